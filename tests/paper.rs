//! What the printable document promises: every word is in it, and it reads like an office's own paper.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use coaching_system_builder::document::{
    Approval, CoachingLevel, CoachingType, Document, Id, IdSource, PartKey, PartStatus, Role, School, YesNo,
    file,
};
use coaching_system_builder::exchange::paper::{Block, Paper, PaperOptions, digest, paper, text};
use coaching_system_builder::guidance::form::TextKind;
use coaching_system_builder::guidance::site::{Page, Scope, each_field, head, sections};
use coaching_system_builder::guidance::{Answer, BoundElement, Kind, help};
use proptest::prelude::*;

const TODAY: &str = "2026-10-15";

fn options(leave_out_empty: bool) -> PaperOptions {
    help::WORDS.fill(include_str!("../public/help.json"));
    let glossary = help::glossary();
    PaperOptions { leave_out_empty, today: TODAY.to_owned(), glossary }
}

fn printed(document: &Document, leave_out_empty: bool) -> Paper {
    paper(document, options(leave_out_empty))
}

fn counter() -> impl IdSource {
    let mut last = 0_u64;
    move || {
        last += 1;
        last
    }
}

/// Adds `items` items to every list of the document, lists within lists included.
fn with_items(mut document: Document, items: usize) -> Document {
    let mut ids = counter();
    for _ in 0..items {
        document.roles.push(Role { id: ids.next_id(), ..Role::default() });
    }
    let scopes = document.roles.iter().map(|role| Scope::Role(role.id));
    let scopes: Vec<Scope> = std::iter::once(Scope::District).chain(scopes).collect();
    for page in Page::DRAFT {
        if let Page::Part(key) = page {
            add_items(&mut document, head(key), items, &mut ids);
        }
        for &scope in &scopes {
            for section in sections(&document.clone(), page, scope) {
                add_items(&mut document, section.elements, items, &mut ids);
            }
        }
    }
    document
}

fn add_items(document: &mut Document, elements: Vec<BoundElement>, items: usize, ids: &mut dyn IdSource) {
    for element in elements {
        let BoundElement::List(list) = element else { continue };
        if list.ids(document).is_empty() {
            (0..items).for_each(|_| list.add(document, ids.next_id(), None));
        }
        for id in list.ids(document) {
            add_items(document, list.elements(id), items, ids);
        }
    }
}

/// Answers every field: typed ones with `words`, choices with the option that follows.
fn answered(mut document: Document, words: &mut dyn FnMut(&str) -> String) -> Document {
    let mut fields = Vec::new();
    each_field(&document, &mut |page, _, field| {
        // What the team writes on its own pages is printed on papers of their own.
        if !matches!(page, Page::Team(_)) {
            fields.push(field.clone());
        }
    });
    for (number, field) in fields.into_iter().enumerate() {
        let answer = match field.kind {
            Kind::Text(_) => Answer::Text(words(field.label)),
            Kind::Choice(options) => Answer::Choice(1 + number % (options.keys.len() - 1)),
            Kind::Checks(checks) => {
                Answer::Checks(checks.iter().map(|(_, label)| label.len() % 2 == 0).collect())
            }
            Kind::Flag => Answer::Checks(vec![number % 2 == 0]),
            Kind::Pick(_) => continue,
        };
        field.write(&mut document, answer);
    }
    document
}

fn half_filled() -> Document {
    let mut document = Document::default();
    document.district.name = "Maple River Community Schools".to_owned();
    document.district.school_year = "2026-27".to_owned();
    document.definition.part.status = PartStatus::ReadyForReview;
    document.definition.part.owner = "Literacy team".to_owned();
    document.definition.part.use_by = "8/24/2026".to_owned();
    document.definition.purpose =
        "Staff leave training ready to begin; coaching makes it everyday practice. Nobody is left alone.\nNobody."
            .to_owned();
    document.definition.part.approvals = vec![
        Approval { id: Id::from_bits(1), who: "Superintendent".to_owned(), ..Approval::default() },
        Approval {
            id: Id::from_bits(2),
            who: "School board".to_owned(),
            on: "2026-09-14".to_owned(),
            note: "With thanks".to_owned(),
        },
    ];
    document.roles = vec![
        Role {
            id: Id::from_bits(3),
            title: "SLT systems coach".to_owned(),
            coaching_type: CoachingType::Systems,
            level: CoachingLevel::School,
            number: "6".to_owned(),
            ..Role::default()
        },
        Role { id: Id::from_bits(4), coaching_type: CoachingType::Instructional, ..Role::default() },
    ];
    document.schools = vec![
        School {
            id: Id::from_bits(5),
            name: "Birchwood Elementary".to_owned(),
            has_slt: YesNo::Yes,
            ..School::default()
        },
        School { id: Id::from_bits(6), name: "Lakeside Middle".to_owned(), ..School::default() },
    ];
    document
}

/// Every part filled, by the labels of the forms.
fn full() -> Document {
    let mut number = 0;
    answered(with_items(Document::default(), 2), &mut |label| {
        number += 1;
        format!("{label} {number}")
    })
}

#[test]
fn an_empty_document_prints_its_questions() {
    insta::assert_snapshot!(text(&printed(&Document::default(), false)));
}

#[test]
fn an_empty_document_without_its_questions_is_short() {
    insta::assert_snapshot!(text(&printed(&Document::default(), true)));
}

#[test]
fn a_half_filled_document_prints_what_is_there_and_asks_for_the_rest() {
    insta::assert_snapshot!(text(&printed(&half_filled(), false)));
}

#[test]
fn a_half_filled_document_without_empty_parts_prints_what_is_there() {
    insta::assert_snapshot!(text(&printed(&half_filled(), true)));
}

/// The worked example: a district's whole coaching system.
fn example() -> Document {
    file::read(include_str!("../public/example.json")).expect("the worked example opens").envelope.document
}

#[test]
fn a_full_document_prints_every_part() {
    insta::assert_snapshot!(text(&printed(&example(), true)));
}

#[test]
fn the_summary_for_leadership_is_worked_out_from_the_draft() {
    let mut document = example();
    for key in PartKey::ALL {
        document.part_mut(key).status = PartStatus::InUse;
        document.part_mut(key).approvals.clear();
    }
    let printed = text(&printed(&document, true));
    assert!(printed.contains("Six components: 6 in use"));
    assert!(printed.contains("All six components are approved."));
    assert_eq!(printed.matches("Signature ___").count(), 3, "lines that anybody may sign");
}

#[test]
fn acronyms_are_explained_only_where_they_are_used() {
    let mut document = half_filled();
    assert!(!text(&printed(&document, true)).contains("Tiered Fidelity Inventory"));
    document.definition.purpose = "A TFI of 70 percent.".to_owned();
    assert!(text(&printed(&document, true)).contains("Tiered Fidelity Inventory"));
}

#[test]
fn nothing_is_asked_when_everything_is_answered() {
    let asked = |block: &Block| matches!(block, Block::Empty(_));
    assert!(!printed(&full(), false).blocks.iter().any(asked));
}

#[test]
fn rows_of_a_table_are_as_wide_as_its_head() {
    for document in [Document::default(), half_filled(), full(), with_items(half_filled(), 2)] {
        for leave_out_empty in [true, false] {
            for block in printed(&document, leave_out_empty).blocks {
                let Block::Table(table) = block else { continue };
                let mut rows = table.groups.iter().flat_map(|group| &group.rows);
                assert!(rows.all(|row| row.len() == table.head.len()), "{}", table.caption);
            }
        }
    }
}

#[test]
fn anchors_of_headings_are_their_own_and_levels_follow_each_other() {
    for document in [half_filled(), full()] {
        let blocks = printed(&document, false).blocks;
        let headings = blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(heading),
            _ => None,
        });
        let (mut seen, mut level) = (Vec::new(), 1);
        for heading in headings {
            assert!(!seen.contains(&&heading.anchor), "{} stands twice", heading.anchor);
            assert!(heading.level <= level + 1, "{} skips a level", heading.text);
            seen.push(&heading.anchor);
            level = heading.level;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_word_typed_into_any_field_is_printed(
        seed in "[a-zé]{1,6}", items in 1_usize..3, leave_out_empty: bool, skipped in 2_usize..9,
    ) {
        let mut number = 0;
        let mut typed = Vec::new();
        let document = answered(with_items(Document::default(), items), &mut |_| {
            number += 1;
            if number % skipped == 0 {
                return String::new();
            }
            let words = [format!("{seed}{number}first"), format!("{seed}{number}last")];
            typed.extend(words.clone());
            words.join(if number % 3 == 0 { "\n" } else { " " })
        });
        let printed = text(&printed(&document, leave_out_empty));
        for word in typed {
            prop_assert!(printed.contains(&word), "{word} is not printed");
        }
    }

    #[test]
    fn every_word_typed_for_a_role_that_is_left_out_is_printed_apart(
        seed in "[a-zé]{1,6}", left_out in 0_usize..2, leave_out_empty: bool,
    ) {
        let (mut number, mut typed) = (0, Vec::new());
        let mut document = answered(with_items(Document::default(), 2), &mut |_| {
            number += 1;
            typed.push(format!("{seed}{number}word"));
            format!("{seed}{number}word")
        });
        document.roles[left_out].included = YesNo::No;
        let printed = text(&printed(&document, leave_out_empty));
        for word in typed {
            prop_assert!(printed.contains(&word), "{word} is not printed");
        }
    }
}

#[test]
fn a_role_that_is_left_out_is_named_once_and_counts_nowhere() {
    let mut document = half_filled();
    document.roles[0].included = YesNo::No;
    document.roles[0].number = "6".to_owned();
    document.roles[0].qualifications.learning = "Written for later".to_owned();
    let all = text(&printed(&document, false));
    assert!(all.contains("Left out for now: SLT systems coach."), "{all}");
    assert!(all.contains("Coaching roles: 1 (1 instructional"), "the summary counts what is in: {all}");
    assert!(!all.contains("Coaches: 6"), "{all}");
    let (before, apart) =
        all.rsplit_once("Written for roles that are left out for now").expect("an appendix");
    let (_, parts) = before.split_once("Where the six components stand").expect("a summary");
    let (parts, roles) = parts.rsplit_once("Appendix A. Coaching roles\n").map_or((parts, ""), |it| it);
    assert!(!parts.contains("Written for later"), "{parts}");
    assert!(roles.is_empty() || roles.contains("SLT systems coach"), "it stays in the list of roles");
    assert!(apart.contains("Written for later"), "{apart}");
    let digest = digest(&document);
    assert_eq!(digest.roles.len(), 1, "leadership hears of the roles that are in");
}

#[test]
fn every_kind_of_typed_text_is_met() {
    let mut kinds = Vec::new();
    each_field(&with_items(Document::default(), 1), &mut |_, _, field| {
        if let Kind::Text(kind) = field.kind {
            kinds.push(kind);
        }
    });
    for kind in [TextKind::Line, TextKind::Paragraph, TextKind::Date, TextKind::Number] {
        assert!(kinds.contains(&kind), "{kind:?}");
    }
}
