//! Where the team starts, and the roles that this suggests. The team confirms each; nothing is written by itself.

use leptos::prelude::*;

use super::super::beginnings::beginning;
use super::super::pieces::named;
use super::super::{Team, pieces};
use crate::document::{Choice, Document, Role, StartingPath};
use crate::drafts::{OpenDraft, use_open_draft};
use crate::guidance::choices::Labelled;
use crate::guidance::form::BoundField;
use crate::guidance::guide::{self, start::StartWords};
use crate::guidance::site::{Page, Scope, sections};
use crate::pages::address;
use crate::pages::book::{Book, use_book};
use crate::pages::form::{element_view, folded};
use crate::review::starting_point::{Suggested, suggested_roles};
use crate::ui::announce::use_announce;
use crate::ui::focus::focus_soon;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press, text};

/// What a page of the draft calls the section of the starting point.
const START: &str = "profile-start";
/// The heading of the proposed roles.
const ROLES: &str = "proposed-roles";

pub(super) fn view(team: Team) -> AnyView {
    let profile =
        team.draft.document.with_untracked(|document| sections(document, Page::Profile, Scope::District));
    let Some(section) = profile.into_iter().find(|section| section.anchor == START) else {
        return ().into_any();
    };
    let reason = named(&section.elements, "reason");
    let fields = section.elements.iter().cloned().map(element_view).collect_view();
    let body = view! {
        {both()}
        {fields}
        {reason.map(|field| reasons(team, field))}
        {advice(team)}
        {proposals(team)}
    };
    pieces::own(section, body.into_any())
}

/// The two starting points, side by side: when each fits, and why. Nothing while there is no guide.
fn both() -> AnyView {
    let guide = use_book(Book::Guide);
    live(move || {
        guide.track();
        let Some(guide) = guide::book() else { return ().into_any() };
        let one = |words: StartWords| {
            view! {
                <li>
                    <h3>{words.title()}</h3>
                    <p>{words.when()}</p>
                    <p>{words.why()}</p>
                </li>
            }
        };
        view! { <ul class="cards">{guide.start().starts().map(one).collect_view()}</ul> }.into_any()
    })
}

/// Beginnings of the reason, for the start that is chosen, or for both.
fn reasons(team: Team, field: BoundField) -> AnyView {
    let path = path_of(team.draft);
    let guide = use_book(Book::Guide);
    live(move || {
        guide.track();
        let Some(guide) = guide::book() else { return ().into_any() };
        let chosen = path.get();
        let fits = move |words: &StartWords| chosen == StartingPath::Undecided || words.path() == chosen;
        let field = field.clone();
        let inside = move || {
            let all = guide.start().starts().filter(fits).flat_map(|words| words.reasons());
            let all = all.map(|words| beginning(&field, words));
            vec![view! { <ul class="example__rows">{all.collect_view()}</ul> }.into_any()]
        };
        view! { <div class="helper">{folded("Ways to begin".to_owned(), "the reason", inside)}</div> }
            .into_any()
    })
}

fn path_of(draft: OpenDraft) -> Memo<StartingPath> {
    Memo::new(move |_| draft.document.with(|document| document.starting_point.path))
}

/// What the choice does, and what comes first then.
fn advice(team: Team) -> AnyView {
    let draft = team.draft;
    let path = path_of(draft);
    let guide = use_book(Book::Guide);
    live(move || {
        guide.track();
        let path = path.get();
        if path == StartingPath::Undecided {
            return ().into_any();
        }
        let words = guide::starting_point(path);
        let words = words.map(|words| {
            view! {
                <p>{words.first()}</p>
                <p>{words.watch()}</p>
            }
        });
        view! {
            <div class="notice notice--ask">
                {words}
                <p>
                    <a href=address::draft(team.id)>"Your overview"</a>
                    " now has the components in this order. You can choose the other start at any time; nothing is lost."
                </p>
            </div>
        }
        .into_any()
    })
}

/// Roles that the draft does not have yet.
fn proposals(team: Team) -> AnyView {
    let draft = use_open_draft();
    let guide = use_book(Book::Guide);
    let proposed = Memo::new(move |_| {
        guide.track();
        draft.document.with(|document| {
            let start = guide::starting_point(document.starting_point.path);
            suggested_roles(document, start)
        })
    });
    let announce = use_announce();
    let confirm = Callback::new(move |roles: Vec<Role>| {
        let words = match roles.as_slice() {
            [role] => format!("{} is among your roles.", role.title),
            all => format!("{} roles are among yours.", all.len()),
        };
        add(draft, roles);
        announce.say(words);
        focus_soon(ROLES);
    });
    let mine = text(move || {
        let count = draft.document.with(|document| document.roles.len());
        if count == 1 {
            "1 role is in your draft.".to_owned()
        } else {
            format!("{count} roles are in your draft.")
        }
    });
    view! {
        <h3 id=ROLES tabindex="-1" class="list__heading">"Coaching roles"</h3>
        <p>
            {mine} " "
            <a href=address::page(team.id, Page::Roles, Scope::District)>"Look at your roles"</a>
        </p>
        {live(move || {
            let proposed = proposed.get();
            if proposed.is_empty() {
                return ().into_any();
            }
            let all: Vec<Role> = proposed.iter().map(|one| one.role.clone()).collect();
            let everything = (all.len() > 1).then(|| {
                view! {
                    <button type="button" class="button" on:click=press(move || confirm.run(all.clone()))>
                        {format!("Add all {}", proposed.len())}
                    </button>
                }
            });
            view! {
                <p class="field__hint">
                    "These are suggested by what exists and by where you start. A role is added when you say so, and you can change every word of it."
                </p>
                <ul class="suggested">{proposed.iter().map(|one| proposal(one, confirm)).collect_view()}</ul>
                {everything}
            }
            .into_any()
        })}
    }
    .into_any()
}

fn proposal(suggested: &Suggested, confirm: Callback<Vec<Role>>) -> AnyView {
    let role = &suggested.role;
    let why = if suggested.why.is_empty() { "You have found it among what exists." } else { suggested.why };
    let about = [
        (role.coaching_type.index(), role.coaching_type.label()),
        (role.level.index(), role.level.label()),
        (role.status.index(), role.status.label()),
    ];
    let about = about.into_iter().filter(|(index, _)| *index > 0).map(|(_, label)| label);
    let about = about.collect::<Vec<_>>().join(", ");
    let (title, role) = (role.title.clone(), role.clone());
    view! {
        <li class="suggestion">
            <p>
                <strong>{title.clone()}</strong>
                <span class="suggestion__about">{about}</span>
                <span class="suggestion__why">{why}</span>
            </p>
            <button type="button" class="button" on:click=press(move || confirm.run(vec![role.clone()]))>
                {icon(Icon::Add)}
                "Add"
                <span class="visually-hidden">": " {title}</span>
            </button>
        </li>
    }
    .into_any()
}

fn add(draft: OpenDraft, roles: Vec<Role>) {
    draft.edit(|document: &mut Document| {
        for role in roles {
            if document.roles.iter().all(|known| known.id != role.id) {
                document.roles.push(role);
            }
        }
    });
}
