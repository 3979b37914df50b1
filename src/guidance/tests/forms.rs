//! Every field of the document has a form, and every form has its words, its examples and its place.

use super::*;
use crate::document::file::{self, Envelope, Layout};
use crate::document::{Agenda, AgendaItem, DcaRound, Reflection, Voter};

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
fn the_columns_of_the_year_are_the_labels_of_each_month() {
    use crate::guidance::parts::service_delivery::{MONTH_COLUMNS, MONTHS};
    let page = Page::Part(PartKey::ServiceDelivery);
    let all = sections(&seed(Role::default()), page, Scope::Role(Id::from_bits(ROLE)));
    let year = all.iter().find(|section| !section.columns.is_empty()).unwrap();
    let expected =
        MONTHS.iter().flat_map(|(_, month)| MONTH_COLUMNS.map(|column| format!("{month}: {column}")));
    let labels = year.elements.iter().map(BoundElement::label);
    assert!(expected.map(|label| label.to_lowercase()).eq(labels.map(str::to_lowercase)));
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
        let is_one_of_some = match field.kind {
            Kind::Choice(_) => true,
            Kind::Pick(pick) => !pick.is_many(),
            Kind::Text(_) | Kind::Checks(_) | Kind::Flag => false,
        };
        assert_eq!(field.kind.is_menu(), is_one_of_some, "{}", field.anchor);
        met += usize::from(is_one_of_some);
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
fn what_is_written_for_the_whole_district_has_examples_too() {
    install_examples();
    let document = Document::default();
    let mut without = Vec::new();
    for page in Page::DRAFT {
        let own = sections(&document, page, Scope::District).into_iter().flat_map(|section| section.elements);
        for element in own {
            let (is_written, count) = match &element {
                BoundElement::Field(field) => (
                    matches!(field.kind, Kind::Text(TextKind::Paragraph | TextKind::Line)),
                    field.examples().len(),
                ),
                BoundElement::List(list) => (true, list.examples().len()),
            };
            if is_written && count == 0 {
                without.push(element.anchor().to_owned());
            }
        }
    }
    // Facts that nobody but the district has.
    let facts =
        ["profile.name", "profile.school_year", "profile.isd", "profile.contributors", "schools.schools"];
    assert_eq!(without, facts);
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
fn the_search_leads_to_every_heading_and_to_every_field_of_every_item() {
    let document = with_every_list(Role::default());
    let known: BTreeSet<_> = targets(&document)
        .into_iter()
        .map(|target| (target.page.slug(), target.label, target.anchor))
        .collect();
    for (page, section) in all_sections(&document) {
        let has_item_label =
            |label| known.iter().any(|(slug, known, _)| (*slug, *known) == (page.slug(), label));
        assert!(
            matches!(page, Page::Team(_)) || section.heading == "Head" || has_item_label(section.heading)
        );
    }
    for (page, field) in fields(&document) {
        // A line is found by the name of its list.
        let (_, anchor) = shown(field.place(), &field.anchor);
        let is_found = known.contains(&(page.slug(), field.label, anchor));
        assert!(is_found || field.label == "Line", "{} on {}", field.label, page.slug());
    }
}

#[test]
fn where_a_list_is_empty_the_search_leads_to_it_for_what_an_item_would_have() {
    let (empty, full) = (seed(Role::default()), with_every_list(Role::default()));
    let mut anchors: BTreeSet<String> = BTreeSet::new();
    for (_, section) in all_sections(&empty) {
        anchors.insert(section.anchor);
        anchors.extend(section.elements.iter().map(|element| element.anchor().to_owned()));
        for element in section.elements {
            if let BoundElement::List(list) = element {
                let items = list.ids(&empty).into_iter().flat_map(|id| list.elements(id));
                anchors.extend(items.map(|element| element.anchor().to_owned()));
            }
        }
    }
    anchors.extend(fields(&empty).into_iter().map(|(_, field)| field.anchor));
    anchors.extend(PartKey::ALL.map(|key| format!("{}-standing", Page::Part(key).slug())));
    let labels = |document: &Document| -> BTreeSet<_> {
        targets(document).into_iter().map(|target| (target.page.slug(), target.label)).collect()
    };
    assert_eq!(labels(&empty), labels(&full));
    for target in targets(&empty) {
        assert!(anchors.contains(&target.anchor), "{} leads to {}", target.label, target.anchor);
    }
    let to = |label| targets(&empty).into_iter().find(|target| target.label == label).unwrap().anchor;
    assert_eq!(to("What sets it off"), "conditions.rules");
    assert_eq!(to("Cohort"), "schools.schools");
    assert_eq!(to("What is no reason"), "conditions-no-reason");
}

#[test]
fn what_the_search_finds_in_an_item_says_in_which() {
    let mut document = seed(Role { title: "SLT coach".to_owned(), ..Role::default() });
    let goal = Goal { id: Id::from_bits(70), text: "Every team meets".to_owned(), ..Goal::default() };
    document.roles[0].delivery_plan.goals.push(goal);
    let found = targets(&document).into_iter().find(|target| target.label == "How we see it").unwrap();
    assert_eq!(found.within, "Coaching service delivery plan, SLT coach, Every team meets");
}

#[test]
fn what_has_an_address_of_its_own_is_found_there_and_what_is_covered_by_what_covers_it() {
    let mut document = seed(Role::default());
    let voter = Voter { id: Id::from_bits(72), name: "R. T.".to_owned(), ..Voter::default() };
    document.dca.rounds =
        vec![DcaRound { id: Id::from_bits(71), voters: vec![voter], ..DcaRound::default() }];
    let topic = AgendaItem { id: Id::from_bits(74), topic: "Time rules".to_owned(), ..AgendaItem::default() };
    document.preparation.agendas =
        vec![Agenda { id: Id::from_bits(73), items: vec![topic], ..Agenda::default() }];
    document.existing_coaching.reflections =
        vec![Reflection { id: Id::from_bits(75), who: "A. B.".to_owned(), ..Reflection::default() }];
    let [round, voter, meeting, topic] = [71, 72, 73, 74].map(Id::from_bits);
    let all = targets(&document);
    let found = |label: &str, within: &str| {
        let it = all.iter().find(|it| it.label == label && it.within.contains(within));
        it.map(|it| (it.item, it.anchor.clone())).unwrap_or_else(|| panic!("{label} in {within}"))
    };
    for (label, within, item, anchor) in [
        ("Item 26: why this one", "Rounds", Some(round), format!("{round}.item_26.reason")),
        ("Name or initials", "R. T.", Some(round), format!("{voter}.name")),
        ("Vote on item 26", "R. T.", Some(round), "vote-26-heading".to_owned()),
        ("What came out of it", "Time rules", Some(meeting), format!("{topic}.result")),
        ("Parking lot", "Meetings", Some(meeting), format!("{meeting}.parking_lot")),
        // It has no item yet: its words lead to the list.
        ("Who brought it up", "Meetings", Some(meeting), format!("{meeting}.parking_lot")),
        (
            "Levels and types of coaching that exist now",
            "A. B.",
            None,
            "existing.existing_coaching.reflections".to_owned(),
        ),
    ] {
        assert_eq!(found(label, within), (item, anchor), "{label}");
    }
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
