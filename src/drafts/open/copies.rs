//! Copies of the open draft: what leaves this browser, what comes in, what another tab wrote.

use leptos::prelude::*;

use super::{Head, OpenDraft};
use crate::document::file::{self, Envelope, SCHEMA, Standing};
use crate::document::restore_point::RestoreReason;
use crate::document::{Document, Id};
use crate::drafts::clock::{new_id, now_utc};

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

    /// Notes that this revision leaves the browser, so that a file that grows from it can be told to, and keeps it:
    /// it is what both came from.
    pub fn note_departure(self) {
        self.flush();
        if !self.is_locked() {
            self.settle_revision(&[]);
        }
    }

    /// Stores an envelope out of a file as a draft of this browser and opens it.
    pub fn adopt(self, envelope: Envelope) {
        self.take(envelope, Standing::Current, None);
        self.settle_revision(&[]);
    }

    /// Replaces the open draft's document by that of a file, with which it goes on.
    pub fn replace(self, file: &Envelope) {
        self.keep_point(RestoreReason::Import, "");
        self.edit(|current| current.clone_from(&file.document));
        self.memory.update_value(|memory| {
            memory.revision = file.revision;
            memory.has_outgrown_revision = false;
        });
        self.settle_revision(&file.lineage);
    }

    /// Stores this state under its revision, as one from which another copy may go on, and keeps it as a restore
    /// point.
    fn settle_revision(self, lineage: &[Id]) {
        self.memory.update_value(|memory| {
            if memory.revision == Id::NIL {
                memory.revision = new_id();
            }
            file::remember(&mut memory.lineage, lineage);
            file::remember(&mut memory.lineage, &[memory.revision]);
        });
        self.mark_unsaved();
        self.keep_point(RestoreReason::Shared, "");
    }
}
