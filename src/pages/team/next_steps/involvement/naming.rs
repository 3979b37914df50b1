//! Naming somebody in a cell of the matrix. Nothing typed is lost, whichever way the field is left.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use super::{Cell, Matrix, PEOPLE, cell_id};
use crate::document::Involvement;
use crate::drafts::new_id;
use crate::guidance::choices::Labelled;
use crate::guidance::parts::words;
use crate::ui::focus::focus_soon;

impl Matrix {
    /// Where a name is typed: Enter adds it and waits for the next one, Esc is done.
    pub(super) fn name_field(self, cell: Cell, about: &str) -> AnyView {
        let hear = move |event: ev::KeyboardEvent| match event.key().as_str() {
            "Enter" if !event.is_composing() => {
                event.prevent_default();
                self.add(cell);
            }
            "Escape" => {
                self.typed.set(String::new());
                self.adding.set(None);
                focus_soon(cell_id(cell));
            }
            _ => {}
        };
        view! {
            <input
                type="text"
                id=cell_id(cell)
                list=PEOPLE
                autocomplete="off"
                aria-label=format!("Person, group or position: {about}")
                prop:value=self.typed
                on:input=move |event| self.typed.set(event_target_value(&event))
                on:keydown=hear
                on:blur=move |_| self.leave(cell)
            />
        }
        .into_any()
    }

    /// Knows whether something is pressed, and keeps what was typed when the page is left.
    pub(super) fn listen(self) {
        let down = window_event_listener(ev::pointerdown, move |_| self.is_pressed.set_value(true));
        let up = move || {
            self.is_pressed.set_value(false);
            // After the click that this was the end of.
            set_timeout(move || self.settle(), Duration::ZERO);
        };
        let (lifted, cancelled) = (
            window_event_listener(ev::pointerup, move |_| up()),
            window_event_listener(ev::pointercancel, move |_| up()),
        );
        let keep = move || {
            if let Some(cell) = self.adding.try_get_untracked().flatten() {
                self.add(cell);
                self.team.draft.flush();
            }
        };
        let hide = window_event_listener(ev::pagehide, move |_| keep());
        let turn = window_event_listener(ev::visibilitychange, move |_| {
            if document().hidden() {
                keep();
            }
        });
        on_cleanup(move || {
            [down, lifted, cancelled].into_iter().for_each(WindowListenerHandle::remove);
            hide.remove();
            turn.remove();
            if let Some(cell) = self.adding.try_get_untracked().flatten() {
                self.add(cell);
            }
        });
    }

    /// The field is left: at once, unless a press is on its way to a button below.
    fn leave(self, cell: Cell) {
        if self.is_pressed.try_get_value().unwrap_or_default() {
            self.left.set_value(Some(cell));
        } else {
            self.add(cell);
        }
    }

    /// Puts what was typed in a cell that was left into the draft.
    pub(super) fn settle(self) {
        let left = self.left.try_update_value(Option::take).flatten();
        if let Some(cell) = left {
            self.add(cell);
        }
    }

    /// Puts what was typed into the draft. Leaving the field does so as well: nothing typed is lost.
    pub(super) fn add(self, (part, role, raci): Cell) {
        let who = self.typed.try_get_untracked().unwrap_or_default().trim().to_owned();
        if who.is_empty() {
            return;
        }
        self.typed.set(String::new());
        self.announce.say(format!("{who}: {}, {}.", words(part).short, raci.label().to_ascii_lowercase()));
        self.team.draft.edit(|document| {
            let row = Involvement { id: new_id(), part: part.into(), role, who, raci };
            document.next_steps.involvement.push(row);
        });
    }
}
