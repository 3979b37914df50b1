//! What changed, in data: between two states of a document, and word by word between two texts.

mod random;

use coaching_system_builder::document::tree::NodeMut;
use coaching_system_builder::document::{CoachingLevel, Document, Id, Line, Place, Role, Step};
use coaching_system_builder::exchange::Leaf;
use coaching_system_builder::exchange::changes::{Change, What, changes};
use coaching_system_builder::exchange::words::{Run, differences};
use proptest::prelude::*;
use random::{BUSY, Dice, Universe, cases, changed_text, copy, same};

fn two_states(seed: u64) -> (Document, Document) {
    let mut dice = Dice::new(seed);
    let universe = Universe::new(&mut dice);
    let before = universe.start(&mut dice);
    let after = universe.edited(&before, &mut dice, &BUSY);
    (before, after)
}

/// Makes one state out of another by what is listed and nothing else; what an added item holds is read from `after`.
/// `None` where something listed fits nowhere.
fn replayed(before: &Document, after: &Document, listed: &[Change]) -> Option<Document> {
    let mut document = before.clone();
    let mut arrivals = Vec::new();
    for Change { place, what } in listed {
        let (last, steps) = place.steps().split_last()?;
        let list = steps.iter().fold(Place::document(), |place, step| match step {
            Step::Field(name) => place.field(name),
            Step::Row(id) => place.row(*id),
        });
        let place_in = |document, id| list.rows(document).and_then(|rows| rows.place_of(id));
        match (what, *last) {
            (What::Field { before, after }, Step::Field(_)) => {
                assert_eq!(Leaf::of(place.node(&document)?).as_ref(), Some(before));
                set(place.node_mut(&mut document)?, after);
            }
            (What::Removed, Step::Row(id)) => assert!(list.rows_mut(&mut document)?.remove(id)),
            (What::Added, Step::Row(id)) => {
                copy(place.record(after)?, list.rows_mut(&mut document)?.insert(id, None)?);
                let to = place_in(after, id)?;
                arrivals.push((list, id, to));
            }
            (What::Moved { from, to }, Step::Row(id)) => {
                assert_eq!((place_in(before, id), place_in(after, id)), (Some(*from), Some(*to)));
                arrivals.push((list, id, *to));
            }
            (What::Field { .. }, Step::Row(_)) | (_, Step::Field(_)) => return None,
        }
    }
    // First all of them to the end, then each to its place: those that belong before it are there by then.
    arrivals.sort_by_key(|(_, _, to)| *to);
    for (list, id, _) in &arrivals {
        list.rows_mut(&mut document)?.shift(*id, isize::MAX);
    }
    for (list, id, to) in &arrivals {
        let rows = list.rows_mut(&mut document)?;
        let from = rows.place_of(*id)?;
        rows.shift(*id, to.cast_signed() - from.cast_signed());
    }
    Some(document)
}

fn set(node: NodeMut<'_>, leaf: &Leaf) {
    match (node, leaf) {
        (NodeMut::Text(text), Leaf::Text(new)) => text.clone_from(new),
        (NodeMut::Flag(yes), Leaf::Flag(new)) => *yes = *new,
        (NodeMut::Number(number), Leaf::Number(new)) => *number = *new,
        (NodeMut::Id(id), Leaf::Id(new)) => *id = *new,
        (NodeMut::Ids(ids), Leaf::Ids(new)) => ids.clone_from(new),
        (NodeMut::Choice(choice), Leaf::Choice(key)) => assert!(choice.choose(key)),
        _ => unreachable!("both are of one kind"),
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn what_is_listed_makes_one_state_out_of_the_other(seed in any::<u64>()) {
        let (before, after) = two_states(seed);
        let listed = changes(&before, &after);
        match replayed(&before, &after, &listed) {
            Some(replayed) => same(&replayed, &after, "replayed")?,
            None => prop_assert!(false, "{listed:?}"),
        }
    }

    #[test]
    fn a_document_has_no_changes_against_itself(seed in any::<u64>()) {
        let (document, _) = two_states(seed);
        prop_assert_eq!(changes(&document, &document), vec![]);
    }

    #[test]
    fn two_texts_are_made_of_their_differences(seed in any::<u64>()) {
        let mut dice = Dice::new(seed);
        let before = dice.text();
        let after = (0..1 + dice.below(3)).fold(before.clone(), |text, _| changed_text(&text, &mut dice));
        made_of_their_differences(&before, &after);
    }

    #[test]
    fn any_two_texts_are_made_of_their_differences(before in any::<String>(), after in any::<String>()) {
        made_of_their_differences(&before, &after);
    }
}

fn made_of_their_differences(before: &str, after: &str) {
    let (mut first, mut second) = (String::new(), String::new());
    for run in differences(before, after) {
        let (Run::Kept(text) | Run::Removed(text) | Run::Added(text)) = &run;
        assert!(!text.is_empty());
        if !matches!(run, Run::Added(_)) {
            first.push_str(text);
        }
        if !matches!(run, Run::Removed(_)) {
            second.push_str(text);
        }
    }
    assert_eq!((first.as_str(), second.as_str()), (before, after));
}

/// `kept [-removed-] {+added+}`, as `git diff --word-diff` writes it.
fn shown(before: &str, after: &str) -> String {
    let run = |run: Run| match run {
        Run::Kept(text) => text,
        Run::Removed(text) => format!("[-{text}-]"),
        Run::Added(text) => format!("{{+{text}+}}"),
    };
    differences(before, after).into_iter().map(run).collect()
}

#[test]
fn words_are_told_apart_and_not_letters() {
    let table = [
        ("", "", ""),
        ("", "New words.", "{+New words.+}"),
        ("Old words.", "", "[-Old words.-]"),
        ("Coaches meet weekly.", "Coaches meet weekly.", "Coaches meet weekly."),
        ("Coaches meet weekly.", "Coaches meet every week.", "Coaches meet [-weekly-]{+every week+}."),
        ("Coaches meet", "Coaches meet.", "Coaches meet{+.+}"),
        ("a plan for coaches", "a plan for new coaches", "a plan for {+new +}coaches"),
        ("one two three four", "one five six four", "one [-two three-]{+five six+} four"),
        ("don't", "do not", "[-don't-]{+do not+}"),
        ("One.\nTwo.\nThree.", "One.\nThree.", "One.\n[-Two.\n-]Three."),
        (
            "One.\nTwo is this.\nThree.",
            "One.\nTwo is that.\nThree.",
            "One.\nTwo is [-this-]{+that+}.\nThree.",
        ),
        ("¿Qué día?", "¿Qué año?", "¿Qué [-día-]{+año+}?"),
        ("A “plan”.", "A plan.", "A [-“-]plan[-”-]."),
    ];
    for (before, after, expected) in table {
        assert_eq!(shown(before, after), expected);
    }
}

#[test]
fn long_texts_are_compared_by_paragraph_where_words_would_be_too_many() {
    let many = |word: &str| vec![word; 3_000].join(" ");
    let (before, after) =
        (format!("Kept.\n{}\nEnd here.", many("old")), format!("Kept.\n{}\nEnd there.", many("new")));
    let runs = differences(&before, &after);
    made_of_their_differences(&before, &after);
    assert!(runs.len() < 8, "one piece went and one came");
    assert_eq!(runs.first(), Some(&Run::Kept("Kept.\n".to_owned())));

    // As large as a file may be, and nothing alike.
    let (before, after) = ("a\n".repeat(2_000_000), "b c ".repeat(1_000_000));
    assert_eq!(differences(&before, &after), [Run::Removed(before), Run::Added(after)]);
}

#[test]
fn changes_come_in_the_order_of_the_document_with_what_was_and_what_is() {
    let line = |bits: u64, text: &str| Line { id: Id::from_bits(bits), text: text.to_owned() };
    let mut before = Document::default();
    before.district.name = "Maple River".to_owned();
    before.definition.is = vec![line(1, "support"), line(2, "trust"), line(5, "care"), line(3, "practice")];
    before.roles = vec![Role { id: Id::from_bits(7), ..Role::default() }];
    let mut after = before.clone();
    after.district.name = "Maple River Schools".to_owned();
    after.roles[0].level = CoachingLevel::School;
    after.roles[0].innovations = vec![Id::from_bits(9)];
    after.definition.is =
        vec![line(3, "daily practice"), line(1, "support"), line(5, "care"), line(4, "time")];

    let role = Place::document().field("roles").row(Id::from_bits(7));
    let item = |bits| Place::document().field("definition").field("is").row(Id::from_bits(bits));
    let field = |before, after| What::Field { before, after };
    let text = |text: &str| Leaf::Text(text.to_owned());
    let expected = [
        (
            Place::document().field("district").field("name"),
            field(text("Maple River"), text("Maple River Schools")),
        ),
        (role.field("level"), field(Leaf::Choice(""), Leaf::Choice("school"))),
        (role.field("innovations"), field(Leaf::Ids(vec![]), Leaf::Ids(vec![Id::from_bits(9)]))),
        (item(3), What::Moved { from: 3, to: 0 }),
        (item(3).field("text"), field(text("practice"), text("daily practice"))),
        (item(2), What::Removed),
        (item(4), What::Added),
    ];
    let expected: Vec<_> = expected.into_iter().map(|(place, what)| Change { place, what }).collect();
    assert_eq!(changes(&before, &after), expected);
}
