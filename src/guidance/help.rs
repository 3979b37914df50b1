//! The words of the help page. They stand in a file beside the app (`public/help.json`) and are fetched when somebody
//! asks for them.

use super::glossary::Glossary;
use super::served::{All, Words, all, text, value, views};
use crate::document::json::Json;

/// The words of `help.json`.
pub static WORDS: Words = Words::new(&["sections", "glossary"]);

/// The help page and the glossary, once they are there.
#[must_use]
pub fn book() -> Option<HelpBook> {
    WORDS.get().map(HelpBook::of)
}

/// The glossary, once it is there.
#[must_use]
pub fn glossary() -> Option<Glossary> {
    book().map(HelpBook::glossary)
}

views! {
    /// `help.json`.
    HelpBook {
        /// The help page, from top to bottom.
        sections: all HelpSection,
        /// What words and acronyms mean.
        glossary: one Glossary,
    }

    /// A section of the help page.
    HelpSection {
        /// Its anchor.
        id: text,
        /// Its heading.
        heading: text,
        /// What it says, in order.
        blocks: all Block,
    }

    /// A keyboard shortcut.
    Shortcut {
        /// The keys, with `Ctrl` as the key that is `Cmd` on a Mac.
        keys: text,
        /// What they do.
        does: text,
    }
}

/// A piece of a section.
#[derive(Clone)]
pub enum Block {
    /// A paragraph.
    Paragraph(&'static str),
    /// Points in no order.
    Bullets(All<&'static str>),
    /// Steps, one after the other.
    Steps(All<&'static str>),
    /// Keys and what they do.
    Keys(All<Shortcut>),
}

impl Block {
    fn of(words: &'static Json) -> Self {
        let list = |name| words.get(name).filter(|list| list.list().is_some());
        if let Some(bullets) = list("bullets") {
            Self::Bullets(all(bullets, text))
        } else if let Some(steps) = list("steps") {
            Self::Steps(all(steps, text))
        } else if let Some(keys) = list("keys") {
            Self::Keys(all(keys, Shortcut::of))
        } else {
            Self::Paragraph(text(value(words, "paragraph")))
        }
    }
}

#[cfg(test)]
impl Block {
    pub(super) const EXPECTED: &'static [super::served::Expected] = {
        use super::served::Shape::{All, Maybe, One, Text};
        &[
            ("paragraph", Maybe(&Text)),
            ("bullets", Maybe(&All(&Text))),
            ("steps", Maybe(&All(&Text))),
            ("keys", Maybe(&All(&One(Shortcut::EXPECTED)))),
        ]
    };
}
