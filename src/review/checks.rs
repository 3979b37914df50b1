//! Sense checks across fields. Each is a question, none is an error.

use super::{Walk, timeline};
use crate::document::{CoachingType, Document, Part, PartKey, PartStatus, Role, YesNo};
use crate::guidance::checks as words;
use crate::guidance::form::{BoundElement, BoundField};
use crate::guidance::site::{Page, Scope, sections};

pub(super) fn check(walk: &mut Walk<'_>) {
    let document = walk.document;
    let slug = walk.page.slug();
    match walk.page {
        Page::Part(key) => {
            if key.is_per_role() && document.roles.iter().all(Role::is_left_out) {
                walk.ask(slug, "", words::NO_ROLES_YET);
            }
            if key == PartKey::Definition {
                types_have_roles(walk);
            }
            part(walk, document.part(key));
        }
        Page::Schools => innovations_have_coaches(walk),
        Page::Profile | Page::Roles | Page::Team(_) => {}
    }
    examples(walk);
}

fn part(walk: &mut Walk<'_>, part: &Part) {
    let slug = walk.page.slug();
    if !timeline::in_order([&part.draft_by, &part.finalize_by, &part.use_by]) {
        walk.ask(&format!("{slug}.draft_by"), "", words::DATES_OUT_OF_ORDER);
    }
    let agreed = matches!(part.status, PartStatus::Approved | PartStatus::InUse);
    if agreed && !walk.open.is_empty() {
        walk.ask(&format!("{slug}.status"), "", words::AGREED_WITH_OPEN_QUESTIONS);
    }
    if agreed && part.approvals.iter().all(|approval| approval.who.trim().is_empty()) {
        walk.ask(&format!("{slug}.approvals"), "", words::NOBODY_APPROVED);
    }
}

fn types_have_roles(walk: &mut Walk<'_>) {
    let document = walk.document;
    let lacks = |kind| !document.roles.iter().any(|role| role.coaching_type == kind && !role.is_left_out());
    let definition = &document.definition;
    if definition.systems_offered == YesNo::Yes && lacks(CoachingType::Systems) {
        walk.ask("definition.systems_offered", "", words::SYSTEMS_WITHOUT_ROLE);
    }
    if definition.instructional_offered == YesNo::Yes && lacks(CoachingType::Instructional) {
        walk.ask("definition.instructional_offered", "", words::INSTRUCTIONAL_WITHOUT_ROLE);
    }
}

fn innovations_have_coaches(walk: &mut Walk<'_>) {
    let Document { innovations, roles, .. } = walk.document;
    for innovation in innovations {
        let needed = innovation.components.iter().any(|component| component.needs_coaching == YesNo::Yes);
        let coaches = |role: &Role| !role.is_left_out() && role.innovations.contains(&innovation.id);
        if needed && !roles.iter().any(coaches) {
            walk.ask("schools.innovations", innovation.name.trim(), words::NOBODY_COACHES_IT);
        }
    }
}

fn examples(walk: &mut Walk<'_>) {
    let document = walk.document;
    let roles: &[_] = if walk.page.is_per_role() { &document.roles } else { &[] };
    let scopes: Vec<_> = std::iter::once((Scope::District, ""))
        .chain(
            roles
                .iter()
                .filter(|role| !role.is_left_out())
                .map(|role| (Scope::Role(role.id), role.title.trim())),
        )
        .collect();
    for (scope, about) in scopes {
        walk.scope = scope;
        for section in sections(document, walk.page, scope) {
            for element in section.elements.iter().filter(|element| !element.is_blank(document)) {
                examples_in(walk, element, about);
            }
        }
    }
    walk.scope = Scope::District;
}

fn examples_in(walk: &mut Walk<'_>, element: &BoundElement, about: &str) {
    match element {
        BoundElement::Field(field) => unedited(walk, field, about),
        BoundElement::List(list) => {
            if let Some(title) = list.first_example(walk.document) {
                let about = if about.is_empty() { title } else { format!("{about}: {title}") };
                walk.ask(&list.anchor, &about, words::STILL_AN_EXAMPLE);
            }
        }
    }
}

fn unedited(walk: &mut Walk<'_>, field: &BoundField, about: &str) {
    if field.example_in_use(walk.document).is_some() {
        walk.ask(&field.anchor, about, words::STILL_AN_EXAMPLE);
    }
}
