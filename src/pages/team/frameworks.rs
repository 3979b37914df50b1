//! The frameworks, drawn, and where the district stands in each.

mod formula;
mod infrastructure;
mod profile;
mod stage_grid;
mod stages;

use leptos::prelude::*;

use super::paper::paper_page;
use super::pieces::{Fields, Form, bullets, titled, unlocked};
use super::{Team, framed};
use crate::document::Id;
use crate::drafts::use_open_draft;
use crate::exchange::paper::standing::{TITLE, standing};
use crate::guidance::guide::{self, Guide, frameworks::FrameworksGuide};
use crate::guidance::site::{Page, Scope};
use crate::guidance::team::TeamPage;
use crate::pages::address;
use crate::pages::book::{Book, forms_with_book};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::text;

/// What an address names after the page: the paper.
const PAPER: &str = "paper";

pub(super) fn page(item: Option<Id>) -> AnyView {
    if item == Some(Id::read(PAPER)) {
        let draft = use_open_draft();
        return paper_page(TeamPage::Frameworks, TITLE, move || draft.document.with(standing));
    }
    framed(TeamPage::Frameworks, |team| forms_with_book(Book::Guide, move || body(team)))
}

fn body(team: Team) -> AnyView {
    let mut form = Form::of(team);
    let words = guide::book().map(Guide::frameworks);
    let paper =
        format!("{}/{PAPER}", address::page(team.id, Page::Team(TeamPage::Frameworks), Scope::District));
    let stages = stages::view(team, form.section(team, "-stages"), words);
    let infrastructure = infrastructure::view(team, &mut form, words);
    let profile = profile::view(team, &mut form, words);
    view! {
        <p class="actions no-print">
            <a class="button" href=paper>
                {icon(Icon::Paper)}
                "Stages and practice profile, to print"
            </a>
        </p>
        <div class="guide">
            {words.map(|words| formula::view(words.formula()))}
            {stages}
            {infrastructure}
            {profile}
            {words.map(sources)}
            {unlocked(team, form.rest())}
        </div>
    }
    .into_any()
}

/// What the training cites.
fn sources(words: FrameworksGuide) -> AnyView {
    titled("sources".to_owned(), "Sources that the training names", "", bullets(words.sources()))
}

/// A drawing of shapes, numbers and the guide's names, with everything that it says in words for those who do not see it. What a person
/// wrote is never part of `shapes`. Where the style sheet makes it less high, its lower end goes.
fn drawing(
    size: &'static str,
    words: impl Fn() -> String + Send + Sync + 'static,
    shapes: impl Fn() -> String + Send + Sync + 'static,
) -> AnyView {
    let fit = "xMinYMin slice";
    view! {
        <svg
            class="drawing"
            viewBox=size
            preserveAspectRatio=fit
            role="img"
            aria-label=text(words)
            inner_html=text(shapes)
        ></svg>
    }
    .into_any()
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
