//! A meeting of the team as a paper: its agenda to send before, its record to keep after.

use super::cover::said;
use super::writer::one_line;
use super::{Block, Fact, Heading, Paper, RowGroup, Table};
use crate::document::{Action, Agenda, AgendaItem, Document, MeetingRole, dates, times};
use crate::guidance::choices::Labelled;
use crate::review::agenda::{length, minutes, starts};
use crate::review::meetings::is_said;

const LINES_FOR_NOTES: u8 = 8;

/// What is printed of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// What is planned, with room to write.
    Agenda,
    /// What came out of it.
    Record,
}

impl Sheet {
    /// What the paper is called.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Agenda => "Agenda of our meeting",
            Self::Record => "Record of our meeting",
        }
    }
}

/// The paper of a meeting.
#[must_use]
pub fn meeting(document: &Document, agenda: &Agenda, sheet: Sheet) -> Paper {
    let mut blocks = Vec::new();
    part(&mut blocks, "Who does what", roles(agenda));
    bullets(&mut blocks, "How we work together", agenda.norms.iter().map(|line| &line.text));
    if sheet == Sheet::Agenda {
        bullets(&mut blocks, "Please bring", agenda.materials.iter().map(|line| &line.text));
    }
    part(&mut blocks, "Topics", topics(agenda, sheet));
    if let Some(sum) = sum(agenda).filter(|_| sheet == Sheet::Agenda) {
        blocks.push(Block::Note(sum));
    }
    match sheet {
        Sheet::Agenda => {
            blocks.push(heading("Notes"));
            blocks.push(Block::Lines(LINES_FOR_NOTES));
        }
        Sheet::Record => record(&mut blocks, document, agenda),
    }
    Paper {
        title: sheet.title().to_owned(),
        subtitle: one_line(&document.district.name),
        facts: facts(agenda, sheet),
        blocks,
    }
}

/// What was noted at the meeting, beyond its topics.
fn record(blocks: &mut Vec<Block>, document: &Document, agenda: &Agenda) {
    let decisions = agenda.decisions.iter().filter(|it| is_said(agenda, it));
    let row = |it: &crate::document::Decision| [&it.text, &it.reason, &it.told_to].map(|text| one_line(text));
    let rows = decisions.map(|it| row(it).to_vec()).collect();
    part(blocks, "Decisions", table(&["Decision", "Why", "Who tells whom"], rows));
    let row = |it: &Action| {
        vec![
            one_line(&it.text),
            one_line(&it.owner),
            dates::shown(it.due.trim()),
            it.status.label().to_owned(),
        ]
    };
    let rows = actions(document, agenda).map(row).collect();
    part(blocks, "Actions", table(&["What", "Who", "By when", "Status"], rows));
    let parked = agenda.parking_lot.iter().filter(|it| !it.text.trim().is_empty());
    let row = |it: &crate::document::ParkedTopic| {
        vec![one_line(&it.text), one_line(&it.raised_by), it.status.label().to_owned()]
    };
    let rows = parked.map(row).collect();
    part(blocks, "Parking lot", table(&["Topic", "Who brought it up", "Status"], rows));
    paragraph(blocks, "What went well", &agenda.went_well);
    paragraph(blocks, "What to change next time", &agenda.change_next_time);
}

/// The actions that came out of a meeting's topics.
pub fn actions<'a>(document: &'a Document, agenda: &'a Agenda) -> impl Iterator<Item = &'a Action> {
    let is_of = |action: &&Action| agenda.items.iter().any(|item| item.id == action.source);
    document.next_steps.actions.iter().filter(move |action| is_of(action) && !action.text.trim().is_empty())
}

fn facts(agenda: &Agenda, sheet: Sheet) -> Vec<Fact> {
    let time = [&agenda.start, &agenda.end]
        .map(|typed| times::read(typed).map_or_else(|| one_line(typed), times::Time::long));
    let time =
        time.iter().filter(|time| !time.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" to ");
    let minutes = length(agenda).map(|minutes| minutes.to_string()).unwrap_or_default();
    let attended = if sheet == Sheet::Record { one_line(&agenda.attended) } else { String::new() };
    let all = [
        ("Day", dates::shown(agenda.date.trim())),
        ("Time", time),
        ("Minutes", minutes),
        ("Where", one_line(&agenda.place)),
        ("Who was there", attended),
        ("Next meeting", dates::shown(agenda.next_meeting.trim())),
    ];
    all.into_iter().filter(|(_, value)| !value.is_empty()).map(|(label, value)| said(label, value)).collect()
}

fn roles(agenda: &Agenda) -> Table {
    let roles = &agenda.roles;
    let all = [
        ("Facilitator", &roles.facilitator),
        ("Recorder", &roles.recorder),
        ("Timekeeper", &roles.timekeeper),
        ("Data lead", &roles.data_lead),
    ];
    let row = |(name, role): (&str, &MeetingRole)| {
        let (who, backup) = (one_line(&role.who), one_line(&role.backup));
        (!who.is_empty() || !backup.is_empty()).then(|| vec![name.to_owned(), who, backup])
    };
    table(&["Role", "Who", "Who steps in"], all.into_iter().filter_map(row).collect())
}

fn topics(agenda: &Agenda, sheet: Sheet) -> Table {
    let shown = agenda.items.iter().zip(starts(agenda)).filter(|(item, _)| !item.topic.trim().is_empty());
    let row = |(item, start): (&AgendaItem, Option<times::Time>)| {
        let start = start.map(times::Time::long).unwrap_or_default();
        let minutes = one_line(&item.minutes);
        let mut row = vec![one_line(&item.topic)];
        match sheet {
            Sheet::Agenda => {
                row.extend([
                    start,
                    minutes,
                    chosen(item.purpose),
                    one_line(&item.lead),
                    one_line(&item.outcome),
                ]);
            }
            Sheet::Record => {
                let status = item.status.label().to_owned();
                row.extend([
                    chosen(item.purpose),
                    one_line(&item.lead),
                    item.result.trim().to_owned(),
                    status,
                ]);
            }
        }
        row
    };
    let head: &[&str] = match sheet {
        Sheet::Agenda => &["Topic", "Begins", "Minutes", "Purpose", "Lead", "What is to come out of it"],
        Sheet::Record => &["Topic", "Purpose", "Lead", "What came out of it", "Status"],
    };
    table(head, shown.map(row).collect())
}

/// "85 of 90 minutes are planned."
fn sum(agenda: &Agenda) -> Option<String> {
    let sum = minutes(agenda);
    match (sum.planned, sum.length) {
        (0, _) => None,
        (planned, None) => Some(format!("{planned} minutes are planned.")),
        (planned, Some(length)) => Some(format!("{planned} of {length} minutes are planned.")),
    }
}

fn chosen<C: Labelled>(choice: C) -> String {
    if choice.index() == 0 { String::new() } else { choice.label().to_owned() }
}

fn heading(text: &str) -> Block {
    let anchor = text.to_ascii_lowercase().replace(' ', "-");
    Block::Heading(Heading {
        level: 2,
        text: text.to_owned(),
        anchor: format!("paper-{anchor}"),
        listed: false,
    })
}

fn paragraph(blocks: &mut Vec<Block>, title: &str, text: &str) {
    if !text.trim().is_empty() {
        blocks.push(heading(title));
        blocks.push(Block::Paragraph(text.trim().to_owned()));
    }
}

fn bullets<'a>(blocks: &mut Vec<Block>, title: &str, all: impl Iterator<Item = &'a String>) {
    let all: Vec<String> = all.map(|text| one_line(text)).filter(|text| !text.is_empty()).collect();
    if !all.is_empty() {
        blocks.push(heading(title));
        blocks.push(Block::Bullets(all));
    }
}

fn part(blocks: &mut Vec<Block>, title: &str, mut table: Table) {
    if table.groups.iter().any(|group| !group.rows.is_empty()) {
        table.caption = title.to_owned();
        table.drop_empty_columns();
        blocks.push(heading(title));
        blocks.push(Block::Table(table));
    }
}

fn table(head: &[&str], rows: Vec<Vec<String>>) -> Table {
    Table {
        caption: String::new(),
        head: head.iter().map(|label| (*label).to_owned()).collect(),
        groups: vec![RowGroup { label: String::new(), rows }],
    }
}
