//! Addresses of pages, under whatever path the app is hosted.

use std::sync::OnceLock;

use leptos::prelude::Callback;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::document::Id;
use crate::guidance::site::{Page, Scope};

/// What stands after a draft's id in the addresses of the team's pages, and nowhere else. By it the page's loader
/// (`index.html`, which has it too) chooses the module to start.
pub const TEAM: &str = "team";

/// The name of the document view, which only the whole builder has, too: nobody prints before writing.
pub const DOCUMENT: &str = "document";

/// The name of the page where two people's files are put together, which only the whole builder has.
pub const MERGE: &str = "merge";
/// The name of the page of earlier versions, which only the whole builder has, too.
pub const HISTORY: &str = "history";
/// The name of the page of links, which only the whole builder has, too. It is no page of a draft.
pub const LINK: &str = "link";

/// The path that the app is hosted under, without a slash at its end: empty or `/coaching`. Read from the page's
/// `<base>`, which the build writes.
#[must_use]
pub fn base() -> &'static str {
    static BASE: OnceLock<String> = OnceLock::new();
    BASE.get_or_init(|| {
        let base = leptos::prelude::document().base_uri().ok().flatten().unwrap_or_default();
        let path = web_sys::Url::new(&base).map(|url| url.pathname()).unwrap_or_default();
        path.trim_end_matches('/').to_owned()
    })
}

/// Goes to an address of this module, as a link to it would.
#[must_use]
pub fn use_go() -> Callback<String> {
    let navigate = use_navigate();
    Callback::new(move |address: String| {
        // The address has the base already; resolving it would put the base before it once more.
        navigate(&address, NavigateOptions { resolve: false, ..NavigateOptions::default() });
    })
}

/// The home page.
#[must_use]
pub fn home() -> String {
    format!("{}/", base())
}

/// The page for files.
#[must_use]
pub fn files() -> String {
    format!("{}/files", base())
}

/// The help page, or a place on it.
#[must_use]
pub fn help(anchor: &str) -> String {
    let hash = if anchor.is_empty() { "" } else { "#" };
    format!("{}/help{hash}{anchor}", base())
}

/// The page that opens links, and makes one to an empty start.
#[must_use]
pub fn link() -> String {
    format!("{}/{LINK}", base())
}

/// A link to what `packed` holds, for a message. What follows its `#` is sent to no host.
#[must_use]
pub fn link_to(packed: &str) -> String {
    let origin = leptos::prelude::window().location().origin().unwrap_or_default();
    format!("{origin}{}#{packed}", link())
}

/// A draft's overview.
#[must_use]
pub fn draft(id: Id) -> String {
    format!("{}/draft/{id}", base())
}

/// A draft's document view.
#[must_use]
pub fn document(id: Id) -> String {
    format!("{}/{DOCUMENT}", draft(id))
}

/// The page where files are put together with a draft.
#[must_use]
pub fn merge(id: Id) -> String {
    format!("{}/{MERGE}", draft(id))
}

/// A draft's earlier versions.
#[must_use]
pub fn history(id: Id) -> String {
    format!("{}/{HISTORY}", draft(id))
}

/// The anchor of an earlier version on the page of these. Keys end with the moment and the reason, with signs between.
#[must_use]
pub fn version(key: &str) -> String {
    let is_of_anchor = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '+');
    let end: Vec<&str> = key.rsplitn(3, '/').take(2).collect();
    format!("version-{}", end.join("-").chars().filter(is_of_anchor).collect::<String>())
}

/// A page of a draft.
#[must_use]
pub fn page(id: Id, page: Page, scope: Scope) -> String {
    let start = match page {
        Page::Team(page) => format!("{}/{TEAM}/{}", draft(id), page.name()),
        _ => format!("{}/{}", draft(id), page.slug()),
    };
    match scope {
        Scope::District => start,
        Scope::Role(role) => format!("{start}/{role}"),
    }
}

/// A place on a page of a draft.
#[must_use]
pub fn place(id: Id, on: Page, scope: Scope, anchor: &str) -> String {
    format!("{}#{anchor}", page(id, on, scope))
}

/// A place on a page of a draft or, where an item has a page of its own, on that.
#[must_use]
pub fn shown(id: Id, on: Page, scope: Scope, item: Option<Id>, anchor: &str) -> String {
    let item = item.map(|item| format!("/{item}")).unwrap_or_default();
    format!("{}{item}#{anchor}", page(id, on, scope))
}

/// Whether an address is for a page that only the whole builder has. The page's loader asks the same question.
#[cfg(not(feature = "whole"))]
pub(super) fn needs_whole(path: &str) -> bool {
    let mut parts = path.strip_prefix(base()).unwrap_or(path).split('/').skip(1);
    match parts.next() {
        Some("draft") => parts.nth(1).is_some_and(|page| [TEAM, DOCUMENT, MERGE, HISTORY].contains(&page)),
        first => first == Some(LINK),
    }
}

/// A place on the page that is shown. A bare `#place` would lead to the page that `<base>` names.
#[must_use]
pub fn here(anchor: &str) -> String {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    format!("{path}#{anchor}")
}

/// A file that is served beside the app.
#[must_use]
pub fn asset(name: &str) -> String {
    format!("{}/{name}", base())
}
