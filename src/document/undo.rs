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
mod tests {
    use super::*;

    fn name() -> Place {
        Place::document().field("district").field("name")
    }

    fn at(focus: &str) -> Whereabouts {
        Whereabouts { path: "/draft/1/profile".to_owned(), focus: focus.to_owned() }
    }

    fn type_name(stack: &mut UndoStack, document: &mut Document, words: &str) {
        stack.note_typing(document, &name(), || at("profile.name"));
        document.district.name = words.to_owned();
    }

    fn field_history(stack: &mut UndoStack, document: &mut Document, words: &str, way: Way) {
        stack.note_field_history(document, &name(), words.to_owned(), way, || at("profile.name"));
    }

    #[test]
    fn a_burst_of_typing_is_one_step_and_a_pause_begins_another() {
        let (mut stack, mut document) = (UndoStack::default(), Document::default());
        for words in ["M", "Ma", "Map"] {
            type_name(&mut stack, &mut document, words);
        }
        stack.end_burst();
        type_name(&mut stack, &mut document, "Maple River");
        assert_eq!(stack.go(Way::Undo, &mut document), Some(at("profile.name")));
        assert_eq!(document.district.name, "Map");
        stack.go(Way::Undo, &mut document);
        assert_eq!(document.district.name, "");
        assert_eq!(stack.go(Way::Undo, &mut document), None);
        stack.go(Way::Redo, &mut document);
        stack.go(Way::Redo, &mut document);
        assert_eq!(document.district.name, "Maple River");
        assert!(!stack.can_redo());
    }

    #[test]
    fn any_edit_comes_back_and_typing_after_an_undo_ends_what_could_be_redone() {
        let (mut stack, mut document) = (UndoStack::default(), Document::default());
        let before = document.clone();
        document.roles.push(crate::document::Role::default());
        stack.note_edit(before.clone(), at("roles.roles-add"));
        stack.go(Way::Undo, &mut document);
        assert_eq!(document, before);
        stack.go(Way::Redo, &mut document);
        assert_eq!(document.roles.len(), 1);
        stack.go(Way::Undo, &mut document);
        type_name(&mut stack, &mut document, "Maple River");
        assert_eq!(stack.go(Way::Redo, &mut document), None);
    }

    #[test]
    fn a_step_that_shows_no_more_is_passed_over() {
        let (mut stack, mut document) = (UndoStack::default(), Document::default());
        type_name(&mut stack, &mut document, "Maple");
        stack.end_burst();
        type_name(&mut stack, &mut document, "Maple River");
        // The field's own undo took the words back already.
        type_name(&mut stack, &mut document, "Maple");
        stack.go(Way::Undo, &mut document);
        assert_eq!(document.district.name, "");
    }

    #[test]
    fn a_field_undoes_what_was_typed_since_it_got_the_focus_and_nothing_else() {
        let (mut stack, mut document) = (UndoStack::default(), Document::default());
        type_name(&mut stack, &mut document, "Maple");
        assert!(stack.is_for_the_field(Way::Undo, &document));
        field_history(&mut stack, &mut document, "Ma", Way::Undo);
        assert!(stack.is_for_the_field(Way::Undo, &document));
        field_history(&mut stack, &mut document, "", Way::Undo);
        assert!(!stack.is_for_the_field(Way::Undo, &document), "nothing is left that the field knows of");
        assert!(stack.is_for_the_field(Way::Redo, &document));

        type_name(&mut stack, &mut document, "River");
        stack.note_leaving();
        assert!(!stack.is_for_the_field(Way::Undo, &document), "the focus has been elsewhere");
        type_name(&mut stack, &mut document, "Rivers");
        stack.note_edit(document.clone(), at("add"));
        assert!(!stack.is_for_the_field(Way::Undo, &document), "the last edit is no typing");
        stack.note_other_typing();
        assert!(stack.is_of_other_words(), "the search undoes its own words");
    }

    #[test]
    fn steps_that_a_field_took_back_by_itself_are_undone_and_can_be_redone() {
        let (mut stack, mut document) = (UndoStack::default(), Document::default());
        for words in ["Maple", "Maple River", "Maple River Schools"] {
            stack.end_burst();
            type_name(&mut stack, &mut document, words);
        }
        field_history(&mut stack, &mut document, "Maple", Way::Undo);
        assert_eq!(document.district.name, "Maple");
        stack.go(Way::Redo, &mut document);
        assert_eq!(document.district.name, "Maple River");
        field_history(&mut stack, &mut document, "Maple River Schools", Way::Redo);
        assert!(!stack.can_redo());
        stack.go(Way::Undo, &mut document);
        assert_eq!(document.district.name, "Maple River");
    }

    #[test]
    fn words_that_a_field_took_back_one_by_one_all_come_again() {
        let (mut stack, mut document) = (UndoStack::default(), Document::default());
        for words in ["A", "An", "Ana"] {
            type_name(&mut stack, &mut document, words);
        }
        for words in ["An", "A", ""] {
            field_history(&mut stack, &mut document, words, Way::Undo);
        }
        assert!(!stack.can_undo());
        while stack.go(Way::Redo, &mut document).is_some() {}
        assert_eq!(document.district.name, "Ana");

        field_history(&mut stack, &mut document, "An", Way::Undo);
        field_history(&mut stack, &mut document, "Ana", Way::Redo);
        assert!(!stack.can_redo(), "the field has brought everything back by itself");
        while stack.go(Way::Undo, &mut document).is_some() {}
        assert_eq!(document.district.name, "");
    }

    #[test]
    fn what_came_from_another_tab_is_not_undone_here() {
        let (mut stack, mut document) = (UndoStack::default(), Document::default());
        stack.note_edit(document.clone(), at("add"));
        type_name(&mut stack, &mut document, "Maple");
        let before = document.clone();
        document.district.isd = "Lakeshore ISD".to_owned();
        stack.something_came_from_elsewhere(&before, &document);
        stack.go(Way::Undo, &mut document);
        assert_eq!((document.district.name.as_str(), document.district.isd.as_str()), ("", "Lakeshore ISD"));
        assert!(!stack.can_undo());
    }

    #[test]
    fn typing_in_a_field_whose_words_another_tab_has_changed_is_not_undone_over_them() {
        let (mut stack, mut document) = (UndoStack::default(), Document::default());
        stack.note_typing(&document, &Place::document().field("district").field("isd"), || at("profile.isd"));
        document.district.isd = "Lakeshore".to_owned();
        type_name(&mut stack, &mut document, "Maple");
        let before = document.clone();
        document.district.name = "Maple River".to_owned();
        stack.something_came_from_elsewhere(&before, &document);
        stack.go(Way::Undo, &mut document);
        assert_eq!((document.district.name.as_str(), document.district.isd.as_str()), ("Maple River", ""));
        assert!(!stack.can_undo());
    }

    #[test]
    fn steps_that_went_along_to_another_page_are_undone_there() {
        let (mut stack, mut document) = (UndoStack::default(), Document::default());
        let mut states = vec![document.clone()];
        type_name(&mut stack, &mut document, "Maple");
        states.push(document.clone());
        let id = crate::document::Id::from_bits(7);
        stack.note_edit(document.clone(), at("add"));
        document.roles.push(crate::document::Role { id, ..Default::default() });
        states.push(document.clone());
        // Typed in an item that is gone by the end.
        let title = Place::document().field("roles").row(id).field("title");
        stack.note_typing(&document, &title, || at("title"));
        document.roles[0].title = "Coach".to_owned();
        states.push(document.clone());
        stack.note_edit(document.clone(), at("remove"));
        document.roles.clear();
        let packed = stack.pack(Way::Undo, 1_000_000);
        assert_eq!(packed.len(), 4);
        let after = document.clone();
        let mut unpacked = UndoStack::unpack(&document, packed.clone(), Vec::new());
        while let Some(state) = states.pop() {
            assert!(unpacked.go(Way::Undo, &mut document).is_some());
            assert_eq!(document, state);
        }
        assert!(!unpacked.can_undo());
        assert_eq!(
            stack.pack(Way::Undo, packed[3].before.len() + 3),
            packed[2..],
            "the next ones, as far as they fit"
        );
        // And all of it can be done again, from yet another page.
        let redo = unpacked.pack(Way::Redo, 1_000_000);
        let mut unpacked = UndoStack::unpack(&document, Vec::new(), redo);
        while unpacked.go(Way::Redo, &mut document).is_some() {}
        assert_eq!(document, after);
        assert_eq!(unpacked.pack(Way::Undo, 1_000_000), packed);
    }

    #[test]
    fn the_oldest_steps_go_when_there_are_too_many_or_they_hold_too_much() {
        let (mut stack, mut document) = (UndoStack::default(), Document::default());
        for number in 0..2 * MOST_STEPS {
            stack.end_burst();
            type_name(&mut stack, &mut document, &number.to_string());
        }
        assert_eq!(stack.past.len(), MOST_STEPS);
        document.district.name = "x".repeat(MOST_HELD / 3);
        for _ in 0..5 {
            stack.note_edit(document.clone(), at("add"));
        }
        assert!(stack.past.iter().map(|step| step.held).sum::<usize>() <= MOST_HELD);
        assert!(stack.can_undo());
    }

    #[test]
    fn what_is_held_of_a_document_without_a_word_counts_as_well() {
        let mut document = Document::default();
        document.roles.resize_with(1000, Default::default);
        let step = Step::new(Before::Whole(Box::new(document)), at("add"));
        assert!(step.held > 1000 * std::mem::size_of::<crate::document::Role>() / 4, "{}", step.held);
    }
}
