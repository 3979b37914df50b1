//! Routes and providers: the only place that wires things together.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::drafts::provide_open_draft;
use crate::pages::{DraftPage, HomePage, NotFoundPage, Shell, SitePage, address};

/// The element of `index.html` that holds the shell until the app takes its place.
const MOUNT: &str = "app";

#[wasm_bindgen]
extern "C" {
    /// The rescue screen of `public/rescue.js`: plain JavaScript, for when this module is dead.
    #[wasm_bindgen(js_namespace = window, js_name = rescue, catch)]
    fn show_rescue(reason: &str) -> Result<(), wasm_bindgen::JsValue>;
}

/// Puts the app in the place of the static shell.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        let _ = show_rescue(&panic.to_string());
    }));
    let Some(element) = document().get_element_by_id(MOUNT) else { return };
    let Ok(element) = element.dyn_into::<web_sys::HtmlElement>() else { return };
    element.set_inner_html("");
    mount_to(element, App).forget();
    mark_ready();
}

/// Ends the app the way a bug in it would, so that the rescue screen can be tried in the app as it is shipped. It
/// happens in a task of the page's own: what calls this from outside may keep the error to itself.
#[wasm_bindgen(js_name = rescueDrill)]
#[allow(clippy::panic, reason = "panicking is what it is for")]
pub fn rescue_drill() {
    set_timeout(|| panic!("a rescue drill"), std::time::Duration::ZERO);
}

/// Tells tools from outside that fields accept typing.
fn mark_ready() {
    if let Some(clock) = window().performance() {
        let _ = clock.mark("builder:ready");
    }
}

#[component]
fn App() -> impl IntoView {
    let draft = provide_open_draft();
    draft.keep_through_everything();
    #[cfg(feature = "whole")]
    {
        crate::drafts::provide_shared_file(draft);
        crate::pages::provide_desk();
    }
    view! {
        <Router base=address::base()>
            <Shell>
                <FlatRoutes fallback=|| view! { <NotFoundPage /> }.into_any()>
                    <Route path=path!("/") view=|| view! { <HomePage /> }.into_any() />
                    <Route path=path!("/:name") view=|| view! { <SitePage /> }.into_any() />
                    <Route path=path!("/draft/:id/:page?/:within?/:item?") view=|| view! { <DraftPage /> }.into_any() />
                </FlatRoutes>
            </Shell>
        </Router>
    }
}
