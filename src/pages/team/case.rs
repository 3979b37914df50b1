//! Activity 2.2: talking points, takeaways and questions, and the sheet for Team Activity 1.2.

mod points;
mod sheet;
mod turns;

use leptos::prelude::*;

use super::beginnings::row_beginnings;
use super::copy::copy_for_chat;
use super::large_type::large_activity;
use super::pieces::own;
use super::{Team, framed};
use crate::document::{Document, Id, PartKey};
use crate::exchange::share_out::activity_22;
use crate::guidance::form::BoundElement;
use crate::guidance::guide;
use crate::guidance::parts::words;
use crate::guidance::site::{BoundSection, Page, Scope};
use crate::guidance::team::TeamPage;
use crate::pages::address;
use crate::pages::book::{Book, use_book};
use crate::pages::form::{element_view, section_view};
use crate::review::rehearsal::{is_longer_than_the_activity, planned_minutes};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press, text};

/// What an address names after the page: the sheet to print.
const SHEET: &str = "sheet";

pub(super) fn page(item: Option<Id>) -> AnyView {
    if item == Some(Id::read(SHEET)) {
        return sheet::page();
    }
    framed(TeamPage::Case, view)
}

fn view(team: Team) -> AnyView {
    let draft = team.draft;
    let mut sections = team.sections().into_iter();
    let points: Vec<(PartKey, BoundSection)> = PartKey::ALL.into_iter().zip(sections.by_ref()).collect();
    let turns = turns::Turns::new(draft, &points);
    let anchors: Vec<String> = points.iter().map(|(_, section)| section.anchor.clone()).collect();
    let points =
        points.into_iter().map(|(key, section)| points::point_view(team, key, section)).collect_view();
    let takeaways = sections.next().map(takeaways_view);
    let rest = sections.map(section_view).collect_view();
    let sheet = format!("{}/{SHEET}", address::page(team.id, Page::Team(TeamPage::Case), Scope::District));
    view! {
        <section class="section" aria-labelledby="who-says-what">
            <h2 id="who-says-what">"Who says what"</h2>
            <p class="section__why">
                "Everybody explains a part of it. Agree who says what, then take turns and practice saying it. "
                {lead()}
            </p>
            {overview(team, anchors)}
            <div class="takealong no-print">
                <button type="button" class="button button--main" on:click=press(move || turns.open())>
                    {icon(Icon::Play)}
                    "Take turns"
                </button>
                <a class="button" href=sheet>
                    {icon(Icon::Paper)}
                    "The sheet for Team Activity 1.2"
                </a>
                {large_activity("2.2")}
            </div>
            {turns.dialog()}
        </section>
        <fieldset class="form" disabled=move || draft.is_read_only()>
            <legend class="visually-hidden">{TeamPage::Case.title()}</legend>
            {points}
            {takeaways}
            <p class="sum">{text(move || draft.document.with(unanswered))}</p>
            {rest}
        </fieldset>
        <section class="section" aria-labelledby="share-case">
            <h2 id="share-case">"Share what you take away"</h2>
            <p class="section__why">"Takeaways and open questions, as one message: short enough for a chat."</p>
            {copy_for_chat("what we take away from Activity 2.2", activity_22)}
        </section>
    }
    .into_any()
}

/// How to say it, once the guide is there.
fn lead() -> Signal<String> {
    let guide = use_book(Book::Guide);
    text(move || {
        guide.track();
        guide::book().map(|guide| guide.case().lead()).unwrap_or_default().to_owned()
    })
}

/// Takeaways and questions, each with ways to begin.
fn takeaways_view(section: BoundSection) -> AnyView {
    let view = |element: BoundElement| {
        let beginnings = match &element {
            BoundElement::List(list) if list.name == "takeaways" => {
                Some(row_beginnings(list.clone(), |guide| guide.case().takeaways()))
            }
            BoundElement::List(list) => Some(row_beginnings(list.clone(), |guide| guide.case().questions())),
            BoundElement::Field(_) => None,
        };
        view! { {element_view(element)} {beginnings} }
    };
    let body = section.elements.iter().cloned().map(view).collect_view();
    own(section, body.into_any())
}

/// The questions that still wait for an answer.
fn unanswered(document: &Document) -> String {
    let all = document.making_the_case.questions.iter();
    let open = all.filter(|it| !it.text.trim().is_empty() && it.answer.trim().is_empty());
    match open.count() {
        0 => String::new(),
        1 => "1 question waits for an answer.".to_owned(),
        count => format!("{count} questions wait for an answer."),
    }
}

/// A line of the overview: who, how long as typed, whether it was rehearsed.
type Line = (PartKey, String, String, bool);

fn lines(document: &Document) -> (Vec<Line>, u32, bool) {
    let points = &document.making_the_case.talking_points;
    let line = |key| {
        let point = points.part(key);
        (key, point.speaker.trim().to_owned(), point.minutes.trim().to_owned(), point.practiced)
    };
    let longer = is_longer_than_the_activity(document);
    (PartKey::ALL.map(line).to_vec(), planned_minutes(document), longer)
}

fn overview(team: Team, anchors: Vec<String>) -> AnyView {
    let all = Memo::new(move |_| team.draft.document.with(lines));
    let row = move |((key, who, minutes, practiced), anchor): (Line, &String)| {
        let who = if who.is_empty() { "Nobody yet".to_owned() } else { who };
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">
                    <a href=address::here(anchor)>{key.number()} ". " {words(key).short}</a>
                </th>
                <td role="cell" data-label="Who says it">{who}</td>
                <td role="cell" data-label="Minutes">{if minutes.is_empty() { "–".to_owned() } else { minutes }}</td>
                <td role="cell" data-label="Rehearsed">{if practiced { "Yes" } else { "Not yet" }}</td>
            </tr>
        }
    };
    let sum = move || {
        let (minutes, longer) = all.with(|(_, minutes, longer)| (*minutes, *longer));
        match (minutes, longer) {
            (0, _) => String::new(),
            (_, false) => format!("Together {minutes} minutes."),
            (_, true) => {
                format!("Together {minutes} minutes: more than the whole activity has. What can be shorter?")
            }
        }
    };
    view! {
        <table role="table" class="sheet">
            <caption class="visually-hidden">"Who explains which component, and for how long"</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">"Component"</th>
                    <th scope="col" role="columnheader">"Who says it"</th>
                    <th scope="col" role="columnheader">"Minutes"</th>
                    <th scope="col" role="columnheader">"Rehearsed"</th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                {live(move || all.with(|(lines, ..)| {
                    lines.iter().cloned().zip(&anchors).map(row).collect_view().into_any()
                }))}
            </tbody>
        </table>
        <p class="sum">{text(sum)}</p>
    }
    .into_any()
}
