//! The words: every form with its labels, hints, questions, and the way to its examples. Knows the document and no view.

pub mod audience;
pub mod checks;
pub mod choices;
pub mod district;
pub mod examples;
pub mod form;
pub mod glossary;
pub mod guide;
pub mod help;
pub mod parts;
pub mod served;
pub mod site;
pub mod team;
pub mod topics;
pub mod wording;

pub use audience::Audience;
pub use form::{
    Answer, BoundElement, BoundField, BoundList, Element, ExampleRow, Field, Kind, List, Section,
};

#[cfg(test)]
mod tests;
