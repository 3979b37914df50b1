//! All rounds of scoring over time: points, and the share of them beside the target, as a table with bars.

use leptos::prelude::*;

use super::super::Team;
use super::super::pieces::{self, first_list};
use super::super::removal::{Removal, use_removal};
use super::items::address_of;
use crate::document::{Choice, DcaItemNumber, DcaRound, Document, Id, Place, dates};
use crate::drafts::{random_bits, today};
use crate::guidance::choices::Labelled;
use crate::guidance::form::{BoundElement, BoundField};
use crate::guidance::guide;
use crate::guidance::site::BoundSection;
use crate::pages::address;
use crate::pages::book::{Book, use_book};
use crate::pages::form::element_view;
use crate::review::dca::{self, Points};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press, text};

/// The button that starts a round.
const START: &str = "round-start";

/// A round as it stands in the table.
#[derive(Clone, PartialEq, Eq)]
struct Line {
    id: Id,
    name: String,
    about: String,
    scores: [String; 3],
    points: Points,
}

pub(super) fn view(team: Team, sections: Vec<BoundSection>) -> AnyView {
    let mut fields: Vec<BoundField> = Vec::new();
    let mut rounds = None;
    for section in sections {
        fields.extend(section.elements.iter().filter_map(|element| match element {
            BoundElement::Field(field) => Some(field.clone()),
            BoundElement::List(_) => None,
        }));
        rounds = first_list(&section.elements).map(|list| (section, list)).or(rounds);
    }
    let Some((section, list)) = rounds else { return ().into_any() };
    let draft = team.draft;
    let lines = Memo::new(move |_| draft.document.with(lines));
    let target = Memo::new(move |_| draft.document.with(|document| dca::target(&document.dca)));
    let removal = use_removal(START);
    let go = address::use_go();
    let start = move || {
        let round = draft.document.with_untracked(|document| {
            dca::next_round(&document.dca, dates::read(&today()), &mut random_bits)
        });
        let id = round.id;
        draft.edit(|document| document.dca.rounds.push(round));
        go.run(address_of(team, id));
    };
    let place = StoredValue::new(list.place().clone());
    let fields = fields.into_iter().map(|field| element_view(BoundElement::Field(field))).collect_view();
    let body = view! {
        {how()}
        <div id=list.anchor.clone() tabindex="-1">
            {live(move || table(team, &lines.get(), target.get(), removal, place))}
            {removal.view()}
            {text(move || lines.with(|lines| standing(lines, target.get())))}
        </div>
        <div class="choices">
            <button type="button" class="button button--main" id=START on:click=press(start)>
                {icon(Icon::Add)}
                "Start a round of scoring"
            </button>
        </div>
        {fields}
    };
    pieces::own(section, body.into_any())
}

/// How a round goes, once the guide is there.
fn how() -> AnyView {
    let guide = use_book(Book::Guide);
    live(move || {
        guide.track();
        let Some(guide) = guide::book() else { return ().into_any() };
        let guide = guide.dca();
        view! {
            <details class="more">
                <summary>"How a round goes"</summary>
                <ol class="steps">{guide.voting().map(|step| view! { <li>{step}</li> }).collect_view()}</ol>
                <p>{guide.target()}</p>
                <p>{guide.windows()}</p>
                <p>{guide.practice()}</p>
            </details>
        }
        .into_any()
    })
}

fn lines(document: &Document) -> Vec<Line> {
    dca::over_time(&document.dca).into_iter().enumerate().map(line).collect()
}

fn line((place, round): (usize, &DcaRound)) -> Line {
    let date = round.date.trim();
    let about =
        [(round.window.index(), round.window.label()), (round.purpose.index(), round.purpose.label())];
    let about = about.into_iter().filter(|(index, _)| *index > 0).map(|(_, label)| label);
    let score = |item| {
        let points = round.item(item).and_then(|item| item.agreed.points());
        points.map_or_else(|| "open".to_owned(), |points| points.to_string())
    };
    Line {
        id: round.id,
        name: if date.is_empty() { format!("Round {}", place + 1) } else { dates::shown(date) },
        about: about.collect::<Vec<_>>().join(", "),
        scores: DcaItemNumber::ITEMS.map(score),
        points: dca::points(round),
    }
}

fn table(team: Team, lines: &[Line], target: u32, removal: Removal, list: StoredValue<Place>) -> AnyView {
    if lines.is_empty() {
        return view! { <p>"No round yet."</p> }.into_any();
    }
    let row = |line: &Line| {
        let Line { id, name, about, scores, points } = line.clone();
        let score = |(item, score): (DcaItemNumber, String)| {
            view! { <td role="cell" data-label=item.label()>{score}</td> }
        };
        let gone = name.clone();
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">
                    <a href=address_of(team, id)>{name}</a>
                    <span class="levels__who">{about}</span>
                </th>
                {DcaItemNumber::ITEMS.into_iter().zip(scores).map(score).collect_view()}
                <td role="cell" data-label="Share of points">{share(points, target)}</td>
                <td role="cell" class="rounds__tools">
                    <button
                        type="button"
                        class="button button--icon"
                        title="Remove"
                        on:click=press(move || list.with_value(|list| removal.take(list, id, &gone)))
                    >
                        {icon(Icon::Remove)}
                        <span class="visually-hidden">"Remove the round " {line.name.clone()}</span>
                    </button>
                </td>
            </tr>
        }
    };
    let heads =
        DcaItemNumber::ITEMS.map(|item| view! { <th role="columnheader" scope="col">{item.label()}</th> });
    view! {
        <table class="rounds" role="table">
            <caption class="visually-hidden">"Agreed scores over time"</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">"Round"</th>
                    {heads.into_iter().collect_view()}
                    <th role="columnheader" scope="col">"Share of points"</th>
                    <th role="columnheader" scope="col"><span class="visually-hidden">"Tools"</span></th>
                </tr>
            </thead>
            <tbody role="rowgroup">{lines.iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// The share in words, and as a bar with a mark where the target is.
pub(super) fn share(points: Points, target: u32) -> AnyView {
    let Some(percent) = points.percent() else {
        return view! { <span>{format!("{} points so far", points.earned)}</span> }.into_any();
    };
    let mark = target.min(100);
    view! {
        <span>{format!("{} of {} points, {percent} percent", points.earned, points.possible)}</span>
        <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="bar__all" width="100" height="8" />
            <rect class="bar__share" width=percent.to_string() height="8" />
            <rect class="bar__mark" x=mark.saturating_sub(1).to_string() width="1.5" height="8" />
        </svg>
    }
    .into_any()
}

/// Where the latest round stands against the target.
fn standing(lines: &[Line], target: u32) -> String {
    let Some(last) = lines.iter().rev().find(|line| line.points.is_complete()) else {
        return String::new();
    };
    against(last.points, target)
}

/// Points against the target, in a sentence.
pub(super) fn against(points: Points, target: u32) -> String {
    match points.missing(target) {
        0 => format!("The target of {target} percent is reached."),
        1 => format!("1 more point reaches the target of {target} percent."),
        missing => format!("{missing} more points reach the target of {target} percent."),
    }
}
