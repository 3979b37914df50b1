//! Every file that is served says exactly what its views read.

use super::*;
use crate::document::json::Json;
use crate::guidance::served::{Expected, Shape};
use crate::guidance::site::Page;

/// Every text of a file with its place (`/uses/0/title`), in order. Asks for every name that a view reads, in the order
/// of the view, and for no other.
pub(super) fn texts(file: &str, expected: &[Expected]) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    object(&Json::read(file).unwrap(), expected, "", &mut texts);
    texts
}

fn object(words: &Json, expected: &[Expected], place: &str, texts: &mut Vec<(String, String)>) {
    let found: Vec<&str> = words.object().unwrap_or_default().iter().map(|(name, _)| name.as_str()).collect();
    let wanted =
        expected.iter().filter(|(name, shape)| !matches!(shape, Shape::Maybe(_)) || found.contains(name));
    assert_eq!(found, wanted.map(|(name, _)| *name).collect::<Vec<_>>(), "at {place}");
    for (name, shape) in expected {
        if let Some(there) = words.get(name) {
            value(there, shape, &format!("{place}/{name}"), texts);
        }
    }
}

fn value(words: &Json, shape: &Shape, place: &str, texts: &mut Vec<(String, String)>) {
    let is_one_of = |known: &[&str]| words.text().is_some_and(|key| !key.is_empty() && known.contains(&key));
    match shape {
        Shape::Text => {
            let text = words.text().unwrap_or_default();
            assert!(!text.trim().is_empty(), "no words at {place}");
            assert!(text == text.trim() && !text.contains("  "), "blank space at {place}: {text}");
            texts.push((place.to_owned(), text.to_owned()));
        }
        Shape::Number => assert!(matches!(words, Json::Number(_)), "no number at {place}"),
        Shape::Flag => assert!(matches!(words, Json::Flag(_)), "neither true nor false at {place}"),
        Shape::Choice(known) => assert!(is_one_of(known), "no choice at {place}"),
        Shape::Page => {
            assert!(is_one_of(&Page::all().map(Page::slug).collect::<Vec<_>>()), "no page at {place}");
        }
        Shape::One(expected) => object(words, expected, place, texts),
        Shape::Maybe(shape) => value(words, shape, place, texts),
        Shape::All(shape) => {
            let items = words.list().unwrap_or_default();
            assert!(!items.is_empty(), "nothing at {place}");
            for (index, item) in items.iter().enumerate() {
                value(item, shape, &format!("{place}/{index}"), texts);
            }
        }
    }
}

#[test]
fn the_help_page_is_read_to_its_last_word() {
    texts(include_str!("../../../public/help.json"), help::HelpBook::EXPECTED);
    for section in help_book().sections() {
        for block in section.blocks() {
            let is_empty = match block {
                help::Block::Paragraph(text) => text.is_empty(),
                help::Block::Bullets(all) | help::Block::Steps(all) => all.len() == 0,
                help::Block::Keys(all) => all.len() == 0,
            };
            assert!(!is_empty, "an empty block in {}", section.id());
        }
    }
}

#[test]
fn a_file_with_less_in_it_is_read_as_far_as_it_goes() {
    static WORDS: crate::guidance::served::Words = crate::guidance::served::Words::new(&["sections"]);
    assert!(!WORDS.fill("<!doctype html>"), "a host's page for what is not there is no book");
    assert!(!WORDS.fill("{\"terms\": []}"), "another file is no book");
    assert!(WORDS.get().is_none());
    assert!(WORDS.fill("{\"sections\": [{\"heading\": \"Keys\", \"blocks\": 7}]}"));
    let book = WORDS.get().map(help::HelpBook::of).unwrap();
    let sections: Vec<_> = book.sections().map(|section| (section.id(), section.heading())).collect();
    assert_eq!(sections, [("", "Keys")]);
    assert_eq!(book.sections().flat_map(|section| section.blocks()).count(), 0);
    assert_eq!(book.glossary().expand("DIT"), None);
}
