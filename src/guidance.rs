//! The words: every form with its labels, hints, questions and examples. Knows the document and no view.

pub mod audience;
pub mod choices;
pub mod district;
pub mod form;
pub mod parts;
pub mod site;

pub use audience::Audience;
pub use form::{
    Answer, AnyList, BoundElement, BoundField, BoundList, Element, Example, ExampleRow, Field, Kind, List,
    Section,
};
