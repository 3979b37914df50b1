//! Activity 2.1: the coaching that exists now, and where the team starts.

mod inventory;
mod reflections;
mod start;

use leptos::prelude::*;

use super::beginnings::ways_to_share;
use super::copy::copy_for_chat;
use super::large_type::large_activity;
use super::paper::{of_activity, take_along};
use super::{framed, pieces};
use crate::document::Id;
use crate::exchange::paper::activities::Activity;
use crate::exchange::share_out::activity_21;
use crate::guidance::guide;
use crate::guidance::team::TeamPage;
use crate::pages::book::{Book, use_book};
use crate::pages::form::element_view;
use crate::ui::live::live;

pub(super) fn page(item: Option<Id>) -> AnyView {
    if let Some(paper) = of_activity(item, Activity::Existing) {
        return paper;
    }
    framed(TeamPage::Existing, |team| {
        let mut sections = team.sections().into_iter();
        let together = [
            sections.next().map(reflections::view),
            sections.next().map(inventory::view),
            sections.next().map(|section| {
                let fields = section.elements.iter().cloned().map(element_view).collect_view();
                pieces::own(section, view! { {to_talk_over()} {fields} }.into_any())
            }),
        ];
        let body = view! {
            {together.into_iter().flatten().collect_view()}
            {start::view(team)}
        };
        view! {
            <div class="choices">{large_activity("2.1")}</div>
            {team.editable(body.into_any())}
            {ways_to_share(|guide| guide.start().share())}
            {copy_for_chat("where we are and where we start", activity_21)}
            {take_along(team, Activity::Existing, "where we are and where we start, in full")}
        }
        .into_any()
    })
}

/// What the team talks over, once the guide is there.
fn to_talk_over() -> AnyView {
    let guide = use_book(Book::Guide);
    live(move || {
        guide.track();
        let Some(guide) = guide::book() else { return ().into_any() };
        let lines = guide.start().discussion().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <ul class="bullets">{lines}</ul> }.into_any()
    })
}
