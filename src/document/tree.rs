//! The document as a tree of named nodes: what everything that is done to *any* field goes by (file format, repair,
//! and whatever compares two documents), so that a new field costs it no line.
//!
//! Serde's derived code for the same records came to 110 KB of WebAssembly (30 KB after brotli), because every field
//! brings its own error path; a walk has none.

use super::{Choice, Id, Row};

/// A node that can be written to.
pub enum NodeMut<'a> {
    /// Typed text.
    Text(&'a mut String),
    /// Yes or no.
    Flag(&'a mut bool),
    /// A number of the envelope.
    Number(&'a mut u32),
    /// An identity.
    Id(&'a mut Id),
    /// Identities of other items.
    Ids(&'a mut Vec<Id>),
    /// One of a closed list of options.
    Choice(&'a mut dyn AnyChoice),
    /// Named nodes.
    Record(&'a mut dyn Record),
    /// Records in order.
    Rows(&'a mut dyn Rows),
}

/// A node to look at.
pub enum Node<'a> {
    /// Typed text.
    Text(&'a str),
    /// Yes or no.
    Flag(bool),
    /// A number of the envelope.
    Number(u32),
    /// An identity.
    Id(Id),
    /// Identities of other items.
    Ids(&'a [Id]),
    /// One of a closed list of options, by its key.
    Choice(&'static str),
    /// Named nodes.
    Record(&'a dyn Record),
    /// Records in order.
    Rows(&'a dyn Rows),
}

/// What can stand in a field of a record.
pub trait Tree {
    /// The node, to look at.
    fn node(&self) -> Node<'_>;
    /// The node, to write to.
    fn node_mut(&mut self) -> NodeMut<'_>;
}

/// Named nodes, in the order of the type.
pub trait Record {
    /// Calls `visit` with each field's name (`school_year`) and node.
    fn each(&self, visit: &mut dyn FnMut(&'static str, Node<'_>));
    /// [`Record::each`], to write to.
    fn each_mut(&mut self, visit: &mut dyn FnMut(&'static str, NodeMut<'_>));
}

/// Records in order.
pub trait Rows {
    /// How many there are.
    fn len(&self) -> usize;
    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// Calls `visit` with each.
    fn each_row(&self, visit: &mut dyn FnMut(&dyn Record));
    /// Adds an empty one at the end, and hands it out.
    fn add(&mut self) -> Option<&mut dyn Record>;
}

/// One of a closed list of options, by its key in files.
pub trait AnyChoice {
    /// Chooses the option with a key. Answers whether there is one.
    fn choose(&mut self, key: &str) -> bool;
}

impl<C: Choice> AnyChoice for C {
    fn choose(&mut self, key: &str) -> bool {
        let place = C::KEYS.iter().position(|known| *known == key);
        if let Some(place) = place {
            *self = C::at(place);
        }
        place.is_some()
    }
}

impl<T: Row + Record> Rows for Vec<T> {
    fn len(&self) -> usize {
        Vec::len(self)
    }

    fn each_row(&self, visit: &mut dyn FnMut(&dyn Record)) {
        self.iter().for_each(|row| visit(row));
    }

    fn add(&mut self) -> Option<&mut dyn Record> {
        self.push(T::default());
        self.last_mut().map(|row| row as &mut dyn Record)
    }
}

impl<T: Row + Record> Tree for Vec<T> {
    fn node(&self) -> Node<'_> {
        Node::Rows(self)
    }

    fn node_mut(&mut self) -> NodeMut<'_> {
        NodeMut::Rows(self)
    }
}

impl Tree for String {
    fn node(&self) -> Node<'_> {
        Node::Text(self)
    }

    fn node_mut(&mut self) -> NodeMut<'_> {
        NodeMut::Text(self)
    }
}

impl Tree for bool {
    fn node(&self) -> Node<'_> {
        Node::Flag(*self)
    }

    fn node_mut(&mut self) -> NodeMut<'_> {
        NodeMut::Flag(self)
    }
}

impl Tree for u32 {
    fn node(&self) -> Node<'_> {
        Node::Number(*self)
    }

    fn node_mut(&mut self) -> NodeMut<'_> {
        NodeMut::Number(self)
    }
}

impl Tree for Id {
    fn node(&self) -> Node<'_> {
        Node::Id(*self)
    }

    fn node_mut(&mut self) -> NodeMut<'_> {
        NodeMut::Id(self)
    }
}

impl Tree for Vec<Id> {
    fn node(&self) -> Node<'_> {
        Node::Ids(self)
    }

    fn node_mut(&mut self) -> NodeMut<'_> {
        NodeMut::Ids(self)
    }
}
