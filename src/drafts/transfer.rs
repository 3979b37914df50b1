//! Files: out through a download, in through what a person picks, drops or pastes.

use leptos::prelude::GetUntracked;
use wasm_bindgen::{JsCast, JsValue};

use super::clock::{file_stamp, new_id};
use super::open::OpenDraft;
use super::shelf::{self, Shelf};
use super::storage::{self, StorageError};
use crate::document::Id;
use crate::document::file::{self, Layout, Opened, ReadError, Standing};

/// A text under a name, ready to be downloaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// The file's name.
    pub name: String,
    /// Its text.
    pub text: String,
}

impl Download {
    /// A stored draft as a file. A text that is no draft of this version comes as it is, byte by byte.
    ///
    /// # Errors
    /// Where storage fails. `None` if the draft is not there.
    pub fn of_stored(id: &str) -> Result<Option<Self>, StorageError> {
        let Some(text) = Shelf::text(id)? else { return Ok(None) };
        let readable = file::read(&text).ok().filter(|opened| opened.standing == Standing::Current);
        let written = readable.map(|opened| {
            let text = file::write(&opened.envelope, Layout::Readable);
            Self { name: name_of(&opened.envelope.document.district.name), text }
        });
        Ok(Some(written.unwrap_or(Self { name: format!("coaching-system-{id}.json"), text })))
    }

    /// The open draft as a file, as it stands in memory.
    #[must_use]
    pub fn of_open(draft: OpenDraft) -> Option<Self> {
        draft.note_departure();
        if let Some(head) = draft.head.get_untracked()
            && head.standing != Standing::Current
        {
            return Some(Self {
                name: format!("coaching-system-{}.json", head.id),
                text: draft.stored_text()?,
            });
        }
        let envelope = draft.envelope()?;
        let name = name_of(&envelope.document.district.name);
        Some(Self { name, text: file::write(&envelope, Layout::Readable) })
    }
}

fn name_of(district: &str) -> String {
    file::file_name(district, &file_stamp())
}

/// Hands a file to the browser's download. `None` where the browser will not make one.
#[must_use]
pub fn download_text(download: &Download) -> Option<()> {
    let parts = js_sys::Array::of1(&JsValue::from_str(&download.text));
    let kind = web_sys::BlobPropertyBag::new();
    kind.set_type("application/json");
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    let url = web_sys::Url::create_object_url_with_blob(&blob).ok()?;
    let link = web_sys::window()?.document()?.create_element("a").ok()?;
    let link: web_sys::HtmlAnchorElement = link.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(&download.name);
    link.click();
    // Revoked later: Safari reads it after the click has returned.
    leptos::prelude::set_timeout(
        move || {
            let _ = web_sys::Url::revoke_object_url(&url);
        },
        std::time::Duration::from_secs(60),
    );
    Some(())
}

/// What a received text is to this browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The text, byte by byte.
    pub text: String,
    /// What it holds.
    pub opened: Opened,
    /// What the same draft is called in this browser, if it is here already.
    pub known_as: Option<String>,
}

/// Reads a text that somebody picked, dropped or pasted. Changes nothing.
///
/// # Errors
/// See [`ReadError`].
pub fn receive(text: String) -> Result<Received, ReadError> {
    let opened = file::read(&text)?;
    let stored = Shelf::text(&opened.envelope.id.to_string()).ok().flatten();
    let known_as = stored.map(|stored| {
        file::read(&stored).map_or_else(|_| String::new(), |stored| shelf::shown_name(&stored.envelope))
    });
    Ok(Received { text, opened, known_as })
}

impl Shelf {
    /// Stores a received text as it is, byte by byte: a newer version's draft, to be looked at. Answers its id here:
    /// another one where a draft of its own id is in this browser already.
    ///
    /// # Errors
    /// Where it cannot be stored.
    pub fn keep_as_received(received: &Received) -> Result<Id, StorageError> {
        let id = if received.known_as.is_some() { new_id() } else { received.opened.envelope.id };
        storage::write(&shelf::draft_key(id), &received.text)?;
        Ok(id)
    }
}
