//! The same draft in several tabs: what one stores comes into the others, and what two change at once is joined.

use leptos::prelude::*;

use super::{GaveWay, Head, OpenDraft, SaveState};
use crate::document::Document;
use crate::document::file::{self, AFTER, Envelope, Layout, Standing, remember, remember_last};
use crate::document::restore_point::RestoreReason;
use crate::drafts::clock::time_of_day;
use crate::drafts::limits::{KNOWN, SAVE_EDIT_AFTER};
use crate::drafts::shelf::{self, Shelf};
use crate::drafts::storage::{self, StorageError};
use crate::exchange::tabs::{Joined, Known, Tab, join};

impl OpenDraft {
    /// Hears that another tab has written, removed or cleared something. `key` is none when all was cleared.
    pub fn hear_other_tab(self, key: Option<&str>, text: Option<String>) {
        let Some(head) = self.head.get_untracked() else { return };
        match (key, text) {
            // What is cleared is gone from every tab but this one: here it is still in memory.
            (None, _) if head.standing == Standing::Current => self.store_anew(),
            (Some(key), None) if key == shelf::draft_key(head.id) && head.standing == Standing::Current => {
                self.hear_of_removal(&head);
            }
            (Some(key), Some(text)) if key == shelf::draft_key(head.id) => {
                if !self.has_known(&text) {
                    // Where it cannot be kept aside, this tab goes on, and says so when it stores.
                    let _ = self.take_in(&head, text);
                } else if self.save_state.with_untracked(|state| *state == SaveState::Removed) {
                    // It was brought back there.
                    self.save_state.set(SaveState::Saved(time_of_day("")));
                }
            }
            _ => {}
        }
    }

    /// Takes in what other tabs have written while this one could not hear of it.
    pub fn look_for_other_tabs(self) {
        let Some(key) = self.head.with_untracked(|head| head.as_ref().map(|head| shelf::draft_key(head.id)))
        else {
            return;
        };
        if let Ok(text) = storage::read(&key) {
            self.hear_other_tab(Some(&key), text);
        }
    }

    /// The draft stands in its place no more. Words that are not stored yet will be there in a moment. Where a person
    /// took it off the shelf in another tab, this one says so and leaves it there until somebody here goes on with it.
    fn hear_of_removal(self, head: &Head) {
        if self.memory.with_value(|memory| memory.unsaved_since.is_some()) {
            return;
        }
        if Shelf::has_removed(head.id) {
            self.save_state.set(SaveState::Removed);
        } else {
            self.store_anew();
        }
    }

    /// Stores the draft, changed or not: it is not in the storage any more.
    pub fn store_anew(self) {
        self.mark_unsaved();
        self.flush();
    }

    /// Whether a text is one that this tab has stored or taken in lately. What another tab says of it is no news.
    fn has_known(self, text: &str) -> bool {
        self.memory.with_value(|memory| memory.known.iter().any(|state| state.text == text))
    }

    /// Takes in a text that stands in this draft's place and that this tab has not seen there. Answers whether the
    /// draft may still be written.
    ///
    /// # Errors
    /// Where what has to give way cannot be kept aside.
    pub(super) fn take_in(self, head: &Head, text: String) -> Result<bool, StorageError> {
        self.tell_of_typing();
        // It stands there until this tab has written in its place, which may take several tries.
        let (has_unsaved, is_kept) =
            self.memory.with_value(|memory| (memory.unsaved_since.is_some(), memory.kept_aside == text));
        let Ok(opened) = file::read(&text) else {
            // It is no draft, and the next write keeps it aside.
            return if has_unsaved && !is_kept {
                self.keep_theirs(head, &text).map(|()| true)
            } else {
                Ok(true)
            };
        };
        if !opened.repairs.is_empty() {
            // What is damaged inside is not written over.
            self.keep_in_place(head, &text)?;
            self.repairs.set(opened.repairs);
        }
        let theirs = opened.envelope;
        if let Standing::Newer { .. } = opened.standing {
            if has_unsaved {
                self.keep_mine(head)?;
            }
            self.memory.update_value(|memory| memory.unsaved_since = None);
            self.know(text, &theirs);
            self.show(theirs.document);
            self.head.set(Some(Head { standing: opened.standing, ..head.clone() }));
            self.save_state.set(SaveState::ReadOnly);
            return Ok(false);
        }
        let mine = self.document.get_untracked();
        let joined = self.memory.with_value(|memory| join(&memory.known, memory.tab, &mine, &theirs));
        match joined {
            Some(Joined { document, gave_way }) => {
                match gave_way {
                    Some(Tab::Here) => self.keep_mine(head)?,
                    Some(Tab::There) if !is_kept => self.keep_theirs(head, &text)?,
                    Some(Tab::There) | None => {}
                }
                let is_theirs = document == theirs.document;
                self.become_state_of(text, theirs);
                self.show(document);
                if !is_theirs {
                    self.memory.update_value(|memory| memory.has_outgrown_revision = true);
                    self.mark_unsaved();
                    self.save_state.set(SaveState::Pending);
                    self.schedule(SAVE_EDIT_AFTER);
                }
            }
            None if has_unsaved => {
                if !is_kept {
                    self.keep_theirs(head, &text)?;
                }
            }
            None => {
                self.keep_point(RestoreReason::Merge, "");
                // What grew from the states before has not grown from this one.
                self.memory.update_value(|memory| {
                    memory.known.clear();
                    memory.after.clear();
                });
                let document = theirs.document.clone();
                self.become_state_of(text, theirs);
                self.show(document);
            }
        }
        Ok(true)
    }

    /// This tab's draft has grown from that text now, too.
    fn become_state_of(self, text: String, theirs: Envelope) {
        self.memory.update_value(|memory| {
            remember(&mut memory.lineage, &theirs.lineage);
            remember_last(AFTER, &mut memory.after, &theirs.after);
            memory.revision = theirs.revision;
            memory.received = theirs.received;
            memory.has_outgrown_revision = false;
            memory.unsaved_since = None;
        });
        if let Some(head) = self.head.get_untracked()
            && head.name != theirs.name
        {
            self.head.set(Some(Head { name: theirs.name.clone(), ..head }));
        }
        self.save_state.set(SaveState::Saved(time_of_day(&theirs.saved_at)));
        self.know(text, &theirs);
    }

    /// Notes what stands in this draft's place.
    pub(super) fn know(self, text: String, envelope: &Envelope) {
        self.memory.update_value(|memory| {
            let state = Known::new(text, envelope);
            remember_last(AFTER, &mut memory.after, &[state.revision]);
            memory.known.push(state);
            memory.is_older = false;
            memory.is_damaged = false;
            let surplus = memory.known.len().saturating_sub(KNOWN);
            memory.known.drain(..surplus);
        });
    }

    fn show(self, document: Document) {
        self.document.with_untracked(|before| {
            self.memory.update_value(|memory| memory.undo.something_came_from_elsewhere(before, &document));
        });
        self.tell_undoable();
        self.document.set(document);
        self.settled.update(|count| *count += 1);
    }

    fn keep_theirs(self, head: &Head, text: &str) -> Result<(), StorageError> {
        self.keep_in_place(head, text)?;
        self.gave_way.set(Some(GaveWay::Draft { whose: Tab::There, text: text.to_owned() }));
        Ok(())
    }

    /// Keeps what stands in this draft's place aside, once.
    fn keep_in_place(self, head: &Head, text: &str) -> Result<(), StorageError> {
        if self.memory.with_value(|memory| memory.kept_aside == text) {
            return Ok(());
        }
        shelf::keep_aside(head.id, text)?;
        self.memory.update_value(|memory| text.clone_into(&mut memory.kept_aside));
        Ok(())
    }

    fn keep_mine(self, head: &Head) -> Result<(), StorageError> {
        let envelope = self.envelope_of(head, Document::default());
        let text =
            self.document.with_untracked(|document| file::write_around(&envelope, document, Layout::Compact));
        shelf::keep_aside(head.id, &text)?;
        self.gave_way.set(Some(GaveWay::Draft { whose: Tab::Here, text }));
        Ok(())
    }
}
