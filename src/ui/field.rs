//! Fields: a label, a hint, a control, tied together. What is typed goes out as it is typed and is never rewritten.

mod choice;
mod text;

use leptos::prelude::*;

use super::live::live;

pub use choice::{checks_field, choice_field, radio_field};
pub use text::{TextBinding, Typed, text_field};

/// How a field is named and explained.
#[derive(Clone)]
pub struct Naming {
    /// Its id, and the stem of the ids of its hint and mark.
    pub id: String,
    /// Its label.
    pub label: Signal<String>,
    /// What the page says right above already, so that only screen readers get it.
    pub above: Above,
    /// What helps. Empty for none.
    pub hint: &'static str,
    /// A note below the control, empty for none.
    pub note: Signal<&'static str>,
}

/// How much of a field's name the page says right above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Above {
    /// Nothing: all of the label is to be seen.
    Nothing,
    /// These words, which come before the label: "August: ".
    Beginning(&'static str),
    /// All of it.
    Label,
}

fn fieldset(naming: &Naming, options: AnyView) -> AnyView {
    let label = naming.label;
    view! {
        <fieldset class="field field--set" id=naming.id.clone() tabindex="-1" aria-describedby=described_by(naming)>
            <legend>{label}</legend>
            {hint(naming)}
            <div class="ticks">{options}</div>
            {note(naming)}
        </fieldset>
    }
    .into_any()
}

fn around(naming: &Naming, control: AnyView, class: &'static str) -> AnyView {
    let label = naming.label;
    let label_class = if naming.above == Above::Label { "visually-hidden" } else { "field__label" };
    let beginning = match naming.above {
        Above::Beginning(words) => Some(view! { <span class="visually-hidden">{words}</span> }.into_any()),
        Above::Nothing | Above::Label => None,
    };
    view! {
        <div class=class>
            <label class=label_class for=naming.id.clone()>
                {beginning}
                {label}
            </label>
            {hint(naming)}
            {control}
            {note(naming)}
        </div>
    }
    .into_any()
}

fn hint(naming: &Naming) -> Option<AnyView> {
    let id = format!("{}-hint", naming.id);
    (!naming.hint.is_empty()).then(|| view! { <p class="field__hint" id=id>{naming.hint}</p> }.into_any())
}

fn note(naming: &Naming) -> AnyView {
    let (id, note) = (format!("{}-note", naming.id), naming.note);
    live(move || {
        let (id, words) = (id.clone(), note.get());
        if words.is_empty() {
            ().into_any()
        } else {
            view! { <p class="field__note" id=id>{words}</p> }.into_any()
        }
    })
}

fn described_by(naming: &Naming) -> Signal<Option<String>> {
    let hint = (!naming.hint.is_empty()).then(|| format!("{}-hint", naming.id));
    let (mark, note) = (format!("{}-note", naming.id), naming.note);
    Signal::derive(move || {
        let mark = (!note.get().is_empty()).then(|| mark.clone());
        let all: Vec<String> = hint.iter().cloned().chain(mark).collect();
        (!all.is_empty()).then(|| all.join(" "))
    })
}
