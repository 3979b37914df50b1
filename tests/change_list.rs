//! What changed between two states of a draft is told in words that a team can follow, page by page.

mod random;

use coaching_system_builder::document::{
    Action, Concept, DcaRound, DcaScore, Document, Goal, Id, Line, Reflection, Role, Voter, YesNo,
};
use coaching_system_builder::exchange::change_list::{ChangeLine, PageChanges, Said, change_list, count};
use coaching_system_builder::exchange::changes::changes;
use coaching_system_builder::exchange::words::Run;
use proptest::prelude::*;
use proptest::test_runner::Config;
use random::{BUSY, Dice, Universe, cases};

/// The list as a reader has it: `Page / role / item / label: what happened`.
fn told(before: &Document, after: &Document) -> Vec<String> {
    let line = |on: &PageChanges, line: &ChangeLine| {
        let way: Vec<&str> = [on.page.title()]
            .into_iter()
            .chain(line.within.iter().map(String::as_str))
            .chain([line.label])
            .collect();
        format!("{}: {}", way.join(" / "), said(&line.said))
    };
    change_list(before, after).iter().flat_map(|on| on.lines.iter().map(|one| line(on, one))).collect()
}

fn said(said: &Said) -> String {
    let run = |run: &Run| match run {
        Run::Kept(text) => text.clone(),
        Run::Removed(text) => format!("[-{text}-]"),
        Run::Added(text) => format!("{{+{text}+}}"),
    };
    let answers = |answers: &[(&str, String)]| -> String {
        answers.iter().map(|(label, words)| format!(" ({label}: {words})")).collect()
    };
    match said {
        Said::Words(runs) => runs.iter().map(run).collect(),
        Said::Answer { before, after } => format!("“{before}” became “{after}”"),
        Said::Added(item) => format!("added {}{}", item.name, answers(&item.answers)),
        Said::Removed(item) => format!("removed {}{}", item.name, answers(&item.answers)),
        Said::Moved { item, from, to } => format!("moved {item} from {from} to {to}"),
        Said::Covered => "covered".to_owned(),
        Said::Unseen => "unseen".to_owned(),
    }
}

fn id(bits: u64) -> Id {
    Id::from_bits(bits)
}

fn line(bits: u64, text: &str) -> Line {
    Line { id: id(bits), text: text.to_owned() }
}

#[test]
fn changes_are_told_by_page_role_item_and_label() {
    let mut before = Document::default();
    before.district.name = "Maple River".to_owned();
    before.definition.is = vec![line(1, "support"), line(2, "trust"), line(3, "practice")];
    let goal = Goal { id: id(8), text: "Teams meet weekly".to_owned(), ..Goal::default() };
    before.roles = vec![Role { id: id(7), title: "Literacy coach".to_owned(), ..Role::default() }];
    before.roles[0].delivery_plan.goals = vec![goal];
    let mut after = before.clone();
    after.district.name = "Maple River Schools".to_owned();
    after.definition.is = vec![line(3, "daily practice"), line(1, "support"), line(4, "time")];
    after.roles[0].title = "Reading coach".to_owned();
    after.roles[0].delivery_plan.goals[0].target = "80 percent".to_owned();
    let action = Action { id: id(9), owner: "Ana".to_owned(), ..Action::default() };
    after.next_steps.actions = vec![action];
    let expected = [
        "District and starting point / District name: Maple River{+ Schools+}",
        "Coaching roles / role “Reading coach” / Title: [-Literacy-]{+Reading+} coach",
        "Definition of coaching / Coaching is: {+daily +}practice",
        "Definition of coaching / Coaching is: moved line “support” from 1 to 2",
        "Definition of coaching / Coaching is: removed line “trust”",
        "Definition of coaching / Coaching is: added line “time”",
        "Coaching service delivery plan / Reading coach / goal “Teams meet weekly” / Target: {+80 percent+}",
        "Activity 2.3: next steps / Who does what by when / Actions: added action 1 (Who: Ana)",
    ];
    assert_eq!(told(&before, &after), expected);
}

#[test]
fn answers_are_told_in_the_words_of_the_form() {
    let roles = vec![Role { id: id(7), ..Role::default() }];
    let mut before = Document { roles, ..Document::default() };
    before.roles[0].delivery_plan.concepts = vec![Concept { id: id(8), ..Concept::default() }];
    let mut after = before.clone();
    after.roles[0].included = YesNo::Yes;
    let methods = &mut after.roles[0].delivery_plan.concepts[0].methods;
    (methods.model, methods.prompt) = (true, true);
    let told = told(&before, &after);
    assert_eq!(told.len(), 2, "the ticks of one field are one change: {told:?}");
    assert!(
        told[0].ends_with("concept 1 / How it is coached: “” became “Prompt or remind, Model”"),
        "{told:?}"
    );
    assert!(told[1].starts_with("Activity 2.3: next steps / Role 1 /"), "{told:?}");
    assert!(told[1].ends_with("“” became “Yes”"), "{told:?}");
}

#[test]
fn what_somebody_wrote_for_themselves_is_not_shown() {
    let mut before = Document::default();
    let own = |bits, text: &str, shared| Reflection {
        id: id(bits),
        who: "Ana".to_owned(),
        text: text.to_owned(),
        shared,
    };
    before.existing_coaching.reflections =
        vec![own(1, "none", false), own(2, "a little", true), own(4, "", false)];
    let mut after = before.clone();
    after.existing_coaching.reflections =
        vec![own(1, "hardly any", false), own(2, "some", true), own(3, "new", false)];
    let told = told(&before, &after);
    let covered = told.iter().filter(|line| line.ends_with(": covered")).count();
    assert_eq!(covered, 3, "{told:?}");
    assert!(!told.join("").contains("hardly") && !told.join("").contains("new"), "{told:?}");
    assert!(told.iter().any(|line| line.ends_with("[-a little-]{+some+}")), "{told:?}");
}

#[test]
fn votes_are_not_shown_before_they_are_open() {
    let round = |vote, revealed| {
        let votes = |bits, name: &str, item_25, item_26| Voter {
            id: id(bits),
            name: name.to_owned(),
            item_25,
            item_26,
            ..Voter::default()
        };
        let mut round = DcaRound {
            id: id(1),
            voters: vec![votes(2, "Ana", vote, vote), votes(3, "Ben", DcaScore::One, DcaScore::One)],
            ..DcaRound::default()
        };
        round.item_26.revealed = revealed;
        round
    };
    let mut before = Document::default();
    before.dca.rounds = vec![round(DcaScore::Open, true)];
    let mut after = before.clone();
    after.dca.rounds = vec![round(DcaScore::Two, true)];
    after.dca.rounds[0].voters.push(Voter {
        id: id(4),
        name: "Cam".to_owned(),
        item_25: DcaScore::Zero,
        item_26: DcaScore::Zero,
        ..Voter::default()
    });
    let all = told(&before, &after);
    let ends_with = |end: &str| all.iter().filter(|line| line.ends_with(end)).count();
    assert_eq!(ends_with("Vote on item 25: covered"), 1, "{all:?}");
    assert_eq!(ends_with("Vote on item 26: “” became “2”"), 1, "what is open is told: {all:?}");
    assert_eq!(ends_with("added voter “Cam” (Vote on item 26: 0)"), 1, "{all:?}");
}

#[test]
fn what_no_page_shows_is_told_with_its_item() {
    let mut before = Document::default();
    let voter = Voter { id: id(2), name: "Ana".to_owned(), ..Voter::default() };
    before.dca.rounds = vec![DcaRound {
        id: id(1),
        date: "October 3, 2026".to_owned(),
        voters: vec![voter],
        ..DcaRound::default()
    }];
    let mut after = before.clone();
    after.dca.rounds[0].item_25.revealed = true;
    let expected = ["Activity 2.2: the coaching items of the DCA / Rounds / Rounds of scoring: unseen"];
    assert_eq!(told(&before, &after), expected);
}

#[test]
fn long_words_that_stayed_are_cut_around_what_changed() {
    let mut before = Document::default();
    let sentence = "Coaches meet the team every week. ";
    before.definition.statement = format!("{}Old end.", sentence.repeat(20));
    let mut after = before.clone();
    after.definition.statement = format!("New start. {}New end.", sentence.repeat(20));
    let [line] = told(&before, &after).try_into().unwrap_or_else(|all| panic!("{all:?}"));
    assert!(line.contains(": {+New start. +}Coaches meet the team"), "{line}");
    assert!(line.contains('…') && line.ends_with("every week. [-Old-]{+New+} end."), "{line}");
    assert!(line.chars().count() < 300, "{line}");
}

proptest! {
    #![proptest_config(Config { cases: 100, ..cases() })]

    #[test]
    fn every_change_is_told_once_and_nothing_else(seed in any::<u64>()) {
        let mut dice = Dice::new(seed);
        let universe = Universe::new(&mut dice);
        let before = universe.start(&mut dice);
        let after = universe.edited(&before, &mut dice, &BUSY);
        let list = change_list(&before, &after);
        prop_assert!(count(&list) <= changes(&before, &after).len());
        prop_assert!(list.iter().all(|on| !on.lines.is_empty()));
        prop_assert_eq!(count(&change_list(&after, &after)), 0);
    }
}
