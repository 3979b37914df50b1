//! The session guide: one page that a trainer presents and a team follows.

mod agenda;
mod agreements;
mod feedback;
mod hand_out;
mod screens;

use leptos::prelude::*;

use super::large_type::large_type;
use super::pieces::{Form, outward, page_links, titled, unlocked};
use super::{Team, framed};
use crate::document::DcaItemNumber;
use crate::guidance::guide::session::{Channel, SessionGuide};
use crate::guidance::guide::{self, Guide};
use crate::guidance::team::TeamPage;
use crate::pages::book::{Book, forms_with_book};

pub(super) fn page() -> AnyView {
    framed(TeamPage::Session, |team| forms_with_book(Book::Guide, move || body(team)))
}

fn body(team: Team) -> AnyView {
    let mut form = Form::of(team);
    let guide = guide::book();
    let words = guide.map(Guide::session);
    let facts = form.section(team, ".session-session");
    let agreements = form.section(team, ".session-agreements");
    let breaks = form.section(team, ".session-breaks");
    let minutes = form.section(team, ".session.minutes-minutes");
    let survey = form.section(team, ".session.survey-survey");
    view! {
        <div class="guide">
            {guide.map(|guide| presented(team, guide))}
            {unlocked(team, facts.framed(().into_any()))}
            {agreements::view(team, agreements, words)}
            {words.map(|words| purpose(team, words))}
            {agenda::view(team, minutes, breaks, words)}
            {words.map(|words| uses(team, words))}
            {feedback::view(team, survey, words)}
            {guide.map(resources)}
            {words.map(connect)}
            {hand_out::view(team)}
            {unlocked(team, form.rest())}
        </div>
    }
    .into_any()
}

/// The page for a shared screen.
fn presented(team: Team, guide: Guide) -> AnyView {
    let document = team.draft.document;
    let prompts = move || document.with(|document| screens::screens(guide, document));
    view! {
        <p class="section__why">{guide.session().lead()}</p>
        <p class="actions">{large_type("the whole session", prompts)}</p>
    }
    .into_any()
}

/// Purpose and intended outcomes.
fn purpose(team: Team, words: SessionGuide) -> AnyView {
    let outcome = |outcome: guide::session::Outcome| {
        view! {
            <li>
                <p class="outcome__words">{outcome.text()}</p>
                <p class="outcome__sign">{outcome.sign()}</p>
                {page_links(team, outcome.pages(), DcaItemNumber::Undecided)}
            </li>
        }
    };
    let purpose = words.purpose();
    let outcomes =
        view! { <ol class="outcomes">{words.outcomes().map(outcome).collect_view()}</ol> }.into_any();
    view! {
        {titled(
            "purpose".to_owned(),
            "Purpose",
            "",
            view! {
                <p class="guide__large">{purpose.text()}</p>
                <p class="section__why">{purpose.because()}</p>
            }
                .into_any(),
        )}
        {titled("outcomes".to_owned(), "Intended outcomes", "", outcomes)}
    }
    .into_any()
}

/// How the module's learning is used.
fn uses(team: Team, words: SessionGuide) -> AnyView {
    let one = |one: guide::session::UseOfLearning| {
        view! {
            <li>
                <h3>{one.title()}</h3>
                <p>{one.text()}</p>
                <p>{one.advice()}</p>
                {page_links(team, one.page().into_iter(), one.item())}
            </li>
        }
    };
    let all = view! { <ul class="cards">{words.uses().map(one).collect_view()}</ul> }.into_any();
    titled("uses".to_owned(), "How what you learn is used", "", all)
}

/// Resources for today.
fn resources(guide: Guide) -> AnyView {
    let words = guide.session().resources();
    let all = words.keys().filter_map(|key| guide.next_steps().resource(key));
    let one = |one: guide::next_steps::ResourceWords| {
        view! {
            <li>
                <strong>{one.title()}</strong>
                <br />
                {one.helps()} " " {one.place()}
            </li>
        }
    };
    let list = view! { <ul class="bullets">{all.map(one).collect_view()}</ul> }.into_any();
    titled("resources".to_owned(), "Resources for today", words.lead(), list)
}

/// Staying connected.
fn connect(words: SessionGuide) -> AnyView {
    let words = words.connect();
    let one = |channel: Channel| {
        let about = [channel.what(), channel.handle(), channel.tag()];
        let about = about.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ");
        view! {
            <div>
                <dt>{channel.name()}</dt>
                <dd>
                    {outward(channel.url().to_owned(), channel.address().into_any())}
                    <span class="channels__about">{about}</span>
                </dd>
            </div>
        }
    };
    let list = view! { <dl class="channels">{words.channels().map(one).collect_view()}</dl> }.into_any();
    titled("connect".to_owned(), "Staying connected", words.note(), list)
}
