//! What had better not leave the browser in a file: e-mail addresses, and what looks like a student's name or record.
//!
//! It looks for shapes and cannot know: a name in a sentence of its own is not seen, and a street may be taken for a
//! pupil. It warns, and a team decides.

use std::collections::HashSet;

use super::texts;
use crate::document::{Document, Place};

/// Digits in a row that make an identification number rather than a day or a score. Michigan's has ten.
const LONG_NUMBER: usize = 9;

/// Words for a learner, after which a capital letter starts a name.
const LEARNERS: [&str; 6] = ["student", "pupil", "learner", "child", "grader", "kid"];
/// Words that speak of one learner's papers.
const RECORDS: [&str; 7] =
    ["student id", "student number", "date of birth", "birth date", "his iep", "her iep", "social security"];
/// Papers that belong to one learner, after somebody's name.
const PAPERS: [&str; 9] = [
    "iep",
    "504",
    "behavior plan",
    "referral",
    "suspension",
    "diagnosis",
    "grades",
    "test score",
    "attendance",
];
/// Words with a capital letter that own papers and are nobody's name.
const NO_NAMES: [&str; 10] =
    ["district", "school", "state", "team", "today", "year", "fall", "winter", "spring", "student"];

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

/// The words of which the names of the district, its schools and its innovations are made.
fn place_names(document: &Document) -> HashSet<String> {
    let schools = document.schools.iter().map(|school| school.name.as_str());
    let innovations = document.innovations.iter().map(|innovation| innovation.name.as_str());
    let names =
        schools.chain(innovations).chain([document.district.name.as_str(), document.district.isd.as_str()]);
    names.flat_map(|name| name.split_whitespace()).map(str::to_lowercase).collect()
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

/// What looks like a student's name: "student Mia", "Student: Mia", "Mia's IEP".
fn names<'a>(text: &'a str, places: &HashSet<String>) -> Vec<&'a str> {
    let mut all = Vec::new();
    let words: Vec<(usize, &str)> = words(text).collect();
    for (place, (start, word)) in words.iter().enumerate() {
        let Some((next_start, next)) = words.get(place + 1) else { continue };
        let between = &text[start + word.len()..*next_start];
        let lower = word.to_lowercase();
        let learner = LEARNERS.contains(&lower.as_str());
        // "Student Services" is a title; "student Mia" and "Student: Mia" are not.
        let apart = between == ": " || (between == " " && *word == lower);
        if learner && apart && is_name(next, places) {
            all.push(&text[*start..next_start + next.len()]);
        }
        if let Some(owner) = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")) {
            let rest = text[*next_start..].to_ascii_lowercase();
            let paper = PAPERS.iter().find(|paper| rest.starts_with(**paper));
            if let Some(paper) = paper
                && is_name(owner, places)
            {
                all.push(&text[*start..next_start + paper.len()]);
            }
        }
    }
    all
}

/// Whether a word could be a first name: a capital letter, then small ones.
fn is_name(word: &str, places: &HashSet<String>) -> bool {
    let word = word.strip_suffix("'s").unwrap_or(word);
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let rest = letters.as_str();
    let lower = word.to_lowercase();
    capital
        && rest.chars().count() > 1
        && rest.chars().all(char::is_lowercase)
        && !NO_NAMES.contains(&lower.as_str())
        && !places.contains(&lower)
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let part = |letter: char| letter.is_alphanumeric() || matches!(letter, '\'' | '’');
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
