//! The talking point of one component: its form, with the draft's own sentences to quote.

use leptos::prelude::*;

use crate::document::{DcaItemNumber, PartKey, TeamQuestion};
use crate::drafts::{new_id, use_open_draft};
use crate::guidance::choices::Labelled;
use crate::guidance::form::{BoundElement, BoundField};
use crate::guidance::guide::{self, case::TalkingPointWords};
use crate::guidance::parts::words;
use crate::guidance::site::{BoundSection, Page, Scope};
use crate::pages::address;
use crate::pages::book::{Book, use_book};
use crate::pages::form::{add_words, element_view, folded};
use crate::pages::team::Team;
use crate::review::own_words::{OwnSentence, own_sentences};
use crate::ui::announce::use_announce;
use crate::ui::focus::focus_soon;
use crate::ui::live::{live, press};

/// The fields that stand side by side.
const SHORT: [&str; 5] = ["dca_item", "also_answers", "speaker", "minutes", "practiced"];

pub(super) fn point_view(team: Team, key: PartKey, section: BoundSection) -> AnyView {
    let heading = format!("{}-heading", section.anchor);
    let labelled_by = heading.clone();
    let (mut long, mut short) = (Vec::new(), Vec::new());
    for element in section.elements {
        let BoundElement::Field(field) = &element else { continue };
        let field = field.clone();
        if SHORT.contains(&field.name) {
            short.push(element_view(element));
            continue;
        }
        long.push(element_view(element));
        long.push(match field.name {
            "example" => quotes(key, field),
            _ => starters(key, field),
        });
    }
    view! {
        <section class="section" id=section.anchor aria-labelledby=labelled_by>
            <h2 id=heading>{section.heading}</h2>
            <p class="section__why">
                {words(key).question} " "
                <a href=address::page(team.id, Page::Part(key), Scope::District)>"Open the component"</a>
            </p>
            {long}
            <div class="row__grid point__facts">{short}</div>
            {proposal(key)}
        </section>
    }
    .into_any()
}

/// The guide's ways to say it, once the guide is there.
fn starters(key: PartKey, field: BoundField) -> AnyView {
    let fetch = use_book(Book::Guide);
    live(move || {
        let words = fetch.get().is_here().then(|| guide_words(key)).flatten();
        let Some(words) = words else { return ().into_any() };
        let (all, label) = match field.name {
            "why" => (words.why(), "Why the district gains"),
            _ => (words.explain(), "How we explain it"),
        };
        let field = field.clone();
        let inside = move || {
            let all = all.clone().map(|text| offer(&field, text.to_owned(), String::new()));
            vec![view! { <ul class="example__rows">{all.collect_view()}</ul> }.into_any()]
        };
        view! { <div class="helper">{folded("Ways to say it".to_owned(), label, inside)}</div> }.into_any()
    })
}

fn guide_words(key: PartKey) -> Option<TalkingPointWords> {
    guide::book()?.case().point(key)
}

/// What the guide proposes for item and minutes, and what people may ask.
fn proposal(key: PartKey) -> AnyView {
    let draft = use_open_draft();
    let announce = use_announce();
    let fetch = use_book(Book::Guide);
    let is_asked = move |words: TalkingPointWords| {
        let asked = words.asked();
        draft.document.with(|document| document.making_the_case.questions.iter().any(|it| it.text == asked))
    };
    let take = move |words: TalkingPointWords| {
        draft.edit(|document| {
            let question = TeamQuestion {
                id: new_id(),
                text: words.asked().to_owned(),
                answer: words.answer().to_owned(),
                ..TeamQuestion::default()
            };
            document.making_the_case.questions.push(question);
        });
        announce.say("The question is among your questions below, with its answer.");
    };
    live(move || {
        let words = fetch.get().is_here().then(|| guide_words(key)).flatten();
        let Some(words) = words else { return ().into_any() };
        let items = [words.dca_item(), words.also()].into_iter();
        let items = items
            .filter(|item| *item != DcaItemNumber::Undecided)
            .map(Labelled::label)
            .collect::<Vec<_>>()
            .join(" and ");
        let button = move || {
            if is_asked(words) {
                return ().into_any();
            }
            view! {
                <button type="button" class="button button--quiet" on:click=press(move || take(words))>
                    "Add this to our questions"
                    <span class="visually-hidden">": " {words.asked()}</span>
                </button>
            }
            .into_any()
        };
        let is_taken = move || {
            draft.document.with(|document| {
                let point = document.making_the_case.talking_points.part(key);
                (point.dca_item, point.also_answers) == (words.dca_item(), words.also())
                    && point.minutes.trim() == words.minutes().to_string()
            })
        };
        let use_it = move || {
            draft.edit(|document| {
                let point = document.making_the_case.talking_points.part_mut(key);
                point.dca_item = words.dca_item();
                point.also_answers = words.also();
                point.minutes = words.minutes().to_string();
            });
            announce.say("Items and minutes are the guide’s now.");
        };
        let facts = move || {
            if is_taken() {
                return ().into_any();
            }
            view! {
                <button type="button" class="button button--quiet" on:click=press(use_it)>
                    "Use the guide’s items and minutes"
                    <span class="visually-hidden">": " {parts_name(key)}</span>
                </button>
            }
            .into_any()
        };
        view! {
            <p class="field__hint point__hint">
                {format!("The guide sees this with {items}, in about {} minutes. ", words.minutes())}
                {words.example()}
                " "
                {live(facts)}
            </p>
            <p class="field__hint point__hint">
                "People may ask: “" {words.asked()} "” " {words.answer()} " " {live(button)}
            </p>
        }
        .into_any()
    })
}

fn parts_name(key: PartKey) -> &'static str {
    words(key).short
}

/// The draft's own sentences of the component, to take as an example.
fn quotes(key: PartKey, field: BoundField) -> AnyView {
    let draft = use_open_draft();
    let inside = move || {
        let all = draft.document.with_untracked(|document| own_sentences(document, key));
        if all.is_empty() {
            let words = "Nothing is written in this component yet. Its first sentences will stand here.";
            return vec![view! { <p class="field__hint">{words}</p> }.into_any()];
        }
        let items = all.into_iter().map(|sentence| quote(&field, sentence)).collect_view();
        vec![view! { <ul class="example__rows">{items}</ul> }.into_any()]
    };
    view! { <div class="helper">{folded("Take a sentence from our draft".to_owned(), words(key).short, inside)}</div> }
        .into_any()
}

fn quote(field: &BoundField, sentence: OwnSentence) -> AnyView {
    let OwnSentence { role, label, text } = sentence;
    offer(field, text, if role.is_empty() { label.to_owned() } else { format!("{role}: {label}") })
}

/// Words to take into a field, and where they are from.
fn offer(field: &BoundField, text: String, from: String) -> AnyView {
    let (draft, announce, field) = (use_open_draft(), use_announce(), field.clone());
    let (shown, named) = (text.clone(), text.clone());
    let take = press(move || {
        draft.edit(|document| add_words(document, &field, &text));
        announce.say("The words are in the field.");
        focus_soon(field.anchor.clone());
    });
    view! {
        <li class="example__one">
            <p class="example__words">{shown}</p>
            {(!from.is_empty()).then(|| view! { <p class="example__facts">{from}</p> })}
            <button type="button" class="button button--quiet" on:click=take>
                "Take this"
                <span class="visually-hidden">": " {named}</span>
            </button>
        </li>
    }
    .into_any()
}
