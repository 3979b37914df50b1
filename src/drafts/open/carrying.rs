//! Carrying drafts that only this tab has over a loading of the page, and what can be undone, as values for a state of the browser's history.

use js_sys::Array;
use leptos::prelude::*;
#[cfg(not(feature = "whole"))]
use wasm_bindgen::JsValue;

use super::OpenDraft;
use super::homeless::Homeless;
use crate::document::file;
#[cfg(not(feature = "whole"))]
use crate::document::undo::Way;
#[cfg(feature = "whole")]
use crate::document::undo::{Packed, UndoStack, Whereabouts};
#[cfg(feature = "whole")]
use crate::document::{Document, Id};
#[cfg(not(feature = "whole"))]
use crate::drafts::limits::MOST_CARRIED;
#[cfg(feature = "whole")]
use crate::drafts::limits::RETRY_AFTER;
#[cfg(feature = "whole")]
use crate::exchange::tabs::Known;

/// What could be undone and redone on the page before: of which draft, in which revision.
#[cfg(feature = "whole")]
pub(super) struct Arrived {
    id: Id,
    revision: Id,
    past: Vec<Packed>,
    future: Vec<Packed>,
}

#[cfg(feature = "whole")]
impl Arrived {
    /// What can be undone and redone of a draft. Nothing, if it is another one or has gone on since.
    pub(super) fn undo(self, id: Id, revision: Id, document: &Document) -> UndoStack {
        if (self.id, self.revision) == (id, revision) {
            UndoStack::unpack(document, self.past, self.future)
        } else {
            UndoStack::default()
        }
    }
}

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
                &draft.seen.as_ref().map_or(JsValue::NULL, |seen| seen.text.as_str().into()),
            )
        };
        let open = self.unsaved();
        self.memory.with_value(|memory| memory.homeless.iter().chain(&open).map(pair).collect())
    }

    /// What can be undone and redone of the open draft, after [`OpenDraft::carried`]: its id, its revision, and four texts
    /// for each step, those of undo and those of redo apart.
    #[cfg(not(feature = "whole"))]
    #[must_use]
    pub fn carried_undo(self) -> Array {
        let Some(head) = self.head.get_untracked() else { return Array::new() };
        self.memory.with_value(|memory| {
            let steps = |way: Way| {
                let texts = Array::new();
                for step in memory.undo.pack(way, MOST_CARRIED) {
                    for text in [&step.place, &step.before, &step.at.path, &step.at.focus] {
                        texts.push(&text.as_str().into());
                    }
                }
                texts.into()
            };
            let [id, revision] = [head.id, memory.revision].map(|id| id.to_string().into());
            Array::of4(&id, &revision, &steps(Way::Undo), &steps(Way::Redo))
        })
    }

    /// Forgets what only this tab has, once it is carried: leaving the page loses nothing any more.
    #[cfg(not(feature = "whole"))]
    pub fn let_go(self) {
        self.memory.update_value(|memory| {
            memory.unsaved_since = None;
            memory.homeless.clear();
        });
    }

    /// Takes up what was carried, and what could be undone. A draft is stored as soon as that is possible.
    #[cfg(feature = "whole")]
    pub fn take_up(self, carried: &Array, undo: &Array) {
        if let (Some(id), Some(revision)) = (undo.get(0).as_string(), undo.get(1).as_string()) {
            let steps = |side| {
                let texts: Vec<_> =
                    Array::from(&undo.get(side)).iter().filter_map(|it| it.as_string()).collect();
                let step = |texts: &[String]| {
                    let [place, before, path, focus] = texts else { return None };
                    let at = Whereabouts { path: path.clone(), focus: focus.clone() };
                    Some(Packed { place: place.clone(), before: before.clone(), at })
                };
                texts.chunks(4).filter_map(step).collect()
            };
            let (past, future) = (steps(2), steps(3));
            let arrived = Arrived { id: Id::read(&id), revision: Id::read(&revision), past, future };
            self.memory.update_value(|memory| memory.arrived = Some(arrived));
        }
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
        self.flush_after(RETRY_AFTER);
    }
}
