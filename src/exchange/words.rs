//! What differs between two texts, word by word: for a person to read. Knows no document.

use std::collections::HashMap;

use super::alignment::{Work, matches};
use crate::document::letters::is_letter;

/// How much work two texts are worth, in pairs of words held against each other. Where it is used up, and where a
/// changed piece has more than about five hundred words, the piece is shown as one that went and one that came.
pub(super) const WORK: usize = 4_000_000;

/// Texts of more lines, or changed pieces of more words, differ as a whole: nobody has written them.
const MOST_PIECES: usize = 200_000;

/// A piece of two texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// It stands in both.
    Kept(String),
    /// It stands in the earlier one only.
    Removed(String),
    /// It stands in the later one only.
    Added(String),
}

/// How one text became another, from beginning to end: what is kept and removed makes up the earlier one, what is
/// kept and added the later one. Where one piece took another's place, the removed one comes first.
#[must_use]
pub fn differences(before: &str, after: &str) -> Vec<Run> {
    differences_within(before, after, &mut Work::new(WORK))
}

/// [`differences`], with work that several texts share.
pub(super) fn differences_within(before: &str, after: &str, work: &mut Work) -> Vec<Run> {
    let mut runs = Runs::default();
    // Paragraphs first: most are equal, and words of different ones have nothing to do with each other.
    let (before, after): (Vec<_>, Vec<_>) =
        (before.split_inclusive('\n').collect(), after.split_inclusive('\n').collect());
    compare(&before, &after, work, &mut |removed, added, work| {
        if removed.is_empty() || added.is_empty() || removed == added {
            runs.add(removed, added);
            return;
        }
        compare(&words(&removed), &words(&added), work, &mut |removed, added, _| runs.add(removed, added));
    });
    runs.finish()
}

/// Calls `visit` with what is equal (twice) and what is not, in turn.
fn compare<'a>(
    before: &[&'a str],
    after: &[&'a str],
    work: &mut Work,
    visit: &mut dyn FnMut(String, String, &mut Work),
) {
    let mut numbers = HashMap::new();
    // Pieces are told apart in one step, however long they are: what comparing costs is counted in pieces.
    let mut number = |piece: &&'a str| {
        let next = numbers.len();
        *numbers.entry(*piece).or_insert(next)
    };
    let mut pairs = Vec::new();
    if before.len() + after.len() <= MOST_PIECES {
        let first: Vec<usize> = before.iter().map(&mut number).collect();
        let second: Vec<usize> = after.iter().map(number).collect();
        pairs = matches(before.len(), after.len(), &|row, column| first[row] == second[column], work);
    }
    let (mut row, mut column) = (0, 0);
    for (next_row, next_column) in pairs.into_iter().chain([(before.len(), after.len())]) {
        if row < next_row || column < next_column {
            visit(before[row..next_row].concat(), after[column..next_column].concat(), work);
        }
        if let Some(equal) = before.get(next_row) {
            visit((*equal).to_owned(), (*equal).to_owned(), work);
        }
        (row, column) = (next_row + 1, next_column + 1);
    }
}

/// Words, the space between them, and every other sign by itself.
fn words(text: &str) -> Vec<&str> {
    let kind = |letter: char| match letter {
        _ if is_letter(letter) => 1,
        _ if letter.is_whitespace() => 2,
        _ => 0,
    };
    let mut words = Vec::new();
    let mut start = 0;
    let mut last = 0;
    for (place, letter) in text.char_indices() {
        let kind = kind(letter);
        if place > 0 && (kind == 0 || kind != last) {
            words.push(&text[start..place]);
            start = place;
        }
        last = kind;
    }
    if start < text.len() {
        words.push(&text[start..]);
    }
    words
}

#[derive(Default)]
struct Runs {
    runs: Vec<Run>,
    removed: String,
    added: String,
    /// Kept since the last change: known to be worth a run of its own only when it is known what follows.
    kept: String,
}

impl Runs {
    fn add(&mut self, removed: String, added: String) {
        if removed == added {
            self.kept.push_str(&added);
            return;
        }
        // A space that stayed between two words that did not is nothing to show.
        let is_gap = !self.kept.contains(is_letter);
        if is_gap && !self.removed.is_empty() && !self.added.is_empty() {
            self.removed.push_str(&self.kept);
            self.added.push_str(&self.kept);
            self.kept.clear();
        } else {
            self.flush();
        }
        self.removed.push_str(&removed);
        self.added.push_str(&added);
    }

    fn flush(&mut self) {
        let mut push = |run: fn(String) -> Run, text: &mut String| {
            if !text.is_empty() {
                self.runs.push(run(std::mem::take(text)));
            }
        };
        push(Run::Removed, &mut self.removed);
        push(Run::Added, &mut self.added);
        push(Run::Kept, &mut self.kept);
    }

    fn finish(mut self) -> Vec<Run> {
        self.flush();
        self.runs
    }
}
