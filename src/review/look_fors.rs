//! What the draft itself already answers for items 25 to 27 of the District Capacity Assessment (DCA), beside what the
//! team sees: written and in use. A self-check, never a score.

use std::collections::BTreeSet;

use super::Question;
use crate::document::tree::{Node, Record};
use crate::document::{
    DcaItemNumber, Document, FrequencyUnit, Id, PartKey, PartStatus, Place, Role, YesNo, dates,
};
use crate::guidance::{checks as words, team::assessment::LOOK_FORS};

/// Plans have this many review days a year, feedback this many sources, before they count as several.
const SEVERAL: usize = 2;

/// How much of something the draft shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// So many.
    pub done: usize,
    /// Out of so many. 0: the draft cannot tell.
    pub of: usize,
}

impl Seen {
    /// The draft cannot tell.
    const UNKNOWN: Self = Self { done: 0, of: 0 };

    fn yes_if(yes: bool) -> Self {
        Self { done: usize::from(yes), of: 1 }
    }

    fn count<T>(all: impl IntoIterator<Item = T>, is_so: impl Fn(T) -> bool) -> Self {
        let mut seen = Self::default();
        for one in all {
            seen.of += 1;
            seen.done += usize::from(is_so(one));
        }
        seen
    }

    /// Whether the draft shows all of it.
    #[must_use]
    pub fn is_all(self) -> bool {
        self.of > 0 && self.done == self.of
    }
}

/// One look-for: what the draft shows, and what the team says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookForCheck {
    /// What one looks for.
    pub words: &'static str,
    /// The record with the team's answer.
    pub place: Place,
    /// What the draft shows of it as written.
    pub written: Seen,
    /// What the draft shows of it as in use.
    pub in_use: Seen,
    /// Whether the team says it is written.
    pub team_written: YesNo,
    /// Whether the team says it is in use.
    pub team_in_use: YesNo,
}

impl LookForCheck {
    /// Whether it is written: as the team says, else as the draft shows.
    #[must_use]
    pub fn is_written(&self) -> bool {
        decided(self.team_written, self.written)
    }

    /// Whether it is in use: as the team says, else as the draft shows.
    #[must_use]
    pub fn is_in_use(&self) -> bool {
        decided(self.team_in_use, self.in_use)
    }
}

fn decided(team: YesNo, draft: Seen) -> bool {
    match team {
        YesNo::Yes => true,
        YesNo::No => false,
        YesNo::Undecided => draft.is_all(),
    }
}

/// The field in the document that holds an item's look-fors.
fn record(item: DcaItemNumber) -> &'static str {
    match item {
        DcaItemNumber::Undecided => "",
        DcaItemNumber::Item25 => "system_look_fors",
        DcaItemNumber::Item26 => "plan_look_fors",
        DcaItemNumber::Item27 => "data_look_fors",
    }
}

/// The look-fors of an item, each with what the draft shows and the team says.
#[must_use]
pub fn checks(document: &Document, item: DcaItemNumber) -> Vec<LookForCheck> {
    let mut all = Vec::new();
    for (record, name, [form]) in LOOK_FORS.iter().filter(|(known, ..)| *known == record(item)) {
        let place = Place::document().field("dca").field(record).field(name);
        let (written, in_use) = shown(document, item, name);
        let answers = place.record(document);
        let answer = |field| answers.map_or(YesNo::Undecided, |record| answer(record, field));
        let (team_written, team_in_use) = (answer("written"), answer("in_use"));
        all.push(LookForCheck { words: form.heading, place, written, in_use, team_written, team_in_use });
    }
    all
}

fn answer(record: &dyn Record, field: &str) -> YesNo {
    match record.child(field) {
        Some(Node::Choice("yes")) => YesNo::Yes,
        Some(Node::Choice("no")) => YesNo::No,
        _ => YesNo::Undecided,
    }
}

/// Where the team's answer and the draft do not go together.
#[must_use]
pub fn questions(document: &Document) -> Vec<Question> {
    let mut all = Vec::new();
    for check in DcaItemNumber::ITEMS.into_iter().flat_map(|item| checks(document, item)) {
        let less = |team, seen: Seen| team == YesNo::Yes && seen.of > 0 && seen.done == 0;
        let ask = if less(check.team_in_use, check.in_use) {
            words::IN_USE_AND_YET_NOT
        } else if less(check.team_written, check.written) {
            words::WRITTEN_AND_YET_NOT
        } else {
            continue;
        };
        all.push(Question { place: check.place, about: check.words.to_owned(), ask });
    }
    all
}

/// What the draft shows of a look-for: written, and in use.
fn shown(document: &Document, item: DcaItemNumber, name: &str) -> (Seen, Seen) {
    match (item, name) {
        (DcaItemNumber::Item25, "coverage") => (coverage(document), Seen::UNKNOWN),
        (DcaItemNumber::Item25, "accountability") => {
            (Seen::count(PartKey::ALL, |key| !document.part(key).owner.trim().is_empty()), Seen::UNKNOWN)
        }
        (DcaItemNumber::Item25, name) => part(document, name),
        (DcaItemNumber::Item26, "plan") => {
            let in_use = part(document, "delivery").1;
            (Seen::count(roles(document), |role| !role.delivery_plan.concepts.is_empty()), in_use)
        }
        (DcaItemNumber::Item26, "frequency") => {
            let told = |unit, times: &str| unit == FrequencyUnit::AsNeeded || !times.trim().is_empty();
            (Seen::count(concepts(document), |concept| told(concept.unit, &concept.times)), Seen::UNKNOWN)
        }
        (DcaItemNumber::Item26, "sources") => {
            (Seen::count(roles(document), |role| sources(role).len() >= SEVERAL), Seen::UNKNOWN)
        }
        (DcaItemNumber::Item26, "adherence") => (Seen::count(roles(document), is_reviewed), Seen::UNKNOWN),
        (DcaItemNumber::Item26, "adjustment") => {
            (Seen::count(concepts(document), |concept| !concept.fade_rule.trim().is_empty()), Seen::UNKNOWN)
        }
        (DcaItemNumber::Item27, "schedule") => {
            (Seen::count(roles(document), |role| review_days(role) >= SEVERAL), Seen::UNKNOWN)
        }
        (DcaItemNumber::Item27, "sources") => {
            let fidelity = document.innovations.iter().map(|innovation| innovation.fidelity_measure.trim());
            let all: BTreeSet<_> = roles(document).flat_map(sources).chain(fidelity).collect();
            let several = all.into_iter().filter(|source| !source.is_empty()).count() >= SEVERAL;
            (Seen::yes_if(several), Seen::UNKNOWN)
        }
        _ => (Seen::UNKNOWN, Seen::UNKNOWN),
    }
}

/// Written from approval on, where the draft can tell; what is ready for review may be written, and the team knows. In
/// use, or in use and being changed.
fn part(document: &Document, name: &str) -> (Seen, Seen) {
    let field = if name == "delivery" { PartKey::ServiceDelivery.field() } else { name };
    let Some(key) = PartKey::ALL.into_iter().find(|key| key.field() == field) else {
        return (Seen::UNKNOWN, Seen::UNKNOWN);
    };
    let status = document.part(key).status;
    let in_use = matches!(status, PartStatus::InUse | PartStatus::UnderRevision);
    let written = match status {
        PartStatus::ReadyForReview => Seen::UNKNOWN,
        status => Seen::yes_if(in_use || status == PartStatus::Approved),
    };
    (written, Seen::yes_if(in_use))
}

/// The innovations that need coaching and have a role that coaches them.
fn coverage(document: &Document) -> Seen {
    let needing = document
        .innovations
        .iter()
        .filter(|innovation| innovation.components.iter().any(|it| it.needs_coaching == YesNo::Yes));
    let coached = |id: Id| roles(document).any(|role| role.innovations.contains(&id));
    Seen::count(needing, |innovation| coached(innovation.id))
}

fn roles(document: &Document) -> impl Iterator<Item = &Role> {
    document.roles.iter().filter(|role| !role.is_left_out())
}

fn concepts(document: &Document) -> impl Iterator<Item = &crate::document::Concept> {
    roles(document).flat_map(|role| &role.delivery_plan.concepts)
}

/// What shows progress in a role's plan.
fn sources(role: &Role) -> BTreeSet<&str> {
    let named = role.delivery_plan.concepts.iter().map(|concept| concept.evidence.trim());
    named.filter(|evidence| !evidence.is_empty()).collect()
}

/// Whether it is said who looks when at how much of a role's plan was kept.
fn is_reviewed(role: &Role) -> bool {
    let plan = &role.delivery_plan;
    let said =
        [&plan.adherence_threshold, &plan.adherence_reviewer].iter().all(|text| !text.trim().is_empty());
    said && review_days(role) > 0
}

/// How many days are set for it, one a line.
fn review_days(role: &Role) -> usize {
    role.delivery_plan.adherence_dates.lines().filter(|line| dates::read(line).is_some()).count()
}
