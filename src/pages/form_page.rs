//! A page on which a draft is written: its form, its roles as tabs, the questions that are open.

use leptos::prelude::*;
use leptos_router::params::ParamsMap;

use super::address;
use super::book::{Book, use_book};
use super::form::{element_view, section_view};
use super::title::{HEADING, draft_name, set_title};
use crate::document::{Choice, Id, PartKey};
use crate::drafts::{OpenDraft, use_open_draft};
use crate::guidance::choices::Labelled;
use crate::guidance::parts;
use crate::guidance::site::{Page, Scope, head, sections};
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
    set_title(move || format!("{} – {}", page.title(), draft_name(draft)));
    let bound = draft.document.with_untracked(|document| sections(document, page, scope));
    let is_empty = bound.is_empty();
    let form = bound.into_iter().map(section_view).collect_view();
    view! {
        <article class="page">
            {page_head(draft, page)}
            {questions_view(draft, id, page)}
            {page.is_per_role().then(|| role_tabs(draft, id, page, scope))}
            <fieldset class="form" disabled=move || draft.is_read_only()>
                <legend class="visually-hidden">{page.title()}</legend>
                {form}
                {(is_empty && scope != Scope::District).then(role_gone)}
                {match (page, scope) {
                    (Page::Part(key), Scope::District) => Some(standing_view(key)),
                    _ => None,
                }}
            </fieldset>
            {next_links(id, page)}
        </article>
    }
    .into_any()
}

fn page_head(draft: OpenDraft, page: Page) -> AnyView {
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
            <h1 id=HEADING tabindex="-1">{words.name}</h1>
            <p class="page__lead">{words.question}</p>
            <p>{words.why}</p>
        </header>
    }
    .into_any()
}

/// Status, owner, dates and approvals.
fn standing_view(key: PartKey) -> AnyView {
    let heading = format!("{}-standing", Page::Part(key).slug());
    let labelled_by = heading.clone();
    view! {
        <section class="section section--standing" aria-labelledby=labelled_by>
            <h2 id=heading>"Where this component stands"</h2>
            {head(key).into_iter().map(element_view).collect_view()}
        </section>
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
    live(move || {
        let questions = questions.get();
        let count = questions.len();
        if count == 0 {
            return view! { <p class="questions questions--none">"No open questions on this page."</p> }
                .into_any();
        }
        let summary =
            if count == 1 { "1 open question".to_owned() } else { format!("{count} open questions") };
        view! {
            <details class="questions no-print">
                <summary>{summary}</summary>
                <ul>{questions.into_iter().map(item).collect_view()}</ul>
            </details>
        }
        .into_any()
    })
}

/// One tab for every role, and one for what holds for all of them.
fn role_tabs(draft: OpenDraft, id: Id, page: Page, scope: Scope) -> AnyView {
    let roles = Memo::new(move |_| {
        draft.document.with(|document| {
            document.roles.iter().map(|role| (role.id, role.title.trim().to_owned())).collect::<Vec<_>>()
        })
    });
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
                    roles
                        .get()
                        .into_iter()
                        .enumerate()
                        .map(|(index, (role, title))| {
                            let label = if title.is_empty() { format!("Role {}", index + 1) } else { title };
                            tab(Scope::Role(role), label)
                        })
                        .collect_view()
                        .into_any()
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

fn role_gone() -> AnyView {
    view! { <p>"This role is not in the draft any more. If it was removed just now, the roles page can bring it back."</p> }
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
