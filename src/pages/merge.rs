//! Two people's files become one.
use leptos::prelude::*;

pub(super) fn merge_page() -> AnyView {
    ().into_any()
}
