//! Items that were removed from lists: kept by themselves, so that they can be put back when the page that they were
//! removed on is long left. They give way to everything else.

use leptos::prelude::GetUntracked;
#[cfg(feature = "whole")]
use leptos::prelude::WithUntracked;

use super::OpenDraft;
use super::clock::now_utc;
use super::limits::{MOST_ROW_BYTES, MOST_ROWS, ROWS};
use super::storage::{self, StorageError};
use crate::document::{Id, Place, Removed, remove};

/// An item that was removed from a list.
#[cfg(feature = "whole")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovedRow {
    /// When, in UTC.
    pub at: String,
    /// What it was called, and where.
    pub called: String,
    /// What puts it back. `None` if the list that it was in is gone.
    pub removed: Option<Removed>,
}

impl OpenDraft {
    /// Takes an item out of a list. If it has words, it is kept, `called` as a person knows it. `gone` is what was
    /// taken out before and may come back.
    pub fn remove_row(self, list: &Place, id: Id, called: &str, gone: &[&Removed]) -> Option<Removed> {
        let mut removed = None;
        self.edit(|document| removed = remove(document, list, id, gone));
        if let (Some(removed), Some(head)) = (&removed, self.head.get_untracked())
            && removed.has_words()
        {
            // Where there is no room for it, there is still undo.
            let _ =
                keep(head.id, &format!("{}\n{}", called.replace('\n', " "), removed.write()), removed.id());
        }
        removed
    }

    /// The items that were removed from the open draft's lists and are not back, the last one first.
    #[cfg(feature = "whole")]
    #[must_use]
    pub fn removed_rows(self) -> Vec<RemovedRow> {
        let Some(head) = self.head.get_untracked() else { return Vec::new() };
        let keys = keys_of(&head.id.to_string()).unwrap_or_default();
        let read = |key: String| {
            let text = storage::read(&key).ok()??;
            let (called, text) = text.split_once('\n')?;
            let removed = self.document.with_untracked(|document| Removed::read(document, text));
            let is_back = self
                .document
                .with_untracked(|document| removed.as_ref().is_some_and(|removed| removed.is_back(document)));
            let at = key.trim_start_matches(ROWS).split('/').next().unwrap_or_default().to_owned();
            (!is_back).then(|| RemovedRow { at, called: called.to_owned(), removed })
        };
        keys.into_iter().rev().filter_map(read).collect()
    }
}

fn keep(draft: Id, text: &str, id: Id) -> Result<(), StorageError> {
    let mut sizes = Vec::new();
    for key in keys()? {
        let size = storage::read(&key)?.map_or(0, |text| text.len());
        sizes.push((key, size));
    }
    let mut held = text.len() + sizes.iter().map(|(_, size)| size).sum::<usize>();
    for (count, (key, size)) in sizes.iter().enumerate() {
        if sizes.len() - count < MOST_ROWS && held <= MOST_ROW_BYTES {
            break;
        }
        storage::remove(key)?;
        held -= size;
    }
    storage::write(&format!("{ROWS}{}/{draft}/{id}", now_utc()), text)
}

/// The keys of all that are kept, the oldest first.
pub(super) fn keys() -> Result<Vec<String>, StorageError> {
    let mut keys = storage::keys(ROWS)?;
    keys.sort();
    Ok(keys)
}

/// The keys of those of a draft, the oldest first.
pub(super) fn keys_of(draft: &str) -> Result<Vec<String>, StorageError> {
    let mut keys = keys()?;
    keys.retain(|key| key.split('/').rev().nth(1) == Some(draft));
    Ok(keys)
}
