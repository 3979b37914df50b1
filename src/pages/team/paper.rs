//! A small paper of the team: a sheet to print that stands apart from the coaching system.

use leptos::prelude::*;

use super::Team;
use super::copy::copy_text;
use crate::document::Id;
use crate::drafts::use_open_draft;
use crate::exchange::paper::activities::{Activity, activity};
use crate::exchange::paper::{Paper, text};
use crate::guidance::site::{Page, Scope};
use crate::guidance::team::TeamPage;
use crate::pages::document::small_sheets;
use crate::pages::title::{HEADING, draft_name, set_title};
use crate::pages::{address, outgoing};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::live;

/// What an address names after a page: its paper.
const PAPER: &str = "paper";

/// The paper of an activity, where the address names it.
pub(super) fn of_activity(item: Option<Id>, which: Activity) -> Option<AnyView> {
    let draft = use_open_draft();
    let make = move || draft.document.with(|document| activity(document, which));
    (item == Some(Id::read(PAPER))).then(|| paper_page(which.page(), which.title(), make))
}

/// The way to the paper of an activity, and its words to copy.
pub(super) fn take_along(team: Team, which: Activity, what: &'static str) -> AnyView {
    let href = format!("{}/{PAPER}", address::page(team.id, Page::Team(team.page), Scope::District));
    view! {
        <div class="takealong no-print">
            <a class="button" href=href>
                {icon(Icon::Paper)}
                {format!("{}, to print", which.title())}
            </a>
            {copy_text(what, move |document| text(&activity(document, which)))}
        </div>
    }
    .into_any()
}

/// What a paper says, whenever the draft changes.
type Make = Box<dyn Fn() -> Paper + Send>;

/// The paper, with a way to print it and the way back to its page.
pub(super) fn paper_page(
    from: TeamPage,
    title: &'static str,
    paper: impl Fn() -> Paper + Send + 'static,
) -> AnyView {
    let draft = use_open_draft();
    let id = draft.head.with_untracked(|head| head.as_ref().map(|head| head.id)).unwrap_or_default();
    let back = address::page(id, Page::Team(from), Scope::District);
    paper_from(back, format!("Back to “{}”", from.title()), title, Box::new(paper))
}

/// A paper of something that has a page of its own: `back` is its address, `way` the words that lead there.
pub(super) fn paper_from(back: String, way: String, title: &'static str, paper: Make) -> AnyView {
    let draft = use_open_draft();
    set_title(move || format!("{title} – {}", draft_name(draft)));
    let print = move |_| {
        // Where printing is not allowed, such as in a frame, there is nothing to say that the browser does not.
        let _ = window().print();
    };
    view! {
        <div class="paper-desk">
            <div class="paper-toolbar no-print">
                <button type="button" class="button button--main" on:click=print>
                    {icon(Icon::Print)}
                    "Print or save as PDF"
                </button>
                <a href=back>{way}</a>
            </div>
            {outgoing::warning()}
            <article class="paper paper--small" aria-labelledby=HEADING>
                {live(move || small_sheets(&paper()).into_any())}
            </article>
        </div>
    }
    .into_any()
}
