//! A document's tree by value: what is compared and put together. Knows no field but an item's `id`, so that a new
//! field of the document costs no line here.
//!
//! The tree itself hands out its nodes one by one; three of them cannot be walked side by side.

use crate::document::Id;
use crate::document::tree::{Node, NodeMut, Record};

/// The named values of a record, in the order of its type. An item's first one is its `id`.
pub type Fields = Vec<(&'static str, Value)>;

/// A node of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// What has nothing below it.
    Leaf(Leaf),
    /// Named values.
    Record(Fields),
    /// Items in order.
    Rows(Vec<Fields>),
}

/// What a person fills in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// Typed text.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(u32),
    /// The identity of another item, or one's own.
    Id(Id),
    /// Identities of other items.
    Ids(Vec<Id>),
    /// One of a closed list of options, by its key.
    Choice(&'static str),
}

/// The values of a record.
#[must_use]
pub fn read(record: &dyn Record) -> Fields {
    let mut fields = Vec::new();
    record.each(&mut |name, node| {
        let value = match node {
            Node::Text(text) => Value::Leaf(Leaf::Text(text.to_owned())),
            Node::Flag(yes) => Value::Leaf(Leaf::Flag(yes)),
            Node::Number(number) => Value::Leaf(Leaf::Number(number)),
            Node::Id(id) => Value::Leaf(Leaf::Id(id)),
            Node::Ids(ids) => Value::Leaf(Leaf::Ids(ids.to_vec())),
            Node::Choice(key) => Value::Leaf(Leaf::Choice(key)),
            Node::Record(record) => Value::Record(read(record)),
            Node::Rows(rows) => {
                let mut items = Vec::with_capacity(rows.len());
                rows.each_row(&mut |row| items.push(read(row)));
                Value::Rows(items)
            }
        };
        fields.push((name, value));
    });
    fields
}

/// Puts values into a record of the type that they were read from. It must be empty: items are added to its lists.
pub fn write(fields: Fields, record: &mut dyn Record) {
    let mut fields = fields.into_iter();
    record.each_mut(&mut |_, node| match (node, fields.next()) {
        (NodeMut::Text(text), Some((_, Value::Leaf(Leaf::Text(value))))) => *text = value,
        (NodeMut::Flag(yes), Some((_, Value::Leaf(Leaf::Flag(value))))) => *yes = value,
        (NodeMut::Number(number), Some((_, Value::Leaf(Leaf::Number(value))))) => *number = value,
        (NodeMut::Id(id), Some((_, Value::Leaf(Leaf::Id(value))))) => *id = value,
        (NodeMut::Ids(ids), Some((_, Value::Leaf(Leaf::Ids(value))))) => *ids = value,
        (NodeMut::Choice(choice), Some((_, Value::Leaf(Leaf::Choice(key))))) => {
            choice.choose(key);
        }
        (NodeMut::Record(record), Some((_, Value::Record(values)))) => write(values, record),
        (NodeMut::Rows(rows), Some((_, Value::Rows(items)))) => {
            for item in items {
                if let Some(row) = rows.add() {
                    write(item, row);
                }
            }
        }
        _ => {}
    });
}

/// Adds one empty item to every list of an empty record, and so on down: what every place says before anybody has
/// written there.
pub(super) fn add_empty_items(record: &mut dyn Record) {
    record.each_mut(&mut |_, node| match node {
        NodeMut::Record(record) => add_empty_items(record),
        NodeMut::Rows(rows) => {
            if let Some(row) = rows.add() {
                add_empty_items(row);
            }
        }
        _ => {}
    });
}

/// An item's identity.
#[must_use]
pub fn id_of(item: &Fields) -> Id {
    match item.first() {
        Some((_, Value::Leaf(Leaf::Id(id)))) => *id,
        _ => Id::NIL,
    }
}

impl Value {
    /// The value, if nothing is below it.
    #[must_use]
    pub fn leaf(&self) -> Option<&Leaf> {
        if let Self::Leaf(leaf) = self { Some(leaf) } else { None }
    }

    /// The named values, if it is a record.
    #[must_use]
    pub fn fields(&self) -> Option<&Fields> {
        if let Self::Record(fields) = self { Some(fields) } else { None }
    }

    /// The items, if it is a list.
    #[must_use]
    pub fn rows(&self) -> &[Fields] {
        if let Self::Rows(rows) = self { rows } else { &[] }
    }
}
