//! The frameworks, drawn, and where the district stands in each.

mod formula;
mod infrastructure;
mod profile;
mod stage_grid;
mod stages;

use leptos::prelude::*;

use super::pieces::{Fields, Form, unlocked};
use super::{Team, framed};
use crate::guidance::guide::{self, Guide};
use crate::guidance::team::TeamPage;
use crate::pages::book::{Book, forms_with_book};
use crate::ui::live::text;

pub(super) fn page() -> AnyView {
    framed(TeamPage::Frameworks, |team| forms_with_book(Book::Guide, move || body(team)))
}

fn body(team: Team) -> AnyView {
    let mut form = Form::of(team);
    let words = guide::book().map(Guide::frameworks);
    let stages = stages::view(team, form.section(team, "-stages"), words);
    let infrastructure = infrastructure::view(team, &mut form, words);
    let profile = profile::view(team, &mut form, words);
    view! {
        <div class="guide">
            {words.map(|words| formula::view(words.formula()))}
            {stages}
            {infrastructure}
            {profile}
            {unlocked(team, form.rest())}
        </div>
    }
    .into_any()
}

/// A drawing of shapes and numbers, with everything that it says in words for those who do not see it. What a person
/// wrote is never part of `shapes`.
fn drawing(
    size: &'static str,
    words: impl Fn() -> String + Send + Sync + 'static,
    shapes: impl Fn() -> String + Send + Sync + 'static,
) -> AnyView {
    view! { <svg class="drawing" viewBox=size role="img" aria-label=text(words) inner_html=text(shapes)></svg> }.into_any()
}

/// One of several numbered parts: what it is called, what is said of it, and its fields.
fn card(team: Team, place: usize, class: &'static str, fields: Fields, words: AnyView) -> AnyView {
    let (anchor, heading) = (fields.anchor.clone(), fields.heading);
    let rest = unlocked(team, view! { <div class="row__grid">{fields.rest()}</div> }.into_any());
    view! {
        <li class=class id=anchor>
            <h3>{place + 1} ". " {heading}</h3>
            {words}
            {rest}
        </li>
    }
    .into_any()
}
