//! The team's vote on the coaching items of the District Capacity Assessment (DCA): who has voted, what the votes say,
//! and the share of points. Knows nothing of the publisher's criteria.

use chrono::{Datelike, NaiveDate};

use super::Question;
use crate::document::{
    Dca, DcaItemNumber, DcaPurpose, DcaRound, DcaScore, DcaWindow, IdSource, Place, Voter, dates, times,
};
use crate::guidance::checks as words;

/// The share of points that is suggested until a team sets its own, in percent (domain.md 1.3).
pub const SUGGESTED_TARGET: u32 = 80;
/// The most points of an item.
const MOST_POINTS: u32 = 2;

/// The votes on one item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Votes {
    /// How many votes for 0, 1 and 2 points.
    pub counts: [usize; 3],
    /// How many may vote.
    pub seats: usize,
}

impl Votes {
    /// How many have voted.
    #[must_use]
    pub fn cast(&self) -> usize {
        self.counts.iter().sum()
    }

    /// Whether the votes may be opened: everybody has voted.
    #[must_use]
    pub fn may_be_revealed(&self) -> bool {
        self.seats > 0 && self.cast() == self.seats
    }

    /// How far the votes are apart, in points. `None` while there are none.
    #[must_use]
    pub fn spread(&self) -> Option<usize> {
        let lowest = self.counts.iter().position(|count| *count > 0)?;
        let highest = self.counts.iter().rposition(|count| *count > 0)?;
        Some(highest - lowest)
    }
}

/// The votes on an item.
#[must_use]
pub fn votes(round: &DcaRound, item: DcaItemNumber) -> Votes {
    let mut votes = Votes { seats: round.voters.len(), ..Votes::default() };
    for points in round.voters.iter().filter_map(|voter| voter.vote(item).points()) {
        votes.counts[points as usize] += 1;
    }
    votes
}

/// Opens the votes on an item, if everybody has voted. Answers whether they are open.
pub fn reveal(round: &mut DcaRound, item: DcaItemNumber) -> bool {
    let may = votes(round, item).may_be_revealed();
    let Some(scored) = round.item_mut(item) else { return false };
    scored.revealed |= may;
    scored.revealed
}

/// Takes all votes on an item back and hides what comes next, so that the team can vote again after it has talked.
pub fn vote_again(round: &mut DcaRound, item: DcaItemNumber) {
    round.voters.iter_mut().for_each(|voter| voter.cast(item, DcaScore::Open));
    if let Some(scored) = round.item_mut(item) {
        scored.revealed = false;
    }
}

/// A vote as others may see it: nothing until the votes are open.
#[must_use]
pub fn seen_vote(round: &DcaRound, voter: &Voter, item: DcaItemNumber) -> Option<DcaScore> {
    round.item(item).filter(|scored| scored.revealed).map(|_| voter.vote(item))
}

/// What a voter is called, also while nobody has written a name.
#[must_use]
pub fn called(place: usize, voter: &Voter) -> String {
    match voter.name.trim() {
        "" => format!("Voter {}", place + 1),
        name => name.to_owned(),
    }
}

/// Who voted lowest and who highest, where the votes differ: those who explain first what they see.
#[must_use]
pub fn ends(round: &DcaRound, item: DcaItemNumber) -> Option<(Vec<String>, Vec<String>)> {
    let scores = || round.voters.iter().filter_map(|voter| voter.vote(item).points());
    let (lowest, highest) = (scores().min()?, scores().max()?);
    let with = |points| {
        let all = round.voters.iter().enumerate();
        let those = all.filter(|(_, voter)| voter.vote(item).points() == Some(points));
        those.map(|(place, voter)| called(place, voter)).collect()
    };
    (lowest < highest).then(|| (with(lowest), with(highest)))
}

/// The points of a round, out of the items on which the team has agreed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Points {
    /// The points.
    pub earned: u32,
    /// The most points of these items.
    pub possible: u32,
}

/// The agreed points of a round.
#[must_use]
pub fn points(round: &DcaRound) -> Points {
    let agreed = DcaItemNumber::ITEMS.into_iter().filter_map(|item| round.item(item)?.agreed.points());
    agreed.fold(Points::default(), |sum, points| Points {
        earned: sum.earned + points,
        possible: sum.possible + MOST_POINTS,
    })
}

impl Points {
    /// All points of the three items.
    const ALL: u32 = DcaItemNumber::ITEMS.len() as u32 * MOST_POINTS;

    /// Whether every item has its agreed score.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.possible == Self::ALL
    }

    /// The share of all points in percent, rounded. `None` until every item has its agreed score: a share of some
    /// items reads like one of all.
    #[must_use]
    pub fn percent(&self) -> Option<u32> {
        self.is_complete().then(|| (self.earned * 100 + Self::ALL / 2) / Self::ALL)
    }

    /// How many points are still to be earned for a share of all points. What is not agreed on counts as open.
    #[must_use]
    pub fn missing(&self, target: u32) -> u32 {
        (Self::ALL * target).div_ceil(100).saturating_sub(self.earned)
    }
}

/// The share of points the team wants to reach: its own if one can be read, else the suggested one.
#[must_use]
pub fn target(dca: &Dca) -> u32 {
    times::percent(&dca.target).unwrap_or(SUGGESTED_TARGET)
}

/// All rounds by their days; those without a day come last, in their order.
#[must_use]
pub fn over_time(dca: &Dca) -> Vec<&DcaRound> {
    let mut rounds: Vec<_> = dca.rounds.iter().collect();
    rounds.sort_by_key(|round| dates::read(&round.date).map_or((true, None), |day| (false, Some(day))));
    rounds
}

/// The next round: of that day, with those who led and voted last, and no vote yet.
#[must_use]
pub fn next_round(dca: &Dca, day: Option<NaiveDate>, ids: &mut dyn IdSource) -> DcaRound {
    let last = over_time(dca).pop();
    let mut voter = |voter: &Voter| Voter { id: ids.next_id(), name: voter.name.clone(), ..Voter::default() };
    let voters = last.map(|last| last.voters.iter().map(&mut voter).collect()).unwrap_or_default();
    DcaRound {
        id: ids.next_id(),
        date: day.map(dates::long).unwrap_or_default(),
        window: day.map(window).unwrap_or(DcaWindow::Undecided),
        purpose: if last.is_none() { DcaPurpose::Baseline } else { DcaPurpose::Progress },
        administrator: last.map(|last| last.administrator.clone()).unwrap_or_default(),
        voters,
        ..DcaRound::default()
    }
}

/// The window that a day is in (domain.md 1.2). Between two windows it is the team's to say.
fn window(day: NaiveDate) -> DcaWindow {
    match day.month() {
        8 | 9 => DcaWindow::Fall,
        1 | 2 => DcaWindow::Winter,
        4..=6 => DcaWindow::Spring,
        _ => DcaWindow::Undecided,
    }
}

/// Gives a seat at the vote to those who are named and have none. Seats that say nothing, neither a name nor a vote, make
/// room; those who have a name, lead the round or vote already are left as they are.
pub fn seat(round: &mut DcaRound, names: Vec<String>, ids: &mut dyn IdSource) {
    let says = |voter: &Voter| {
        let has_voted = DcaItemNumber::ITEMS.into_iter().any(|item| voter.vote(item) != DcaScore::Open);
        has_voted || !voter.name.trim().is_empty()
    };
    round.voters.retain(says);
    round.voters.extend(names.into_iter().map(|name| Voter { id: ids.next_id(), name, ..Voter::default() }));
}

/// What is worth a second look in the rounds.
#[must_use]
pub fn questions(dca: &Dca) -> Vec<Question> {
    let mut all = Vec::new();
    for round in &dca.rounds {
        let place = Place::document().field("dca").field("rounds").row(round.id);
        let mut ask = |name, ask| all.push(Question { place: place.field(name), about: String::new(), ask });
        let administrator = round.administrator.trim();
        let votes_too = |voter: &Voter| voter.name.trim().eq_ignore_ascii_case(administrator);
        if !administrator.is_empty() && round.voters.iter().any(votes_too) {
            ask("administrator", words::ADMINISTRATOR_VOTES);
        }
        for (item, name) in DcaItemNumber::ITEMS.into_iter().zip(["item_25", "item_26", "item_27"]) {
            let Some((scored, points)) = round.item(item).and_then(|it| Some((it, it.agreed.points()?)))
            else {
                continue;
            };
            let votes = votes(round, item);
            if !scored.revealed && votes.seats > 0 {
                ask(name, words::AGREED_BEFORE_VOTES);
            } else if votes.cast() > 0 && votes.counts[points as usize] == 0 {
                ask(name, words::AGREED_APART_FROM_VOTES);
            }
        }
    }
    all
}
