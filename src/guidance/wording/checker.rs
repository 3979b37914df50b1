//! Finds the expressions of the list in texts, and proposes nothing of its own.

use std::ops::Range;

use super::{Expression, WordClass, WordingGroup, WordingGuide};
use crate::document::letters::{is_letter, lowercase};

/// An expression in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// What was found.
    pub expression: Expression,
}

/// The list, made ready for looking through many texts.
pub struct Checker {
    patterns: Vec<Pattern>,
    /// The words that patterns begin with, sorted, each with its pattern's place.
    first_words: Vec<(&'static str, usize)>,
}

/// One way in which an expression stands in texts, or in which it means something else.
struct Pattern {
    expression: Expression,
    is_exception: bool,
    words: Vec<Expected>,
}

/// A word of a pattern.
struct Expected {
    /// Any of these, in lowercase unless the case counts.
    any_of: Vec<&'static str>,
    after_hyphen: bool,
}

/// A word of a text.
struct Found {
    range: Range<usize>,
    written: String,
    lowercase: String,
    before: Before,
}

/// What stands between a word and the one before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Space,
    Hyphen,
    /// A sign or a line's end: the two do not belong together.
    Break,
}

impl WordingGuide {
    /// Makes the list ready.
    #[must_use]
    pub fn checker(self) -> Checker {
        let mut patterns = Vec::new();
        for expression in self.groups().flat_map(WordingGroup::expressions) {
            let found = expression.find().map(|words| (words, false));
            for (words, is_exception) in found.chain(expression.unless().map(|words| (words, true))) {
                patterns.push(Pattern { expression, is_exception, words: self.expected(words) });
            }
        }
        let begins = |(place, pattern): (usize, &Pattern)| {
            let any_of = pattern.words.first().map(|word| word.any_of.clone()).unwrap_or_default();
            any_of.into_iter().map(move |word| (word, place))
        };
        let mut first_words: Vec<_> = patterns.iter().enumerate().flat_map(begins).collect();
        first_words.sort_unstable();
        Checker { patterns, first_words }
    }

    fn expected(self, words: &'static str) -> Vec<Expected> {
        let mut all = Vec::new();
        for word in words.split(' ') {
            for (place, piece) in word.split('-').enumerate() {
                let class = piece.strip_prefix('{').and_then(|name| name.strip_suffix('}'));
                let any_of = match class {
                    Some(name) => self
                        .classes()
                        .filter(|class| class.name() == name)
                        .flat_map(WordClass::words)
                        .collect(),
                    None => vec![piece],
                };
                all.push(Expected { any_of, after_hyphen: place > 0 });
            }
        }
        all
    }
}

impl Checker {
    /// Every expression in a text, in the text's order. Where two begin at the same word, the longer one counts.
    #[must_use]
    pub fn findings(&self, text: &str) -> Vec<Finding> {
        let words = words(text);
        let mut all = Vec::new();
        let mut place = 0;
        while place < words.len() {
            let longest = self
                .beginning_with(&words[place])
                .filter(|pattern| !pattern.is_exception && pattern.begins(&words[place..]))
                .max_by_key(|pattern| pattern.words.len());
            match longest {
                Some(pattern) if !self.is_excepted(pattern, &words, place) => {
                    let last = &words[place + pattern.words.len() - 1];
                    let range = words[place].range.start..last.range.end;
                    all.push(Finding { range, expression: pattern.expression });
                    place += pattern.words.len();
                }
                _ => place += 1,
            }
        }
        all
    }

    fn beginning_with<'a>(&'a self, found: &'a Found) -> impl Iterator<Item = &'a Pattern> {
        let of_word = |word: &'a str| {
            let start = self.first_words.partition_point(|(first, _)| *first < word);
            let same = self.first_words[start..].iter().take_while(move |(first, _)| *first == word);
            same.filter_map(|(_, place)| self.patterns.get(*place))
        };
        let written = Some(found.written.as_str()).filter(|written| *written != found.lowercase);
        of_word(&found.lowercase).chain(written.into_iter().flat_map(of_word))
    }

    /// Whether an exception of the same expression stands around or over what was found.
    fn is_excepted(&self, found: &Pattern, words: &[Found], place: usize) -> bool {
        let end = place + found.words.len();
        let is_own =
            |other: &&Pattern| other.is_exception && other.expression.key() == found.expression.key();
        self.patterns.iter().filter(is_own).any(|exception| {
            let mut starts = (place + 1).saturating_sub(exception.words.len())..end;
            starts.any(|start| exception.begins(&words[start..]))
        })
    }
}

impl Pattern {
    fn begins(&self, words: &[Found]) -> bool {
        words.len() >= self.words.len()
            && self.words.iter().zip(words).enumerate().all(|(place, (expected, found))| {
                expected.is_met_by(found)
                    && match found.before {
                        _ if place == 0 => true,
                        Before::Space => !expected.after_hyphen,
                        Before::Hyphen => true,
                        Before::Break => false,
                    }
            })
    }
}

impl Expected {
    fn is_met_by(&self, found: &Found) -> bool {
        self.any_of.iter().any(|word| *word == found.lowercase || *word == found.written)
    }
}

/// The words of a text. An apostrophe within a word belongs to it.
fn words(text: &str) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    let mut rest = 0;
    while let Some(start) = text[rest..].find(is_letter).map(|skipped| rest + skipped) {
        let end = word_end(text, start);
        let written = text[start..end].replace('\u{2019}', "'");
        let before = match &text[rest..start] {
            "-" | "\u{2010}" | "\u{2011}" => Before::Hyphen,
            between if !between.is_empty() && between.chars().all(|sign| matches!(sign, ' ' | '\u{a0}')) => {
                Before::Space
            }
            _ => Before::Break,
        };
        all.push(Found { range: start..end, lowercase: lowercase(&written), written, before });
        rest = end;
    }
    all
}

fn word_end(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut letters = text[start..].chars().peekable();
    while let Some(letter) = letters.next() {
        let apostrophe = matches!(letter, '\'' | '\u{2019}');
        if !(is_letter(letter) || apostrophe && letters.peek().is_some_and(|next| is_letter(*next))) {
            break;
        }
        end += letter.len_utf8();
    }
    end
}
