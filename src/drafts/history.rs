//! Restore points in this browser: kept, listed, thinned, and given up before a live draft fails to be saved.

use super::clock::{local_day, now_utc};
use super::limits::{DRAFT, HISTORY, KEPT, REMOVED, ROWS};
use super::storage::{self, StorageError};
use super::{removed_rows, shelf};
use crate::document::file::{self, Base, Envelope, Extent, Layout};
use crate::document::restore_point::{self, PointHead, RestoreReason, Weighed, is_same_document};
use crate::document::{Choice, Document, Id};

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

/// Whether a change of that key, of any if there is none, may be one of a draft's restore points.
#[cfg(feature = "whole")]
#[must_use]
pub fn is_of_points(key: Option<&str>, id: Id) -> bool {
    key.is_none_or(|key| key.starts_with(HISTORY) && draft_of(key) == id.to_string())
}

/// What is kept in this browser, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StorageUse {
    /// All drafts.
    pub drafts: usize,
    /// Removed drafts and items, and texts kept aside.
    pub set_aside: usize,
    /// The restore points of all drafts. No more than [`restore_point::BUDGET`].
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
    let set_aside = size(REMOVED)? + size(KEPT)? + size(ROWS)?;
    Ok(StorageUse { drafts: size(DRAFT)?, set_aside, points: size(HISTORY)? })
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
#[must_use]
pub fn document_of_revision(revision: Id) -> Option<Document> {
    storage::keys(HISTORY).ok()?.iter().find_map(|key| {
        let text = storage::read(key).ok().flatten()?;
        let (_, text) = restore_point::read(&text)?;
        if restore_point::revision(text) != Some(revision) {
            return None;
        }
        // A part is none: earlier versions of the app kept it under the revision that it was cut out of.
        let opened = file::read(text).ok().filter(|opened| opened.extent == Extent::Whole)?;
        Some(opened.envelope.document)
    })
}

/// A draft that leaves with the earlier states that other copies may have gone on from.
pub(super) fn with_bases(envelope: Envelope) -> Envelope {
    let revision = |key: &String| {
        let text = storage::read(key).ok().flatten()?;
        restore_point::revision(restore_point::read(&text)?.1)
    };
    let kept: Vec<Id> = storage::keys(HISTORY).unwrap_or_default().iter().filter_map(revision).collect();
    let find = |revision: Id| kept.contains(&revision).then(|| document_of_revision(revision)).flatten();
    Envelope { bases: file::bases(&envelope, &find), ..envelope }
}

/// Keeps the earlier states that a file carries. Where there is no room for them, they are still in the file.
pub(super) fn keep_bases(id: Id, file: &Envelope) {
    for Base { revision, document } in &file.bases {
        if document_of_revision(*revision).is_none() {
            let state =
                Envelope { revision: *revision, ..shelf::new_envelope(document.clone(), String::new()) };
            // It has a name: it is none of this browser's own files.
            let _ = keep(
                id,
                RestoreReason::Shared,
                "What both copies came from",
                &file::write(&state, Layout::Sparse),
            );
        }
    }
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
    let mut key = format!("{HISTORY}{id}/{}/{}", head.at, why.key());
    // Several in one second, as when several files are put together.
    while storage::read(&key)?.is_some() {
        key.push('+');
    }
    let points = all(HISTORY)?;
    let weighed = weighed(&points);
    let order = restore_point::order_for_a_point(&weighed);
    let surplus = restore_point::surplus(&weighed, &order, why, text.len()).ok_or(StorageError::Full)?;
    let mut keys = keys_of(&points, &order);
    let others = keys.split_off(surplus);
    write_in_place_of(&key, &text, keys, || Ok(others))
}

/// When the last restore point of a draft was kept, in UTC.
pub(super) fn last_point_at(id: Id) -> Option<String> {
    let start = format!("{HISTORY}{id}/");
    let keys = storage::keys(&start).ok()?;
    keys.iter().filter_map(|key| Some(key.strip_prefix(&start)?.split_once('/')?.0)).max().map(str::to_owned)
}

/// Writes a draft's text. Where the storage is full, what is needed less gives way to it: items removed from lists, then
/// restore points, then removed drafts.
pub(super) fn write_giving_way(key: &str, text: &str) -> Result<(), StorageError> {
    write_in_place_of(key, text, Vec::new(), || {
        let points = all(HISTORY)?;
        let mut keys = removed_rows::keys()?;
        keys.extend(keys_of(&points, &restore_point::order(&weighed(&points))));
        keys.extend(shelf::removed()?);
        Ok(keys)
    })
}

/// Writes a text where the texts under `surplus` stood. If the storage is full, those under `others` go as well, one by
/// one, until there is room. Where there never is, all of them are put back.
fn write_in_place_of(
    key: &str,
    text: &str,
    surplus: Vec<String>,
    others: impl FnOnce() -> Result<Vec<String>, StorageError>,
) -> Result<(), StorageError> {
    if surplus.first().is_some_and(|first| !takes_again(first)) {
        return Err(StorageError::Full);
    }
    let mut gone = Vec::new();
    let mut take = |key: String| {
        if let Ok(Some(text)) = storage::read(&key)
            && storage::remove(&key).is_ok()
        {
            gone.push((key, text));
        }
    };
    surplus.into_iter().for_each(&mut take);
    let mut result = storage::write(key, text);
    if result == Err(StorageError::Full)
        && let Ok(others) = others()
        && others.first().is_some_and(|first| takes_again(first))
    {
        for other in others {
            take(other);
            result = storage::write(key, text);
            if result != Err(StorageError::Full) {
                break;
            }
        }
    }
    if result.is_err() {
        for (key, text) in gone.into_iter().rev() {
            let _ = storage::write(&key, &text);
        }
    }
    result
}

/// Whether the storage takes what it holds already. One that does not is failing and not full: nothing is gained by
/// taking anything away, which it would not take back.
fn takes_again(key: &str) -> bool {
    matches!(storage::read(key), Ok(Some(text)) if storage::write(key, &text).is_ok())
}

fn weighed(points: &[RestorePoint]) -> Vec<Weighed<'_>> {
    let all = points.iter().map(|point| Weighed {
        draft: draft_of(&point.key),
        day: local_day(&point.head.at),
        head: &point.head,
        size: point.size,
    });
    all.collect()
}

/// The id of the draft in the key of a restore point.
fn draft_of(key: &str) -> &str {
    key.trim_start_matches(HISTORY).split('/').next().unwrap_or_default()
}

fn keys_of(points: &[RestorePoint], order: &[usize]) -> Vec<String> {
    order.iter().map(|&place| points[place].key.clone()).collect()
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
