//! What a document tells: the questions that are still open. Knows no browser and no view.

pub mod agenda;
pub mod carry_over;
mod checks;
pub mod days;
pub mod dca;
pub mod follow_up;
pub mod inventory;
pub mod involvement;
pub mod look_fors;
pub mod meetings;
pub mod own_words;
pub mod privacy;
pub mod reading;
pub mod rehearsal;
pub mod school_year;
pub mod session;
pub mod stages;
pub mod starting_point;
pub mod tasks;
mod texts;
pub mod timeline;
pub mod topics;
pub mod wording;

use crate::document::letters::short;
use crate::document::tree::{Node, Record, Rows};
use crate::document::{Document, PartKey, Place};
use crate::guidance::form::{BoundElement, Element, Field, List};
use crate::guidance::parts::words;
use crate::guidance::site::{Page, Scope, head, sections};

/// A question that the draft leaves open. Never an error, and nothing waits for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenQuestion {
    /// The page where it can be answered.
    pub page: Page,
    /// Whose part of the page.
    pub scope: Scope,
    /// The anchor of the field or list.
    pub anchor: String,
    /// What it is about: the role, the item. Empty if the question says it all.
    pub about: String,
    /// The question.
    pub question: &'static str,
}

/// A question that several answers together raise. Never an error, and nothing waits for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Where one of them stands.
    pub place: Place,
    /// What it is about: the component, the role, the school. Empty if the question says it all.
    pub about: String,
    /// The question.
    pub ask: &'static str,
}

/// What a question is about: a component, and the role where it is one role's.
fn about(part: PartKey, role: &str) -> String {
    let component = words(part).short;
    if role.is_empty() { component.to_owned() } else { format!("{component}: {role}") }
}

/// The questions that a page leaves open: empty answers first, then what is worth a second look.
#[must_use]
pub fn open_questions(document: &Document, page: Page) -> Vec<OpenQuestion> {
    let mut walk = Walk { document, page, scope: Scope::District, open: Vec::new() };
    walk.sections("");
    if page.is_per_role() {
        for role in document.roles.iter().filter(|role| !role.is_left_out()) {
            walk.scope = Scope::Role(role.id);
            walk.sections(short(&role.title));
        }
        walk.scope = Scope::District;
    }
    if let Page::Part(key) = page {
        walk.elements(&head(key), "");
    }
    checks::check(&mut walk);
    walk.open
}

/// Whether anything on a page is filled in: tells an untouched page from one that somebody works on.
#[must_use]
pub fn is_started(document: &Document, page: Page) -> bool {
    let roles: &[_] = if page.is_per_role() { &document.roles } else { &[] };
    let scopes = std::iter::once(Scope::District).chain(roles.iter().map(|role| Scope::Role(role.id)));
    scopes
        .flat_map(|scope| sections(document, page, scope))
        .any(|section| section.elements.iter().any(|element| !element.is_blank(document)))
}

/// Whether any of these elements asks something while it is empty.
fn asks(elements: &[Element]) -> bool {
    elements.iter().any(|element| match element {
        Element::Field(field) => !field.ask.is_empty(),
        Element::List(list) => !list.ask.is_empty() || asks(list.elements),
        Element::Within(_, elements) => asks(elements),
    })
}

struct Walk<'a> {
    document: &'a Document,
    page: Page,
    scope: Scope,
    open: Vec<OpenQuestion>,
}

impl Walk<'_> {
    fn sections(&mut self, about: &str) {
        for section in sections(self.document, self.page, self.scope) {
            let is_blank = |element: &BoundElement| element.is_blank(self.document);
            if let ([first, ..], false) = (&section.elements[..], section.ask.is_empty())
                && section.elements.iter().all(is_blank)
            {
                self.ask(first.anchor(), about, section.ask);
            }
            self.elements(&section.elements, about);
        }
    }

    fn elements(&mut self, elements: &[BoundElement], about: &str) {
        for element in elements {
            match element {
                BoundElement::Field(field) => {
                    self.field(field, field.place().node(self.document), &field.anchor, about);
                }
                BoundElement::List(list) => {
                    self.list(list, list.place().rows(self.document), &list.anchor, about);
                }
            }
        }
    }

    fn field(&mut self, field: &Field, node: Option<Node<'_>>, anchor: &str, about: &str) {
        let is_blank = |node| field.is_blank(node, self.document);
        if !field.ask.is_empty() && node.is_none_or(is_blank) {
            self.ask(anchor, about, field.ask);
        }
    }

    fn list(&mut self, list: &List, rows: Option<&dyn Rows>, anchor: &str, about: &str) {
        match rows.filter(|rows| !list.is_blank(*rows, self.document)) {
            Some(rows) => self.rows(list, rows, about),
            None if !list.ask.is_empty() => self.ask(anchor, about, list.ask),
            None => {}
        }
    }

    /// What the items of a list leave open. Goes through the items themselves, as [`List::is_blank`] does.
    fn rows(&mut self, list: &List, rows: &dyn Rows, about: &str) {
        if !asks(list.elements) {
            return;
        }
        for (place, row) in rows.all() {
            let title = list.title(row, place);
            let about = if about.is_empty() { title } else { format!("{about}: {title}") };
            self.answers(list.elements, row, &rows.id_at(place).to_string(), &about);
        }
    }

    fn answers(&mut self, elements: &'static [Element], record: &dyn Record, anchor: &str, about: &str) {
        for element in elements {
            let anchor = format!("{anchor}.{}", element.name());
            match (element, record.child(element.name())) {
                (Element::Field(field), node) => self.field(field, node, &anchor, about),
                (Element::List(list), Some(Node::Rows(rows))) => self.list(list, Some(rows), &anchor, about),
                (Element::Within(_, elements), Some(Node::Record(inner))) => {
                    self.answers(elements, inner, &anchor, about);
                }
                _ => {}
            }
        }
    }

    fn ask(&mut self, anchor: &str, about: &str, question: &'static str) {
        self.open.push(OpenQuestion {
            page: self.page,
            scope: self.scope,
            anchor: anchor.to_owned(),
            about: about.to_owned(),
            question,
        });
    }
}
