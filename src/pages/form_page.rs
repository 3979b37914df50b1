//! A page on which a draft is written: its form, its roles as tabs, the questions that are open.

use leptos::prelude::*;
use leptos_router::params::ParamsMap;

use super::address;
use super::book::{Book, use_book};
use super::form::section_view;
use super::title::{HEADING, draft_name, set_title};
use crate::document::{Choice, Document, Id};
use crate::drafts::{OpenDraft, use_open_draft};
use crate::guidance::choices::Labelled;
use crate::guidance::form::Pick;
use crate::guidance::parts;
use crate::guidance::site::{Page, Scope, sections, standing};
use crate::review::open_questions;
use crate::ui::live::{live, text};

/// The page, made anew when the address names another role.
pub(super) fn form_page(page: Page, params: Memo<ParamsMap>) -> AnyView {
    let scope = Memo::new(move |_| {
        let role = params.with(|params| params.get("within")).filter(|role| !role.is_empty());
        role.map_or(Scope::District, |role| Scope::Role(Id::read(&role)))
    });
    live(move || page_view(page, scope.get()))
}

fn page_view(page: Page, scope: Scope) -> AnyView {
    let draft = use_open_draft();
    let Some(id) = draft.head.with_untracked(|head| head.as_ref().map(|head| head.id)) else {
        return ().into_any();
    };
    let whose = Memo::new(move |_| draft.document.with(|document| whose(document, scope)));
    set_title(move || format!("{}{} – {}", page.title(), whose.get(), draft_name(draft)));
    let bound = draft.document.with_untracked(|document| sections(document, page, scope));
    let is_empty = bound.is_empty();
    let form = bound.into_iter().map(section_view).collect_view();
    view! {
        <article class="page">
            {page_head(draft, page, whose)}
            {questions_view(draft, id, page)}
            {page.is_per_role().then(|| role_tabs(draft, id, page, scope))}
            <fieldset class="form" disabled=move || draft.is_read_only()>
                <legend class="visually-hidden">{page.title()}</legend>
                {form}
                {(is_empty && scope != Scope::District).then(|| role_gone(id))}
                {match (page, scope) {
                    (Page::Part(key), Scope::District) => Some(section_view(standing(key))),
                    _ => None,
                }}
            </fieldset>
            {next_links(id, page)}
        </article>
    }
    .into_any()
}

/// The end of the page's title and heading: the tabs of a component sound alike without it.
fn whose(document: &Document, scope: Scope) -> String {
    let mut roles = Pick::Role.all(document).into_iter();
    let own = roles.find(|(role, _)| scope == Scope::Role(*role));
    own.map(|(_, name)| format!(": {name}")).unwrap_or_default()
}

fn page_head(draft: OpenDraft, page: Page, whose: Memo<String>) -> AnyView {
    let Page::Part(key) = page else {
        return view! {
            <header class="page__head">
                <h1 id=HEADING tabindex="-1">{page.title()}</h1>
            </header>
        }
        .into_any();
    };
    let words = parts::words(key);
    let status = move || draft.document.with(|document| document.part(key).status);
    view! {
        <header class="page__head">
            <p class="page__kicker">
                {format!("Component {} of 6", key.number())}
                <span class="chip" data-status=text(move || status().key().to_owned())>{text(move || status().label().to_owned())}</span>
            </p>
            <h1 id=HEADING tabindex="-1">{words.name} {whose}</h1>
            <p class="page__lead">{words.question}</p>
            <p>{words.why}</p>
        </header>
    }
    .into_any()
}

/// What is open on this page, as questions with links. Worked out when the words have settled, not at every key.
fn questions_view(draft: OpenDraft, id: Id, page: Page) -> AnyView {
    let examples = use_book(Book::Examples);
    let questions = Memo::new(move |_| {
        draft.settled.track();
        examples.track();
        draft.document.with_untracked(|document| open_questions(document, page))
    });
    let item = move |question: crate::review::OpenQuestion| {
        let about = (!question.about.is_empty()).then(|| format!("{}: ", question.about));
        view! {
            <li>
                {about.map(|about| view! { <span class="questions__about">{about}</span> })}
                <a href=address::place(id, page, question.scope, &question.anchor)>{question.question}</a>
            </li>
        }
    };
    let count = Memo::new(move |_| questions.with(Vec::len));
    // Only what is in it follows the answers: a list that somebody has opened stays open.
    view! {
        <details class="questions no-print" hidden=move || count.get() == 0>
            <summary>
                {text(move || match count.get() {
                    1 => "1 open question".to_owned(),
                    count => format!("{count} open questions"),
                })}
            </summary>
            <ul>{live(move || questions.get().into_iter().map(item).collect_view().into_any())}</ul>
        </details>
        <p class="questions questions--none" hidden=move || count.get() > 0>"No open questions on this page."</p>
    }
    .into_any()
}

/// One tab for every role, and one for what holds for all of them.
fn role_tabs(draft: OpenDraft, id: Id, page: Page, scope: Scope) -> AnyView {
    let roles = Memo::new(move |_| draft.document.with(|document| Pick::Role.all(document)));
    let tab = move |target: Scope, label: String| {
        let here = (target == scope).then_some("page");
        view! {
            <li>
                <a class="tab" href=address::page(id, page, target) aria-current=here>
                    {label}
                </a>
            </li>
        }
    };
    view! {
        <nav class="tabs no-print" aria-label="Roles">
            <ul>
                {tab(Scope::District, "Every role".to_owned())}
                {live(move || {
                    let roles = roles.get().into_iter();
                    roles.map(|(role, name)| tab(Scope::Role(role), name)).collect_view().into_any()
                })}
            </ul>
            {live(move || if roles.with(Vec::is_empty) { no_roles(id) } else { ().into_any() })}
        </nav>
    }
    .into_any()
}

fn no_roles(id: Id) -> AnyView {
    view! {
        <p class="tabs__none">
            "This component is written role by role. "
            <a href=address::page(id, Page::Roles, Scope::District)>"Add your coaching roles"</a>
            " first; they then stand here."
        </p>
    }
    .into_any()
}

fn role_gone(id: Id) -> AnyView {
    view! {
        <p>
            "This role is not in the draft any more. Undo brings it back if it was removed just now; else look under "
            <a href=address::history(id)>"Earlier versions"</a> "."
        </p>
    }
    .into_any()
}

fn next_links(id: Id, page: Page) -> AnyView {
    let index = Page::DRAFT.iter().position(|other| *other == page).unwrap_or(0);
    let next = Page::DRAFT.get(index + 1).copied();
    view! {
        <nav class="onward no-print" aria-label="Onward">
            <a href=address::draft(id)>"Back to the overview"</a>
            {match next {
                Some(next) => {
                    view! {
                        <a class="onward__next" href=address::page(id, next, Scope::District)>
                            "Next: " {next.title()}
                        </a>
                    }
                        .into_any()
                }
                None => {
                    view! {
                        <a class="onward__next" href=address::document(id)>
                            "Next: the document"
                        </a>
                    }
                        .into_any()
                }
            }}
        </nav>
    }
    .into_any()
}
