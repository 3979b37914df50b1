//! What a form is made of: sections of fields and lists, each with its words and its name in the document.
//!
//! Forms are data, so that one table serves the page, the search, the list of what is missing, the printed
//! document and the sample drafts. A form names the fields of a record; a [`Place`](crate::document::Place) says
//! which record. The macros hold the names against the types, so that a form that does not fit does not compile.

mod answer;
mod bound;
mod lists;
mod pick;

pub use answer::Answer;
pub use bound::{BoundElement, BoundField, bind};
pub use lists::{BoundList, ExampleRow};
pub use pick::Pick;

/// A heading with what belongs under it.
pub struct Section {
    /// The heading, and with [`Section::name`] its anchor.
    pub heading: &'static str,
    /// Its anchor on the page.
    pub name: &'static str,
    /// Why it matters, in a sentence or two.
    pub why: &'static str,
    /// Its fields and lists.
    pub elements: &'static [Element],
}

/// Something a person fills in.
pub enum Element {
    /// One answer.
    Field(Field),
    /// Any number of items.
    List(&'static List),
    /// The elements of a record within this one, by its name.
    Within(&'static str, &'static [Element]),
}

impl Element {
    /// Its name in the record.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Field(field) => field.name,
            Self::List(list) => list.name,
            Self::Within(name, _) => name,
        }
    }
}

/// One answer of a record.
pub struct Field {
    /// Its name in the record, and the end of its anchor.
    pub name: &'static str,
    /// What it is called on every page and in print.
    pub label: &'static str,
    /// What helps to answer it.
    pub hint: &'static str,
    /// The question it leaves open while it is empty. Empty if it may stay empty.
    pub ask: &'static str,
    /// What a person meets in its place.
    pub kind: Kind,
}

/// What a person meets in place of a field.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Typed text.
    Text(TextKind),
    /// One of these options.
    Choice(Options),
    /// Any of these yes-or-no answers: name in the record and label.
    Checks(&'static [(&'static str, &'static str)]),
    /// Yes, or not.
    Flag,
    /// Something that stands elsewhere in the document.
    Pick(Pick),
}

impl Kind {
    /// Whether what is chosen from are names, for a menu, and not sentences, to be read side by side.
    #[must_use]
    pub fn is_menu(self) -> bool {
        /// No name of an option has more letters. What a district names itself may be as long as it likes.
        const NAME: usize = 48;
        match self {
            Self::Choice(options) => options.labels.iter().all(|label| label.len() <= NAME),
            Self::Pick(pick) => !pick.is_many(),
            Self::Text(_) | Self::Checks(_) | Self::Flag => false,
        }
    }
}

/// The options of a choice; the first one is "not chosen".
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// What stands for each in files.
    pub keys: &'static [&'static str],
    /// What each is called, in the same order.
    pub labels: &'static [&'static str],
}

impl Options {
    /// The place of a key, 0 if there is none such.
    fn place_of(self, key: &str) -> usize {
        self.keys.iter().position(|known| *known == key).unwrap_or(0)
    }
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

/// A list of records.
pub struct List {
    /// Its name in the record that holds it, and the end of its anchor.
    pub name: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// What helps to fill it.
    pub hint: &'static str,
    /// The question it leaves open while it is empty. Empty if it may stay empty.
    pub ask: &'static str,
    /// What one item is called, in the middle of a sentence: "rule".
    pub item: &'static str,
    /// What an item is made of. The first text field is what an item is known by.
    pub elements: &'static [Element],
}

impl Field {
    /// A field with a label, and nothing else said yet.
    #[must_use]
    pub const fn new(name: &'static str, label: &'static str, kind: Kind) -> Self {
        Self { name, label, hint: "", ask: "", kind }
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
/// field of a record. Also `paragraph`, `date`, `number` and `flag`; `pick Role.innovations: Innovations` and
/// `pick_one Concept.component: CoreComponent` pick from the document; `checks Concept.methods: METHODS` has a
/// yes-or-no answer for each name of a table.
macro_rules! field {
    (line $record:ident.$name:ident, $label:expr) => { $crate::guidance::form::field!(@text Line $record.$name, $label) };
    (paragraph $record:ident.$name:ident, $label:expr) => { $crate::guidance::form::field!(@text Paragraph $record.$name, $label) };
    (date $record:ident.$name:ident, $label:expr) => { $crate::guidance::form::field!(@text Date $record.$name, $label) };
    (number $record:ident.$name:ident, $label:expr) => { $crate::guidance::form::field!(@text Number $record.$name, $label) };
    (choice $record:ident.$name:ident: $choice:ty, $label:expr) => {
        $crate::guidance::form::field!(@typed $record.$name: $choice, $label, Choice($crate::guidance::form::Options {
            keys: <$choice as $crate::document::Choice>::KEYS,
            labels: <$choice as $crate::guidance::choices::Labelled>::LABELS,
        }))
    };
    (checks $record:ident.$name:ident: $table:expr, $label:expr) => {
        $crate::guidance::form::Field::new(stringify!($name), $label, $crate::guidance::form::Kind::Checks($table))
    };
    (flag $record:ident.$name:ident, $label:expr) => {
        $crate::guidance::form::field!(@typed $record.$name: bool, $label, Flag)
    };
    (pick $record:ident.$name:ident: $pick:ident, $label:expr) => {
        $crate::guidance::form::field!(
            @typed $record.$name: Vec<$crate::document::Id>, $label, Pick($crate::guidance::form::Pick::$pick))
    };
    (pick_one $record:ident.$name:ident: $pick:ident, $label:expr) => {
        $crate::guidance::form::field!(
            @typed $record.$name: $crate::document::Id, $label, Pick($crate::guidance::form::Pick::$pick))
    };
    (@text $kind:ident $record:ident.$name:ident, $label:expr) => {
        $crate::guidance::form::field!(@typed $record.$name: String, $label, Text($crate::guidance::form::TextKind::$kind))
    };
    (@typed $record:ident.$name:ident: $type:ty, $label:expr, $($kind:tt)+) => {{
        const _: fn(&$record) -> &$type = |record| &record.$name;
        $crate::guidance::form::Field::new(stringify!($name), $label, $crate::guidance::form::Kind::$($kind)+)
    }};
}

/// Declares a list of a record's items as a `static`.
macro_rules! list {
    ($(#[$meta:meta])* $vis:vis static $list:ident: $parent:ty => $row:ty {
        name: $name:ident, label: $label:literal, item: $item:literal, hint: $hint:literal, ask: $ask:literal,
        elements: $elements:expr $(,)?
    }) => {
        $(#[$meta])*
        $vis static $list: $crate::guidance::form::List = {
            const _: fn(&$parent) -> &Vec<$row> = |parent| &parent.$name;
            $crate::guidance::form::List {
                name: stringify!($name), label: $label, item: $item, hint: $hint, ask: $ask, elements: $elements,
            }
        };
    };
}

pub(crate) use {field, list};
