//! Copies of the open draft: what leaves this browser, what comes in, what another tab wrote.

use leptos::prelude::*;

use super::{Head, OpenDraft};
use crate::document::file::{self, Envelope, LINEAGE, SCHEMA};
use crate::document::restore_point::RestoreReason;
use crate::document::{Document, Id};
use crate::drafts::clock::now_utc;

impl OpenDraft {
    /// The open draft as it stands, in an envelope.
    #[must_use]
    pub fn envelope(self) -> Option<Envelope> {
        Some(self.envelope_of(&self.head.get_untracked()?, self.document.get_untracked()))
    }

    pub(super) fn envelope_of(self, head: &Head, document: Document) -> Envelope {
        let (revision, lineage, after, tab) = self
            .memory
            .with_value(|memory| (memory.revision, memory.lineage.clone(), memory.after.clone(), memory.tab));
        let app = env!("CARGO_PKG_VERSION").to_owned();
        Envelope {
            format: file::FORMAT.to_owned(),
            schema: SCHEMA,
            app,
            id: head.id,
            name: head.name.clone(),
            revision,
            lineage,
            after,
            tab,
            saved_at: now_utc(),
            document,
        }
    }

    /// Notes that this revision leaves the browser, so that a file that grows from it can be told to.
    pub fn note_departure(self) {
        self.memory.update_value(|memory| {
            if memory.lineage.last() != Some(&memory.revision) {
                memory.lineage.push(memory.revision);
                let surplus = memory.lineage.len().saturating_sub(LINEAGE);
                memory.lineage.drain(..surplus);
            }
        });
        self.mark_unsaved();
        self.flush();
    }

    /// Replaces the open draft's document by another copy of it, out of a file.
    pub fn replace(self, document: Document, lineage: &[Id]) {
        self.memory.update_value(|memory| {
            let known = |id: &&Id| !memory.lineage.contains(id);
            let new: Vec<Id> = lineage.iter().filter(known).copied().collect();
            memory.lineage.extend(new);
        });
        self.keep_point(RestoreReason::Import, "");
        self.edit(|current| *current = document);
        self.flush();
    }
}
