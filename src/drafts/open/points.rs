//! When restore points of the open draft are kept.

use leptos::prelude::*;

use super::OpenDraft;
use crate::document::file::{self, Envelope, Layout, ReadError};
use crate::document::restore_point::RestoreReason;
use crate::drafts::clock::{milliseconds, now_utc};
use crate::drafts::history::{self, RestorePoint, restore_text};
use crate::drafts::limits::POINT_EVERY;
use crate::drafts::storage::StorageError;

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
        let Some(head) = self.head.get_untracked() else { return Ok(()) };
        let envelope = self.envelope_of(&head, crate::document::Document::default());
        let file =
            self.document.with_untracked(|document| file::write_around(&envelope, document, Layout::Compact));
        self.memory.update_value(|memory| memory.point_at = Some(milliseconds()));
        history::keep(head.id, why, name, &file)
    }

    /// Before the first edit of a day, and every ten minutes of editing: keeps the text that is stored. It holds
    /// everything but the last seconds, and it is there already.
    pub(super) fn keep_point_of_the_day(self) {
        let now = milliseconds();
        let since = self.memory.with_value(|memory| memory.point_at.map(|at| now - at));
        if since.is_some_and(|since| since < POINT_EVERY.as_secs_f64() * 1000.0) {
            return;
        }
        let why = if since.is_none() { RestoreReason::Day } else { RestoreReason::Minutes };
        let seen = self.memory.try_update_value(|memory| {
            memory.point_at = Some(now);
            memory.known.last().map(|seen| seen.text.clone())
        });
        let id = self.head.with_untracked(|head| head.as_ref().map(|head| head.id));
        let (Some(id), Some(Some(seen))) = (id, seen) else { return };
        let today = now_utc();
        let is_first = !history::has_point_of(id, today.get(..10).unwrap_or_default());
        if is_first || why == RestoreReason::Minutes {
            // Where there is no room for it, there is still undo.
            let _ = history::keep(id, why, "", &seen);
        }
    }

    /// Brings an earlier state back. That is an edit like any other: it can be undone, and a restore point is kept
    /// before it.
    ///
    /// # Errors
    /// Where the point cannot be read.
    pub fn restore(self, point: &RestorePoint) -> Result<(), ReadError> {
        let text = restore_text(point).ok().flatten().ok_or(ReadError::Empty)?;
        let opened = file::read(&text)?;
        self.keep_point(RestoreReason::Restore, "");
        // The draft goes on from there: what came into it since is no part of it any more.
        let Envelope { document, lineage, .. } = opened.envelope;
        self.join(document, |current| *current = lineage);
        self.flush();
        Ok(())
    }
}
