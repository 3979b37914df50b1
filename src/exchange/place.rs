//! Where in a document something stands, by names and identities: it holds for every copy of the document.

use crate::document::Id;

/// One step down the tree of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// To a field of a record: `school_year`, `roles`.
    Field(&'static str),
    /// To an item of a list.
    Item(Id),
}

/// The steps from the document to one of its parts: `roles`, the item, `delivery_plan`, `goals`.
pub type Place = Vec<Step>;
