//! What is worth a second look in actions and resources: who, by when, and in time for what. Every finding is a question.

use super::Question;
use crate::document::{Document, Place, ResourceDecision, dates};
use crate::guidance::checks as words;

fn list(name: &'static str) -> Place {
    Place::document().field("next_steps").field(name)
}

/// Open actions that nobody does, or that have no day.
#[must_use]
pub fn actions(document: &Document) -> Vec<Question> {
    let mut all = Vec::new();
    let named = document.next_steps.actions.iter().filter(|action| !action.text.trim().is_empty());
    for action in named.filter(|action| action.status.is_open()) {
        let mut ask = |field, ask| {
            let place = list("actions").row(action.id).field(field);
            all.push(Question { place, about: action.text.trim().to_owned(), ask });
        };
        if action.owner.trim().is_empty() {
            ask("owner", words::NOBODY_DOES_IT);
        }
        if action.due.trim().is_empty() {
            ask("due", words::NO_DAY);
        } else if dates::read(&action.due).is_none() {
            ask("due", words::WHICH_DAY);
        }
    }
    all
}

/// Resources that come later than the draft they are for. What the team skips, or has ready, is not asked about.
#[must_use]
pub fn resources(document: &Document) -> Vec<Question> {
    let all = document.next_steps.resources.iter();
    let open = all.filter(|it| it.status.is_open() && it.decision != ResourceDecision::Skip);
    let late = open.filter(|it| {
        let needed = dates::read(&it.needed_by);
        let drafted = it.part.part().and_then(|key| dates::read(&document.part(key).draft_by));
        needed.zip(drafted).is_some_and(|(needed, drafted)| needed > drafted)
    });
    let question = |it: &crate::document::Resource| Question {
        place: list("resources").row(it.id).field("needed_by"),
        about: it.title.trim().to_owned(),
        ask: words::RESOURCE_AFTER_DRAFT,
    };
    late.map(question).collect()
}
