//! When to store: at once on everything that may be the last thing this page hears.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{OpenDraft, SaveState};

impl OpenDraft {
    /// Stores the open draft at once when the page is hidden, left or loses the window, and asks before the page is
    /// closed while words exist that only it has. No page is frozen that was not hidden before.
    pub fn keep_through_everything(self) {
        let flush = move || {
            hear_the_focused_field();
            self.flush();
        };
        for event in ["pagehide", "blur"] {
            let _ = window_event_listener_untyped(event, move |_| flush());
        }
        let _ = window_event_listener_untyped("visibilitychange", move |_| {
            if document().visibility_state() == web_sys::VisibilityState::Hidden {
                flush();
            } else {
                self.look_for_other_tabs();
            }
        });
        // A page to which one comes back has heard nothing of what other tabs wrote meanwhile. One that was frozen in
        // its tab hears of it afterwards.
        let _ = window_event_listener_untyped("pageshow", move |_| self.look_for_other_tabs());
        let _ = window_event_listener(ev::beforeunload, move |event| {
            flush();
            if self.has_unsaved() {
                event.prevent_default();
            }
        });
        let _ = window_event_listener(ev::storage, move |event| {
            self.hear_other_tab(event.key().as_deref(), event.new_value());
        });
    }

    /// Stores at once because a person asked for it.
    pub fn save_now(self) {
        hear_the_focused_field();
        // No tab hears of what is cleared in itself, as with the browser's own tools.
        self.look_for_other_tabs();
        if self.save_state.with_untracked(|state| *state == SaveState::Removed) {
            self.store_anew();
        }
        self.flush();
    }
}

/// Speech tools change a field without telling anybody: lets the field say what it holds.
fn hear_the_focused_field() {
    let Some(field) = document().active_element() else { return };
    let is_field =
        field.has_type::<web_sys::HtmlTextAreaElement>() || field.has_type::<web_sys::HtmlInputElement>();
    if is_field && let Ok(event) = web_sys::Event::new("change") {
        let _ = field.dispatch_event(&event);
    }
}

/// Sets a mark that tools from outside can time the app by.
pub(super) fn mark(name: &str) {
    if let Some(clock) = window().performance() {
        clock.clear_marks_with_mark_name(name);
        let _ = clock.mark(name);
    }
}

/// Measures from a mark to now.
pub(super) fn measure(name: &str, start: &str) {
    if let Some(clock) = window().performance() {
        clock.clear_measures_with_measure_name(name);
        let _ = clock.measure_with_start_mark(name, start);
    }
}
