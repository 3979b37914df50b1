//! The open draft: its document as a signal, and the truth about where its words are kept.
//!
//! One direction: a key press edits the document, one timer encodes it, one write stores it. Every page reads the
//! same signal; a page's fields are few and each reads its own text, so that a key press costs a page and not a
//! draft.

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use thiserror::Error;

use super::clock::{milliseconds, new_id, now_utc, time_of_day};
use super::limits::{AUTOSAVE_AFTER, AUTOSAVE_AT_LATEST, RETRY_AFTER};
use super::shelf::{self, Shelf};
use super::storage::{self, StorageError};
use crate::document::file::{self, Envelope, LINEAGE, Layout, ReadError, SCHEMA, Standing};
use crate::document::{Document, Id};

/// Where the words of the open draft are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// In this browser, since that time of day.
    Saved(String),
    /// In memory, for less than [`AUTOSAVE_AT_LATEST`].
    Pending,
    /// In memory only: the last write failed.
    NotSaved(StorageError),
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
    /// Set when another tab's words were kept aside.
    pub kept_aside: RwSignal<bool>,
    memory: StoredValue<Memory>,
}

#[derive(Default)]
struct Memory {
    revision: Id,
    lineage: Vec<Id>,
    /// The text under the draft's key as this tab last saw it.
    seen: Option<String>,
    /// When the first edit was made that is not stored yet, in milliseconds.
    unsaved_since: Option<f64>,
    timer: Option<TimeoutHandle>,
    /// Drafts that could not be stored and are not open: this tab is all that has them.
    homeless: Vec<Envelope>,
}

/// Makes the open draft known to every page. Call it once, at the root: its timer must outlive every page.
#[must_use]
pub fn provide_open_draft() -> OpenDraft {
    let draft = OpenDraft {
        document: RwSignal::new(Document::default()),
        head: RwSignal::new(None),
        save_state: RwSignal::new(SaveState::Pending),
        settled: RwSignal::new(0),
        kept_aside: RwSignal::new(false),
        memory: StoredValue::new(Memory::default()),
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
            let index = memory.homeless.iter().position(|envelope| envelope.id == id)?;
            Some(memory.homeless.swap_remove(index))
        });
        if let Some(Some(envelope)) = homeless {
            self.take(envelope, Standing::Current, None);
            self.schedule();
            return Ok(());
        }
        let text = storage::read(&shelf::draft_key(id))?.ok_or(OpenError::NotHere)?;
        let mut opened = file::read(&text)?;
        // The key decides: a text that somebody copied under another key must not be written over its original.
        opened.envelope.id = id;
        self.take(opened.envelope, opened.standing, Some(text));
        Ok(())
    }

    /// Starts a new draft and opens it. Works without storage as well: the status line then says so.
    pub fn start(self, document: Document, name: String) -> Id {
        let envelope = shelf::new_envelope(document, name);
        let id = envelope.id;
        self.adopt(envelope);
        id
    }

    /// Stores an envelope as a draft of this browser and opens it.
    pub fn adopt(self, envelope: Envelope) {
        self.take(envelope, Standing::Current, None);
        self.mark_unsaved();
        self.flush();
    }

    /// Stores what is open and puts it away.
    pub fn close(self) {
        self.put_away();
        self.head.set(None);
    }

    fn put_away(self) {
        self.flush();
        let unsaved = self.memory.with_value(|memory| memory.unsaved_since.is_some());
        if unsaved && let Some(envelope) = self.envelope() {
            self.memory.update_value(|memory| memory.homeless.push(envelope));
        }
    }

    fn take(self, envelope: Envelope, standing: Standing, seen: Option<String>) {
        self.put_away();
        self.memory.update_value(|memory| {
            memory.revision = envelope.revision;
            memory.lineage = envelope.lineage;
            memory.seen = seen;
            memory.unsaved_since = None;
        });
        let state = match standing {
            Standing::Current => SaveState::Saved(time_of_day(&envelope.saved_at)),
            Standing::Newer { .. } => SaveState::ReadOnly,
        };
        self.kept_aside.set(false);
        self.document.set(envelope.document);
        self.head.set(Some(Head { id: envelope.id, name: envelope.name, standing }));
        self.save_state.set(state);
        self.settled.update(|count| *count += 1);
    }

    /// Changes the document. Does nothing to a draft that is only to be looked at.
    pub fn edit(self, change: impl FnOnce(&mut Document)) {
        if self
            .head
            .with_untracked(|head| head.as_ref().is_none_or(|head| head.standing != Standing::Current))
        {
            return;
        }
        self.document.update(change);
        self.mark_unsaved();
        if self.save_state.with_untracked(|state| matches!(state, SaveState::Saved(_))) {
            self.save_state.set(SaveState::Pending);
        }
        self.schedule();
    }

    fn mark_unsaved(self) {
        self.memory.update_value(|memory| {
            memory.unsaved_since.get_or_insert_with(milliseconds);
        });
    }

    fn schedule(self) {
        let waited =
            self.memory.with_value(|memory| memory.unsaved_since).map_or(0.0, |since| milliseconds() - since);
        let left =
            AUTOSAVE_AT_LATEST.saturating_sub(std::time::Duration::from_secs_f64(waited.max(0.0) / 1000.0));
        self.flush_after(AUTOSAVE_AFTER.min(left));
    }

    fn flush_after(self, delay: std::time::Duration) {
        let timer = set_timeout_with_handle(move || self.flush(), delay).ok();
        self.memory.update_value(|memory| {
            if let Some(timer) = std::mem::replace(&mut memory.timer, timer) {
                timer.clear();
            }
        });
    }

    /// Whether there are words that only this tab has.
    #[must_use]
    pub fn has_unsaved(self) -> bool {
        self.memory.with_value(|memory| memory.unsaved_since.is_some() || !memory.homeless.is_empty())
    }

    /// Stores what is not stored yet, at once.
    pub fn flush(self) {
        let Some(head) = self.head.get_untracked() else { return };
        let unsaved = self.memory.with_value(|memory| memory.unsaved_since.is_some());
        if !unsaved || head.standing != Standing::Current {
            return;
        }
        self.memory.update_value(|memory| {
            memory.revision = new_id();
            if let Some(timer) = memory.timer.take() {
                timer.clear();
            }
        });
        super::autosave::mark("builder:encode");
        let state = match self.store(&head) {
            Ok(saved_at) => {
                super::autosave::measure("builder:encode-and-store", "builder:encode");
                super::autosave::mark("builder:saved");
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

    fn store(self, head: &Head) -> Result<String, StorageError> {
        let key = shelf::draft_key(head.id);
        let stored = storage::read(&key)?;
        if let Some(text) = stored
            && self.memory.with_value(|memory| memory.seen.as_deref() != Some(text.as_str()))
        {
            // Somebody else wrote here since: another tab, or something that is no draft at all.
            shelf::keep_aside(head.id, &text)?;
            self.kept_aside.set(true);
        }
        let envelope = self.envelope_of(head, Document::default());
        let text =
            self.document.with_untracked(|document| file::write_around(&envelope, document, Layout::Compact));
        storage::write(&key, &text)?;
        self.memory.update_value(|memory| memory.seen = Some(text));
        Ok(envelope.saved_at)
    }

    /// The open draft as it stands, in an envelope.
    #[must_use]
    pub fn envelope(self) -> Option<Envelope> {
        Some(self.envelope_of(&self.head.get_untracked()?, self.document.get_untracked()))
    }

    fn envelope_of(self, head: &Head, document: Document) -> Envelope {
        let (revision, lineage) = self.memory.with_value(|memory| (memory.revision, memory.lineage.clone()));
        let app = env!("CARGO_PKG_VERSION").to_owned();
        Envelope {
            format: file::FORMAT.to_owned(),
            schema: SCHEMA,
            app,
            id: head.id,
            name: head.name.clone(),
            revision,
            lineage,
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
        self.edit(|current| *current = document);
        self.flush();
    }

    /// Takes over what another tab has stored, unless this tab has words of its own that are not stored yet.
    pub fn follow_other_tab(self, key: &str) {
        let Some(head) = self.head.get_untracked().filter(|head| shelf::draft_key(head.id) == key) else {
            return;
        };
        if self.memory.with_value(|memory| memory.unsaved_since.is_some()) {
            return;
        }
        let Ok(Some(text)) = storage::read(key) else { return };
        if let Ok(mut opened) = file::read(&text)
            && self.memory.with_value(|memory| memory.seen.as_deref() != Some(text.as_str()))
        {
            opened.envelope.id = head.id;
            self.take(opened.envelope, opened.standing, Some(text));
        }
    }

    /// Drafts that only this tab has, besides the open one.
    #[must_use]
    pub fn homeless(self) -> Vec<(Id, String)> {
        let named = |envelope: &Envelope| (envelope.id, shelf::shown_name(envelope));
        self.memory.with_value(|memory| memory.homeless.iter().map(named).collect())
    }

    /// The stored text of the open draft, byte by byte: for a draft that is only to be looked at.
    #[must_use]
    pub fn stored_text(self) -> Option<String> {
        let head = self.head.get_untracked()?;
        Shelf::text(&head.id.to_string()).ok().flatten()
    }
}
