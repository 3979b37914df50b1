//! The vote on one item. Until it is revealed, no vote is anywhere on the page: not to be seen, not for a reader of
//! screens, not in a field that somebody opens again.

use leptos::prelude::*;

use super::round::{Round, gaps};
use crate::document::{Choice, DcaItemNumber, DcaScore, Id};
use crate::guidance::choices::Labelled;
use crate::guidance::form::BoundElement;
use crate::guidance::guide;
use crate::pages::book::{Book, use_book};
use crate::pages::form::element_view;
use crate::pages::team::pieces;
use crate::review::dca;
use crate::ui::announce::{Announce, use_announce};
use crate::ui::focus::focus_soon;
use crate::ui::live::{live, press};

/// The scores one can give.
const SCORES: [DcaScore; 3] = [DcaScore::Zero, DcaScore::One, DcaScore::Two];

/// Whose vote is being taken, on which item.
pub(super) type Voting = RwSignal<Option<(DcaItemNumber, Id)>>;

/// What may be seen of a vote.
#[derive(Clone, PartialEq, Eq)]
struct Seat {
    id: Id,
    name: String,
    has_voted: bool,
    /// The vote, once all are revealed.
    seen: Option<DcaScore>,
}

#[derive(Clone, Default, PartialEq, Eq)]
struct State {
    seats: Vec<Seat>,
    is_revealed: bool,
    may_be_revealed: bool,
}

#[derive(Clone, Copy)]
struct Ballot {
    round: Round,
    item: DcaItemNumber,
    voting: Voting,
    state: Memo<State>,
    announce: Announce,
}

pub(super) fn view(round: Round, item: DcaItemNumber, voting: Voting, agreed: Vec<BoundElement>) -> AnyView {
    let ballot = Ballot {
        round,
        item,
        voting,
        state: Memo::new(move |_| state(round, item)),
        announce: use_announce(),
    };
    // Agreed on after the reveal; a team that votes by a show of hands names no voters and agrees at once.
    let is_open = Memo::new(move |_| {
        ballot.state.with(|state| state.is_revealed || state.seats.is_empty())
            || round.with(|round| has_outcome(round, item)) == Some(true)
    });
    let consensus = live(move || {
        if is_open.get() {
            let fields = agreed.iter().cloned().map(element_view).collect_view();
            view! {
                <h3 class="list__heading looks__heading">"What we agree on"</h3>
                {ballot.next_point()}
                {fields}
            }
            .into_any()
        } else {
            ().into_any()
        }
    });
    let heading = heading(item);
    let body = view! {
        {criteria(round, item)}
        {live(move || {
            if ballot.state.with(|state| state.is_revealed) { ballot.revealed() } else { ballot.hidden() }
        })}
        {consensus}
    };
    pieces::titled(format!("vote-{}", item.key()), heading, "", body.into_any())
}

fn heading(item: DcaItemNumber) -> &'static str {
    let sections = &crate::guidance::team::assessment::ITEMS;
    let of_item = sections.iter().find(|(name, _)| *name == super::record(item));
    of_item.map(|(_, form)| form[0].heading).unwrap_or_default()
}

fn has_outcome(round: &crate::document::DcaRound, item: DcaItemNumber) -> bool {
    round
        .item(item)
        .is_some_and(|it| it.agreed != DcaScore::Open || !it.reason.is_empty() || !it.next_point.is_empty())
}

/// What may be known of the votes now.
fn state(round: Round, item: DcaItemNumber) -> State {
    round
        .with(|round| State {
            seats: round
                .voters
                .iter()
                .enumerate()
                .map(|(place, voter)| Seat {
                    id: voter.id,
                    name: dca::called(place, voter),
                    has_voted: voter.vote(item) != DcaScore::Open,
                    seen: dca::seen_vote(round, voter, item),
                })
                .collect(),
            is_revealed: round.item(item).is_some_and(|it| it.revealed),
            may_be_revealed: dca::votes(round, item).may_be_revealed(),
        })
        .unwrap_or_default()
}

/// The team's own copy of the criteria, to be read beside the vote.
fn criteria(round: Round, item: DcaItemNumber) -> AnyView {
    let draft = round.team.draft;
    let own = Memo::new(move |_| {
        draft.document.with(|document| {
            document.dca.item(item).map(|item| item.criteria.trim().to_owned()).unwrap_or_default()
        })
    });
    live(move || {
        let own = own.get();
        if own.is_empty() {
            return ().into_any();
        }
        view! {
            <details class="more">
                <summary>"Our copy of the official criteria"</summary>
                <p class="voice__words">{own}</p>
            </details>
        }
        .into_any()
    })
}

impl Ballot {
    fn hidden(self) -> AnyView {
        let state = self.state.get();
        if state.seats.is_empty() {
            return view! { <p>"Name above who votes. Or vote by a show of hands, and note below what you agree on."</p> }
                .into_any();
        }
        let (cast, all) = (state.seats.iter().filter(|seat| seat.has_voted).count(), state.seats.len());
        let seats = state.seats.into_iter().map(|seat| self.seat(seat)).collect_view();
        let reveal = state.may_be_revealed.then(|| {
            view! {
                <div class="choices">
                    <button
                        type="button"
                        class="button button--main"
                        id=self.reveal_id()
                        on:click=press(move || self.reveal())
                    >
                        "Reveal all votes"
                    </button>
                </div>
            }
        });
        view! {
            <p>{format!("{cast} of {all} have voted. The votes are covered until all have.")}</p>
            <ul class="seats">{seats}</ul>
            {reveal}
        }
        .into_any()
    }

    fn seat(self, seat: Seat) -> AnyView {
        let Seat { id, name, has_voted, .. } = seat;
        if self.voting.get() == Some((self.item, id)) {
            return self.vote_of(id, name);
        }
        let label = if has_voted { format!("Vote again as {name}") } else { format!("Vote as {name}") };
        let class = if has_voted { "button button--quiet" } else { "button" };
        view! {
            <li class="seat">
                <span>{name.clone()} {has_voted.then_some(" has voted.")}</span>
                <button type="button" class=class id=self.vote_id(id) on:click=press(move || self.open(id))>
                    {label}
                </button>
            </li>
        }
        .into_any()
    }

    /// The three scores for one person, none of them marked.
    fn vote_of(self, id: Id, name: String) -> AnyView {
        let guide = guide::book();
        let score = |score: DcaScore| {
            let words = guide.and_then(|guide| guide.dca().scale().find(|it| it.score() == score));
            view! {
                <button type="button" class="button vote" on:click=press(move || self.cast(id, score))>
                    <strong>{score.label()}</strong>
                    {words.map(|words| words.name())}
                </button>
            }
        };
        let who = name.clone();
        view! {
            <li class="seat seat--voting">
                <fieldset id=self.ballot_id() tabindex="-1">
                    <legend>{name} ", your score for " {self.item.label()}</legend>
                    <p class="field__hint">"Your choice is covered at once. The others look elsewhere for a moment."</p>
                    <div class="choices">
                        {SCORES.map(score).into_iter().collect_view()}
                        <button type="button" class="button button--quiet" on:click=press(move || self.close(id))>
                            "Not now"
                            <span class="visually-hidden">": " {who.clone()}</span>
                        </button>
                    </div>
                </fieldset>
            </li>
        }
        .into_any()
    }

    fn revealed(self) -> AnyView {
        let state = self.state.get();
        let told = self.round.with(|round| {
            let counts = dca::votes(round, self.item).counts;
            let ends = dca::ends(round, self.item);
            let ends = ends.map(|(low, high)| (low.join(", "), high.join(", ")));
            (counts, ends)
        });
        let (counts, ends) = told.unwrap_or_default();
        let words = SCORES.into_iter().zip(counts).filter(|(_, count)| *count > 0).map(|(score, count)| {
            let votes = if count == 1 { "vote" } else { "votes" };
            format!("{count} {votes} for {}", score.label())
        });
        let words = words.collect::<Vec<_>>().join(", ");
        let apart = match ends {
            None => "All see it alike. What do you see it by?".to_owned(),
            Some((low, high)) => format!("The votes differ. What do you see, {low}? And you, {high}?"),
        };
        let vote = |seat: Seat| {
            let seen = seat.seen.filter(|score| *score != DcaScore::Open);
            let score = seen.map_or("no vote", Labelled::label);
            view! { <li class="seat"><span>{seat.name}</span> <strong class="seat__score">{score}</strong></li> }
        };
        let votes = state.seats.into_iter().map(vote).collect_view();
        view! {
            <p id=self.reveal_id() tabindex="-1"><strong>{words}</strong> ". " {apart}</p>
            <ul class="seats">{votes}</ul>
            <div class="choices">
                <button type="button" class="button" on:click=press(move || self.again())>
                    "Cover and vote again"
                    <span class="visually-hidden">": " {self.item.label()}</span>
                </button>
            </div>
        }
        .into_any()
    }

    /// What the next point may need: what the look-fors leave open, and what the guide says.
    fn next_point(self) -> AnyView {
        let guide = use_book(Book::Guide);
        let agreed = Memo::new(move |_| {
            let agreed = self.round.with(|round| round.item(self.item).map(|it| it.agreed));
            agreed.flatten().unwrap_or(DcaScore::Open)
        });
        let open = Memo::new(move |_| gaps(self.round, self.item));
        live(move || {
            guide.track();
            let agreed = agreed.get();
            if !matches!(agreed, DcaScore::Zero | DcaScore::One) {
                return ().into_any();
            }
            let (unwritten, idle) = open.get();
            let list = |title: &'static str, all: Vec<&'static str>| {
                (!all.is_empty()).then(|| {
                    view! {
                        <p>{title}</p>
                        <ul class="bullets">{all.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                    }
                })
            };
            let item = guide::book().and_then(|guide| guide.dca().item(self.item));
            let needs = item.and_then(|item| item.next_points().find(|it| it.today() == agreed));
            let needs = needs.map(|needs| needs.needs().collect::<Vec<_>>()).unwrap_or_default();
            view! {
                <details class="more">
                    <summary>"What the next point may need"</summary>
                    {list("Ideas of ours, not the official criteria:", needs)}
                    {list("From your look-fors, not written yet:", unwritten)}
                    {list("Written, and not in use yet:", idle)}
                </details>
            }
            .into_any()
        })
    }

    fn open(self, id: Id) {
        self.voting.set(Some((self.item, id)));
        focus_soon(self.ballot_id());
    }

    fn close(self, id: Id) {
        self.voting.set(None);
        focus_soon(self.vote_id(id));
    }

    fn cast(self, id: Id, score: DcaScore) {
        self.voting.set(None);
        let item = self.item;
        self.round.edit(|round| {
            if let Some(voter) = round.voters.iter_mut().find(|voter| voter.id == id) {
                voter.cast(item, score);
            }
        });
        let next = self.state.with_untracked(|state| {
            let open = state.seats.iter().find(|seat| !seat.has_voted);
            open.map_or_else(|| self.reveal_id(), |seat| self.vote_id(seat.id))
        });
        self.announce.say("The vote is in, and covered.");
        focus_soon(next);
    }

    fn reveal(self) {
        self.round.edit(|round| {
            dca::reveal(round, self.item);
        });
        focus_soon(self.reveal_id());
    }

    fn again(self) {
        self.round.edit(|round| dca::vote_again(round, self.item));
        let first = self.state.with_untracked(|state| state.seats.first().map(|seat| self.vote_id(seat.id)));
        self.announce.say("Covered. Everybody votes again.");
        if let Some(first) = first {
            focus_soon(first);
        }
    }

    fn ballot_id(self) -> String {
        format!("ballot-{}", self.item.key())
    }

    fn reveal_id(self) -> String {
        format!("reveal-{}", self.item.key())
    }

    fn vote_id(self, id: Id) -> String {
        format!("vote-{}-{id}", self.item.key())
    }
}
