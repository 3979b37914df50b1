//! Everything of the next steps that has a day: the components' dates, the roles' own, where coaches start, what somebody
//! has to do. One list for the timeline, as it is drawn and as it is read.

use chrono::NaiveDate;

use super::school_year::SchoolYear;
use super::tasks::{self, TaskKind};
use super::{about, timeline};
use crate::document::{Document, PartStatus, dates};
use crate::guidance::team::next_steps::DAY_KINDS;

/// What happens on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayKind {
    /// A component, or a role's part of it, is drafted.
    Draft,
    /// It is final.
    Final,
    /// People begin to work by it.
    Use,
    /// Coaches begin in a role.
    CoachesStart,
    /// An action is due.
    Action,
    /// A resource is needed.
    Resource,
}

impl DayKind {
    /// What happens, without what it happens to.
    #[must_use]
    pub fn words(self) -> &'static str {
        DAY_KINDS[self as usize]
    }
}

/// The kinds of a component's three dates, in their order.
pub const OF_SPAN: [DayKind; 3] = [DayKind::Draft, DayKind::Final, DayKind::Use];

/// A day on which something happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub day: NaiveDate,
    /// What happens.
    pub kind: DayKind,
    /// To what: the component, the role, the action.
    pub what: String,
    /// Who sees to it. Empty if nobody is named.
    pub who: String,
    /// Whether it has happened already, as far as the draft knows.
    pub is_done: bool,
}

/// Every day that can be read, in order.
#[must_use]
pub fn days(document: &Document) -> Vec<Day> {
    let mut all = of_components(document);
    for role in document.roles.iter().filter(|role| !role.is_left_out()) {
        if let Some(day) = dates::read(&role.timeline.coaches_start) {
            let what = role.title.trim().to_owned();
            all.push(Day { day, kind: DayKind::CoachesStart, what, who: String::new(), is_done: false });
        }
    }
    for task in tasks::all(document) {
        let kind = match task.kind {
            TaskKind::Action => DayKind::Action,
            TaskKind::Resource => DayKind::Resource,
            TaskKind::Assignment(_) | TaskKind::ChecklistItem | TaskKind::Barrier => continue,
        };
        let Some(day) = dates::read(task.due) else { continue };
        let (what, who) = (task.text.trim().to_owned(), task.owner.trim().to_owned());
        all.push(Day { day, kind, what, who, is_done: !task.status.is_open() });
    }
    all.sort_by_key(|day| (day.day, day.kind));
    all
}

fn of_components(document: &Document) -> Vec<Day> {
    let mut all = Vec::new();
    for span in timeline::spans(document) {
        let part = document.part(span.part);
        for (kind, day) in OF_SPAN.into_iter().zip(span.days()) {
            let Some(day) = day else { continue };
            all.push(Day {
                day,
                kind,
                what: about(span.part, span.role.map_or("", |role| role.title.trim())),
                who: part.owner.trim().to_owned(),
                is_done: has_come(part.status, kind),
            });
        }
    }
    all
}

/// Whether a component's status says that one of its days has come.
#[must_use]
pub fn has_come(status: PartStatus, kind: DayKind) -> bool {
    match status {
        PartStatus::NotStarted | PartStatus::Drafting => false,
        PartStatus::ReadyForReview => kind == DayKind::Draft,
        PartStatus::Approved => kind != DayKind::Use,
        PartStatus::InUse | PartStatus::UnderRevision => true,
    }
}

impl Day {
    /// What happens, in words: "Draft by: Definition".
    #[must_use]
    pub fn words(&self) -> String {
        let kind = self.kind.words();
        if self.what.is_empty() { kind.to_owned() } else { format!("{kind}: {}", self.what) }
    }
}

/// The school years that have days, with the one of the draft and the one of today, in order.
#[must_use]
pub fn school_years(document: &Document, today: NaiveDate) -> Vec<SchoolYear> {
    let mut all: Vec<SchoolYear> = days(document).into_iter().map(|day| SchoolYear::of(day.day)).collect();
    all.extend(SchoolYear::read(&document.district.school_year));
    all.push(SchoolYear::of(today));
    all.sort();
    all.dedup();
    all
}

/// The school year to look at first: the draft's own, or else the one of today.
#[must_use]
pub fn first_school_year(document: &Document, today: NaiveDate) -> SchoolYear {
    SchoolYear::read(&document.district.school_year).unwrap_or_else(|| SchoolYear::of(today))
}
