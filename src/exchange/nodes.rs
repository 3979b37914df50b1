//! What a node holds, to keep; how nodes are held against each other and taken over. Knows no field by name.

use crate::document::Id;
pub(super) use crate::document::alike::{are_alike as same_record, copy as put_record, put, same};
use crate::document::tree::Node;

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
