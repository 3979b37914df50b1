//! The document view.
use leptos::prelude::*;

/// The document view.
#[component]
pub fn DocumentPage() -> impl IntoView {
    view! { <p>"The document"</p> }
}
