//! One round of scoring: who votes, the three votes, and what the team agrees on.

use leptos::ev;
use leptos::prelude::*;

use super::super::Team;
use super::super::pieces::{self, first_list, named};
use super::super::removal::{Removal, use_removal};
use super::{ballot, record, rounds};
use crate::document::letters::lowercase;
use crate::document::{DcaItemNumber, DcaRound, Id, Place, Voter, dates};
use crate::drafts::{new_id, random_bits};
use crate::guidance::form::{BoundElement, BoundList};
use crate::guidance::site::{BoundSection, Page, Scope};
use crate::pages::address;
use crate::pages::form::{element_view, field_view};
use crate::review::dca;
use crate::review::look_fors::checks;
use crate::ui::focus::focus_soon;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press, text};

/// The button that adds a voter.
const ADD: &str = "voter-add";

/// A round on its page.
#[derive(Clone, Copy)]
pub(super) struct Round {
    pub(super) team: Team,
    pub(super) id: Id,
}

impl Round {
    /// What `look` says of the round. Follows every change of the document.
    pub(super) fn with<T>(self, look: impl FnOnce(&DcaRound) -> T) -> Option<T> {
        self.team
            .draft
            .document
            .with(|document| document.dca.rounds.iter().find(|round| round.id == self.id).map(look))
    }

    /// Changes the round.
    pub(super) fn edit(self, change: impl FnOnce(&mut DcaRound)) {
        self.team.draft.edit(|document| {
            if let Some(round) = document.dca.rounds.iter_mut().find(|round| round.id == self.id) {
                change(round);
            }
        });
    }
}

pub(super) fn view(team: Team, sections: &[BoundSection], id: Id) -> AnyView {
    let round = Round { team, id };
    let back = address::page(team.id, Page::Team(team.page), Scope::District);
    let back = view! { <p class="ways no-print"><a href=back>"All items and rounds"</a></p> };
    let list = sections.iter().find_map(|section| first_list(&section.elements));
    let is_there = untrack(|| round.with(|_| ()).is_some());
    let Some(list) = list.filter(|_| is_there) else {
        return view! {
            {back}
            <p>"This round is not in the draft any more. If it was removed just now, the page of all rounds can bring it back."</p>
        }
        .into_any();
    };
    let elements = list.elements(id);
    let fields = ["date", "window", "purpose", "administrator"]
        .into_iter()
        .filter_map(|name| named(&elements, name))
        .map(|field| element_view(BoundElement::Field(field)))
        .collect_view();
    let note = named(&elements, "note").map(|field| element_view(BoundElement::Field(field)));
    let seats = elements.iter().find_map(|element| match element {
        BoundElement::List(list) => Some(voters(round, list.clone())),
        BoundElement::Field(_) => None,
    });
    let heading = text(move || {
        let date = round.with(|round| dates::shown(round.date.trim())).unwrap_or_default();
        if date.is_empty() { "A round of scoring".to_owned() } else { format!("Round of {date}") }
    });
    let voting = RwSignal::new(None);
    let items = DcaItemNumber::ITEMS.map(|item| {
        let place = list.place().row(id).field(record(item));
        let agreed = ["agreed", "reason", "next_point"].map(|name| at(&elements, &place.field(name)));
        ballot::view(round, item, voting, agreed.into_iter().flatten().collect())
    });
    let body = view! {
        <section class="section" id=id.to_string() aria-labelledby="round-heading">
            <h2 id="round-heading" tabindex="-1">{heading}</h2>
            <div class="row__grid round__facts">{fields}</div>
            {seats}
        </section>
        {items.into_iter().collect_view()}
        {pieces::titled("round-sum".to_owned(), "Together", "", view! { {sum(round)} {note} }.into_any())}
    };
    view! { {back} {team.editable(body.into_any())} }.into_any()
}

/// The field at a place.
fn at(elements: &[BoundElement], place: &Place) -> Option<BoundElement> {
    let is_it = |element: &&BoundElement| matches!(element, BoundElement::Field(it) if it.place() == place);
    elements.iter().find(is_it).cloned()
}

/// Who votes: by name or initials, one a line.
fn voters(round: Round, list: BoundList) -> AnyView {
    let ids = Memo::new(move |_| {
        round.with(|round| round.voters.iter().map(|voter| voter.id).collect::<Vec<_>>()).unwrap_or_default()
    });
    let removal = use_removal(ADD);
    let (heading, anchor) = (format!("{}-heading", list.anchor), list.anchor.clone());
    let labelled_by = heading.clone();
    let stored = StoredValue::new(list);
    let add = move || add_voter(round);
    let line = move |(place, id)| voter_line(round, stored, removal, place, id);
    // Those who write the system are most often those who vote.
    let others = Memo::new(move |_| {
        let known = round
            .with(|round| {
                let names = round.voters.iter().map(|voter| lowercase(voter.name.trim()));
                names.chain([lowercase(round.administrator.trim())]).collect::<Vec<_>>()
            })
            .unwrap_or_default();
        round.team.draft.document.with(|document| {
            let names = document.district.contributors.iter().map(|it| it.name.trim().to_owned());
            names.filter(|name| !name.is_empty() && !known.contains(&lowercase(name))).collect::<Vec<_>>()
        })
    });
    let invite = move || {
        let names = others.get_untracked();
        round.edit(|round| dca::seat(round, names, &mut random_bits));
        focus_soon(ADD);
    };
    view! {
        <div class="ask">
            <div class="list" id=anchor role="group" aria-labelledby=labelled_by>
                <h3 id=heading class="list__heading">"Who votes"</h3>
                <p class="field__hint">
                    "By name or initials. Nobody sees a vote on this page before all have voted. The votes are kept in the draft, and so in its file."
                </p>
                {live(move || {
                    let lines = ids.get().into_iter().enumerate().map(line).collect_view();
                    view! { <ol class="rows rows--lines">{lines}</ol> }.into_any()
                })}
                {removal.view()}
                <div class="choices">
                    <button type="button" class="button button--add" id=ADD on:click=press(add)>
                        {icon(Icon::Add)}
                        "Add a voter"
                    </button>
                    {live(move || match others.with(Vec::len) {
                        0 => ().into_any(),
                        count => view! {
                            <button type="button" class="button" on:click=press(invite)>
                                {format!("Add the {count} who are named as writers")}
                            </button>
                        }
                        .into_any(),
                    })}
                </div>
            </div>
        </div>
    }
    .into_any()
}

fn add_voter(round: Round) {
    let voter = Voter { id: new_id(), ..Voter::default() };
    let id = voter.id;
    round.edit(|round| round.voters.push(voter));
    focus_soon(id.to_string());
}

fn voter_line(round: Round, list: StoredValue<BoundList>, removal: Removal, place: usize, id: Id) -> AnyView {
    let Some(name) = named(&list.with_value(|list| list.elements(id)), "name") else { return ().into_any() };
    let key = Callback::new(move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            add_voter(round);
        }
    });
    let label = format!("Voter {}: {}", place + 1, name.label.to_ascii_lowercase());
    let called = move || {
        let title = |document: &_| list.with_value(|list| list.title(document, id));
        round.team.draft.document.with(title)
    };
    let remove = move || {
        let title = untrack(called);
        list.with_value(|list| removal.take(list.place(), id, &title));
    };
    view! {
        <li class="row row--line" id=id.to_string()>
            {field_view(name, Some(Signal::stored(label)), key)}
            <button type="button" class="button button--icon" title="Remove" on:click=press(remove)>
                {icon(Icon::Remove)}
                <span class="visually-hidden">"Remove: " {text(called)}</span>
            </button>
        </li>
    }
    .into_any()
}

/// The points so far, and what is worth a second look.
fn sum(round: Round) -> AnyView {
    let draft = round.team.draft;
    let points = Memo::new(move |_| round.with(dca::points).unwrap_or_default());
    let target = Memo::new(move |_| draft.document.with(|document| dca::target(&document.dca)));
    let questions = Memo::new(move |_| {
        draft.settled.track();
        draft.document.with_untracked(|document| {
            let of_round = Place::document().field("dca").field("rounds").row(round.id);
            let all = dca::questions(&document.dca).into_iter();
            let own = all.filter(|question| question.place.steps().starts_with(of_round.steps()));
            own.map(|question| question.ask).collect::<Vec<_>>()
        })
    });
    view! {
        {live(move || {
            let points = points.get();
            let open = 3 - points.possible / 2;
            let words = match open {
                0 => rounds::against(points, target.get()),
                1 => "1 item has no agreed score yet.".to_owned(),
                open => format!("{open} items have no agreed score yet."),
            };
            view! { <p class="sum">{rounds::share(points, target.get())}</p> <p>{words}</p> }.into_any()
        })}
        {live(move || {
            let questions = questions.get();
            let each = |ask: &'static str| view! { <li>{ask}</li> };
            view! { <ul class="bullets">{questions.into_iter().map(each).collect_view()}</ul> }.into_any()
        })}
    }
    .into_any()
}

/// What the look-fors of an item leave open: not written, and written but not in use.
pub(super) fn gaps(round: Round, item: DcaItemNumber) -> (Vec<&'static str>, Vec<&'static str>) {
    let draft = round.team.draft;
    draft.settled.track();
    draft.document.with_untracked(|document| {
        let all = checks(document, item);
        let open = all.iter().filter(|check| !check.is_written()).map(|check| check.words);
        let idle =
            all.iter().filter(|check| check.is_written() && !check.is_in_use()).map(|check| check.words);
        (open.collect(), idle.collect())
    })
}
