//! The four stages, and the schools of each innovation on the road through them.

use leptos::prelude::*;

use super::{drawing, stage_grid};
use crate::document::{Choice, Document, Stage};
use crate::guidance::choices::Labelled;
use crate::guidance::guide::frameworks::{FrameworksGuide, StageWords, StagesGuide};
use crate::pages::team::Team;
use crate::pages::team::pieces::{Fields, bullets};
use crate::review::stages::{Standing, standing};
use crate::ui::live::live;

/// A column of the drawing, as wide as a card below it.
const COLUMN: usize = 200;
const STAGES: usize = 4;

pub(super) fn view(team: Team, mut fields: Fields, words: Option<FrameworksGuide>) -> AnyView {
    let words = words.map(FrameworksGuide::stages);
    let list = fields.list("stages");
    let body = view! {
        {words.map(about)}
        {road(team)}
        {stage_grid::view(team, list)}
    };
    fields.framed(body.into_any())
}

fn about(words: StagesGuide) -> AnyView {
    let card = |(place, stage): (usize, StageWords)| {
        view! {
            <li>
                <h3>{place + 1} ". " {stage.name()}</h3>
                <p class="stage__question">{stage.question()}</p>
                <p>{stage.what()}</p>
                <p>{stage.coaching()}</p>
                <details class="example no-print">
                    <summary>"Signs, and the coaching system itself"</summary>
                    {bullets(stage.signs())}
                    <p>{stage.system()}</p>
                </details>
            </li>
        }
    };
    view! {
        <p class="section__why">{words.lead()}</p>
        <p class="section__why"><strong>{words.rule()}</strong> " " {words.note()}</p>
        {drawing("0 0 800 60", || Stage::LABELS[1..].join(", then "), start_of_road)}
        <ol class="stages">{words.stages().enumerate().map(card).collect_view()}</ol>
    }
    .into_any()
}

fn start_of_road() -> String {
    let mut drawn = String::from("<path class=\"road\" d=\"M30 30H790l-9-9m9 9l-9 9\"/>");
    for stage in 0..STAGES {
        let middle = 30 + stage * COLUMN;
        drawn.push_str(&format!(
            "<circle class=\"on\" cx=\"{middle}\" cy=\"30\" r=\"24\"/><text class=\"over\" x=\"{middle}\" y=\"43\">{}</text>",
            stage + 1
        ));
    }
    drawn
}

/// Which schools are in each stage, innovation by innovation.
fn road(team: Team) -> AnyView {
    let all = Memo::new(move |_| {
        team.draft.settled.track();
        team.draft.document.with(standings)
    });
    live(move || {
        let all = all.get();
        if all.is_empty() {
            return ().into_any();
        }
        let track = |(name, standing): (String, Standing)| {
            let words = in_words(&name, &standing);
            let stops = standing.schools[1..].iter().map(|schools| stop(schools.len())).collect_view();
            let names = (1..=STAGES)
                .map(|stage| view! { <span data-stage=Stage::LABELS[stage]>{at_stop(&standing, stage)}</span> })
                .collect_view();
            view! {
                <div class="track">
                    <h4>{name}</h4>
                    <div role="img" aria-label=words>
                        <div class="track__road">{stops}</div>
                        <div class="tracks__head">{names}</div>
                    </div>
                </div>
            }
        };
        let stage = |(place, name): (usize, &'static &str)| {
            view! { <span>{place + 1} <span class="tracks__name">". " {*name}</span></span> }
        };
        let head = Stage::LABELS[1..].iter().enumerate().map(stage).collect_view();
        view! {
            <div class="tracks">
                <h3>"Which schools are where"</h3>
                <div class="tracks__head" aria-hidden="true">{head}</div>
                {all.into_iter().map(track).collect_view()}
            </div>
        }
        .into_any()
    })
}

/// Innovations that have a stage somewhere.
fn standings(document: &Document) -> Vec<(String, Standing)> {
    let named = document.innovations.iter().filter(|innovation| !innovation.name.trim().is_empty());
    let all = named.map(|innovation| (innovation.name.trim().to_owned(), standing(document, innovation.id)));
    all.filter(|(_, it)| it.district != Stage::Undecided || it.schools[1..].iter().any(|all| !all.is_empty()))
        .collect()
}

/// The names that stand below a stop.
fn at_stop(standing: &Standing, stage: usize) -> String {
    let district = (standing.district as usize == stage).then(|| "the district as a whole".to_owned());
    standing.schools[stage].iter().cloned().chain(district).collect::<Vec<_>>().join(", ")
}

fn in_words(name: &str, standing: &Standing) -> String {
    let stage = |stage: &Stage| {
        let names = at_stop(standing, *stage as usize);
        (*stage != Stage::Undecided && !names.is_empty()).then(|| format!("{}: {names}", stage.label()))
    };
    let mut all: Vec<String> = Stage::ALL.iter().filter_map(stage).collect();
    if !standing.schools[0].is_empty() {
        all.push(format!("Without a stage: {}", standing.schools[0].join(", ")));
    }
    format!("{name}. {}.", all.join("; "))
}

/// A stage on the road, as large as the number of schools in it.
fn stop(count: usize) -> AnyView {
    let drawn = if count == 0 {
        "<circle class=\"stop\" cx=\"30\" cy=\"30\" r=\"6\"/>".to_owned()
    } else {
        let radius = (16 + 2 * count).min(29);
        format!(
            "<circle class=\"on\" cx=\"30\" cy=\"30\" r=\"{radius}\"/>\
            <text class=\"over small\" x=\"30\" y=\"38\">{count}</text>"
        )
    };
    view! { <svg class="drawing" viewBox="0 0 60 60" aria-hidden="true" inner_html=drawn></svg> }.into_any()
}
