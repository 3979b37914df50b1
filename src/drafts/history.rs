//! Restore points in this browser: kept, listed, thinned, and given up before a live draft fails to be saved.

use super::clock::now_utc;
use super::limits::{DRAFT, HISTORY, KEPT, REMOVED};
use super::shelf;
use super::storage::{self, StorageError};
use crate::document::restore_point::{self, BUDGET, PointHead, RestoreReason, is_same_document};
use crate::document::{Choice, Id};
#[cfg(feature = "whole")]
use crate::document::{Document, file};

/// A stored restore point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestorePoint {
    /// Its key.
    pub key: String,
    /// When and why it was kept.
    pub head: PointHead,
    /// Its size in bytes.
    pub size: usize,
}

/// The restore points of a draft, the newest first.
///
/// # Errors
/// Where storage fails.
pub fn restore_points(id: Id) -> Result<Vec<RestorePoint>, StorageError> {
    let mut points = all(&format!("{HISTORY}{id}/"))?;
    points.reverse();
    Ok(points)
}

/// What is kept in this browser, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StorageUse {
    /// All drafts.
    pub drafts: usize,
    /// Removed drafts, and texts kept aside.
    pub set_aside: usize,
    /// The restore points of all drafts. No more than [`BUDGET`].
    pub points: usize,
}

/// How much is kept in this browser.
///
/// # Errors
/// Where storage fails.
pub fn storage_use() -> Result<StorageUse, StorageError> {
    let size = |prefix: &str| -> Result<usize, StorageError> {
        let mut sum = 0;
        for key in storage::keys(prefix)? {
            sum += storage::read(&key)?.map_or(0, |text| text.len());
        }
        Ok(sum)
    };
    Ok(StorageUse { drafts: size(DRAFT)?, set_aside: size(REMOVED)? + size(KEPT)?, points: size(HISTORY)? })
}

/// The newest state of a draft that is known to be in a file, downloaded or opened here: when that was, in UTC, and the
/// key of its restore point.
#[must_use]
pub fn last_file(id: Id) -> Option<(String, String)> {
    let start = format!("{HISTORY}{id}/");
    let end = format!("/{}", RestoreReason::Shared.key());
    let moment =
        |key: &str| Some(key.strip_prefix(&start)?.trim_end_matches('+').strip_suffix(&end)?.to_owned());
    let mut points: Vec<(String, String)> =
        storage::keys(&start).ok()?.into_iter().filter_map(|key| Some((moment(&key)?, key))).collect();
    points.sort();
    // One with a name is a teammate's file, kept when it was put together with this draft.
    let is_own = |key: &str| {
        let text = storage::read(key).ok().flatten();
        text.is_some_and(|text| restore_point::read(&text).is_some_and(|(head, _)| head.name.is_empty()))
    };
    points.into_iter().rev().find(|(_, key)| is_own(key))
}

/// Whether a stored draft still is what that file holds. `None` where nothing of it is on record.
#[must_use]
pub fn is_as_in_last_file(id: Id) -> Option<bool> {
    let (_, key) = last_file(id)?;
    let point = storage::read(&key).ok()??;
    let (_, then) = restore_point::read(&point)?;
    let now = storage::read(&shelf::draft_key(id)).ok()??;
    Some(is_same_document(then, &now))
}

/// Deletes a restore point, and gives what [`put_back_point`] needs.
///
/// # Errors
/// Where storage fails.
pub fn delete_point(point: &RestorePoint) -> Result<String, StorageError> {
    let text = storage::read(&point.key)?.unwrap_or_default();
    storage::remove(&point.key)?;
    Ok(text)
}

/// Puts a deleted restore point back.
///
/// # Errors
/// Where storage fails, or has no room for it.
pub fn put_back_point(point: &RestorePoint, text: &str) -> Result<(), StorageError> {
    storage::write(&point.key, text)
}

/// The draft's file in a restore point. `None` if the point is gone.
///
/// # Errors
/// Where storage fails.
pub fn restore_text(point: &RestorePoint) -> Result<Option<String>, StorageError> {
    let text = storage::read(&point.key)?;
    Ok(text.and_then(|text| restore_point::read(&text).map(|(_, file)| file.to_owned())))
}

/// The document of a revision, if it is in a restore point of any draft.
#[cfg(feature = "whole")]
#[must_use]
pub fn document_of_revision(revision: Id) -> Option<Document> {
    let keys = storage::keys(HISTORY).ok()?;
    let text = keys.iter().find_map(|key| {
        let text = storage::read(key).ok().flatten()?;
        let (_, file) = restore_point::read(&text)?;
        (restore_point::revision(file) == Some(revision)).then(|| file.to_owned())
    })?;
    file::read(&text).ok().map(|opened| opened.envelope.document)
}

/// Keeps a draft's file as a restore point, unless the last one holds the same document and neither a person nor a
/// file outside knows this one. The oldest points go where room is short.
pub(super) fn keep(id: Id, why: RestoreReason, name: &str, file: &str) -> Result<(), StorageError> {
    let last = restore_points(id)?.into_iter().next();
    if why != RestoreReason::Named
        && let Some(last) = last
        && restore_text(&last)?.is_some_and(|text| {
            let is_on_record = last.head.why == RestoreReason::Shared
                && restore_point::revision(&text) == restore_point::revision(file);
            is_same_document(&text, file) && (is_on_record || why != RestoreReason::Shared)
        })
    {
        return Ok(());
    }
    let head = PointHead { at: now_utc(), why, name: name.trim().to_owned() };
    let text = restore_point::write(&head, file);
    thin(BUDGET.saturating_sub(text.len()))?;
    let mut key = format!("{HISTORY}{id}/{}/{}", head.at, why.key());
    // Several in one second, as when several files are put together.
    while storage::read(&key)?.is_some() {
        key.push('+');
    }
    write_giving_way(&key, &text)
}

/// Whether a restore point of a draft was kept on a day (`2026-11-23`, in UTC).
pub(super) fn has_point_of(id: Id, day: &str) -> bool {
    storage::keys(&format!("{HISTORY}{id}/{day}")).is_ok_and(|keys| !keys.is_empty())
}

/// Writes a text; where the storage is full, restore points give way to it, the least needed first, and then removed
/// drafts, the oldest first.
pub(super) fn write_giving_way(key: &str, text: &str) -> Result<(), StorageError> {
    loop {
        match storage::write(key, text) {
            Err(StorageError::Full) => {
                let held: usize = all(HISTORY)?.iter().map(|point| point.size).sum();
                if held > 0 {
                    thin(held - 1)?;
                } else if let Some(oldest) = shelf::oldest_removed()? {
                    storage::remove(&oldest)?;
                } else {
                    return Err(StorageError::Full);
                }
            }
            result => return result,
        }
    }
}

/// Deletes restore points until all of them take `budget` bytes at most.
fn thin(budget: usize) -> Result<(), StorageError> {
    let points = all(HISTORY)?;
    let sizes: Vec<_> = points.iter().map(|point| (point.head.clone(), point.size)).collect();
    for place in restore_point::surplus(&sizes, budget) {
        storage::remove(&points[place].key)?;
    }
    Ok(())
}

/// All restore points under a prefix, the oldest first. What cannot be read as one counts with its size, and goes
/// first: it has no moment.
fn all(prefix: &str) -> Result<Vec<RestorePoint>, StorageError> {
    let mut points = Vec::new();
    for key in storage::keys(prefix)? {
        if let Some(text) = storage::read(&key)? {
            let head = restore_point::read(&text).map(|(head, _)| head).unwrap_or_default();
            points.push(RestorePoint { key, head, size: text.len() });
        }
    }
    points.sort_by(|a, b| a.head.at.cmp(&b.head.at).then_with(|| a.key.cmp(&b.key)));
    Ok(points)
}
