//! The list of the checker of wording: expressions that tell what people lack, or that rate them, and what to say in
//! their place (domain.md 8). It stands in a file beside the app (`public/wording.json`), because few visits need it.
//!
//! An expression is words as they stand in a text, whatever their case and whether with a space or a hyphen between
//! them. A word with a capital in it (`EL`) is found only with its capitals; a hyphen of the expression's own (`buy-in`)
//! only as a hyphen; and `{learners}` stands for each word of that class.

mod checker;

use super::served::{Words, views};

pub use checker::{Checker, Finding};

/// The words of `wording.json`.
pub static WORDS: Words = Words::new(&["classes", "groups"]);

/// The list, once it is there.
#[must_use]
pub fn book() -> Option<WordingGuide> {
    WORDS.get().map(WordingGuide::of)
}

views! {
    /// `wording.json`.
    WordingGuide {
        /// What the list is and is not.
        lead: text,
        /// How to write instead.
        how: text,
        /// Words that expressions name together.
        classes: all WordClass,
        /// The expressions, by what they are about.
        groups: all WordingGroup,
        /// Reasons for keeping one's own words.
        keep: texts,
    }

    /// Words that expressions name together.
    WordClass {
        /// What stands for them, within braces.
        name: text,
        /// Each of them.
        words: texts,
    }

    /// Expressions about one thing.
    WordingGroup {
        /// A stable name.
        key: key,
        /// What they are about.
        name: text,
        /// Why it matters there.
        why: text,
        /// The expressions.
        expressions: all Expression,
    }

    /// An expression to look at again.
    Expression {
        /// A stable name among all expressions.
        key: key,
        /// How it stands in texts.
        find: texts,
        /// Where it stands and means something else.
        unless: maybe texts,
        /// What is the matter with it.
        reason: text,
        /// What one could say. `…` stands for what the team adds.
        instead: texts,
    }
}
