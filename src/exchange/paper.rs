//! The coaching system as a printable document, in plain data: what print, Word and copying are made of. Knows no
//! view and no browser.
//!
//! It is laid out by the shape of the forms, so that a new field of a form is in print without a line here.

pub mod activities;
mod appendix;
mod cover;
mod dca;
pub mod facilitation;
mod layout;
mod lists;
pub mod meeting;
pub mod next_steps;
mod parts;
mod setting;
pub mod standing;
mod summary;
mod table;
mod text;
mod writer;

pub(super) use parts::role_name;
pub use summary::digest;
pub use text::text;

use crate::document::{Document, PartKey};
use crate::guidance::glossary::Glossary;
use writer::Writer;

/// What every copy is called.
pub const TITLE: &str = "District Coaching System";
/// What stands before the question that an empty part leaves open.
pub const STILL_OPEN: &str = "Still to be written:";

/// Values of more letters than this do not stand beside others.
const LONG_FACT: usize = 64;
/// In letters: what a card says beyond this takes more than about a third of a page.
const LONG_CARD: usize = 800;

/// How a document is to be printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperOptions {
    /// Whether parts that are still empty vanish. Otherwise they show the question that they leave open.
    pub leave_out_empty: bool,
    /// The day of printing, as it may stand in a draft: `2026-10-15`.
    pub today: String,
    /// Where the appendix of acronyms takes its words from. There is none without.
    pub glossary: Option<Glossary>,
}

/// A printable document: a cover, and what follows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    /// What it is.
    pub title: String,
    /// Whose it is. Empty until the district has a name.
    pub subtitle: String,
    /// What else the cover says.
    pub facts: Vec<Fact>,
    /// The pages after the cover.
    pub blocks: Vec<Block>,
}

/// One block of a page. Text keeps the line breaks that were typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(Heading),
    /// Typed text.
    Paragraph(String),
    /// A quiet line that says what follows.
    Note(String),
    /// A list of short lines.
    Bullets(Vec<String>),
    /// Labels and values.
    Facts(Vec<Fact>),
    /// A table. The heading above it says to the eye what its caption says to a screen reader.
    Table(Table),
    /// Items with more to say than a table's row can hold.
    Cards(Vec<Card>),
    /// The list of contents.
    Contents(Vec<Entry>),
    /// Who has agreed, and lines to sign.
    Signatures(Vec<Signature>),
    /// The question that an empty part leaves open.
    Empty(String),
    /// Blank lines to write on, as many.
    Lines(u8),
    /// A drawing, as an `<svg>` element of our own making. What it shows is said in words beside it.
    Drawing(String),
    /// What follows starts on a new page.
    PageBreak,
}

/// A heading of level 2 to 6; the title of the paper is level 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its level.
    pub level: u8,
    /// Its words, on one line.
    pub text: String,
    /// What a link to it names.
    pub anchor: String,
    /// Whether the list of contents has it.
    pub listed: bool,
}

/// A label and what is said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fact {
    /// The label.
    pub label: String,
    /// The value. Empty if the question is open.
    pub value: String,
    /// The question that an empty value leaves open.
    pub ask: String,
}

/// A table. The first cell of a row is its header.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it holds.
    pub caption: String,
    /// The headers of its columns.
    pub head: Vec<String>,
    /// Its rows, in groups. A table without groups has a single one without a label.
    pub groups: Vec<RowGroup>,
}

/// Rows that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowGroup {
    /// What they share, or nothing.
    pub label: String,
    /// As many cells as the table has headers.
    pub rows: Vec<Vec<String>>,
}

impl Fact {
    /// Whether it needs a line to itself.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.value.contains('\n') || self.value.chars().count().max(self.ask.chars().count()) > LONG_FACT
    }
}

/// An item with a title and facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// What it is known by.
    pub title: String,
    /// What else is said of it.
    pub facts: Vec<Fact>,
}

impl Card {
    /// Whether it is too tall to be kept from being broken by the end of a page.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.facts.iter().map(|fact| fact.value.chars().count()).sum::<usize>() > LONG_CARD
    }
}

/// A line of the list of contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The level of the heading.
    pub level: u8,
    /// The heading.
    pub text: String,
    /// Where it leads.
    pub anchor: String,
}

/// Somebody whose approval is given or asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    /// Name or position. Empty for a line that anybody may sign.
    pub who: String,
    /// What has been approved, and when: one line each.
    pub approved: Vec<String>,
    /// Whether there is a line to sign.
    pub to_sign: bool,
}

/// Only the page for leadership, of a document or of what [`digest`] leaves of it.
#[must_use]
pub fn leadership(document: &Document) -> Paper {
    let digest = digest(document);
    let mut page = Writer::new(&digest, &PaperOptions { leave_out_empty: true, ..PaperOptions::default() });
    page.summary();
    let (subtitle, facts) = cover::cover(&page, "");
    // Its title stands above it.
    let blocks = page.blocks.into_iter().skip_while(|block| *block == Block::PageBreak).collect();
    Paper { title: TITLE.to_owned(), subtitle, facts, blocks }
}

/// The printable document.
#[must_use]
pub fn paper(document: &Document, options: PaperOptions) -> Paper {
    let mut body = Writer::new(document, &options);
    for key in PartKey::ALL {
        body.part(key);
    }
    body.setting(&options.today);
    body.dca();
    body.appendices(options.glossary);
    let mut front = Writer::new(document, &options);
    front.summary();
    front.contents(&body.blocks);
    let (subtitle, facts) = cover::cover(&front, &options.today);
    front.blocks.append(&mut body.blocks);
    Paper { title: TITLE.to_owned(), subtitle, facts, blocks: front.blocks }
}
