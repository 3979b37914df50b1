//! The dates to draft, finalize and use each component, where needed for single roles, and when coaches begin.

use leptos::prelude::*;

use super::second_look::second_look;
use super::{guided, roles_in};
use crate::document::{Choice, Document, Id, PartKey};
use crate::guidance::choices::Labelled;
use crate::guidance::form::BoundElement;
use crate::guidance::parts::words;
use crate::guidance::site::{Page, Scope, head, sections};
use crate::guidance::team::TeamPage;
use crate::pages::form::element_view;
use crate::pages::team::Team;
use crate::review::timeline::{DATES, questions};
use crate::ui::live::{live, text};

/// When coaches begin in a role.
const START: [&str; 1] = ["coaches_start"];

type Roles = Vec<(Id, String)>;

pub(super) fn view(team: Team) -> AnyView {
    let roles = Memo::new(move |_| team.draft.document.with(roles_in));
    let parts: Vec<AnyView> = PartKey::ALL.into_iter().map(|key| part_view(team, key, roles)).collect();
    view! {
        <section class="section" id="next-steps-dates" aria-labelledby="dates-heading">
            <h2 id="dates-heading">"By when"</h2>
            {guided::question("dates")}
            {guided::dates()}
            <p class="field__hint">"The same dates stand on each component’s own page."</p>
            {second_look(team, questions)}
            {live(move || starts(team, &roles.get()))}
            {parts}
        </section>
    }
    .into_any()
}

fn part_view(team: Team, key: PartKey, roles: Memo<Roles>) -> AnyView {
    let status = move || team.draft.document.with(|document| document.part(key).status);
    view! {
        <fieldset class="dates">
            <legend>
                {key.number()} ". " {words(key).name} " "
                <span class="chip" data-status=text(move || status().key().to_owned())>
                    {text(move || status().label().to_owned())}
                </span>
            </legend>
            <div class="dates__row">{fields(head(key), &DATES)}</div>
            {key.is_per_role().then(|| live(move || of_roles(team, key, &roles.get())))}
        </fieldset>
    }
    .into_any()
}

/// The fields with these names.
fn fields(elements: Vec<BoundElement>, names: &[&str]) -> Vec<AnyView> {
    let named =
        |element: &BoundElement| matches!(element, BoundElement::Field(field) if names.contains(&field.name));
    elements.into_iter().filter(named).map(element_view).collect()
}

/// What a role has on this page, of the record with a name.
fn of_role(team: Team, role: Id, record: &str) -> Vec<BoundElement> {
    let page = Page::Team(TeamPage::NextSteps);
    let all = team.draft.document.with_untracked(|document| sections(document, page, Scope::Role(role)));
    let record = format!("{record}.");
    let within = |element: &BoundElement| matches!(element, BoundElement::Field(field) if field.anchor.trim_end_matches(field.name).ends_with(&record));
    all.into_iter().flat_map(|section| section.elements).filter(within).collect()
}

/// Dates of a role's own, folded away until there are some.
fn of_roles(team: Team, key: PartKey, roles: &Roles) -> AnyView {
    if roles.is_empty() {
        return ().into_any();
    }
    let has_own = team.draft.document.with_untracked(|document| has_dates(document, key));
    let role_view = |(id, title): &(Id, String)| {
        view! {
            <fieldset class="dates dates--role">
                <legend>{title.clone()}</legend>
                <div class="dates__row">{fields(of_role(team, *id, key.field()), &DATES)}</div>
            </fieldset>
        }
        .into_any()
    };
    let all: Vec<AnyView> = roles.iter().map(role_view).collect();
    view! {
        <details class="more" prop:open=has_own>
            <summary>"Dates of single roles" <span class="visually-hidden">": " {words(key).short}</span></summary>
            <p class="field__hint">"Only where a role differs. What is empty is as above."</p>
            {all}
        </details>
    }
    .into_any()
}

fn has_dates(document: &Document, key: PartKey) -> bool {
    let own = document.roles.iter().filter_map(|role| role.timeline.part(key));
    let typed = own.flat_map(|dates| [&dates.draft_by, &dates.finalize_by, &dates.use_by]);
    typed.into_iter().any(|day| !day.trim().is_empty())
}

/// When coaches begin in each role.
fn starts(team: Team, roles: &Roles) -> AnyView {
    if roles.is_empty() {
        return ().into_any();
    }
    let role_view = |(id, title): &(Id, String)| {
        view! {
            <fieldset class="included">
                <legend>{title.clone()}</legend>
                {fields(of_role(team, *id, "timeline"), &START)}
            </fieldset>
        }
        .into_any()
    };
    let all: Vec<AnyView> = roles.iter().map(role_view).collect();
    view! {
        <h3>"When coaches begin"</h3>
        <div class="starts">{all}</div>
        <h3>"When each component is drafted, final and in use"</h3>
    }
    .into_any()
}
