//! The sheet for leading Team Activity 1.2: steps, minutes, materials, what is said of each component, room for notes.

use super::cover::said;
use super::writer::one_line;
use super::{Block, Fact, Heading, Paper, RowGroup, Table};
use crate::document::{DcaItemNumber, Document, PartKey, TalkingPoint, dates, times};
use crate::guidance::choices::Labelled;
use crate::guidance::parts::words;
use crate::review::rehearsal::planned_minutes;

/// What the sheet is called.
pub const TITLE: &str = "Team Activity 1.2: how we lead it";

const LINES_OF_A_COMPONENT: u8 = 3;
const LINES_OF_QUESTIONS: u8 = 4;
const LINES_AT_THE_END: u8 = 8;

/// What the session guide proposes. All of it may be empty: the sheet then has the team's own words alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// What the activity is for.
    pub aim: String,
    /// How it may be opened, where the team has not said.
    pub opening: String,
    /// What is on the table, where the team has not said.
    pub materials: Vec<String>,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// A step of the activity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// What it is called.
    pub title: String,
    /// How long, in minutes.
    pub minutes: String,
    /// What whoever leads does.
    pub lead: String,
    /// What is asked.
    pub ask: String,
}

/// The sheet.
#[must_use]
pub fn sheet(document: &Document, proposal: &Proposal) -> Paper {
    let activity = &document.making_the_case.team_activity;
    let facts = [
        ("Day", dates::shown(activity.date.trim())),
        ("Where", one_line(&activity.place)),
        ("Led by", one_line(&activity.lead)),
        ("Minutes", one_line(&activity.minutes)),
    ];
    let mut blocks = Vec::new();
    paragraph(&mut blocks, "What it is for", &proposal.aim);
    paragraph(&mut blocks, "How we open it", own_or(&activity.opening, &proposal.opening));
    if !proposal.steps.is_empty() {
        blocks.push(heading(2, "Step by step"));
        blocks.push(Block::Table(steps(&proposal.steps)));
    }
    materials(&mut blocks, &activity.materials, &proposal.materials);
    paragraph(&mut blocks, "What to keep in mind", &activity.notes);
    blocks.push(heading(2, "Who says what"));
    blocks.push(Block::Table(speakers(document)));
    let minutes = planned_minutes(document);
    if minutes > 0 {
        blocks.push(Block::Note(format!("Together {minutes} minutes.")));
    }
    blocks.push(Block::PageBreak);
    blocks.push(heading(2, "Talking points"));
    for key in PartKey::ALL {
        point(&mut blocks, key, document.making_the_case.talking_points.part(key));
    }
    questions(&mut blocks, document);
    blocks.push(heading(2, "Notes"));
    blocks.push(Block::Lines(LINES_AT_THE_END));
    Paper {
        title: TITLE.to_owned(),
        subtitle: one_line(&document.district.name),
        facts: facts.into_iter().map(|(label, value)| said(label, value)).collect(),
        blocks,
    }
}

fn own_or<'a>(own: &'a str, proposed: &'a str) -> &'a str {
    if own.trim().is_empty() { proposed } else { own }
}

fn heading(level: u8, text: &str) -> Block {
    let anchor = text.to_lowercase().replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
    Block::Heading(Heading { level, text: text.to_owned(), anchor: format!("paper-{anchor}"), listed: false })
}

fn paragraph(blocks: &mut Vec<Block>, title: &str, text: &str) {
    if !text.trim().is_empty() {
        blocks.push(heading(2, title));
        blocks.push(Block::Paragraph(text.trim().to_owned()));
    }
}

fn materials(blocks: &mut Vec<Block>, own: &str, proposed: &[String]) {
    if own.trim().is_empty() && !proposed.is_empty() {
        blocks.push(heading(2, "On the table"));
        blocks.push(Block::Bullets(proposed.to_vec()));
    }
    paragraph(blocks, "On the table", own);
}

fn steps(steps: &[Step]) -> Table {
    let row =
        |step: &Step| vec![step.title.clone(), step.minutes.clone(), step.lead.clone(), step.ask.clone()];
    table(
        "Step by step",
        &["Step", "Minutes", "What you do", "What you ask"],
        steps.iter().map(row).collect(),
    )
}

fn speakers(document: &Document) -> Table {
    let row = |key: PartKey| {
        let point = document.making_the_case.talking_points.part(key);
        let name = format!("{}. {}", key.number(), words(key).name);
        vec![name, one_line(&point.speaker), one_line(&point.minutes), item(point)]
    };
    let head = ["Component", "Who says it", "Minutes", "DCA item"];
    table("Who says what", &head, PartKey::ALL.into_iter().map(row).collect())
}

fn table(caption: &str, head: &[&str], rows: Vec<Vec<String>>) -> Table {
    Table {
        caption: caption.to_owned(),
        head: head.iter().map(|label| (*label).to_owned()).collect(),
        groups: vec![RowGroup { label: String::new(), rows }],
    }
}

fn item(point: &TalkingPoint) -> String {
    match point.dca_item {
        DcaItemNumber::Undecided => String::new(),
        item => item.label().to_owned(),
    }
}

fn point(blocks: &mut Vec<Block>, key: PartKey, point: &TalkingPoint) {
    blocks.push(heading(3, &format!("{}. {}", key.number(), words(key).name)));
    let minutes =
        times::minutes(&point.minutes).map(|minutes| format!("{minutes} minutes")).unwrap_or_default();
    let by = [one_line(&point.speaker), minutes, item(point)];
    let by: Vec<String> = by.into_iter().filter(|words| !words.is_empty()).collect();
    if !by.is_empty() {
        blocks.push(Block::Note(by.join(", ")));
    }
    let facts: Vec<Fact> = [
        ("Why the district gains", &point.why),
        ("How we explain it", &point.explain),
        ("From our draft", &point.example),
    ]
    .into_iter()
    .filter(|(_, text)| !text.trim().is_empty())
    .map(|(label, text)| said(label, text.trim().to_owned()))
    .collect();
    if !facts.is_empty() {
        blocks.push(Block::Facts(facts));
    }
    blocks.push(Block::Lines(LINES_OF_A_COMPONENT));
}

fn questions(blocks: &mut Vec<Block>, document: &Document) {
    blocks.push(heading(2, "Questions"));
    let asked = document.making_the_case.questions.iter().filter(|question| !question.text.trim().is_empty());
    let facts: Vec<String> = asked
        .map(|question| {
            let answer = one_line(&question.answer);
            let text = one_line(&question.text);
            if answer.is_empty() { text } else { format!("{text}\n{answer}") }
        })
        .collect();
    if !facts.is_empty() {
        blocks.push(Block::Bullets(facts));
    }
    blocks.push(Block::Lines(LINES_OF_QUESTIONS));
}
