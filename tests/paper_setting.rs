//! What stands around the six components in the printable document: people, dates, infrastructure, items of the DCA.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]
#![allow(clippy::field_reassign_with_default, reason = "a document is easier to read field by field")]

use coaching_system_builder::document::{
    Action, DcaItemNumber, DcaRound, DcaScore, DcaWindow, Document, Evidence, Id, InfrastructureStatus,
    Involvement, PartChoice, PartKey, Raci, Role, YesNo, file,
};
use coaching_system_builder::exchange::paper::{Block, Paper, PaperOptions, Table, paper, text};

const CHAPTERS: [&str; 4] = [
    "Who is involved",
    "Timeline",
    "District infrastructure",
    "District Capacity Assessment (DCA), items 25 to 27",
];

fn printed(document: &Document, leave_out_empty: bool) -> Paper {
    let options = PaperOptions { leave_out_empty, today: "2026-10-15".to_owned(), glossary: None };
    paper(document, options)
}

fn example() -> Document {
    file::read(include_str!("../public/example.json")).expect("the worked example opens").envelope.document
}

/// The chapters that the list of contents has, without the roles within them.
fn chapters(paper: &Paper) -> Vec<&str> {
    let entries = paper.blocks.iter().filter_map(|block| match block {
        Block::Contents(entries) => Some(entries),
        _ => None,
    });
    entries.flatten().filter(|entry| entry.level == 2).map(|entry| entry.text.as_str()).collect()
}

/// The blocks of a chapter.
fn chapter<'a>(paper: &'a Paper, name: &str) -> &'a [Block] {
    let starts = |block: &Block| matches!(block, Block::Heading(heading) if heading.level == 2 && heading.text == name);
    let Some(start) = paper.blocks.iter().position(starts) else { return &[] };
    let rest = &paper.blocks[start..];
    let end = rest.iter().position(|block| *block == Block::PageBreak).unwrap_or(rest.len());
    &rest[..end]
}

fn tables(blocks: &[Block]) -> Vec<&Table> {
    let tables = blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.collect()
}

fn in_words(blocks: &[Block]) -> String {
    text(&Paper { blocks: blocks.to_vec(), ..Paper::default() })
}

fn drawings(blocks: &[Block]) -> Vec<&str> {
    let drawings = blocks.iter().filter_map(|block| match block {
        Block::Drawing(svg) => Some(svg.as_str()),
        _ => None,
    });
    drawings.collect()
}

#[test]
fn the_worked_example_has_all_four_chapters_between_the_components_and_the_appendices() {
    let document = example();
    let printed = printed(&document, true);
    let all = chapters(&printed);
    let at = |name: &str| all.iter().position(|chapter| chapter.starts_with(name)).expect(name);
    let places: Vec<_> =
        ["6. ", CHAPTERS[0], CHAPTERS[1], CHAPTERS[2], CHAPTERS[3], "Appendix A"].map(at).into();
    assert_eq!(places, (places[0]..places[0] + 6).collect::<Vec<_>>(), "{all:?}");
    for name in CHAPTERS {
        assert!(chapter(&printed, name).len() > 2, "{name} says something");
    }
}

#[test]
fn a_draft_in_which_nothing_was_said_of_them_has_none_of_the_four() {
    for leave_out_empty in [true, false] {
        let printed = printed(&Document::default(), leave_out_empty);
        for name in CHAPTERS {
            assert!(!chapters(&printed).contains(&name), "{name}");
            assert!(chapter(&printed, name).is_empty(), "{name}");
        }
    }
}

#[test]
fn one_answer_brings_its_own_chapter_and_no_other() {
    let edits: [fn(&mut Document); 6] = [
        |document| {
            document.next_steps.involvement = vec![Involvement {
                part: PartChoice::Definition,
                who: "R. T.".to_owned(),
                raci: Raci::Consulted,
                ..Involvement::default()
            }];
        },
        |document| document.conditions.part.use_by = "by winter".to_owned(),
        |document| document.infrastructure.communication.owner = "N. W.".to_owned(),
        |document| document.dca.item_26.addressed = "Every role has a plan.".to_owned(),
        |document| document.dca.data_look_fors.review.in_use = YesNo::No,
        |document| {
            let mut round = DcaRound::default();
            round.item_25.agreed = DcaScore::Zero;
            document.dca.rounds = vec![round];
        },
    ];
    for (edit, name) in edits.into_iter().zip([0, 1, 2, 3, 3, 3].map(|at| CHAPTERS[at])) {
        let mut document = Document::default();
        edit(&mut document);
        for leave_out_empty in [true, false] {
            let printed = printed(&document, leave_out_empty);
            let found: Vec<_> =
                CHAPTERS.into_iter().filter(|chapter| chapters(&printed).contains(chapter)).collect();
            assert_eq!(found, [name]);
        }
    }
}

#[test]
fn everybody_who_is_involved_in_the_worked_example_stands_in_the_matrix() {
    let document = example();
    let words = in_words(chapter(&printed(&document, true), CHAPTERS[0]));
    for row in &document.next_steps.involvement {
        assert!(words.contains(&row.who), "{}", row.who);
    }
}

#[test]
fn the_timeline_has_every_date_and_nothing_that_somebody_still_has_to_do() {
    let mut document = example();
    document.next_steps.actions =
        vec![Action { text: "Ring the bell".to_owned(), due: "2026-11-20".to_owned(), ..Action::default() }];
    let printed = printed(&document, true);
    let timeline = chapter(&printed, CHAPTERS[1]);
    let words = in_words(timeline);
    for key in PartKey::ALL {
        assert!(words.contains(&format!("- {}. ", key.number())), "{key:?}");
    }
    assert!(words.contains("In use by: November 2, 2026"), "the guidelines' last date: {words}");
    assert!(words.contains("- Behavior coach (SEBH)\n  Coaches begin: January 4, 2027"), "{words}");
    assert!(!words.contains("Ring the bell"));
    let [drawing] = drawings(timeline)[..] else { panic!("one drawing") };
    assert!(drawing.contains("year__mark--final") && !drawing.contains("year__mark--action"));
    assert!(!drawing.contains("today"), "a paper is read on other days");
}

#[test]
fn a_year_without_dates_is_not_drawn_and_its_dates_stand_in_the_table() {
    let mut document = Document::default();
    document.district.school_year = "2026-27".to_owned();
    document.definition.part.use_by = "2029-09-01".to_owned();
    let printed = printed(&document, false);
    let timeline = chapter(&printed, CHAPTERS[1]);
    assert_eq!(drawings(timeline), Vec::<&str>::new());
    assert!(in_words(timeline).contains("In use by: September 1, 2029"));
}

#[test]
fn a_role_stands_in_the_timeline_where_its_dates_are_not_the_components() {
    let mut document = Document::default();
    document.selection.part.use_by = "2026-11-02".to_owned();
    let role = |bits, title: &str, use_by: &str| {
        let mut role = Role { id: Id::from_bits(bits), title: title.to_owned(), ..Role::default() };
        role.timeline.selection.use_by = use_by.to_owned();
        role
    };
    document.roles = vec![role(1, "Reading coach", "November 2, 2026"), role(2, "Math coach", "2027-01-04")];
    let printed = printed(&document, true);
    let words = in_words(chapter(&printed, CHAPTERS[1]));
    assert!(words.contains("Selection: Math coach") && !words.contains("Reading coach"), "{words}");
}

#[test]
fn the_ten_parts_of_infrastructure_stand_with_status_and_owner() {
    let full = printed(&example(), true);
    let [table] = tables(chapter(&full, CHAPTERS[2]))[..] else { panic!("one table") };
    assert_eq!(table.groups[0].rows.len(), 10);
    assert_eq!(
        table.groups[0].rows[0][..3],
        ["1. District Implementation Team (DIT)", "In use", "District Coordinator"]
    );
    let mut document = Document::default();
    document.infrastructure.coaching_system.status = InfrastructureStatus::Drafting;
    for (leave_out_empty, rows, columns) in [(true, 1, 2), (false, 10, 4)] {
        let printed = printed(&document, leave_out_empty);
        let [table] = tables(chapter(&printed, CHAPTERS[2]))[..] else { panic!("one table") };
        assert_eq!((table.groups[0].rows.len(), table.head.len()), (rows, columns));
    }
}

#[test]
fn what_a_team_pasted_of_the_official_criteria_is_never_printed() {
    let mut document = example();
    for item in [&mut document.dca.item_25, &mut document.dca.item_26, &mut document.dca.item_27] {
        item.criteria = "Words of the publisher".to_owned();
    }
    assert!(!text(&printed(&document, false)).contains("Words of the publisher"));
}

#[test]
fn each_item_says_what_is_written_what_is_in_use_and_where_the_document_shows_it() {
    let mut document = Document::default();
    document.roles = vec![Role { id: Id::from_bits(1), title: "SLT coach".to_owned(), ..Role::default() }];
    document.dca.data_look_fors.schedule.written = YesNo::Yes;
    document.dca.data_look_fors.schedule.in_use = YesNo::No;
    document.dca.data_look_fors.review.written = YesNo::Yes;
    document.dca.data_look_fors.review.in_use = YesNo::Yes;
    document.dca.item_27.evidence = vec![Evidence {
        part: PartChoice::ServiceDelivery,
        role: Id::from_bits(1),
        sentence: "Three looks a year.".to_owned(),
        ..Evidence::default()
    }];
    let printed = printed(&document, true);
    let words = in_words(chapter(&printed, CHAPTERS[3]));
    assert!(words.contains("Written: 2 of 5. Still open: they come from several sources; "), "{words}");
    assert!(words.contains("In use: 1 of 5. Still open: data are collected on set days; "), "{words}");
    assert!(words.contains("- 5. Delivery plan: SLT coach\n  In a sentence: Three looks a year."), "{words}");
    assert!(!words.contains("Item 25:") && !words.contains("Item 26:"), "of these nothing was said: {words}");
}

#[test]
fn the_score_is_the_last_one_that_the_team_has_agreed_on() {
    let mut document = Document::default();
    let round = |date: &str, window, scores: [DcaScore; 3]| {
        let mut round = DcaRound { date: date.to_owned(), window, ..DcaRound::default() };
        for (item, score) in DcaItemNumber::ITEMS.into_iter().zip(scores) {
            round.item_mut(item).expect("an item").agreed = score;
        }
        round
    };
    use DcaScore::{One, Open, Two, Zero};
    document.dca.rounds = vec![
        round("2027-01-20", DcaWindow::Winter, [Two, Open, Open]),
        round("2026-09-01", DcaWindow::Fall, [One, One, Zero]),
        round("2027-05-03", DcaWindow::Undecided, [Open, Open, Open]),
    ];
    let words = in_words(chapter(&printed(&document, true), CHAPTERS[3]));
    let scores: Vec<_> = words.lines().filter(|line| line.starts_with("Score agreed on: ")).collect();
    let expected = [
        "Score agreed on: 2 of 2 points, winter, January 20, 2027",
        "Score agreed on: 1 of 2 points, fall, September 1, 2026",
        "Score agreed on: 0 of 2 points, fall, September 1, 2026",
    ];
    assert_eq!(scores, expected);
    let all = "All three items: 2 of 6 points, 33 percent, fall, September 1, 2026. We aim for 80 percent.";
    assert!(words.contains(all), "{words}");
}
