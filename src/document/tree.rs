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
#[derive(Clone, Copy)]
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
///
/// A record of the document hands its nodes out by place: one short table a type. All that is done by name is built
/// on that, once for all types.
pub trait Record {
    /// The fields' names (`school_year`).
    fn names(&self) -> &'static [&'static str];
    /// The node at a place of [`Record::names`].
    fn at(&self, place: usize) -> Option<Node<'_>>;
    /// [`Record::at`], to write to.
    fn at_mut(&mut self, place: usize) -> Option<NodeMut<'_>>;
}

impl<'a> dyn Record + 'a {
    /// Calls `visit` with each field's name and node.
    pub fn each(&self, visit: &mut dyn FnMut(&'static str, Node<'_>)) {
        for (place, name) in self.names().iter().enumerate() {
            if let Some(node) = self.at(place) {
                visit(name, node);
            }
        }
    }

    /// [`Record::each`](#method.each), to write to.
    pub fn each_mut(&mut self, visit: &mut dyn FnMut(&'static str, NodeMut<'_>)) {
        for (place, name) in self.names().iter().enumerate() {
            if let Some(node) = self.at_mut(place) {
                visit(name, node);
            }
        }
    }

    /// The node of a name.
    #[must_use]
    pub fn child(&self, name: &str) -> Option<Node<'_>> {
        self.at(self.place_of(name)?)
    }

    /// The node of a name, to write to.
    pub fn child_mut(&mut self, name: &str) -> Option<NodeMut<'_>> {
        self.at_mut(self.place_of(name)?)
    }

    /// The letters of all typed texts in it, in bytes.
    #[must_use]
    pub fn letters(&self) -> usize {
        self.weight(0)
    }

    /// The letters of all typed texts in it, and `each` for every node, in bytes.
    #[must_use]
    pub fn weight(&self, each: usize) -> usize {
        let mut sum = 0;
        self.each(&mut |_, node| {
            sum += each
                + match node {
                    Node::Text(text) => text.len(),
                    Node::Record(record) => record.weight(each),
                    Node::Rows(rows) => rows.all().map(|(_, row)| row.weight(each)).sum(),
                    _ => 0,
                };
        });
        sum
    }

    /// Its identity, if it is an item of a list.
    #[must_use]
    pub fn id(&self) -> Option<Id> {
        match self.child(ID) {
            Some(Node::Id(id)) => Some(id),
            _ => None,
        }
    }

    /// Gives it an identity, if it is an item of a list.
    pub fn set_id(&mut self, new: Id) {
        if let Some(NodeMut::Id(id)) = self.child_mut(ID) {
            *id = new;
        }
    }

    fn place_of(&self, name: &str) -> Option<usize> {
        self.names().iter().position(|known| *known == name)
    }
}

/// The name of every item's identity.
pub const ID: &str = "id";

/// Records in order, each with an identity of its own.
pub trait Rows {
    /// How many there are.
    fn len(&self) -> usize;
    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// The identity of the one at a place. There must be one.
    fn id_at(&self, place: usize) -> Id;
    /// The one at a place.
    fn row(&self, place: usize) -> Option<&dyn Record>;
    /// The one at a place, to write to.
    fn row_mut(&mut self, place: usize) -> Option<&mut dyn Record>;
    /// Adds an empty one at the end.
    fn push_empty(&mut self);
    /// Takes the last one away.
    fn pop(&mut self);
    /// Exchanges two. Both must be there.
    fn swap(&mut self, one: usize, other: usize);
}

impl<'a> dyn Rows + 'a {
    /// Every identity, in order.
    #[must_use]
    pub fn ids(&self) -> Vec<Id> {
        (0..self.len()).map(|place| self.id_at(place)).collect()
    }

    /// Where an item stands.
    #[must_use]
    pub fn place_of(&self, id: Id) -> Option<usize> {
        (0..self.len()).find(|&place| self.id_at(place) == id)
    }

    /// Each with its place.
    pub fn all(&self) -> impl Iterator<Item = (usize, &dyn Record)> {
        (0..self.len()).filter_map(|place| Some((place, self.row(place)?)))
    }

    /// Adds an empty one at the end, and hands it out.
    pub fn add(&mut self) -> Option<&mut dyn Record> {
        self.push_empty();
        self.row_mut(self.len() - 1)
    }

    /// Adds an empty item at the end, or right after the item `after`, and hands it out.
    pub fn insert(&mut self, id: Id, after: Option<Id>) -> Option<&mut dyn Record> {
        let place = after.and_then(|after| self.place_of(after)).map_or(self.len(), |place| place + 1);
        self.insert_at(id, place)
    }

    /// Adds an empty item at a place, at the end if there is no such place, and hands it out.
    pub fn insert_at(&mut self, id: Id, place: usize) -> Option<&mut dyn Record> {
        let last = self.len();
        self.add()?.set_id(id);
        self.carry(last, place.min(last));
        self.row_mut(place.min(last))
    }

    /// Takes an item out. Answers whether it was there.
    pub fn remove(&mut self, id: Id) -> bool {
        let place = self.place_of(id);
        if let Some(place) = place {
            self.carry(place, self.len() - 1);
            self.pop();
        }
        place.is_some()
    }

    /// Moves an item `by` places down (negative: up), as far as the list goes. Answers its new place, from 0.
    pub fn shift(&mut self, id: Id, by: isize) -> Option<usize> {
        let from = self.place_of(id)?;
        let to = from.saturating_add_signed(by).min(self.len() - 1);
        self.carry(from, to);
        Some(to)
    }

    /// Takes the item at `from` to `to`; those between make room.
    fn carry(&mut self, from: usize, to: usize) {
        (from..to).for_each(|place| self.swap(place, place + 1));
        (to..from).rev().for_each(|place| self.swap(place, place + 1));
    }
}

/// One of a closed list of options, by its key in files.
pub trait AnyChoice {
    /// What stands for each option in files.
    fn keys(&self) -> &'static [&'static str];
    /// Chooses the option at a place of [`AnyChoice::keys`].
    fn choose_at(&mut self, place: usize);
}

impl<'a> dyn AnyChoice + 'a {
    /// Chooses the option with a key. Answers whether there is one.
    pub fn choose(&mut self, key: &str) -> bool {
        let place = self.keys().iter().position(|known| *known == key);
        place.into_iter().for_each(|place| self.choose_at(place));
        place.is_some()
    }
}

impl<C: Choice> AnyChoice for C {
    fn keys(&self) -> &'static [&'static str] {
        C::KEYS
    }

    fn choose_at(&mut self, place: usize) {
        *self = C::at(place);
    }
}

impl<T: Row + Record> Rows for Vec<T> {
    fn len(&self) -> usize {
        Vec::len(self)
    }

    fn id_at(&self, place: usize) -> Id {
        self[place].id()
    }

    fn row(&self, place: usize) -> Option<&dyn Record> {
        self.get(place).map(|row| row as &dyn Record)
    }

    fn row_mut(&mut self, place: usize) -> Option<&mut dyn Record> {
        self.get_mut(place).map(|row| row as &mut dyn Record)
    }

    fn push_empty(&mut self) {
        self.push(T::default());
    }

    fn pop(&mut self) {
        Vec::pop(self);
    }

    fn swap(&mut self, one: usize, other: usize) {
        self.as_mut_slice().swap(one, other);
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
