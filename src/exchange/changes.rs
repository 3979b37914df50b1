//! What changed between two states of a document, as data: for a person to read since a restore point, or before two
//! documents become one. Knows no field by name, and no words for any.

use super::alignment::{Work, matches};
use super::nodes::{Leaf, same};
use super::order::{List, interleaved};
use crate::document::tree::{Node, Record};
use crate::document::{Document, Id, Place};

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
    let mut walk = Walk { changes: Vec::new(), work: Work::new(Work::DOCUMENTS) };
    walk.record(&Place::document(), before, after);
    walk.changes
}

struct Walk {
    changes: Vec<Change>,
    work: Work,
}

impl Walk {
    fn note(&mut self, place: Place, what: What) {
        self.changes.push(Change { place, what });
    }

    fn record(&mut self, place: &Place, before: &dyn Record, after: &dyn Record) {
        for (index, name) in after.names().iter().enumerate() {
            let (Some(earlier), Some(later)) = (before.at(index), after.at(index)) else { continue };
            if same(earlier, later) {
                continue;
            }
            let place = place.field(name);
            match (earlier, later) {
                (Node::Record(earlier), Node::Record(later)) => self.record(&place, earlier, later),
                (Node::Rows(earlier), Node::Rows(later)) => {
                    self.rows(&place, &List::of(earlier), &List::of(later));
                }
                _ => {
                    if let (Some(before), Some(after)) = (Leaf::of(earlier), Leaf::of(later)) {
                        self.note(place, What::Field { before, after });
                    }
                }
            }
        }
    }

    fn rows(&mut self, place: &Place, before: &List<'_>, after: &List<'_>) {
        let shared = after.shared_with(before);
        let stayed = self.stayed(&before.shared_with(after), &shared);
        for id in interleaved(&shared, before, after) {
            let place = place.row(id);
            match (before.row(id), after.row(id)) {
                (None, _) => self.note(place, What::Added),
                (_, None) => self.note(place, What::Removed),
                (Some(earlier), Some(later)) => {
                    if let (false, Some(from), Some(to)) =
                        (stayed.contains(&id), before.place(id), after.place(id))
                    {
                        self.note(place.clone(), What::Moved { from, to });
                    }
                    self.record(&place, earlier, later);
                }
            }
        }
    }

    /// The items that the others were moved past: as many as can be.
    fn stayed(&mut self, before: &[Id], after: &[Id]) -> Vec<Id> {
        let same = |row: usize, column: usize| before[row] == after[column];
        let pairs = matches(before.len(), after.len(), &same, &mut self.work);
        pairs.into_iter().map(|(row, _)| before[row]).collect()
    }
}
