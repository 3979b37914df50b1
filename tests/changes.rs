//! What changed, in data: between two states of a document, and word by word between two texts.

mod random;

use coaching_system_builder::document::{CoachingLevel, Document, Id, Line, Role};
use coaching_system_builder::exchange::Step;
use coaching_system_builder::exchange::changes::{Change, What, changes};
use coaching_system_builder::exchange::values::{self, Fields, Leaf, Value, id_of};
use coaching_system_builder::exchange::words::{Run, differences};
use proptest::prelude::*;
use random::{BUSY, Dice, Universe, cases, changed_text};

fn two_states(seed: u64) -> (Document, Document) {
    let mut dice = Dice::new(seed);
    let universe = Universe::new(&mut dice);
    let before = universe.start(&mut dice);
    let after = universe.edited(&before, &mut dice, &BUSY);
    (before, after)
}

/// Goes from one state to the other by what is listed, and by nothing else but what added items hold. Fails with what
/// fits nowhere.
struct Replay<'a> {
    listed: &'a [Change],
    place: Vec<Step>,
}

impl Replay<'_> {
    fn here(&self) -> Vec<&What> {
        self.listed.iter().filter(|change| change.place == self.place).map(|change| &change.what).collect()
    }

    fn record(&mut self, before: &Fields, after: &Fields) -> Result<Fields, String> {
        let mut fields = Vec::new();
        for ((name, before), (_, after)) in before.iter().zip(after) {
            self.place.push(Step::Field(name));
            let value = match (before, after, self.here().as_slice()) {
                (Value::Leaf(leaf), _, [What::Field { before, after }]) if leaf == before => {
                    Value::Leaf(after.clone())
                }
                (Value::Leaf(leaf), _, []) => Value::Leaf(leaf.clone()),
                (Value::Record(before), Value::Record(after), []) => {
                    Value::Record(self.record(before, after)?)
                }
                (Value::Rows(before), Value::Rows(after), []) => Value::Rows(self.rows(before, after)?),
                (_, _, other) => return Err(format!("{other:?} at {:?}", self.place)),
            };
            fields.push((*name, value));
            self.place.pop();
        }
        Ok(fields)
    }

    fn rows(&mut self, before: &[Fields], after: &[Fields]) -> Result<Vec<Fields>, String> {
        let place_in = |rows: &[Fields], id: Id| rows.iter().position(|row| id_of(row) == id);
        let mut rows = Vec::new();
        let mut arriving = Vec::new();
        let added = after.iter().map(id_of).filter(|id| place_in(before, *id).is_none());
        for id in before.iter().map(id_of).chain(added) {
            self.place.push(Step::Item(id));
            match (place_in(before, id), place_in(after, id), self.here().as_slice()) {
                (None, Some(to), [What::Added]) => arriving.push((to, after[to].clone())),
                (Some(_), None, [What::Removed]) => {}
                (Some(from), Some(to), []) => rows.push(self.record(&before[from], &after[to])?),
                (Some(from), Some(to), [What::Moved { from: was, to: is }]) if (from, to) == (*was, *is) => {
                    arriving.push((to, self.record(&before[from], &after[to])?));
                }
                (_, _, other) => return Err(format!("{other:?} at {:?}", self.place)),
            }
            self.place.pop();
        }
        arriving.sort_by_key(|(to, _)| *to);
        for (to, row) in arriving {
            rows.insert(to, row);
        }
        Ok(rows)
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn what_is_listed_makes_one_state_out_of_the_other(seed in any::<u64>()) {
        let (before, after) = two_states(seed);
        let listed = changes(&before, &after);
        let (before, after) = (values::read(&before), values::read(&after));
        let replayed = Replay { listed: &listed, place: Vec::new() }.record(&before, &after);
        prop_assert!(replayed.as_ref() == Ok(&after), "{:?}", replayed.err());
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

    let (role, lines) = (
        [Step::Field("roles"), Step::Item(Id::from_bits(7))],
        [Step::Field("definition"), Step::Field("is")],
    );
    let at = |start: &[Step], end: &[Step]| [start, end].concat();
    let item = |bits| at(&lines, &[Step::Item(Id::from_bits(bits))]);
    let field = |before, after| What::Field { before, after };
    let text = |text: &str| Leaf::Text(text.to_owned());
    let expected = [
        (
            vec![Step::Field("district"), Step::Field("name")],
            field(text("Maple River"), text("Maple River Schools")),
        ),
        (at(&role, &[Step::Field("level")]), field(Leaf::Choice(""), Leaf::Choice("school"))),
        (
            at(&role, &[Step::Field("innovations")]),
            field(Leaf::Ids(vec![]), Leaf::Ids(vec![Id::from_bits(9)])),
        ),
        (item(3), What::Moved { from: 3, to: 0 }),
        (at(&item(3), &[Step::Field("text")]), field(text("practice"), text("daily practice"))),
        (item(2), What::Removed),
        (item(4), What::Added),
    ];
    let expected: Vec<_> = expected.into_iter().map(|(place, what)| Change { place, what }).collect();
    assert_eq!(changes(&before, &after), expected);
}
