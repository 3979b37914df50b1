//! Every field of the document has a form, and every form has its words, its examples and its place.

use super::*;
use crate::document::file::{self, Envelope, Layout};

/// What no form has: references that the app itself sets, votes that the page reveals, words kept by the checker.
const WITHOUT_A_FORM: [&str; 3] = [".source", ".carriedFrom", ".revealed"];

/// The paths of everything in a file that is still blank.
fn blanks(path: &str, value: &serde_json::Value, found: &mut Vec<String>) {
    use serde_json::Value;
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                blanks(&format!("{path}.{key}"), value, found);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            items.iter().for_each(|item| blanks(&format!("{path}[]"), item, found));
        }
        Value::String(text) if !text.is_empty() && Id::read(text) != Id::NIL => {}
        Value::Bool(true) => {}
        _ => found.push(path.to_owned()),
    }
}

#[test]
fn every_field_of_the_document_can_be_filled_in_on_a_form() {
    let mut document = with_every_list(Role::default());
    for (_, field) in fields(&document.clone()) {
        let answer = match field.kind {
            Kind::Text(_) => Answer::Text("words".to_owned()),
            Kind::Choice(options) => Answer::Choice(options.keys.len() - 1),
            Kind::Checks(checks) => Answer::Checks(vec![true; checks.len()]),
            Kind::Flag => Answer::Checks(vec![true]),
            Kind::Pick(pick) => {
                Answer::Ids(pick.all(&document).into_iter().take(1).map(|(id, _)| id).collect())
            }
        };
        field.write(&mut document, answer.clone());
        assert_eq!(field.read(&document), Some(answer), "{}", field.anchor);
    }
    let mut found = Vec::new();
    let file = file::write(&Envelope { document, ..Envelope::default() }, Layout::Compact);
    let file: serde_json::Value = serde_json::from_str(&file).unwrap();
    blanks("", &file["document"], &mut found);
    found.retain(|path| !WITHOUT_A_FORM.iter().any(|end| path.ends_with(end)));
    assert_eq!(found, Vec::<String>::new(), "these are on no form");
}

#[test]
fn every_label_is_said_once_in_its_section_and_every_item() {
    fn unique(place: &str, elements: &[BoundElement], document: &Document) {
        let mut said = BTreeSet::new();
        for element in elements {
            let label = match element {
                BoundElement::Field(field) => field.label,
                BoundElement::List(list) => {
                    for id in list.ids(document) {
                        unique(list.label, &list.elements(id), document);
                    }
                    list.label
                }
            };
            assert!(!label.is_empty(), "a field without a label in {place}");
            assert!(said.insert(label), "{label} is said twice in {place}");
        }
    }
    let document = with_every_list(Role::default());
    for (_, section) in all_sections(&document) {
        unique(section.heading, &section.elements, &document);
        assert!(section.elements.len() <= 36, "{} is long", section.heading);
    }
}

#[test]
fn a_component_is_chosen_from_a_menu_of_the_short_names() {
    use crate::document::{Choice, PartChoice};
    use crate::guidance::choices::Labelled;
    for choice in PartChoice::ALL.iter().skip(1) {
        let key = choice.part().unwrap();
        assert_eq!(choice.label(), format!("{}. {}", key.number(), crate::guidance::parts::words(key).short));
    }
}

#[test]
fn what_is_chosen_in_every_item_of_a_list_takes_a_menu_and_not_a_screen() {
    let document = with_every_list(Role::default());
    let is_of_a_row = |field: &BoundField| {
        matches!(field.place().steps(), [.., crate::document::Step::Row(_), crate::document::Step::Field(_)])
    };
    let rows = fields(&document).into_iter().filter(|(_, field)| is_of_a_row(field));
    let mut met = 0;
    for (_, field) in rows {
        let Kind::Choice(options) = field.kind else { continue };
        met += 1;
        for label in options.labels {
            // Longer ones are sentences and become radio buttons: `ui::field`.
            assert!(label.len() <= 48, "{}: {label}", field.anchor);
        }
    }
    assert!(met > 10);
}

#[test]
fn no_two_sections_or_fields_of_a_page_share_an_anchor() {
    let document = with_every_list(Role::default());
    let mut anchors: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (page, section) in all_sections(&document) {
        let fresh = section.anchor.is_empty()
            || anchors.entry(page.slug()).or_default().insert(section.anchor.clone());
        assert!(fresh, "{} {}", page.slug(), section.anchor);
    }
    for (page, field) in fields(&document) {
        let fresh = anchors.entry(page.slug()).or_default().insert(field.anchor.clone());
        assert!(fresh, "{} {}", page.slug(), field.anchor);
    }
}

#[test]
fn every_kind_of_role_has_examples_for_everything_that_is_written_role_by_role() {
    for (audience, document) in kinds() {
        for page in Page::DRAFT.into_iter().filter(|page| page.is_per_role()) {
            for section in sections(&document, page, Scope::Role(Id::from_bits(ROLE))) {
                for element in section.elements {
                    let (label, count) = match &element {
                        BoundElement::Field(field) if matches!(field.kind, Kind::Text(TextKind::Date)) => {
                            continue;
                        }
                        BoundElement::Field(field) => (field.label, field.examples().len()),
                        BoundElement::List(list) => (list.label, list.examples().len()),
                    };
                    assert!(count > 0, "{audience:?} has no example for {label}");
                }
            }
        }
    }
}

#[test]
fn there_is_an_example_role_of_each_kind() {
    let all = [
        Audience::SltCoach,
        Audience::InstructionalCoach,
        Audience::BehaviorCoach,
        Audience::DistrictCoordinator,
        Audience::CoachCoordinator,
        Audience::IsdCoach,
    ];
    assert_eq!(kinds().into_iter().map(|(audience, _)| audience).collect::<Vec<_>>(), all);
}

#[test]
fn an_example_item_is_known_as_an_example_until_it_is_edited() {
    for (_, mut document) in kinds() {
        let mut ids = counter();
        each_list(&mut document, &mut |document, list| {
            let before = list.ids(document).len();
            for example in list.examples() {
                let id = list.add_example(document, example, &mut ids).unwrap();
                assert!(list.is_example(document, id), "{}", list.title(document, id));
                let text = list.elements(id).into_iter().find_map(|element| match element {
                    BoundElement::Field(field) if matches!(field.kind, Kind::Text(_)) => Some(field),
                    _ => None,
                });
                text.unwrap().write(document, Answer::Text("Our own words".to_owned()));
                assert!(!list.is_example(document, id), "{}", list.title(document, id));
            }
            assert_eq!(list.ids(document).len(), before + list.examples().len());
        });
        let mut found = BTreeSet::new();
        each_list(&mut document, &mut |document, list| {
            for id in list.ids(document) {
                assert!(
                    id != Id::NIL && found.insert(id),
                    "{} without an identity of its own",
                    list.title(document, id)
                );
            }
        });
    }
}

#[test]
fn the_search_knows_every_label() {
    let known: BTreeSet<_> = labels().into_iter().map(|(page, _, label)| (page.slug(), label)).collect();
    let document = with_every_list(Role::default());
    for (page, field) in fields(&document) {
        assert!(known.contains(&(page.slug(), field.label)), "{} on {}", field.label, page.slug());
    }
    assert!(known.contains(&("delivery-plan", "October: what the coach does")));
}

#[test]
fn every_component_says_what_an_empty_draft_still_needs() {
    let document = seed(Role::default());
    for key in PartKey::ALL {
        let page = Page::Part(key);
        let asks = |scope| {
            sections(&document, page, scope).into_iter().flat_map(|section| section.elements).filter(
                |element| match element {
                    BoundElement::Field(field) => !field.ask.is_empty(),
                    BoundElement::List(list) => !list.ask.is_empty(),
                },
            )
        };
        assert!(asks(Scope::District).count() > 0, "{}", page.slug());
        assert!(!key.is_per_role() || asks(Scope::Role(Id::from_bits(ROLE))).count() > 2, "{}", page.slug());
    }
}
