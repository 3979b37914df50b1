//! The draft's own sentences, component by component: what a team can quote when it explains one.

use crate::document::{Document, PartKey};
use crate::guidance::form::{BoundElement, BoundField, Kind, TextKind};
use crate::guidance::site::{Page, Scope, sections};

/// A sentence of fewer letters than this says too little alone.
const SAYS_SOMETHING: usize = 24;
/// More than these, of the district or of one role, are no help to somebody who chooses one.
const MOST: usize = 24;

/// A sentence of the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSentence {
    /// The role that it is written for. Empty for the district.
    pub role: String,
    /// What it answers.
    pub label: &'static str,
    /// The sentence.
    pub text: String,
}

/// The sentences of a component, in the order of its page: the district's first, then role by role.
#[must_use]
pub fn own_sentences(document: &Document, part: PartKey) -> Vec<OwnSentence> {
    let page = Page::Part(part);
    let mut all = Vec::new();
    within(document, page, Scope::District, "", &mut all);
    if part.is_per_role() {
        for role in &document.roles {
            within(document, page, Scope::Role(role.id), role.title.trim(), &mut all);
        }
    }
    all
}

fn within(document: &Document, page: Page, scope: Scope, role: &str, all: &mut Vec<OwnSentence>) {
    let before = all.len();
    for section in sections(document, page, scope) {
        elements(document, section.elements, role, all);
    }
    all.truncate(before + MOST);
}

fn elements(document: &Document, elements: Vec<BoundElement>, role: &str, all: &mut Vec<OwnSentence>) {
    for element in elements {
        match element {
            BoundElement::Field(field) => of_field(document, &field, role, all),
            BoundElement::List(list) => {
                for id in list.ids(document) {
                    self::elements(document, list.elements(id), role, all);
                }
            }
        }
    }
}

fn of_field(document: &Document, field: &BoundField, role: &str, all: &mut Vec<OwnSentence>) {
    if !matches!(field.kind, Kind::Text(TextKind::Line | TextKind::Paragraph)) {
        return;
    }
    for text in split(field.text(document)) {
        let is_known = all.iter().any(|known| known.text == text);
        if text.chars().count() >= SAYS_SOMETHING && !is_known {
            all.push(OwnSentence { role: role.to_owned(), label: field.label, text: text.to_owned() });
        }
    }
}

/// The sentences of a text. An initial ("R. T.") and a short form ("e.g.") end none.
fn split(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    for line in text.lines() {
        let mut start = 0;
        for (at, _) in line.match_indices(['.', '!', '?']) {
            let (before, after) = line.split_at(at + 1);
            let sentence = &before[start..];
            if after.starts_with(' ') && !ends_in_a_short_form(sentence) {
                all.push(sentence.trim());
                start = at + 1;
            }
        }
        all.push(line[start..].trim());
    }
    all.retain(|sentence| !sentence.is_empty());
    all
}

fn ends_in_a_short_form(sentence: &str) -> bool {
    let word = sentence.trim_end_matches('.').rsplit([' ', '(']).next().unwrap_or_default();
    sentence.ends_with('.') && (word.chars().count() == 1 || word.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_into_its_sentences() {
        let table = [
            ("One thing. Another one!  A third?", vec!["One thing.", "Another one!", "A third?"]),
            ("A line\nand one below. And more", vec!["A line", "and one below.", "And more"]),
            (
                "R. T. writes it, e.g. in May. Then J. O. reads.",
                vec!["R. T. writes it, e.g. in May.", "Then J. O. reads."],
            ),
            ("At least 0.1 FTE. 90.5 percent", vec!["At least 0.1 FTE.", "90.5 percent"]),
            ("Wait… what? Ja – gut.", vec!["Wait… what?", "Ja – gut."]),
            ("...", vec!["..."]),
            (" \n ", vec![]),
        ];
        for (text, sentences) in table {
            assert_eq!(split(text), sentences, "{text}");
        }
    }
}
