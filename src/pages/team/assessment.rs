//! Activity 2.2: items 25 to 27 of the District Capacity Assessment (DCA). One page for the items and all rounds, and one
//! for each round. The publisher's criteria are nowhere in the app: a team brings its own copy.

mod ballot;
mod items;
mod look_fors;
mod round;
mod rounds;

use leptos::prelude::*;

use super::framed;
use super::large_type::large_activity;
use super::paper::{of_activity, take_along};
use crate::document::{DcaItemNumber, Id};
use crate::exchange::paper::activities::Activity;
use crate::guidance::choices::Labelled;
use crate::guidance::site::BoundSection;
use crate::guidance::team::TeamPage;
use crate::pages::address;

pub(super) fn page(item: Option<Id>) -> AnyView {
    if let Some(paper) = of_activity(item, Activity::Rounds) {
        return paper;
    }
    framed(TeamPage::Assessment, |team| {
        let (rest, of_dca): (Vec<_>, Vec<_>) =
            team.sections().into_iter().partition(|section| named_item(section).is_some());
        match item {
            Some(id) => round::view(team, &of_dca, id),
            None => {
                let ways = ways(&rest, &of_dca);
                let body = view! {
                    {items::criteria()}
                    {items::views(team, rest)}
                    {rounds::view(team, of_dca)}
                };
                let along = take_along(team, Activity::Rounds, "items 25 to 27 and our scores");
                view! {
                    <div class="choices">{large_activity("2.2")} {along}</div>
                    {ways}
                    {team.editable(body.into_any())}
                }
                .into_any()
            }
        }
    })
}

/// Links to the items and to the rounds, at the top of a long page.
fn ways(items: &[BoundSection], rounds: &[BoundSection]) -> AnyView {
    let items = items.iter().filter(|section| !section.anchor.contains("look_fors"));
    let items = items.filter_map(|section| Some((named_item(section)?.label(), &section.anchor)));
    let rounds = rounds.last().map(|section| ("Rounds of scoring", &section.anchor));
    let link = |(name, anchor): (&'static str, &String)| {
        view! { <li><a href=address::here(anchor)>{name}</a></li> }
    };
    view! {
        <nav class="ways no-print" aria-label="On this page">
            <ul class="inline">{items.chain(rounds).map(link).collect_view()}</ul>
        </nav>
    }
    .into_any()
}

/// The item that a section of the form is about.
fn named_item(section: &BoundSection) -> Option<DcaItemNumber> {
    DcaItemNumber::ITEMS.into_iter().find(|item| {
        let names = [record(*item), look_fors::record(*item)];
        names.iter().any(|name| section.anchor.split(['.', '-']).any(|part| part == *name))
    })
}

/// The heading of an item on this page.
pub(super) fn anchor(item: DcaItemNumber) -> String {
    format!("{}.dca.{}-item-heading", TeamPage::Assessment.name(), record(item))
}

/// The name of an item's record, in the document and in each round.
fn record(item: DcaItemNumber) -> &'static str {
    match item {
        DcaItemNumber::Undecided => "",
        DcaItemNumber::Item25 => "item_25",
        DcaItemNumber::Item26 => "item_26",
        DcaItemNumber::Item27 => "item_27",
    }
}
