//! The book of examples, as it is served beside the app.

use std::collections::{BTreeMap, BTreeSet};

use coaching_system_builder::document::json::Json;
use coaching_system_builder::document::{Document, Id, PartKey, Role};
use coaching_system_builder::guidance::site::{Page, Scope, head, sections};
use coaching_system_builder::guidance::{Audience, BoundElement, examples};

const BOOK: &str = include_str!("../public/examples.json");

const AUDIENCES: [Audience; 7] = [
    Audience::Everyone,
    Audience::SltCoach,
    Audience::InstructionalCoach,
    Audience::BehaviorCoach,
    Audience::DistrictCoordinator,
    Audience::CoachCoordinator,
    Audience::IsdCoach,
];

/// The keys of all fields and of all lists, each with its place on the pages.
fn keys() -> [BTreeMap<String, usize>; 2] {
    let id = Id::from_bits(1);
    let document = Document { roles: vec![Role { id, ..Role::default() }], ..Document::default() };
    let scopes = [Scope::District, Scope::Role(id)];
    let elements = Page::DRAFT
        .into_iter()
        .flat_map(|page| scopes.map(|scope| sections(&document, page, scope)))
        .flatten()
        .flat_map(|section| section.elements)
        .chain(head(PartKey::Definition));
    let mut found = [BTreeMap::new(), BTreeMap::new()];
    for (place, element) in elements.enumerate() {
        let (shelf, fitting, name) = match element {
            BoundElement::Field(field) => (0, field.fitting(), field.name),
            BoundElement::List(list) => (1, list.fitting(), list.name),
        };
        let twice = found[shelf].insert(format!("{}.{name}", fitting.form), place);
        assert_eq!(twice, None, "{}.{name} is the name of two", fitting.form);
    }
    found
}

/// Both shelves of the book, each key with its examples.
fn shelves() -> [Vec<(String, Json)>; 2] {
    let book = Json::read(BOOK).unwrap_or(Json::Other);
    ["fields", "lists"].map(|shelf| {
        let all = book.get(shelf).and_then(Json::object).unwrap_or_default().to_vec();
        assert!(!all.is_empty(), "no {shelf}");
        all
    })
}

#[test]
fn every_example_in_the_file_belongs_to_a_field_or_list_that_exists() {
    for (known, shelf) in keys().iter().zip(shelves()) {
        for (key, entries) in shelf {
            assert!(known.contains_key(&key), "nothing is called {key}");
            assert!(entries.list().is_some_and(|entries| !entries.is_empty()), "{key} has no examples");
        }
    }
}

#[test]
fn every_example_in_the_file_says_whom_it_is_for() {
    let known: BTreeSet<_> = AUDIENCES.map(Audience::key).into();
    for (what, shelf) in ["text", "rows"].into_iter().zip(shelves()) {
        for (key, entries) in shelf {
            for entry in entries.list().unwrap_or_default() {
                let names: Vec<_> =
                    entry.object().unwrap_or_default().iter().map(|(name, _)| name.as_str()).collect();
                assert_eq!(names, ["for", what], "{key}");
                let whom = entry.get("for").and_then(Json::text).unwrap_or_default();
                assert!(known.contains(whom), "{key}: {whom} is nobody");
            }
        }
    }
}

#[test]
fn the_file_is_laid_out_in_the_order_of_the_pages() {
    for (known, shelf) in keys().iter().zip(shelves()) {
        let places: Vec<_> = shelf.iter().map(|(key, _)| (known.get(key), key)).collect();
        for pair in places.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} stands before {}", pair[0].1, pair[1].1);
        }
    }
}

#[test]
fn a_form_that_was_there_before_the_book_has_its_examples_afterwards() {
    let all = sections(&Document::default(), Page::Part(PartKey::Definition), Scope::District);
    let count = || -> usize {
        let elements = all.iter().flat_map(|section| &section.elements);
        elements
            .map(|element| match element {
                BoundElement::Field(field) => field.examples().len(),
                BoundElement::List(list) => list.examples().len(),
            })
            .sum()
    };
    assert_eq!(count(), 0);
    assert!(!examples::WORDS.fill("<!doctype html>"), "a host's page for what is not there is no book");
    assert!(!examples::WORDS.fill("{}"));
    assert_eq!(count(), 0);
    assert!(examples::WORDS.fill(BOOK));
    assert!(count() > 20, "{}", count());
}
