//! localStorage, with every failure as a value. The only place that touches it.

use gloo_storage::{LocalStorage, Storage};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};

/// Why a text could not be stored or read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StorageError {
    /// The browser gives this page no storage: private mode, a setting, or a policy of the school.
    #[error("storage is blocked")]
    Blocked,
    /// There is no room left.
    #[error("storage is full")]
    Full,
    /// Anything else.
    #[error("storage refused: {0}")]
    Refused(String),
}

/// The store, if there is one. Asked anew every time: a setting may change while the page is open, and
/// gloo-storage panics where storage is blocked.
fn store() -> Result<web_sys::Storage, StorageError> {
    let probe = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    if probe.is_some() { Ok(LocalStorage::raw()) } else { Err(StorageError::Blocked) }
}

/// Reads a text. `None` if the key is not there.
pub(super) fn read(key: &str) -> Result<Option<String>, StorageError> {
    store()?.get_item(key).map_err(reason)
}

/// Writes a text whole, in one write. Any exception counts as "not stored"; its name decides only the words.
pub(super) fn write(key: &str, text: &str) -> Result<(), StorageError> {
    store()?.set_item(key, text).map_err(reason)
}

/// Takes a key away.
pub(super) fn remove(key: &str) -> Result<(), StorageError> {
    store()?.remove_item(key).map_err(reason)
}

/// Moves a text to another key: written there before it goes here, so that a failure leaves it where it was.
pub(super) fn rename(from: &str, to: &str) -> Result<(), StorageError> {
    if let Some(text) = read(from)? {
        let moved = write(to, &text);
        if moved.is_err() {
            // A full store has no room for both, though it has room for one.
            remove(from)?;
            return write(to, &text).or_else(|error| write(from, &text).and(Err(error)));
        }
        remove(from)?;
    }
    Ok(())
}

/// Every key that starts with a prefix.
pub(super) fn keys(prefix: &str) -> Result<Vec<String>, StorageError> {
    let store = store()?;
    let length = store.length().map_err(reason)?;
    let keys = (0..length).filter_map(|index| store.key(index).ok().flatten());
    Ok(keys.filter(|key| key.starts_with(prefix)).collect())
}

fn reason(error: JsValue) -> StorageError {
    let name = js_sys::Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
    let name = name.unwrap_or_default();
    if name.to_ascii_uppercase().contains("QUOTA") {
        return StorageError::Full;
    }
    if name == "SecurityError" {
        return StorageError::Blocked;
    }
    let message = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    StorageError::Refused(message.unwrap_or(name))
}
