//! Examples beside fields and lists: folded away, to read, and to take as a start. They never replace a word.

use leptos::prelude::*;

use crate::drafts::{random_bits, use_open_draft};
use crate::guidance::form::{Answer, BoundField, BoundList, ExampleRow};
use crate::pages::book::use_examples;
use crate::ui::announce::use_announce;
use crate::ui::focus::focus_soon;
use crate::ui::live::live;

/// The place of a field's examples. They come when the book of examples is there; the field stays as it is.
pub(super) fn field_example(field: &BoundField) -> Option<AnyView> {
    let (field, book) = (field.clone(), use_examples());
    field
        .may_have_examples()
        .then(|| live(move || if book.get() { field_examples(&field) } else { ().into_any() }))
}

fn field_examples(field: &BoundField) -> AnyView {
    let examples = field.examples();
    if examples.is_empty() {
        return ().into_any();
    }
    let examples = examples.into_iter().map(|example| one_example(field, example)).collect_view();
    let label = field.label;
    view! {
        <details class="example no-print">
            <summary>"Example" <span class="visually-hidden">": " {label}</span></summary>
            {examples}
        </details>
    }
    .into_any()
}

fn one_example(field: &BoundField, example: &'static str) -> AnyView {
    let draft = use_open_draft();
    let announce = use_announce();
    let (read, write) = (field.clone(), field.clone());
    let is_blank = Signal::derive(move || draft.document.with(|document| read.is_blank(document)));
    let take = move |_| {
        draft.edit(|document| {
            let own = write.text(document);
            let both = if own.trim().is_empty() {
                example.to_owned()
            } else {
                format!("{}\n\n{example}", own.trim_end())
            };
            write.write(document, Answer::Text(both));
        });
        announce.say("The example is in the field. Edit it until it is yours.");
        focus_soon(write.anchor.clone());
    };
    view! {
        <div class="example__one">
            <p class="example__words">{example}</p>
            <button type="button" class="button button--quiet" on:click=take>
                {move || if is_blank.get() { "Start from this example" } else { "Add this below our words" }}
            </button>
        </div>
    }
    .into_any()
}

/// The place of a list's example items. They come when the book of examples is there; the list stays as it is.
pub(super) fn list_example(list: &BoundList) -> Option<AnyView> {
    let (list, book) = (list.clone(), use_examples());
    list.fitting()
        .is_somewhere()
        .then(|| live(move || if book.get() { list_examples(&list) } else { ().into_any() }))
}

fn list_examples(list: &BoundList) -> AnyView {
    if list.examples().is_empty() {
        return ().into_any();
    }
    let draft = use_open_draft();
    let announce = use_announce();
    let all = list.examples().to_vec();
    let count = all.len();
    let item = list.item;
    let take_all = {
        let all = all.clone();
        move |_| {
            draft.edit(|document| {
                for example in &all {
                    example.insert(document, &mut random_bits);
                }
            });
            announce.say(format!("{count} examples added. Edit them until they are yours."));
        }
    };
    let examples = all.into_iter().map(|example| one_row(example, item)).collect_view();
    view! {
        <details class="example no-print">
            <summary>
                {if count == 1 { "Example".to_owned() } else { format!("{count} examples") }}
                <span class="visually-hidden">": " {list.label}</span>
            </summary>
            <ul class="example__rows">{examples}</ul>
            {(count > 1)
                .then(|| {
                    view! {
                        <button type="button" class="button button--quiet" on:click=take_all>
                            {format!("Add all {count}")}
                        </button>
                    }
                })}
        </details>
    }
    .into_any()
}

fn one_row(example: ExampleRow, item: &'static str) -> AnyView {
    let draft = use_open_draft();
    let mut answers = example.answers.clone().into_iter();
    let known_by = answers.next().map(|(_, words)| words).unwrap_or_default();
    let rest =
        answers.map(|(label, words)| view! { <div><dt>{label}</dt> <dd>{words}</dd></div> }).collect_view();
    let name = known_by.clone();
    let take = move |_| {
        let mut added = None;
        draft.edit(|document| added = Some(example.insert(document, &mut random_bits)));
        if let Some(id) = added {
            focus_soon(id.to_string());
        }
    };
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
