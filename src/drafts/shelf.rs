//! The drafts in this browser: list, create, duplicate, rename, remove and bring back.

use super::clock::{new_id, now_utc};
use super::limits::{DRAFT, HISTORY, KEPT, REMOVED, TYPING};
use super::storage::{self, StorageError};
use super::{history, removed_rows};
use crate::document::file::{self, Envelope, FORMAT, Layout, Opened, ReadError, SCHEMA, Standing};
use crate::document::letters::short;
use crate::document::restore_point::RestoreReason;
use crate::document::{Document, Id};

/// A stored draft as the shelf shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The id in its key.
    pub id: String,
    /// What it holds.
    pub contents: Contents,
}

/// What a stored text holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contents {
    /// A draft.
    Draft {
        /// Its name: its own, else the district's. Empty if it has neither.
        name: String,
        /// When it was last written, in UTC.
        saved_at: String,
        /// Whether it may be written over.
        standing: Standing,
    },
    /// A draft that only this tab has: it could not be stored, or not as it is now.
    OnlyHere {
        /// Its name, as above.
        name: String,
    },
    /// Text that is no draft. It stays as it is.
    Unreadable(ReadError),
}

/// A text that was kept aside instead of being written over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptAside {
    /// Its key.
    pub key: String,
}

impl KeptAside {
    /// The draft that it was kept aside for, and when that was, in UTC. Empty where its key does not say.
    #[must_use]
    pub fn origin(&self) -> (&str, &str) {
        let mut parts = self.key.trim_start_matches(KEPT).split('_');
        (parts.next().unwrap_or_default(), parts.next().unwrap_or_default())
    }
}

/// What is in this browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    /// Drafts, the last written first.
    pub drafts: Vec<Entry>,
    /// Removed drafts that can be brought back.
    pub removed: Vec<Entry>,
    /// Texts kept aside.
    pub kept: Vec<KeptAside>,
}

impl Shelf {
    /// Looks through the storage.
    ///
    /// # Errors
    /// Where storage is blocked or fails.
    pub fn read() -> Result<Self, StorageError> {
        let kept = storage::keys(KEPT)?.into_iter().map(|key| KeptAside { key }).collect();
        Ok(Self { drafts: entries(DRAFT)?, removed: entries(REMOVED)?, kept })
    }

    /// Stores a new draft and answers its id.
    ///
    /// # Errors
    /// Where it cannot be stored. Nothing is changed then.
    pub fn add(envelope: &Envelope) -> Result<(), StorageError> {
        let text = file::write(envelope, Layout::Compact);
        history::write_giving_way(&draft_key(envelope.id), &text)
    }

    /// A stored draft that says exactly what a document says.
    #[must_use]
    pub fn copy_of(document: &Document) -> Option<Id> {
        let is_copy = |text: &str| file::read(text).is_ok_and(|opened| opened.envelope.document == *document);
        texts().into_iter().find_map(|(id, text)| is_copy(&text).then_some(id))
    }

    /// Stores a copy of a draft under a new id.
    ///
    /// # Errors
    /// Where storage fails. A text that is no draft is not copied.
    pub fn duplicate(id: &str) -> Result<(), StorageError> {
        let Some(text) = Self::text(id)? else { return Ok(()) };
        if let Ok(opened) = file::read(&text)
            && opened.standing == Standing::Current
        {
            let name = format!("Copy of {}", shown_name(&opened.envelope));
            Self::add(&Envelope { id: new_id(), name, saved_at: now_utc(), ..opened.envelope })?;
        }
        Ok(())
    }

    /// Gives a draft a name of its own.
    ///
    /// # Errors
    /// Where storage fails. A text that is no draft of this version is left alone.
    pub fn rename(id: &str, name: &str) -> Result<(), StorageError> {
        let Some(text) = Self::text(id)? else { return Ok(()) };
        if let Ok(opened) = file::read(&text)
            && opened.standing == Standing::Current
        {
            if !opened.repairs.is_empty() {
                keep_aside(Id::read(id), &text)?;
            }
            if opened.is_older {
                // The name does not wait for it.
                let _ = history::keep(Id::read(id), RestoreReason::Migration, "", &text);
            }
            // The key decides which draft it is, whatever the text says.
            Self::add(&Envelope { id: Id::read(id), name: name.trim().to_owned(), ..opened.envelope })?;
        }
        Ok(())
    }

    /// Takes a draft off the shelf. It can be brought back, and so can what was removed under its id before.
    ///
    /// # Errors
    /// Where storage fails. The draft stays then.
    pub fn remove(id: &str) -> Result<(), StorageError> {
        let (from, to) = (format!("{DRAFT}{id}"), format!("{REMOVED}{id}"));
        let Some(text) = storage::read(&from)? else { return Ok(()) };
        if storage::read(&to)?.is_some_and(|former| former != text) {
            storage::rename(&to, &format!("{REMOVED}{}", new_id()))?;
        }
        storage::rename(&from, &to)
    }

    /// Whether a draft of that id is among the removed ones.
    pub(super) fn has_removed(id: Id) -> bool {
        matches!(storage::read(&format!("{REMOVED}{id}")), Ok(Some(_)))
    }

    /// Brings a removed draft back, as a copy where its place was taken since. Answers the id under which it is back.
    ///
    /// # Errors
    /// Where storage fails. It stays removed then.
    pub fn bring_back(id: &str) -> Result<String, StorageError> {
        let (from, to) = (format!("{REMOVED}{id}"), format!("{DRAFT}{id}"));
        let (Some(removed), Some(taken)) = (storage::read(&from)?, storage::read(&to)?) else {
            storage::rename(&from, &to)?;
            return Ok(id.to_owned());
        };
        if removed == taken {
            storage::remove(&from)?;
            return Ok(id.to_owned());
        }
        let id = new_id();
        let text = match file::read(&removed) {
            Ok(Opened { envelope, standing: Standing::Current, .. }) => {
                let name = format!("{} (brought back)", shown_name(&envelope));
                file::write(&Envelope { id, name, ..envelope }, Layout::Compact)
            }
            _ => removed,
        };
        history::write_giving_way(&draft_key(id), &text)?;
        storage::remove(&from)?;
        Ok(id.to_string())
    }

    /// Deletes a removed draft for good. Where no draft of its id is left, earlier versions of it go as well, and all
    /// else that was kept of it.
    ///
    /// # Errors
    /// Where storage fails.
    pub fn delete_for_good(id: &str) -> Result<(), StorageError> {
        if storage::read(&format!("{DRAFT}{id}"))?.is_none() {
            let mut keys = storage::keys(&format!("{HISTORY}{id}/"))?;
            keys.extend(storage::keys(&format!("{TYPING}{id}/"))?);
            keys.extend(removed_rows::keys_of(id)?);
            keys.iter().try_for_each(|key| storage::remove(key))?;
        }
        storage::remove(&format!("{REMOVED}{id}"))
    }

    /// The stored text of a draft, whatever it is.
    ///
    /// # Errors
    /// Where storage fails.
    pub fn text(id: &str) -> Result<Option<String>, StorageError> {
        storage::read(&format!("{DRAFT}{id}"))
    }

    /// A text that was kept aside.
    ///
    /// # Errors
    /// Where storage fails.
    pub fn kept_text(kept: &KeptAside) -> Result<Option<String>, StorageError> {
        storage::read(&kept.key)
    }

    /// Deletes a text that was kept aside, and gives what [`Shelf::put_back_kept`] needs.
    ///
    /// # Errors
    /// Where storage fails.
    pub fn delete_kept(kept: &KeptAside) -> Result<String, StorageError> {
        let text = storage::read(&kept.key)?.unwrap_or_default();
        storage::remove(&kept.key)?;
        Ok(text)
    }

    /// Keeps a text aside again that was deleted.
    ///
    /// # Errors
    /// Where storage fails, or has no room for it.
    pub fn put_back_kept(kept: &KeptAside, text: &str) -> Result<(), StorageError> {
        history::write_giving_way(&kept.key, text)
    }

    /// Whether a change under this key changes what is on the shelf. `None` stands for all keys.
    #[must_use]
    pub fn has_key(key: Option<&str>) -> bool {
        key.is_none_or(|key| key.starts_with(DRAFT) || key.starts_with(REMOVED))
    }
}

/// A new draft around a document.
pub(super) fn new_envelope(document: Document, name: String) -> Envelope {
    Envelope {
        format: FORMAT.to_owned(),
        schema: SCHEMA,
        app: env!("CARGO_PKG_VERSION").to_owned(),
        id: new_id(),
        name,
        revision: new_id(),
        lineage: Vec::new(),
        after: Vec::new(),
        tab: Id::NIL,
        saved_at: now_utc(),
        document,
        ..Envelope::default()
    }
}

/// Keeps a text aside that would be written over. Two tabs may do so in the same second.
pub(super) fn keep_aside(id: Id, text: &str) -> Result<(), StorageError> {
    history::write_giving_way(&format!("{KEPT}{id}_{}_{}", now_utc(), new_id()), text)
}

pub(super) fn draft_key(id: Id) -> String {
    format!("{DRAFT}{id}")
}

/// The keys of removed drafts, the one that was written longest ago first.
pub(super) fn removed() -> Result<Vec<String>, StorageError> {
    Ok(entries(REMOVED)?.iter().rev().map(|entry| format!("{REMOVED}{}", entry.id)).collect())
}

/// What a draft is called: by its own name, else by its district's.
pub(super) fn shown_name(envelope: &Envelope) -> String {
    let own = short(&envelope.name);
    if own.is_empty() { short(&envelope.document.district.name).to_owned() } else { own.to_owned() }
}

/// Every stored draft's id and text.
pub(super) fn texts() -> Vec<(Id, String)> {
    let keys = storage::keys(DRAFT).unwrap_or_default();
    let text = |key: String| {
        let text = storage::read(&key).ok().flatten()?;
        Some((Id::read(key.trim_start_matches(DRAFT)), text))
    };
    keys.into_iter().filter_map(text).collect()
}

fn entries(prefix: &str) -> Result<Vec<Entry>, StorageError> {
    let mut entries = Vec::new();
    for key in storage::keys(prefix)? {
        let Some(text) = storage::read(&key)? else { continue };
        let contents = match file::read(&text) {
            Ok(opened) => Contents::Draft {
                name: shown_name(&opened.envelope),
                saved_at: opened.envelope.saved_at,
                standing: opened.standing,
            },
            Err(error) => Contents::Unreadable(error),
        };
        entries.push(Entry { id: key.trim_start_matches(prefix).to_owned(), contents });
    }
    entries.sort_by(|a, b| b.saved_at().cmp(a.saved_at()).then_with(|| a.id.cmp(&b.id)));
    Ok(entries)
}

impl Entry {
    fn saved_at(&self) -> &str {
        match &self.contents {
            Contents::Draft { saved_at, .. } => saved_at,
            Contents::OnlyHere { .. } | Contents::Unreadable(_) => "",
        }
    }
}
