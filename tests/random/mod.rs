//! Random documents and random edits, made by walking the document's tree: a new field takes part by itself.

#![allow(dead_code, reason = "each test file uses its own part of it")]

use std::sync::LazyLock;

use coaching_system_builder::document::file::{Envelope, Layout, write};
use coaching_system_builder::document::tree::{ID, Node, NodeMut, Record, Rows};
use coaching_system_builder::document::{Document, Id};
use proptest::test_runner::{Config, RngSeed, TestCaseError};

/// How often each law is tried: `MERGE_CASES=10000 cargo test --test merge` for the long run.
pub fn cases() -> Config {
    let cases = std::env::var("MERGE_CASES").ok().and_then(|cases| cases.parse().ok());
    // The same cases every time, but in the long run: that one is to find what these do not.
    let rng_seed = if cases.is_some() { RngSeed::Random } else { RngSeed::Fixed(20_261_123) };
    Config { cases: cases.unwrap_or(500), failure_persistence: None, rng_seed, ..Config::default() }
}

static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let words =
        "coach team school every week data plan with the principal feedback model fidelity agree meets no";
    words.split(' ').collect()
});
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
        let words: Vec<_> = (0..=self.below(6)).map(|_| WORDS[self.below(WORDS.len())]).collect();
        words.join(" ")
    }

    pub fn text(&mut self) -> String {
        let lines: Vec<_> =
            (0..self.below(5)).map(|_| if self.happens(15) { String::new() } else { self.words() }).collect();
        lines.join("\n")
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

/// Every item that any version of a document may hold: versions take from it.
pub struct Universe(Document);

impl Universe {
    pub fn new(dice: &mut Dice) -> Self {
        let mut all = Document::default();
        fill(&mut all, dice, 0);
        Self(all)
    }

    /// A document with some of it.
    pub fn start(&self, dice: &mut Dice) -> Document {
        let likely = Likely { added: 60, removed: 0, moved: 30, changed: 60 };
        self.edited(&Document::default(), dice, &likely)
    }

    /// A document that somebody went on with.
    pub fn edited(&self, before: &Document, dice: &mut Dice, likely: &Likely) -> Document {
        let mut document = before.clone();
        edit(&mut document, &self.0, dice, likely);
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
pub const BUSY: Likely = Likely { added: 20, removed: 12, moved: 25, changed: 16 };
/// Two people who edit like this seldom meet.
pub const CALM: Likely = Likely { added: 2, removed: 1, moved: 2, changed: 1 };

fn fill(record: &mut dyn Record, dice: &mut Dice, depth: usize) {
    record.each_mut(&mut |name, node| match node {
        NodeMut::Id(own) if name == ID => {
            dice.rows += 1;
            *own = id(dice.rows);
        }
        // Not every part of every document: most has nothing to do with what one part is for.
        NodeMut::Record(record) if depth > 0 || dice.happens(60) => fill(record, dice, depth),
        NodeMut::Record(_) => {}
        NodeMut::Rows(list) => {
            for _ in 0..dice.below(if depth == 0 { 4 } else { 3 }) {
                list.add().into_iter().for_each(|row| fill(row, dice, depth + 1));
            }
        }
        leaf => change(leaf, dice),
    });
}

fn edit(record: &mut dyn Record, all: &dyn Record, dice: &mut Dice, likely: &Likely) {
    for (place, name) in record.names().iter().enumerate() {
        match (record.at_mut(place), all.at(place)) {
            (Some(NodeMut::Record(record)), Some(Node::Record(all))) => edit(record, all, dice, likely),
            (Some(NodeMut::Rows(list)), Some(Node::Rows(all))) => edit_rows(list, all, dice, likely),
            (Some(leaf), _) if *name != ID && dice.happens(likely.changed) => change(leaf, dice),
            _ => {}
        }
    }
}

fn edit_rows(list: &mut dyn Rows, all: &dyn Rows, dice: &mut Dice, likely: &Likely) {
    let before = list.ids();
    for (place, id) in all.ids().into_iter().enumerate() {
        let Some(all) = all.row(place) else { continue };
        if let Some(place) = list.place_of(id) {
            if dice.happens(likely.removed) {
                list.remove(id);
            } else if let Some(row) = list.row_mut(place) {
                edit(row, all, dice, likely);
            }
        } else if dice.happens(likely.added)
            && let Some(row) = list.insert_at(id, dice.below(before.len() + 1))
        {
            copy(all, row);
            edit(row, all, dice, likely);
        }
    }
    if list.len() > 1 && dice.happens(likely.moved) {
        let (from, to) = (dice.below(list.len()), dice.below(list.len()));
        list.shift(list.ids()[from], to.cast_signed() - from.cast_signed());
    }
}

/// Makes an empty record say what another one says.
pub fn copy(from: &dyn Record, to: &mut dyn Record) {
    for place in 0..from.names().len() {
        match (from.at(place), to.at_mut(place)) {
            (Some(Node::Text(text)), Some(NodeMut::Text(to))) => *to = text.to_owned(),
            (Some(Node::Flag(yes)), Some(NodeMut::Flag(to))) => *to = yes,
            (Some(Node::Number(number)), Some(NodeMut::Number(to))) => *to = number,
            (Some(Node::Id(id)), Some(NodeMut::Id(to))) => *to = id,
            (Some(Node::Ids(ids)), Some(NodeMut::Ids(to))) => *to = ids.to_vec(),
            (Some(Node::Choice(key)), Some(NodeMut::Choice(to))) => assert!(to.choose(key)),
            (Some(Node::Record(record)), Some(NodeMut::Record(to))) => copy(record, to),
            (Some(Node::Rows(rows)), Some(NodeMut::Rows(to))) => {
                rows.all().for_each(|(_, row)| to.add().into_iter().for_each(|to| copy(row, to)));
            }
            _ => unreachable!("both are of one type"),
        }
    }
}

/// Gives a leaf another value, as a person might: a text is mostly changed in one place.
fn change(leaf: NodeMut<'_>, dice: &mut Dice) {
    match leaf {
        NodeMut::Text(text) => *text = changed_text(text, dice),
        NodeMut::Flag(yes) => *yes = !*yes,
        NodeMut::Number(number) => *number = dice.below(100) as u32,
        NodeMut::Id(other) => *other = dice.reference(),
        NodeMut::Ids(ids) => {
            if ids.is_empty() || dice.happens(60) {
                let place = dice.below(ids.len() + 1);
                ids.insert(place, dice.reference());
            } else {
                ids.remove(dice.below(ids.len()));
            }
        }
        NodeMut::Choice(choice) => choice.choose_at(dice.below(choice.keys().len())),
        NodeMut::Record(_) | NodeMut::Rows(_) => {}
    }
}

/// Another version of a text.
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
