//! From one module to the other: the page is loaded anew at the address that needs it. What only this tab has goes
//! along in the state of the history entry, which works where storage is blocked or full.

use std::collections::HashMap;

use js_sys::Array;
use leptos::prelude::*;

use crate::drafts::OpenDraft;

/// Marks the state as ours. `public/rescue.js` knows it and the place of the drafts.
const MARK: &str = "crossing";

/// Scroll positions of pages by their paths, in pixels.
pub(super) type Places = HashMap<String, f64>;

/// What the other module knew about the way here.
pub(super) struct Arrival {
    /// Whether the person came by Back or Forward.
    pub(super) came_back: bool,
    /// Where pages were left.
    pub(super) left_at: Places,
}

/// Stores what can be stored, and loads the page anew at `address`, with what cannot.
#[cfg(not(feature = "whole"))]
pub(super) fn cross(draft: OpenDraft, address: &str, came_back: bool, left_at: &Places) {
    let places: Array = left_at.iter().map(|(path, top)| Array::of2(&path.into(), &(*top).into())).collect();
    let words = draft.carried();
    let state = Array::of5(&MARK.into(), &came_back.into(), &places, &words, &draft.carried_undo());
    let keep = || {
        let history = window().history();
        history.and_then(|history| history.replace_state_with_url(&state, "", Some(address))).is_ok()
    };
    let is_kept = keep() || {
        // Words before what can be undone, where both are too much.
        state.set(4, Array::new().into());
        keep()
    };
    // Where the browser refuses, it asks before the words are lost.
    if is_kept {
        draft.let_go();
    }
    let _ = window().location().reload();
}

/// Takes up what the first module handed over, if it did.
#[cfg(feature = "whole")]
pub(super) fn arrive(draft: OpenDraft) -> Option<Arrival> {
    let state = window().history().and_then(|history| history.state()).ok()?;
    let state = Array::is_array(&state).then(|| Array::from(&state))?;
    if state.get(0).as_string().as_deref() != Some(MARK) {
        return None;
    }
    draft.take_up(&Array::from(&state.get(3)), &Array::from(&state.get(4)));
    let place = |pair| {
        let pair = Array::from(&pair);
        Some((pair.get(0).as_string()?, pair.get(1).as_f64()?))
    };
    let left_at = Array::from(&state.get(2)).iter().filter_map(place).collect();
    // Once the page is there: a later load of it must not bring old words back, and one after a crash must.
    request_animation_frame(|| {
        if let Ok(history) = window().history() {
            let _ = history.replace_state(&wasm_bindgen::JsValue::NULL, "");
        }
    });
    Some(Arrival { came_back: state.get(1).is_truthy(), left_at })
}

/// The first module is where everybody starts: nobody arrives there from the other.
#[cfg(not(feature = "whole"))]
pub(super) fn arrive(_: OpenDraft) -> Option<Arrival> {
    None
}

/// What is on the page until it is loaded anew.
#[cfg(not(feature = "whole"))]
pub(super) fn opening() -> AnyView {
    use super::title::{HEADING, set_title};

    set_title(|| "Opening\u{2026}".to_owned());
    view! {
        <div class="page">
            <h1 id=HEADING tabindex="-1">"Opening\u{2026}"</h1>
        </div>
    }
    .into_any()
}
