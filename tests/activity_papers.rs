//! The team's own pages on paper: every word of them is there, and nothing that is not for others' eyes.
#![allow(clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

use coaching_system_builder::document::{
    DcaRound, DcaScore, Document, Id, IdSource, Reflection, Resource, Voter, YesNo, file,
};
use coaching_system_builder::exchange::paper::activities::{Activity, activity};
use coaching_system_builder::exchange::paper::{Block, text};
use coaching_system_builder::guidance::site::{Page, Scope, each_field, sections};
use coaching_system_builder::guidance::{Answer, BoundElement, Kind};
use proptest::prelude::*;

fn worked() -> Document {
    file::read(include_str!("../public/example.json")).unwrap().envelope.document
}

/// Adds items to every list of a page, lists within items included.
fn with_items(mut document: Document, page: Page, items: usize) -> Document {
    let mut last = 0_u64;
    let mut ids = || {
        last += 1;
        last
    };
    for section in sections(&document.clone(), page, Scope::District) {
        add_items(&mut document, section.elements, items, &mut ids);
    }
    document
}

fn add_items(document: &mut Document, elements: Vec<BoundElement>, items: usize, ids: &mut dyn IdSource) {
    for element in elements {
        let BoundElement::List(list) = element else { continue };
        (0..items).for_each(|_| list.add(document, ids.next_id(), None));
        for id in list.ids(document) {
            add_items(document, list.elements(id), items, ids);
        }
    }
}

#[test]
fn the_papers_of_the_worked_example_stay_as_they_are() {
    let document = worked();
    insta::assert_snapshot!("activity_2_1_on_paper", text(&activity(&document, Activity::Existing)));
    insta::assert_snapshot!("the_rounds_on_paper", text(&activity(&document, Activity::Rounds)));
    insta::assert_snapshot!("what_is_prepared_on_paper", text(&activity(&document, Activity::Preparation)));
}

#[test]
fn nothing_that_is_covered_and_no_criteria_go_out_on_paper() {
    let mut document = Document::default();
    let reflection = |text: &str, shared| Reflection {
        who: "Ana".to_owned(),
        text: text.to_owned(),
        shared,
        ..Reflection::default()
    };
    document.existing_coaching.reflections = vec![reflection("Covered", false), reflection("Open", true)];
    let words = text(&activity(&document, Activity::Existing));
    assert!(words.contains("Open") && !words.contains("Covered"), "{words}");

    document.dca.item_25.criteria = "The publisher's".to_owned();
    let voter = Voter {
        id: Id::from_bits(2),
        name: "Ben".to_owned(),
        item_25: DcaScore::Two,
        item_26: DcaScore::One,
        ..Voter::default()
    };
    let mut round = DcaRound { id: Id::from_bits(1), voters: vec![voter], ..DcaRound::default() };
    round.item_26.revealed = true;
    document.dca.rounds = vec![round];
    let words = text(&activity(&document, Activity::Rounds));
    assert!(!words.contains("The publisher's") && !words.contains("Vote on item 25"), "{words}");
    assert!(words.contains("Vote on item 26: 1"), "{words}");
}

#[test]
fn the_four_assignments_and_what_is_to_be_seen_stand_on_the_paper_of_an_empty_draft_too() {
    let mut document = Document::default();
    let paper = activity(&document, Activity::Preparation);
    let rows: usize = paper
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(table.groups.iter().map(|group| group.rows.len()).sum::<usize>()),
            _ => None,
        })
        .sum();
    assert_eq!(rows, 4);
    document.next_steps.resources = vec![Resource {
        title: "Binder".to_owned(),
        place: "Shelf".to_owned(),
        before_meeting: YesNo::Yes,
        ..Resource::default()
    }];
    let words = text(&activity(&document, Activity::Preparation));
    assert!(words.contains("Binder") && words.contains("Shelf"), "{words}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_word_of_a_page_stands_on_its_paper(
        seed in "[a-zé]{1,6}", items in 1_usize..3, skipped in 2_usize..9,
    ) {
        for which in Activity::ALL {
            let page = Page::Team(which.page());
            let mut document = with_items(Document::default(), page, items);
            document.existing_coaching.reflections.iter_mut().for_each(|it| it.shared = true);
            let mut fields = Vec::new();
            each_field(&document, &mut |on, _, field| {
                // Meetings have papers of their own, and the criteria are the publisher's.
                let apart = field.anchor.contains("agendas") || field.name == "criteria";
                let path = field.place().path();
                if on == page && !apart && !path.contains("agendas") {
                    fields.push(field.clone());
                }
            });
            let mut typed = Vec::new();
            for (number, field) in (1_usize..).zip(fields) {
                if !matches!(field.kind, Kind::Text(_)) || number.is_multiple_of(skipped) {
                    continue;
                }
                let words = [format!("{seed}{number}first"), format!("{seed}{number}last")];
                field.write(&mut document, Answer::Text(words.join(" ")));
                typed.extend(words.map(|word| (field.label, word)));
            }
            prop_assert!(!typed.is_empty());
            let printed = text(&activity(&document, which));
            for (label, word) in typed {
                prop_assert!(printed.contains(&word), "{label}: {word} is not on the paper {which:?}");
            }
        }
    }
}
