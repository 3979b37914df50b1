//! The minutes of an agenda against the meeting's length, and the time at which each item begins.

use super::Question;
use crate::document::times::Time;
use crate::document::{Agenda, Document, Place, TrainingSession, times};
use crate::document::{Choice, SessionItem};
use crate::guidance::checks as words;

/// The minutes that are planned, and how many there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Minutes {
    /// The minutes of all items that have any.
    pub planned: u32,
    /// How many items have no minutes that can be read.
    pub open: usize,
    /// How many breaks of a training session have a time to be back and no minutes.
    pub until_a_time: usize,
    /// The meeting's length. `None` while it is open.
    pub length: Option<u32>,
}

impl Minutes {
    /// How many minutes are left, or by how many the items are over: negative then.
    #[must_use]
    pub fn left(&self) -> Option<i64> {
        self.length.map(|length| i64::from(length) - i64::from(self.planned))
    }

    /// The plan against the meeting's length, in words.
    #[must_use]
    pub fn words(&self) -> String {
        let planned = self.planned;
        let mut words = match self.length.zip(self.left()) {
            None => format!(
                "Planned: {planned} minutes. Once the meeting has a beginning and an end, they are held against its length."
            ),
            Some((length, 0)) => format!("Planned: {planned} of {length} minutes. It adds up."),
            Some((length, left)) if left > 0 => {
                format!("Planned: {planned} of {length} minutes. {left} minutes are free.")
            }
            Some((length, left)) => format!(
                "Planned: {planned} minutes, and the meeting has {length}: over by {} minutes. What can be shorter, or wait?",
                left.unsigned_abs()
            ),
        };
        match self.open {
            0 => {}
            1 => words.push_str(" 1 topic has no minutes yet."),
            open => words.push_str(&format!(" {open} topics have no minutes yet.")),
        }
        words
    }

    fn add(&mut self, typed: &str) {
        match times::minutes(typed) {
            Some(minutes) => self.planned = self.planned.saturating_add(minutes),
            None => self.open += 1,
        }
    }
}

/// How long the meeting is: from its start to its end, else as its minutes say.
#[must_use]
pub fn length(agenda: &Agenda) -> Option<u32> {
    times::between(&agenda.start, &agenda.end).or_else(|| times::minutes(&agenda.minutes))
}

/// The minutes of a meeting's items.
#[must_use]
pub fn minutes(agenda: &Agenda) -> Minutes {
    let mut sum = Minutes { length: length(agenda), ..Minutes::default() };
    agenda.items.iter().for_each(|item| sum.add(&item.minutes));
    sum
}

/// The minutes of the training session, breaks included.
#[must_use]
pub fn session_minutes(session: &TrainingSession) -> Minutes {
    let mut sum = Minutes::default();
    SessionItem::ALL.iter().filter_map(|item| session.minutes.of(*item)).for_each(|typed| sum.add(typed));
    for pause in &session.breaks {
        if pause.minutes.trim().is_empty() && times::read(&pause.back_at).is_some() {
            sum.until_a_time += 1;
        } else {
            sum.add(&pause.minutes);
        }
    }
    sum
}

/// When each item begins. Open from the first item on whose minutes are open.
#[must_use]
pub fn starts(agenda: &Agenda) -> Vec<Option<Time>> {
    let mut clock = times::read(&agenda.start);
    let begin = |minutes: &str| {
        let starts = clock;
        clock = starts.zip(times::minutes(minutes)).map(|(start, minutes)| start.later(minutes));
        starts
    };
    agenda.items.iter().map(|item| item.minutes.as_str()).map(begin).collect()
}

/// What is worth a second look in a meeting's plan.
#[must_use]
pub fn questions(document: &Document) -> Vec<Question> {
    let mut all = Vec::new();
    for agenda in &document.preparation.agendas {
        let place = Place::document().field("preparation").field("agendas").row(agenda.id);
        let mut ask =
            |place: Place, ask| all.push(Question { place, about: agenda.date.trim().to_owned(), ask });
        let between = times::between(&agenda.start, &agenda.end);
        let typed = [&agenda.start, &agenda.end].map(|text| !text.trim().is_empty());
        let unread = [&agenda.start, &agenda.end].map(|text| times::read(text).is_none());
        if (typed[0] && unread[0]) || (typed[1] && unread[1]) || (typed == [true; 2] && between.is_none()) {
            ask(place.field("start"), words::WHICH_TIME);
        }
        if between.zip(times::minutes(&agenda.minutes)).is_some_and(|(one, other)| one != other) {
            ask(place.field("minutes"), words::TWO_LENGTHS);
        }
        if minutes(agenda).left().is_some_and(|left| left < 0) {
            ask(place.field("items"), words::LONGER_THAN_THE_MEETING);
        }
        let roles = &agenda.roles;
        for (name, role) in [
            ("facilitator", &roles.facilitator),
            ("recorder", &roles.recorder),
            ("timekeeper", &roles.timekeeper),
            ("data_lead", &roles.data_lead),
        ] {
            let (who, backup) = (role.who.trim(), role.backup.trim());
            if !who.is_empty() && who.eq_ignore_ascii_case(backup) {
                ask(place.field("roles").field(name), words::OWN_BACKUP);
            }
        }
    }
    all
}
