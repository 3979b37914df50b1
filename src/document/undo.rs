//! Undo and redo of every edit of a document. A burst of typing in one field is one step.
//!
//! A step of typing holds the one text it replaced; any other step holds the document before it. What is held is
//! bounded by [`MOST_STEPS`] and [`MOST_LETTERS`]; the oldest steps go first.

use super::tree::{Node, NodeMut, Record};
use super::{Document, Place};

/// As many steps as a person goes back.
pub const MOST_STEPS: usize = 300;
/// Letters in all documents and texts held: about 20 documents of a large district, some 10 MB.
pub const MOST_LETTERS: usize = 4_000_000;

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
    letters: usize,
    at: Whereabouts,
}

/// The edits that can be undone and redone.
#[derive(Default)]
pub struct UndoStack {
    past: Vec<Step>,
    future: Vec<Step>,
    is_in_burst: bool,
}

impl UndoStack {
    /// Notes that somebody types in a text field. `document` is as it is before the key.
    pub fn note_typing(&mut self, document: &Document, place: &Place, at: impl FnOnce() -> Whereabouts) {
        self.future.clear();
        let goes_on = matches!(self.past.last(), Some(Step { before: Before::Text { place: last, .. }, .. })
            if self.is_in_burst && last == place);
        if !goes_on && let Some(Node::Text(words)) = place.node(document) {
            let words = words.to_owned();
            let letters = words.len();
            self.push(Step { before: Before::Text { place: place.clone(), words }, letters, at: at() });
        }
        self.is_in_burst = true;
    }

    /// Notes an edit of any other kind. `before` is the document before it.
    pub fn note_edit(&mut self, before: Document, at: Whereabouts) {
        self.future.clear();
        self.is_in_burst = false;
        let letters = letters(&before);
        self.push(Step { before: Before::Whole(Box::new(before)), letters, at });
    }

    /// Ends a burst of typing: what is typed next is a step of its own.
    pub fn end_burst(&mut self) {
        self.is_in_burst = false;
    }

    /// Forgets the steps that would also take back what came from elsewhere: another tab's words are not this tab's
    /// to undo.
    pub fn something_came_from_elsewhere(&mut self) {
        self.future.clear();
        let last = self.past.iter().rposition(|step| matches!(step.before, Before::Whole(_)));
        if let Some(last) = last {
            self.past.drain(..=last);
        }
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

    /// Undoes the last edit that still shows. Answers where it was made; `None` if there is none.
    pub fn undo(&mut self, document: &mut Document) -> Option<Whereabouts> {
        self.is_in_burst = false;
        back(&mut self.past, &mut self.future, document)
    }

    /// Does again what was undone last. Answers where it was made; `None` if nothing was.
    pub fn redo(&mut self, document: &mut Document) -> Option<Whereabouts> {
        self.is_in_burst = false;
        back(&mut self.future, &mut self.past, document)
    }

    fn push(&mut self, step: Step) {
        self.past.push(step);
        let mut held: usize = self.past.iter().map(|step| step.letters).sum();
        let mut surplus = 0;
        // The last step stays, however much it holds.
        while surplus + 1 < self.past.len() && (self.past.len() - surplus > MOST_STEPS || held > MOST_LETTERS)
        {
            held -= self.past[surplus].letters;
            surplus += 1;
        }
        self.past.drain(..surplus);
    }
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

/// The letters of all texts in a record, in bytes.
fn letters(record: &dyn Record) -> usize {
    let mut sum = 0;
    record.each(&mut |_, node| match node {
        Node::Text(text) => sum += text.len(),
        Node::Record(record) => sum += letters(record),
        Node::Rows(rows) => rows.each_row(&mut |row| sum += letters(row)),
        _ => {}
    });
    sum
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

    #[test]
    fn a_burst_of_typing_is_one_step_and_a_pause_begins_another() {
        let (mut stack, mut document) = (UndoStack::default(), Document::default());
        for words in ["M", "Ma", "Map"] {
            type_name(&mut stack, &mut document, words);
        }
        stack.end_burst();
        type_name(&mut stack, &mut document, "Maple River");
        assert_eq!(stack.undo(&mut document), Some(at("profile.name")));
        assert_eq!(document.district.name, "Map");
        stack.undo(&mut document);
        assert_eq!(document.district.name, "");
        assert_eq!(stack.undo(&mut document), None);
        stack.redo(&mut document);
        stack.redo(&mut document);
        assert_eq!(document.district.name, "Maple River");
        assert!(!stack.can_redo());
    }

    #[test]
    fn any_edit_comes_back_and_typing_after_an_undo_ends_what_could_be_redone() {
        let (mut stack, mut document) = (UndoStack::default(), Document::default());
        let before = document.clone();
        document.roles.push(crate::document::Role::default());
        stack.note_edit(before.clone(), at("roles.roles-add"));
        stack.undo(&mut document);
        assert_eq!(document, before);
        stack.redo(&mut document);
        assert_eq!(document.roles.len(), 1);
        stack.undo(&mut document);
        type_name(&mut stack, &mut document, "Maple River");
        assert_eq!(stack.redo(&mut document), None);
    }

    #[test]
    fn a_step_that_shows_no_more_is_passed_over() {
        let (mut stack, mut document) = (UndoStack::default(), Document::default());
        type_name(&mut stack, &mut document, "Maple");
        stack.end_burst();
        type_name(&mut stack, &mut document, "Maple River");
        // The field's own undo took the words back already.
        type_name(&mut stack, &mut document, "Maple");
        stack.undo(&mut document);
        assert_eq!(document.district.name, "");
    }

    #[test]
    fn what_came_from_another_tab_is_not_undone_here() {
        let (mut stack, mut document) = (UndoStack::default(), Document::default());
        stack.note_edit(document.clone(), at("add"));
        type_name(&mut stack, &mut document, "Maple");
        document.district.isd = "Lakeshore ISD".to_owned();
        stack.something_came_from_elsewhere();
        stack.undo(&mut document);
        assert_eq!((document.district.name.as_str(), document.district.isd.as_str()), ("", "Lakeshore ISD"));
        assert!(!stack.can_undo());
    }

    #[test]
    fn the_oldest_steps_go_when_there_are_too_many_or_they_hold_too_much() {
        let (mut stack, mut document) = (UndoStack::default(), Document::default());
        for number in 0..2 * MOST_STEPS {
            stack.end_burst();
            type_name(&mut stack, &mut document, &number.to_string());
        }
        assert_eq!(stack.past.len(), MOST_STEPS);
        document.district.name = "x".repeat(MOST_LETTERS / 3);
        for _ in 0..5 {
            stack.note_edit(document.clone(), at("add"));
        }
        assert!(stack.past.iter().map(|step| step.letters).sum::<usize>() <= MOST_LETTERS);
        assert!(stack.can_undo());
    }
}
