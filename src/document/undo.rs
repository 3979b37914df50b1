//! Undo and redo of every edit of a document. A burst of typing in one field is one step.
//!
//! A step of typing holds the one text it replaced; any other step holds the document before it. What is held is
//! bounded by [`MOST_STEPS`] and [`MOST_HELD`]; the oldest steps go first.

use super::json::Json;
use super::tree::{Node, NodeMut, Record};
use super::{Document, Place, tolerant, writer};

/// As many steps as a person goes back.
pub const MOST_STEPS: usize = 300;
/// All documents and texts that can be undone take no more, in bytes: some 30 documents of a large district. As many
/// again may wait to be redone.
pub const MOST_HELD: usize = 10_000_000;
/// What a node takes in memory besides its letters, about, in bytes.
const NODE: usize = 24;

/// Where a person was when an edit was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whereabouts {
    /// The page's address.
    pub path: String,
    /// The id of the element that had the focus.
    pub focus: String,
}

enum Before {
    Text { place: Place, words: String },
    Whole(Box<Document>),
}

struct Step {
    before: Before,
    /// What it takes in memory, about, in bytes.
    held: usize,
    at: Whereabouts,
}

/// A step as texts, to go along to another page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// The path of the field that was typed in. Empty for any other edit.
    pub place: String,
    /// The words before, or the document as JSON.
    pub before: String,
    /// Where it was made.
    pub at: Whereabouts,
}

impl Step {
    fn new(before: Before, at: Whereabouts) -> Self {
        let held = match &before {
            Before::Text { place, words } => (place.steps().len() + 1) * NODE + words.len(),
            Before::Whole(document) => (&**document as &dyn Record).weight(NODE),
        };
        Self { before, held, at }
    }

    /// The words before, if it is typing in that field.
    fn words_of(&self, field: &Place) -> Option<&str> {
        match &self.before {
            Before::Text { place, words } if place == field => Some(words),
            _ => None,
        }
    }
}

/// Back or forth among the edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Back.
    Undo,
    /// Forth.
    Redo,
}

/// How words came into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedBy {
    /// Keys, a voice, a paste.
    Hand,
    /// The field's own undo or redo.
    FieldHistory(Way),
}

/// What the own undo of the field that has the focus knows of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum FieldHistory {
    /// Nothing that can be relied on: browsers differ in what they remember of what was typed there before.
    #[default]
    Nothing,
    /// The last edits of the document: typing, since the field got the focus.
    Typing,
    /// Words that are no part of the document, as those of a search.
    OtherWords,
}

/// The edits that can be undone and redone.
#[derive(Default)]
pub struct UndoStack {
    past: Vec<Step>,
    future: Vec<Step>,
    is_in_burst: bool,
    field_history: FieldHistory,
}

impl UndoStack {
    /// Notes that somebody types in a text field. `document` is as it is before the key.
    pub fn note_typing(&mut self, document: &Document, place: &Place, at: impl FnOnce() -> Whereabouts) {
        self.future.clear();
        let goes_on = self.is_in_burst && self.past.last().is_some_and(|last| last.words_of(place).is_some());
        if !goes_on && let Some(Node::Text(words)) = place.node(document) {
            let words = words.to_owned();
            self.push(Step::new(Before::Text { place: place.clone(), words }, at()));
        }
        self.is_in_burst = true;
        self.field_history = FieldHistory::Typing;
    }

    /// Writes what the own undo or redo of a field has made of its text. Where that undid or redid whole steps, they
    /// are undone and redone here too. Where it went back a part of a step, which only the field can do, what it took
    /// away is a step on the other side and comes back from there.
    pub fn note_field_history(
        &mut self,
        document: &mut Document,
        place: &Place,
        words: String,
        way: Way,
        at: impl FnOnce() -> Whereabouts,
    ) {
        self.is_in_burst = false;
        let (from, to) = match way {
            Way::Undo => (&mut self.past, &mut self.future),
            Way::Redo => (&mut self.future, &mut self.past),
        };
        if back_to_words(from, to, document, place, &words) {
            return;
        }
        let leads_back = to.last().is_some_and(|last| last.words_of(place).is_some());
        let mut before = Before::Text { place: place.clone(), words };
        if exchange(&mut before, document) && !leads_back {
            to.push(Step::new(before, at()));
        }
    }

    /// Notes that the focus has left a field.
    pub fn note_leaving(&mut self) {
        self.field_history = FieldHistory::Nothing;
    }

    /// Notes that somebody types in a field that is none of the document's.
    pub fn note_other_typing(&mut self) {
        if self.field_history == FieldHistory::Nothing {
            self.field_history = FieldHistory::OtherWords;
        }
    }

    /// Whether the field that has the focus holds words that are no part of the document.
    #[must_use]
    pub fn is_of_other_words(&self) -> bool {
        self.field_history == FieldHistory::OtherWords
    }

    /// Whether the field that has the focus can undo or redo by itself, letter by letter, what comes next.
    #[must_use]
    pub fn is_for_the_field(&self, way: Way, document: &Document) -> bool {
        if self.field_history != FieldHistory::Typing {
            return false;
        }
        let still_shows = |last: &Step| match &last.before {
            Before::Text { place, words } => {
                matches!(place.node(document), Some(Node::Text(text)) if text != words)
            }
            Before::Whole(_) => false,
        };
        way == Way::Redo || self.past.last().is_some_and(still_shows)
    }

    /// Notes an edit of any other kind. `before` is the document before it.
    pub fn note_edit(&mut self, before: Document, at: Whereabouts) {
        self.future.clear();
        self.begin_anew();
        self.push(Step::new(Before::Whole(Box::new(before)), at));
    }

    /// Ends a burst of typing: what is typed next is a step of its own.
    pub fn end_burst(&mut self) {
        self.is_in_burst = false;
    }

    /// Forgets the steps that would also take back what came from elsewhere: another tab's words are not this tab's
    /// to undo. The document was `before` and is `after`.
    pub fn something_came_from_elsewhere(&mut self, before: &Document, after: &Document) {
        self.future.clear();
        self.begin_anew();
        let last = self.past.iter().rposition(|step| matches!(step.before, Before::Whole(_)));
        if let Some(last) = last {
            self.past.drain(..=last);
        }
        self.past.retain(|step| match &step.before {
            Before::Text { place, .. } => match (place.node(before), place.node(after)) {
                (Some(Node::Text(before)), Some(Node::Text(after))) => before == after,
                // It may come back in another tab.
                (_, gone) => gone.is_none(),
            },
            Before::Whole(_) => false,
        });
    }

    /// The next steps that can be undone or redone, as texts of `most` bytes at most, the next one last.
    #[must_use]
    pub fn pack(&self, way: Way, most: usize) -> Vec<Packed> {
        let side = match way {
            Way::Undo => &self.past,
            Way::Redo => &self.future,
        };
        let mut sum = 0;
        let pack = |step: &Step| {
            let (place, before) = match &step.before {
                Before::Text { place, words } => (place.path(), words.clone()),
                Before::Whole(document) => (String::new(), writer::write_record(&**document)),
            };
            sum += before.len();
            (sum <= most).then(|| Packed { place, before, at: step.at.clone() })
        };
        let mut packed: Vec<_> = side.iter().rev().map_while(pack).collect();
        packed.reverse();
        packed
    }

    /// Steps that were [packed](Self::pack), for the document as it stood then: what could be undone, and redone. What
    /// leads nowhere is left out.
    #[must_use]
    pub fn unpack(document: &Document, past: Vec<Packed>, future: Vec<Packed>) -> Self {
        let mut stack = Self { future: unpacked(document, future), ..Self::default() };
        for step in unpacked(document, past) {
            stack.push(step);
        }
        stack
    }

    /// Whether there is anything to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is anything to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Undoes the last edit that still shows, or does again what was undone last. Answers where it was made; `None`
    /// if there is none.
    pub fn go(&mut self, way: Way, document: &mut Document) -> Option<Whereabouts> {
        self.begin_anew();
        match way {
            Way::Undo => back(&mut self.past, &mut self.future, document),
            Way::Redo => back(&mut self.future, &mut self.past, document),
        }
    }

    /// The document is changed by more than typing: what is typed next is a step of its own, and no field's own undo
    /// can be relied on.
    fn begin_anew(&mut self) {
        self.is_in_burst = false;
        self.field_history = FieldHistory::Nothing;
    }

    fn push(&mut self, step: Step) {
        self.past.push(step);
        let mut held: usize = self.past.iter().map(|step| step.held).sum();
        let mut surplus = 0;
        // The last step stays, however much it holds.
        while surplus + 1 < self.past.len() && (self.past.len() - surplus > MOST_STEPS || held > MOST_HELD) {
            held -= self.past[surplus].held;
            surplus += 1;
        }
        self.past.drain(..surplus);
    }
}

/// The steps of one side, the next one last.
fn unpacked(document: &Document, packed: Vec<Packed>) -> Vec<Step> {
    // An item's field may only be there once an edit that comes before it is undone or redone.
    let mut states: Vec<Document> = Vec::new();
    let mut steps = Vec::new();
    for Packed { place, before, at } in packed.into_iter().rev() {
        let before = if place.is_empty() {
            let Ok(json) = Json::read(&before) else { break };
            let mut whole = Document::default();
            // It was written by `pack`: there is nothing to mend in it.
            let _ = tolerant::read(&mut whole, &json);
            states.push(whole.clone());
            Before::Whole(Box::new(whole))
        } else {
            let Some(place) = Place::find(states.last().unwrap_or(document), &place) else { continue };
            Before::Text { place, words: before }
        };
        steps.push(Step::new(before, at));
    }
    steps.reverse();
    steps
}

/// Takes the last step that changes anything from one side to the other.
fn back(from: &mut Vec<Step>, to: &mut Vec<Step>, document: &mut Document) -> Option<Whereabouts> {
    while let Some(mut step) = from.pop() {
        if exchange(&mut step.before, document) {
            let at = step.at.clone();
            to.push(step);
            return Some(at);
        }
    }
    None
}

/// Takes steps of typing in that field from one side to the other, down to the one that gives these words. Answers
/// whether there was one.
fn back_to_words(
    from: &mut Vec<Step>,
    to: &mut Vec<Step>,
    document: &mut Document,
    field: &Place,
    words: &str,
) -> bool {
    let mut typing = from.iter().rev().map_while(|step| step.words_of(field));
    let Some(last) = typing.position(|before| before == words) else { return false };
    for mut step in from.drain(from.len() - 1 - last..).rev() {
        exchange(&mut step.before, document);
        to.push(step);
    }
    true
}

/// Exchanges what a step holds with what the document has in its place. Answers whether that changed anything.
fn exchange(before: &mut Before, document: &mut Document) -> bool {
    match before {
        Before::Text { place, words } => match place.node_mut(document) {
            Some(NodeMut::Text(text)) if text != words => {
                std::mem::swap(text, words);
                true
            }
            _ => false,
        },
        Before::Whole(whole) => {
            let changes = **whole != *document;
            std::mem::swap(&mut **whole, document);
            changes
        }
    }
}

#[cfg(test)]
mod tests;
