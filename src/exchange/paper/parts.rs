//! The six components, in the deck's order, and role by role where they are written so.

use super::writer::{Writer, capitalized, one_line};
use crate::document::{Choice, Document, PartKey, Role};
use crate::guidance::{
    BoundElement,
    choices::Labelled,
    district::ROLE_LIST,
    parts::words,
    site::{Page, Scope, head, sections},
};

impl Writer<'_> {
    /// One component on a page of its own.
    pub(super) fn part(&mut self, key: PartKey) {
        let slug = Page::Part(key).slug();
        let head = |writer: &mut Self| {
            writer.chapter(&format!("{}. {}", key.number(), words(key).name), slug);
            writer.note(words(key).question);
        };
        self.headed(head, |writer| writer.part_body(key, slug));
    }

    fn part_body(&mut self, key: PartKey, slug: &str) {
        self.standing_of(key);
        self.sections(sections(self.document, Page::Part(key), Scope::District), 3, slug);
        if key.is_per_role() {
            self.roles(key, slug);
        }
        for element in head(key) {
            if let BoundElement::List(list) = element {
                self.list(&list, 3, &format!("{slug}-{}", list.name));
            }
        }
    }

    /// Status, owner and dates.
    fn standing_of(&mut self, key: PartKey) {
        let fields = head(key).into_iter().filter_map(|element| match element {
            BoundElement::Field(field) => Some(field),
            BoundElement::List(_) => None,
        });
        let fields: Vec<_> = fields.collect();
        let untouched = fields.iter().all(|field| field.is_blank(self.document));
        if !(untouched && self.leave_out_empty) {
            let facts = fields.iter().filter_map(|field| self.fact(field)).collect();
            self.facts(facts);
        }
    }

    fn roles(&mut self, key: PartKey, slug: &str) {
        let document = self.document;
        if document.roles.iter().all(Role::is_left_out) {
            self.empty(ROLE_LIST.ask);
        }
        for (number, role) in (1..).zip(&document.roles).filter(|(_, role)| !role.is_left_out()) {
            let anchor = format!("{slug}-{}", role.id);
            let head = |writer: &mut Self| {
                writer.listed(3, &title(role, number), &anchor);
                writer.note(&gist(role));
            };
            self.headed(head, |writer| {
                writer.sections(sections(document, Page::Part(key), Scope::Role(role.id)), 4, &anchor);
            });
        }
    }
}

/// What a role of the document is called, if only by its place.
pub(in crate::exchange) fn role_name(document: &Document, role: &Role) -> String {
    let place = document.roles.iter().position(|other| other.id == role.id);
    title(role, place.map_or(0, |place| place + 1))
}

/// What a role is called, if only by its place.
pub(super) fn title(role: &Role, number: usize) -> String {
    let title = one_line(&role.title);
    if title.is_empty() { format!("{} {number}", capitalized(ROLE_LIST.item)) } else { title }
}

/// A role in a line: type, level, who is coached.
fn gist(role: &Role) -> String {
    let chosen = |index: usize, label: &str| if index == 0 { String::new() } else { label.to_owned() };
    let words = [
        chosen(role.coaching_type.index(), role.coaching_type.label()),
        chosen(role.level.index(), role.level.label()),
        one_line(&role.recipients),
    ];
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" · ")
}
