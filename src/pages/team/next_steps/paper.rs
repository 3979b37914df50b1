//! The next steps, to print.

use leptos::prelude::*;

use crate::drafts::use_open_draft;
use crate::exchange::paper::next_steps::{TITLE, next_steps};
use crate::guidance::team::TeamPage;
use crate::pages::team::due::this_day;
use crate::pages::team::paper::paper_page;
use crate::review::days::first_school_year;

pub(super) fn page() -> AnyView {
    let draft = use_open_draft();
    paper_page(TeamPage::NextSteps, TITLE, move || {
        let today = this_day();
        draft.document.with(|document| next_steps(document, first_school_year(document, today), today))
    })
}
