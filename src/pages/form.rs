//! Draws a bound form: each field as a field of the design system, each list with its rows.

mod example;
mod rows;

#[cfg(feature = "whole")]
pub(super) use example::{add_words, folded};
#[cfg(feature = "whole")]
pub(super) use rows::list_of;

use leptos::ev;
use leptos::prelude::*;

use super::book::{Book, use_book};
use crate::document::{Document, Id};
use crate::drafts::{OpenDraft, use_open_draft};
use crate::guidance::form::{Answer, BoundElement, BoundField, Kind, Pick, TextKind};
use crate::guidance::site::BoundSection;
use crate::ui::field::{
    Above, Naming, TextBinding, Typed, checks_field, choice_field, radio_field, text_field,
};
use crate::ui::live::live;

/// A section: heading, why, fields and lists.
pub(super) fn section_view(section: BoundSection) -> AnyView {
    let heading = format!("{}-heading", section.anchor);
    let labelled_by = heading.clone();
    let elements = match section.columns {
        [] => section.elements.into_iter().map(element_view).collect_view().into_any(),
        columns => records_view(columns, section.elements),
    };
    view! {
        <section class="section" id=section.anchor aria-labelledby=labelled_by>
            <h2 id=heading>{section.heading}</h2>
            {(!section.why.is_empty()).then(|| view! { <p class="section__why">{section.why}</p> })}
            {elements}
        </section>
    }
    .into_any()
}

/// A row of fields for each record: a table where there is room. The heads are for the eye, since every field has a
/// label of its own.
fn records_view(columns: &[&'static str], elements: Vec<BoundElement>) -> AnyView {
    let mut elements = elements.into_iter();
    let mut rows = Vec::new();
    while let Some(first) = elements.next() {
        let name = first.label().split(':').next().unwrap_or_default();
        let cells =
            std::iter::once(first).chain(elements.by_ref().take(columns.len() - 1)).map(|cell| match cell {
                BoundElement::Field(field) => with_example(field, true),
                BoundElement::List(list) => rows::list_view(list),
            });
        rows.push(view! {
            <div class="record" role="group" aria-label=name>
                <p class="record__name" aria-hidden="true">{name}</p>
                {cells.collect_view()}
            </div>
        });
    }
    let heads = columns.iter().map(|column| view! { <p>{*column}</p> }).collect_view();
    view! { <div class="records"><div class="records__head" aria-hidden="true"><p></p>{heads}</div>{rows}</div> }.into_any()
}

/// A field or a list.
pub(super) fn element_view(element: BoundElement) -> AnyView {
    match element {
        BoundElement::Field(field) => with_example(field, false),
        BoundElement::List(list) => rows::list_view(list),
    }
}

/// A field with its examples. In a record, whose name is above it, its label goes without that name.
fn with_example(field: BoundField, is_in_record: bool) -> AnyView {
    let example = example::field_example(&field);
    let class = if example.is_some() { "ask ask--example" } else { "ask" };
    let label = match field.label.split_once(": ").filter(|_| is_in_record) {
        Some((_, rest)) => {
            let beginning = field.label.strip_suffix(rest).unwrap_or_default();
            (Signal::stored(rest.to_owned()), Above::Beginning(beginning))
        }
        None => own_label(&field),
    };
    view! { <div class=class>{labelled_field(field, label, no_key())} {example}</div> }.into_any()
}

/// What a field is called, and how much of it stands above the field already.
type Label = (Signal<String>, Above);

fn own_label(field: &BoundField) -> Label {
    (Signal::stored(field.label.to_owned()), Above::Nothing)
}

/// A callback for a field that treats every key as the browser does.
pub(super) fn no_key() -> Callback<ev::KeyboardEvent> {
    Callback::new(|_| {})
}

/// A field. `label` replaces the field's own label and is shown to screen readers only.
#[cfg(feature = "whole")]
pub(super) fn field_view(
    field: BoundField,
    label: Option<Signal<String>>,
    key: Callback<ev::KeyboardEvent>,
) -> AnyView {
    let label = label.map_or_else(|| own_label(&field), |label| (label, Above::Label));
    labelled_field(field, label, key)
}

fn labelled_field(field: BoundField, label: Label, key: Callback<ev::KeyboardEvent>) -> AnyView {
    let own = field.clone();
    let is_example = move |document: &Document| own.example_in_use(document).is_some();
    let note = example_note(use_open_draft(), field.may_have_examples().then(|| Box::new(is_example) as _));
    noted_field(field, label, key, note)
}

/// A field with a note below it.
fn noted_field(
    field: BoundField,
    (label, above): Label,
    key: Callback<ev::KeyboardEvent>,
    note: Signal<&'static str>,
) -> AnyView {
    let draft = use_open_draft();
    let naming = Naming { id: field.anchor.clone(), label, above, hint: field.hint, note };
    let is_menu = field.kind.is_menu();
    match field.kind {
        Kind::Text(kind) => text_field(naming, typed(kind), text_binding(draft, field, key)),
        Kind::Choice(options) => {
            let options: Vec<String> = options.labels.iter().map(|option| (*option).to_owned()).collect();
            let (read, write) = (field.clone(), field);
            let chosen = Signal::derive(move || match draft.document.with(|document| read.read(document)) {
                Some(Answer::Choice(index)) => index,
                _ => 0,
            });
            let choose = Callback::new(move |index| {
                draft.edit(|document| write.write(document, Answer::Choice(index)))
            });
            if is_menu {
                choice_field(naming, Signal::stored(options), chosen, choose)
            } else {
                radio_field(naming, options, chosen, choose)
            }
        }
        Kind::Checks(checks) => checks_view(draft, naming, field, checks),
        Kind::Flag => checks_view(draft, naming, field, &[("", "Yes")]),
        Kind::Pick(pick) if pick.is_many() => pick_many(draft, naming, field, pick),
        Kind::Pick(pick) => pick_one(draft, naming, field, pick),
    }
}

fn typed(kind: TextKind) -> Typed {
    match kind {
        TextKind::Line => Typed::Line,
        TextKind::Paragraph => Typed::Paragraph,
        TextKind::Date => Typed::Day,
        TextKind::Number => Typed::Number,
    }
}

fn text_binding(draft: OpenDraft, field: BoundField, key: Callback<ev::KeyboardEvent>) -> TextBinding {
    let (read, write) = (field.clone(), field);
    TextBinding {
        value: Signal::derive(move || draft.document.with(|document| read.text(document).to_owned())),
        typed: Callback::new({
            let write = write.clone();
            move |(text, by)| draft.type_in(write.place(), text, by)
        }),
        set: Callback::new(move |text| draft.edit(|document| write.write(document, Answer::Text(text)))),
        key,
    }
}

/// Whether the words of an example still stand somewhere.
type IsExample = Box<dyn Fn(&Document) -> bool + Send + Sync>;

/// "From the example" stays below a field, or in a row, until its words are edited. `None` where there are no examples.
fn example_note(draft: OpenDraft, is_example: Option<IsExample>) -> Signal<&'static str> {
    let Some(is_example) = is_example else { return Signal::stored("") };
    let examples = use_book(Book::Examples);
    let is_in_use = Memo::new(move |_| examples.get().is_here() && draft.document.with(&is_example));
    Signal::derive(move || {
        if is_in_use.get() {
            "Adapted from an example. Edit it until it is yours; this note then goes away."
        } else {
            ""
        }
    })
}

fn checks_view(draft: OpenDraft, naming: Naming, field: BoundField, checks: &[(&str, &str)]) -> AnyView {
    let options = checks.iter().map(|(_, label)| (*label).to_owned()).collect();
    let ticked = {
        let field = field.clone();
        move |document: &Document| match field.read(document) {
            Some(Answer::Checks(ticked)) => ticked,
            _ => Vec::new(),
        }
    };
    let now = ticked.clone();
    let tick = Callback::new(move |(index, on): (usize, bool)| {
        draft.edit(|document| {
            let mut all = ticked(document);
            if let Some(one) = all.get_mut(index) {
                *one = on;
            }
            field.write(document, Answer::Checks(all));
        });
    });
    checks_field(naming, options, Signal::derive(move || draft.document.with(|document| now(document))), tick)
}

fn ids(document: &Document, field: &BoundField) -> Vec<Id> {
    match field.read(document) {
        Some(Answer::Ids(ids)) => ids,
        _ => Vec::new(),
    }
}

fn pick_many(draft: OpenDraft, naming: Naming, field: BoundField, pick: Pick) -> AnyView {
    let all = Memo::new(move |_| draft.document.with(|document| pick.all(document)));
    live(move || {
        let all = all.get();
        let hint = if all.is_empty() { pick.nothing_yet() } else { naming.hint };
        let naming = Naming { hint, ..naming.clone() };
        let (read, write) = (field.clone(), field.clone());
        let (shown, known) = (all.clone(), all.clone());
        let ticked = Signal::derive(move || {
            let picked = draft.document.with(|document| ids(document, &read));
            known.iter().map(|(id, _)| picked.contains(id)).collect()
        });
        let tick = Callback::new(move |(index, on): (usize, bool)| {
            let Some((id, _)) = all.get(index) else { return };
            draft.edit(|document| {
                let mut picked = ids(document, &write);
                picked.retain(|other| other != id);
                if on {
                    picked.push(*id);
                }
                write.write(document, Answer::Ids(picked));
            });
        });
        checks_field(naming, shown.into_iter().map(|(_, name)| name).collect(), ticked, tick)
    })
}

fn pick_one(draft: OpenDraft, naming: Naming, field: BoundField, pick: Pick) -> AnyView {
    let all = Memo::new(move |_| draft.document.with(|document| pick.all(document)));
    let options = Signal::derive(move || {
        let names = all.get().into_iter().map(|(_, name)| name);
        std::iter::once(pick.none().to_owned()).chain(names).collect::<Vec<_>>()
    });
    let (read, write) = (field.clone(), field);
    let chosen = Signal::derive(move || {
        let picked = draft.document.with(|document| ids(document, &read));
        all.with(|all| all.iter().position(|(id, _)| picked.contains(id)).map_or(0, |index| index + 1))
    });
    let choose = Callback::new(move |index: usize| {
        let id = index
            .checked_sub(1)
            .and_then(|index| all.with_untracked(|all| all.get(index).map(|(id, _)| *id)));
        draft.edit(|document| write.write(document, Answer::Ids(id.into_iter().collect())));
    });
    choice_field(naming, options, chosen, choose)
}
