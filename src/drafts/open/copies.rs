//! Copies of the open draft: what leaves this browser, what comes in, what another tab wrote.

use leptos::prelude::*;

use super::{Head, Join, OpenDraft};
use crate::document::file::{self, Envelope, SCHEMA, Standing};
use crate::document::restore_point::RestoreReason;
use crate::document::{Document, Id};
use crate::drafts::clock::{new_id, now_utc};
use crate::exchange::preview::remember_file;

/// How many joins with other copies undo gives their lineage back for.
const JOINS: usize = 8;

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
            self.settle_revision(RestoreReason::Shared);
        }
    }

    /// Stores an envelope out of a file as a draft of this browser and opens it.
    pub fn adopt(self, envelope: Envelope) {
        self.take(envelope, Standing::Current, None);
        self.settle_revision(RestoreReason::Shared);
    }

    /// Replaces the open draft's document by that of a file, with which it goes on.
    pub fn replace(self, file: &Envelope) {
        self.keep_point(RestoreReason::Import, "");
        self.join(file.document.clone(), |lineage| remember_file(lineage, file));
        self.memory.update_value(|memory| {
            memory.revision = file.revision;
            memory.has_outgrown_revision = false;
        });
        self.settle_revision(RestoreReason::Shared);
    }

    /// Puts in the open draft's place what a merge has made of it and of some files. One edit; what the draft was is kept
    /// in a restore point, and so are the `files` that are whole drafts, each with its name.
    #[cfg(feature = "whole")]
    pub fn put_together(self, document: Document, files: &[(String, Envelope)]) {
        self.keep_point(RestoreReason::Merge, "");
        let Some(id) = self.head.with_untracked(|head| head.as_ref().map(|head| head.id)) else { return };
        for (name, envelope) in files {
            // Where there is no room for it, there is still the file.
            let text = file::write(envelope, file::Layout::Compact);
            let _ = crate::drafts::history::keep(id, RestoreReason::Shared, name, &text);
        }
        let revision = self.memory.with_value(|memory| memory.revision);
        self.join(document, |lineage| {
            file::remember(lineage, &[revision]);
            files.iter().for_each(|(_, envelope)| remember_file(lineage, envelope));
        });
        self.mark_unsaved();
        self.flush();
    }

    /// Changes the document to one that other copies have a part in, and the lineage with it.
    pub(super) fn join(self, document: Document, extend: impl FnOnce(&mut Vec<Id>)) {
        let before = self.document.get_untracked();
        self.edit(|current| current.clone_from(&document));
        self.memory.update_value(|memory| {
            let former = memory.lineage.clone();
            extend(&mut memory.lineage);
            if before != document {
                let surplus = (memory.joins.len() + 1).saturating_sub(JOINS);
                memory.joins.drain(..surplus);
                memory
                    .joins
                    .push(Join { before: (before, former), after: (document, memory.lineage.clone()) });
            }
        });
    }

    /// Gives the lineage of a state back that undo or redo has come to.
    pub(super) fn follow_joins(self) {
        self.document.with_untracked(|document| {
            self.memory.update_value(|memory| {
                let states = memory.joins.iter().rev().flat_map(|join| [&join.before, &join.after]);
                if let Some((_, lineage)) = states.into_iter().find(|(state, _)| state == document) {
                    memory.lineage = lineage.clone();
                }
            });
        });
    }

    /// Stores this state under its revision, as one from which another copy may go on, and keeps it as a restore
    /// point.
    fn settle_revision(self, why: RestoreReason) {
        self.memory.update_value(|memory| {
            if memory.revision == Id::NIL {
                memory.revision = new_id();
            }
            file::remember(&mut memory.lineage, &[memory.revision]);
        });
        self.mark_unsaved();
        self.keep_point(why, "");
    }
}
