//! The look through the resource list before a meeting: what the team should have seen by then, and what it needs.

use chrono::NaiveDate;

use crate::document::{Document, Resource, ResourceDecision, TaskStatus, YesNo, dates};

/// How the resource list stands against a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// How many the team should see before it meets.
    pub before: usize,
    /// How many of those are ready.
    pub ready: usize,
    /// How many others are needed by the meeting's day and not ready.
    pub needed: usize,
    /// For how many nobody has said whether the team should see them before.
    pub undecided: usize,
}

/// The resources to look through: all that have a title and are not left out.
pub fn listed(document: &Document) -> impl Iterator<Item = &Resource> {
    let all = document.next_steps.resources.iter();
    all.filter(|it| it.decision != ResourceDecision::Skip && !it.title.trim().is_empty())
}

/// What the team should see before it meets.
pub fn before_meeting(document: &Document) -> impl Iterator<Item = &Resource> {
    listed(document).filter(|resource| resource.before_meeting == YesNo::Yes)
}

/// Whether a resource is needed by a day, and somebody still gets it ready.
#[must_use]
pub fn is_needed_by(resource: &Resource, day: NaiveDate) -> bool {
    resource.status.is_open() && dates::read(&resource.needed_by).is_some_and(|needed| needed <= day)
}

/// How the list stands against a meeting of that day.
#[must_use]
pub fn reading(document: &Document, day: NaiveDate) -> Reading {
    let mut sum = Reading::default();
    for resource in listed(document) {
        match resource.before_meeting {
            YesNo::Yes => {
                sum.before += 1;
                sum.ready += usize::from(resource.status == TaskStatus::Done);
            }
            other => {
                sum.undecided += usize::from(other == YesNo::Undecided);
                sum.needed += usize::from(is_needed_by(resource, day));
            }
        }
    }
    sum
}

impl Reading {
    /// In words, a sentence for each thing that is to be said.
    #[must_use]
    pub fn words(self) -> String {
        let mut words = match (self.before, self.ready) {
            (0, _) => "Nothing is marked for the team to see before it meets.".to_owned(),
            (before, ready) if before == ready => {
                format!("All that the team should see before it meets is ready: {before}.")
            }
            (before, ready) => {
                format!("{ready} of {before} that the team should see before it meets: ready.")
            }
        };
        match self.needed {
            0 => {}
            1 => words.push_str(" 1 other is needed by then and not ready."),
            count => words.push_str(&format!(" {count} others are needed by then and not ready.")),
        }
        match self.undecided {
            0 => {}
            1 => words.push_str(" For 1, nobody has said whether the team should see it before."),
            count => words
                .push_str(&format!(" For {count}, nobody has said whether the team should see them before.")),
        }
        words
    }
}
