//! A place in a document, by names and identities. It holds no data: where an item on the way is gone, it finds nothing.

use super::tree::{Node, NodeMut, Record, Rows};
use super::{Document, Id};

/// One step of a way into the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// To a field, by its name.
    Field(&'static str),
    /// To an item of a list.
    Row(Id),
}

/// A way from the document to one of its nodes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Place(Vec<Step>);

impl Place {
    /// The document itself.
    #[must_use]
    pub fn document() -> Self {
        Self::default()
    }

    /// A field of what is here.
    #[must_use]
    pub fn field(&self, name: &'static str) -> Self {
        self.then(Step::Field(name))
    }

    /// An item of the list that is here.
    #[must_use]
    pub fn row(&self, id: Id) -> Self {
        self.then(Step::Row(id))
    }

    /// The steps, from the document on.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// The way as text, to be [found](Self::find) again.
    #[must_use]
    pub fn path(&self) -> String {
        let step = |step: &Step| match step {
            Step::Field(name) => (*name).to_owned(),
            Step::Row(id) => id.to_string(),
        };
        self.0.iter().map(step).collect::<Vec<_>>().join("/")
    }

    /// The place that a text leads to in this document. `None` where it leads nowhere.
    #[must_use]
    pub fn find(document: &Document, path: &str) -> Option<Self> {
        let mut place = Self::document();
        for step in path.split('/') {
            place = match place.node(document)? {
                Node::Record(record) => place.field(record.names().iter().find(|name| **name == step)?),
                Node::Rows(rows) => place.row(rows.ids().into_iter().find(|id| id.to_string() == step)?),
                _ => return None,
            };
        }
        Some(place)
    }

    /// What this is in: the record of a field, the list of an item. `None` for the document.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let (_, steps) = self.0.split_last()?;
        Some(Self(steps.to_vec()))
    }

    fn then(&self, step: Step) -> Self {
        let mut steps = Vec::with_capacity(self.0.len() + 1);
        steps.extend_from_slice(&self.0);
        steps.push(step);
        Self(steps)
    }

    /// What is here.
    #[must_use]
    pub fn node<'a>(&self, document: &'a Document) -> Option<Node<'a>> {
        let mut node = Node::Record(document);
        for step in &self.0 {
            node = match (node, *step) {
                (Node::Record(record), Step::Field(name)) => record.child(name)?,
                (Node::Rows(rows), Step::Row(id)) => Node::Record(rows.row(rows.place_of(id)?)?),
                _ => return None,
            };
        }
        Some(node)
    }

    /// What is here, to write to.
    #[must_use]
    pub fn node_mut<'a>(&self, document: &'a mut Document) -> Option<NodeMut<'a>> {
        let mut node = NodeMut::Record(document);
        for step in &self.0 {
            node = match (node, *step) {
                (NodeMut::Record(record), Step::Field(name)) => record.child_mut(name)?,
                (NodeMut::Rows(rows), Step::Row(id)) => {
                    let place = rows.place_of(id)?;
                    NodeMut::Record(rows.row_mut(place)?)
                }
                _ => return None,
            };
        }
        Some(node)
    }

    /// The record that is here.
    #[must_use]
    pub fn record<'a>(&self, document: &'a Document) -> Option<&'a dyn Record> {
        match self.node(document)? {
            Node::Record(record) => Some(record),
            _ => None,
        }
    }

    /// The list that is here.
    #[must_use]
    pub fn rows<'a>(&self, document: &'a Document) -> Option<&'a dyn Rows> {
        match self.node(document)? {
            Node::Rows(rows) => Some(rows),
            _ => None,
        }
    }

    /// The list that is here, to write to.
    #[must_use]
    pub fn rows_mut<'a>(&self, document: &'a mut Document) -> Option<&'a mut dyn Rows> {
        match self.node_mut(document)? {
            NodeMut::Rows(rows) => Some(rows),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Guideline;

    #[test]
    fn a_place_is_found_again_by_its_path_as_long_as_it_is_there() {
        let id = Id::from_bits(7);
        let mut document = Document::default();
        document.guidelines.rules.push(Guideline { id, ..Guideline::default() });
        let rules = Place::document().field("guidelines").field("rules");
        for place in [Place::document().field("district").field("name"), rules.row(id).field("reason"), rules]
        {
            assert_eq!(Place::find(&document, &place.path()), Some(place));
        }
        for path in
            ["", "nowhere", "district/name/more", "guidelines/rules/0000000000000", "guidelines//rules"]
        {
            assert_eq!(Place::find(&document, path), None, "{path}");
        }
    }
}
