//! What changed between two states of a document, in words: the pages in the order of the site, and under each what a
//! person reads there. Knows no view.

use super::changes::{Change, What, changes};
use super::nodes::Leaf;
use super::words::{Run, differences};
use crate::document::{Document, Place};
use crate::guidance::form::{BoundElement, BoundField, Kind};
use crate::guidance::site::{Named, Page, PlaceName, PlaceNames, Scope};

/// Letters of unchanged words that stay on each side of a change, at most.
const AROUND: usize = 80;

/// What changed on one page, in the order of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageChanges {
    /// The page.
    pub page: Page,
    /// Each change, never none.
    pub lines: Vec<ChangeLine>,
}

/// One change, as a person meets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeLine {
    /// Whose part of the page.
    pub scope: Scope,
    /// The anchor of the field or item on the page, in the state in which it stands.
    pub anchor: String,
    /// What it is in, the outermost first. See [`PlaceName::within`].
    pub within: Vec<String>,
    /// The label of the field, or of the item's list.
    pub label: &'static str,
    /// What happened.
    pub said: Said,
}

/// What happened, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Typed words changed. Long stretches that stayed are cut in their middle.
    Words(Vec<Run>),
    /// Another answer was chosen. Empty: none.
    Answer {
        /// What it was.
        before: String,
        /// What it is.
        after: String,
    },
    /// An item was added.
    Added(Item),
    /// An item was removed.
    Removed(Item),
    /// An item was moved.
    Moved {
        /// What it is called, with the word for what it is: `goal “Every team meets weekly”`.
        item: String,
        /// Its place in the earlier list, from 1.
        from: usize,
        /// Its place in the later list, from 1.
        to: usize,
    },
    /// Somebody's own words, which are not to be shown.
    Covered,
    /// Something that no page shows.
    Unseen,
}

/// An item that came or went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is called, with the word for what it is.
    pub name: String,
    /// Its answers: label and words. Blank ones, covered ones, the one it is called by, and those in items
    /// within it are left out.
    pub answers: Vec<(&'static str, String)>,
}

/// All that changed from one state to another.
#[must_use]
pub fn change_list(before: &Document, after: &Document) -> Vec<PageChanges> {
    let both = [State::of(before), State::of(after)];
    let mut pages: Vec<PageChanges> = Vec::new();
    let mut told: Vec<Place> = Vec::new();
    for change in changes(before, after) {
        let state = &both[usize::from(change.what != What::Removed)];
        let Some(name) = state.names.name(&change.place) else { continue };
        // The ticks of one field are one change.
        if let Named::Field(field) = &name.named {
            if told.contains(field.place()) {
                continue;
            }
            told.push(field.place().clone());
        }
        let Some(said) = said(&change, name, state, &both) else { continue };
        let line = ChangeLine {
            scope: name.scope,
            anchor: name.anchor.clone(),
            within: name.within.clone(),
            label: name.label,
            said,
        };
        match pages.iter_mut().find(|on| on.page == name.page) {
            Some(on) => on.lines.push(line),
            None => pages.push(PageChanges { page: name.page, lines: vec![line] }),
        }
    }
    let place = |page: Page| Page::all().position(|known| known == page);
    pages.sort_by_key(|on| place(on.page));
    pages
}

/// How many changes a list has.
#[must_use]
pub fn count(pages: &[PageChanges]) -> usize {
    pages.iter().map(|on| on.lines.len()).sum()
}

struct State<'a> {
    document: &'a Document,
    names: PlaceNames,
}

impl<'a> State<'a> {
    fn of(document: &'a Document) -> Self {
        Self { document, names: PlaceNames::of(document) }
    }
}

/// `None` where it reads the same before and after: the order in which things were picked.
fn said(change: &Change, name: &PlaceName, state: &State<'_>, both: &[State<'_>; 2]) -> Option<Said> {
    if state.document.is_covered(&change.place) {
        return Some(Said::Covered);
    }
    Some(match (&name.named, &change.what) {
        (Named::Field(field), What::Field { before, after }) => match (before, after) {
            (Leaf::Text(before), Leaf::Text(after)) => Said::Words(brief(differences(before, after))),
            _ => {
                let [before, after] = both.each_ref().map(|state| answer(field, state.document));
                if before == after {
                    return None;
                }
                Said::Answer { before, after }
            }
        },
        (Named::Item { name, elements }, What::Added) => Said::Added(item(name, elements, state.document)),
        (Named::Item { name, elements }, What::Removed) => {
            Said::Removed(item(name, elements, state.document))
        }
        (Named::Item { name, .. }, What::Moved { from, to }) => {
            Said::Moved { item: name.clone(), from: from + 1, to: to + 1 }
        }
        _ => Said::Unseen,
    })
}

fn answer(field: &BoundField, document: &Document) -> String {
    let words = field.shown(document);
    if words.is_empty() && matches!(field.kind, Kind::Flag) { "No".to_owned() } else { words }
}

fn item(name: &str, elements: &[BoundElement], document: &Document) -> Item {
    let answer = |element: &BoundElement| match element {
        BoundElement::Field(field) if document.is_covered(field.place()) => None,
        BoundElement::Field(field) => Some((field.label, field.shown(document))),
        BoundElement::List(_) => None,
    };
    let is_news = |words: &str| !words.is_empty() && !name.ends_with(&format!("“{words}”"));
    let answers = elements.iter().filter_map(answer).filter(|(_, words)| is_news(words)).collect();
    Item { name: name.to_owned(), answers }
}

/// Cuts long stretches of words that stayed, so that what changed can be found.
fn brief(runs: Vec<Run>) -> Vec<Run> {
    let last = runs.len().saturating_sub(1);
    let cut = |(place, run): (usize, Run)| match run {
        Run::Kept(text) => Run::Kept(shortened(text, place > 0, place < last)),
        run => run,
    };
    runs.into_iter().enumerate().map(cut).collect()
}

/// A text with the words next to a change before it, and next to one after it.
fn shortened(text: String, after_change: bool, before_change: bool) -> String {
    let most = AROUND * (usize::from(after_change) + usize::from(before_change));
    if text.chars().count() <= most + AROUND {
        return text;
    }
    let start = if after_change { words_up_to(text.chars(), AROUND) } else { 0 };
    let end = if before_change { words_up_to(text.chars().rev(), AROUND) } else { 0 };
    format!("{}\u{2026}{}", &text[..start], &text[text.len() - end..])
}

/// The bytes of the whole words among the first letters.
fn words_up_to(letters: impl Iterator<Item = char>, most: usize) -> usize {
    let (mut bytes, mut words) = (0, 0);
    for letter in letters.take(most) {
        bytes += letter.len_utf8();
        if letter.is_whitespace() {
            words = bytes;
        }
    }
    if words == 0 { bytes } else { words }
}
