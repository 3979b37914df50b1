//! What the words promise, and the documents that the tests hold them against.
#![allow(clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod flagged;
mod forms;
mod names;
mod plain;
mod served;
mod training;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use super::form::{Answer, BoundElement, BoundField, BoundList, Kind, TextKind};
use super::site::{BoundSection, Named, Page, PlaceNames, Scope, each_field, head, sections, shown, targets};
use super::{Audience, examples, guide, help, wording};
use crate::document::{
    CoreComponent, Document, Goal, Id, IdSource, Innovation, PartKey, Place, Role, insert_copy,
};

/// Identities in the documents made here.
const INNOVATION: u64 = 1;
const COMPONENT: u64 = 2;
const ROLE: u64 = 3;

const GUIDE: &str = include_str!("../../public/guide.json");
const WORDING: &str = include_str!("../../public/wording.json");

fn counter() -> impl FnMut() -> u64 {
    let mut last = 100;
    move || {
        last += 1;
        last
    }
}

/// A document with one innovation, one component and one role of a kind.
fn seed(role: Role) -> Document {
    let component = CoreComponent { id: Id::from_bits(COMPONENT), ..CoreComponent::default() };
    let innovation =
        Innovation { id: Id::from_bits(INNOVATION), components: vec![component], ..Innovation::default() };
    Document {
        innovations: vec![innovation],
        roles: vec![Role { id: Id::from_bits(ROLE), ..role }],
        ..Document::default()
    }
}

/// The examples as they are served beside the app.
fn install_examples() {
    assert!(examples::WORDS.fill(include_str!("../../public/examples.json")));
}

/// The help page and the glossary as they are served beside the app.
fn help_book() -> help::HelpBook {
    assert!(help::WORDS.fill(include_str!("../../public/help.json")));
    help::book().unwrap()
}

/// The guide as it is served beside the app.
fn guide_book() -> guide::Guide {
    assert!(guide::WORDS.fill(GUIDE));
    guide::book().unwrap()
}

/// Every text of the guide, and around the checker's list, that a person reads, with its place, in order.
fn guide_words() -> Vec<(String, String)> {
    let names = ["key", "keys", "handle", "address", "url", "tag", "find", "unless", "classes"];
    let mut texts = served::texts(GUIDE, guide::Guide::EXPECTED);
    texts.extend(served::texts(WORDING, wording::WordingGuide::EXPECTED));
    texts.retain(|(place, _)| !place.split('/').any(|name| names.contains(&name)));
    texts
}

/// The list of the checker of wording as it is served beside the app.
fn wording_book() -> wording::WordingGuide {
    assert!(wording::WORDS.fill(WORDING));
    wording::book().unwrap()
}

/// A document for each kind of role, with the book of examples in place.
fn kinds() -> Vec<(Audience, Document)> {
    install_examples();
    let everyone = examples::Fitting { form: "document", audience: Audience::Everyone };
    let kind = |words| {
        let mut document = Document::default();
        insert_copy(&mut document, &Place::document().field("roles"), words, &mut counter()).unwrap();
        let role = document.roles.remove(0);
        (Audience::of(&role), seed(role))
    };
    examples::rows(everyone, "roles").into_iter().map(kind).collect()
}

/// Every section of every page, heads of components included.
fn all_sections(document: &Document) -> Vec<(Page, BoundSection)> {
    let mut all = Vec::new();
    for page in Page::all() {
        if let Page::Part(key) = page {
            let elements = head(key);
            all.push((
                page,
                BoundSection {
                    heading: "Head",
                    anchor: String::new(),
                    why: "",
                    ask: "",
                    columns: &[],
                    elements,
                },
            ));
        }
        for scope in [Scope::District, Scope::Role(Id::from_bits(ROLE))] {
            all.extend(sections(document, page, scope).into_iter().map(|section| (page, section)));
        }
    }
    all
}

/// Calls `visit` for every list on every page, lists within items included.
fn each_list(document: &mut Document, visit: &mut dyn FnMut(&mut Document, &BoundList)) {
    fn within(
        document: &mut Document,
        elements: Vec<BoundElement>,
        visit: &mut dyn FnMut(&mut Document, &BoundList),
    ) {
        for element in elements {
            if let BoundElement::List(list) = element {
                visit(document, &list);
                for id in list.ids(document) {
                    within(document, list.elements(id), visit);
                }
            }
        }
    }
    for (_, section) in all_sections(document) {
        within(document, section.elements, visit);
    }
}

/// A document with at least one item in every list.
fn with_every_list(role: Role) -> Document {
    let mut document = seed(role);
    let mut ids = counter();
    each_list(&mut document, &mut |document, list| {
        if list.ids(document).is_empty() {
            list.add(document, ids.next_id(), None);
        }
    });
    document
}

fn fields(document: &Document) -> Vec<(Page, BoundField)> {
    let mut all = Vec::new();
    each_field(document, &mut |page, _, field| all.push((page, field.clone())));
    all
}
