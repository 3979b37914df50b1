//! Storing the open draft: one timer, one encoding, one write, and the truth about whether it went well.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::Head;
use super::{Document, OpenDraft, SaveState};
use crate::document::Id;
use crate::document::file::{self, Layout, Standing};
use crate::drafts::clock::{milliseconds, new_id, time_of_day};
use crate::drafts::limits::{AUTOSAVE_AT_LATEST, RETRY_AFTER};
use crate::drafts::shelf::{self, Shelf};
use crate::drafts::storage::{self, StorageError};
use crate::drafts::{autosave, history, lock};

/// The next write to come.
pub(super) struct Timer {
    handle: TimeoutHandle,
    /// Whether it can't be put off any longer. A busy browser runs keys before timers: what each key set anew would
    /// not come before the last of them.
    is_last: bool,
}

impl OpenDraft {
    pub(super) fn mark_unsaved(self) {
        self.memory.update_value(|memory| {
            memory.unsaved_since.get_or_insert_with(milliseconds);
        });
    }

    pub(super) fn schedule(self, save_after: Duration) {
        // A try that failed counts as well: none after it would have more luck for coming at every key.
        let since =
            self.memory.with_value(|memory| memory.unsaved_since.map(|since| since.max(memory.tried_at)));
        let waited = since.map_or(0.0, |since| milliseconds() - since);
        let left = AUTOSAVE_AT_LATEST.saturating_sub(Duration::from_secs_f64(waited.max(0.0) / 1000.0));
        if left > save_after {
            self.flush_after(save_after);
        } else if !self.memory.with_value(|memory| memory.timer.as_ref().is_some_and(|timer| timer.is_last)) {
            self.set_timer(left, true);
        }
    }

    pub(super) fn flush_after(self, delay: Duration) {
        self.set_timer(delay, false);
    }

    fn set_timer(self, delay: Duration, is_last: bool) {
        let go_on = move || {
            self.memory.update_value(|memory| memory.timer = None);
            self.flush_in_turn();
        };
        let timer = set_timeout_with_handle(go_on, delay).ok().map(|handle| Timer { handle, is_last });
        self.memory.update_value(|memory| {
            if let Some(timer) = std::mem::replace(&mut memory.timer, timer) {
                timer.handle.clear();
            }
        });
    }

    /// Stores what is not stored yet when no other tab is at this draft.
    fn flush_in_turn(self) {
        let Some(head) = self.head.get_untracked() else { return self.flush() };
        let flush = self.memory.try_update_value(|memory| {
            let new = || Closure::<dyn Fn()>::new(move || self.flush()).into_js_value().unchecked_into();
            memory.flush.get_or_insert_with(new).clone()
        });
        if let Some(flush) = flush {
            lock::under(&shelf::draft_key(head.id), &flush);
        }
    }

    /// Whether there are words that only this tab has.
    #[must_use]
    pub fn has_unsaved(self) -> bool {
        self.memory.with_value(|memory| memory.unsaved_since.is_some() || !memory.homeless.is_empty())
    }

    /// Stores what is not stored yet, at once.
    pub fn flush(self) {
        self.tell_of_typing();
        if let Some(head) = self.head.get_untracked() {
            self.flush_open(&head);
        }
        self.store_homeless();
    }

    fn flush_open(self, head: &Head) {
        let unsaved = self.memory.with_value(|memory| memory.unsaved_since.is_some());
        if !unsaved || head.standing != Standing::Current {
            return;
        }
        self.renew_revision();
        self.memory.update_value(|memory| {
            memory.tried_at = milliseconds();
            if let Some(timer) = memory.timer.take() {
                timer.handle.clear();
            }
        });
        autosave::mark("builder:encode");
        let state = match self.store(head) {
            Ok(None) => return,
            Ok(Some(saved_at)) => {
                autosave::measure("builder:encode-and-store", "builder:encode");
                autosave::mark("builder:saved");
                self.memory.update_value(|memory| memory.unsaved_since = None);
                SaveState::Saved(time_of_day(&saved_at))
            }
            Err(error) => {
                self.flush_after(RETRY_AFTER);
                SaveState::NotSaved(error)
            }
        };
        if self.save_state.with_untracked(|now| *now != state) {
            self.save_state.set(state);
        }
        self.settled.update(|count| *count += 1);
    }

    /// Gives the draft a new revision if it has changed since it got its own. A revision names one state: what leaves or
    /// comes in keeps its revision.
    fn renew_revision(self) {
        self.memory.update_value(|memory| {
            if std::mem::take(&mut memory.has_outgrown_revision) {
                memory.revision = new_id();
            }
        });
    }

    /// Answers when the draft was saved; `None` where a newer version of the app has taken it over.
    fn store(self, head: &Head) -> Result<Option<String>, StorageError> {
        let key = shelf::draft_key(head.id);
        let mut stored = storage::read(&key)?;
        if stored.is_none() && self.save_state.with_untracked(|state| *state == SaveState::Removed) {
            // Somebody goes on with it here: then it is no longer among the removed ones.
            Shelf::bring_back(&head.id.to_string())?;
            stored = storage::read(&key)?;
        }
        if let Some(text) = stored
            && self.memory.with_value(|memory| memory.known.last().is_none_or(|seen| seen.text != text))
            // Somebody else wrote here since: another tab, or something that is no draft at all.
            && !self.take_in(head, text)?
        {
            return Ok(None);
        }
        self.keep_damaged_text(head.id)?;
        self.keep_older_form();
        self.renew_revision();
        let envelope = self.envelope_of(head, Document::default());
        let text =
            self.document.with_untracked(|document| file::write_around(&envelope, document, Layout::Compact));
        history::write_giving_way(&key, &text)?;
        self.know(text, &envelope);
        self.forget_noted_words();
        Ok(Some(envelope.saved_at))
    }

    /// Before what could be mended is first written: keeps the damaged text aside, as it is.
    fn keep_damaged_text(self, id: Id) -> Result<(), StorageError> {
        let damaged =
            self.memory.with_value(|memory| memory.known.last().filter(|_| memory.is_damaged).cloned());
        if let Some(damaged) = damaged {
            shelf::keep_aside(id, &damaged.text)?;
            self.memory.update_value(|memory| memory.is_damaged = false);
        }
        Ok(())
    }

    /// Lets everything on the page hear of the words that were typed since the last time.
    pub(super) fn tell_of_typing(self) {
        let untold = self.memory.try_update_value(|memory| std::mem::take(&mut memory.has_untold));
        if untold == Some(true) {
            self.document.notify();
        }
    }
}
