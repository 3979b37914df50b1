//! Collects the blocks of a paper, one after the other. Knows no form.

use super::{Block, Entry, Fact, Heading, PaperOptions};
use crate::document::Document;
use crate::guidance::{Answer, BoundField, Kind};

/// Headings go no deeper than HTML and Word do.
const DEEPEST: u8 = 6;

/// A paper that is being written.
pub(super) struct Writer<'a> {
    pub(super) document: &'a Document,
    pub(super) leave_out_empty: bool,
    pub(super) blocks: Vec<Block>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(document: &'a Document, options: &PaperOptions) -> Self {
        Self { document, leave_out_empty: options.leave_out_empty, blocks: Vec::new() }
    }

    /// Starts a page with a heading that the contents list.
    pub(super) fn chapter(&mut self, text: &str, anchor: &str) {
        self.blocks.push(Block::PageBreak);
        self.listed(2, text, anchor);
    }

    /// Writes a `head` with a `body` under it; neither, where the body says nothing and empty parts are left out.
    pub(super) fn headed(&mut self, head: impl FnOnce(&mut Self), body: impl FnOnce(&mut Self)) {
        let start = self.blocks.len();
        head(self);
        let under = self.blocks.len();
        body(self);
        if self.leave_out_empty && self.blocks.len() == under {
            self.blocks.truncate(start);
        }
    }

    /// A heading that the contents list.
    pub(super) fn listed(&mut self, level: u8, text: &str, anchor: &str) {
        self.heading(level, text, anchor);
        if let Some(Block::Heading(heading)) = self.blocks.last_mut() {
            heading.listed = true;
        }
    }

    pub(super) fn heading(&mut self, level: u8, text: &str, anchor: &str) {
        let text = one_line(text);
        let anchor = format!("paper-{anchor}");
        self.blocks.push(Block::Heading(Heading { level: level.min(DEEPEST), text, anchor, listed: false }));
    }

    pub(super) fn paragraph(&mut self, text: String) {
        self.blocks.push(Block::Paragraph(text));
    }

    pub(super) fn note(&mut self, text: &str) {
        if !text.is_empty() {
            self.blocks.push(Block::Note(text.to_owned()));
        }
    }

    pub(super) fn facts(&mut self, facts: Vec<Fact>) {
        if !facts.is_empty() {
            self.blocks.push(Block::Facts(facts));
        }
    }

    /// An answer in words. Where the first option of a choice is one like any other, it counts as an answer.
    pub(super) fn shown(&self, field: &BoundField) -> String {
        match (field.read(self.document), field.kind) {
            (Some(Answer::Choice(0)), Kind::Choice(options)) if options.keys.first() != Some(&"") => {
                options.labels.first().copied().unwrap_or_default().to_owned()
            }
            _ => field.shown(self.document),
        }
    }

    /// The question that an empty part leaves open, unless such parts are left out.
    pub(super) fn empty(&mut self, ask: &str) {
        if self.asks(ask) {
            self.blocks.push(Block::Empty(ask.to_owned()));
        }
    }

    /// Whether the question of an empty part is printed.
    pub(super) fn asks(&self, ask: &str) -> bool {
        !self.leave_out_empty && !ask.is_empty()
    }

    /// The list of contents of what was written in `body`.
    pub(super) fn contents(&mut self, body: &[Block]) {
        let entry = |block: &Block| match block {
            Block::Heading(Heading { level, text, anchor, listed: true }) => {
                Some(Entry { level: *level, text: text.clone(), anchor: anchor.clone() })
            }
            _ => None,
        };
        let entries = body.iter().filter_map(entry).collect();
        self.blocks.push(Block::PageBreak);
        self.heading(2, "Contents", "contents");
        self.blocks.push(Block::Contents(entries));
    }
}

/// A text without its line breaks.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text with a capital at its start.
pub(super) fn capitalized(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}
