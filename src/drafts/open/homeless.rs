//! Drafts that could not be stored: this tab is all that has them, and tries to store them until that is possible.

use leptos::prelude::*;

use super::OpenDraft;
use crate::document::Id;
use crate::document::file::{self, Envelope, Layout};
use crate::drafts::limits::{RETRY_AFTER, TYPING};
use crate::drafts::shelf::{self, Contents, Entry, Shelf};
use crate::drafts::storage::{self, StorageError};
use crate::exchange::tabs::Known;

/// A draft that could not be stored and is not open.
#[derive(Clone)]
pub(super) struct Homeless {
    pub(super) envelope: Envelope,
    /// What stands under its key as this tab last saw it.
    pub(super) seen: Option<Known>,
}

impl Homeless {
    /// Whether it could be stored. Where somebody else wrote meanwhile it waits: opening it joins the two. It waits as
    /// well where another tab has taken it off the shelf: it comes back when a person goes on with it.
    fn is_stored(&self) -> bool {
        let id = self.envelope.id;
        let Ok(stored) = storage::read(&shelf::draft_key(id)) else { return false };
        let is_as_seen = match stored {
            Some(stored) => self.seen.as_ref().is_some_and(|seen| seen.text == stored),
            None => !Shelf::has_removed(id),
        };
        is_as_seen && Shelf::add(&self.envelope).is_ok()
    }
}

impl OpenDraft {
    /// Drafts that only this tab has, besides the open one: the id and the name of each.
    #[must_use]
    pub fn homeless(self) -> Vec<(Id, String)> {
        let named = |draft: &Homeless| (draft.envelope.id, shelf::shown_name(&draft.envelope));
        self.memory.with_value(|memory| memory.homeless.iter().map(named).collect())
    }

    /// What is in this browser, and first what only this tab has; and why the browser cannot be asked, if it cannot.
    #[must_use]
    pub fn shelf(self) -> (Shelf, Option<StorageError>) {
        let (mut shelf, trouble) = match Shelf::read() {
            Ok(shelf) => (shelf, None),
            Err(error) => (Shelf::default(), Some(error)),
        };
        for draft in self.only_here() {
            let id = draft.envelope.id.to_string();
            shelf.drafts.retain(|entry| entry.id != id);
            let contents = Contents::OnlyHere { name: shelf::shown_name(&draft.envelope) };
            shelf.drafts.insert(0, Entry { id, contents });
        }
        (shelf, trouble)
    }

    /// A draft's newest text: what only this tab has, else what is stored.
    pub(in crate::drafts) fn newest_text(self, id: Id) -> Option<String> {
        let here = self.only_here().into_iter().find(|draft| draft.envelope.id == id);
        here.map(|draft| file::write(&draft.envelope, Layout::Compact))
            .or_else(|| Shelf::text(&id.to_string()).ok().flatten())
    }

    /// A draft that is not open and that only this tab has, to go out in a file: others may go on from this state.
    pub(in crate::drafts) fn departing_homeless(self, id: Id) -> Option<Envelope> {
        self.memory.try_update_value(|memory| {
            let draft = memory.homeless.iter_mut().find(|draft| draft.envelope.id == id)?;
            file::remember(&mut draft.envelope.lineage, &[draft.envelope.revision]);
            Some(draft.envelope.clone())
        })?
    }

    fn only_here(self) -> Vec<Homeless> {
        let mut all = self.memory.with_value(|memory| memory.homeless.clone());
        all.extend(self.unsaved());
        all
    }

    /// Stores the drafts that only this tab has, as far as that is possible now, and else tries again later.
    pub(super) fn store_homeless(self) {
        let drafts = self.memory.try_update_value(|memory| std::mem::take(&mut memory.homeless));
        let (stored, left): (Vec<_>, Vec<_>) =
            drafts.unwrap_or_default().into_iter().partition(Homeless::is_stored);
        for draft in &stored {
            // The stored draft has these words.
            self.noted_here(draft.envelope.id).iter().for_each(|key| {
                let _ = storage::remove(key);
            });
        }
        if !left.is_empty() {
            self.flush_after(RETRY_AFTER);
        }
        self.memory.update_value(|memory| memory.homeless = left);
        if !stored.is_empty() {
            self.settled.update(|count| *count += 1);
        }
    }

    /// The keys under which this tab has stored a draft's words by themselves.
    pub(super) fn noted_here(self, id: Id) -> Vec<String> {
        let tab = self.memory.with_value(|memory| memory.tab);
        storage::keys(&format!("{TYPING}{id}/{tab}/")).unwrap_or_default()
    }
}
