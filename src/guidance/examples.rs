//! The book of examples: every example word. It stands in a file beside the app (`public/examples.json`) and is
//! fetched when somebody writes, because nobody needs an example before there is a form.
//!
//! A form that was bound before the book arrived shows the examples afterwards: they are looked up when asked for.

use super::Audience;
use super::served::Words;
use crate::document::json::Json;

/// The words of `examples.json`.
pub static WORDS: Words = Words::new(&["fields", "lists"]);

/// Which examples fit a place: those of a form, for a kind of reader.
#[derive(Clone, Copy, Debug)]
pub struct Fitting {
    /// The form's name in the book. Empty within items of lists, which have no examples for single fields.
    pub form: &'static str,
    /// The kind of reader.
    pub audience: Audience,
}

impl Fitting {
    /// Whether the book may have anything here.
    #[must_use]
    pub fn is_somewhere(self) -> bool {
        !self.form.is_empty()
    }
}

/// Every example, by form and field, once they are there.
#[must_use]
pub fn book() -> Option<&'static Json> {
    WORDS.get()
}

/// Example wording for a field.
pub(super) fn texts(fitting: Fitting, field: &str) -> Vec<&'static str> {
    entries("fields", fitting, field).into_iter().filter_map(|entry| entry.get("text")?.text()).collect()
}

/// Example items for a list.
pub(super) fn rows(fitting: Fitting, list: &str) -> Vec<&'static Json> {
    entries("lists", fitting, list)
        .into_iter()
        .filter_map(|entry| entry.get("rows")?.list())
        .flatten()
        .collect()
}

fn entries(shelf: &str, fitting: Fitting, name: &str) -> Vec<&'static Json> {
    let Fitting { form, audience } = fitting;
    let all = book().filter(|_| fitting.is_somewhere()).and_then(|book| {
        let key = format!("{form}.{name}");
        book.get(shelf)?.get(&key)?.list()
    });
    let suits =
        |entry: &&Json| entry.get("for").and_then(Json::text).is_some_and(|key| audience.is_met_by(key));
    all.unwrap_or_default().iter().filter(suits).collect()
}
