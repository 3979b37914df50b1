//! What is worth a second look on this page: questions with links to where they can be answered. They block nothing.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::document::{Document, PartKey, Place};
use crate::guidance::form::{BoundElement, BoundList};
use crate::guidance::site::{Page, Scope, head, sections};
use crate::guidance::team::TeamPage;
use crate::pages::team::Team;
use crate::pages::team::pieces::asked;
use crate::review::Question;

/// The questions that some rules ask, worked out when the words have settled.
pub(super) fn second_look(team: Team, rules: fn(&Document) -> Vec<Question>) -> AnyView {
    let draft = team.draft;
    let all = Memo::new(move |_| {
        draft.settled.track();
        draft.document.with_untracked(|document| {
            let anchor = anchors(document);
            let asked = |it: Question| (anchor(&it.place), it.about, it.ask);
            rules(document).into_iter().map(asked).collect::<Vec<_>>()
        })
    });
    asked(all)
}

/// The anchors on this page of the places that rules name: its fields and lists, and those of the items of a list. It is
/// walked once, for any number of places.
pub(super) fn anchors(document: &Document) -> impl Fn(&Place) -> String {
    let page = Page::Team(TeamPage::NextSteps);
    let of = |scope| sections(document, page, scope).into_iter().flat_map(|section| section.elements);
    let roles = document.roles.iter().flat_map(|role| of(Scope::Role(role.id)));
    let (mut known, mut lists) = (HashMap::new(), Vec::new());
    for element in of(Scope::District).chain(PartKey::ALL.into_iter().flat_map(head)).chain(roles) {
        known.entry(element.place().clone()).or_insert_with(|| element.anchor().to_owned());
        if let BoundElement::List(list) = element {
            lists.push(list);
        }
    }
    move |place| {
        let in_item = || lists.iter().find_map(|list| within(document, list, place));
        known.get(place).cloned().or_else(in_item).unwrap_or_default()
    }
}

fn within(document: &Document, list: &BoundList, place: &Place) -> Option<String> {
    if !place.steps().starts_with(list.place().steps()) {
        return None;
    }
    let mut fields = list.ids(document).into_iter().flat_map(|id| list.elements(id));
    fields.find_map(|element| match element {
        element if element.place() == place => Some(element.anchor().to_owned()),
        BoundElement::List(inner) => within(document, &inner, place),
        BoundElement::Field(_) => None,
    })
}
