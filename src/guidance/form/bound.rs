//! Fields at a place in the document: what pages, review and print work with.

use std::ops::Deref;

use super::{Answer, BoundList, Element, Field, Kind, TextKind};
use crate::document::tree::Node;
use crate::document::{Document, Place};
use crate::guidance::examples::{Fitting, texts};

/// From this many bytes on, an example is recognized within other words.
const RECOGNIZABLE: usize = 40;

/// A field at a place in the document.
#[derive(Clone)]
pub struct BoundField {
    field: &'static Field,
    place: Place,
    /// Its anchor on the page.
    pub anchor: String,
    fitting: Fitting,
}

impl Deref for BoundField {
    type Target = Field;

    fn deref(&self) -> &Field {
        self.field
    }
}

impl BoundField {
    /// Where in the document its answer is.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The answer. `None` if the item that it belonged to is gone.
    #[must_use]
    pub fn read(&self, document: &Document) -> Option<Answer> {
        Answer::read(self.kind, &self.place.node(document)?)
    }

    /// The answer as text; empty if it is none.
    #[must_use]
    pub fn text<'a>(&self, document: &'a Document) -> &'a str {
        match self.place.node(document) {
            Some(Node::Text(text)) => text,
            _ => "",
        }
    }

    /// Writes an answer of the field's own kind. Does nothing where the field's item is gone.
    pub fn write(&self, document: &mut Document, answer: Answer) {
        if let Some(node) = self.place.node_mut(document) {
            answer.write(self.kind, node);
        }
    }

    /// Whether nothing has been answered. What was picked and is gone from the document is no answer.
    #[must_use]
    pub fn is_blank(&self, document: &Document) -> bool {
        self.place.node(document).is_none_or(|node| self.field.is_blank(node, document))
    }

    /// Example wording that fits here. None as long as there is no book of examples.
    #[must_use]
    pub fn examples(&self) -> Vec<&'static str> {
        texts(self.fitting, self.name)
    }

    /// Where the book of examples has its examples: the form, and the kind of reader.
    #[must_use]
    pub fn fitting(&self) -> Fitting {
        self.fitting
    }

    /// Whether the book may have examples for it.
    #[must_use]
    pub fn may_have_examples(&self) -> bool {
        self.fitting.is_somewhere() && matches!(self.kind, Kind::Text(_))
    }

    /// The example whose words still stand here unedited. A short one counts only where it stands alone: "SLT" in
    /// somebody's own sentence is no example.
    #[must_use]
    pub fn example_in_use(&self, document: &Document) -> Option<&'static str> {
        let text = self.text(document);
        if text.is_empty() {
            return None;
        }
        let stands = |example: &str| {
            text.trim() == example || (example.len() >= RECOGNIZABLE && text.contains(example))
        };
        self.examples().into_iter().find(|example| stands(example))
    }

    /// The answer in words, for a reader.
    #[must_use]
    pub fn shown(&self, document: &Document) -> String {
        match (self.read(document), self.kind) {
            (Some(Answer::Text(text)), Kind::Text(TextKind::Date)) => {
                crate::document::dates::shown(text.trim())
            }
            (Some(Answer::Text(text)), _) => text.trim().to_owned(),
            (Some(Answer::Ids(ids)), Kind::Pick(pick)) => pick.names(&ids, document),
            (Some(answer), kind) => answer.in_words(kind),
            (None, _) => String::new(),
        }
    }
}

/// A field or a list at a place in the document.
#[derive(Clone)]
pub enum BoundElement {
    /// One answer.
    Field(BoundField),
    /// Any number of items.
    List(BoundList),
}

impl BoundElement {
    /// Its anchor on the page.
    #[must_use]
    pub fn anchor(&self) -> &str {
        match self {
            Self::Field(field) => &field.anchor,
            Self::List(list) => &list.anchor,
        }
    }

    /// Its place in the document.
    #[must_use]
    pub fn place(&self) -> &Place {
        match self {
            Self::Field(field) => field.place(),
            Self::List(list) => list.place(),
        }
    }

    /// What it is called.
    #[must_use]
    pub fn label(&self) -> &'static str {
        match self {
            Self::Field(field) => field.label,
            Self::List(list) => list.label,
        }
    }

    /// Whether nothing is said in a field, or in any item of a list.
    #[must_use]
    pub fn is_blank(&self, document: &Document) -> bool {
        match self {
            Self::Field(field) => field.is_blank(document),
            Self::List(list) => list.is_blank(document),
        }
    }
}

/// Binds the elements of a form to a record of the document. Anchors are `anchor.name`.
#[must_use]
pub fn bind(
    elements: &'static [Element],
    record: &Place,
    anchor: &str,
    fitting: Fitting,
) -> Vec<BoundElement> {
    let mut all = Vec::with_capacity(elements.len());
    for element in elements {
        match element {
            Element::Field(field) => all.push(BoundElement::Field(BoundField {
                field,
                place: record.field(field.name),
                anchor: format!("{anchor}.{}", field.name),
                fitting,
            })),
            Element::List(list) => {
                all.push(BoundElement::List(BoundList::new(list, record, anchor, fitting)))
            }
            Element::Within(name, elements) => {
                all.extend(bind(elements, &record.field(name), &format!("{anchor}.{name}"), fitting));
            }
        }
    }
    all
}
