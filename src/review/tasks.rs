//! What somebody has to do: actions, assignments, barriers and resources in one list, by how soon they are due. The day
//! is passed in.

use chrono::NaiveDate;

use crate::document::{
    AssignmentKey, BarrierStatus, Document, Id, Resource, ResourceDecision, TaskStatus, YesNo, dates,
};
use crate::guidance::preparation as words;

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

/// Everything to do that has words, in the order of the document, done or not.
#[must_use]
pub fn all(document: &Document) -> Vec<Task<'_>> {
    let (steps, preparation) = (&document.next_steps, &document.preparation);
    let actions = steps.actions.iter().map(|action| Task {
        id: action.id,
        kind: TaskKind::Action,
        text: &action.text,
        owner: &action.owner,
        due: &action.due,
        status: action.status,
    });
    let assignments = AssignmentKey::ALL.into_iter().map(|key| {
        let assignment = preparation.checklist.assignment(key);
        Task {
            id: key.id(),
            kind: TaskKind::Assignment(key),
            text: words::assignment(key),
            owner: &assignment.owner,
            due: &assignment.due,
            status: assignment.status,
        }
    });
    let own = preparation.checklist.own.iter().map(|item| Task {
        id: item.id,
        kind: TaskKind::ChecklistItem,
        text: &item.text,
        owner: &item.owner,
        due: &item.due,
        status: item.status,
    });
    let barriers = preparation.barriers.iter().map(|barrier| Task {
        id: barrier.id,
        kind: TaskKind::Barrier,
        text: &barrier.text,
        owner: &barrier.sent_to,
        due: &barrier.answer_due,
        status: match barrier.status {
            BarrierStatus::Open => TaskStatus::ToDo,
            BarrierStatus::Sent => TaskStatus::Waiting,
            BarrierStatus::Answered | BarrierStatus::Closed => TaskStatus::Done,
        },
    });
    // A resource is something to do once somebody is to get it ready.
    let wanted = |resource: &&Resource| {
        resource.before_meeting == YesNo::Yes
            || [&resource.owner, &resource.needed_by].iter().any(|text| !text.trim().is_empty())
    };
    let resources = steps.resources.iter().filter(wanted).map(|resource| Task {
        id: resource.id,
        kind: TaskKind::Resource,
        text: &resource.title,
        owner: &resource.owner,
        due: &resource.needed_by,
        status: match resource.decision {
            ResourceDecision::Skip => TaskStatus::Dropped,
            _ => resource.status,
        },
    });
    let all = actions.chain(assignments).chain(own).chain(barriers).chain(resources);
    all.filter(|task| !task.text.trim().is_empty()).collect()
}

/// What is still to be done: the longest overdue first, what has no day last.
#[must_use]
pub fn open(document: &Document) -> Vec<Task<'_>> {
    let mut open: Vec<_> = all(document).into_iter().filter(|task| task.status.is_open()).collect();
    open.sort_by_key(|task| dates::read(task.due).map_or((true, None), |day| (false, Some(day))));
    open
}
