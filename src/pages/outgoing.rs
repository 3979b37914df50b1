//! A word before a draft goes out as a file or on paper: what may give somebody away. It never stands in the way.

use leptos::prelude::*;

use super::address;
use crate::drafts::use_open_draft;
use crate::guidance::site::{Page, Scope};
use crate::guidance::team::TeamPage;
use crate::review::privacy;
use crate::ui::live::live;

/// A line with the way to what may give somebody away; nothing where nothing does.
pub(super) fn warning() -> AnyView {
    let draft = use_open_draft();
    let shows = Memo::new(move |_| {
        draft.settled.track();
        draft.document.with_untracked(|document| !privacy::check(document).is_empty())
    });
    live(move || {
        let id = draft.head.with(|head| head.as_ref().map(|head| head.id)).filter(|_| shows.get());
        match id {
            Some(id) => view! {
                <p class="field__note no-print">
                    "This draft seems to hold an e-mail address, or a student's name or record. "
                    <a href=address::page(id, Page::Team(TeamPage::Wording), Scope::District)>"Look before it goes out"</a>
                </p>
            }
            .into_any(),
            None => ().into_any(),
        }
    })
}
