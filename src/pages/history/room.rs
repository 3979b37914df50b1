//! How much room earlier versions take, and how sure this browser is to keep them.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::document::restore_point::BUDGET;
use crate::drafts::{RestorePoint, StorageError, storage_use};
use crate::ui::live::{live, text};

/// The section about room.
pub(super) fn room(points: RwSignal<Result<Vec<RestorePoint>, StorageError>>) -> AnyView {
    let (promise, estimate) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    spawn_local(async move {
        // The page may be gone by the time the browser answers.
        let _ = promise.try_set(promised().await);
        let _ = estimate.try_set(estimated().await);
    });
    let takes = move || {
        points.track();
        let Ok(held) = storage_use() else { return ().into_any() };
        view! {
            <p>
                {format!(
                    "Earlier versions of all your drafts take {} here, of {} at most. When there is no more room, the \
                     oldest go first; the last one of each day stays longer, and those you named stay until you delete \
                     them. All of them give way before a draft could not be saved.",
                    size_in_words(held.points as u64),
                    size_in_words(BUDGET as u64),
                )}
            </p>
            <p>
                {format!(
                    "The drafts themselves take {}, what was removed or kept aside {}. Most browsers give a site about \
                     5 MB for all of this.",
                    size_in_words(held.drafts as u64),
                    size_in_words(held.set_aside as u64),
                )}
            </p>
        }
        .into_any()
    };
    view! {
        <section class="section" aria-labelledby="room">
            <h2 id="room">"Room, and how safe it is here"</h2>
            {live(takes)}
            <p class="history-promise">{text(move || promise.get())}</p>
            {live(move || match estimate.get() {
                words if words.is_empty() => ().into_any(),
                words => view! { <p>{words}</p> }.into_any(),
            })}
        </section>
    }
    .into_any()
}

/// Bytes in words: `840 bytes`, `12 KB`, `1.5 MB`, `10.7 GB`.
pub(super) fn size_in_words(bytes: u64) -> String {
    let (tenths, unit) = match bytes {
        0 => return "nothing".to_owned(),
        1..1_000 => return format!("{bytes} bytes"),
        1_000..1_000_000 => return format!("{} KB", (bytes + 500) / 1_000),
        1_000_000..1_000_000_000 => ((bytes + 50_000) / 100_000, "MB"),
        _ => (bytes / 100_000_000, "GB"),
    };
    format!("{}.{} {unit}", tenths / 10, tenths % 10)
}

/// What the browser says about keeping what this site stores. `public/lasting.mjs` asks it.
async fn promised() -> String {
    let answer = match manager().map(|manager| manager.persisted()) {
        Some(Ok(promise)) => JsFuture::from(promise).await.ok().and_then(|answer| answer.as_bool()),
        _ => None,
    };
    match answer {
        Some(true) => "This browser has agreed to keep what this site stores until you delete it.",
        Some(false) => {
            "This browser may clear what this site stores when the computer runs short of space, or after weeks \
             without a visit. A downloaded file is the copy that lasts."
        }
        None => {
            "This browser does not say whether it keeps what this site stores. A downloaded file is the copy that \
             lasts."
        }
    }
    .to_owned()
}

/// What the browser says about its room for this site. Empty where it says nothing.
async fn estimated() -> String {
    let Some(Ok(promise)) = manager().map(|manager| manager.estimate()) else { return String::new() };
    let Ok(answer) = JsFuture::from(promise).await else { return String::new() };
    let number = |name: &str| js_sys::Reflect::get(&answer, &JsValue::from_str(name)).ok()?.as_f64();
    match (number("usage"), number("quota")) {
        // Some don't count drafts.
        (Some(used), Some(quota)) if used > 0.0 => format!(
            "The browser counts {} for this site, its files for working without a network included, of {}.",
            size_in_words(used as u64),
            size_in_words(quota as u64),
        ),
        _ => String::new(),
    }
}

/// Not there on pages that were not sent safely, and in older browsers.
fn manager() -> Option<web_sys::StorageManager> {
    let navigator = window().navigator();
    let storage = js_sys::Reflect::get(&navigator, &JsValue::from_str("storage")).ok()?;
    storage.is_object().then(|| navigator.storage())
}
