//! Copies of the open draft: what leaves this browser, what comes in, what another tab wrote.

use leptos::prelude::*;

use super::{Head, Join, OpenDraft};
use crate::document::file::{self, Envelope, Extent, SCHEMA, Standing};
use crate::document::restore_point::RestoreReason;
use crate::document::{Document, Id};
use crate::drafts::clock::{new_id, now_utc};
use crate::drafts::history;
use crate::exchange::part_file::begun_with;
#[cfg(feature = "whole")]
use crate::exchange::part_file::{Cut, cut};
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
        let app = env!("CARGO_PKG_VERSION").to_owned();
        self.memory.with_value(|memory| Envelope {
            format: file::FORMAT.to_owned(),
            schema: SCHEMA,
            app,
            id: head.id,
            name: head.name.clone(),
            revision: memory.revision,
            lineage: memory.lineage.clone(),
            after: memory.after.clone(),
            tab: memory.tab,
            saved_at: now_utc(),
            received: memory.received,
            document,
            bases: Vec::new(),
        })
    }

    /// The open draft as it leaves this browser in a file, with the earlier states that other copies may have gone on
    /// from. Its revision is noted, so that a file that grows from it can be told to, and kept.
    #[must_use]
    pub fn departing(self) -> Option<Envelope> {
        self.note_departure();
        self.envelope().map(history::with_bases)
    }

    /// One part of the open draft, as it leaves this browser in a file or a link.
    #[cfg(feature = "whole")]
    #[must_use]
    pub fn departing_part(self, what: Cut) -> Option<Envelope> {
        let part = cut(&self.departing()?, what);
        if !self.is_locked() {
            // Who has nothing but the part may begin a draft with it.
            self.memory.update_value(|memory| file::remember(&mut memory.lineage, &[part.revision]));
            self.mark_unsaved();
            self.flush();
        }
        Some(part)
    }

    /// Notes that this revision leaves the browser, so that a file that grows from it can be told to, and keeps it:
    /// it is what both came from.
    fn note_departure(self) {
        self.flush();
        if !self.is_locked() {
            self.settle_revision(RestoreReason::Shared);
        }
    }

    /// Stores an envelope out of a file as a draft of this browser and opens it.
    pub fn adopt(self, mut envelope: Envelope) {
        envelope.received = envelope.revision;
        history::keep_bases(envelope.id, &envelope);
        self.take(envelope, Standing::Current, None);
        self.settle_revision(RestoreReason::Shared);
    }

    /// Begins a draft with a part that came in a file or a link, and opens it. Answers its id.
    pub fn begin_with(self, part: Envelope) -> Id {
        let id = new_id();
        self.adopt(begun_with(part, id));
        id
    }

    /// Replaces the open draft's document by that of a file, with which it goes on.
    pub fn replace(self, file: &Envelope) {
        self.keep_point(RestoreReason::Import, "");
        self.join(file.document.clone(), |lineage| remember_file(lineage, file, Extent::Whole));
        self.memory.update_value(|memory| {
            memory.revision = file.revision;
            memory.received = file.revision;
            memory.has_outgrown_revision = false;
        });
        history::keep_bases(file.id, file);
        self.settle_revision(RestoreReason::Shared);
    }

    /// Puts in the open draft's place what a merge has made of it and of some files. One edit; what the draft was is kept
    /// in a restore point, and so are the `files`, each with its name.
    #[cfg(feature = "whole")]
    pub fn put_together(self, document: Document, files: &[(String, Envelope, Extent)]) {
        self.keep_point(RestoreReason::Merge, "");
        let Some(id) = self.head.with_untracked(|head| head.as_ref().map(|head| head.id)) else { return };
        for (name, envelope, extent) in files {
            if *extent == Extent::Whole {
                history::keep_bases(id, envelope);
                self.memory.update_value(|memory| memory.received = envelope.revision);
            }
            // Where there is no room for it, there is still the file.
            let text =
                file::write(&Envelope { bases: Vec::new(), ..envelope.clone() }, file::Layout::Compact);
            let _ = history::keep(id, RestoreReason::Shared, name, &text);
        }
        let revision = self.memory.with_value(|memory| memory.revision);
        self.join(document, |lineage| {
            file::remember(lineage, &[revision]);
            files.iter().for_each(|(_, envelope, extent)| remember_file(lineage, envelope, *extent));
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
