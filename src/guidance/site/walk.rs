//! All fields of a document, and all headings and labels of its pages.

use super::{BoundSection, Page, Scope, sections, shown, standing};
use crate::document::{Document, Id, Place};
use crate::guidance::form::{BoundElement, BoundField, BoundList, Pick};

/// A heading, or what a field or a list is called, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The page it is on.
    pub page: Page,
    /// Whose part of the page.
    pub scope: Scope,
    /// The item of a list that it stands on the page of, where such an item has an address of its own.
    pub item: Option<Id>,
    /// Its anchor on the page: its own, or that of the list in which it can be once there is an item.
    pub anchor: String,
    /// The heading or label.
    pub label: &'static str,
    /// What it is in: the page, the role, the items of lists.
    pub within: String,
}

/// Calls `visit` for every section of the document's pages, the standing of components included, with whose it is: a
/// role's name, or nothing.
fn each_section(document: &Document, visit: &mut dyn FnMut(Page, Scope, &str, BoundSection)) {
    let roles = Pick::Role.all(document);
    for page in Page::all() {
        for section in sections(document, page, Scope::District) {
            visit(page, Scope::District, "", section);
        }
        for (role, name) in &roles {
            for section in sections(document, page, Scope::Role(*role)) {
                visit(page, Scope::Role(*role), name, section);
            }
        }
        if let Page::Part(key) = page {
            visit(page, Scope::District, "", standing(key));
        }
    }
}

/// Calls `visit` for every field of the document, with the page and scope it is on. Heads of components included.
pub fn each_field(document: &Document, visit: &mut dyn FnMut(Page, Scope, &BoundField)) {
    each_section(document, &mut |page, scope, _, section| {
        fields_in(document, section.elements, &mut |field| visit(page, scope, field));
    });
}

fn fields_in(document: &Document, elements: Vec<BoundElement>, visit: &mut dyn FnMut(&BoundField)) {
    for element in elements {
        match element {
            BoundElement::Field(field) => visit(&field),
            BoundElement::List(list) => {
                for id in list.ids(document) {
                    fields_in(document, list.elements(id), visit);
                }
            }
        }
    }
}

/// What the search looks through. Fields of items are there once for every item, or lead to the list that has none yet.
#[must_use]
pub fn targets(document: &Document) -> Vec<Target> {
    let mut all = Vec::new();
    each_section(document, &mut |page, scope, role, section| {
        let is_of_team = matches!(page, Page::Team(_));
        // The same labels come back under each of a team page's headings.
        let names = [page.title(), role, if is_of_team { section.heading } else { "" }];
        let within = names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ");
        let mut add = |label, place: Option<&Place>, anchor: &str, within: &str| {
            let (item, anchor) = place.map_or((None, anchor.to_owned()), |place| shown(place, anchor));
            all.push(Target { page, scope, item, anchor, label, within: within.to_owned() });
        };
        let says_the_same = |element: &BoundElement| element.label() == section.heading;
        if !is_of_team && !section.elements.iter().any(says_the_same) {
            add(section.heading, None, &section.anchor, &within);
        }
        labels_in(document, &section.elements, &within, None, &mut add);
    });
    all
}

/// Takes a label, its place in the document if it has one, its anchor, and what it is in.
type Add<'a> = dyn FnMut(&'static str, Option<&Place>, &str, &str) + 'a;

/// Calls `add` with the label, the place, the anchor and the surroundings of every field and list. Below `list`, which
/// has no item yet, all of them lead there.
fn labels_in(
    document: &Document,
    elements: &[BoundElement],
    within: &str,
    list: Option<&BoundList>,
    add: &mut Add<'_>,
) {
    for element in elements {
        let (place, anchor) =
            list.map_or((element.place(), element.anchor()), |it| (it.place(), &*it.anchor));
        add(element.label(), Some(place), anchor, within);
        let BoundElement::List(inner) = element else { continue };
        let mut ids = inner.ids(document);
        let leads_here = ids.is_empty().then_some(list.unwrap_or(inner));
        if ids.is_empty() {
            ids.push(Id::NIL);
        }
        for id in ids {
            let elements = inner.elements(id);
            // An item of one line has no more to say than its list is called.
            if elements.len() > 1 {
                let title = if leads_here.is_none() { inner.title(document, id) } else { String::new() };
                let within = if title.is_empty() { within.to_owned() } else { format!("{within}, {title}") };
                labels_in(document, &elements, &within, leads_here, add);
            }
        }
    }
}
