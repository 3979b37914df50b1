//! The gentle checker of words: where the draft speaks of people by what they lack, or rates them. It lists and offers;
//! it never changes a text. Knows no words of its own.

use super::texts;
use crate::document::{Document, Place};
use crate::guidance::wording::{Checker, Finding};

/// How much text stands around the words in an excerpt, in bytes, on each side.
const AROUND: usize = 40;

/// Words that are worth a second look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordingNote {
    /// The text in which they stand.
    pub place: Place,
    /// The words, as they stand there.
    pub words: String,
    /// What stands before them, and after them.
    pub around: (String, String),
    /// Why.
    pub reason: &'static str,
    /// What could stand in their place.
    pub instead: Vec<&'static str>,
}

/// Every place in the document where an expression of the list stands that the team has not decided to keep.
#[must_use]
pub fn check(document: &Document, checker: &Checker) -> Vec<WordingNote> {
    let mut all = Vec::new();
    texts::each(document, &mut |place, text| {
        for Finding { range, expression } in checker.findings(text) {
            let words = &text[range.clone()];
            if !texts::is_kept(document, words) {
                let around = (before(text, range.start), after(text, range.end));
                all.push(WordingNote {
                    place: place.clone(),
                    words: words.to_owned(),
                    around,
                    reason: expression.reason(),
                    instead: expression.instead().collect(),
                });
            }
        }
    });
    all
}

fn before(text: &str, start: usize) -> String {
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let far = (start.saturating_sub(AROUND)..start).find(|at| text.is_char_boundary(*at)).unwrap_or(start);
    let from = line.max(far);
    let cut = if from > line { "…" } else { "" };
    format!("{cut}{}", &text[from..start])
}

fn after(text: &str, end: usize) -> String {
    let line = text[end..].find('\n').map_or(text.len(), |at| end + at);
    let far = (end..line.min(end + AROUND)).rfind(|at| text.is_char_boundary(*at)).unwrap_or(end);
    let to = if line <= end + AROUND { line } else { far };
    let cut = if to < line { "…" } else { "" };
    format!("{}{cut}", &text[end..to])
}
