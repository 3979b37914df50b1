//! What somebody has to do: actions, assignments, barriers and resources in one list, by how soon they are due. The day
//! is passed in.

use chrono::NaiveDate;

use super::meetings::{When, when};
use crate::document::{
    Action, Assignment, AssignmentKey, Barrier, BarrierStatus, ChecklistItem, Document, Id, Resource,
    ResourceDecision, TaskStatus, YesNo, dates,
};
use crate::guidance::team::prepare::ASSIGNMENTS;

/// What is due within so many days is soon.
pub const SOON: i64 = 14;

/// Where a task is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskKind {
    /// An action of the next steps.
    Action,
    /// One of the deck's assignments.
    Assignment(AssignmentKey),
    /// An item of the team's own on the checklist.
    ChecklistItem,
    /// A barrier that waits for an answer.
    Barrier,
    /// A resource that somebody gets ready.
    Resource,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task<'a> {
    /// The item it is. An assignment has its own, see [`AssignmentKey::id`].
    pub id: Id,
    /// Where it is written.
    pub kind: TaskKind,
    /// What.
    pub text: &'a str,
    /// Who.
    pub owner: &'a str,
    /// By when, as typed.
    pub due: &'a str,
    /// How far it is.
    pub status: TaskStatus,
}

/// How soon something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Timing {
    /// It was due before the day.
    Overdue,
    /// It is due on the day or within [`SOON`].
    Soon,
    /// It is due later.
    Later,
    /// No day can be read.
    NoDay,
}

impl Task<'_> {
    /// How soon it is due.
    #[must_use]
    pub fn timing(&self, today: NaiveDate) -> Timing {
        timing(self.due, today)
    }
}

/// How soon a typed day comes.
#[must_use]
pub fn timing(due: &str, today: NaiveDate) -> Timing {
    match dates::read(due).map(|day| (day - today).num_days()) {
        None => Timing::NoDay,
        Some(days) if days < 0 => Timing::Overdue,
        Some(days) if days <= SOON => Timing::Soon,
        Some(_) => Timing::Later,
    }
}

/// How it stands with something to do, in words: "Overdue: it was due 3 days ago." A day that cannot be read is none.
#[must_use]
pub fn standing(status: TaskStatus, due: &str, done_on: &str, today: NaiveDate) -> String {
    let done_on = done_on.trim();
    match (status, when(due, today)) {
        (TaskStatus::Dropped, _) => "The team has let it go.".to_owned(),
        (TaskStatus::Done, _) if done_on.is_empty() => "Done.".to_owned(),
        (TaskStatus::Done, _) => format!("Done on {}.", dates::shown(done_on)),
        (_, When::NoDay) => "No day yet.".to_owned(),
        (_, past @ When::Past(_)) => format!("Overdue: it was due {}.", past.words()),
        (_, ahead) => format!("Due {}.", ahead.words()),
    }
}

/// Everything to do that has words, in the order of the document, done or not.
#[must_use]
pub fn all(document: &Document) -> Vec<Task<'_>> {
    let mut all = Vec::new();
    for action in &document.next_steps.actions {
        let Action { id, text, owner, due, status, .. } = action;
        all.push(Task { id: *id, kind: TaskKind::Action, text, owner, due, status: *status });
    }
    let checklist = &document.preparation.checklist;
    for (key, (_, [form])) in AssignmentKey::ALL.into_iter().zip(&ASSIGNMENTS) {
        let Assignment { owner, due, status, .. } = checklist.assignment(key);
        let kind = TaskKind::Assignment(key);
        all.push(Task { id: key.id(), kind, text: form.heading, owner, due, status: *status });
    }
    for item in &checklist.own {
        let ChecklistItem { id, text, owner, due, status, .. } = item;
        all.push(Task { id: *id, kind: TaskKind::ChecklistItem, text, owner, due, status: *status });
    }
    for barrier in &document.preparation.barriers {
        let Barrier { id, text, sent_to, answer_due, .. } = barrier;
        let status = match barrier.status {
            BarrierStatus::Open => TaskStatus::ToDo,
            BarrierStatus::Sent => TaskStatus::Waiting,
            BarrierStatus::Answered | BarrierStatus::Closed => TaskStatus::Done,
        };
        all.push(Task { id: *id, kind: TaskKind::Barrier, text, owner: sent_to, due: answer_due, status });
    }
    for resource in document.next_steps.resources.iter().filter(|resource| is_wanted(resource)) {
        let Resource { id, title, owner, needed_by, .. } = resource;
        let status = match resource.decision {
            ResourceDecision::Skip => TaskStatus::Dropped,
            _ => resource.status,
        };
        all.push(Task { id: *id, kind: TaskKind::Resource, text: title, owner, due: needed_by, status });
    }
    all.retain(|task| !task.text.trim().is_empty());
    all
}

/// Whether a resource is something to do: somebody is to get it ready.
fn is_wanted(resource: &Resource) -> bool {
    resource.before_meeting == YesNo::Yes
        || [&resource.owner, &resource.needed_by].iter().any(|text| !text.trim().is_empty())
}

/// What is still to be done: the longest overdue first, what has no day last.
#[must_use]
pub fn open(document: &Document) -> Vec<Task<'_>> {
    let mut open: Vec<_> = all(document).into_iter().filter(|task| task.status.is_open()).collect();
    open.sort_by_key(|task| dates::read(task.due).map_or((true, None), |day| (false, Some(day))));
    open
}
