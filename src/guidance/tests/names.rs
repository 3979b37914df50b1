//! Every place of a document has a name that leads a person to it, and to nothing else.

use super::*;
use crate::document::tree::{Node, Record};

/// The places of everything in a record.
fn places(record: &dyn Record, at: &Place, found: &mut Vec<Place>) {
    record.each(&mut |name, node| {
        let place = at.field(name);
        match node {
            Node::Record(record) => places(record, &place, found),
            Node::Rows(rows) => rows.all().for_each(|(_, row)| {
                let place = place.row(row.id().unwrap());
                found.push(place.clone());
                places(row, &place, found);
            }),
            _ => found.push(place),
        }
    });
}

#[test]
fn every_place_of_a_document_has_a_name() {
    let document = with_every_list(Role::default());
    let names = PlaceNames::of(&document);
    let mut found = Vec::new();
    places(&document, &Place::document(), &mut found);
    assert!(found.len() > 500);
    for place in found {
        assert!(names.name(&place).is_some(), "{place:?}");
    }
}

#[test]
fn no_two_fields_are_called_the_same() {
    let document = with_every_list(Role::default());
    let names = PlaceNames::of(&document);
    let mut said = BTreeSet::new();
    for (page, field) in fields(&document) {
        let name = names.name(field.place()).unwrap();
        assert_eq!((name.page, name.anchor.as_str()), (page, field.anchor.as_str()));
        let way = (page.slug(), name.within.clone(), name.label);
        assert!(said.insert(way.clone()), "{way:?}");
    }
}

#[test]
fn a_name_says_the_page_the_role_and_the_item() {
    let mut document = with_every_list(Role { title: "Literacy coach".to_owned(), ..Role::default() });
    document.roles[0].delivery_plan.goals[0].text = "Every team meets weekly\nand writes it down".to_owned();
    let (role, goal) = (document.roles[0].id, document.roles[0].delivery_plan.goals[0].id);
    let names = PlaceNames::of(&document);
    let item = Place::document().field("roles").row(role).field("delivery_plan").field("goals").row(goal);
    let name = names.name(&item.field("target")).unwrap();
    assert_eq!(name.page.title(), "Coaching service delivery plan");
    assert_eq!(name.within, ["Literacy coach", "goal “Every team meets weekly”"]);
    assert_eq!(name.label, "Target");
    let name = names.name(&item).unwrap();
    assert!(matches!(&name.named, Named::Item { name, .. } if name == "goal “Every team meets weekly”"));
    assert_eq!((name.within.join(" "), name.label), ("Literacy coach".to_owned(), "Goals"));
}

#[test]
fn an_item_that_stands_for_things_from_elsewhere_has_their_names() {
    let mut document = with_every_list(Role::default());
    document.innovations[0].name = "Early reading".to_owned();
    document.stages[0].innovation = document.innovations[0].id;
    document.stages[0].percent = "50".to_owned();
    let place = Place::document().field("stages").row(document.stages[0].id);
    let names = PlaceNames::of(&document);
    let named = &names.name(&place).unwrap().named;
    assert!(matches!(named, Named::Item { name, .. } if name == "stage “Early reading”"));
}

#[test]
fn an_item_of_a_single_line_is_called_as_its_list() {
    let mut document = with_every_list(Role::default());
    document.definition.is[0].text = "support".to_owned();
    let item = Place::document().field("definition").field("is").row(document.definition.is[0].id);
    let names = PlaceNames::of(&document);
    let (item, line) = (names.name(&item).unwrap(), names.name(&item.field("text")).unwrap());
    assert_eq!((item.label, line.label), ("Coaching is", "Coaching is"));
    assert!(line.within.is_empty());
}
