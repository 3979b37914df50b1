//! Lists of records at a place in the document.

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use super::{Answer, BoundElement, Element, Field, Kind, List, bind};
use crate::document::json::Json;
use crate::document::letters::short;
use crate::document::tree::{Node, Record, Rows};
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
        self.place.rows(document).is_none_or(|rows| self.list.is_blank(rows, document))
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
        self.find(document, id).1.is_some_and(|row| self.copies_example(row))
    }

    /// What the first item that says what an example says is known by.
    #[must_use]
    pub fn first_example(&self, document: &Document) -> Option<String> {
        let rows = self.place.rows(document).filter(|_| !self.examples().is_empty())?;
        let copy = rows.all().find(|(_, row)| self.copies_example(*row));
        copy.map(|(place, row)| self.list.title(row, place))
    }

    fn copies_example(&self, row: &dyn Record) -> bool {
        let answers = self.in_words(&|field| Answer::read(field.kind, &row.child(field.name)?));
        !answers.is_empty() && self.examples().iter().any(|example| example.answers == answers)
    }

    /// What an item is known by: its first text, or its place if that is empty.
    #[must_use]
    pub fn title(&self, document: &Document, id: Id) -> String {
        let (place, row) = self.find(document, id);
        row.and_then(|row| self.list.first_text(row)).unwrap_or_else(|| self.list.by_place(place))
    }

    /// An item in the middle of a sentence: `goal “Every team meets weekly”`, or `goal 2` if it has no text yet. An
    /// item that stands for things from elsewhere in the document has their names.
    #[must_use]
    pub fn item_name(&self, document: &Document, id: Id) -> String {
        match self.find(document, id) {
            (place, Some(row)) => self.list.item_name(row, place, document),
            (place, None) => self.list.by_place(place),
        }
    }

    /// Where an item stands, and the item.
    fn find<'a>(&self, document: &'a Document, id: Id) -> (usize, Option<&'a dyn Record>) {
        let rows = self.place.rows(document);
        let place = rows.and_then(|rows| rows.place_of(id));
        (place.unwrap_or(0), rows.zip(place).and_then(|(rows, place)| rows.row(place)))
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

impl List {
    /// What an item is known by: its first text, or its place, from 0, if that is empty.
    #[must_use]
    pub fn title(&self, row: &dyn Record, place: usize) -> String {
        self.first_text(row).unwrap_or_else(|| self.by_place(place))
    }

    /// What [`BoundList::item_name`] says of an item at a place, from 0.
    #[must_use]
    pub fn item_name(&self, row: &dyn Record, place: usize, document: &Document) -> String {
        let picked = self.elements.iter().map_while(|element| match element {
            Element::Field(Field { name, kind: Kind::Pick(pick), .. }) => {
                match Answer::read(Kind::Pick(*pick), &row.child(name)?) {
                    Some(Answer::Ids(ids)) => Some(pick.names(&ids, document)),
                    _ => None,
                }
            }
            _ => None,
        });
        let picked: Vec<String> = picked.filter(|name| !name.is_empty()).collect();
        let known_by = if picked.is_empty() { self.first_text(row) } else { Some(picked.join(", ")) };
        known_by.map_or_else(|| self.by_place(place), |name| format!("{} “{name}”", self.item))
    }

    fn first_text(&self, row: &dyn Record) -> Option<String> {
        let known_by = self.elements.iter().find_map(|element| match element {
            Element::Field(field) if matches!(field.kind, Kind::Text(_)) => Some(field.name),
            _ => None,
        });
        match row.child(known_by?)? {
            Node::Text(text) => text.trim().lines().next().map(|line| short(line).to_owned()),
            _ => None,
        }
    }

    fn by_place(&self, place: usize) -> String {
        format!("{} {}", self.item, place + 1)
    }

    /// Whether nothing is said in any item. Goes through the items themselves: finding each by its identity would take
    /// the square of their number.
    #[must_use]
    pub fn is_blank(&self, rows: &dyn Rows, document: &Document) -> bool {
        rows.all().all(|(_, row)| are_blank(self.elements, row, document))
    }
}

impl Field {
    /// Whether a node holds no answer to it.
    #[must_use]
    pub fn is_blank(&self, node: Node<'_>, document: &Document) -> bool {
        Answer::is_blank(self.kind, node, document)
    }
}

fn are_blank(elements: &[Element], record: &dyn Record, document: &Document) -> bool {
    elements.iter().all(|element| match element {
        Element::Field(field) => record.child(field.name).is_none_or(|node| field.is_blank(node, document)),
        Element::List(list) => match record.child(list.name) {
            Some(Node::Rows(rows)) => list.is_blank(rows, document),
            _ => true,
        },
        Element::Within(name, elements) => match record.child(name) {
            Some(Node::Record(inner)) => are_blank(elements, inner, document),
            _ => true,
        },
    })
}
