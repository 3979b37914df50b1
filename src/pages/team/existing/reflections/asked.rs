//! What everybody is asked before they write, and how to write apart.

use leptos::prelude::*;

use super::super::super::pieces::bullets;
use crate::drafts::OpenDraft;
use crate::guidance::choices::Labelled;
use crate::guidance::guide;
use crate::pages::address;
use crate::pages::book::{Book, use_book};
use crate::ui::live::live;

/// What is asked, with what helps to answer once the guide is there.
pub(super) fn view(draft: OpenDraft) -> AnyView {
    let guide = use_book(Book::Guide);
    let help = live(move || {
        guide.track();
        let Some(guide) = guide::book() else { return ().into_any() };
        let start = guide.start();
        let types = start.types().map(|kind| {
            view! {
                <div>
                    <dt>{kind.coaching_type().label()}</dt>
                    <dd>{kind.who()} " " {kind.what()} " For example: " {kind.example()}</dd>
                </div>
            }
        });
        let levels = start.levels().map(|level| {
            view! {
                <div>
                    <dt>{level.level().label()}</dt>
                    <dd>{level.ask()}</dd>
                </div>
            }
        });
        view! {
            <p class="section__why">{start.reflection().rule()}</p>
            <details class="more">
                <summary>"What to think of"</summary>
                {bullets(start.reflection().prompts())}
                <dl class="meanings">{types.collect_view()} {levels.collect_view()}</dl>
            </details>
            <details class="more">
                <summary>"Ways to begin"</summary>
                {bullets(start.reflection().starters())}
            </details>
        }
        .into_any()
    });
    let id = draft.head.with_untracked(|head| head.as_ref().map(|head| head.id)).unwrap_or_default();
    view! {
        <p class="asked">"Which levels and types of coaching does your district have now?"</p>
        <p class="section__why">
            "One device: write, cover your words, hand it on. When all have written, lay everything before the team. "
            "Several devices: everybody writes in a copy of this draft and sends only their own words, to be put together: "
            <a href=format!("{}#send-part", address::merge(id))>"send my words, or put the others\u{2019} in"</a>
        </p>
        {help}
    }
    .into_any()
}
