//! Example items of lists, and how a copy of one gets into a document.

use std::sync::Arc;

use super::Element;
use crate::document::{Cursor, Document, Id, IdSource, Row, insert};

/// An example item of a list.
#[derive(Clone)]
pub struct ExampleRow {
    /// Its answers: label and words, blank ones left out.
    pub answers: Vec<(&'static str, String)>,
    insert: Arc<InsertInto>,
}

type InsertInto = dyn Fn(&mut Document, &mut dyn IdSource) -> Id + Send + Sync;
impl ExampleRow {
    /// Adds a copy of it to the end of its list.
    pub fn insert(&self, document: &mut Document, ids: &mut dyn IdSource) -> Id {
        (self.insert)(document, ids)
    }
}

/// The answers of an item in words, blank ones left out.
pub(super) fn answers<T>(row: &T, elements: &'static [Element<T>]) -> Vec<(&'static str, String)> {
    let answer = |element: &Element<T>| match element {
        Element::Field(field) => {
            Some((field.label, field.access.in_words(row))).filter(|(_, words)| !words.is_empty())
        }
        Element::List(_) => None,
    };
    elements.iter().filter_map(answer).collect()
}

/// Gives an identity of its own to every item within an item.
pub(super) fn identify_within<T>(row: &mut T, elements: &'static [Element<T>], ids: &mut dyn IdSource) {
    for element in elements {
        if let Element::List(list) = element {
            list.identify(row, ids);
        }
    }
}

/// An example item, ready to be inserted into its list at a place in the document.
pub(super) fn example_row<P: Send + Sync + 'static, T: Row>(
    row: T,
    elements: &'static [Element<T>],
    place: &Cursor<P>,
    rows_mut: for<'a> fn(&'a mut P) -> &'a mut Vec<T>,
) -> ExampleRow {
    let answers = answers(&row, elements);
    let place = place.clone();
    ExampleRow {
        answers,
        insert: Arc::new(move |document, ids| {
            let id = ids.next_id();
            if let Some(parent) = place.get_mut(document) {
                let mut row = row.clone();
                row.set_id(id);
                identify_within(&mut row, elements, ids);
                insert(rows_mut(parent), row, None);
            }
            id
        }),
    }
}
