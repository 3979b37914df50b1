//! Lists of records at a place in the document.

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use super::{Answer, BoundElement, Element, Field, Kind, List, bind};
use crate::document::json::Json;
use crate::document::letters::short;
use crate::document::tree::Node;
use crate::document::{Document, Id, IdSource, Place, insert_copy, name_in_files};
use crate::guidance::examples::{self, Fitting};

/// A list at a place in the document.
#[derive(Clone)]
pub struct BoundList {
    list: &'static List,
    place: Place,
    /// Its anchor on the page.
    pub anchor: String,
    fitting: Fitting,
    examples: Arc<OnceLock<Vec<ExampleRow>>>,
}

/// An example item of a list.
#[derive(Clone)]
pub struct ExampleRow {
    /// Its answers: label and words, blank ones left out.
    pub answers: Vec<(&'static str, String)>,
    words: &'static Json,
}

impl Deref for BoundList {
    type Target = List;

    fn deref(&self) -> &List {
        self.list
    }
}

impl BoundList {
    pub(super) fn new(list: &'static List, record: &Place, anchor: &str, fitting: Fitting) -> Self {
        Self {
            list,
            place: record.field(list.name),
            anchor: format!("{anchor}.{}", list.name),
            fitting,
            examples: Arc::default(),
        }
    }

    /// Where in the document it is.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The items, in order.
    #[must_use]
    pub fn ids(&self, document: &Document) -> Vec<Id> {
        self.place.rows(document).map_or_else(Vec::new, |rows| rows.ids())
    }

    /// Whether nothing is said in any item: rows that wait for words are none yet.
    #[must_use]
    pub fn is_blank(&self, document: &Document) -> bool {
        let says_nothing = |id| self.elements(id).iter().all(|element| element.is_blank(document));
        self.ids(document).into_iter().all(says_nothing)
    }

    /// Adds an empty item at the end, or right after another.
    pub fn add(&self, document: &mut Document, id: Id, after: Option<Id>) {
        if let Some(rows) = self.place.rows_mut(document) {
            rows.insert(id, after);
        }
    }

    /// Adds a copy of an example to the end. `None` if the list is gone.
    pub fn add_example(
        &self,
        document: &mut Document,
        example: &ExampleRow,
        ids: &mut dyn IdSource,
    ) -> Option<Id> {
        insert_copy(document, &self.place, example.words, ids)
    }

    /// Moves an item down (negative: up). Answers its new place, from 0.
    pub fn shift(&self, document: &mut Document, id: Id, by: isize) -> Option<usize> {
        self.place.rows_mut(document)?.shift(id, by)
    }

    /// What an item is made of.
    #[must_use]
    pub fn elements(&self, id: Id) -> Vec<BoundElement> {
        let within = Fitting { form: "", ..self.fitting };
        bind(self.list.elements, &self.place.row(id), &id.to_string(), within)
    }

    /// Example items that fit here. None as long as there is no book of examples.
    #[must_use]
    pub fn examples(&self) -> &[ExampleRow] {
        if examples::book().is_none() {
            return &[];
        }
        let rows = || examples::rows(self.fitting, self.list.name).into_iter();
        let example = |words: &'static Json| {
            let written = |field: &Field| Answer::in_file(field.kind, words.get(&name_in_files(field.name))?);
            ExampleRow { answers: self.in_words(&written), words }
        };
        self.examples.get_or_init(|| rows().map(example).collect())
    }

    /// Where the book of examples has its examples: the form, and the kind of reader.
    #[must_use]
    pub fn fitting(&self) -> Fitting {
        self.fitting
    }

    /// Whether an item says what an example says, word for word.
    #[must_use]
    pub fn is_example(&self, document: &Document, id: Id) -> bool {
        let place = self.place.row(id);
        let Some(row) = place.record(document) else { return false };
        let answers = self.in_words(&|field| Answer::read(field.kind, &row.child(field.name)?));
        !answers.is_empty() && self.examples().iter().any(|example| example.answers == answers)
    }

    /// What an item is known by: its first text, or its place if that is empty.
    #[must_use]
    pub fn title(&self, document: &Document, id: Id) -> String {
        self.first_text(document, id).unwrap_or_else(|| self.by_place(document, id))
    }

    /// An item in the middle of a sentence: `goal “Every team meets weekly”`, or `goal 2` if it has no text yet. An
    /// item that stands for things from elsewhere in the document has their names.
    #[must_use]
    pub fn item_name(&self, document: &Document, id: Id) -> String {
        let picked: Vec<String> = self
            .elements(id)
            .iter()
            .map_while(|element| match element {
                BoundElement::Field(field) if matches!(field.kind, Kind::Pick(_)) => {
                    Some(field.shown(document))
                }
                _ => None,
            })
            .filter(|name| !name.is_empty())
            .collect();
        let known_by = match picked.is_empty() {
            true => self.first_text(document, id),
            false => Some(picked.join(", ")),
        };
        match known_by {
            Some(name) => format!("{} “{name}”", self.item),
            None => self.by_place(document, id),
        }
    }

    fn first_text(&self, document: &Document, id: Id) -> Option<String> {
        let known_by = self.list.elements.iter().find_map(|element| match element {
            Element::Field(field) if matches!(field.kind, Kind::Text(_)) => Some(field.name),
            _ => None,
        });
        match self.place.row(id).record(document)?.child(known_by?)? {
            Node::Text(text) => text.trim().lines().next().map(|line| short(line).to_owned()),
            _ => None,
        }
    }

    fn by_place(&self, document: &Document, id: Id) -> String {
        let place = self.place.rows(document).and_then(|rows| rows.place_of(id)).unwrap_or(0);
        format!("{} {}", self.item, place + 1)
    }

    /// The answers of an item in words: label and words, blank ones left out.
    fn in_words(&self, read: &dyn Fn(&Field) -> Option<Answer>) -> Vec<(&'static str, String)> {
        let answer = |element: &'static Element| match element {
            Element::Field(field) => Some((field.label, read(field)?.in_words(field.kind))),
            // No example has them.
            Element::List(_) | Element::Within(..) => None,
        };
        self.list.elements.iter().filter_map(answer).filter(|(_, words)| !words.is_empty()).collect()
    }
}
