//! The pages beside home that belong to no draft, by their names in the address. One route for all of them: each would
//! bring its own copy of the router's machinery.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::address::LINK;
use super::files::FilesPage;
use super::help::HelpPage;
use super::shell::NotFoundPage;
use crate::ui::live::live;

/// The page of that name.
#[component]
pub fn SitePage() -> impl IntoView {
    let params = use_params_map();
    let name = Memo::new(move |_| params.with(|params| params.get("name")).unwrap_or_default());
    live(move || match name.get().as_str() {
        "files" => view! { <FilesPage /> }.into_any(),
        "help" => view! { <HelpPage /> }.into_any(),
        LINK => link_page(),
        _ => view! { <NotFoundPage /> }.into_any(),
    })
}

/// The page of links.
#[cfg(feature = "whole")]
fn link_page() -> AnyView {
    super::link::link_page()
}

/// What stands in its place until the other module has been loaded.
#[cfg(not(feature = "whole"))]
fn link_page() -> AnyView {
    super::crossing::opening()
}
