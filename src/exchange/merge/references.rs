//! Which items a document refers to: who ticks an item has a use for it, even where nothing in it is changed.

use std::collections::HashSet;

use crate::document::Id;
use crate::document::tree::{ID, Node, Record};

/// The items that a document refers to and an earlier one did not.
pub(super) fn new_references(before: &dyn Record, after: &dyn Record) -> HashSet<Id> {
    let (mut known, mut all) = (HashSet::new(), HashSet::new());
    references(before, &mut known);
    references(after, &mut all);
    all.retain(|id| !known.contains(id));
    all
}

fn references(record: &dyn Record, found: &mut HashSet<Id>) {
    record.each(&mut |name, node| match node {
        Node::Ids(ids) => found.extend(ids),
        Node::Id(id) if name != ID => {
            found.insert(id);
        }
        Node::Record(record) => references(record, found),
        Node::Rows(rows) => rows.each_row(&mut |row| references(row, found)),
        _ => {}
    });
}

/// Whether any of the references lead to an item or to one inside it.
pub(super) fn refers_into(item: &dyn Record, references: &HashSet<Id>) -> bool {
    let mut found = false;
    item.each(&mut |name, node| match node {
        Node::Id(id) if name == ID => found |= references.contains(&id),
        Node::Record(record) => found |= refers_into(record, references),
        Node::Rows(rows) => rows.each_row(&mut |row| found |= refers_into(row, references)),
        _ => {}
    });
    found
}
