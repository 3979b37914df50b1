//! What had better not leave the browser in a file: e-mail addresses, and what looks like a student's name or record.
//!
//! It looks for shapes and cannot know: a name in a sentence of its own is not seen, and a street may be taken for a
//! pupil. It warns, and a team decides.

use std::collections::HashSet;

use super::texts;
use crate::document::letters::{is_letter, is_upper, lowercase};
use crate::document::{Document, Place};

/// Digits in a row that make an identification number rather than a day or a score. Michigan's has ten.
const LONG_NUMBER: usize = 9;

/// Words for a learner, after which a capital letter starts a name.
const LEARNERS: [&str; 6] = ["student", "pupil", "learner", "child", "grader", "kid"];
/// Words between a learner and a name that is set off by a comma: "our student, Mia,".
const POINTERS: [&str; 8] = ["our", "my", "the", "a", "her", "his", "their", "this"];
/// Words that speak of one learner's papers.
const RECORDS: [&str; 9] = [
    "student id",
    "student number",
    "date of birth",
    "birth date",
    "dob",
    "his iep",
    "her iep",
    "social security",
    "ssn",
];
/// Papers that belong to one learner, after somebody's name.
const PAPERS: [&str; 14] = [
    "iep",
    "504",
    "bip",
    "fba",
    "behavior plan",
    "safety plan",
    "referral",
    "suspension",
    "diagnosis",
    "grades",
    "test score",
    "reading score",
    "math score",
    "attendance",
];
/// Words with a capital letter that own papers, or stand after a learner, and are nobody's name.
const NO_NAMES: [&str; 20] = [
    "district",
    "school",
    "state",
    "team",
    "today",
    "year",
    "fall",
    "winter",
    "spring",
    "summer",
    "student",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "tier",
    "english",
    "spanish",
    "michigan",
];
/// What titles go on with: "Student Services", "Child Find".
const TITLES: [&str; 44] = [
    "achievement",
    "advisory",
    "affairs",
    "assessment",
    "assistance",
    "behavior",
    "body",
    "centered",
    "code",
    "conduct",
    "council",
    "counseling",
    "data",
    "discipline",
    "engagement",
    "find",
    "focused",
    "government",
    "growth",
    "handbook",
    "health",
    "information",
    "intervention",
    "interventions",
    "leadership",
    "learning",
    "life",
    "needs",
    "number",
    "outcome",
    "outcomes",
    "progress",
    "protection",
    "records",
    "service",
    "services",
    "study",
    "success",
    "support",
    "supports",
    "survey",
    "voice",
    "wellness",
    "work",
];

/// What a text may give away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrivacyKind {
    /// An e-mail address.
    EmailAddress,
    /// A student's name.
    StudentName,
    /// A student's record or number.
    StudentRecord,
}

/// A place that is worth a look before a file goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivacyNote {
    /// The text in which it stands.
    pub place: Place,
    /// What it may give away.
    pub kind: PrivacyKind,
    /// The words, as they stand there.
    pub words: String,
}

/// Every place that is worth a look and that the team has not decided to keep.
#[must_use]
pub fn check(document: &Document) -> Vec<PrivacyNote> {
    let places = place_names(document);
    let mut all = Vec::new();
    texts::each(document, &mut |place, text| {
        if !is_worth_reading(text) {
            return;
        }
        let mut note = |kind, words: &str| {
            if !texts::is_kept(document, words) {
                all.push(PrivacyNote { place: place.clone(), kind, words: words.to_owned() });
            }
        };
        emails(text).into_iter().for_each(|words| note(PrivacyKind::EmailAddress, words));
        // The address of a survey is full of numbers and is nobody's record.
        if text.contains("://") {
            return;
        }
        names(text, &places).into_iter().for_each(|words| note(PrivacyKind::StudentName, words));
        records(text).into_iter().for_each(|words| note(PrivacyKind::StudentRecord, words));
    });
    all
}

/// Whether a text has anything of what is looked for: a sign, a number or the beginning of a word. Most texts have not,
/// and looking for everything in them takes ten times as long.
fn is_worth_reading(text: &str) -> bool {
    let starts = LEARNERS.iter().chain(&RECORDS);
    let (mut digits, mut is_in_word) = (0, false);
    text.bytes().enumerate().any(|(at, byte)| {
        let is_letter = byte.is_ascii_alphabetic();
        let is_start = !std::mem::replace(&mut is_in_word, is_letter) && is_letter;
        digits = if byte.is_ascii_digit() { digits + 1 } else { 0 };
        let begins = |start: &str| {
            let here = text.as_bytes().get(at..at + start.len());
            here.is_some_and(|here| here.eq_ignore_ascii_case(start.as_bytes()))
        };
        // The second of these is how all typographic apostrophes begin.
        matches!(byte, b'@' | b'\'' | 0xE2)
            || digits == LONG_NUMBER
            || (is_start && starts.clone().any(|start| begins(start)))
    })
}

/// The words of which the names of the district, its schools and its innovations are made.
fn place_names(document: &Document) -> HashSet<String> {
    let schools = document.schools.iter().map(|school| school.name.as_str());
    let innovations = document.innovations.iter().map(|innovation| innovation.name.as_str());
    let names =
        schools.chain(innovations).chain([document.district.name.as_str(), document.district.isd.as_str()]);
    names.flat_map(|name| name.split_whitespace()).map(lowercase).collect()
}

fn emails(text: &str) -> Vec<&str> {
    let part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '%' | '+' | '-');
    let mut all = Vec::new();
    for (at, _) in text.match_indices('@') {
        let name = text[..at].rfind(|letter| !part(letter)).map_or(0, |end| end + char_length(text, end));
        let host = text[at + 1..].find(|letter| !part(letter)).map_or(text.len(), |end| at + 1 + end);
        let address = text[name..host].trim_matches('.');
        let ending = address.rsplit_once('@').and_then(|(_, host)| host.rsplit_once('.'));
        if name < at && ending.is_some_and(|(host, end)| !host.is_empty() && end.len() > 1) {
            all.push(address);
        }
    }
    all
}

fn char_length(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(1, char::len_utf8)
}

/// What looks like a student's name: "student Mia", "Student: Mia", "students Mia and Noah", "our student, Mia,", "Mia's
/// IEP".
fn names<'a>(text: &'a str, places: &HashSet<String>) -> Vec<&'a str> {
    let words: Vec<(usize, &str)> = words(text).collect();
    let seen = Words { text, words: &words, places };
    (0..words.len()).flat_map(|place| [seen.learner(place), seen.owner(place)]).flatten().collect()
}

/// The words of a text, each with its start.
struct Words<'a, 'b> {
    text: &'a str,
    words: &'b [(usize, &'a str)],
    places: &'b HashSet<String>,
}

impl<'a> Words<'a, '_> {
    fn end(&self, place: usize) -> usize {
        self.words.get(place).map_or(self.text.len(), |(start, word)| start + word.len())
    }

    /// What stands between a word and the next one. `None` after the last.
    fn between(&self, place: usize) -> Option<&'a str> {
        self.words.get(place + 1).map(|(next, _)| &self.text[self.end(place)..*next])
    }

    fn is_name(&self, place: usize) -> bool {
        self.words.get(place).is_some_and(|(_, word)| is_name(word, self.places))
    }

    /// A word for a learner with the name, or for several with their names.
    fn learner(&self, place: usize) -> Option<&'a str> {
        let (start, word) = *self.words.get(place)?;
        let lower = lowercase(word);
        let one = lower.strip_suffix('s').unwrap_or(&lower);
        let is_plural = one.len() < lower.len() || lower == "children";
        let is_capital = word != lower;
        if !(LEARNERS.contains(&one) || lower == "children") || !self.is_name(place + 1) {
            return None;
        }
        let (_, next) = self.words[place + 1];
        // "Student Services" is a title; "Student Jayden was absent" is not.
        let is_title = is_capital && TITLES.contains(&lowercase(next).as_str());
        let is_apart = match self.between(place)? {
            ": " => true,
            " " => !is_title,
            ", " => !is_plural && self.is_set_off(place),
            _ => false,
        };
        if !is_apart {
            return None;
        }
        let mut last = place + 1;
        while let Some(next) = self.next_name(last).filter(|_| is_plural) {
            last = next;
        }
        Some(&self.text[start..self.end(last)])
    }

    /// The name that stands in a row with another one: "Mia and Noah", "Mia, Noah".
    fn next_name(&self, name: usize) -> Option<usize> {
        let (_, next) = self.words.get(name + 1)?;
        let step = match self.between(name)? {
            " " | ", " if matches!(*next, "and" | "or") => 2,
            ", " | " & " => 1,
            _ => return None,
        };
        Some(name + step).filter(|place| self.is_name(*place))
    }

    /// Whether a name after a learner is set off by signs on both sides, and the learner is a certain one.
    fn is_set_off(&self, place: usize) -> bool {
        let before = place.checked_sub(1).and_then(|before| self.words.get(before));
        let is_certain = before.is_some_and(|(_, word)| POINTERS.contains(&lowercase(word).as_str()));
        let after = self.text[self.end(place + 1)..].chars().next();
        is_certain && after.is_none_or(|sign| matches!(sign, ',' | '.' | ';' | ':' | ')' | '!' | '?' | '\n'))
    }

    /// Somebody's papers.
    fn owner(&self, place: usize) -> Option<&'a str> {
        let (start, word) = *self.words.get(place)?;
        let owner = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"))?;
        let (next, _) = *self.words.get(place + 1)?;
        let rest = self.text[next..].to_ascii_lowercase();
        let is_it = |paper: &&&str| {
            let after = rest.strip_prefix(**paper).map(|after| after.strip_prefix('s').unwrap_or(after));
            after.is_some_and(|after| !after.starts_with(is_letter))
        };
        let paper = PAPERS.iter().find(is_it)?;
        is_name(owner, self.places).then(|| &self.text[start..next + paper.len()])
    }
}

/// Whether a word could be a first name: a capital letter, then small ones.
fn is_name(word: &str, places: &HashSet<String>) -> bool {
    let word = word.strip_suffix("'s").unwrap_or(word);
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(is_upper);
    let rest = letters.as_str();
    let lower = lowercase(word);
    capital
        && rest.chars().count() > 1
        && rest.chars().all(|letter| is_letter(letter) && !letter.is_ascii_digit() && !is_upper(letter))
        && !NO_NAMES.contains(&lower.as_str())
        && !places.contains(&lower)
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let part = |letter: char| is_letter(letter) || matches!(letter, '\'' | '’');
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(part)?;
        let end = text[start..].find(|letter| !part(letter)).map_or(text.len(), |end| start + end);
        rest = end;
        Some((start, &text[start..end]))
    })
}

/// What speaks of one student's papers, and long numbers.
fn records(text: &str) -> Vec<&str> {
    let lower = text.to_ascii_lowercase();
    let mut all = Vec::new();
    for record in RECORDS {
        for (start, _) in lower.match_indices(record) {
            let end = start + record.len();
            if texts::stands_alone(&lower, start, end) {
                all.push(&text[start..end]);
            }
        }
    }
    let numbers = text.split(|letter: char| !letter.is_ascii_digit());
    all.extend(numbers.filter(|number| number.len() >= LONG_NUMBER));
    all
}
