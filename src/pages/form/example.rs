//! Examples beside fields and lists: folded away, to read, and to take as a start. They never replace a word.

use leptos::prelude::*;

use crate::document::Document;
use crate::drafts::{random_bits, use_open_draft};
use crate::guidance::form::{Answer, BoundField, BoundList, ExampleRow};
use crate::pages::book::{Book, use_book};
use crate::ui::announce::use_announce;
use crate::ui::focus::focus_soon;
use crate::ui::live::{live, press, text};

/// The place of a field's examples. They come when the book of examples is there; the field stays as it is.
pub(super) fn field_example(field: &BoundField) -> Option<AnyView> {
    let (field, book) = (field.clone(), use_book(Book::Examples));
    field.may_have_examples().then(|| {
        live(move || {
            if !book.get().is_here() || field.examples().is_empty() {
                return ().into_any();
            }
            let own = field.clone();
            let inside =
                move || own.examples().into_iter().map(|example| one_example(&own, example)).collect();
            folded("Example".to_owned(), field.label, inside)
        })
    })
}

/// The place of a list's example items. They come when the book of examples is there; the list stays as it is.
pub(super) fn list_example(list: &BoundList) -> Option<AnyView> {
    let (list, book) = (list.clone(), use_book(Book::Examples));
    list.fitting().is_somewhere().then(|| {
        live(move || {
            let count = if book.get().is_here() { list.examples().len() } else { 0 };
            let summary = match count {
                0 => return ().into_any(),
                1 => "Example".to_owned(),
                _ => format!("{count} examples"),
            };
            let own = list.clone();
            folded(summary, list.label, move || list_examples(&own))
        })
    })
}

/// Examples, or other words to take, behind a summary. They are made when somebody opens it: most pages have dozens, and few are read.
pub(in crate::pages) fn folded(
    summary: String,
    about: &'static str,
    inside: impl Fn() -> Vec<AnyView> + Send + 'static,
) -> AnyView {
    let is_open = RwSignal::new(false);
    let was_opened = Memo::new(move |_| is_open.get());
    view! {
        <details class="example no-print" on:toggle=move |_| is_open.set(true)>
            <summary>{summary} <span class="visually-hidden">": " {about}</span></summary>
            {live(move || if was_opened.get() { inside().into_any() } else { ().into_any() })}
        </details>
    }
    .into_any()
}

fn one_example(field: &BoundField, example: &'static str) -> AnyView {
    let draft = use_open_draft();
    let announce = use_announce();
    let (read, write) = (field.clone(), field.clone());
    let is_blank = Memo::new(move |_| draft.document.with(|document| read.is_blank(document)));
    let take = press(move || {
        draft.edit(|document| add_words(document, &write, example));
        announce.say("The example is in the field. Edit it until it is yours.");
        focus_soon(write.anchor.clone());
    });
    let label = text(move || {
        if is_blank.get() { "Start from this example" } else { "Add this below our words" }.to_owned()
    });
    view! {
        <div class="example__one">
            <p class="example__words">{example}</p>
            <button type="button" class="button button--quiet" on:click=take>
                {label}
            </button>
        </div>
    }
    .into_any()
}

/// Puts words into a field, below its own. They replace none.
pub(in crate::pages) fn add_words(document: &mut Document, field: &BoundField, words: &str) {
    let own = field.text(document).trim_end();
    let both = if own.is_empty() { words.to_owned() } else { format!("{own}\n\n{words}") };
    field.write(document, Answer::Text(both));
}

fn list_examples(list: &BoundList) -> Vec<AnyView> {
    let draft = use_open_draft();
    let announce = use_announce();
    let count = list.examples().len();
    let rows = list.examples().iter().map(|example| one_row(list, example)).collect_view();
    let mut all = vec![view! { <ul class="example__rows">{rows}</ul> }.into_any()];
    if count > 1 {
        let list = list.clone();
        let take_all = press(move || {
            draft.edit_in_bulk(|document| {
                for example in list.examples() {
                    list.add_example(document, example, &mut random_bits);
                }
            });
            announce.say(format!("{count} examples added. Edit them until they are yours."));
        });
        let button = view! {
            <button type="button" class="button button--quiet" on:click=take_all>
                {format!("Add all {count}")}
            </button>
        };
        all.push(button.into_any());
    }
    all
}

fn one_row(list: &BoundList, example: &ExampleRow) -> AnyView {
    let draft = use_open_draft();
    let item = list.item;
    let mut answers = example.answers.clone().into_iter();
    let known_by = answers.next().map(|(_, words)| words).unwrap_or_default();
    let rest =
        answers.map(|(label, words)| view! { <div><dt>{label}</dt> <dd>{words}</dd></div> }).collect_view();
    let name = known_by.clone();
    let (list, example) = (list.clone(), example.clone());
    let take = press(move || {
        let mut added = None;
        draft.edit(|document| added = list.add_example(document, &example, &mut random_bits));
        if let Some(id) = added {
            focus_soon(id.to_string());
        }
    });
    view! {
        <li class="example__one">
            <p class="example__words">{known_by}</p>
            <dl class="example__facts">{rest}</dl>
            <button type="button" class="button button--quiet" on:click=take>
                "Add this " {item}
                <span class="visually-hidden">": " {name}</span>
            </button>
        </li>
    }
    .into_any()
}
