//! A place in a document that can be read and written for as long as it exists.

use std::sync::Arc;

use super::{Document, Row};

type Get<T> = dyn for<'a> Fn(&'a Document) -> Option<&'a T> + Send + Sync;
type GetMut<T> = dyn for<'a> Fn(&'a mut Document) -> Option<&'a mut T> + Send + Sync;

/// A path from the document to one of its parts. It holds no data: where a list item on the way is gone, it finds
/// nothing.
pub struct Cursor<T: ?Sized> {
    get: Arc<Get<T>>,
    get_mut: Arc<GetMut<T>>,
}

impl<T: ?Sized> Clone for Cursor<T> {
    fn clone(&self) -> Self {
        Self { get: self.get.clone(), get_mut: self.get_mut.clone() }
    }
}

impl Cursor<Document> {
    /// The document itself.
    #[must_use]
    pub fn document() -> Self {
        Self { get: Arc::new(|document| Some(document)), get_mut: Arc::new(|document| Some(document)) }
    }
}

impl<T: 'static> Cursor<T> {
    /// What is at this place.
    #[must_use]
    pub fn get<'a>(&self, document: &'a Document) -> Option<&'a T> {
        (self.get)(document)
    }

    /// What is at this place, to write to.
    #[must_use]
    pub fn get_mut<'a>(&self, document: &'a mut Document) -> Option<&'a mut T> {
        (self.get_mut)(document)
    }

    /// A field of what is at this place.
    #[must_use]
    pub fn field<U: 'static>(
        &self,
        get: for<'a> fn(&'a T) -> &'a U,
        get_mut: for<'a> fn(&'a mut T) -> &'a mut U,
    ) -> Cursor<U> {
        let (outer, outer_mut) = (self.get.clone(), self.get_mut.clone());
        Cursor {
            get: Arc::new(move |document| outer(document).map(get)),
            get_mut: Arc::new(move |document| outer_mut(document).map(get_mut)),
        }
    }

    /// The item `id` of a list at this place.
    #[must_use]
    pub fn row<U: Row>(
        &self,
        rows: for<'a> fn(&'a T) -> &'a Vec<U>,
        rows_mut: for<'a> fn(&'a mut T) -> &'a mut Vec<U>,
        id: super::Id,
    ) -> Cursor<U> {
        let (outer, outer_mut) = (self.get.clone(), self.get_mut.clone());
        Cursor {
            get: Arc::new(move |document| rows(outer(document)?).iter().find(|row| row.id() == id)),
            get_mut: Arc::new(move |document| {
                rows_mut(outer_mut(document)?).iter_mut().find(|row| row.id() == id)
            }),
        }
    }
}
