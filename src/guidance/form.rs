//! What a form is made of: sections of fields and lists, each with its words and its way into the document.
//!
//! Forms are data, so that one table serves the page, the search, the list of what is missing, the printed
//! document and the sample drafts. Binding a form to a [`Cursor`] erases its types.

mod answer;
mod bound;
mod example_row;
mod lists;
mod ways;

pub use answer::{Answer, Kind};
pub use bound::{BoundElement, BoundField, bind, core_components, innovations};
pub use example_row::ExampleRow;
pub use lists::{AnyList, BoundList, List, PutBack};

use crate::document::Id;

/// A heading with what belongs under it.
pub struct Section<T: 'static> {
    /// The heading, and with [`Section::name`] its anchor.
    pub heading: &'static str,
    /// Its anchor on the page.
    pub name: &'static str,
    /// Why it matters, in a sentence or two.
    pub why: &'static str,
    /// Its fields and lists.
    pub elements: &'static [Element<T>],
}

/// Something a person fills in.
pub enum Element<T: 'static> {
    /// One answer.
    Field(Field<T>),
    /// Any number of items.
    List(&'static dyn AnyList<T>),
}

/// One answer of a record `T`.
pub struct Field<T: 'static> {
    /// Its name in the record, and the end of its anchor.
    pub name: &'static str,
    /// What it is called on every page and in print.
    pub label: &'static str,
    /// What helps to answer it.
    pub hint: &'static str,
    /// The question it leaves open while it is empty. Empty if it may stay empty.
    pub ask: &'static str,
    /// How it is read and written.
    pub access: Access<T>,
}

/// How a typed text is entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// A line.
    Line,
    /// Plain text with line breaks.
    Paragraph,
    /// A day, kept as typed.
    Date,
    /// A number, kept as typed.
    Number,
}

/// The way from a record to one of its answers and back.
pub enum Access<T: 'static> {
    /// Typed text.
    Text(TextKind, fn(&T) -> &String, fn(&mut T) -> &mut String),
    /// One of a list of options, by place.
    Choice(&'static [&'static str], fn(&T) -> usize, fn(&mut T, usize)),
    /// Any of a list of options.
    Checks(&'static [Check<T>]),
    /// Any of the district's innovations.
    Innovations(fn(&T) -> &Vec<Id>, fn(&mut T) -> &mut Vec<Id>),
    /// One core component of the district's innovations, or none.
    CoreComponent(fn(&T) -> Id, fn(&mut T, Id)),
}

/// One option of [`Access::Checks`].
pub struct Check<T: 'static> {
    /// What it says.
    pub label: &'static str,
    /// Whether it is ticked.
    pub get: fn(&T) -> bool,
    /// Ticks it or not.
    pub set: fn(&mut T, bool),
}

impl<T> Field<T> {
    /// A field with a label, and nothing else said yet.
    #[must_use]
    pub const fn new(name: &'static str, label: &'static str, access: Access<T>) -> Self {
        Self { name, label, hint: "", ask: "", access }
    }

    /// Adds what helps to answer it.
    #[must_use]
    pub const fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    /// Adds the question that it leaves open while it is empty.
    #[must_use]
    pub const fn ask(self, ask: &'static str) -> Self {
        Self { ask, ..self }
    }
}

/// `field!(line Definition.statement, "Our definition")` or `field!(choice Role.level: CoachingLevel, "Level")`: a
/// field of a record, with its way into it. Also `paragraph`, `date` and `number`.
macro_rules! field {
    (line $record:ident.$name:ident, $label:literal) => { $crate::guidance::form::field!(@text Line $record.$name, $label) };
    (paragraph $record:ident.$name:ident, $label:literal) => { $crate::guidance::form::field!(@text Paragraph $record.$name, $label) };
    (date $record:ident.$name:ident, $label:literal) => { $crate::guidance::form::field!(@text Date $record.$name, $label) };
    (number $record:ident.$name:ident, $label:literal) => { $crate::guidance::form::field!(@text Number $record.$name, $label) };
    (@text $kind:ident $record:ident.$name:ident, $label:literal) => {
        $crate::guidance::form::Field::<$record>::new(stringify!($name), $label, $crate::guidance::form::Access::Text(
            $crate::guidance::form::TextKind::$kind,
            |record: &$record| &record.$name,
            |record: &mut $record| &mut record.$name,
        ))
    };
    (choice $record:ident.$name:ident: $choice:ty, $label:literal) => {
        $crate::guidance::form::Field::<$record>::new(stringify!($name), $label, $crate::guidance::form::Access::Choice(
            <$choice as $crate::guidance::choices::Labelled>::LABELS,
            |record: &$record| $crate::document::Choice::index(record.$name),
            |record: &mut $record, index| record.$name = <$choice as $crate::document::Choice>::at(index),
        ))
    };
}

/// Declares a list of a record's items as a `static`.
macro_rules! list {
    ($(#[$meta:meta])* $vis:vis static $list:ident: $parent:ty => $row:ty {
        name: $name:ident, label: $label:literal, item: $item:literal, hint: $hint:literal, ask: $ask:literal,
        elements: $elements:expr $(,)?
    }) => {
        $(#[$meta])*
        $vis static $list: $crate::guidance::form::List<$parent, $row> = $crate::guidance::form::List {
            name: stringify!($name), label: $label, item: $item, hint: $hint, ask: $ask,
            rows: |parent| &parent.$name, rows_mut: |parent| &mut parent.$name,
            elements: $elements,
        };
    };
}

pub(crate) use {field, list};
