//! Random documents and random edits, made by walking the document's tree: a new field takes part by itself.

// Each test file uses its own part of it.
#![allow(dead_code)]

use std::sync::LazyLock;

use coaching_system_builder::document::file::{Envelope, Layout, write};
use coaching_system_builder::document::tree::{NodeMut, Record};
use coaching_system_builder::document::{Document, Id, json::Json};
use coaching_system_builder::exchange::values::{self, Fields, Leaf, Value, id_of};
use proptest::test_runner::{Config, TestCaseError};

/// How often each law is tried: `MERGE_CASES=10000 cargo test --test merge` for the long run.
pub fn cases() -> Config {
    let cases = std::env::var("MERGE_CASES").ok().and_then(|cases| cases.parse().ok());
    Config { cases: cases.unwrap_or(500), failure_persistence: None, ..Config::default() }
}

const WORDS: &str =
    "coach team school every week data plan with the principal feedback model fidelity agree meets no";
/// References lead to the first items of a document: so many.
const REFERRED_TO: u64 = 40;

/// Fails where two documents differ, and says in which lines of their files.
pub fn same(first: &Document, second: &Document, promise: &str) -> Result<(), TestCaseError> {
    if first == second {
        return Ok(());
    }
    let lines = |document: &Document| {
        let envelope = Envelope { document: document.clone(), ..Envelope::default() };
        write(&envelope, Layout::Readable).lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let (first, second) = (lines(first), lines(second));
    let start = first.iter().zip(&second).take_while(|(first, second)| first == second).count();
    let (back, around) = (start.saturating_sub(3), start + 6);
    let part = |lines: &[String]| lines[back..around.min(lines.len())].join("\n");
    Err(TestCaseError::fail(format!("{promise}\n{}\n---- is not ----\n{}", part(&first), part(&second))))
}

/// A sequence of random numbers (SplitMix64).
pub struct Dice {
    state: u64,
    rows: u64,
}

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self { state: seed, rows: 0 }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mixed(self.state)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// True in so many of a hundred cases.
    pub fn happens(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn words(&mut self) -> String {
        let all: Vec<_> = WORDS.split(' ').collect();
        let words: Vec<_> = (0..=self.below(6)).map(|_| all[self.below(all.len())]).collect();
        words.join(" ")
    }

    pub fn text(&mut self) -> String {
        let lines: Vec<_> =
            (0..self.below(5)).map(|_| if self.happens(15) { String::new() } else { self.words() }).collect();
        lines.join("\n")
    }

    fn key(&mut self) -> &'static str {
        &KEYS[self.below(KEYS.len())]
    }

    fn reference(&mut self) -> Id {
        if self.happens(20) { Id::NIL } else { id(1 + self.next() % REFERRED_TO) }
    }
}

fn mixed(bits: u64) -> u64 {
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

/// Identities in no order.
fn id(number: u64) -> Id {
    Id::from_bits(mixed(number))
}

/// The keys of every choice, out of the schema: it is made from the types.
static KEYS: LazyLock<Vec<String>> = LazyLock::new(|| {
    fn collect(value: &Json, keys: &mut Vec<String>) {
        for name in ["const", "enum"] {
            let found = value.get(name);
            keys.extend(found.and_then(Json::text).map(str::to_owned));
            let listed = found.and_then(Json::list).unwrap_or_default();
            keys.extend(listed.iter().filter_map(Json::text).map(str::to_owned));
        }
        value.list().unwrap_or_default().iter().for_each(|value| collect(value, keys));
        value.object().unwrap_or_default().iter().for_each(|(_, value)| collect(value, keys));
    }
    let mut keys = Vec::new();
    if let Ok(schema) = Json::read(include_str!("../../public/coaching-system.schema.json")) {
        collect(&schema, &mut keys);
    }
    assert!(keys.len() > 50);
    keys
});

/// Everything that any version of a document may hold, with two values for each leaf: versions take from it.
pub struct Universe {
    first: Fields,
    second: Fields,
}

impl Universe {
    pub fn new(dice: &mut Dice) -> Self {
        let rows = dice.next();
        let mut filled = || {
            let mut document = Document::default();
            fill(&mut document, dice, &mut Dice::new(rows), 0);
            values::read(&document)
        };
        Self { first: filled(), second: filled() }
    }

    /// A document with some of it.
    pub fn start(&self, dice: &mut Dice) -> Document {
        let nothing = values::read(&Document::default());
        self.version(&nothing, dice, &Likely { added: 60, removed: 0, moved: 30, changed: 60 })
    }

    /// A document that somebody went on with.
    pub fn edited(&self, before: &Document, dice: &mut Dice, likely: &Likely) -> Document {
        self.version(&values::read(before), dice, likely)
    }

    fn version(&self, before: &Fields, dice: &mut Dice, likely: &Likely) -> Document {
        let mut document = Document::default();
        values::write(edited(before, &self.first, &self.second, dice, likely), &mut document);
        document
    }
}

/// How likely an edit is, in hundredths.
#[derive(Clone, Copy)]
pub struct Likely {
    /// That an item of the universe which a list lacks is added.
    pub added: usize,
    /// That an item is removed.
    pub removed: usize,
    /// That an item of a list is moved.
    pub moved: usize,
    /// That a leaf is changed.
    pub changed: usize,
}

/// A busy week: two people who edit like this are likely to get in each other's way.
pub const BUSY: Likely = Likely { added: 20, removed: 12, moved: 25, changed: 8 };
/// Two people who edit like this seldom meet.
pub const CALM: Likely = Likely { added: 2, removed: 1, moved: 2, changed: 1 };

fn fill(record: &mut dyn Record, leaves: &mut Dice, rows: &mut Dice, depth: usize) {
    record.each_mut(&mut |name, node| match node {
        NodeMut::Id(own) if name == "id" => {
            rows.rows += 1;
            *own = id(rows.rows);
        }
        NodeMut::Id(other) => *other = leaves.reference(),
        NodeMut::Ids(ids) => *ids = (0..leaves.below(4)).map(|_| leaves.reference()).collect(),
        NodeMut::Text(text) => *text = leaves.text(),
        NodeMut::Flag(yes) => *yes = leaves.happens(50),
        NodeMut::Number(number) => *number = leaves.below(100) as u32,
        NodeMut::Choice(choice) => while !choice.choose(leaves.key()) {},
        NodeMut::Record(record) => fill(record, leaves, rows, depth),
        NodeMut::Rows(list) => {
            for _ in 0..rows.below(if depth == 0 { 4 } else { 3 }) {
                if let Some(row) = list.add() {
                    fill(row, leaves, rows, depth + 1);
                }
            }
        }
    });
}

fn edited(before: &Fields, first: &Fields, second: &Fields, dice: &mut Dice, likely: &Likely) -> Fields {
    let all = before.iter().zip(first).zip(second);
    all.map(|(((name, before), (_, first)), (_, second))| {
        let value = match (before, first, second) {
            (Value::Leaf(leaf), Value::Leaf(first), Value::Leaf(second)) => {
                let changes = *name != "id" && dice.happens(likely.changed);
                Value::Leaf(if changes { changed(leaf, first, second, dice) } else { leaf.clone() })
            }
            (Value::Record(before), Value::Record(first), Value::Record(second)) => {
                Value::Record(edited(before, first, second, dice, likely))
            }
            (Value::Rows(before), Value::Rows(first), Value::Rows(second)) => {
                Value::Rows(edited_rows(before, first, second, dice, likely))
            }
            _ => unreachable!("all three are of one type"),
        };
        (*name, value)
    })
    .collect()
}

fn edited_rows(
    before: &[Fields],
    first: &[Fields],
    second: &[Fields],
    dice: &mut Dice,
    likely: &Likely,
) -> Vec<Fields> {
    let mut rows = Vec::new();
    let find = |rows: &[Fields], id| rows.iter().find(|row| id_of(row) == id).cloned();
    for row in before {
        if dice.happens(likely.removed) {
            continue;
        }
        let (Some(first), Some(second)) = (find(first, id_of(row)), find(second, id_of(row))) else {
            unreachable!("every item comes from the universe")
        };
        rows.push(edited(row, &first, &second, dice, likely));
    }
    for (row, second) in first.iter().zip(second) {
        if find(before, id_of(row)).is_none() && dice.happens(likely.added) {
            let place = dice.below(rows.len() + 1);
            rows.insert(place, edited(row, row, second, dice, likely));
        }
    }
    if rows.len() > 1 && dice.happens(likely.moved) {
        let row = rows.remove(dice.below(rows.len()));
        rows.insert(dice.below(rows.len() + 1), row);
    }
    rows
}

/// Another value for a leaf, as a person might give it: a text is mostly changed in one place.
fn changed(leaf: &Leaf, first: &Leaf, second: &Leaf, dice: &mut Dice) -> Leaf {
    match leaf {
        Leaf::Text(text) => Leaf::Text(changed_text(text, dice)),
        Leaf::Flag(yes) => Leaf::Flag(!yes),
        Leaf::Ids(ids) => {
            let mut ids = ids.clone();
            if ids.is_empty() || dice.happens(60) {
                let place = dice.below(ids.len() + 1);
                ids.insert(place, dice.reference());
            } else {
                ids.remove(dice.below(ids.len()));
            }
            Leaf::Ids(ids)
        }
        _ if leaf == first || dice.happens(30) => second.clone(),
        _ => first.clone(),
    }
}

pub fn changed_text(text: &str, dice: &mut Dice) -> String {
    if text.is_empty() || dice.happens(10) {
        return dice.text();
    }
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let place = dice.below(lines.len());
    match dice.below(6) {
        0 => lines.insert(place, dice.words()),
        1 => lines.push(dice.words()),
        2 => drop(lines.remove(place)),
        3 => lines.swap(0, place),
        _ => lines[place].push_str(&format!(" {}", dice.words())),
    }
    lines.join("\n")
}
