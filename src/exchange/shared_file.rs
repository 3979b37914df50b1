//! A file that a whole team saves to, such as one in a folder that the district syncs: whether it may be written over,
//! or has words that must be put together with the draft first. Knows no file system.

use thiserror::Error;

use super::preview::Step;
use crate::document::file::{self, Envelope, Extent, ReadError, Standing};
use crate::document::{Document, Id};

/// What a file on disk is to the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnDisk {
    /// It has nothing that the draft has not, or has not decided on: it may be written over.
    NothingNew,
    /// It has words that the draft has not.
    NewWords,
}

/// Why a file cannot be shared.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotShareable {
    /// It cannot be read. While it is being synced that may pass.
    #[error("it cannot be read: {0}")]
    Unreadable(ReadError),
    /// It holds one part of a draft only.
    #[error("it is one part only")]
    Part,
    /// A newer version of the app wrote it.
    #[error("a newer version of the app wrote it")]
    Newer,
}

/// Looks at what a file says now. `seen` is what it said when it was last read or written here, `find` looks up the
/// document of a revision among what is kept.
///
/// Told by the text and not by its date: programs that sync change dates without changing a word, and may not change
/// one where they do.
///
/// # Errors
/// See [`NotShareable`].
pub fn look(
    text: &str,
    seen: Option<&str>,
    draft: &Envelope,
    find: &dyn Fn(Id) -> Option<Document>,
) -> Result<OnDisk, NotShareable> {
    // A file that was just made is empty.
    if seen == Some(text) || text.trim().is_empty() {
        return Ok(OnDisk::NothingNew);
    }
    let opened = file::read(text).map_err(NotShareable::Unreadable)?;
    if opened.standing != Standing::Current {
        return Err(NotShareable::Newer);
    }
    if opened.extent != Extent::Whole {
        return Err(NotShareable::Part);
    }
    let step = Step::new(draft, &opened.envelope, Extent::Whole, &[], find);
    // As the page where files are put together would say it: what is asked there cannot be written over here.
    Ok(if step.proposals.is_empty() { OnDisk::NothingNew } else { OnDisk::NewWords })
}
