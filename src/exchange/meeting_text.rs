//! Agendas and actions as plain text, for an e-mail or a shared page.

use super::paper;
use crate::document::{
    Action, Agenda, AgendaItem, Document, MeetingRole, Resource, TopicStatus, dates, times,
};
use crate::guidance::choices::Labelled;
use crate::review::carry_over::open_items;
use crate::review::meetings::is_said;
use crate::review::reading::before_meeting;

/// An agenda as plain text; with `minutes` what came out of it as well.
#[must_use]
pub fn agenda(agenda: &Agenda, minutes: bool) -> String {
    let mut out = Out::default();
    let day = dates::shown(agenda.date.trim());
    let time = [&agenda.start, &agenda.end].map(|typed| shown_time(typed));
    let time = joined(&time.each_ref().map(String::as_str), " to ");
    out.line(&joined(&["Team meeting", &day], ", "));
    out.line(&joined(&[&time, agenda.place.trim()], ", "));
    let roles = &agenda.roles;
    out.fact("Facilitator", &role(&roles.facilitator));
    out.fact("Recorder", &role(&roles.recorder));
    out.fact("Timekeeper", &role(&roles.timekeeper));
    out.fact("Data lead", &role(&roles.data_lead));
    out.list("Norms", agenda.norms.iter().map(|line| line.text.clone()));
    out.list("Please bring", agenda.materials.iter().map(|line| line.text.clone()));
    if minutes {
        out.fact("Attended", &agenda.attended);
    }
    let mut clock = times::read(&agenda.start);
    let topics = agenda.items.iter().map(|item| {
        let starts = clock;
        clock = starts.zip(times::minutes(&item.minutes)).map(|(start, minutes)| start.later(minutes));
        topic(item, starts, minutes)
    });
    out.list("Agenda", topics.collect::<Vec<_>>().into_iter());
    if minutes {
        let decision = |it: &crate::document::Decision| {
            joined(&[it.text.trim(), &labelled("Why", &it.reason), &labelled("Told to", &it.told_to)], "\n")
        };
        out.list("Decisions", agenda.decisions.iter().filter(|it| is_said(agenda, it)).map(decision));
        out.list("Left open", open_items(agenda).map(|item| item.topic.clone()));
        let open = agenda.parking_lot.iter().filter(|topic| topic.status == TopicStatus::Open);
        out.list("Parking lot", open.map(|topic| topic.text.clone()));
        out.fact("What went well", &agenda.went_well);
        out.fact("What to change next time", &agenda.change_next_time);
    }
    out.fact("Next meeting", &dates::shown(agenda.next_meeting.trim()));
    out.text
}

/// The record of a meeting as plain text: what came out of it, and the actions that did.
#[must_use]
pub fn record(document: &Document, meeting: &Agenda) -> String {
    let own = actions(paper::meeting::actions(document, meeting));
    let text = agenda(meeting, true);
    if own.is_empty() { text } else { format!("{text}\n{own}") }
}

/// What the team should see before it meets, as lines for a message.
#[must_use]
pub fn to_see_before(document: &Document) -> Vec<String> {
    let line = |it: &Resource| format!("\u{2022} {}", joined(&[it.title.trim(), it.place.trim()], ": "));
    let mut lines: Vec<String> = before_meeting(document).map(line).collect();
    if !lines.is_empty() {
        lines.insert(0, "Please look at this before we meet:".to_owned());
    }
    lines
}

/// Actions as plain text, in the order given.
#[must_use]
pub fn actions<'a>(actions: impl IntoIterator<Item = &'a Action>) -> String {
    let mut out = Out::default();
    out.list("Next steps", actions.into_iter().map(action).collect::<Vec<_>>().into_iter());
    out.text
}

/// The district's actions as plain text.
#[must_use]
pub fn all_actions(document: &Document) -> String {
    actions(&document.next_steps.actions)
}

fn topic(item: &AgendaItem, starts: Option<times::Time>, minutes: bool) -> String {
    let starts = starts.map(times::Time::long).unwrap_or_default();
    let length = times::minutes(&item.minutes);
    let length = length.map_or_else(|| item.minutes.trim().to_owned(), |minutes| format!("{minutes} min"));
    let purpose = chosen(item.purpose);
    let about = joined(&[&length, &purpose, item.lead.trim()], ", ");
    let about = if about.is_empty() { String::new() } else { format!("({about})") };
    let head = joined(&[&starts, item.topic.trim(), &about], " ");
    let said = [&item.topic, &item.outcome, &item.result];
    if said.iter().all(|text| text.trim().is_empty()) {
        return String::new();
    }
    let [result, status] = match minutes {
        true => [labelled("Result", &item.result), labelled("Status", item.status.label())],
        false => Default::default(),
    };
    joined(&[&head, &labelled("To come out of it", &item.outcome), &result, &status], "\n")
}

fn action(action: &Action) -> String {
    let said = [&action.text, &action.owner, &action.due, &action.note];
    if said.iter().all(|text| text.trim().is_empty()) {
        return String::new();
    }
    let due = dates::shown(action.due.trim());
    let due = if due.is_empty() { due } else { format!("by {due}") };
    let status = action.status.label().to_ascii_lowercase();
    let about = joined(&[action.owner.trim(), &due, &status], ", ");
    let links = joined(&[&chosen(action.part), &chosen(action.dca_item)], "; ");
    let head = joined(&[action.text.trim(), &format!("({about})")], " ");
    joined(&[&head, &links, action.note.trim()], "\n")
}

fn role(role: &MeetingRole) -> String {
    let backup = role.backup.trim();
    let backup = if backup.is_empty() { String::new() } else { format!("(back-up: {backup})") };
    joined(&[role.who.trim(), &backup], " ")
}

/// A choice in words; nothing where it is open.
fn chosen<C: Labelled>(choice: C) -> String {
    if choice.index() == 0 { String::new() } else { choice.label().to_owned() }
}

fn shown_time(typed: &str) -> String {
    times::read(typed).map_or_else(|| typed.trim().to_owned(), times::Time::long)
}

fn labelled(label: &str, value: &str) -> String {
    let value = value.trim();
    if value.is_empty() { String::new() } else { format!("{label}: {value}") }
}

fn joined(parts: &[&str], between: &str) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(between)
}

/// Lines, without any that has nothing to say. A list stands apart from what is around it.
#[derive(Default)]
struct Out {
    text: String,
    after_list: bool,
}

impl Out {
    fn line(&mut self, text: &str) {
        if !text.is_empty() {
            self.apart_if(self.after_list);
            self.after_list = false;
            self.text.push_str(text);
            self.text.push('\n');
        }
    }

    fn fact(&mut self, label: &str, value: &str) {
        self.line(&labelled(label, value));
    }

    fn list(&mut self, heading: &str, items: impl Iterator<Item = String>) {
        let items: Vec<String> = items.filter(|item| !item.trim().is_empty()).collect();
        if !items.is_empty() {
            self.apart_if(!self.after_list);
            self.line(heading);
            items.iter().for_each(|item| self.line(&format!("- {}", item.trim().replace('\n', "\n  "))));
            self.after_list = true;
        }
    }

    fn apart_if(&mut self, apart: bool) {
        if apart && !self.text.is_empty() {
            self.text.push('\n');
        }
    }
}
