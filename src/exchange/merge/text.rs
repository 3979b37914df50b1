//! A text as lines, each a paragraph, and a part of a merged one. Knows no document.

use super::super::alignment::Work;
use super::{Answer, Difference};

/// The lines of a text; none of an empty one.
pub(super) fn lines(text: &str) -> Vec<&str> {
    if text.is_empty() { Vec::new() } else { text.split('\n').collect() }
}

pub(super) fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

/// How many lines have words.
pub(super) fn paragraphs(lines: &[&str]) -> usize {
    lines.iter().filter(|line| !is_blank(line)).count()
}

/// Whether lines have one with words that is not among others.
pub(super) fn has_other(lines: &[&str], than: &[&str], work: &mut Work) -> bool {
    !work.allows(lines.len(), than.len()) || lines.iter().any(|line| !is_blank(line) && !than.contains(line))
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
    pub(super) base: &'a [&'a str],
    pub(super) mine: &'a [&'a str],
    pub(super) theirs: &'a [&'a str],
    pub(super) standing: Standing,
}

impl Region<'_> {
    pub(super) fn difference(&self) -> Difference {
        Difference::Paragraphs {
            first: self.above + 1,
            base: self.base.join("\n"),
            mine: self.mine.join("\n"),
            theirs: self.theirs.join("\n"),
        }
    }

    /// What stands while nobody has chosen: of a conflict mine, or the words that would be lost because I removed
    /// them.
    pub(super) fn usual(&self, my_text: &[&str], work: &mut Work) -> Answer {
        let loses = paragraphs(self.mine) == 0 && has_other(self.theirs, my_text, work);
        if self.standing == Standing::Conflict && !loses { Answer::Mine } else { Answer::Theirs }
    }

    /// Adds the lines that an answer asks for.
    pub(super) fn settle(&self, answer: &Answer, text: &mut Vec<String>) {
        let mut add = |lines: &[&str]| text.extend(lines.iter().map(|line| (*line).to_owned()));
        match answer {
            Answer::Mine => add(self.mine),
            Answer::Theirs => add(self.theirs),
            Answer::Both => {
                for lines in [self.mine, self.theirs].into_iter().filter(|lines| paragraphs(lines) > 0) {
                    add(lines);
                }
            }
            Answer::Own(words) => add(&lines(words)),
        }
    }
}
