//! The offer of a new version: one quiet line. Knows nothing of how versions arrive (`public/offline.mjs` does).

use leptos::prelude::*;

use super::title::HEADING;
use crate::drafts::use_open_draft;
use crate::ui::focus::focus_now;
use crate::ui::live::press;

/// What `public/offline.mjs` says when a new version is there.
const READY: &str = "builder:update";
/// What it waits for: everything is saved, and the page may be loaded anew.
const ACCEPT: &str = "builder:accept-update";

/// Has the page loaded anew, with the new version where one waits.
pub(super) fn reload() {
    if let Ok(accepted) = web_sys::Event::new(ACCEPT) {
        let _ = window().dispatch_event(&accepted);
    }
}

/// The line that offers a new version. It never takes it by itself.
#[component]
pub(super) fn UpdateLine() -> impl IntoView {
    let draft = use_open_draft();
    #[cfg(feature = "whole")]
    let lying = super::merge::use_lying();
    let words = RwSignal::new("");
    let _ = window_event_listener_untyped(READY, move |_| words.set("A new version of this app is ready."));
    let accept = move || {
        #[cfg(feature = "whole")]
        if !lying.outlives_a_reload() {
            words.set(
                "Not reloaded, because the files that wait to be put together are too large to be kept. Put them \
                 together first, or leave them out.",
            );
            return;
        }
        draft.save_now();
        if draft.has_unsaved() {
            // Loading the page anew would lose them.
            words
                .set("Not reloaded, because your words could not be saved. Download a copy, then try again.");
        } else {
            reload();
        }
    };
    let later = move || {
        words.set("");
        focus_now(HEADING);
    };
    view! {
        <div class="update">
            <span role="status">{words}</span>
            <span class="update__answers" hidden=Signal::derive(move || words.get().is_empty())>
                <button type="button" class="button button--quiet" id="take-update" on:click=press(accept)>
                    "Save and reload"
                </button>
                <button type="button" class="button button--quiet" on:click=press(later)>"Later"</button>
            </span>
        </div>
    }
}
