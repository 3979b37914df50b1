//! The team's pages: one module a page, in a frame that all of them share.

mod assessment;
mod beginnings;
mod case;
pub(super) mod clock;
pub(super) mod copy;
mod due;
mod existing;
mod frameworks;
mod large_type;
mod next_steps;
mod paper;
mod pieces;
mod prepare;
mod removal;
mod session;
mod wording;

use leptos::prelude::*;

use super::address;
use super::book::{Book, without_book};
use super::form::section_view;
use super::shell::NotFoundPage;
use super::title::{HEADING, draft_name, set_title};
use crate::document::Id;
use crate::drafts::{OpenDraft, use_open_draft};
use crate::guidance::site::{BoundSection, Page, Scope, sections};
use crate::guidance::team::TeamPage;

/// The team's page with a name. `item` is what else the address names: a role, a meeting.
pub(super) fn team_page(name: &str, item: Option<Id>) -> AnyView {
    match TeamPage::from_name(name) {
        Some(TeamPage::Session) => session::page(),
        Some(TeamPage::Frameworks) => frameworks::page(item),
        Some(TeamPage::Existing) => existing::page(item),
        Some(TeamPage::Assessment) => assessment::page(item),
        Some(TeamPage::Case) => case::page(item),
        Some(TeamPage::NextSteps) => next_steps::page(item),
        Some(TeamPage::Prepare) => prepare::page(item),
        Some(TeamPage::Wording) => wording::page(),
        None => view! { <NotFoundPage /> }.into_any(),
    }
}

/// What a page is built with.
#[derive(Clone, Copy)]
struct Team {
    draft: OpenDraft,
    /// The open draft's id.
    id: Id,
    page: TeamPage,
}

/// A page of the team in its frame: title, heading, what `body` makes, and the way on.
fn framed(page: TeamPage, body: impl FnOnce(Team) -> AnyView) -> AnyView {
    let draft = use_open_draft();
    let Some(id) = draft.head.with_untracked(|head| head.as_ref().map(|head| head.id)) else {
        return ().into_any();
    };
    let team = Team { draft, id, page };
    set_title(move || format!("{} – {}", page.title(), draft_name(draft)));
    // The checker of wording has a book of its own, and nothing without it.
    let around = (page != TeamPage::Wording).then(|| without_book(Book::Guide, "The words around the forms"));
    view! {
        <article class="page">
            <header class="page__head">
                <p class="page__kicker">"The training"</p>
                <h1 id=HEADING tabindex="-1">{page.title()}</h1>
                <p class="page__lead">{page.what()}</p>
            </header>
            {around}
            {body(team)}
            {team.onward()}
        </article>
    }
    .into_any()
}

impl Team {
    /// The page's sections that hold for the whole district, as they stand now.
    fn sections(self) -> Vec<BoundSection> {
        let page = Page::Team(self.page);
        self.draft.document.with_untracked(|document| sections(document, page, Scope::District))
    }

    /// Sections as a form.
    fn form(self, sections: Vec<BoundSection>) -> AnyView {
        self.editable(sections.into_iter().map(section_view).collect_view().into_any())
    }

    /// What can be changed, unless the draft is only to be looked at.
    fn editable(self, body: AnyView) -> AnyView {
        let draft = self.draft;
        view! {
            <fieldset class="form" disabled=move || draft.is_read_only()>
                <legend class="visually-hidden">{self.page.title()}</legend>
                {body}
            </fieldset>
        }
        .into_any()
    }

    fn onward(self) -> AnyView {
        let Self { id, page, .. } = self;
        let index = TeamPage::ALL.iter().position(|other| *other == page).unwrap_or(0);
        let next = TeamPage::ALL.get(index + 1).map(|next| {
            let href = address::page(id, Page::Team(*next), Scope::District);
            view! { <a class="onward__next" href=href>"Next: " {next.title()}</a> }
        });
        view! {
            <nav class="onward no-print" aria-label="Onward">
                <a href=address::draft(id)>"Back to the overview"</a>
                {next}
            </nav>
        }
        .into_any()
    }
}
