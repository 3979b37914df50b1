//! Answers free of their type, and how a record reads and writes them.

use super::{Access, TextKind};
use crate::document::Id;

/// An answer, free of its type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Typed text.
    Text(String),
    /// The place of the chosen option; 0 is "not chosen".
    Choice(usize),
    /// Which options are ticked, by place.
    Checks(Vec<bool>),
    /// What is picked from elsewhere in the document.
    Ids(Vec<Id>),
}

impl Answer {
    /// Whether nothing has been answered.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Choice(index) => *index == 0,
            Self::Checks(ticked) => !ticked.contains(&true),
            Self::Ids(ids) => ids.is_empty(),
        }
    }
}

/// What a person meets in place of a field.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Typed text.
    Text(TextKind),
    /// One of these options.
    Choice(&'static [&'static str]),
    /// Any of these options.
    Checks,
    /// Any of the district's innovations.
    Innovations,
    /// One core component, or none.
    CoreComponent,
}

impl<T> Access<T> {
    pub(super) fn kind(&self) -> Kind {
        match self {
            Self::Text(kind, ..) => Kind::Text(*kind),
            Self::Choice(options, ..) => Kind::Choice(options),
            Self::Checks(_) => Kind::Checks,
            Self::Innovations(..) => Kind::Innovations,
            Self::CoreComponent(..) => Kind::CoreComponent,
        }
    }

    pub(super) fn options(&self) -> Vec<&'static str> {
        match self {
            Self::Checks(checks) => checks.iter().map(|check| check.label).collect(),
            _ => Vec::new(),
        }
    }

    pub(super) fn read(&self, record: &T) -> Answer {
        match self {
            Self::Text(_, get, _) => Answer::Text(get(record).clone()),
            Self::Choice(_, get, _) => Answer::Choice(get(record)),
            Self::Checks(checks) => Answer::Checks(checks.iter().map(|check| (check.get)(record)).collect()),
            Self::Innovations(get, _) => Answer::Ids(get(record).clone()),
            Self::CoreComponent(get, _) => {
                Answer::Ids(Some(get(record)).filter(|id| *id != Id::NIL).into_iter().collect())
            }
        }
    }

    pub(super) fn write(&self, record: &mut T, answer: Answer) {
        match (self, answer) {
            (Self::Text(_, _, get_mut), Answer::Text(text)) => *get_mut(record) = text,
            (Self::Choice(_, _, set), Answer::Choice(index)) => set(record, index),
            (Self::Checks(checks), Answer::Checks(ticked)) => {
                checks.iter().zip(ticked).for_each(|(check, on)| (check.set)(record, on));
            }
            (Self::Innovations(_, get_mut), Answer::Ids(ids)) => *get_mut(record) = ids,
            (Self::CoreComponent(_, set), Answer::Ids(ids)) => {
                set(record, ids.first().copied().unwrap_or(Id::NIL));
            }
            (
                Self::Text(..)
                | Self::Choice(..)
                | Self::Checks(_)
                | Self::Innovations(..)
                | Self::CoreComponent(..),
                _,
            ) => {}
        }
    }

    pub(super) fn in_words(&self, record: &T) -> String {
        match self {
            Self::Text(_, get, _) => get(record).clone(),
            Self::Choice(_, get, _) if get(record) == 0 => String::new(),
            Self::Choice(options, get, _) => options.get(get(record)).copied().unwrap_or_default().to_owned(),
            Self::Checks(checks) => {
                let ticked = checks.iter().filter(|check| (check.get)(record));
                ticked.map(|check| check.label).collect::<Vec<_>>().join(", ")
            }
            Self::Innovations(..) | Self::CoreComponent(..) => String::new(),
        }
    }
}
