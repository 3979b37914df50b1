//! Words to begin with, from the guide: of a field, of an item in a list, of what a team sends to the chat.

use leptos::prelude::*;

use super::pieces::bullets;
use crate::drafts::{new_id, use_open_draft};
use crate::guidance::form::{Answer, BoundElement, BoundField, BoundList};
use crate::guidance::guide::{self, Guide};
use crate::guidance::served::All;
use crate::pages::book::{Book, use_book};
use crate::pages::form::{add_words, folded};
use crate::ui::announce::use_announce;
use crate::ui::focus::focus_soon;
use crate::ui::live::{live, press};

/// Beginnings of what a team sends to the chat: to be read, since nothing is typed here.
pub(super) fn ways_to_share(beginnings: fn(Guide) -> All<&'static str>) -> AnyView {
    let guide = use_book(Book::Guide);
    live(move || {
        guide.track();
        let Some(guide) = guide::book() else { return ().into_any() };
        view! {
            <details class="more">
                <summary>"Ways to say it in the chat"</summary>
                {bullets(beginnings(guide))}
            </details>
        }
        .into_any()
    })
}

/// Words that an item of a list may begin with, each with a button that adds such an item and goes to its first field.
pub(super) fn row_beginnings(list: BoundList, beginnings: fn(Guide) -> All<&'static str>) -> AnyView {
    let (draft, announce, guide) = (use_open_draft(), use_announce(), use_book(Book::Guide));
    let add = move |list: &BoundList, words: &'static str| {
        let id = new_id();
        let Some(field) = list.elements(id).into_iter().find_map(|element| match element {
            BoundElement::Field(field) => Some(field),
            BoundElement::List(_) => None,
        }) else {
            return;
        };
        draft.edit(|document| {
            list.add(document, id, None);
            field.write(document, Answer::Text(words.to_owned()));
        });
        announce.say(format!("A {} begins with these words.", list.item));
        focus_soon(field.anchor);
    };
    live(move || {
        guide.track();
        let Some(guide) = guide::book() else { return ().into_any() };
        let (list, label) = (list.clone(), list.label);
        let inside = move || {
            let one = |words: &'static str| {
                let list = list.clone();
                view! {
                    <li class="example__one">
                        <p class="example__words">{words}</p>
                        <button type="button" class="button button--quiet" on:click=press(move || add(&list, words))>
                            "Begin like this"
                            <span class="visually-hidden">": " {words}</span>
                        </button>
                    </li>
                }
            };
            let all = beginnings(guide).map(one).collect_view();
            vec![view! { <ul class="example__rows">{all}</ul> }.into_any()]
        };
        view! { <div class="helper">{folded("Ways to begin".to_owned(), label, inside)}</div> }.into_any()
    })
}

/// Words that a team may begin a field with. They replace none.
pub(super) fn beginning(field: &BoundField, words: &'static str) -> AnyView {
    let (draft, announce, field) = (use_open_draft(), use_announce(), field.clone());
    let take = move || {
        draft.edit(|document| add_words(document, &field, words));
        announce.say("The words are in the field.");
        focus_soon(field.anchor.clone());
    };
    view! {
        <li class="example__one">
            <p class="example__words">{words}</p>
            <button type="button" class="button button--quiet" on:click=press(take)>
                "Begin like this"
                <span class="visually-hidden">": " {words}</span>
            </button>
        </li>
    }
    .into_any()
}
