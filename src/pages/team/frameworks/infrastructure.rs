//! The ten parts of district infrastructure around the coaching system, each with where it stands and who looks after it.

use leptos::prelude::*;

use super::{card, drawing};
use crate::document::{Choice, Document, InfrastructureKey, InfrastructureStatus};
use crate::guidance::choices::Labelled;
use crate::guidance::guide::frameworks::{FrameworksGuide, InfrastructureWords};
use crate::guidance::team::frameworks::INFRASTRUCTURE;
use crate::pages::team::Team;
use crate::pages::team::pieces::{Fields, Form, page_links, titled};

/// The middle of the wheel, and the places of the nine around it, clockwise.
const HUB: (usize, usize) = (200, 140);
const AROUND: [(usize, usize); 9] =
    [(200, 30), (300, 48), (362, 105), (362, 175), (270, 240), (130, 240), (38, 175), (38, 105), (100, 48)];

type Standing = [InfrastructureStatus; 10];

pub(super) fn view(team: Team, form: &mut Form, words: Option<FrameworksGuide>) -> AnyView {
    let words = words.map(FrameworksGuide::infrastructure);
    let cards = InfrastructureKey::ALL
        .into_iter()
        .map(|key| {
            let (name, _) = INFRASTRUCTURE[key as usize];
            let fields = form.section(team, &format!(".infrastructure.{name}-part"));
            part(team, key, fields, words.and_then(|words| words.part(key)))
        })
        .collect_view();
    let standing = Memo::new(move |_| team.draft.document.with(standing));
    let body = view! {
        <div class="wheel">
            {drawing("0 0 400 280", move || in_words(standing.get()), move || wheel(standing.get()))}
            {legend()}
        </div>
        <ol class="parts">{cards}</ol>
    };
    let lead = words.map(|words| words.lead()).unwrap_or_default();
    titled("infrastructure".to_owned(), "District infrastructure", lead, body.into_any())
}

fn part(team: Team, key: InfrastructureKey, fields: Fields, words: Option<InfrastructureWords>) -> AnyView {
    let is_ours = key == InfrastructureKey::CoachingSystem;
    let words = words.map(|words| {
        view! {
            <p>{words.what()}</p>
            <p class="part__link">{words.link()}</p>
            {page_links(team, words.pages(), words.item())}
        }
    });
    card(team, key as usize, if is_ours { "part part--ours" } else { "part" }, fields, words.into_any())
}

fn standing(document: &Document) -> Standing {
    InfrastructureKey::ALL.map(|key| document.infrastructure.part(key).status)
}

fn in_words(standing: Standing) -> String {
    let one = |((_, [form]), status): (&(&str, [crate::guidance::Section; 1]), InfrastructureStatus)| {
        format!("{}: {}", form.heading, status.label())
    };
    let parts = INFRASTRUCTURE.iter().zip(standing).map(one).collect::<Vec<_>>();
    format!("The coaching system in the middle of nine other parts. {}.", parts.join("; "))
}

fn wheel(standing: Standing) -> String {
    let places: Vec<usize> =
        (0..10).filter(|place| *place != InfrastructureKey::CoachingSystem as usize).collect();
    let mut drawn = String::new();
    for (x, y) in AROUND {
        drawn.push_str(&format!("<path class=\"road\" d=\"M{} {}L{x} {y}\"/>", HUB.0, HUB.1));
    }
    for (place, (x, y)) in places.into_iter().zip(AROUND) {
        drawn.push_str(&node(place, standing[place], x, y, 26));
    }
    let ours = InfrastructureKey::CoachingSystem as usize;
    drawn.push_str(&node(ours, standing[ours], HUB.0, HUB.1, 44));
    drawn
}

/// A part as a circle with its number. How far it is shows by its shape, so that it can be told in grey.
fn node(place: usize, status: InfrastructureStatus, x: usize, y: usize, radius: usize) -> String {
    let (ring, over) = match status {
        InfrastructureStatus::Undecided => ("stop off", ""),
        InfrastructureStatus::NotStarted => ("stop", ""),
        InfrastructureStatus::Drafting => ("stop", ""),
        InfrastructureStatus::InUse | InfrastructureStatus::Reviewing => ("on", " over"),
    };
    let mut drawn = format!("<circle class=\"{ring}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>");
    if status == InfrastructureStatus::Drafting {
        let inner = radius - 3;
        drawn.push_str(&format!(
            "<path class=\"half\" d=\"M{} {y}a{inner} {inner} 0 0 0 {} 0\"/>",
            x - inner,
            2 * inner
        ));
    }
    if status == InfrastructureStatus::Reviewing {
        drawn.push_str(&format!("<circle class=\"ring\" cx=\"{x}\" cy=\"{y}\" r=\"{}\"/>", radius - 5));
    }
    drawn.push_str(&format!("<text class=\"small{over}\" x=\"{x}\" y=\"{}\">{}</text>", y + 8, place + 1));
    drawn
}

fn legend() -> AnyView {
    let one = |status: &InfrastructureStatus| {
        let status = *status;
        view! {
            <li>
                <svg class="drawing" viewBox="0 0 60 60" aria-hidden="true" inner_html=shape(status)></svg>
                {status.label()}
            </li>
        }
    };
    view! { <ul class="legend">{InfrastructureStatus::ALL.iter().map(one).collect_view()}</ul> }.into_any()
}

fn shape(status: InfrastructureStatus) -> String {
    let drawn = node(0, status, 30, 30, 26);
    drawn.split("<text").next().unwrap_or_default().to_owned()
}
