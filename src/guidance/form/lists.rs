//! Lists of records, and lists at a place in the document.

use std::sync::{Arc, OnceLock};

use super::{
    BoundElement, Element, ExampleRow, Kind, bind,
    example_row::{answers, example_row, identify_within},
    ways::{EditAt, Look, LookAt},
};
use crate::document::tree::Record;
use crate::document::{Cursor, Document, Id, IdSource, Row, fill, insert, remove, restore, shift};
use crate::guidance::examples::{self, Fitting};

/// A list of records `T` in a record `P`.
pub struct List<P: 'static, T: 'static> {
    /// Its name in the record, and the end of its anchor.
    pub name: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// What helps to fill it.
    pub hint: &'static str,
    /// The question it leaves open while it is empty. Empty if it may stay empty.
    pub ask: &'static str,
    /// What one item is called, in the middle of a sentence: "rule".
    pub item: &'static str,
    /// The items.
    pub rows: for<'a> fn(&'a P) -> &'a Vec<T>,
    /// The items, to write to.
    pub rows_mut: for<'a> fn(&'a mut P) -> &'a mut Vec<T>,
    /// What an item is made of. The first text field is what an item is known by.
    pub elements: &'static [Element<T>],
}

/// A [`List`] in `P`, whatever its items are.
pub trait AnyList<P>: Sync {
    /// Its name in the record.
    fn name(&self) -> &'static str;
    /// What it is called.
    fn label(&self) -> &'static str;
    /// Calls `visit` with the label of each field of an item.
    fn each_label(&self, visit: &mut dyn FnMut(&'static str));
    /// Gives an identity of its own to every item, items within items included.
    fn identify(&self, parent: &mut P, ids: &mut dyn IdSource);
    /// Binds it to a place in the document.
    fn bind(&'static self, place: &Cursor<P>, anchor: &str, fitting: Fitting) -> BoundList;
}

/// A list at a place in the document.
#[derive(Clone)]
pub struct BoundList {
    /// Its name in the record.
    pub name: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// What helps to fill it.
    pub hint: &'static str,
    /// The question it leaves open while it is empty.
    pub ask: &'static str,
    /// What one item is called.
    pub item: &'static str,
    /// Its anchor on the page.
    pub anchor: String,
    fitting: Fitting,
    make_examples: Arc<dyn Fn() -> Vec<ExampleRow> + Send + Sync>,
    examples: Arc<OnceLock<Vec<ExampleRow>>>,
    ids: Look<Vec<Id>>,
    add: EditAt<Option<Id>, ()>,
    remove: EditAt<(), Option<PutBack>>,
    shift: EditAt<isize, Option<usize>>,
    elements: Arc<dyn Fn(Id) -> Vec<BoundElement> + Send + Sync>,
    answers: LookAt<Vec<(&'static str, String)>>,
}

/// Puts a removed item back where it was.
pub type PutBack = Arc<dyn Fn(&mut Document) + Send + Sync>;

impl BoundList {
    /// The items, in order.
    #[must_use]
    pub fn ids(&self, document: &Document) -> Vec<Id> {
        (self.ids)(document)
    }

    /// Adds an empty item at the end.
    pub fn add(&self, document: &mut Document, id: Id) {
        (self.add)(document, id, None);
    }

    /// Adds an empty item right after another.
    pub fn add_after(&self, document: &mut Document, id: Id, after: Id) {
        (self.add)(document, id, Some(after));
    }

    /// Takes an item out. Answers what puts it back.
    pub fn remove(&self, document: &mut Document, id: Id) -> Option<PutBack> {
        (self.remove)(document, id, ())
    }

    /// Moves an item down (negative: up). Answers its new place, from 0.
    pub fn shift(&self, document: &mut Document, id: Id, by: isize) -> Option<usize> {
        (self.shift)(document, id, by)
    }

    /// What an item is made of.
    #[must_use]
    pub fn elements(&self, id: Id) -> Vec<BoundElement> {
        (self.elements)(id)
    }

    /// Example items that fit here. None as long as there is no book of examples.
    #[must_use]
    pub fn examples(&self) -> &[ExampleRow] {
        if examples::book().is_none() {
            return &[];
        }
        self.examples.get_or_init(|| (self.make_examples)())
    }

    /// Where the book of examples has its examples: the form, and the kind of reader.
    #[must_use]
    pub fn fitting(&self) -> Fitting {
        self.fitting
    }

    /// Whether an item says what an example says, word for word.
    #[must_use]
    pub fn is_example(&self, document: &Document, id: Id) -> bool {
        let answers = (self.answers)(document, id);
        !answers.is_empty() && self.examples().iter().any(|example| example.answers == answers)
    }

    /// What an item is known by: its first text, or its place if that is empty.
    #[must_use]
    pub fn title(&self, document: &Document, id: Id) -> String {
        let known_by = self.elements(id).into_iter().find_map(|element| match element {
            BoundElement::Field(field) if matches!(field.kind, Kind::Text(_)) => Some(field.text(document)),
            _ => None,
        });
        match known_by.as_deref().map(str::trim) {
            Some(text) if !text.is_empty() => text.lines().next().unwrap_or_default().to_owned(),
            _ => {
                let place = self.ids(document).iter().position(|other| *other == id).unwrap_or(0);
                format!("{} {}", self.item, place + 1)
            }
        }
    }
}

impl<P: Send + Sync + 'static, T: Row + Record> AnyList<P> for List<P, T> {
    fn name(&self) -> &'static str {
        self.name
    }

    fn label(&self) -> &'static str {
        self.label
    }

    fn each_label(&self, visit: &mut dyn FnMut(&'static str)) {
        for element in self.elements {
            match element {
                Element::Field(field) => visit(field.label),
                Element::List(list) => {
                    visit(list.label());
                    list.each_label(visit);
                }
            }
        }
    }

    fn identify(&self, parent: &mut P, ids: &mut dyn IdSource) {
        for row in (self.rows_mut)(parent) {
            row.set_id(ids.next_id());
            identify_within(row, self.elements, ids);
        }
    }

    fn bind(&'static self, place: &Cursor<P>, anchor: &str, fitting: Fitting) -> BoundList {
        let (name, rows, rows_mut, elements) = (self.name, self.rows, self.rows_mut, self.elements);
        let [reading, adding, removing, moving, inside, telling, showing] = [(); 7].map(|()| place.clone());
        BoundList {
            name: self.name,
            label: self.label,
            hint: self.hint,
            ask: self.ask,
            item: self.item,
            anchor: format!("{anchor}.{}", self.name),
            fitting,
            make_examples: Arc::new(move || {
                let row = |words| {
                    let mut row = T::default();
                    // That items within it have no identity yet is how it should be.
                    let _ = fill(&mut row, words);
                    example_row(row, elements, &showing, rows_mut)
                };
                examples::rows(fitting, name).into_iter().map(row).collect()
            }),
            examples: Arc::default(),
            ids: Arc::new(move |document| {
                reading
                    .get(document)
                    .map_or_else(Vec::new, |parent| rows(parent).iter().map(Row::id).collect())
            }),
            add: Arc::new(move |document, id, after| {
                if let Some(parent) = adding.get_mut(document) {
                    let mut row = T::default();
                    row.set_id(id);
                    insert(rows_mut(parent), row, after);
                }
            }),
            remove: Arc::new(move |document, id, ()| {
                let removed = remove(rows_mut(removing.get_mut(document)?), id)?;
                let back = removing.clone();
                Some(Arc::new(move |document: &mut Document| {
                    if let Some(parent) = back.get_mut(document) {
                        restore(rows_mut(parent), &removed);
                    }
                }) as PutBack)
            }),
            shift: Arc::new(move |document, id, by| shift(rows_mut(moving.get_mut(document)?), id, by)),
            elements: Arc::new(move |id| {
                let within = Fitting { form: "", ..fitting };
                bind(elements, &inside.row(rows, rows_mut, id), &id.to_string(), within)
            }),
            answers: Arc::new(move |document, id| {
                let row = telling.get(document).and_then(|all| rows(all).iter().find(|row| row.id() == id));
                row.map_or_else(Vec::new, |row| answers(row, elements))
            }),
        }
    }
}
