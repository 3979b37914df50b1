//! The book of examples: fetched beside the work, so that nobody waits for it before typing.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::address;
use crate::guidance::examples;

/// Whether the book has arrived.
static ARRIVED: LazyLock<ArcRwSignal<bool>> = LazyLock::new(|| ArcRwSignal::new(false));
static IS_ON_ITS_WAY: AtomicBool = AtomicBool::new(false);

/// Whether there are examples. Sends for them if nobody has; where that fails, the next page tries again.
pub(super) fn use_examples() -> ArcReadSignal<bool> {
    if examples::book().is_none() && !IS_ON_ITS_WAY.swap(true, Relaxed) {
        spawn_local(async {
            if let Some(book) = fetch_text("examples.json").await.and_then(|text| examples::read(&text)) {
                examples::install(book);
                ARRIVED.set(true);
            }
            IS_ON_ITS_WAY.store(false, Relaxed);
        });
    }
    ARRIVED.read_only()
}

/// A text that is served beside the app.
pub(super) async fn fetch_text(name: &str) -> Option<String> {
    let response = JsFuture::from(window().fetch_with_str(&address::asset(name))).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
