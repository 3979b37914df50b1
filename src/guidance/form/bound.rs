//! Fields at a place in the document: what pages, review and print work with.

use std::sync::Arc;

use super::{
    Answer, BoundList, Element, Field, Kind, TextKind,
    ways::{Edit, Look},
};
use crate::document::{Cursor, Document, Id};
use crate::guidance::examples::{Fitting, texts};

/// From this many bytes on, an example is recognized within other words.
const RECOGNIZABLE: usize = 40;

/// A field at a place in the document.
#[derive(Clone)]
pub struct BoundField {
    /// Its name in the record.
    pub name: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// What helps to answer it.
    pub hint: &'static str,
    /// The question it leaves open while it is empty.
    pub ask: &'static str,
    /// What it is.
    pub kind: Kind,
    /// The options of [`Kind::Checks`].
    pub options: Vec<&'static str>,
    /// Its anchor on the page.
    pub anchor: String,
    fitting: Fitting,
    read: Look<Option<Answer>>,
    write: Edit<Answer>,
}

impl BoundField {
    /// The answer. `None` if the item that it belonged to is gone.
    #[must_use]
    pub fn read(&self, document: &Document) -> Option<Answer> {
        (self.read)(document)
    }

    /// The answer as text; empty if it is none.
    #[must_use]
    pub fn text(&self, document: &Document) -> String {
        match self.read(document) {
            Some(Answer::Text(text)) => text,
            _ => String::new(),
        }
    }

    /// Writes an answer of the field's own kind. Does nothing where the field's item is gone.
    pub fn write(&self, document: &mut Document, answer: Answer) {
        (self.write)(document, answer);
    }

    /// Whether nothing has been answered.
    #[must_use]
    pub fn is_blank(&self, document: &Document) -> bool {
        self.read(document).is_none_or(|answer| answer.is_blank())
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
        let Some(Answer::Text(text)) = self.read(document) else {
            return None;
        };
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
            (Some(Answer::Choice(0)) | None, _) => String::new(),
            (Some(Answer::Choice(index)), Kind::Choice(options)) => {
                options.get(index).copied().unwrap_or_default().to_owned()
            }
            (Some(Answer::Checks(ticked)), _) => {
                let chosen = self.options.iter().zip(ticked).filter(|(_, on)| *on);
                chosen.map(|(label, _)| *label).collect::<Vec<_>>().join(", ")
            }
            (Some(Answer::Ids(ids)), Kind::CoreComponent) => names(ids, core_components(document)),
            (Some(Answer::Ids(ids)), _) => names(ids, innovations(document)),
            (Some(Answer::Choice(_)), _) => String::new(),
        }
    }
}

fn names(ids: Vec<Id>, all: Vec<(Id, String)>) -> String {
    let chosen = all.into_iter().filter(|(id, _)| ids.contains(id));
    chosen.map(|(_, name)| name).collect::<Vec<_>>().join(", ")
}

/// The district's innovations, to pick from.
#[must_use]
pub fn innovations(document: &Document) -> Vec<(Id, String)> {
    document.innovations.iter().map(|innovation| (innovation.id, innovation.name.clone())).collect()
}

/// The core components of all innovations, to pick from: "Innovation: component".
#[must_use]
pub fn core_components(document: &Document) -> Vec<(Id, String)> {
    let named = |innovation: &crate::document::Innovation| {
        let name = innovation.name.clone();
        let named = move |part: &crate::document::CoreComponent| (part.id, format!("{name}: {}", part.name));
        innovation.components.iter().map(named).collect::<Vec<_>>()
    };
    document.innovations.iter().flat_map(named).collect()
}

/// A field or a list at a place in the document.
#[derive(Clone)]
pub enum BoundElement {
    /// One answer.
    Field(BoundField),
    /// Any number of items.
    List(BoundList),
}

/// Binds the elements of a form to a place in the document. Anchors are `anchor.name`.
#[must_use]
pub fn bind<T: Send + Sync + 'static>(
    elements: &'static [Element<T>],
    place: &Cursor<T>,
    anchor: &str,
    fitting: Fitting,
) -> Vec<BoundElement> {
    let bound = |element: &'static Element<T>| match element {
        Element::Field(field) => BoundElement::Field(bind_field(field, place, anchor, fitting)),
        Element::List(list) => BoundElement::List(list.bind(place, anchor, fitting)),
    };
    elements.iter().map(bound).collect()
}

/// Binds one field to a place in the document.
#[must_use]
pub(super) fn bind_field<T: Send + Sync + 'static>(
    field: &'static Field<T>,
    place: &Cursor<T>,
    anchor: &str,
    fitting: Fitting,
) -> BoundField {
    let (from, to) = (place.clone(), place.clone());
    let access = &field.access;
    BoundField {
        name: field.name,
        label: field.label,
        hint: field.hint,
        ask: field.ask,
        kind: access.kind(),
        options: access.options(),
        anchor: format!("{anchor}.{}", field.name),
        fitting,
        read: Arc::new(move |document| from.get(document).map(|record| access.read(record))),
        write: Arc::new(move |document, answer| {
            if let Some(record) = to.get_mut(document) {
                access.write(record, answer);
            }
        }),
    }
}
