//! What the session guide says beside the sections of activity 2.3: its four questions, and what the choices mean.

use leptos::prelude::*;

use crate::guidance::choices::Labelled;
use crate::guidance::guide::{
    self,
    next_steps::{NextStepsGuide, RaciWords},
};
use crate::pages::book::{Book, use_book};
use crate::pages::team::pieces::bullets;
use crate::ui::live::live;

/// One of the activity's questions, by its key in the guide, and how to answer it.
pub(super) fn question(key: &'static str) -> AnyView {
    guided(move |guide| {
        let found = guide.questions().find(|question| question.key() == key);
        found.map_or_else(
            || ().into_any(),
            |found| {
                view! {
                    <p class="section__why">
                        <strong>{found.ask()}</strong>
                        " "
                        {found.hint()}
                    </p>
                }
                .into_any()
            },
        )
    })
}

/// What the ways to be involved are, and what helps.
pub(super) fn involvement() -> AnyView {
    guided(|guide| {
        let involvement = guide.involvement();
        let line = |it: RaciWords| view! { <div><dt>{it.raci().label()}</dt> <dd>{it.means()} " " {it.ask()}</dd></div> };
        view! {
            <p class="section__why">{involvement.lead()}</p>
            <dl class="meanings">{involvement.words().map(line).collect_view()}</dl>
            <details class="more">
                <summary>"What helps"</summary>
                {bullets(involvement.hints())}
            </details>
        }
        .into_any()
    })
}

/// What "draft", "final" and "in use" mean.
pub(super) fn dates() -> AnyView {
    guided(|guide| meanings(guide.dates().map(|date| (date.name(), date.means())).collect()))
}

/// What can be decided of a resource.
pub(super) fn decisions() -> AnyView {
    guided(|guide| {
        let all = guide.decisions().map(|words| (words.decision().label(), words.means()));
        meanings(all.collect())
    })
}

fn meanings(all: Vec<(&'static str, &'static str)>) -> AnyView {
    let line = |(name, means)| view! { <div><dt>{name}</dt> <dd>{means}</dd></div> };
    view! { <dl class="meanings">{all.into_iter().map(line).collect_view()}</dl> }.into_any()
}

fn guided(view: impl Fn(NextStepsGuide) -> AnyView + Send + 'static) -> AnyView {
    let fetch = use_book(Book::Guide);
    live(move || {
        let guide = fetch.get().is_here().then(guide::book).flatten();
        guide.map_or_else(|| ().into_any(), |guide| view(guide.next_steps()))
    })
}
