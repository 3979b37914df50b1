//! Activity 2.3: which coaching is in, who is involved, dates, resources and actions.

mod actions;
mod dates;
mod guided;
mod involvement;
mod paper;
mod resources;
mod roles;
mod second_look;
mod timeline;
mod unplaced;

use leptos::prelude::*;

use super::beginnings::ways_to_share;
use super::copy::{copy_for_chat, copy_text};
use super::large_type::large_activity;
use super::{Team, framed};
use crate::document::{Document, Id};
use crate::exchange::meeting_text::all_actions;
use crate::exchange::share_out::activity_23;
use crate::guidance::site::{Page, Scope};
use crate::guidance::team::TeamPage;
use crate::pages::address;
use crate::ui::icon::{Icon, icon};

/// What an address names after the page: the paper to print.
const PAPER: &str = "paper";

pub(super) fn page(item: Option<Id>) -> AnyView {
    if item == Some(Id::read(PAPER)) {
        return paper::page();
    }
    framed(TeamPage::NextSteps, view)
}

fn view(team: Team) -> AnyView {
    let mut sections = team.sections().into_iter();
    let [involved, used, due] = [sections.next(), sections.next(), sections.next()];
    let paper =
        format!("{}/{PAPER}", address::page(team.id, Page::Team(TeamPage::NextSteps), Scope::District));
    view! {
        <div class="takealong no-print">
            <a class="button" href=paper>
                {icon(Icon::Paper)}
                "Our next steps, to print"
            </a>
            {large_activity("2.3")}
        </div>
        <fieldset class="form" disabled=move || team.draft.is_read_only()>
            <legend class="visually-hidden">{TeamPage::NextSteps.title()}</legend>
            {roles::view(team)}
            {involved.map(|section| involvement::view(team, section))}
            {dates::view(team)}
        </fieldset>
        {timeline::view(team)}
        <fieldset class="form" disabled=move || team.draft.is_read_only()>
            <legend class="visually-hidden">"Resources and actions"</legend>
            {used.map(|section| resources::view(team, section))}
            {due.map(|section| actions::view(team, section))}
        </fieldset>
        <section class="section" aria-labelledby="share-next-steps">
            <h2 id="share-next-steps">"Share your next steps"</h2>
            <p class="section__why">
                "The roles that are in, when coaches begin, the open actions, the dates, who is involved and the resources, as one message: short enough for a chat. What does not fit is counted at its end."
            </p>
            {ways_to_share(|guide| guide.next_steps().share())}
            {copy_for_chat("our next steps", activity_23)}
            <p class="field__label no-print">"All actions, for an e-mail or a plan"</p>
            {copy_text("all actions, for an e-mail or a plan", all_actions)}
        </section>
    }
    .into_any()
}

/// The roles that are not left out: id and title, in the order of the draft.
fn roles_in(document: &Document) -> Vec<(Id, String)> {
    let all = document.roles.iter().enumerate();
    let included = all.filter(|(_, role)| !role.is_left_out());
    included.map(|(place, role)| (role.id, title(place, role.title.trim()))).collect()
}

/// What a role is called, also while it has no title.
fn title(place: usize, title: &str) -> String {
    if title.is_empty() { format!("Role {}", place + 1) } else { title.to_owned() }
}
