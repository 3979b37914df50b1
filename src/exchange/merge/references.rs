//! Which items a document refers to: who ticks an item has a use for it, even where nothing in it is changed.

use std::collections::HashSet;

use super::super::values::{Fields, Leaf, Value, id_of};
use crate::document::Id;

/// The items that a document refers to and an earlier one did not.
pub(super) fn new_references(before: &Fields, after: &Fields) -> HashSet<Id> {
    let (mut known, mut all) = (HashSet::new(), HashSet::new());
    references(before, &mut known);
    references(after, &mut all);
    all.retain(|id| !known.contains(id));
    all
}

fn references(fields: &Fields, found: &mut HashSet<Id>) {
    for (name, value) in fields {
        match value {
            Value::Leaf(Leaf::Ids(ids)) => found.extend(ids),
            Value::Leaf(Leaf::Id(id)) if *name != "id" => {
                found.insert(*id);
            }
            Value::Leaf(_) => {}
            Value::Record(fields) => references(fields, found),
            Value::Rows(rows) => rows.iter().for_each(|row| references(row, found)),
        }
    }
}

/// Whether any of the references lead to an item or to one inside it.
pub(super) fn refers_into(item: &Fields, references: &HashSet<Id>) -> bool {
    references.contains(&id_of(item)) || refers_below(item, references)
}

fn refers_below(fields: &Fields, references: &HashSet<Id>) -> bool {
    fields.iter().any(|(_, value)| match value {
        Value::Leaf(_) => false,
        Value::Record(fields) => refers_below(fields, references),
        Value::Rows(rows) => rows.iter().any(|row| refers_into(row, references)),
    })
}
