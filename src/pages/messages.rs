//! What went wrong, in plain words with what to do: one sentence for each cause.

use leptos::prelude::*;

use crate::document::file::{Fault, ReadError, Repair};
use crate::drafts::{OpenError, StorageError};

/// Why a file or text cannot be opened.
pub(super) fn cannot_open(error: &ReadError) -> String {
    match error {
        ReadError::Empty => "There is nothing in it: the file is empty.".to_owned(),
        ReadError::NotReadable => {
            "The browser could not read it. If it is a folder, choose the file inside it; if it is still in the cloud, \
             download it to this computer first."
                .to_owned()
        }
        ReadError::TooLarge { bytes } => format!(
            "It is too large (over {} MB). A coaching system is never larger than 5 MB, so this is probably another file.",
            bytes / 1_000_000
        ),
        ReadError::NotJson { line, column } => format!(
            "It is not a file of this app: it is not JSON (line {line}, column {column}). \
             Look for a name that ends in “coaching-system”, a date and “.json”."
        ),
        ReadError::CutOff => "It is cut off: the end of the file is missing. Ask for it to be sent again, as an \
                              attachment and not as text in a message."
            .to_owned(),
        ReadError::OtherJson => {
            "It is JSON, but another program's. Files of this app say “district-coaching-system” at the start.".to_owned()
        }
        ReadError::Unreadable(_) => {
            "It says that it is a coaching system, but there is no document in it that can be read.".to_owned()
        }
    }
}

/// One repair, for a list.
fn repaired(repair: &Repair) -> String {
    let done = match repair.fault {
        Fault::WrongKind => "was of another kind than it should be, and was left empty",
        Fault::ReadAsText => "was not text, and was taken as text",
        Fault::UnknownChoice => "was a choice that does not exist, and is “not decided yet” now",
        Fault::UnknownName => "is unknown here, and was left out",
        Fault::NewIdentity => "had no identity of its own, and was given one",
        Fault::TooMany => "has more items than the app reads; the rest was left out",
    };
    format!("{} {done}.", repair.path)
}

/// What was damaged inside and is mended.
pub(super) fn mended(repairs: &[Repair]) -> AnyView {
    let items = repairs.iter().map(|repair| view! { <li>{repaired(repair)}</li> }).collect_view();
    view! {
        <p>"It was damaged inside. Everything that could be read is there; this was mended:"</p>
        <ul class="repairs">{items}</ul>
    }
    .into_any()
}

/// Why words are not stored.
pub(super) fn not_stored(error: &StorageError) -> &'static str {
    match error {
        StorageError::Blocked => "this browser does not let the page keep anything",
        StorageError::Full => "this browser's storage for the page is full",
        StorageError::Refused(_) => "this browser refused to store it",
    }
}

/// Why a draft cannot be opened: a heading and a sentence.
pub(super) fn no_draft(error: &OpenError) -> (&'static str, String) {
    match error {
        OpenError::NotHere => (
            "This draft is not in this browser",
            "A link opens a draft only in the browser in which it was written. Ask for the file, and open it here."
                .to_owned(),
        ),
        OpenError::Unreadable(error) => (
            "This draft cannot be read",
            format!("{} Nothing was changed: the text is kept as it is, and you can download it.", cannot_open(error)),
        ),
        OpenError::Storage(error) => {
            ("Drafts cannot be read", format!("The reason: {}. You can still open a file.", not_stored(error)))
        }
    }
}
