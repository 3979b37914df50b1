//! The self-check for items 25 to 27: what the draft itself shows, written and in use, beside what the team sees.

use coaching_system_builder::document::{
    Concept, CoreComponent, DcaItemNumber, Document, FrequencyUnit, Id, Innovation, PartKey, PartStatus,
    Place, Role, Step, YesNo,
};
use coaching_system_builder::review::look_fors::{LookForCheck, Seen, checks, questions};

use DcaItemNumber::{Item25, Item26, Item27};

fn check(document: &Document, item: DcaItemNumber, name: &'static str) -> LookForCheck {
    let named = |check: &LookForCheck| check.place.steps().last() == Some(&Step::Field(name));
    checks(document, item).into_iter().find(named).unwrap_or_else(|| unreachable!("{name}"))
}

fn seen(done: usize, of: usize) -> Seen {
    Seen { done, of }
}

fn concept(evidence: &str, times: &str) -> Concept {
    Concept { evidence: evidence.to_owned(), times: times.to_owned(), ..Concept::default() }
}

#[test]
fn every_look_for_of_the_document_is_looked_at() {
    let document = Document::default();
    let records = ["system_look_fors", "plan_look_fors", "data_look_fors"];
    for (item, record) in DcaItemNumber::ITEMS.into_iter().zip(records) {
        let record = Place::document().field("dca").field(record);
        let names = record.record(&document).map(|record| record.names()).unwrap_or_default();
        let looked_at: Vec<_> = checks(&document, item).into_iter().map(|check| check.place).collect();
        let all: Vec<_> = names.iter().map(|name| record.field(name)).collect();
        assert_eq!(looked_at, all, "{item:?}");
    }
}

#[test]
fn an_empty_draft_shows_nothing() {
    for item in DcaItemNumber::ITEMS {
        for check in checks(&Document::default(), item) {
            assert!(!check.is_written() && !check.is_in_use(), "{}", check.words);
        }
    }
    assert_eq!(questions(&Document::default()), []);
}

#[test]
fn approved_is_written_and_in_use_is_both() {
    let table = [
        (PartStatus::NotStarted, false, false),
        (PartStatus::Drafting, false, false),
        (PartStatus::ReadyForReview, false, false),
        (PartStatus::Approved, true, false),
        (PartStatus::InUse, true, true),
        (PartStatus::UnderRevision, true, true),
    ];
    let names = ["definition", "conditions", "qualifications", "selection", "delivery", "guidelines"];
    for (status, written, in_use) in table {
        for (key, name) in PartKey::ALL.into_iter().zip(names) {
            let mut document = Document::default();
            document.part_mut(key).status = status;
            let check = check(&document, Item25, name);
            assert_eq!((check.is_written(), check.is_in_use()), (written, in_use), "{name} {status:?}");
        }
    }
}

#[test]
fn the_system_covers_an_innovation_when_a_role_that_is_in_coaches_it() {
    let mut document = Document::default();
    let needs = |id, needs_coaching| Innovation {
        id: Id::from_bits(id),
        components: vec![CoreComponent { needs_coaching, ..CoreComponent::default() }],
        ..Innovation::default()
    };
    document.innovations = vec![needs(1, YesNo::Yes), needs(2, YesNo::Yes), needs(3, YesNo::No)];
    document.roles =
        vec![Role { id: Id::from_bits(4), innovations: vec![Id::from_bits(1)], ..Role::default() }];
    assert_eq!(check(&document, Item25, "coverage").written, seen(1, 2));
    document.roles[0].innovations.push(Id::from_bits(2));
    assert_eq!(check(&document, Item25, "coverage").written, seen(2, 2));
    document.roles[0].included = YesNo::No;
    assert_eq!(check(&document, Item25, "coverage").written, seen(0, 2));
}

#[test]
fn somebody_answers_for_it_when_every_component_has_an_owner() {
    let mut document = Document::default();
    for (place, key) in PartKey::ALL.into_iter().enumerate() {
        assert_eq!(check(&document, Item25, "accountability").written, seen(place, 6));
        document.part_mut(key).owner = "Coordinator".to_owned();
    }
    assert!(check(&document, Item25, "accountability").is_written());
}

#[test]
fn a_delivery_plan_is_looked_at_role_by_role() {
    let mut document = Document {
        roles: [1, 2].map(|bits| Role { id: Id::from_bits(bits), ..Role::default() }).into(),
        ..Document::default()
    };
    let plan = &mut document.roles[0].delivery_plan;
    plan.concepts = vec![concept("Minutes", "2"), concept("Minutes", "")];
    plan.concepts[1].fade_rule = "Two good meetings".to_owned();
    assert_eq!(check(&document, Item26, "plan").written, seen(1, 2));
    assert_eq!(check(&document, Item26, "frequency").written, seen(1, 2));
    assert_eq!(check(&document, Item26, "adjustment").written, seen(1, 2));
    assert_eq!(check(&document, Item26, "sources").written, seen(0, 2), "the same source twice is one");
    document.roles[0].delivery_plan.concepts[1].evidence = "Observation".to_owned();
    document.roles[0].delivery_plan.concepts[1].unit = FrequencyUnit::AsNeeded;
    assert_eq!(check(&document, Item26, "sources").written, seen(1, 2));
    assert_eq!(check(&document, Item26, "frequency").written, seen(2, 2));
    assert!(!check(&document, Item26, "plan").is_in_use());
    document.service_delivery.part.status = PartStatus::InUse;
    assert!(check(&document, Item26, "plan").is_in_use());
}

#[test]
fn an_adherence_review_needs_a_threshold_a_reviewer_and_a_day() {
    let mut document =
        Document { roles: vec![Role { id: Id::from_bits(1), ..Role::default() }], ..Document::default() };
    let table = [
        ("80 percent", "Coordinator", "2026-10-21\n2027-01-20", 1, 1),
        ("80 percent", "Coordinator", "October 21, 2026", 1, 0),
        ("80 percent", "Coordinator", "in the fall", 0, 0),
        ("80 percent", "", "2026-10-21", 0, 0),
        ("", "Coordinator", "2026-10-21", 0, 0),
    ];
    for (threshold, reviewer, dates, reviewed, scheduled) in table {
        let plan = &mut document.roles[0].delivery_plan;
        plan.adherence_threshold = threshold.to_owned();
        plan.adherence_reviewer = reviewer.to_owned();
        plan.adherence_dates = dates.to_owned();
        assert_eq!(check(&document, Item26, "adherence").written, seen(reviewed, 1), "{threshold} {dates}");
        assert_eq!(check(&document, Item27, "schedule").written, seen(scheduled, 1), "{dates}");
    }
}

#[test]
fn coaching_data_come_from_more_than_one_source() {
    let mut document = Document {
        innovations: vec![Innovation { fidelity_measure: "TFI".to_owned(), ..Innovation::default() }],
        ..Document::default()
    };
    assert!(!check(&document, Item27, "sources").is_written());
    document.roles = vec![Role::default()];
    document.roles[0].delivery_plan.concepts = vec![concept(" TFI ", "1")];
    assert!(!check(&document, Item27, "sources").is_written(), "one source said twice");
    document.roles[0].delivery_plan.concepts.push(concept("Minutes checklist", "1"));
    assert!(check(&document, Item27, "sources").is_written());
}

#[test]
fn what_the_team_sees_goes_before_what_the_draft_shows() {
    let mut document = Document::default();
    document.definition.part.status = PartStatus::InUse;
    document.dca.system_look_fors.definition.in_use = YesNo::No;
    assert!(!check(&document, Item25, "definition").is_in_use());
    document.dca.data_look_fors.review.in_use = YesNo::Yes;
    assert!(check(&document, Item27, "review").is_in_use(), "the draft cannot tell, the team can");
    assert_eq!(questions(&document), []);
}

#[test]
fn a_team_that_sees_more_than_the_draft_is_asked_where_it_is() {
    let mut document = Document::default();
    document.dca.system_look_fors.definition.in_use = YesNo::Yes;
    document.dca.system_look_fors.guidelines.written = YesNo::Yes;
    let asked: Vec<_> = questions(&document).into_iter().map(|question| question.ask).collect();
    assert_eq!(asked.len(), 2);
    assert!(asked[0].starts_with("The team sees this in use"));
    assert!(asked[1].starts_with("The team sees this as written"));
    document.definition.part.status = PartStatus::InUse;
    document.guidelines.part.status = PartStatus::ReadyForReview;
    assert_eq!(questions(&document), [], "what is ready for review may well be written");
}
