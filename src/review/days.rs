//! Everything of the next steps that has a day: the components' dates, the roles' own, where coaches start, what somebody
//! has to do. One list for the timeline, as it is drawn and as it is read.

use chrono::NaiveDate;

use super::about;
use super::school_year::SchoolYear;
use super::tasks::{self, TaskKind};
use super::timeline::{DATES, Span, spans};
use crate::document::{Document, PartStatus, Place, dates};
use crate::guidance::team::next_steps::{DAY_KINDS, REACHED};

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
pub fn days(document: &Document, today: NaiveDate) -> Vec<Day> {
    let mut all: Vec<Day> = spans(document).iter().flat_map(|span| of_span(document, span, today)).collect();
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

fn of_span(document: &Document, span: &Span<'_>, today: NaiveDate) -> Vec<Day> {
    let part = document.part(span.part);
    let day = |(kind, day): (DayKind, Option<NaiveDate>)| {
        day.map(|day| Day {
            day,
            kind,
            what: about(span.part, span.role.map_or("", |role| role.title.trim())),
            who: part.owner.trim().to_owned(),
            is_done: has_come(document, span, kind, day, today),
        })
    };
    OF_SPAN.into_iter().zip(span.days()).filter_map(day).collect()
}

/// Whether one of the days of a component has come, as far as its status says. It says nothing of a role's own day that
/// lies ahead: the component may be in use for other roles.
#[must_use]
pub fn has_come(
    document: &Document,
    span: &Span<'_>,
    kind: DayKind,
    day: NaiveDate,
    today: NaiveDate,
) -> bool {
    let said = match document.part(span.part).status {
        PartStatus::NotStarted | PartStatus::Drafting => false,
        PartStatus::ReadyForReview => kind == DayKind::Draft,
        PartStatus::Approved => kind != DayKind::Use,
        PartStatus::InUse | PartStatus::UnderRevision => true,
    };
    said && (span.role.is_none() || day <= today)
}

/// The next date of a component, or of a role where it has dates of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextDate {
    /// The field that it stands in.
    pub place: Place,
    /// The day.
    pub day: NaiveDate,
    /// What is to be reached: "Guidelines: draft".
    pub what: String,
    /// Who sees to it. Empty if nobody is named.
    pub who: String,
    /// How far the component is.
    pub status: PartStatus,
}

/// For each component, and each role with dates of its own, the first of its days that has not come, in the order of
/// the days.
#[must_use]
pub fn next_dates(document: &Document, today: NaiveDate) -> Vec<NextDate> {
    let next = |span: Span<'_>| {
        let mut days = OF_SPAN.into_iter().zip(span.days()).zip(0..);
        let open = |((kind, day), step): ((DayKind, Option<NaiveDate>), usize)| {
            day.filter(|day| !has_come(document, &span, kind, *day, today)).map(|day| (step, day))
        };
        let (step, day) = days.find_map(open)?;
        let part = document.part(span.part);
        let what = about(span.part, span.role.map_or("", |role| role.title.trim()));
        Some(NextDate {
            place: span.place.field(DATES[step]),
            day,
            what: format!("{what}: {}", REACHED[step]),
            who: part.owner.trim().to_owned(),
            status: part.status,
        })
    };
    let mut all: Vec<NextDate> = spans(document).into_iter().filter_map(next).collect();
    all.sort_by_key(|next| next.day);
    all
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
    let mut all: Vec<SchoolYear> =
        days(document, today).into_iter().map(|day| SchoolYear::of(day.day)).collect();
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
