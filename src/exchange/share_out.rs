//! What a team shares of its activities, as lines for a chat or for the survey: the most telling ones first.

use crate::document::{Document, InventoryRow, PartKey, Role, TaskStatus, YesNo, dates};
use crate::guidance::choices::Labelled;
use crate::guidance::parts::words;

/// Activity 2.1: where the team starts and why, and the coaching that exists.
#[must_use]
pub fn activity_21(document: &Document) -> Vec<String> {
    let start = &document.starting_point;
    let mut lines = vec![heading(document, "Activity 2.1")];
    if start.path != crate::document::StartingPath::Undecided {
        lines.push(format!("Where we start: {}", start.path.label()));
    }
    lines.extend(labelled("Why", &start.reason));
    lines.extend(document.existing_coaching.inventory.iter().filter_map(existing));
    lines.extend(labelled("What we talked about", &document.existing_coaching.discussion));
    lines
}

/// Activity 2.2: takeaways and questions, then the reasons of the talking points.
#[must_use]
pub fn activity_22(document: &Document) -> Vec<String> {
    let case = &document.making_the_case;
    let mut lines = vec![heading(document, "Activity 2.2")];
    lines.extend(case.takeaways.iter().filter_map(|takeaway| labelled("Takeaway", &takeaway.text)));
    let open = case.questions.iter().filter(|question| question.answer.trim().is_empty());
    lines.extend(open.filter_map(|question| labelled("Question", &question.text)));
    let reason = |key| labelled(words(key).short, &case.talking_points.part(key).why);
    lines.extend(PartKey::ALL.into_iter().filter_map(reason));
    lines
}

/// Activity 2.3: the roles that are in, the open actions, then the dates.
#[must_use]
pub fn activity_23(document: &Document) -> Vec<String> {
    let mut lines = vec![heading(document, "Activity 2.3")];
    let roles: Vec<&str> = document.roles.iter().filter_map(included).collect();
    lines.extend(labelled("Coaching roles that are in", &roles.join(", ")));
    let steps = document.next_steps.actions.iter().filter(|action| action.status.is_open());
    lines.extend(steps.filter_map(|action| {
        let waits = if action.status == TaskStatus::Waiting { "waiting" } else { "" };
        let due = dates::shown(action.due.trim());
        let about = [action.owner.trim(), due.as_str(), waits];
        let about = about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let about = if about.is_empty() { about } else { format!(" ({about})") };
        labelled("Next step", &format!("{}{about}", action.text.trim()))
            .filter(|_| !action.text.trim().is_empty())
    }));
    lines.extend(PartKey::ALL.into_iter().filter_map(|key| {
        let part = document.part(key);
        let dates = [("draft", &part.draft_by), ("final", &part.finalize_by), ("in use", &part.use_by)];
        let dates = dates.into_iter().filter(|(_, day)| !day.trim().is_empty());
        let dates = dates.map(|(name, day)| format!("{name} {}", dates::shown(day.trim())));
        labelled(words(key).short, &dates.collect::<Vec<_>>().join(", "))
    }));
    lines
}

fn heading(document: &Document, activity: &str) -> String {
    let district = document.district.name.trim();
    if district.is_empty() { activity.to_owned() } else { format!("{district}, {activity}") }
}

fn existing(row: &InventoryRow) -> Option<String> {
    let title = row.title.trim();
    let kind = [row.coaching_type.label(), row.level.label()];
    let open = [row.coaching_type as usize, row.level as usize];
    let kind = kind.into_iter().zip(open).filter(|(_, open)| *open > 0).map(|(label, _)| label);
    let kind = kind.collect::<Vec<_>>().join(", ");
    let kind = if kind.is_empty() { kind } else { format!(" ({kind})") };
    labelled("We have", &format!("{title}{kind}")).filter(|_| !title.is_empty())
}

fn included(role: &Role) -> Option<&str> {
    Some(role.title.trim()).filter(|title| role.included == YesNo::Yes && !title.is_empty())
}

/// A label and a text on one line; nothing where there is no text.
fn labelled(label: &str, text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then(|| format!("{label}: {text}"))
}
