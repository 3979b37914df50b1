//! The team's meetings in time: what each is called, how far away it is, and which one is to be prepared. The day is
//! passed in.

use chrono::NaiveDate;

use crate::document::{Agenda, AgendaItem, Decision, Document, Id, dates};

/// Where a meeting stands in time. Days are at least 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// In so many days.
    Ahead(i64),
    /// Today.
    Today,
    /// So many days ago.
    Past(i64),
    /// No day can be read.
    NoDay,
}

impl When {
    /// Whether the meeting has begun, as far as its day tells.
    #[must_use]
    pub fn has_begun(self) -> bool {
        matches!(self, Self::Today | Self::Past(_))
    }

    /// "in 12 days", "tomorrow", "today", "3 days ago". Empty where no day can be read.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Ahead(1) => "tomorrow".to_owned(),
            Self::Ahead(days) => format!("in {days} days"),
            Self::Today => "today".to_owned(),
            Self::Past(1) => "yesterday".to_owned(),
            Self::Past(days) => format!("{days} days ago"),
            Self::NoDay => String::new(),
        }
    }
}

/// How far away a typed day is.
#[must_use]
pub fn when(typed: &str, today: NaiveDate) -> When {
    match dates::read(typed).map(|day| (day - today).num_days()) {
        None => When::NoDay,
        Some(0) => When::Today,
        Some(days) if days > 0 => When::Ahead(days),
        Some(days) => When::Past(-days),
    }
}

/// The meeting to get ready for: the next one from the day on, or else the first one whose day is still open. `None`
/// where all are over.
#[must_use]
pub fn coming(document: &Document, today: NaiveDate) -> Option<&Agenda> {
    let all = &document.preparation.agendas;
    let day = |agenda: &&Agenda| dates::read(&agenda.date).filter(|day| *day >= today);
    let next = all.iter().filter(|agenda| day(agenda).is_some()).min_by_key(day);
    next.or_else(|| all.iter().find(|agenda| dates::read(&agenda.date).is_none()))
}

/// All meetings by their days; those without a day come last, in their order.
#[must_use]
pub fn by_day(document: &Document) -> Vec<&Agenda> {
    let mut all: Vec<_> = document.preparation.agendas.iter().collect();
    all.sort_by_key(|agenda| dates::read(&agenda.date).map_or((true, None), |day| (false, Some(day))));
    all
}

/// What a meeting is called: "Meeting of September 24, 2026", or by its place while it has no day.
#[must_use]
pub fn name(document: &Document, id: Id) -> String {
    let all = &document.preparation.agendas;
    let place = all.iter().position(|agenda| agenda.id == id);
    match place.and_then(|place| all.get(place)).map(|agenda| dates::shown(agenda.date.trim())) {
        Some(day) if !day.is_empty() => format!("Meeting of {day}"),
        _ => place.map_or_else(|| "Meeting".to_owned(), |place| format!("Meeting {}", place + 1)),
    }
}

/// The beginning of a decision that was noted beside a topic. By it the two are known to belong together: a decision
/// has nothing else that says so, and a reader of the record needs it anyway.
#[must_use]
pub fn decision_start(item: &AgendaItem) -> String {
    let topic = item.topic.split_whitespace().collect::<Vec<_>>().join(" ");
    if topic.is_empty() { topic } else { format!("{topic}: ") }
}

/// Whether a decision says something: more than the topic beside which somebody began to note it.
#[must_use]
pub fn is_said(agenda: &Agenda, decision: &Decision) -> bool {
    let text = decision.text.trim();
    let is_start = |item: &AgendaItem| decision_start(item).trim() == text;
    let is_alone = decision.reason.trim().is_empty() && decision.told_to.trim().is_empty();
    let says_more = !is_alone || !agenda.items.iter().any(is_start);
    !text.is_empty() && says_more
}

/// The decisions that were noted beside a topic.
pub fn decisions_of<'a>(agenda: &'a Agenda, item: &AgendaItem) -> impl Iterator<Item = &'a Decision> {
    let start = decision_start(item);
    agenda.decisions.iter().filter(move |decision| !start.is_empty() && decision.text.starts_with(&start))
}
