//! Edits of the open draft, and how they are undone.

use std::time::Duration;

use leptos::prelude::*;

use super::{OpenDraft, SaveState};
use crate::document::restore_point::RestoreReason;
use crate::document::tree::NodeMut;
use crate::document::undo::{TypedBy, Way, Whereabouts};
use crate::document::{Document, Place};
use crate::drafts::clock::milliseconds;
use crate::drafts::limits::{AUTOSAVE_AFTER, BURST_PAUSE, SAVE_EDIT_AFTER};

impl OpenDraft {
    /// Changes the document. Does nothing to a draft that is only to be looked at.
    pub fn edit(self, change: impl FnOnce(&mut Document)) {
        if self.is_locked() {
            return;
        }
        let before = self.document.get_untracked();
        self.document.update(change);
        if self.document.with_untracked(|document| *document != before) {
            let at = whereabouts();
            self.memory.update_value(|memory| memory.undo.note_edit(before, at));
            self.changed(SAVE_EDIT_AFTER);
        }
    }

    /// Changes many things at once, with a restore point before it.
    pub fn edit_in_bulk(self, change: impl FnOnce(&mut Document)) {
        self.keep_point(RestoreReason::Bulk, "");
        self.edit(change);
    }

    /// Changes the document by a key press in a field. The field shows what was typed already; everything else on
    /// the page hears of it when the words settle, because telling hundreds of fields at every key is what makes
    /// typing slow on an old laptop.
    pub fn type_in(self, field: &Place, words: String, by: TypedBy) {
        if self.is_locked() {
            return;
        }
        self.note_words(field, &words);
        self.document.update_untracked(|document| {
            self.memory.update_value(|memory| {
                memory.has_untold = true;
                if let TypedBy::FieldHistory(way) = by {
                    return memory.undo.note_field_history(document, field, words, way, whereabouts);
                }
                let now = milliseconds();
                if now - std::mem::replace(&mut memory.typed_at, now) > BURST_PAUSE.as_secs_f64() * 1000.0 {
                    memory.undo.end_burst();
                }
                memory.undo.note_typing(document, field, whereabouts);
                if let Some(NodeMut::Text(text)) = field.node_mut(document) {
                    *text = words;
                }
            });
        });
        self.changed(AUTOSAVE_AFTER);
    }

    /// Undoes the last edit, or does again what was undone last. Answers where it was made; `None` if there is none.
    pub fn go_back(self, way: Way) -> Option<Whereabouts> {
        if self.is_locked() {
            return None;
        }
        let at = self.document.try_update_untracked(|document| {
            self.memory.try_update_value(|memory| memory.undo.go(way, document)).flatten()
        });
        let at = at.flatten()?;
        self.follow_joins();
        self.document.notify();
        self.changed(SAVE_EDIT_AFTER);
        Some(at)
    }

    /// Whether the field that has the focus holds words that are no part of the document.
    #[must_use]
    pub fn is_of_other_words(self) -> bool {
        self.memory.with_value(|memory| memory.undo.is_of_other_words())
    }

    /// Whether the field that has the focus can undo or redo by itself what comes next.
    #[must_use]
    pub fn is_for_the_field(self, way: Way) -> bool {
        self.document.with_untracked(|document| {
            self.memory.with_value(|memory| memory.undo.is_for_the_field(way, document))
        })
    }

    /// Notes typing in any field of the page, after [`OpenDraft::type_in`] heard of it if it is the document's.
    pub fn note_other_typing(self) {
        self.memory.update_value(|memory| memory.undo.note_other_typing());
    }

    /// Notes that the focus has left a field.
    pub fn note_leaving(self) {
        self.memory.update_value(|memory| memory.undo.note_leaving());
    }

    /// Has the draft stored in a moment.
    pub(super) fn changed(self, save_after: Duration) {
        self.keep_point_of_the_day();
        self.memory.update_value(|memory| memory.has_outgrown_revision = true);
        self.mark_unsaved();
        self.tell_undoable();
        if self.save_state.with_untracked(|state| matches!(state, SaveState::Saved(_))) {
            self.save_state.set(SaveState::Pending);
        }
        self.schedule(save_after);
    }

    pub(super) fn tell_undoable(self) {
        let undoable = self.memory.with_value(|memory| (memory.undo.can_undo(), memory.undo.can_redo()));
        if self.undoable.get_untracked() != undoable {
            self.undoable.set(undoable);
        }
    }
}

/// Where a person is now.
fn whereabouts() -> Whereabouts {
    let path = window().location().pathname().unwrap_or_default();
    let focus = document().active_element().map(|element| element.id()).unwrap_or_default();
    Whereabouts { path, focus }
}
