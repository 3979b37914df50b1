//! The sheet for leading Team Activity 1.2: steps, minutes, materials, what is said of each component, room for notes.

use super::cover::said;
use super::writer::one_line;
use super::{Block, Fact, Heading, Paper, RowGroup, Table};
use crate::document::{DcaItemNumber, Document, PartKey, TalkingPoint, dates, times};
use crate::guidance::choices::Labelled;
use crate::guidance::parts::words;
use crate::guidance::team::assessment::ITEMS;
use crate::review::rehearsal::planned_minutes;

/// What the sheet is called.
pub const TITLE: &str = "Team Activity 1.2: how we lead it";

const LINES_OF_AN_ITEM: u8 = 2;
const LINES_OF_A_COMPONENT: u8 = 3;
const LINES_OF_QUESTIONS: u8 = 4;
const LINES_AT_THE_END: u8 = 8;

/// What the session guide proposes. All of it may be empty: the sheet then has the team's own words alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// Where the activity comes from.
    pub note: String,
    /// What the activity is for.
    pub aim: String,
    /// How it may be opened, where the team has not said.
    pub opening: String,
    /// What is on the table, where the team has not said.
    pub materials: Vec<String>,
    /// Who does what.
    pub roles: Vec<String>,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// Questions to ask.
    pub questions: Vec<String>,
    /// What may happen, and what helps then.
    pub stuck: Vec<[String; 2]>,
    /// What comes after.
    pub after: Vec<String>,
}

/// A step of the activity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// What it is called.
    pub title: String,
    /// How long, in minutes.
    pub minutes: u32,
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
    if !proposal.note.is_empty() {
        blocks.push(Block::Note(proposal.note.clone()));
    }
    paragraph(&mut blocks, "What it is for", &proposal.aim);
    paragraph(&mut blocks, "How we open it", own_or(&activity.opening, &proposal.opening));
    bullets(&mut blocks, "Who does what", &proposal.roles);
    if !proposal.steps.is_empty() {
        blocks.push(heading(2, "Step by step"));
        let proposed: Vec<u32> = proposal.steps.iter().map(|step| step.minutes).collect();
        let (minutes, note) = in_our_time(&proposed, times::minutes(&activity.minutes));
        blocks.push(Block::Table(steps(&proposal.steps, &minutes)));
        blocks.extend(note.map(Block::Note));
    }
    materials(&mut blocks, &activity.materials, &proposal.materials);
    items(&mut blocks, document);
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
    bullets(&mut blocks, "What to ask", &proposal.questions);
    questions(&mut blocks, document);
    if !proposal.stuck.is_empty() {
        blocks.push(heading(2, "If you get stuck"));
        let rows = proposal.stuck.iter().map(|pair| pair.to_vec()).collect();
        blocks.push(Block::Table(table("If you get stuck", &["What happens", "What helps"], rows)));
    }
    blocks.push(heading(2, "Notes"));
    blocks.push(Block::Lines(LINES_AT_THE_END));
    bullets(&mut blocks, "Afterward", &proposal.after);
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
    let anchor = text.to_ascii_lowercase().replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
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

fn bullets(blocks: &mut Vec<Block>, title: &str, all: &[String]) {
    if !all.is_empty() {
        blocks.push(heading(2, title));
        blocks.push(Block::Bullets(all.to_vec()));
    }
}

fn steps(steps: &[Step], minutes: &[u32]) -> Table {
    let row = |(step, minutes): (&Step, &u32)| {
        vec![step.title.clone(), minutes.to_string(), step.lead.clone(), step.ask.clone()]
    };
    table(
        "Step by step",
        &["Step", "Minutes", "What you do", "What you ask"],
        steps.iter().zip(minutes).map(row).collect(),
    )
}

/// The minutes of the steps, fitted to the team's own time, and what there is to say of that. A step of no time is none:
/// where there is less than a minute for each, the proposal stays and the difference is said.
fn in_our_time(proposed: &[u32], own: Option<u32>) -> (Vec<u32>, Option<String>) {
    let total: u32 = proposed.iter().sum();
    let Some(own) = own.filter(|own| *own > 0 && *own != total && total > 0) else {
        return (proposed.to_vec(), None);
    };
    if (own as usize) < proposed.len() {
        let note = format!("The steps take {total} minutes, and you have {own}. Which ones can wait?");
        return (proposed.to_vec(), Some(note));
    }
    let mut fitted: Vec<u32> = proposed.iter().map(|minutes| (minutes * own / total).max(1)).collect();
    // What rounding took or gave is settled with the longest step, which feels it least.
    while fitted.iter().sum::<u32>() != own {
        let is_short = fitted.iter().sum::<u32>() < own;
        let Some(longest) = fitted.iter_mut().max() else { break };
        *longest = if is_short { *longest + 1 } else { *longest - 1 };
    }
    (fitted, Some(format!("The session guide proposes {total} minutes; here they are fitted to your {own}.")))
}

/// Items 25 to 27, and how the draft answers each.
fn items(blocks: &mut Vec<Block>, document: &Document) {
    blocks.push(heading(2, "The items and how we answer them"));
    for (item, (_, [form])) in DcaItemNumber::ITEMS.into_iter().zip(&ITEMS) {
        blocks.push(heading(3, form.heading));
        blocks.push(Block::Note(form.why.to_owned()));
        let answered = document.dca.item(item).map(|item| item.addressed.trim()).unwrap_or_default();
        if answered.is_empty() {
            blocks.push(Block::Lines(LINES_OF_AN_ITEM));
        } else {
            blocks.push(Block::Paragraph(answered.to_owned()));
        }
    }
}

fn speakers(document: &Document) -> Table {
    let row = |key: PartKey| {
        let point = document.making_the_case.talking_points.part(key);
        let name = format!("{}. {}", key.number(), words(key).name);
        vec![name, one_line(&point.speaker), one_line(&point.minutes), items_of(point)]
    };
    let head = ["Component", "Who says it", "Minutes", "DCA items"];
    table("Who says what", &head, PartKey::ALL.into_iter().map(row).collect())
}

fn table(caption: &str, head: &[&str], rows: Vec<Vec<String>>) -> Table {
    Table {
        caption: caption.to_owned(),
        head: head.iter().map(|label| (*label).to_owned()).collect(),
        groups: vec![RowGroup { label: String::new(), rows }],
    }
}

fn items_of(point: &TalkingPoint) -> String {
    point.items().map(Labelled::label).collect::<Vec<_>>().join(" and ")
}

fn point(blocks: &mut Vec<Block>, key: PartKey, point: &TalkingPoint) {
    blocks.push(heading(3, &format!("{}. {}", key.number(), words(key).name)));
    let minutes = times::minutes(&point.minutes)
        .map_or_else(|| one_line(&point.minutes), |minutes| format!("{minutes} minutes"));
    let by = [one_line(&point.speaker), minutes, items_of(point)];
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
