//! Copies and comparisons of records, over their trees: what a record's `Clone` and `PartialEq` go by. Derived ones are
//! code of every record's own, and in a browser somebody waits for it.

use super::tree::{Node, NodeMut, Record, Rows};

/// A copy of a record.
#[must_use]
pub fn copy_of<T: Record + Default>(from: &T) -> T {
    let mut to = T::default();
    copy(from, &mut to);
    to
}

/// Whether two records of the same type say the same.
#[must_use]
pub fn are_alike(one: &dyn Record, other: &dyn Record) -> bool {
    (0..one.names().len()).all(|place| match (one.at(place), other.at(place)) {
        (Some(one), Some(other)) => same(one, other),
        (None, None) => true,
        _ => false,
    })
}

/// Whether two nodes say the same, all that is below them included.
pub(crate) fn same(one: Node<'_>, other: Node<'_>) -> bool {
    match (one, other) {
        (Node::Text(one), Node::Text(other)) | (Node::Choice(one), Node::Choice(other)) => one == other,
        (Node::Flag(one), Node::Flag(other)) => one == other,
        (Node::Number(one), Node::Number(other)) => one == other,
        (Node::Id(one), Node::Id(other)) => one == other,
        (Node::Ids(one), Node::Ids(other)) => one == other,
        (Node::Record(one), Node::Record(other)) => are_alike(one, other),
        (Node::Rows(one), Node::Rows(other)) => {
            one.len() == other.len()
                && (0..one.len()).all(|place| match (one.row(place), other.row(place)) {
                    (Some(one), Some(other)) => are_alike(one, other),
                    _ => false,
                })
        }
        _ => false,
    }
}

/// Takes over what a record says into an empty one of its type.
pub(crate) fn copy(from: &dyn Record, to: &mut dyn Record) {
    for place in 0..from.names().len() {
        if let (Some(from), Some(to)) = (from.at(place), to.at_mut(place)) {
            put(from, to);
        }
    }
}

/// Takes a node over, with all that is below it. What it goes into must be empty: items are added to lists.
pub(crate) fn put(from: Node<'_>, to: NodeMut<'_>) {
    match (from, to) {
        (Node::Text(from), NodeMut::Text(to)) => from.clone_into(to),
        (Node::Flag(from), NodeMut::Flag(to)) => *to = from,
        (Node::Number(from), NodeMut::Number(to)) => *to = from,
        (Node::Id(from), NodeMut::Id(to)) => *to = from,
        (Node::Ids(from), NodeMut::Ids(to)) => from.clone_into(to),
        (Node::Choice(from), NodeMut::Choice(to)) => {
            to.choose(from);
        }
        (Node::Record(from), NodeMut::Record(to)) => copy(from, to),
        (Node::Rows(from), NodeMut::Rows(to)) => copy_rows(from, to),
        _ => {}
    }
}

fn copy_rows(from: &dyn Rows, to: &mut dyn Rows) {
    from.all().for_each(|(_, from)| {
        if let Some(to) = to.add() {
            copy(from, to);
        }
    });
}
