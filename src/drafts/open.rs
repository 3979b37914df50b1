//! The open draft: its document as a signal, and the truth about where its words are kept.
//!
//! One direction: a key press edits the document, one timer encodes it, one write stores it. Every page reads the
//! same signal.

mod carrying;
mod copies;
mod editing;
mod homeless;
pub(super) mod points;
mod saving;
mod tabs;
mod typing;

use leptos::prelude::*;
use thiserror::Error;

use homeless::Homeless;

use super::clock::{new_id, time_of_day};
use super::limits::SAVE_EDIT_AFTER;
use super::shelf::{self, Shelf};
use super::storage::{self, StorageError};
use crate::document::file::{self, AFTER, Envelope, ReadError, Repair, Standing, remember_last};
use crate::document::undo::UndoStack;
use crate::document::{Document, Id};
use crate::exchange::tabs::{Known, Tab};

/// Where the words of the open draft are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// In this browser, since that time of day.
    Saved(String),
    /// In memory, for less than [`AUTOSAVE_AT_LATEST`].
    Pending,
    /// In memory only: the last write failed.
    NotSaved(StorageError),
    /// Among the removed drafts, where another tab has put them, and in memory.
    Removed,
    /// In this browser, and not to be changed: a newer version of the app wrote them.
    ReadOnly,
}

/// What is known of the open draft besides its document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its id.
    pub id: Id,
    /// Its own name; empty if it is called as its district.
    pub name: String,
    /// Whether it may be changed.
    pub standing: Standing,
}

/// What gave way to other words, and is kept aside: the same ones were changed in two places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GaveWay {
    /// A whole draft, as a text.
    Draft {
        /// Whose it is.
        whose: Tab,
        /// The text.
        text: String,
    },
    /// Words of one field that were typed here, and that no write of the draft has.
    Words,
}

/// Why a draft cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum OpenError {
    /// This browser has no draft with that id.
    #[error("there is no such draft")]
    NotHere,
    /// What is stored under that id is no draft.
    #[error(transparent)]
    Unreadable(#[from] ReadError),
    /// The storage fails.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// The open draft. Copies are handles to the same one.
#[derive(Clone, Copy)]
pub struct OpenDraft {
    /// Its document. Read it anywhere; change it through [`OpenDraft::edit`].
    pub document: RwSignal<Document>,
    /// Which draft it is; `None` while none is open.
    pub head: RwSignal<Option<Head>>,
    /// Where its words are.
    pub save_state: RwSignal<SaveState>,
    /// Counts writes and loads: for what is too costly to work out at every key press.
    pub settled: RwSignal<u32>,
    /// Whether there is something to undo, and something to redo.
    pub undoable: RwSignal<(bool, bool)>,
    /// What gave way last and is kept aside, where two tabs have changed the same words.
    pub gave_way: RwSignal<Option<GaveWay>>,
    /// What was damaged in the stored text of the open draft, and how it was mended.
    pub repairs: RwSignal<Vec<Repair>>,
    memory: StoredValue<Memory>,
}

#[derive(Default)]
struct Memory {
    /// What this tab is told from others by.
    tab: Id,
    revision: Id,
    /// Whether the document has been changed since it got its revision: then the next write gives it a new one.
    has_outgrown_revision: bool,
    lineage: Vec<Id>,
    received: Id,
    /// The last states of the draft that this tab has stored or taken in. The newest stands last: the text under the
    /// draft's key as this tab last saw it.
    known: Vec<Known>,
    /// Revisions that were stored before this state and are in it.
    after: Vec<Id>,
    /// Keys of the words that were stored by themselves since the last write.
    noted: Vec<String>,
    /// Where the document took over what another copy had, the latest last: undoing that undoes its lineage too.
    joins: Vec<Join>,
    /// Whether that is of an older form, which the next write replaces.
    is_older: bool,
    /// Whether that is damaged inside, and the next write would put what could be mended in its place.
    is_damaged: bool,
    /// When the first edit was made that is not stored yet, in milliseconds.
    unsaved_since: Option<f64>,
    /// When the last write was tried, in milliseconds.
    tried_at: f64,
    /// What was kept aside last of what stood in this draft's place.
    kept_aside: String,
    /// Whether there are typed words that the page's other parts have not heard of.
    has_untold: bool,
    timer: Option<saving::Timer>,
    /// [`OpenDraft::flush`], for the browser to call.
    flush: Option<js_sys::Function>,
    undo: UndoStack,
    /// What could be undone on the page that this one was loaded in the place of.
    #[cfg(feature = "whole")]
    arrived: Option<carrying::Arrived>,
    /// When the last key was pressed in a field, in milliseconds.
    typed_at: f64,
    /// When the last restore point was kept or tried to be, in UTC. Empty: not since the draft was opened.
    point_at: String,
    /// Drafts that could not be stored and are not open: this tab is all that has them.
    homeless: Vec<Homeless>,
}

/// Two states of the draft, before and after it took over what another copy had.
struct Join {
    before: (Document, Vec<Id>),
    after: (Document, Vec<Id>),
}

/// Makes the open draft known to every page. Call it once, at the root: its timer must outlive every page.
#[must_use]
pub fn provide_open_draft() -> OpenDraft {
    let draft = OpenDraft {
        document: RwSignal::new(Document::default()),
        head: RwSignal::new(None),
        save_state: RwSignal::new(SaveState::Pending),
        settled: RwSignal::new(0),
        undoable: RwSignal::new((false, false)),
        gave_way: RwSignal::new(None),
        repairs: RwSignal::new(Vec::new()),
        memory: StoredValue::new(Memory { tab: new_id(), ..Memory::default() }),
    };
    provide_context(draft);
    draft
}

/// The open draft.
#[must_use]
pub fn use_open_draft() -> OpenDraft {
    expect_context()
}

impl OpenDraft {
    /// Whether the draft with that id is open.
    #[must_use]
    pub fn is_open(self, id: Id) -> bool {
        self.head.with_untracked(|head| head.as_ref().is_some_and(|head| head.id == id))
    }

    /// Whether it may be changed.
    #[must_use]
    pub fn is_read_only(self) -> bool {
        self.head.with(|head| head.as_ref().is_some_and(|head| head.standing != Standing::Current))
    }

    /// Opens a stored draft, or one that only this tab has. The draft that was open is stored first.
    ///
    /// # Errors
    /// See [`OpenError`]. What was open stays open.
    pub fn open(self, id: Id) -> Result<(), OpenError> {
        if self.is_open(id) {
            return Ok(());
        }
        let homeless = self.memory.try_update_value(|memory| {
            let index = memory.homeless.iter().position(|draft| draft.envelope.id == id)?;
            Some(memory.homeless.swap_remove(index))
        });
        if let Some(Some(Homeless { envelope, seen })) = homeless {
            self.take(envelope, Standing::Current, seen);
            // The next write has them.
            let noted = self.noted_here(id);
            self.memory.update_value(|memory| memory.noted = noted);
            self.changed(SAVE_EDIT_AFTER);
            return Ok(());
        }
        let text = storage::read(&shelf::draft_key(id))?.ok_or(OpenError::NotHere)?;
        let mut opened = file::read(&text)?;
        // The key decides: a text that somebody copied under another key must not be written over its original.
        opened.envelope.id = id;
        let seen = Known::new(text, &opened.envelope);
        self.take(opened.envelope, opened.standing, Some(seen));
        self.memory.update_value(|memory| {
            memory.is_older = opened.is_older;
            memory.is_damaged = !opened.repairs.is_empty();
        });
        self.repairs.set(opened.repairs);
        self.take_up_noted_words(id);
        Ok(())
    }

    /// Starts a new draft and opens it. Works without storage as well: the status line then says so.
    pub fn start(self, document: Document, name: String) -> Id {
        let envelope = shelf::new_envelope(document, name);
        let id = envelope.id;
        self.take(envelope, Standing::Current, None);
        self.mark_unsaved();
        self.flush();
        id
    }

    /// Stores what is open and puts it away.
    pub fn close(self) {
        self.put_away();
        self.head.set(None);
    }

    fn put_away(self) {
        self.flush();
        if let Some(draft) = self.unsaved() {
            self.memory.update_value(|memory| memory.homeless.push(draft));
            self.settled.update(|count| *count += 1);
        }
    }

    /// The open draft, if it has words that only this tab has.
    fn unsaved(self) -> Option<Homeless> {
        let seen =
            self.memory.with_value(|memory| memory.unsaved_since.map(|_| memory.known.last().cloned()))?;
        Some(Homeless { envelope: self.envelope()?, seen })
    }

    fn take(self, envelope: Envelope, standing: Standing, seen: Option<Known>) {
        self.put_away();
        self.memory.update_value(|memory| {
            memory.revision = envelope.revision;
            memory.has_outgrown_revision = false;
            memory.lineage = envelope.lineage;
            memory.received = envelope.received;
            memory.after = envelope.after;
            if let Some(seen) = &seen {
                remember_last(AFTER, &mut memory.after, &[seen.revision]);
            }
            memory.known = seen.into_iter().collect();
            memory.joins.clear();
            memory.point_at.clear();
            memory.is_older = false;
            memory.is_damaged = false;
            memory.unsaved_since = None;
            memory.kept_aside.clear();
            // Those of a draft that could not be stored stay where they are, for the next time that it is opened.
            memory.noted.clear();
            memory.undo = UndoStack::default();
            #[cfg(feature = "whole")]
            if let Some(arrived) = memory.arrived.take() {
                memory.undo = arrived.undo(envelope.id, envelope.revision, &envelope.document);
            }
        });
        self.tell_undoable();
        let state = match standing {
            Standing::Current => SaveState::Saved(time_of_day(&envelope.saved_at)),
            Standing::Newer { .. } => SaveState::ReadOnly,
        };
        self.gave_way.set(None);
        self.repairs.set(Vec::new());
        self.document.set(envelope.document);
        self.head.set(Some(Head { id: envelope.id, name: envelope.name, standing }));
        self.save_state.set(state);
        self.settled.update(|count| *count += 1);
    }

    fn is_locked(self) -> bool {
        self.head.with_untracked(|head| head.as_ref().is_none_or(|head| head.standing != Standing::Current))
    }

    /// The stored text of the open draft, byte by byte: for a draft that is only to be looked at.
    #[must_use]
    pub fn stored_text(self) -> Option<String> {
        let head = self.head.get_untracked()?;
        Shelf::text(&head.id.to_string()).ok().flatten()
    }
}
