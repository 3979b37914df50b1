//! A text as lines, each a paragraph, and a part of a merged one. Knows no document.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::super::alignment::Work;
use super::{Answer, Difference};

/// A line of a text. Two are held against each other in one step, however long they are: what comparing costs is counted
/// in lines.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) is_blank: bool,
    /// The same for all lines with the same words.
    number: usize,
}

impl PartialEq for Line<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl PartialOrd for Line<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        // By the words: no number is the same where another text comes first.
        Some(self.text.cmp(other.text))
    }
}

/// The lines of texts, told apart; none of an empty one.
pub(super) fn lines<'a, const TEXTS: usize>(texts: [&'a str; TEXTS]) -> [Vec<Line<'a>>; TEXTS] {
    let mut numbers = HashMap::new();
    texts.map(|text| {
        let all = if text.is_empty() { None } else { Some(text.split('\n')) };
        let line = |text: &'a str| {
            let next = numbers.len();
            Line { text, is_blank: text.trim().is_empty(), number: *numbers.entry(text).or_insert(next) }
        };
        all.into_iter().flatten().map(line).collect()
    })
}

/// Lines as one text.
fn joined(lines: &[Line<'_>]) -> String {
    lines.iter().map(|line| line.text).collect::<Vec<_>>().join("\n")
}

/// How many lines have words.
pub(super) fn paragraphs(lines: &[Line<'_>]) -> usize {
    lines.iter().filter(|line| !line.is_blank).count()
}

/// Whether lines have one with words that is not among others.
pub(super) fn has_other(lines: &[Line<'_>], than: &[Line<'_>], work: &mut Work) -> bool {
    !work.allows(lines.len(), than.len()) || lines.iter().any(|line| !line.is_blank && !than.contains(line))
}

/// What is to be done about a part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Nothing: both have the same, or only I changed it.
    Settled,
    /// To take what the other made of it.
    Taken,
    /// To ask.
    Conflict,
}

/// Some lines of a text, in its three versions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Region<'a> {
    /// Where they are in my text: the lines with words above them.
    pub(super) above: usize,
    pub(super) base: &'a [Line<'a>],
    pub(super) mine: &'a [Line<'a>],
    pub(super) theirs: &'a [Line<'a>],
    pub(super) standing: Standing,
}

impl Region<'_> {
    pub(super) fn difference(&self) -> Difference {
        Difference::Paragraphs {
            first: self.above + 1,
            base: joined(self.base),
            mine: joined(self.mine),
            theirs: joined(self.theirs),
        }
    }

    /// What stands while nobody has chosen: of a conflict mine, or the words that would be lost because I removed
    /// them.
    pub(super) fn usual(&self, my_text: &[Line<'_>], work: &mut Work) -> Answer {
        let loses = paragraphs(self.mine) == 0 && has_other(self.theirs, my_text, work);
        if self.standing == Standing::Conflict && !loses { Answer::Mine } else { Answer::Theirs }
    }

    /// Adds the lines that an answer asks for.
    pub(super) fn settle(&self, answer: &Answer, text: &mut Vec<String>) {
        let mut add = |lines: &[Line<'_>]| text.extend(lines.iter().map(|line| line.text.to_owned()));
        match answer {
            Answer::Mine => add(self.mine),
            Answer::Theirs => add(self.theirs),
            Answer::Both => {
                for lines in [self.mine, self.theirs].into_iter().filter(|lines| paragraphs(lines) > 0) {
                    add(lines);
                }
            }
            Answer::Own(words) if words.is_empty() => {}
            Answer::Own(words) => text.extend(words.split('\n').map(str::to_owned)),
        }
    }
}
