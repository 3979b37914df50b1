//! Buttons that copy text for a chat or a survey. What was copied stands below, to be read, or to be selected by hand
//! where the browser keeps its clipboard to itself.

use std::borrow::Cow;

use js_sys::Reflect;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::document::Document;
use crate::drafts::{new_id, use_open_draft};
use crate::exchange::chat::{CHAT_LIMIT, Chat, message};
use crate::ui::announce::use_announce;
use crate::ui::focus::{focus_now, once_changed};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press};

/// What a button copies, worked out when it is pressed.
type Make = Box<dyn Fn() -> Chat>;

/// What came of a press.
#[derive(Clone)]
struct Copied {
    text: String,
    /// What a person is told.
    words: String,
}

/// A button "Copy for chat" for lines of the open draft, the most important ones first. More than fits into one
/// message is left out, and the message says so. `what` tells screen readers what is copied: "our starting point".
pub(super) fn copy_for_chat(
    what: &'static str,
    lines: impl Fn(&Document) -> Vec<String> + 'static,
) -> AnyView {
    let document = use_open_draft().document;
    let make = move || document.with_untracked(|document| message(&lines(document), CHAT_LIMIT));
    button("Copy for chat", what, Box::new(make))
}

/// The same for one person's own words: `label` says whose, `what` names them for screen readers.
pub(super) fn copy_words_for_chat(
    label: &'static str,
    what: impl Into<Cow<'static, str>>,
    words: impl Fn(&Document) -> Vec<String> + 'static,
) -> AnyView {
    let document = use_open_draft().document;
    let make = move || document.with_untracked(|document| message(&words(document), CHAT_LIMIT));
    button(label, what, Box::new(make))
}

/// A button "Copy" for a text of the open draft, as it is.
pub(in crate::pages) fn copy_text(
    what: &'static str,
    text: impl Fn(&Document) -> String + 'static,
) -> AnyView {
    let document = use_open_draft().document;
    let make = move || Chat { text: document.with_untracked(&text), ..Chat::default() };
    button("Copy", what, Box::new(make))
}

/// A button "Copy a link". `what` tells screen readers where it leads.
pub(in crate::pages) fn copy_link(what: &'static str, link: impl Fn() -> String + 'static) -> AnyView {
    button("Copy a link", what, Box::new(move || Chat { text: untrack(&link), ..Chat::default() }))
}

fn button(label: &'static str, what: impl Into<Cow<'static, str>>, make: Make) -> AnyView {
    let what: Cow<'static, str> = what.into();
    let named = what.clone();
    let announce = use_announce();
    let id = format!("copy-{}", new_id());
    let copied = RwSignal::new(None::<Copied>);
    let text_id = id.clone();
    let copy = move || {
        let chat = make();
        let id = id.clone();
        spawn_local(async move {
            let is_copied = !chat.text.is_empty() && write(&chat.text).await;
            let words = outcome(&chat, is_copied);
            announce.say(words.clone());
            let is_blocked = !chat.text.is_empty() && !is_copied;
            copied.set(Some(Copied { text: chat.text, words }));
            if is_blocked {
                once_changed(move || select(&id));
            }
        });
    };
    view! {
        <div class="copy no-print">
            <button type="button" class="button" on:click=press(copy)>
                {icon(Icon::Copy)}
                {label}
                <span class="visually-hidden">": " {named}</span>
            </button>
            {live(move || match copied.get() {
                Some(copied) => copied_view(&text_id, what.clone(), copied),
                None => ().into_any(),
            })}
        </div>
    }
    .into_any()
}

fn copied_view(id: &str, what: Cow<'static, str>, copied: Copied) -> AnyView {
    let Copied { text, words } = copied;
    let lines = text.lines().count().clamp(2, 12).to_string();
    let area = (!text.is_empty()).then(|| {
        view! {
            <label class="visually-hidden" for=id.to_owned()>"The text: " {what}</label>
            <textarea id=id.to_owned() class="copy__text" readonly rows=lines prop:value=text></textarea>
        }
    });
    view! {
        <p class="copy__said">{words}</p>
        {area}
    }
    .into_any()
}

/// What a person is told of a press.
fn outcome(chat: &Chat, is_copied: bool) -> String {
    if chat.text.is_empty() {
        return "Nothing is written here yet.".to_owned();
    }
    let mut words = if is_copied {
        "Copied: paste it where it is needed.".to_owned()
    } else {
        "This browser keeps its clipboard to itself. The text is selected below: copy it with Ctrl+C (Cmd+C on a Mac)."
            .to_owned()
    };
    match chat.shortened {
        0 => {}
        1 => words.push_str(" One line was long and is shortened; it ends with \u{2026}."),
        count => {
            words.push_str(&format!(" {count} lines were long and are shortened; each ends with \u{2026}."))
        }
    }
    match chat.left_out {
        0 => {}
        1 => words.push_str(" One line was too much for one message and is left out; the message says so."),
        count => {
            words.push_str(&format!(
                " {count} lines were too much for one message and are left out; the message says so."
            ));
        }
    }
    words
}

/// Writes to the clipboard, and answers whether that went well. Pages that came without encryption have none.
async fn write(text: &str) -> bool {
    let navigator = window().navigator();
    let has_one = Reflect::get(&navigator, &JsValue::from_str("clipboard"))
        .is_ok_and(|clipboard| clipboard.is_object());
    has_one && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

fn select(id: &str) {
    focus_now(id);
    let area = document().get_element_by_id(id);
    if let Some(area) = area.and_then(|area| area.dyn_into::<web_sys::HtmlTextAreaElement>().ok()) {
        area.select();
    }
}
