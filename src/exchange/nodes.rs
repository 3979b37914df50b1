//! Nodes of two documents held against each other, and taken over from one into another. Knows no field by name.

use crate::document::Id;
use crate::document::tree::{Node, NodeMut, Record};

/// What a field holds that has nothing below it, to keep.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Leaf {
    /// Typed text.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(u32),
    /// The identity of another item.
    Id(Id),
    /// Identities of other items.
    Ids(Vec<Id>),
    /// One of a closed list of options, by its key in files.
    Choice(&'static str),
}

impl Leaf {
    /// What a node holds; `None` if there are nodes below it.
    #[must_use]
    pub fn of(node: Node<'_>) -> Option<Self> {
        match node {
            Node::Text(text) => Some(Self::Text(text.to_owned())),
            Node::Flag(yes) => Some(Self::Flag(yes)),
            Node::Number(number) => Some(Self::Number(number)),
            Node::Id(id) => Some(Self::Id(id)),
            Node::Ids(ids) => Some(Self::Ids(ids.to_vec())),
            Node::Choice(key) => Some(Self::Choice(key)),
            Node::Record(_) | Node::Rows(_) => None,
        }
    }
}

/// Whether two nodes say the same, all that is below them included.
pub(super) fn same(one: Node<'_>, other: Node<'_>) -> bool {
    match (one, other) {
        (Node::Text(one), Node::Text(other)) | (Node::Choice(one), Node::Choice(other)) => one == other,
        (Node::Flag(one), Node::Flag(other)) => one == other,
        (Node::Number(one), Node::Number(other)) => one == other,
        (Node::Id(one), Node::Id(other)) => one == other,
        (Node::Ids(one), Node::Ids(other)) => one == other,
        (Node::Record(one), Node::Record(other)) => same_record(one, other),
        (Node::Rows(one), Node::Rows(other)) => {
            one.len() == other.len()
                && (0..one.len()).all(|place| match (one.row(place), other.row(place)) {
                    (Some(one), Some(other)) => same_record(one, other),
                    _ => false,
                })
        }
        _ => false,
    }
}

/// Whether two records of one type say the same.
pub(super) fn same_record(one: &dyn Record, other: &dyn Record) -> bool {
    (0..one.names().len()).all(|place| match (one.at(place), other.at(place)) {
        (Some(one), Some(other)) => same(one, other),
        _ => false,
    })
}

/// Takes a node over, with all that is below it. What it goes into must be empty: items are added to lists.
pub(super) fn put(node: Node<'_>, into: NodeMut<'_>) {
    match (node, into) {
        (Node::Text(text), NodeMut::Text(into)) => text.clone_into(into),
        (Node::Flag(yes), NodeMut::Flag(into)) => *into = yes,
        (Node::Number(number), NodeMut::Number(into)) => *into = number,
        (Node::Id(id), NodeMut::Id(into)) => *into = id,
        (Node::Ids(ids), NodeMut::Ids(into)) => *into = ids.to_vec(),
        (Node::Choice(key), NodeMut::Choice(into)) => {
            into.choose(key);
        }
        (Node::Record(record), NodeMut::Record(into)) => put_record(record, into),
        (Node::Rows(rows), NodeMut::Rows(into)) => {
            rows.each_row(&mut |row| {
                if let Some(into) = into.add() {
                    put_record(row, into);
                }
            });
        }
        _ => {}
    }
}

/// [`put`], for a record and an empty one of its type.
pub(super) fn put_record(record: &dyn Record, into: &mut dyn Record) {
    for place in 0..record.names().len() {
        if let (Some(node), Some(into)) = (record.at(place), into.at_mut(place)) {
            put(node, into);
        }
    }
}
