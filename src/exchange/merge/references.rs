//! Which items a document refers to: who ticks an item has a use for it, even where nothing in it is changed.

use std::collections::HashSet;

use crate::document::Id;
use crate::document::tree::{ID, Node, Record};

/// The items that a document refers to and an earlier one did not.
pub(super) fn new_references(before: Option<&dyn Record>, after: &dyn Record) -> HashSet<Id> {
    let mut found = HashSet::new();
    references(after, &mut |id| {
        found.insert(id);
    });
    if let Some(before) = before {
        references(before, &mut |id| {
            found.remove(&id);
        });
    }
    found
}

fn references(record: &dyn Record, visit: &mut dyn FnMut(Id)) {
    record.each(&mut |name, node| match node {
        Node::Ids(ids) => ids.iter().copied().for_each(&mut *visit),
        Node::Id(id) if name != ID => visit(id),
        Node::Record(record) => references(record, visit),
        Node::Rows(rows) => rows.all().for_each(|(_, row)| references(row, visit)),
        _ => {}
    });
}

/// Whether any of the references lead to an item or to one inside it.
pub(super) fn refers_into(item: &dyn Record, references: &HashSet<Id>) -> bool {
    let mut found = false;
    item.each(&mut |name, node| match node {
        Node::Id(id) if name == ID => found |= references.contains(&id),
        Node::Record(record) => found |= refers_into(record, references),
        Node::Rows(rows) => rows.all().for_each(|(_, row)| found |= refers_into(row, references)),
        _ => {}
    });
    found
}
