//! Merging by example: each case is something that two people do to one document.

use coaching_system_builder::document::{
    Concept, CoreComponent, Document, Id, Innovation, Line, PartStatus, Place, Role, Step, YesNo,
};
use coaching_system_builder::exchange::merge::{Answer, Difference, merge};

use super::{merged_text, usual, with_text};

#[test]
fn a_text_is_merged_by_paragraph_and_only_what_both_changed_is_asked() {
    const PLAN: &str = "Coaches meet weekly.\nThe team looks at data.\nPrincipals make time.";
    let table = [
        (
            "each changes another paragraph",
            [
                PLAN,
                "Coaches meet every week.\nThe team looks at data.\nPrincipals make time.",
                "Coaches meet weekly.\nThe team looks at data.\nPrincipals make time for it.",
            ],
            "Coaches meet every week.\nThe team looks at data.\nPrincipals make time for it.",
            0,
        ),
        (
            "neighbors",
            [
                PLAN,
                "Coaches meet every week.\nThe team looks at data.\nPrincipals make time.",
                "Coaches meet weekly.\nThe team looks at fidelity data.\nPrincipals make time.",
            ],
            "Coaches meet every week.\nThe team looks at fidelity data.\nPrincipals make time.",
            0,
        ),
        (
            "one adds a paragraph before the one that the other changes",
            [
                PLAN,
                "Coaches meet weekly.\nThey plan together.\nThe team looks at data.\nPrincipals make time.",
                "Coaches meet weekly.\nThe team looks at fidelity data.\nPrincipals make time.",
            ],
            "Coaches meet weekly.\nThey plan together.\nThe team looks at fidelity data.\nPrincipals make time.",
            0,
        ),
        (
            "one changes two, the other one of them",
            [
                PLAN,
                "Coaches meet every week.\nThe team looks at fidelity data.\nPrincipals make time.",
                "Coaches meet weekly.\nThe team looks at student data.\nPrincipals make time.",
            ],
            "Coaches meet every week.\nThe team looks at fidelity data.\nPrincipals make time.",
            1,
        ),
        (
            "one removes what the other left",
            [PLAN, "Coaches meet weekly.\nPrincipals make time.", &format!("{PLAN}\nAll agree.")],
            "Coaches meet weekly.\nPrincipals make time.\nAll agree.",
            0,
        ),
        (
            "one removes what the other changed: the words stay",
            [
                PLAN,
                "Coaches meet weekly.\nPrincipals make time.",
                "Coaches meet weekly.\nThe team looks at fidelity data.\nPrincipals make time.",
            ],
            "Coaches meet weekly.\nThe team looks at fidelity data.\nPrincipals make time.",
            1,
        ),
        (
            "both moved the same paragraph: it comes once",
            [
                PLAN,
                "The team looks at data.\nCoaches meet weekly.\nPrincipals make time.",
                "The team looks at data.\nPrincipals make time.\nCoaches meet weekly.",
            ],
            "The team looks at data.\nCoaches meet weekly.\nPrincipals make time.",
            1,
        ),
        (
            "both added the same",
            [PLAN, &format!("{PLAN}\nAll agree."), &format!("{PLAN}\nAll agree.")],
            "Coaches meet weekly.\nThe team looks at data.\nPrincipals make time.\nAll agree.",
            0,
        ),
        (
            "both added something else",
            [PLAN, &format!("{PLAN}\nAll agree."), &format!("{PLAN}\nNo one objects.")],
            "Coaches meet weekly.\nThe team looks at data.\nPrincipals make time.\nAll agree.",
            1,
        ),
        ("only one wrote", ["", "", "We coach."], "We coach.", 0),
        (
            "both wrote, one more than the other",
            ["", "We coach.", "We coach.\n\nWe listen."],
            "We coach.\n\nWe listen.",
            0,
        ),
        (
            "both wrote something else",
            ["", "We coach.\n\nDaily.", "We listen.\n\nWeekly."],
            "We coach.\n\nDaily.",
            1,
        ),
        ("one emptied it", ["We coach.", "", "We coach."], "", 0),
        (
            "one emptied what the other changed",
            ["We coach.", "", "We coach and listen."],
            "We coach and listen.",
            1,
        ),
        (
            "blank lines are nobody's words",
            ["A b c.", "A b c.\n", "A b c.\n\n\nD e f."],
            "A b c.\n\n\nD e f.",
            0,
        ),
    ];
    for (promise, [base, mine, theirs], expected, questions) in table {
        assert_eq!(merged_text(base, mine, theirs, None), (expected.to_owned(), questions), "{promise}");
    }
}

#[test]
fn a_question_about_a_paragraph_takes_four_answers() {
    let [base, mine, theirs] = ["One.\nTwo is this.", "One.\nTwo is this here.", "One.\nTwo is this there."];
    let table = [
        (Answer::Mine, "One.\nTwo is this here."),
        (Answer::Theirs, "One.\nTwo is this there."),
        (Answer::Both, "One.\nTwo is this here.\nTwo is this there."),
        (Answer::Own("Two.\nThree.".to_owned()), "One.\nTwo.\nThree."),
        (Answer::Own(String::new()), "One."),
    ];
    for (answer, expected) in table {
        assert_eq!(merged_text(base, mine, theirs, Some(&answer)).0, expected);
    }
    let proposals = usual(&with_text(base), &with_text(mine), &with_text(theirs)).proposals;
    let difference = Difference::Paragraphs {
        first: 2,
        base: "Two is this.".to_owned(),
        mine: "Two is this here.".to_owned(),
        theirs: "Two is this there.".to_owned(),
    };
    assert_eq!(proposals.len(), 1);
    assert_eq!(proposals[0].place, Place::document().field("definition").field("statement"));
    assert_eq!(proposals[0].difference, difference);
}

fn with_lines(ids: &[u64]) -> Document {
    let mut document = Document::default();
    document.definition.is = ids.iter().map(|&bits| line(bits, "")).collect();
    document
}

fn line(bits: u64, text: &str) -> Line {
    Line { id: Id::from_bits(bits), text: text.to_owned() }
}

#[test]
fn the_order_of_a_list_is_merged_without_losing_or_doubling_an_item() {
    type Order<'a> = &'a [u64];
    let table: [(&str, [Order<'_>; 3], (Order<'_>, usize)); 12] = [
        ("each moved another", [&[1, 2, 3, 4], &[2, 1, 3, 4], &[1, 2, 4, 3]], (&[2, 1, 4, 3], 0)),
        ("both moved the same way", [&[1, 2, 3], &[3, 1, 2], &[3, 1, 2]], (&[3, 1, 2], 0)),
        ("the same and one more", [&[1, 2, 3, 4], &[2, 1, 3, 4], &[2, 1, 4, 3]], (&[2, 1, 4, 3], 0)),
        ("past each other", [&[1, 2, 3, 4], &[2, 3, 4, 1], &[4, 1, 2, 3]], (&[4, 2, 3, 1], 0)),
        ("one further than the other", [&[1, 2, 3, 4], &[2, 1, 3, 4], &[2, 3, 4, 1]], (&[2, 3, 4, 1], 0)),
        ("up and down", [&[1, 2, 3], &[2, 1, 3], &[1, 3, 2]], (&[2, 1, 3], 1)),
        (
            "both added at one place",
            [&[1, 2], &[1, 2, 31, 30], &[1, 2, 20, 40]],
            (&[1, 2, 20, 40, 31, 30], 0),
        ),
        ("both added at the front", [&[1], &[9, 1], &[8, 1]], (&[8, 9, 1], 0)),
        (
            "what was added follows what it followed",
            [&[1, 2, 3], &[1, 9, 2, 3], &[2, 3, 1]],
            (&[2, 3, 1, 9], 0),
        ),
        ("what it followed is gone", [&[1, 2, 3], &[1, 2, 9, 3], &[1, 3]], (&[1, 9, 3], 0)),
        ("moved here, removed there", [&[1, 2, 3], &[3, 1, 2], &[1, 2]], (&[1, 2], 0)),
        ("both removed", [&[1, 2, 3], &[1, 3], &[3]], (&[3], 0)),
    ];
    for (promise, [base, mine, theirs], (expected, questions)) in table {
        let merged = usual(&with_lines(base), &with_lines(mine), &with_lines(theirs));
        assert_eq!(merged.document, with_lines(expected), "{promise}");
        assert_eq!(merged.conflicts(), questions, "{promise}");
    }
}

#[test]
fn an_order_that_both_changed_against_each_other_is_asked_about() {
    let [base, mine, theirs] = [&[1, 2, 3][..], &[2, 1, 3], &[1, 3, 2]].map(with_lines);
    for (answer, expected) in [(Answer::Mine, &mine), (Answer::Theirs, &theirs), (Answer::Both, &mine)] {
        assert_eq!(&merge(Some(&base), &mine, &theirs, &[Some(answer)]).document, expected);
    }
    let [base, mine, theirs] = [&[1, 2, 3, 4][..], &[2, 1, 3, 4], &[1, 2, 4, 3]].map(with_lines);
    for (answer, expected) in [(Answer::Mine, &mine), (Answer::Theirs, &theirs)] {
        assert_eq!(&merge(Some(&base), &mine, &theirs, &[Some(answer)]).document, expected, "a move refused");
    }
}

#[test]
fn an_item_that_one_removed_and_the_other_changed_is_kept_and_listed() {
    let mut base = with_lines(&[1, 2]);
    base.definition.is[0].text = "support".to_owned();
    let removed = with_lines(&[2]);
    let mut changed = base.clone();
    changed.definition.is[0].text = "steady support".to_owned();
    for (mine, theirs, difference) in
        [(&removed, &changed, Difference::RemovedByMe), (&changed, &removed, Difference::RemovedByThem)]
    {
        let merged = usual(&base, mine, theirs);
        assert_eq!(merged.document, changed);
        assert_eq!(merged.proposals.len(), 1);
        let proposal = &merged.proposals[0];
        assert_eq!((&proposal.difference, proposal.is_conflict), (&difference, true));
        let place = Place::document().field("definition").field("is").row(Id::from_bits(1));
        assert_eq!(proposal.place, place);
        let refused = if *mine == removed { Answer::Mine } else { Answer::Theirs };
        assert_eq!(merge(Some(&base), mine, theirs, &[Some(refused)]).document, removed);
    }
}

#[test]
fn an_item_that_one_removed_and_the_other_put_to_use_is_kept_and_listed() {
    let component = CoreComponent { id: Id::from_bits(2), ..CoreComponent::default() };
    let innovation =
        Innovation { id: Id::from_bits(1), components: vec![component], ..Innovation::default() };
    let role = Role { id: Id::from_bits(3), ..Role::default() };
    let base = Document { innovations: vec![innovation], roles: vec![role], ..Document::default() };
    let removed = Document { innovations: Vec::new(), ..base.clone() };
    let mut used = base.clone();
    used.roles[0].innovations.push(Id::from_bits(1));
    let concept = Concept { id: Id::from_bits(4), component: Id::from_bits(2), ..Concept::default() };
    let mut used_inside = base.clone();
    used_inside.roles[0].delivery_plan.concepts.push(concept);
    for used in [used, used_inside] {
        for (mine, theirs) in [(&removed, &used), (&used, &removed)] {
            let merged = usual(&base, mine, theirs);
            assert_eq!(merged.document, used);
            assert_eq!(merged.conflicts(), 1);
        }
    }
}

#[test]
fn ticks_of_two_people_are_put_together() {
    let with = |ids: &[u64]| {
        let innovations = ids.iter().map(|&bits| Id::from_bits(bits)).collect();
        let role = Role { id: Id::from_bits(50), innovations, ..Role::default() };
        Document { roles: vec![role], ..Document::default() }
    };
    let table: [([&[u64]; 3], &[u64]); 5] = [
        ([&[1], &[1, 2], &[1, 3]], &[1, 2, 3]),
        ([&[1, 2], &[2], &[1, 2, 3]], &[2, 3]),
        ([&[1, 2], &[1], &[2]], &[]),
        ([&[], &[2], &[2]], &[2]),
        ([&[1, 2, 3], &[3, 1, 2], &[1, 2, 3, 4]], &[3, 4, 1, 2]),
    ];
    for ([base, mine, theirs], expected) in table {
        let merged = usual(&with(base), &with(mine), &with(theirs));
        assert_eq!(
            (merged.document, merged.proposals.iter().any(|proposal| proposal.is_conflict)),
            (with(expected), false)
        );
    }
}

#[test]
fn without_a_base_what_one_has_is_kept_and_what_differs_is_asked() {
    let mut mine = with_lines(&[1, 2]);
    mine.district.name = "Maple River".to_owned();
    mine.definition.part.owner = "Ana".to_owned();
    mine.definition.systems_offered = YesNo::Yes;
    mine.definition.part.status = PartStatus::Drafting;
    let mut theirs = with_lines(&[2, 3]);
    theirs.district.school_year = "2026-27".to_owned();
    theirs.definition.part.owner = "Ben".to_owned();
    theirs.definition.systems_offered = YesNo::No;

    let merged = merge(None, &mine, &theirs, &[]);
    let asked: Vec<_> = merged
        .proposals
        .iter()
        .filter(|proposal| proposal.is_conflict)
        .map(|proposal| proposal.place.steps().last())
        .collect();
    assert_eq!(asked, [Some(&Step::Field("owner")), Some(&Step::Field("systems_offered"))]);
    let mut expected = mine.clone();
    expected.district.school_year = "2026-27".to_owned();
    expected.definition.is = with_lines(&[1, 2, 3]).definition.is;
    assert_eq!(merged.document, expected);
}
