//! A paper as plain text, for the clipboard and for the tests' snapshots.

use super::{Block, Card, Entry, Fact, Heading, Paper, STILL_OPEN, Signature, Table};

/// A line to sign.
const LINE: &str = "____________________";

/// The paper as plain text: tables as labels and values.
#[must_use]
pub fn text(paper: &Paper) -> String {
    let mut out = heading(1, &paper.title);
    if !paper.subtitle.is_empty() {
        out.push_str(&format!("{}\n", paper.subtitle));
    }
    out.push('\n');
    out.push_str(&facts(&paper.facts, ""));
    out.push_str(&blocks(&paper.blocks));
    out
}

/// Blocks as plain text.
pub(super) fn blocks(blocks: &[Block]) -> String {
    blocks.iter().map(one).collect()
}

fn one(block: &Block) -> String {
    match block {
        Block::Heading(Heading { level, text, .. }) => format!("\n{}", heading(*level, text)),
        Block::Paragraph(text) => format!("{text}\n"),
        Block::Note(text) => format!("({text})\n"),
        Block::Bullets(lines) => lines.iter().map(|line| format!("- {}\n", indented(line, "  "))).collect(),
        Block::Facts(all) => facts(all, ""),
        Block::Table(all) => table(all),
        Block::Cards(all) => all.iter().map(card).collect(),
        Block::Contents(entries) => entries.iter().map(entry).collect(),
        Block::Signatures(all) => all.iter().map(signature).collect(),
        Block::Empty(ask) => format!("{STILL_OPEN} {ask}\n"),
        Block::Lines(count) => format!("{LINE}\n").repeat(usize::from(*count)),
        Block::Drawing(_) => String::new(),
        Block::PageBreak => "\n".to_owned(),
    }
}

fn heading(level: u8, text: &str) -> String {
    let rule = match level {
        1 | 2 => "=",
        3 => "-",
        _ => return format!("{text}\n"),
    };
    format!("{text}\n{}\n", rule.repeat(text.chars().count()))
}

fn indented(text: &str, by: &str) -> String {
    text.lines().collect::<Vec<_>>().join(&format!("\n{by}"))
}

fn facts(all: &[Fact], by: &str) -> String {
    all.iter().map(|fact| labelled(&fact.label, &value(fact), by)).collect()
}

fn value(fact: &Fact) -> String {
    if fact.ask.is_empty() { fact.value.clone() } else { format!("({STILL_OPEN} {})", fact.ask) }
}

fn labelled(label: &str, value: &str, by: &str) -> String {
    let value = indented(value, &format!("{by}  "));
    if label.is_empty() { format!("{by}{value}\n") } else { format!("{by}{label}: {value}\n") }
}

fn table(table: &Table) -> String {
    let mut out = String::new();
    for group in &table.groups {
        if !group.label.is_empty() {
            out.push_str(&format!("[{}]\n", group.label));
        }
        for row in &group.rows {
            let mut cells = row.iter();
            let first = cells.next().map_or("", String::as_str);
            out.push_str(&format!("- {}\n", indented(first, "  ")));
            let said = table.head.iter().skip(1).zip(cells).filter(|(_, cell)| !cell.is_empty());
            said.for_each(|(head, cell)| out.push_str(&labelled(head, cell, "  ")));
        }
    }
    out
}

fn card(card: &Card) -> String {
    format!("- {}\n{}", indented(&card.title, "  "), facts(&card.facts, "  "))
}

fn entry(entry: &Entry) -> String {
    let by = "  ".repeat(usize::from(entry.level.saturating_sub(2)));
    format!("{by}{}\n", entry.text)
}

fn signature(signature: &Signature) -> String {
    let mut lines: Vec<String> = Vec::new();
    if signature.to_sign {
        lines.push(format!("Signature {LINE} Date {LINE}"));
    }
    let name = if signature.who.is_empty() { format!("Name {LINE}") } else { signature.who.clone() };
    let approved = signature.approved.iter().map(|line| format!("Approved: {line}"));
    std::iter::once(name).chain(approved).chain(lines).map(|line| format!("{line}\n")).collect()
}
