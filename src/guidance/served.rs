//! Words that are served beside the app: files that a page fetches, and views that read them by name. Knows no network.
//!
//! A file comes with the app that it was built for, and tests hold every file against its views, name by name. Where
//! another file stands in its place all the same, what is missing is empty, and nothing breaks.

use std::iter::{Flatten, Map};
use std::slice::Iter;
use std::sync::OnceLock;

use super::site::Page;
use super::team::TeamPage;
use crate::document::json::Json;
use crate::document::{Choice, PartChoice, PartKey};

/// The words of one file. Once they are there, they stay for as long as the app runs.
pub struct Words {
    names: &'static [&'static str],
    read: OnceLock<Json>,
}

impl Words {
    /// Of a file with these names at its top. They are not there yet.
    #[must_use]
    pub const fn new(names: &'static [&'static str]) -> Self {
        Self { names, read: OnceLock::new() }
    }

    /// Takes the text of the file, and answers whether it was that file: hosts send pages of their own in the place
    /// of files that they do not have. The first text stays; another one is the same file, fetched twice.
    pub fn fill(&self, text: &str) -> bool {
        let Ok(words) = Json::read(text) else { return false };
        let is_it = self.names.iter().all(|name| words.get(name).is_some());
        if is_it {
            let _ = self.read.set(words);
        }
        is_it
    }

    /// What the file says, once it is there.
    pub fn get(&'static self) -> Option<&'static Json> {
        self.read.get()
    }
}

/// All items of a list, each read as it is met.
pub type All<T> = Map<Iter<'static, Json>, fn(&'static Json) -> T>;

/// All items of a list that are known here.
pub type Known<T> = Flatten<All<Option<T>>>;

static NOTHING: Json = Json::Other;

pub(super) fn value(of: &'static Json, name: &str) -> &'static Json {
    of.get(name).unwrap_or(&NOTHING)
}

pub(super) fn text(of: &'static Json) -> &'static str {
    of.text().unwrap_or_default()
}

pub(super) fn number(of: &'static Json) -> u64 {
    if let Json::Number(number) = of { *number } else { 0 }
}

pub(super) fn flag(of: &'static Json) -> bool {
    *of == Json::Flag(true)
}

/// An option, by what stands for it in files of drafts. The default where there is none.
pub(super) fn choice<C: Choice>(of: &'static Json) -> C {
    let key = text(of);
    C::at(C::KEYS.iter().position(|known| *known == key).unwrap_or(0))
}

/// A component, by what stands for it in files of drafts.
pub(super) fn part(of: &'static Json) -> Option<PartKey> {
    choice::<PartChoice>(of).part()
}

/// A page of a draft, by its name in addresses.
pub(super) fn page(of: &'static Json) -> Option<Page> {
    let name = text(of);
    Page::from_slug(name).or_else(|| TeamPage::from_name(name).map(Page::Team))
}

pub(super) fn all<T>(of: &'static Json, read: fn(&'static Json) -> T) -> All<T> {
    of.list().unwrap_or_default().iter().map(read)
}

/// What a view expects of a file.
#[cfg(test)]
pub(super) enum Shape {
    Text,
    Number,
    Flag,
    Page,
    Choice(&'static [&'static str]),
    One(&'static [Expected]),
    All(&'static Shape),
    Maybe(&'static Shape),
}

/// A name that a view reads, and what stands there.
#[cfg(test)]
pub(super) type Expected = (&'static str, Shape);

/// One method of a view. `maybe` says that a file may do without: the text is empty then.
macro_rules! view_method {
    ($(#[$meta:meta])* $name:ident maybe $($kind:tt)+) => {
        $crate::guidance::served::view_method! { $(#[$meta])* $name $($kind)+ }
    };
    ($(#[$meta:meta])* $name:ident key) => {
        #[allow(dead_code, reason = "a name for links, for storage and for tests; nobody has to read it")]
        $(#[$meta])*
        #[must_use]
        pub(crate) fn $name(self) -> &'static str {
            $crate::guidance::served::text($crate::guidance::served::value(self.0, stringify!($name)))
        }
    };
    ($(#[$meta:meta])* $name:ident text) => {
        $(#[$meta])*
        #[must_use]
        pub(crate) fn $name(self) -> &'static str {
            $crate::guidance::served::text($crate::guidance::served::value(self.0, stringify!($name)))
        }
    };
    ($(#[$meta:meta])* $name:ident texts) => {
        $(#[$meta])*
        pub(crate) fn $name(self) -> $crate::guidance::served::All<&'static str> {
            use $crate::guidance::served::{all, text, value};
            all(value(self.0, stringify!($name)), text)
        }
    };
    ($(#[$meta:meta])* $name:ident number) => {
        $(#[$meta])*
        #[must_use]
        pub(crate) fn $name(self) -> u64 {
            $crate::guidance::served::number($crate::guidance::served::value(self.0, stringify!($name)))
        }
    };
    ($(#[$meta:meta])* $name:ident flag) => {
        $(#[$meta])*
        #[must_use]
        pub(crate) fn $name(self) -> bool {
            $crate::guidance::served::flag($crate::guidance::served::value(self.0, stringify!($name)))
        }
    };
    ($(#[$meta:meta])* $name:ident part) => {
        $(#[$meta])*
        #[must_use]
        pub(crate) fn $name(self) -> Option<$crate::document::PartKey> {
            $crate::guidance::served::part($crate::guidance::served::value(self.0, stringify!($name)))
        }
    };
    ($(#[$meta:meta])* $name:ident parts) => {
        $(#[$meta])*
        pub(crate) fn $name(self) -> $crate::guidance::served::Known<$crate::document::PartKey> {
            use $crate::guidance::served::{all, part, value};
            all(value(self.0, stringify!($name)), part as fn(_) -> _).flatten()
        }
    };
    ($(#[$meta:meta])* $name:ident page) => {
        $(#[$meta])*
        #[must_use]
        pub(crate) fn $name(self) -> Option<$crate::guidance::site::Page> {
            $crate::guidance::served::page($crate::guidance::served::value(self.0, stringify!($name)))
        }
    };
    ($(#[$meta:meta])* $name:ident pages) => {
        $(#[$meta])*
        pub(crate) fn $name(self) -> $crate::guidance::served::Known<$crate::guidance::site::Page> {
            use $crate::guidance::served::{all, page, value};
            all(value(self.0, stringify!($name)), page as fn(_) -> _).flatten()
        }
    };
    ($(#[$meta:meta])* $name:ident choice $of:ident) => {
        $(#[$meta])*
        #[must_use]
        pub(crate) fn $name(self) -> $of {
            $crate::guidance::served::choice($crate::guidance::served::value(self.0, stringify!($name)))
        }
    };
    ($(#[$meta:meta])* $name:ident one $of:ident) => {
        $(#[$meta])*
        #[must_use]
        pub(crate) fn $name(self) -> $of {
            $of::of($crate::guidance::served::value(self.0, stringify!($name)))
        }
    };
    ($(#[$meta:meta])* $name:ident all $of:ident) => {
        $(#[$meta])*
        pub(crate) fn $name(self) -> $crate::guidance::served::All<$of> {
            $crate::guidance::served::all($crate::guidance::served::value(self.0, stringify!($name)), $of::of)
        }
    };
}

/// What one method of a view expects of a file.
#[cfg(test)]
macro_rules! view_shape {
    (maybe $($kind:tt)+) => { Shape::Maybe(&$crate::guidance::served::view_shape!($($kind)+)) };
    (key) => { Shape::Text };
    (text) => { Shape::Text };
    (texts) => { Shape::All(&Shape::Text) };
    (number) => { Shape::Number };
    (flag) => { Shape::Flag };
    (part) => { Shape::Choice(<$crate::document::PartChoice as $crate::document::Choice>::KEYS) };
    (parts) => { Shape::All(&$crate::guidance::served::view_shape!(part)) };
    (page) => { Shape::Page };
    (pages) => { Shape::All(&Shape::Page) };
    (choice $of:ident) => { Shape::Choice(<$of as $crate::document::Choice>::KEYS) };
    (one $of:ident) => { Shape::One($of::EXPECTED) };
    (all $of:ident) => { Shape::All(&Shape::One($of::EXPECTED)) };
}

/// Views of objects in a file: a method for each name. A view is a pointer, made for handing around.
///
/// The methods are the crate's own, so that the compiler knows of each whether anything in the whole builder reads it:
/// words that nobody gets to see fail the lints.
macro_rules! views {
    ($(
        $(#[$meta:meta])*
        $view:ident { $( $(#[$method_meta:meta])* $name:ident: $($kind:ident)+, )+ }
    )+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $view(&'static $crate::document::json::Json);

        // Without the pages, nearly nothing is read.
        #[cfg_attr(not(all(feature = "browser", feature = "whole")), allow(dead_code))]
        impl $view {
            pub(in $crate::guidance) fn of(words: &'static $crate::document::json::Json) -> Self {
                Self(words)
            }

            $( $crate::guidance::served::view_method! { $(#[$method_meta])* $name $($kind)+ } )+
        }

        #[cfg(test)]
        impl $view {
            pub(in $crate::guidance) const EXPECTED: &'static [$crate::guidance::served::Expected] = {
                use $crate::guidance::served::Shape;
                &[$( (stringify!($name), $crate::guidance::served::view_shape!($($kind)+)), )+]
            };
        }
    )+};
}

#[cfg(test)]
pub(super) use view_shape;
pub(super) use {view_method, views};
