//! Fields to type into: lines and paragraphs that grow with their words, numbers, and days with a calendar beside them.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use super::{Naming, around, described_by};
use crate::document::dates;
use crate::document::undo::{TypedBy, Way};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{press, text};

/// A text that comes from somewhere and goes back there at every key.
#[derive(Clone, Copy)]
pub struct TextBinding {
    /// The text now.
    pub value: Signal<String>,
    /// Takes what was typed, and how: the field itself shows it already.
    pub typed: Callback<(String, TypedBy)>,
    /// Takes what was chosen elsewhere, for the field to show.
    pub set: Callback<String>,
    /// Hears a key before the field does.
    pub key: Callback<ev::KeyboardEvent>,
}

/// What is typed, and how large the field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// One line.
    Line,
    /// Several lines.
    Paragraph,
    /// A number, kept as typed.
    Number,
    /// A day, kept as typed, with the browser's calendar beside it.
    Day,
}

/// A field to type into.
pub fn text_field(naming: Naming, typed: Typed, binding: TextBinding) -> AnyView {
    let id = naming.id.clone();
    let described = described_by(&naming);
    let hear = move |event: ev::Event| {
        // A field that is taken off the page while it has the focus says "change" a last time: its signal is gone then.
        if let Some(text) = typed_text(&event)
            && binding.value.try_with_untracked(|value| *value != text) == Some(true)
        {
            fit_rows(&event, &text, typed);
            binding.typed.run((text, typed_by(&event)));
        }
    };
    let control = match typed {
        // A line is an area too: it grows instead of hiding the end of a long answer, and takes a break with Shift.
        Typed::Line | Typed::Paragraph => {
            let keep_to_a_line = move |event: ev::KeyboardEvent| {
                if typed == Typed::Line
                    && event.key() == "Enter"
                    && !event.shift_key()
                    && !event.is_composing()
                {
                    event.prevent_default();
                }
                binding.key.run(event);
            };
            view! {
                <textarea
                    id=id
                    rows=text(move || rows(&binding.value.get(), typed).to_string())
                    aria-describedby=described
                    prop:value=binding.value
                    on:input=hear
                    on:change=hear
                    on:keydown=keep_to_a_line
                ></textarea>
            }
            .into_any()
        }
        Typed::Number | Typed::Day => {
            let control = view! {
                <input
                    id=id.clone()
                    type="text"
                    inputmode=(typed == Typed::Number).then_some("decimal")
                    autocomplete="off"
                    aria-describedby=described
                    prop:value=binding.value
                    on:input=hear
                    on:change=hear
                    on:keydown=move |event| binding.key.run(event)
                />
            };
            if typed == Typed::Day {
                view! { <div class="day">{control} {calendar(&naming, binding)}</div> }.into_any()
            } else {
                control.into_any()
            }
        }
    };
    around(
        &naming,
        control,
        if typed == Typed::Paragraph { "field field--paragraph" } else { "field field--line" },
    )
}

fn typed_by(event: &ev::Event) -> TypedBy {
    match event.dyn_ref::<web_sys::InputEvent>().map(web_sys::InputEvent::input_type).as_deref() {
        Some("historyUndo") => TypedBy::FieldHistory(Way::Undo),
        Some("historyRedo") => TypedBy::FieldHistory(Way::Redo),
        _ => TypedBy::Hand,
    }
}

fn typed_text(event: &ev::Event) -> Option<String> {
    let target = event.target()?;
    match target.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        Some(area) => Some(area.value()),
        None => target.dyn_ref::<web_sys::HtmlInputElement>().map(web_sys::HtmlInputElement::value),
    }
}

/// The lines that a text takes, for browsers that cannot size a field by its content. Counted and not measured:
/// measuring would lay the page out at every key.
fn rows(text: &str, typed: Typed) -> u32 {
    const MOST: usize = 24;
    let (fewest, letters_a_line) = if typed == Typed::Line { (1, 40) } else { (3, 68) };
    let lines: usize = text.split('\n').map(|line| 1 + line.len() / letters_a_line).sum();
    u32::try_from(lines.clamp(fewest, MOST)).unwrap_or(1)
}

/// Lets a field grow with what is typed into it.
fn fit_rows(event: &ev::Event, text: &str, typed: Typed) {
    let area = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
    if let Some(area) = area
        && area.rows() != rows(text, typed)
    {
        area.set_rows(rows(text, typed));
    }
}

/// A button that opens the browser's calendar beside a typed day. The typed text stays the answer.
fn calendar(naming: &Naming, binding: TextBinding) -> AnyView {
    let (picker_id, label) = (format!("{}-calendar", naming.id), naming.label);
    let open = {
        let picker_id = picker_id.clone();
        move || {
            let Some(picker) = document().get_element_by_id(&picker_id) else { return };
            if let Some(picker) = picker.dyn_ref::<web_sys::HtmlInputElement>() {
                let day = dates::read(&binding.value.get_untracked()).map(dates::iso);
                picker.set_value(&day.unwrap_or_default());
            }
            let show = js_sys::Reflect::get(&picker, &JsValue::from_str("showPicker"));
            if let Some(show) = show.ok().and_then(|show| show.dyn_into::<js_sys::Function>().ok()) {
                let _ = show.call0(&picker);
            }
        }
    };
    let pick = move |event: ev::Event| {
        if let Some(day) = typed_text(&event).as_deref().and_then(dates::read) {
            binding.set.run(dates::long(day));
        }
    };
    view! {
        <button type="button" class="button button--icon" on:click=press(open)>
            {icon(Icon::Calendar)}
            <span class="visually-hidden">{text(move || format!("Choose a day: {}", label.get()))}</span>
        </button>
        <input type="date" class="day__calendar" id=picker_id tabindex="-1" aria-hidden="true" on:change=pick />
    }
    .into_any()
}
