//! Fields to choose in: a menu, radio buttons, boxes to tick.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{Naming, around, described_by, fieldset};
use crate::ui::live::live;

/// A menu to choose one option in: for names.
pub fn choice_field(
    naming: Naming,
    options: Signal<Vec<String>>,
    chosen: Signal<usize>,
    choose: Callback<usize>,
) -> AnyView {
    let described = described_by(&naming);
    let hear = move |event: ev::Event| {
        let select = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
        if let Some(index) = select.and_then(|select| usize::try_from(select.selected_index()).ok()) {
            choose.run(index);
        }
    };
    let option = move |(index, label): (usize, String)| {
        view! {
            <option value=index.to_string() prop:selected=Signal::derive(move || chosen.get() == index)>
                {label}
            </option>
        }
    };
    let whole = move || whole(options.with(|all| all.get(chosen.get()).cloned().unwrap_or_default()));
    let control = view! {
        <select id=naming.id.clone() aria-describedby=described on:change=hear>
            {live(move || options.get().into_iter().enumerate().map(option).collect_view().into_any())}
        </select>
        {live(whole)}
    };
    around(&naming, control.into_any(), "field field--choice")
}

/// All of a choice, for the eye alone: no browser breaks what is chosen into lines. The style sheet hides it where the
/// menu is wide enough for so many letters.
fn whole(words: String) -> AnyView {
    let class = match words.chars().count() {
        0..=26 => return ().into_any(),
        27..=36 => "field__whole field__whole--36",
        37..=56 => "field__whole field__whole--56",
        _ => "field__whole",
    };
    view! { <div class=class aria-hidden="true"><p>{words}</p></div> }.into_any()
}

/// Radio buttons to choose one option with: for sentences, to be read side by side.
pub fn radio_field(
    naming: Naming,
    options: Vec<String>,
    chosen: Signal<usize>,
    choose: Callback<usize>,
) -> AnyView {
    let group = naming.id.clone();
    let option = |(index, label): (usize, String)| {
        view! {
            <label class="tick">
                <input
                    type="radio"
                    name=group.clone()
                    prop:checked=Signal::derive(move || chosen.get() == index)
                    on:change=move |_| choose.run(index)
                />
                <span>{label}</span>
            </label>
        }
    };
    let options = options.into_iter().enumerate().map(option).collect_view();
    fieldset(&naming, options.into_any())
}

/// A field to tick any of some options in.
pub fn checks_field(
    naming: Naming,
    options: Vec<String>,
    ticked: Signal<Vec<bool>>,
    tick: Callback<(usize, bool)>,
) -> AnyView {
    let option = |(index, label): (usize, String)| {
        let hear = move |event: ev::Event| {
            let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
            if let Some(input) = input {
                tick.run((index, input.checked()));
            }
        };
        view! {
            <label class="tick">
                <input
                    type="checkbox"
                    prop:checked=Signal::derive(move || ticked.with(|ticked| ticked.get(index).copied().unwrap_or(false)))
                    on:change=hear
                />
                <span>{label}</span>
            </label>
        }
    };
    let options = options.into_iter().enumerate().map(option).collect_view();
    fieldset(&naming, options.into_any())
}
