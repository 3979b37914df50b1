//! When restore points of the open draft are kept.

use leptos::prelude::*;
use thiserror::Error;

use super::OpenDraft;
use crate::document::file::{self, Envelope, Extent, Layout, Opened, ReadError, Standing};
use crate::document::restore_point::RestoreReason;
use crate::drafts::clock::{local_day, milliseconds_since, now_utc, today};
use crate::drafts::history::{self, RestorePoint, restore_text};
use crate::drafts::limits::POINT_EVERY;
use crate::drafts::storage::StorageError;

/// Why an earlier state cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RestoreError {
    /// It is not there any more: it gave way to something else, or another tab deleted it.
    #[error("it is gone")]
    Gone,
    /// A newer version of the app wrote it: not everything in it can be read here.
    #[error("a newer version wrote it")]
    Newer,
    /// It is one part of a draft only, as it came in a file: it cannot stand for the whole.
    #[error("it is one part only")]
    Part,
    /// It is no draft.
    #[error(transparent)]
    Unreadable(#[from] ReadError),
}

/// The draft in a restore point.
///
/// # Errors
/// See [`RestoreError`].
pub fn read_point(point: &RestorePoint) -> Result<Opened, RestoreError> {
    let text = restore_text(point).ok().flatten().ok_or(RestoreError::Gone)?;
    let opened = file::read(&text)?;
    if opened.extent != Extent::Whole {
        return Err(RestoreError::Part);
    }
    if opened.standing == Standing::Current { Ok(opened) } else { Err(RestoreError::Newer) }
}

impl OpenDraft {
    /// Keeps the draft as it stands as a restore point with a name.
    ///
    /// # Errors
    /// Where storage fails.
    pub fn keep_named_point(self, name: &str) -> Result<(), StorageError> {
        self.keep(RestoreReason::Named, name)
    }

    /// Keeps the draft as it stands before something is done to it. What is done does not wait for it: where there
    /// is no room for a restore point, there is still undo.
    pub(super) fn keep_point(self, why: RestoreReason, name: &str) {
        let _ = self.keep(why, name);
    }

    fn keep(self, why: RestoreReason, name: &str) -> Result<(), StorageError> {
        // Stored first: a restore point bears the revision of just what is in it.
        self.flush();
        let Some(head) = self.head.get_untracked().filter(|head| head.standing == Standing::Current) else {
            return Ok(());
        };
        self.memory.update_value(|memory| memory.point_at = now_utc());
        let stored = self.memory.with_value(|memory| {
            let is_as_stored = memory.unsaved_since.is_none() && !memory.is_damaged;
            memory.known.last().filter(|_| is_as_stored).map(|seen| seen.text.clone())
        });
        let text = stored.unwrap_or_else(|| {
            let envelope = self.envelope_of(&head, crate::document::Document::default());
            self.document.with_untracked(|document| file::write_around(&envelope, document, Layout::Compact))
        });
        history::keep(head.id, why, name, &text)
    }

    /// Before the draft is first written in a newer form: keeps the text as the older version of the app wrote it.
    pub(super) fn keep_older_form(self) {
        let older = self.memory.try_update_value(|memory| {
            std::mem::take(&mut memory.is_older)
                .then(|| memory.known.last().map(|seen| seen.text.clone()))
                .flatten()
        });
        let id = self.head.with_untracked(|head| head.as_ref().map(|head| head.id));
        if let (Some(id), Some(Some(older))) = (id, older) {
            // Where there is no room for it, the new form holds the same words.
            let _ = history::keep(id, RestoreReason::Migration, "", &older);
        }
    }

    /// Before the first edit of a day, and every ten minutes of editing, however often the draft is opened meanwhile:
    /// keeps the text that is stored. It holds everything but the last seconds, and it is there already.
    pub(super) fn keep_point_of_the_day(self) {
        self.keep_older_form();
        let Some(id) = self.head.with_untracked(|head| head.as_ref().map(|head| head.id)) else { return };
        let last = self.memory.with_value(|memory| memory.point_at.clone());
        let last = if last.is_empty() { history::last_point_at(id).unwrap_or_default() } else { last };
        let since = milliseconds_since(&last);
        let why = if local_day(&last) != today() {
            RestoreReason::Day
        } else if (0.0..POINT_EVERY.as_secs_f64() * 1000.0).contains(&since) {
            self.memory.update_value(|memory| memory.point_at = last);
            return;
        } else {
            RestoreReason::Minutes
        };
        let seen = self.memory.try_update_value(|memory| {
            memory.point_at = now_utc();
            memory.known.last().map(|seen| seen.text.clone())
        });
        if let Some(Some(seen)) = seen {
            // Where there is no room for it, there is still undo.
            let _ = history::keep(id, why, "", &seen);
        }
    }

    /// Brings an earlier state back. That is an edit like any other: it can be undone, and a restore point is kept
    /// before it. Answers whether it differed from what is there now.
    ///
    /// # Errors
    /// See [`RestoreError`]. Nothing is changed then.
    pub fn restore(self, point: &RestorePoint) -> Result<bool, RestoreError> {
        let opened = read_point(point)?;
        let Envelope { document, lineage, .. } = opened.envelope;
        let differs = self.document.with_untracked(|current| *current != document);
        if differs {
            self.keep_point(RestoreReason::Restore, "");
            // The draft goes on from there: what came into it since is no part of it any more.
            self.join(document, |current| *current = lineage);
            self.flush();
        }
        Ok(differs)
    }
}
