//! What the places of a document are called: the page, the items on the way, the label. For lists of what changed and
//! of what stands where. Knows no browser.

use std::collections::HashMap;

use super::{Page, Scope, head, sections};
use crate::document::tree::Rows;
use crate::document::{Document, Place};
use crate::guidance::form::{BoundElement, BoundField, BoundList, Pick};

/// A place in words.
pub struct PlaceName {
    /// The page it is on.
    pub page: Page,
    /// Whose part of the page.
    pub scope: Scope,
    /// Its anchor on the page.
    pub anchor: String,
    /// What it is in, the outermost first: the role, the heading where labels come back under several of them, the
    /// items of lists (`goal “Every team meets weekly”`).
    pub within: Vec<String>,
    /// The label of the field, or of the item's list.
    pub label: &'static str,
    /// The field or the item.
    pub named: Named,
}

/// What has a name.
pub enum Named {
    /// An answer.
    Field(BoundField),
    /// A list.
    List(BoundList),
    /// An item of a list.
    Item {
        /// `goal “Every team meets weekly”`.
        name: String,
        /// What it is made of.
        elements: Vec<BoundElement>,
    },
}

/// The names of all places of one document.
pub struct PlaceNames {
    all: HashMap<Place, PlaceName>,
}

impl PlaceNames {
    /// Collects the names. They cost a walk over all forms: keep them while the document stays as it is.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let mut walk = Walk { document, page: Page::Profile, scope: Scope::District, all: HashMap::new() };
        for page in Page::all() {
            walk.page = page;
            walk.scope = Scope::District;
            if let Page::Part(key) = page {
                walk.elements(head(key), &[]);
            }
            walk.sections(Vec::new());
            let roles = if page.is_per_role() { Pick::Role.all(document) } else { Vec::new() };
            for (id, title) in roles {
                walk.scope = Scope::Role(id);
                walk.sections(vec![title]);
            }
        }
        Self { all: walk.all }
    }

    /// The name of a place. One without a field of its own has the name of what it is in: a tick that of its field, a
    /// reference that the app keeps that of its item.
    #[must_use]
    pub fn name(&self, place: &Place) -> Option<&PlaceName> {
        let mut place = place.clone();
        loop {
            if let Some(name) = self.all.get(&place) {
                return Some(name);
            }
            place = place.parent()?;
        }
    }
}

struct Walk<'a> {
    document: &'a Document,
    page: Page,
    scope: Scope,
    all: HashMap<Place, PlaceName>,
}

impl Walk<'_> {
    fn sections(&mut self, role: Vec<String>) {
        for section in sections(self.document, self.page, self.scope) {
            let mut within = role.clone();
            // The same labels come back under each of these pages' headings.
            if matches!(self.page, Page::Team(_)) {
                within.push(section.heading.to_owned());
            }
            self.elements(section.elements, &within);
        }
    }

    fn elements(&mut self, elements: Vec<BoundElement>, within: &[String]) {
        for element in elements {
            match element {
                BoundElement::Field(field) => {
                    let (place, anchor, label) = (field.place().clone(), field.anchor.clone(), field.label);
                    self.add(place, anchor, within, label, Named::Field(field));
                }
                BoundElement::List(list) => self.list(list, within),
            }
        }
    }

    fn list(&mut self, list: BoundList, within: &[String]) {
        let rows = list.place().rows(self.document);
        for (place, row) in rows.into_iter().flat_map(<dyn Rows>::all) {
            let id = row.id().unwrap_or_default();
            let (name, elements) = ((*list).item_name(row, place, self.document), list.elements(id));
            match elements.as_slice() {
                // An item of a single line is that line: its words are the list's.
                [BoundElement::Field(line)] => {
                    let (place, anchor) = (line.place().clone(), line.anchor.clone());
                    self.add(place, anchor, within, list.label, Named::Field(line.clone()));
                }
                _ => {
                    let inside: Vec<String> = within.iter().cloned().chain([name.clone()]).collect();
                    self.elements(elements.clone(), &inside);
                }
            }
            let item = Named::Item { name, elements };
            self.add(list.place().row(id), id.to_string(), within, list.label, item);
        }
        let (place, anchor, label) = (list.place().clone(), list.anchor.clone(), list.label);
        self.add(place, anchor, within, label, Named::List(list));
    }

    fn add(&mut self, place: Place, anchor: String, within: &[String], label: &'static str, named: Named) {
        let (page, scope) = (self.page, self.scope);
        self.all.insert(place, PlaceName { page, scope, anchor, within: within.to_vec(), label, named });
    }
}
