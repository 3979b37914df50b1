//! The page's title, the focus and the scroll position follow the route.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::crossing::{self, Arrival, Places};
use crate::document::Id;
use crate::document::file::Standing;
use crate::document::letters::short;
use crate::drafts::{Contents, Entry, OpenDraft, Shelf, time_of_day};
use crate::ui::focus::{focus_now, once_changed, once_drawn, reveal};

/// The id of every page's main heading.
pub(super) const HEADING: &str = "page-heading";
const APP: &str = "District Coaching System Builder";

/// Names the page in the browser's title, and after it the draft.
pub(super) fn set_title(title: impl Fn() -> String + 'static) {
    Effect::new(move || {
        let title = title();
        document().set_title(&if title.is_empty() { APP.to_owned() } else { format!("{title} – {APP}") });
    });
}

/// The open draft's name for titles and headings.
pub(super) fn draft_name(draft: OpenDraft) -> String {
    let own =
        draft.head.with(|head| head.as_ref().map(|head| short(&head.name).to_owned()).unwrap_or_default());
    if !own.is_empty() {
        return own;
    }
    or_untitled(draft.document.with(|document| short(&document.district.name).to_owned()))
}

/// A draft's name, and what it is called while it has none.
pub(super) fn or_untitled(name: String) -> String {
    if name.is_empty() { "Untitled draft".to_owned() } else { name }
}

/// A district's name, and what it is called while it has none.
pub(super) fn district_named(name: &str) -> &str {
    let name = short(name);
    if name.is_empty() { "a district without a name yet" } else { name }
}

/// When a file was saved, to go on with after what it is.
pub(super) fn saved_when(saved_at: &str) -> String {
    let saved = time_of_day(saved_at);
    if saved.is_empty() { saved } else { format!(", saved {saved}") }
}

/// The drafts of this browser that may be changed, the last written first: each with its name.
pub(super) fn drafts_here() -> impl Iterator<Item = (Id, String)> {
    let draft = |entry: Entry| match entry.contents {
        Contents::Draft { name, standing: Standing::Current, .. } => {
            Some((Id::read(&entry.id), or_untitled(name)))
        }
        _ => None,
    };
    Shelf::read().unwrap_or_default().drafts.into_iter().filter_map(draft)
}

/// Whether the focus is still where it is when a page was just opened.
pub(super) fn is_nowhere_else() -> bool {
    let focused = document().query_selector(":focus").ok().flatten();
    focused.is_none_or(|element| element.id() == HEADING)
}

/// After a link: the heading, or the place that the address names, gets the focus. After Back or Forward: the page
/// is where it was left.
pub(super) fn follow_the_route(draft: OpenDraft) {
    let location = use_location();
    let arrival = crossing::arrive(draft);
    let arrived = arrival.is_some();
    let Arrival { came_back, left_at } =
        arrival.unwrap_or(Arrival { came_back: false, left_at: Places::new() });
    let came_back = StoredValue::new(came_back);
    let left_at = StoredValue::new(left_at);
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    let _ = window_event_listener(leptos::ev::popstate, move |_| came_back.set_value(true));
    let shown = StoredValue::new(String::new());
    let _ = window_event_listener_untyped("scroll", move |_| {
        // On leaving, the router scrolls up before the next page is shown: that is not where a person left this one.
        let here = window().location().pathname().unwrap_or_default();
        if shown.with_value(|shown| *shown == here)
            && let Ok(top) = window().scroll_y()
        {
            left_at.update_value(|left_at| {
                left_at.insert(shown.get_value(), top);
            });
        }
    });
    Effect::new(move |before: Option<(String, String)>| {
        let now = (location.pathname.get(), location.hash.get());
        let is_first = before.is_none() && !arrived;
        if before.as_ref() == Some(&now) {
            return now;
        }
        draft.flush();
        let (path, hash) = now.clone();
        let focused = document().active_element();
        once_changed(move || {
            // Not before: the router hears of Back before this page's own listener does.
            let back = came_back.get_value();
            came_back.set_value(false);
            #[cfg(not(feature = "whole"))]
            if !is_first && super::address::needs_whole(&path) {
                left_at.with_value(|left_at| crossing::cross(draft, &format!("{path}{hash}"), back, left_at));
                return;
            }
            let top = left_at.with_value(|left_at| left_at.get(&path).copied());
            shown.set_value(path);
            let place = hash.trim_start_matches('#');
            if !place.is_empty() && !back {
                if reveal(place) {
                    return;
                }
                // A row of a long list may not have been drawn yet.
                once_drawn(place.to_owned(), |place| {
                    if is_nowhere_else() {
                        reveal(place);
                    }
                });
            }
            // Whoever is in the new page by then stays there.
            let is_elsewhere = document().active_element().is_some_and(|now| {
                Some(&now) != focused.as_ref() && now.closest("main").ok().flatten().is_some()
            });
            if is_first || is_elsewhere {
                return;
            }
            focus_now(HEADING);
            window().scroll_to_with_x_and_y(0.0, if back { top.unwrap_or(0.0) } else { 0.0 });
        });
        now
    });
}
