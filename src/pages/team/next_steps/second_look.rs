//! What is worth a second look on this page: questions with links to where they can be answered. They block nothing.

use leptos::prelude::*;

use crate::document::{Document, PartKey, Place, Step};
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

/// The anchor on this page of a place that a rule names: a field or list of the page, or else the item that it is in.
fn anchor(document: &Document, place: &Place) -> String {
    let page = Page::Team(TeamPage::NextSteps);
    let of = |scope| sections(document, page, scope).into_iter().flat_map(|section| section.elements);
    let roles = document.roles.iter().flat_map(|role| of(Scope::Role(role.id)));
    let mut all = of(Scope::District).chain(PartKey::ALL.into_iter().flat_map(head)).chain(roles);
    let found = all.find_map(|element| match element {
        BoundElement::Field(field) if field.place() == place => Some(field.anchor),
        BoundElement::List(list) if list.place() == place => Some(list.anchor),
        _ => None,
    });
    let item = || {
        place.steps().iter().rev().find_map(|step| match step {
            Step::Row(id) => Some(id.to_string()),
            Step::Field(_) => None,
        })
    };
    found.or_else(item).unwrap_or_default()
}
