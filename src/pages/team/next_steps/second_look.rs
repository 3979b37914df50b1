//! What is worth a second look on this page: questions with links to where they can be answered. They block nothing.

use leptos::prelude::*;

use crate::document::{Document, PartKey, Place};
use crate::guidance::form::BoundElement;
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
            let asked = |it: Question| (anchor(document, &it.place), it.about, it.ask);
            rules(document).into_iter().map(asked).collect::<Vec<_>>()
        })
    });
    asked(all)
}

/// The anchor on this page of a place that a rule names: a field or list of the page, or of an item of a list.
pub(super) fn anchor(document: &Document, place: &Place) -> String {
    let page = Page::Team(TeamPage::NextSteps);
    let of = |scope| sections(document, page, scope).into_iter().flat_map(|section| section.elements);
    let roles = document.roles.iter().flat_map(|role| of(Scope::Role(role.id)));
    let mut all = of(Scope::District).chain(PartKey::ALL.into_iter().flat_map(head)).chain(roles);
    all.find_map(|element| within(document, element, place)).unwrap_or_default()
}

fn within(document: &Document, element: BoundElement, place: &Place) -> Option<String> {
    match element {
        BoundElement::Field(field) => (field.place() == place).then_some(field.anchor),
        BoundElement::List(list) if list.place() == place => Some(list.anchor),
        BoundElement::List(list) if place.steps().starts_with(list.place().steps()) => {
            let mut fields = list.ids(document).into_iter().flat_map(|id| list.elements(id));
            fields.find_map(|element| within(document, element, place))
        }
        BoundElement::List(_) => None,
    }
}
