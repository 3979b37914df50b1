//! Words between two writes of the draft. A draft takes too long to encode at every key, and a page may end without
//! another word to it: so each field's words are stored by themselves until the next write has them.

use leptos::prelude::*;

use super::{GaveWay, OpenDraft};
use crate::document::tree::{Node, NodeMut};
use crate::document::{Document, Id, Place};
use crate::drafts::limits::TYPING;
use crate::drafts::{shelf, storage};

/// What a browser that ended too early has left of a field: the state that it was typed into, and its words.
fn read(text: &str) -> Option<(Id, &str)> {
    let (revision, words) = text.split_once('\n')?;
    Some((Id::read(revision), words))
}

impl OpenDraft {
    /// Stores what a field holds now. Where that fails, the next write of the draft says so.
    pub(super) fn note_words(self, field: &Place, words: &str) {
        let Some(id) = self.head.with_untracked(|head| head.as_ref().map(|head| head.id)) else { return };
        self.memory.update_value(|memory| {
            let Some(state) = memory.known.last() else { return };
            let key = format!("{TYPING}{id}/{}/{}", memory.tab, field.path());
            if storage::write(&key, &format!("{}\n{words}", state.revision)).is_ok()
                && !memory.noted.contains(&key)
            {
                memory.noted.push(key);
            }
        });
    }

    /// Forgets the words that the draft's last write has.
    pub(super) fn forget_noted_words(self) {
        let noted = self.memory.try_update_value(|memory| std::mem::take(&mut memory.noted));
        for key in noted.unwrap_or_default() {
            let _ = storage::remove(&key);
        }
    }

    /// Takes up the words that a tab stored and no write of the draft has, because it ended too early.
    pub(super) fn take_up_noted_words(self, id: Id) {
        let start = format!("{TYPING}{id}/");
        let keys = storage::keys(&start).unwrap_or_default();
        let revision = self.memory.with_value(|memory| memory.known.last().map(|state| state.revision));
        let (Some(revision), false) = (revision, keys.is_empty()) else { return };
        let mut document = self.document.get_untracked();
        for key in keys {
            let Ok(Some(text)) = storage::read(&key) else { continue };
            let path = key.trim_start_matches(&start).split_once('/').map_or("", |(_, path)| path);
            let place = Place::find(&document, path);
            if let Some((typed_into, words)) = read(&text)
                && !has(&document, place.as_ref(), words)
            {
                match place {
                    Some(place) if typed_into == revision => put(&mut document, &place, words),
                    // Somebody has gone on since: then it is for a person to say where these belong.
                    _ if shelf::keep_aside(id, words).is_ok() => self.gave_way.set(Some(GaveWay::Words)),
                    _ => continue,
                }
            }
            self.memory.update_value(|memory| memory.noted.push(key));
        }
        if self.document.with_untracked(|current| *current != document) {
            self.edit(|current| *current = document);
            self.flush();
        } else {
            self.forget_noted_words();
        }
    }
}

fn has(document: &Document, place: Option<&Place>, words: &str) -> bool {
    matches!(place.and_then(|place| place.node(document)), Some(Node::Text(text)) if text == words)
}

fn put(document: &mut Document, place: &Place, words: &str) {
    if let Some(NodeMut::Text(text)) = place.node_mut(document) {
        words.clone_into(text);
    }
}
