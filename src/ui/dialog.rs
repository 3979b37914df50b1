//! A question or a tool in front of the page: the browser's own `<dialog>`, which keeps the focus in and gives it
//! back.

use leptos::html;
use leptos::prelude::*;

/// A modal dialog, open while `open` is true. Esc closes it.
#[component]
pub fn Dialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The id of its heading.
    labelled_by: &'static str,
    /// Its class besides `dialog`.
    #[prop(optional)]
    class: &'static str,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        match (open.get(), dialog.open()) {
            (true, false) => {
                let _ = dialog.show_modal();
            }
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    view! {
        <dialog
            node_ref=dialog
            class=format!("dialog {class}")
            aria-labelledby=labelled_by
            on:close=move |_| open.set(false)
        >
            {children()}
        </dialog>
    }
}
