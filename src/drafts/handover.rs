//! A file on its way from the page where it arrived to the page where files are put together, which may be in the
//! other module. It stays in this tab's session and goes once it was read.

use super::limits::HANDED_OVER;

pub(super) fn session() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// Puts a file's name and text where the other page finds them. Where there is no room for the text, its name goes
/// alone: that page then asks for the file again.
pub fn hand_over(name: &str, text: &str) {
    if let Some(session) = session() {
        let name = name.replace('\n', " ");
        if session.set_item(HANDED_OVER, &format!("{name}\n{text}")).is_err() {
            let _ = session.set_item(HANDED_OVER, &name);
        }
    }
}

/// Takes the file that was handed over: its name, and its text if there was room for it.
#[cfg(feature = "whole")]
#[must_use]
pub fn take_handed_over() -> Option<(String, Option<String>)> {
    let session = session()?;
    let text = session.get_item(HANDED_OVER).ok().flatten()?;
    let _ = session.remove_item(HANDED_OVER);
    Some(match text.split_once('\n') {
        Some((name, text)) => (name.to_owned(), Some(text.to_owned())),
        None => (text, None),
    })
}
