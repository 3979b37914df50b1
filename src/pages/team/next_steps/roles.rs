//! Which levels and types of coaching are in: the roles in a grid, each with its choice.

use leptos::prelude::*;

use super::{guided, title};
use crate::document::{CoachingLevel, CoachingType, Document, Id, Role, YesNo};
use crate::guidance::choices::Labelled;
use crate::guidance::form::BoundElement;
use crate::guidance::site::{Page, Scope, sections};
use crate::guidance::team::TeamPage;
use crate::pages::address;
use crate::pages::form::element_view;
use crate::pages::team::Team;
use crate::review::inventory::{TYPES, levels};
use crate::ui::live::{live, text};

#[derive(Clone, PartialEq, Eq)]
struct Line {
    id: Id,
    title: String,
    kind: CoachingType,
    level: CoachingLevel,
}

fn lines(document: &Document) -> Vec<Line> {
    let line = |(place, role): (usize, &Role)| Line {
        id: role.id,
        title: title(place, role.title.trim()),
        kind: role.coaching_type,
        level: role.level,
    };
    document.roles.iter().enumerate().map(line).collect()
}

pub(super) fn view(team: Team) -> AnyView {
    let draft = team.draft;
    let all = Memo::new(move |_| draft.document.with(lines));
    let roles = address::page(team.id, Page::Roles, Scope::District);
    view! {
        <section class="section" id="next-steps-included" aria-labelledby="included-heading">
            <h2 id="included-heading">"Which coaching is in"</h2>
            {guided::question("included")}
            <p class="sum">{text(move || draft.document.with(in_words))}</p>
            {live(move || all.with(|all| grid(team, all)))}
            <p class="more-link"><a href=roles>"Add and describe coaching roles"</a></p>
        </section>
    }
    .into_any()
}

fn in_words(document: &Document) -> String {
    let count = |answer| document.roles.iter().filter(|role| role.included == answer).count();
    let all = document.roles.len();
    if all == 0 {
        return "No coaching roles yet.".to_owned();
    }
    let [inside, out, open] = [YesNo::Yes, YesNo::No, YesNo::Undecided].map(count);
    let mut words = format!("{inside} of {all} in");
    if out > 0 {
        words.push_str(&format!(", {out} left out"));
    }
    if open > 0 {
        words.push_str(&format!(", {open} still open"));
    }
    words + "."
}

fn grid(team: Team, all: &[Line]) -> AnyView {
    if all.is_empty() {
        return ().into_any();
    }
    let cell = |level: CoachingLevel, kind: CoachingType| {
        let here = all.iter().filter(|line| (line.level, line.kind) == (level, kind));
        let here: Vec<AnyView> = here.map(|line| choice(team, line)).collect();
        // An empty cell has no child at all, so that a phone can leave it out.
        view! { <td role="cell" data-label=kind.label()>{here}</td> }.into_any()
    };
    let row = |level: &CoachingLevel| {
        let cells: Vec<AnyView> = TYPES.into_iter().map(|kind| cell(*level, kind)).collect();
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{level.label()}</th>
                {cells}
            </tr>
        }
    };
    let has_cell = |line: &&Line| TYPES.contains(&line.kind) && levels().contains(&line.level);
    let loose: Vec<AnyView> =
        all.iter().filter(|line| !has_cell(line)).map(|line| choice(team, line)).collect();
    let loose = (!loose.is_empty()).then(|| {
        view! {
            <h3>"Roles without a type or a level yet"</h3>
            <div class="starts">{loose}</div>
        }
    });
    view! {
        <table role="table" class="sheet sheet--grid">
            <caption class="visually-hidden">"Coaching roles by level and type"</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">"Level"</th>
                    <th scope="col" role="columnheader">{TYPES[0].label()}</th>
                    <th scope="col" role="columnheader">{TYPES[1].label()}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{levels().iter().map(row).collect_view()}</tbody>
        </table>
        {loose}
    }
    .into_any()
}

/// A role with its choice: in, out, or open.
fn choice(team: Team, line: &Line) -> AnyView {
    let page = Page::Team(TeamPage::NextSteps);
    let bound = team.draft.document.with_untracked(|document| sections(document, page, Scope::Role(line.id)));
    let included =
        |element: &BoundElement| matches!(element, BoundElement::Field(field) if field.name == "included");
    let field = bound.into_iter().flat_map(|section| section.elements).find(included);
    view! {
        <fieldset class="included">
            <legend>{line.title.clone()}</legend>
            {field.map(element_view)}
        </fieldset>
    }
    .into_any()
}
