//! Files: out through a download, in through what a person picks, drops or pastes.

use leptos::prelude::GetUntracked;
use wasm_bindgen::{JsCast, JsValue};

use super::clock::{file_stamp, new_id};
use super::history::{self, RestorePoint};
use super::limits::{DRAFT, KEPT, REMOVED};
use super::open::OpenDraft;
use super::shelf::{self, Shelf};
use super::storage::{self, StorageError};
use crate::document::Id;
use crate::document::file::{self, Envelope, Layout, Opened, ReadError, Standing};
use crate::document::json::Json;
use crate::document::restore_point::RestoreReason;
#[cfg(feature = "whole")]
use crate::exchange::part_file::Cut;
use crate::exchange::relation::{Relation, are_of_two_districts, relation};

/// A text under a name, ready to be downloaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// The file's name.
    pub name: String,
    /// Its text.
    pub text: String,
}

impl Download {
    /// A draft as a file, with the words that only this tab has. A stored text that is no draft of this version comes
    /// as it is, byte by byte.
    ///
    /// # Errors
    /// Where storage fails. `None` if the draft is not there.
    pub fn of(draft: OpenDraft, id: &str) -> Result<Option<Self>, StorageError> {
        let here = Id::read(id);
        if draft.is_open(here) {
            return Ok(Self::of_open(draft));
        }
        if let Some(envelope) = draft.departing_homeless(here) {
            return Ok(Some(Self::written(&envelope)));
        }
        let Some(text) = Shelf::text(id)? else { return Ok(None) };
        let readable = file::read(&text).ok().filter(|opened| opened.standing == Standing::Current);
        Ok(Some(match readable {
            Some(opened) => Self::written(&departing(id, opened, &text)),
            None => Self { name: format!("coaching-system-{}.json", Id::read(id)), text },
        }))
    }

    fn written(envelope: &Envelope) -> Self {
        let name = name_of(&envelope.document.district.name);
        Self { name, text: file::write(envelope, Layout::Readable) }
    }

    /// A restore point as a file. One that is no draft of this version comes as it is, byte by byte.
    ///
    /// # Errors
    /// Where storage fails. `None` if the point is gone.
    pub fn of_point(point: &RestorePoint) -> Result<Option<Self>, StorageError> {
        let Some(text) = history::restore_text(point)? else { return Ok(None) };
        let stamp = point.head.at.replace(':', "").replace('T', "_").trim_end_matches('Z').to_owned();
        let readable = file::read(&text).ok().filter(|opened| opened.standing == Standing::Current);
        let (district, text) = match readable {
            Some(opened) => {
                let text = file::write(&opened.envelope, Layout::Readable);
                (opened.envelope.document.district.name, text)
            }
            None => (String::new(), text),
        };
        Ok(Some(Self { name: file::file_name(&district, &stamp), text }))
    }

    /// The open draft as a file, as it stands in memory.
    #[must_use]
    pub fn of_open(draft: OpenDraft) -> Option<Self> {
        if let Some(head) = draft.head.get_untracked()
            && head.standing != Standing::Current
        {
            return Some(Self {
                name: format!("coaching-system-{}.json", head.id),
                text: draft.stored_text()?,
            });
        }
        Some(Self::written(&draft.departing()?))
    }
}

#[cfg(feature = "whole")]
impl Download {
    /// One part of the open draft as a file.
    #[must_use]
    pub fn of_part(draft: OpenDraft, what: Cut) -> Option<Self> {
        let envelope = draft.departing_part(what)?;
        let extent = envelope.format.rsplit('/').next().unwrap_or_default();
        let name = name_of(&format!("{} {extent}", envelope.document.district.name));
        Some(Self { name, text: file::write(&envelope, Layout::Readable) })
    }
}

/// What [`OpenDraft::note_departure`] does, for a draft that is not open. Where there is no room for it, the file goes
/// all the same.
fn departing(id: &str, opened: Opened, text: &str) -> Envelope {
    let mut envelope = opened.envelope;
    if envelope.revision == Id::NIL {
        envelope.revision = new_id();
    }
    envelope.id = Id::read(id);
    file::remember(&mut envelope.lineage, &[envelope.revision]);
    // What is damaged inside is not written over, unless it is kept aside.
    if opened.repairs.is_empty() || shelf::keep_aside(envelope.id, text).is_ok() {
        let _ = Shelf::add(&envelope);
    }
    let text = file::write(&envelope, Layout::Compact);
    let _ = history::keep(envelope.id, RestoreReason::Shared, "", &text);
    history::with_bases(envelope)
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
    /// The file's name, empty for pasted text.
    pub name: String,
    /// The text, byte by byte.
    pub text: String,
    /// What it holds.
    pub opened: Opened,
    /// The draft in this browser that it belongs to, if there is one.
    pub kin: Option<Kin>,
}

impl Received {
    /// Whether the same draft is in this browser.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.kin.as_ref().is_some_and(|kin| kin.is_same_draft)
    }
}

/// A draft in this browser, and what a file is to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kin {
    /// The draft.
    pub id: Id,
    /// What it is called; empty if it is not.
    pub name: String,
    /// Whether the file is a copy of just this draft; else it only shares revisions with it.
    pub is_same_draft: bool,
    /// What the file is to it. `None` if what is here cannot be read, or is not to be changed.
    pub relation: Option<Relation>,
    /// Whether they name different districts.
    pub is_other_district: bool,
}

/// Reads a text that somebody picked, dropped or pasted. Changes nothing.
///
/// # Errors
/// See [`ReadError`].
pub fn receive(draft: OpenDraft, name: String, text: String) -> Result<Received, ReadError> {
    let opened = file::read(&text)?;
    let file = &opened.envelope;
    let same = draft.newest_text(file.id);
    let kin = match same {
        Some(text) => Some(kin_of(file, file.id, &text)),
        None => relative_of(file),
    };
    Ok(Received { name, text, opened, kin })
}

/// The drafts in a file of the rescue screen (`public/rescue.js`), which has what was stored by its keys: what each is
/// called, and its text.
#[must_use]
pub fn rescued(text: &str) -> Vec<(String, String)> {
    let Ok(Json::Object(entries)) = Json::read(text) else { return Vec::new() };
    let draft = |(key, value): (String, Json)| {
        let is_draft = [DRAFT, REMOVED, KEPT].iter().any(|start| key.starts_with(start));
        let Json::Text(text) = value else { return None };
        let opened = file::read(&text).ok().filter(|_| is_draft)?;
        Some((shelf::shown_name(&opened.envelope), text))
    };
    entries.into_iter().filter_map(draft).collect()
}

fn kin_of(file: &Envelope, id: Id, text: &str) -> Kin {
    let is_same_draft = id == file.id;
    match file::read(text) {
        Ok(here) => Kin {
            id,
            name: shelf::shown_name(&here.envelope),
            is_same_draft,
            is_other_district: are_of_two_districts(&here.envelope.document, &file.document),
            relation: (here.standing == Standing::Current).then(|| relation(&here.envelope, file)),
        },
        Err(_) => Kin { id, name: String::new(), is_same_draft, relation: None, is_other_district: false },
    }
}

/// Another draft that shares revisions with a file, such as a duplicate.
fn relative_of(file: &Envelope) -> Option<Kin> {
    let mut all = shelf::texts().into_iter().map(|(id, text)| kin_of(file, id, &text));
    all.find(|kin| matches!(kin.relation, Some(Relation::Older | Relation::Newer | Relation::Branch { .. })))
}

impl Shelf {
    /// Stores a received text as it is, byte by byte: a newer version's draft, to be looked at. Answers its id here:
    /// another one where a draft of its own id is in this browser already.
    ///
    /// # Errors
    /// Where it cannot be stored.
    pub fn keep_as_received(received: &Received) -> Result<Id, StorageError> {
        let id = if received.is_known() { new_id() } else { received.opened.envelope.id };
        storage::write(&shelf::draft_key(id), &received.text)?;
        Ok(id)
    }
}
