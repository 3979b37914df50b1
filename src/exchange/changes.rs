//! What changed between two states of a document, as data: for a person to read since a restore point, or before two
//! documents become one. Knows no field by name, and no words for any.

use super::alignment::{Work, matches};
use super::order::{List, interleaved};
use super::place::{Place, Step};
use super::values::{self, Fields, Leaf, Value};
use crate::document::{Document, Id};

/// A place where two states of a document differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The field or item.
    pub place: Place,
    /// What happened there.
    pub what: What,
}

/// What happened at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A field was filled in, changed or emptied. Both are of one kind.
    Field {
        /// What it said.
        before: Leaf,
        /// What it says.
        after: Leaf,
    },
    /// An item was added, with all that is in it.
    Added,
    /// An item was removed, with all that was in it.
    Removed,
    /// An item was moved past others that both states have. What is changed inside it is listed by itself.
    Moved {
        /// Its place in the earlier list, from 0.
        from: usize,
        /// Its place in the later list, from 0.
        to: usize,
    },
}

/// All that changed, in the order of the document. An item that was removed stands where it was.
#[must_use]
pub fn changes(before: &Document, after: &Document) -> Vec<Change> {
    let mut walk = Walk { place: Place::new(), changes: Vec::new(), work: Work::new(Work::DOCUMENTS) };
    walk.record(&values::read(before), &values::read(after));
    walk.changes
}

struct Walk {
    place: Place,
    changes: Vec<Change>,
    work: Work,
}

impl Walk {
    fn note(&mut self, what: What) {
        self.changes.push(Change { place: self.place.clone(), what });
    }

    fn record(&mut self, before: &Fields, after: &Fields) {
        for ((name, before), (_, after)) in before.iter().zip(after) {
            if before == after {
                continue;
            }
            self.place.push(Step::Field(name));
            match (before, after) {
                (Value::Leaf(before), Value::Leaf(after)) => {
                    self.note(What::Field { before: before.clone(), after: after.clone() });
                }
                (Value::Record(before), Value::Record(after)) => self.record(before, after),
                (before, after) => self.rows(&List::of(before.rows()), &List::of(after.rows())),
            }
            self.place.pop();
        }
    }

    fn rows(&mut self, before: &List<'_>, after: &List<'_>) {
        let shared = after.shared_with(before);
        let stayed = self.stayed(&before.shared_with(after), &shared);
        for id in interleaved(&shared, before, after) {
            self.place.push(Step::Item(id));
            match (before.row(id), after.row(id)) {
                (None, _) => self.note(What::Added),
                (_, None) => self.note(What::Removed),
                (Some(earlier), Some(later)) => {
                    if let (false, Some(from), Some(to)) =
                        (stayed.contains(&id), before.place(id), after.place(id))
                    {
                        self.note(What::Moved { from, to });
                    }
                    self.record(earlier, later);
                }
            }
            self.place.pop();
        }
    }

    /// The items that the others were moved past: as many as can be.
    fn stayed(&mut self, before: &[Id], after: &[Id]) -> Vec<Id> {
        let same = |row: usize, column: usize| before[row] == after[column];
        let pairs = matches(before.len(), after.len(), &same, &mut self.work);
        pairs.into_iter().map(|(row, _)| before[row]).collect()
    }
}
