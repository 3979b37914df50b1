//! The ways that a bound form has into a document, with all types but the answer's forgotten.

use std::sync::Arc;

use crate::document::{Document, Id};

/// Looks at a document.
pub(super) type Look<R> = Arc<dyn Fn(&Document) -> R + Send + Sync>;
/// Looks at one item of a list.
pub(super) type LookAt<R> = Arc<dyn Fn(&Document, Id) -> R + Send + Sync>;
/// Changes a document with what it is given.
pub(super) type Edit<A> = Arc<dyn Fn(&mut Document, A) + Send + Sync>;
/// Changes an item of a list with what it is given.
pub(super) type EditAt<A, R> = Arc<dyn Fn(&mut Document, Id, A) -> R + Send + Sync>;
