//! Carrying drafts that only this tab has over a loading of the page, as values for a state of the browser's history.

use js_sys::Array;
use leptos::prelude::*;

use super::{Homeless, OpenDraft};
use crate::document::file;
#[cfg(feature = "whole")]
use crate::exchange::tabs::Known;

impl OpenDraft {
    /// Stores what can be stored, and gives every draft that still only this tab has: its text, and the text under
    /// its key as this tab last saw it.
    #[cfg(not(feature = "whole"))]
    #[must_use]
    pub fn carried(self) -> Array {
        self.save_now();
        let pair = |draft: &Homeless| {
            let text = file::write(&draft.envelope, file::Layout::Compact);
            Array::of2(
                &text.into(),
                &draft.seen.as_ref().map_or(wasm_bindgen::JsValue::NULL, |seen| seen.text.as_str().into()),
            )
        };
        let open = self.unsaved();
        self.memory.with_value(|memory| memory.homeless.iter().chain(&open).map(pair).collect())
    }

    /// Forgets what only this tab has, once it is carried: leaving the page loses nothing any more.
    #[cfg(not(feature = "whole"))]
    pub fn let_go(self) {
        self.memory.update_value(|memory| {
            memory.unsaved_since = None;
            memory.homeless.clear();
        });
    }

    /// Takes up what was carried. A draft is stored as soon as it is opened and that is possible.
    #[cfg(feature = "whole")]
    pub fn take_up(self, carried: &Array) {
        for pair in carried.iter() {
            let pair = Array::from(&pair);
            let opened = pair.get(0).as_string().and_then(|text| file::read(&text).ok());
            if let Some(opened) = opened {
                let seen = pair.get(1).as_string().map(|text| {
                    let envelope = file::read(&text).map(|opened| opened.envelope).unwrap_or_default();
                    Known::new(text, &envelope)
                });
                let draft = Homeless { envelope: opened.envelope, seen };
                self.memory.update_value(|memory| memory.homeless.push(draft));
            }
        }
    }
}
