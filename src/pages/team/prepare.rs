//! Preparing to lead the team: one page for the checklist, the resources, the barriers and all meetings, and one for
//! each meeting.

mod after;
mod barriers;
mod checklist;
mod gathering;
mod meeting;
mod meetings;
mod offers;
mod paper;
mod resources;
mod topics;

use leptos::prelude::*;

use super::{Team, framed};
use crate::document::{Agenda, Document, Id};
use crate::exchange::paper::activities::Activity;
use crate::guidance::form::BoundList;
use crate::guidance::guide;
use crate::guidance::guide::prepare::PrepareGuide;
use crate::guidance::site::{BoundSection, Page, Scope};
use crate::guidance::team::TeamPage;
use crate::pages::address;
use crate::pages::book::{Book, use_book};
use crate::pages::team::paper::{of_activity, take_along};
use crate::pages::team::pieces::first_list;
use crate::ui::live::live;

pub(super) fn page(item: Option<Id>) -> AnyView {
    if let Some(paper) = of_activity(item, Activity::Preparation) {
        return paper;
    }
    match item {
        None => framed(TeamPage::Prepare, overview),
        Some(id) => {
            paper::page(id).unwrap_or_else(|| framed(TeamPage::Prepare, |team| meeting::view(team, id)))
        }
    }
}

fn overview(team: Team) -> AnyView {
    let (mut assignments, mut own, mut obstacles, mut agendas) = (Vec::new(), None, None, None);
    for section in team.sections() {
        match section.anchor.rsplit('-').next() {
            Some("assignment") => assignments.push(section),
            Some("own") => own = Some(section),
            Some("barriers") => obstacles = Some(section),
            _ => agendas = Some(section),
        }
    }
    view! {
        {with_guide(|guide| view! { <p class="section__why">{guide.lead()}</p> }.into_any())}
        {take_along(team, Activity::Preparation, "what we prepare")}
        {agendas.map(|section| meetings::view(team, section))}
        {checklist::view(team, assignments, own)}
        {resources::view(team)}
        {obstacles.map(|section| barriers::view(team, section))}
    }
    .into_any()
}

/// What the guide adds, once it is there.
fn with_guide(view: impl Fn(PrepareGuide) -> AnyView + Send + 'static) -> AnyView {
    let fetch = use_book(Book::Guide);
    live(move || {
        fetch.track();
        guide::book().map_or_else(|| ().into_any(), |guide| view(guide.prepare()))
    })
}

/// The page of a meeting.
fn address_of(team: Team, id: Id) -> String {
    format!("{}/{id}", address::page(team.id, Page::Team(TeamPage::Prepare), Scope::District))
}

/// The list of meetings among the sections of this page.
fn agendas(team: Team) -> Option<BoundList> {
    let is_it = |section: &BoundSection| section.anchor.ends_with("-agendas");
    team.sections().iter().find(|section| is_it(section)).and_then(|section| first_list(&section.elements))
}

/// A list of the next steps, by its name: resources or actions, which this page shows as well.
fn next_steps_list(document: &Document, name: &str) -> Option<BoundList> {
    let all = crate::guidance::site::sections(document, Page::Team(TeamPage::NextSteps), Scope::District);
    all.iter().filter_map(|section| first_list(&section.elements)).find(|list| list.name == name)
}

/// A meeting of the draft.
fn find(document: &Document, id: Id) -> Option<&Agenda> {
    document.preparation.agendas.iter().find(|agenda| agenda.id == id)
}
