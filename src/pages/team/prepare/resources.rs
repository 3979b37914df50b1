//! The look through the resources before the coming meeting: what the team should have seen by then, and whether it is
//! ready. The list itself belongs to the next steps; here each resource is asked about in the light of the meeting.

use leptos::prelude::*;

use super::next_steps_list;
use crate::document::{Document, Id, Resource, dates};
use crate::exchange::meeting_text::to_see_before;
use crate::guidance::choices::Labelled;
use crate::guidance::form::BoundList;
use crate::guidance::site::{Page, Scope};
use crate::guidance::team::TeamPage;
use crate::pages::address;
use crate::pages::form::{field_view, no_key};
use crate::pages::team::Team;
use crate::pages::team::copy::copy_for_chat;
use crate::pages::team::due::this_day;
use crate::pages::team::pieces::{named, titled, unlocked};
use crate::review::meetings::{coming, name};
use crate::review::reading::{listed, reading};
use crate::review::tasks::standing;
use crate::ui::live::{live, text};

pub(super) fn view(team: Team) -> AnyView {
    let draft = team.draft;
    let ids = Memo::new(move |_| {
        draft.document.with(|document| listed(document).map(|it| it.id).collect::<Vec<_>>())
    });
    let list = draft.document.with_untracked(|document| next_steps_list(document, "resources"));
    let list = StoredValue::new(list);
    let all = address::page(team.id, Page::Team(TeamPage::NextSteps), Scope::District);
    let anchor = list.with_value(|list| list.as_ref().map(|list| list.anchor.clone())).unwrap_or_default();
    let table = move || {
        let ids = ids.get();
        list.with_value(|list| match list {
            Some(list) if !ids.is_empty() => table(team, list, &ids),
            _ => view! { <p>"No resource is on your list yet."</p> }.into_any(),
        })
    };
    let body = view! {
        <p class="sum">{text(move || draft.document.with(sum))}</p>
        {unlocked(team, live(table))}
        <p class="more-link">
            <a href=format!("{all}#{anchor}")>"Add resources, and decide what you do with each"</a>
        </p>
        {copy_for_chat("what to look at before the meeting", to_see_before)}
    };
    titled(
        "prepare-resources".to_owned(),
        "Resources for the coming meeting",
        "Go through your list of resources: what should the team have seen before it meets, and what has to be ready by then?",
        body.into_any(),
    )
}

fn sum(document: &Document) -> String {
    let agenda = coming(document, this_day());
    let day = agenda.and_then(|agenda| dates::read(&agenda.date)).unwrap_or_else(this_day);
    let words = reading(document, day).words();
    agenda.map_or_else(|| words.clone(), |agenda| format!("{}. {words}", name(document, agenda.id)))
}

fn table(team: Team, list: &BoundList, ids: &[Id]) -> AnyView {
    let rows: Vec<AnyView> = ids.iter().map(|id| row(team, list, *id)).collect();
    view! {
        <table role="table" class="sheet sheet--reading">
            <caption class="visually-hidden">"Resources against the coming meeting"</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">"Resource"</th>
                    <th scope="col" role="columnheader">"To be seen before the meeting?"</th>
                    <th scope="col" role="columnheader">"How far it is"</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(team: Team, list: &BoundList, id: Id) -> AnyView {
    let draft = team.draft;
    let of = move |look: fn(&Resource) -> String| {
        text(move || {
            draft.document.with(|document| {
                document.next_steps.resources.iter().find(|it| it.id == id).map(look).unwrap_or_default()
            })
        })
    };
    let elements = list.elements(id);
    let title = of(|it| it.title.trim().to_owned());
    let field = |name: &str, label: &'static str| {
        let label = Signal::derive(move || format!("{label}: {}", title.get()));
        named(&elements, name).map(|field| field_view(field, Some(label), no_key()))
    };
    let place = address::place(team.id, Page::Team(TeamPage::NextSteps), Scope::District, &id.to_string());
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a href=place>{title}</a>
                <span class="due__about">{of(about)}</span>
            </th>
            <td role="cell" data-label="To be seen before the meeting?">
                {field("before_meeting", "To be seen before the meeting")}
            </td>
            <td role="cell" data-label="How far it is">
                {field("status", "How far it is")}
                <span class="due__about">{of(when)}</span>
            </td>
        </tr>
    }
    .into_any()
}

/// What the team does with it, and where it is.
fn about(resource: &Resource) -> String {
    let all = [resource.decision.label(), resource.place.trim()];
    all.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")
}

fn when(resource: &Resource) -> String {
    // What is done says so above.
    if resource.needed_by.trim().is_empty() || !resource.status.is_open() {
        return String::new();
    }
    standing(resource.status, &resource.needed_by, "", this_day())
}
