//! What stands in the way, who can remove it, and which answers are waited for.

use leptos::prelude::*;

use super::with_guide;
use crate::document::{Barrier, BarrierStatus, Document, dates};
use crate::drafts::new_id;
use crate::guidance::guide::prepare::BarriersGuide;
use crate::guidance::site::BoundSection;
use crate::pages::form::{element_view, folded};
use crate::pages::team::Team;
use crate::pages::team::due::this_day;
use crate::pages::team::pieces::{about, button, own, unlocked};
use crate::ui::focus::focus_soon;
use crate::ui::live::text;

pub(super) fn view(team: Team, mut section: BoundSection) -> AnyView {
    let elements: Vec<AnyView> =
        std::mem::take(&mut section.elements).into_iter().map(element_view).collect();
    let body = view! {
        {with_guide(|guide| view! { <p class="section__why">{guide.barriers().lead()}</p> }.into_any())}
        <p class="sum">{text(move || team.draft.document.with(sum))}</p>
        {unlocked(team, view! { {elements} {with_guide(move |guide| starters(team, guide.barriers()))} }.into_any())}
    };
    own(section, body.into_any())
}

fn sum(document: &Document) -> String {
    let all = document.preparation.barriers.iter().filter(|barrier| !barrier.text.trim().is_empty());
    let count = |statuses: &[BarrierStatus]| all.clone().filter(|it| statuses.contains(&it.status)).count();
    let here = count(&[BarrierStatus::Open]);
    let sent = count(&[BarrierStatus::Sent]);
    let answered = count(&[BarrierStatus::Answered]);
    let said =
        [(here, "with us"), (sent, "sent on, waiting for an answer"), (answered, "answered, to be closed")];
    let said: Vec<String> = said
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{count} {words}"))
        .collect();
    if said.is_empty() { String::new() } else { format!("{}.", said.join("; ")) }
}

/// Beginnings of a barrier.
fn starters(team: Team, guide: BarriersGuide) -> AnyView {
    let one = move |words: &'static str| {
        let take = move || {
            let id = new_id();
            team.draft.edit(|document| {
                document.preparation.barriers.push(Barrier {
                    id,
                    text: words.to_owned(),
                    opened: dates::long(this_day()),
                    ..Barrier::default()
                });
            });
            focus_soon(id.to_string());
        };
        let inside = vec!["Begin like this".into_any(), about(Signal::stored(words.to_owned()))];
        view! {
            <li class="example__one">
                <p class="example__words">{words}</p>
                {button("button button--quiet", None, inside, take)}
            </li>
        }
        .into_any()
    };
    let inside = move || {
        vec![
            view! { <ul class="example__rows">{guide.starters().map(one).collect::<Vec<_>>()}</ul> }
                .into_any(),
        ]
    };
    view! { <div class="helper">{folded("Ways to begin".to_owned(), "a barrier", inside)}</div> }.into_any()
}
