//! The topics that an agenda is offered: what is due around its day. The team picks; nothing is put on by itself.

use chrono::{Days, NaiveDate};

use super::days::{OF_SPAN, has_come};
use super::tasks::{self, SOON, Task, TaskKind, Timing};
use super::{about, timeline};
use crate::document::{
    Agenda, AgendaItem, AgendaPurpose, BarrierStatus, Document, Id, PartKey, TaskStatus, TeamQuestion, dates,
};
use crate::guidance::topics as words;

/// A topic that an agenda is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// What it is taken from.
    pub source: Id,
    /// What it is about.
    pub topic: String,
    /// What it may be for.
    pub purpose: AgendaPurpose,
    /// Who may lead it.
    pub lead: String,
}

/// What a topic was taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin<'a> {
    /// Something to do.
    Task(Task<'a>),
    /// A question of activity 2.2 that waits for its answer.
    Question(&'a TeamQuestion),
    /// A component, or one role's part of it.
    Part(PartKey, Option<Id>),
}

impl Origin<'_> {
    /// Which kind of thing it is: "Action".
    #[must_use]
    pub fn words(&self) -> &'static str {
        match self {
            Self::Task(task) => match task.kind {
                TaskKind::Action => words::ACTION,
                TaskKind::Assignment(_) | TaskKind::ChecklistItem => words::CHECKLIST,
                TaskKind::Barrier => words::BARRIER,
                TaskKind::Resource => words::RESOURCE,
            },
            Self::Question(_) => words::QUESTION,
            Self::Part(..) => words::COMPONENT,
        }
    }
}

/// What a source stands for, as long as it is in the draft.
#[must_use]
pub fn origin(document: &Document, source: Id) -> Option<Origin<'_>> {
    if source == Id::NIL {
        return None;
    }
    if let Some(task) = tasks::all(document).into_iter().find(|task| task.id == source) {
        return Some(Origin::Task(task));
    }
    if let Some(question) = document.making_the_case.questions.iter().find(|question| question.id == source) {
        return Some(Origin::Question(question));
    }
    let of_role = |part| {
        let role = document.roles.iter().find(|role| of_role(part, role.id) == source)?;
        Some(Origin::Part(part, Some(role.id)))
    };
    let is_it = |part: &PartKey| part.id() == source;
    let part = PartKey::ALL.into_iter().find(is_it).map(|part| Origin::Part(part, None));
    part.or_else(|| PartKey::ALL.into_iter().find_map(of_role))
}

impl Topic {
    /// The topic as an item of an agenda. Its id is made from the two, so that it is put on once.
    #[must_use]
    pub fn item(self, agenda: Id) -> AgendaItem {
        AgendaItem {
            id: Id::joined("topic", &[agenda, self.source]),
            topic: self.topic,
            purpose: self.purpose,
            lead: self.lead,
            source: self.source,
            ..AgendaItem::default()
        }
    }
}

/// What is due by the agenda's day, or within [`SOON`] after it, and is not on it yet. Where the agenda has no day, the
/// day that is passed in counts.
#[must_use]
pub fn proposed(document: &Document, agenda: &Agenda, today: NaiveDate) -> Vec<Topic> {
    let day = dates::read(&agenda.date).unwrap_or(today);
    let mut all = barriers(document);
    all.extend(tasks(document, day));
    all.extend(questions(document));
    all.extend(parts(document, day));
    all.retain(|topic| !agenda.items.iter().any(|item| item.source == topic.source));
    all
}

fn barriers(document: &Document) -> Vec<Topic> {
    let open = document
        .preparation
        .barriers
        .iter()
        .filter(|barrier| barrier.status != BarrierStatus::Closed && !barrier.text.trim().is_empty());
    let topic = |barrier: &crate::document::Barrier| Topic {
        source: barrier.id,
        topic: format!("{}: {}", words::BARRIER, barrier.text.trim()),
        purpose: match barrier.status {
            BarrierStatus::Answered => AgendaPurpose::Inform,
            _ => AgendaPurpose::Discuss,
        },
        lead: String::new(),
    };
    open.map(topic).collect()
}

/// The team's own questions that nobody has answered yet.
fn questions(document: &Document) -> Vec<Topic> {
    let all = document.making_the_case.questions.iter();
    let open = all.filter(|it| it.answer.trim().is_empty() && !it.text.trim().is_empty());
    let topic = |question: &TeamQuestion| Topic {
        source: question.id,
        topic: format!("{}: {}", words::QUESTION, question.text.trim()),
        purpose: AgendaPurpose::Discuss,
        lead: question.asked_by.trim().to_owned(),
    };
    open.map(topic).collect()
}

fn tasks(document: &Document, day: NaiveDate) -> Vec<Topic> {
    let due = |task: &Task<'_>| {
        let timing = task.timing(day);
        let waits = task.status == TaskStatus::Waiting;
        task.kind != TaskKind::Barrier && (waits || matches!(timing, Timing::Overdue | Timing::Soon))
    };
    let topic = |task: Task<'_>| Topic {
        source: task.id,
        topic: task.text.trim().to_owned(),
        purpose: match task.kind {
            TaskKind::Assignment(crate::document::AssignmentKey::Facilitation) => AgendaPurpose::Practice,
            _ if task.status == TaskStatus::Waiting => AgendaPurpose::Discuss,
            _ => AgendaPurpose::Inform,
        },
        lead: task.owner.trim().to_owned(),
    };
    tasks::open(document).into_iter().filter(due).map(topic).collect()
}

/// For each component, and each role with dates of its own, the last of its days that has come while its status has
/// not: one topic, not three.
fn parts(document: &Document, day: NaiveDate) -> Vec<Topic> {
    let horizon = day.checked_add_days(Days::new(SOON.unsigned_abs())).unwrap_or(day);
    let mut all = Vec::new();
    for span in timeline::spans(document) {
        let is_due = |kind, due: &NaiveDate| *due <= horizon && !has_come(document, &span, kind, *due, day);
        let steps = OF_SPAN.into_iter().zip(span.days()).enumerate().rev();
        let mut due =
            steps.filter_map(|(step, (kind, due))| Some((step, due.filter(|due| is_due(kind, due))?)));
        let Some((step, due)) = due.next() else { continue };
        all.push(Topic {
            source: span.role.map_or(span.part.id(), |role| of_role(span.part, role.id)),
            topic: format!(
                "{}: {} {}",
                about(span.part, span.role.map_or("", |role| role.title.trim())),
                words::PART[step],
                dates::long(due)
            ),
            purpose: if step == 0 { AgendaPurpose::Discuss } else { AgendaPurpose::Decide },
            lead: document.part(span.part).owner.trim().to_owned(),
        });
    }
    all
}

/// What an agenda's item names as its source for one role's part of a component.
fn of_role(part: PartKey, role: Id) -> Id {
    Id::joined("part of role", &[part.id(), role])
}
