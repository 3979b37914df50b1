//! What a team shares of its activities, as lines for a chat or for the survey: the most telling ones first.

use super::paper::{next_steps::COLUMNS, role_name};
use crate::document::{
    Document, Id, InventoryRow, PartKey, Raci, Resource, ResourceDecision, Role, TaskStatus, YesNo, dates,
};
use crate::guidance::choices::Labelled;
use crate::guidance::parts::words;
use crate::review::involvement::involved;

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

/// Activity 2.3: the roles that are in and when their coaches begin, the open actions, the dates, who is involved, and
/// what the team uses.
#[must_use]
pub fn activity_23(document: &Document) -> Vec<String> {
    let mut lines = vec![heading(document, "Activity 2.3")];
    let roles = document.roles.iter().filter(|role| role.included == YesNo::Yes);
    let roles: Vec<String> = roles.map(|role| role_name(document, role)).collect();
    lines.extend(labelled("Coaching roles that are in", &roles.join(", ")));
    let start = |role: &Role| {
        let day = dates::shown(role.timeline.coaches_start.trim());
        (!day.is_empty()).then(|| format!("{} {day}", role_name(document, role)))
    };
    let starts = document.roles.iter().filter(|role| !role.is_left_out()).filter_map(start);
    lines.extend(labelled("Coaches begin", &starts.collect::<Vec<_>>().join("; ")));
    let steps = document.next_steps.actions.iter().filter(|action| action.status.is_open());
    lines.extend(steps.filter_map(|action| {
        let waits = if action.status == TaskStatus::Waiting { "waiting" } else { "" };
        let about = about(&[action.owner.trim(), &dates::shown(action.due.trim()), waits]);
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
    lines.extend(PartKey::ALL.into_iter().filter_map(|key| involved_in(document, key)));
    lines.extend(document.next_steps.resources.iter().filter_map(used));
    lines
}

/// Who is involved in a component, for every role: "Involved in Selection: Ana (accountable), Ben (responsible)".
fn involved_in(document: &Document, key: PartKey) -> Option<String> {
    let of = |raci: Raci| {
        let rows = involved(document, key, Id::NIL, raci).into_iter();
        rows.map(move |row| format!("{} ({})", row.who.trim(), raci.label().to_ascii_lowercase()))
    };
    let all: Vec<String> = COLUMNS.into_iter().flat_map(of).collect();
    labelled(&format!("Involved in {}", words(key).short), &all.join(", "))
}

/// A resource that the team uses: "Resource: Rubric (Adapt it, October 1, 2026)".
fn used(resource: &Resource) -> Option<String> {
    let decision = match resource.decision {
        ResourceDecision::Skip => return None,
        ResourceDecision::Undecided => "",
        decision => decision.label(),
    };
    let title = resource.title.trim();
    let about = about(&[decision, &dates::shown(resource.needed_by.trim()), resource.owner.trim()]);
    labelled("Resource", &format!("{title}{about}")).filter(|_| !title.is_empty())
}

fn about(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) }
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

/// A label and a text on one line; nothing where there is no text.
fn labelled(label: &str, text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then(|| format!("{label}: {text}"))
}
