//! The gentle checker of words: where the draft speaks of people by what they lack, or rates them. It lists and offers;
//! it never changes a text. Knows no words of its own.

use super::texts;
use crate::document::{Document, Place};
use crate::guidance::wording::FlaggedWords;

/// How much text stands around the words in an excerpt, in bytes, on each side.
const AROUND: usize = 40;

/// Words that are worth a second look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordingNote<'a> {
    /// The text in which they stand.
    pub place: Place,
    /// The words, as they stand there.
    pub words: String,
    /// What stands before them, and after them.
    pub around: (String, String),
    /// Why, and what could stand in their place.
    pub flagged: &'a FlaggedWords,
}

/// Every place in the document where flagged words stand that the team has not decided to keep.
#[must_use]
pub fn check<'a>(document: &Document, table: &'a [FlaggedWords]) -> Vec<WordingNote<'a>> {
    let mut all = Vec::new();
    texts::each(document, &mut |place, text| {
        for (start, end, flagged) in found(text, table) {
            let words = &text[start..end];
            if !texts::is_kept(document, words) {
                let around = (before(text, start), after(text, end));
                all.push(WordingNote { place: place.clone(), words: words.to_owned(), around, flagged });
            }
        }
    });
    all
}

/// Where flagged words stand in a text, in its order. Where two overlap, the longer one counts.
fn found<'a>(text: &str, table: &'a [FlaggedWords]) -> Vec<(usize, usize, &'a FlaggedWords)> {
    // Keeps the places of all letters, which the lower case of every script would not.
    let lower = text.to_ascii_lowercase();
    let mut all = Vec::new();
    for flagged in table {
        for words in flagged.said.iter().filter(|words| !words.is_empty()) {
            for (start, _) in lower.match_indices(words.as_str()) {
                let end = start + words.len();
                if texts::stands_alone(&lower, start, end) {
                    all.push((start, end, flagged));
                }
            }
        }
    }
    all.sort_by_key(|(start, end, _)| (*start, usize::MAX - end));
    let mut last = 0;
    all.retain(|(start, end, _)| {
        let apart = *start >= last;
        if apart {
            last = *end;
        }
        apart
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
