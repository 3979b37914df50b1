//! What the team can use, with the training's own resources to start from.

use leptos::prelude::*;

use super::{guided, second_look::second_look};
use crate::document::{Choice, Document, Id, Resource, ResourceDecision, YesNo};
use crate::guidance::choices::Labelled;
use crate::guidance::guide::{self, next_steps::ResourceWords};
use crate::guidance::site::BoundSection;
use crate::pages::book::{Book, use_book};
use crate::pages::form::{element_view, folded};
use crate::pages::team::Team;
use crate::review::follow_up::resources as late;
use crate::ui::announce::{Announce, use_announce};
use crate::ui::focus::focus_soon;
use crate::ui::live::{live, press, text};

pub(super) fn view(team: Team, section: BoundSection) -> AnyView {
    let heading = format!("{}-heading", section.anchor);
    let labelled_by = heading.clone();
    view! {
        <section class="section" id=section.anchor aria-labelledby=labelled_by>
            <h2 id=heading>{section.heading}</h2>
            <p class="section__why">{section.why}</p>
            {guided::question("resources")}
            {guided::decisions()}
            <p class="sum">{text(move || team.draft.document.with(sum))}</p>
            {second_look(team, late)}
            {section.elements.into_iter().map(element_view).collect_view()}
            {proposed(team)}
        </section>
    }
    .into_any()
}

/// How many there are of each decision.
fn sum(document: &Document) -> String {
    let all = &document.next_steps.resources;
    let count = |decision: &ResourceDecision| {
        let count = all.iter().filter(|resource| resource.decision == *decision).count();
        (count > 0).then(|| format!("{}: {count}", decision.label()))
    };
    ResourceDecision::ALL.iter().filter_map(count).collect::<Vec<_>>().join(", ")
}

/// The id of one of the training's resources: the same for everybody who takes it over.
fn id_of(words: ResourceWords) -> Id {
    Id::joined(&format!("resource {}", words.key()), &[])
}

/// The training's resources that are not on a draft's list yet.
fn left(document: &Document) -> Vec<ResourceWords> {
    let has = |words: &ResourceWords| {
        let rows = &document.next_steps.resources;
        rows.iter().any(|row| row.id == id_of(*words) || row.title.trim() == words.title())
    };
    let all = guide::book().into_iter().flat_map(|guide| guide.next_steps().resources());
    all.filter(|words| !has(words)).collect()
}

fn proposed(team: Team) -> AnyView {
    let announce = use_announce();
    let fetch = use_book(Book::Guide);
    let left =
        Memo::new(move |_| if fetch.get().is_here() { team.draft.document.with(left) } else { Vec::new() });
    let is_any = Memo::new(move |_| left.with(|left| !left.is_empty()));
    live(move || {
        if !is_any.get() {
            return ().into_any();
        }
        let list =
            move || left.get().into_iter().map(|words| one(team, announce, words)).collect_view().into_any();
        let inside = move || vec![view! { <ul class="example__rows">{live(list)}</ul> }.into_any()];
        view! { <div class="helper">{folded("Resources of the training".to_owned(), "to put on our list", inside)}</div> }
            .into_any()
    })
}

fn one(team: Team, announce: Announce, words: ResourceWords) -> AnyView {
    let take = move || {
        let id = id_of(words);
        team.draft.edit(|document| {
            document.next_steps.resources.push(Resource {
                id,
                title: words.title().to_owned(),
                place: words.place().to_owned(),
                decision: words.decision(),
                before_meeting: if words.before_meeting() { YesNo::Yes } else { YesNo::Undecided },
                ..Resource::default()
            });
        });
        announce.say(format!("On our list: {}.", words.title()));
        focus_soon(id.to_string());
    };
    view! {
        <li class="example__one">
            <p class="example__words">{words.title()}</p>
            <p class="example__facts">
                {words.helps()} " " {words.place()} " Proposal: " {words.decision().label()} "."
            </p>
            <button type="button" class="button button--quiet" on:click=press(take)>
                "Put on our list"
                <span class="visually-hidden">": " {words.title()}</span>
            </button>
        </li>
    }
    .into_any()
}
