//! Takes an item out of a list that a page draws itself, with a way back. Knows nothing of what is in the list.

use leptos::prelude::*;

use crate::document::{Id, Place, Removed};
use crate::drafts::{OpenDraft, use_open_draft};
use crate::ui::announce::{Announce, use_announce};
use crate::ui::focus::focus_soon;
use crate::ui::live::{live, press};

/// Takes items out of a list, and brings the last one back.
#[derive(Clone, Copy)]
pub(super) struct Removal {
    draft: OpenDraft,
    announce: Announce,
    last: RwSignal<Option<(String, Removed)>>,
    /// The id of the button that brings it back.
    undo: StoredValue<String>,
    /// Where the focus goes from there.
    home: StoredValue<String>,
}

/// A removal for a list on this page. `home` is the id of what has the focus when an item is back.
pub(super) fn use_removal(home: &str) -> Removal {
    Removal {
        draft: use_open_draft(),
        announce: use_announce(),
        last: RwSignal::new(None),
        undo: StoredValue::new(format!("{home}-undo")),
        home: StoredValue::new(home.to_owned()),
    }
}

impl Removal {
    /// Takes an item out.
    pub(super) fn take(self, list: &Place, id: Id, title: &str) {
        let Some(removed) = self.draft.remove_row(list, id, title, &[]) else { return };
        self.announce.say(format!("Removed: {title}. Undo is here until you leave the page."));
        self.last.set(Some((title.to_owned(), removed)));
        focus_soon(self.undo.get_value());
    }

    fn bring_back(self) {
        let Some((title, removed)) = self.last.get_untracked() else { return };
        self.draft.edit(|document| removed.put_back(document, &[]));
        self.announce.say(format!("{title} is back."));
        self.last.set(None);
        focus_soon(self.home.get_value());
    }

    /// "Removed. Undo", while there is something to bring back.
    pub(super) fn view(self) -> AnyView {
        live(move || match self.last.get() {
            None => ().into_any(),
            Some((title, _)) => view! {
                <div class="row row--gone">
                    <p>"Removed: " {title.clone()}</p>
                    <button
                        type="button"
                        class="button button--quiet"
                        id=self.undo.get_value()
                        on:click=press(move || self.bring_back())
                    >
                        "Undo"
                        <span class="visually-hidden">": bring back " {title}</span>
                    </button>
                </div>
            }
            .into_any(),
        })
    }
}
