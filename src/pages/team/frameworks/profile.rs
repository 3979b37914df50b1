//! The practice profile's essential components, and which of them the coaching system serves.

use leptos::prelude::*;

use super::{card, drawing};
use crate::document::{ProfileKey, YesNo};
use crate::guidance::guide::frameworks::{FrameworksGuide, ProfileWords};
use crate::guidance::team::frameworks::PROFILE;
use crate::pages::team::Team;
use crate::pages::team::pieces::{Fields, Form, titled};
use crate::ui::live::text;

const COMPONENTS: usize = 5;

pub(super) fn view(team: Team, form: &mut Form, words: Option<FrameworksGuide>) -> AnyView {
    let words = words.map(FrameworksGuide::profile);
    let cards = ProfileKey::ALL
        .into_iter()
        .map(|key| {
            let (name, _) = PROFILE[key as usize];
            let fields = form.section(team, &format!(".practice_profile.{name}-component"));
            component(team, key, fields, words.and_then(|words| words.component(key)))
        })
        .collect_view();
    let served = Memo::new(move |_| {
        team.draft
            .document
            .with(|document| ProfileKey::ALL.map(|key| document.practice_profile.is_connected(key)))
    });
    let body = view! {
        {drawing("0 0 500 170", move || in_words(served.get()), move || pillars(served.get()))}
        <ol class="parts">{cards}</ol>
        {words.map(|words| view! { <p class="section__why">{words.note()}</p> })}
    };
    let lead = words.map(|words| words.lead()).unwrap_or_default();
    titled("profile".to_owned(), "The practice profile", lead, body.into_any())
}

fn component(team: Team, key: ProfileKey, fields: Fields, words: Option<ProfileWords>) -> AnyView {
    let standing = text(move || {
        let said = team.draft.document.with(|document| document.practice_profile.component(key).connected);
        match (said, key.is_in_the_deck()) {
            (YesNo::Yes, _) => "Served: our team says so",
            (YesNo::No, _) => "Not served: our team says so",
            (YesNo::Undecided, true) => "Served, as the training has it",
            (YesNo::Undecided, false) => "Not among the training's three",
        }
        .to_owned()
    });
    let words = words.map(|words| {
        view! {
            <p>{words.what()}</p>
            <p class="part__link">{words.link()}</p>
        }
    });
    let words = view! {
        <p><span class="chip">{standing}</span></p>
        {words}
    };
    card(team, key as usize, "part", fields, words.into_any())
}

fn in_words(served: [bool; COMPONENTS]) -> String {
    let one = |((_, [form]), is_served): (&(&str, [crate::guidance::Section; 1]), bool)| {
        format!("{}: {}", form.heading, if is_served { "served" } else { "not served" })
    };
    let all = PROFILE.iter().zip(served).map(one).collect::<Vec<_>>();
    format!("The coaching system as the ground that essential components stand on. {}.", all.join("; "))
}

/// Pillars: those that are served stand on the ground.
fn pillars(served: [bool; COMPONENTS]) -> String {
    let mut drawn = String::from("<path class=\"road\" d=\"M10 150H490\"/>");
    for (place, is_served) in served.into_iter().enumerate() {
        let middle = 50 + place * 100;
        let (class, over, foot) = if is_served { ("on", " over", 150) } else { ("stop off", "", 125) };
        drawn.push_str(&format!(
            "<rect class=\"{class}\" x=\"{}\" y=\"15\" width=\"56\" height=\"{}\" rx=\"4\"/>\
            <text class=\"small{over}\" x=\"{middle}\" y=\"82\">{}</text>",
            middle - 28,
            foot - 15,
            place + 1
        ));
    }
    drawn
}
