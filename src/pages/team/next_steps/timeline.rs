//! The timeline of a school year, drawn and as a list.

use leptos::prelude::*;

use crate::exchange::paper::next_steps::calendar;
use crate::exchange::year_drawing::drawing;
use crate::pages::document::table;
use crate::pages::team::Team;
use crate::pages::team::due::this_day;
use crate::review::days::{first_school_year, school_years};
use crate::review::school_year::SchoolYear;
use crate::ui::announce::{Announce, use_announce};
use crate::ui::live::{live, press, text};

pub(super) fn view(team: Team) -> AnyView {
    let (draft, today, announce) = (team.draft, this_day(), use_announce());
    let year = RwSignal::new(draft.document.with_untracked(|document| first_school_year(document, today)));
    let years = Memo::new(move |_| {
        draft.settled.track();
        draft.document.with_untracked(|document| school_years(document, today))
    });
    let shown = Memo::new(move |_| {
        draft.settled.track();
        let year = year.get();
        let label =
            format!("Timeline of the school year {}. The list below says the same in words.", year.name());
        draft.document.with_untracked(|document| {
            (drawing(document, year, today, &label), calendar(document, year, today))
        })
    });
    let svg = move || shown.with(|(svg, _)| view! { <div inner_html=svg.clone()></div> }.into_any());
    let list = move || {
        shown.with(|(_, list)| match list.groups.is_empty() {
            true => view! { <p>"Nothing has a day in this school year yet."</p> }.into_any(),
            false => table(list),
        })
    };
    view! {
        <section class="section" id="next-steps-timeline" aria-labelledby="timeline-heading">
            <h2 id="timeline-heading">{text(move || format!("The school year {}", year.get().name()))}</h2>
            <p class="section__why">"Every date of this page that can be read as a day."</p>
            {live(move || turn(year, &years.get(), announce))}
            <div class="year-frame" role="region" aria-label="Timeline" tabindex="0">
                {live(svg)}
            </div>
            <details class="more">
                <summary>"The timeline as a list"</summary>
                {live(list)}
            </details>
        </section>
    }
    .into_any()
}

/// A button for each school year that has days.
fn turn(year: RwSignal<SchoolYear>, years: &[SchoolYear], announce: Announce) -> AnyView {
    if years.len() < 2 {
        return ().into_any();
    }
    let button = |other: &SchoolYear| {
        let other = *other;
        let go = move || {
            year.set(other);
            announce.say(format!("The timeline shows the school year {}.", other.name()));
        };
        let is_here = text(move || (year.get() == other).to_string());
        view! {
            <button type="button" class="button" aria-pressed=is_here on:click=press(go)>
                {other.name()}
            </button>
        }
        .into_any()
    };
    let all: Vec<AnyView> = years.iter().map(button).collect();
    view! {
        <div class="years no-print" role="group" aria-label="School year">
            {all}
        </div>
    }
    .into_any()
}
