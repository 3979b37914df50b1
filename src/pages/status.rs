//! The status line: where the words are. It tells the truth, and has a download beside it when that matters.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::address::{self, use_go};
use super::messages::not_stored;
use super::title::or_untitled;
use crate::document::undo::Way;
use crate::drafts::{Download, OpenDraft, SaveState, download_text, use_open_draft};
use crate::ui::announce::use_announce;
use crate::ui::button::{Look, button};
use crate::ui::focus::focus_soon;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press, text};

/// The button that downloads what could not be stored.
const DOWNLOAD: &str = "download-unsaved";
/// The link to drafts that could not be stored.
const HOMELESS: &str = "homeless";

/// The status line of the open draft.
#[component]
pub(super) fn StatusLine() -> impl IntoView {
    let draft = use_open_draft();
    let failure = Memo::new(move |_| match draft.save_state.get() {
        state @ (SaveState::NotSaved(_) | SaveState::Removed) => Some(state),
        SaveState::Saved(_) | SaveState::Pending | SaveState::ReadOnly => None,
    });
    view! {
        <div class="status">
            {live(move || match draft.save_state.get() {
                SaveState::Saved(time) => {
                    view! {
                        <p class="status__line" data-state="saved">
                            {icon(Icon::Done)}
                            <span><span class="status__where">"Saved in this browser at "</span>
                            <span class="status__short">"Saved "</span>{time}{shared_file()}</span>
                        </p>
                    }
                        .into_any()
                }
                SaveState::Pending => {
                    view! { <p class="status__line" data-state="pending">"Saving\u{2026}"</p> }.into_any()
                }
                SaveState::ReadOnly => {
                    view! { <p class="status__line" data-state="read-only">"To look at only"</p> }.into_any()
                }
                SaveState::NotSaved(_) | SaveState::Removed => ().into_any(),
            })}
            <UndoButtons />
            <div role="alert">
                {live(move || match failure.get() {
                    None => ().into_any(),
                    Some(state) => failure_view(draft, &state),
                })}
            </div>
        </div>
    }
}

/// What is wrong, and what helps.
fn failure_view(draft: OpenDraft, state: &SaveState) -> AnyView {
    let (what, why, key, button) = match state {
        SaveState::NotSaved(error) => (
            "Not saved: ",
            not_stored(error),
            " Press Ctrl+S to download them.",
            button(Look::Plain, DOWNLOAD, (icon(Icon::Download), "Download a copy"), move || {
                download_open(draft);
            }),
        ),
        _ => (
            "Removed: ",
            "another tab has taken this draft off the shelf",
            "",
            button(Look::Plain, "keep-removed", "Keep it", move || draft.store_anew()),
        ),
    };
    view! {
        <p class="status__line status__line--bad" data-state="not-saved">
            {icon(Icon::Warning)}
            <span><strong>{what}</strong>{why}". Your words are still on this page."{key}</span>
            {button}
        </p>
    }
    .into_any()
}

/// That drafts which are not open are nowhere but in this tab: on every page, until they are stored.
pub(super) fn homeless_line() -> AnyView {
    let draft = use_open_draft();
    let names = Memo::new(move |_| {
        draft.settled.track();
        draft.homeless().into_iter().map(|(_, name)| name).collect::<Vec<_>>()
    });
    let line = move || match names.get().as_slice() {
        [] => ().into_any(),
        [name, ..] => {
            let name = or_untitled(name.clone());
            view! {
                <p class="status__line status__line--bad" data-state="not-saved">
                    {icon(Icon::Warning)}
                    <strong>"Not saved:"</strong>
                    <span class="status__name">{name}</span>
                    <span>"Only this tab has it."</span>
                    <a id=HOMELESS href=address::home()>"Your drafts"</a>
                </p>
            }
            .into_any()
        }
    };
    view! { <div role="alert">{live(line)}</div> }.into_any()
}

#[component]
fn UndoButtons() -> impl IntoView {
    let draft = use_open_draft();
    let go_back = use_go_back(draft);
    let button = move |way: Way, drawing: Icon, keys: &'static str| {
        let is_off = move || {
            let (undo, redo) = draft.undoable.get();
            !if way == Way::Undo { undo } else { redo }
        };
        view! {
            <button
                type="button"
                class="button button--icon"
                title=format!("{} ({keys})", name(way))
                aria-disabled=text(move || is_off().to_string())
                on:click=press(move || go_back.run(way))
            >
                {icon(drawing)}
                <span class="visually-hidden">{name(way)}</span>
            </button>
        }
        .into_any()
    };
    view! {
        <div class="status__tools">
            {button(Way::Undo, Icon::Undo, "Ctrl Z")}
            {button(Way::Redo, Icon::Redo, "Ctrl Shift Z")}
        </div>
    }
}

fn name(way: Way) -> &'static str {
    match way {
        Way::Undo => "Undo",
        Way::Redo => "Redo",
    }
}

/// Undoes or redoes, says so, and takes a person to where the edit was.
pub(super) fn use_go_back(draft: OpenDraft) -> Callback<Way> {
    let announce = use_announce();
    let go = use_go();
    Callback::new(move |way: Way| {
        let Some(at) = draft.go_back(way) else {
            announce.say(match way {
                Way::Undo => "Nothing to undo.".to_owned(),
                Way::Redo => "Nothing to redo.".to_owned(),
            });
            return;
        };
        announce.say(match way {
            Way::Undo => "Undone.".to_owned(),
            Way::Redo => "Done again.".to_owned(),
        });
        if at.path == window().location().pathname().unwrap_or_default() {
            focus_soon(at.focus);
        } else {
            go.run(format!("{}#{}", at.path, at.focus));
        }
    })
}

/// Ctrl+Z and its kin. What was typed in the field since it got the focus, the field itself takes back, letter by
/// letter; everything else is the document's.
pub(super) fn hear_undo_keys(draft: OpenDraft) {
    let go_back = use_go_back(draft);
    let _ = window_event_listener(ev::focusout, move |_| draft.note_leaving());
    let _ = window_event_listener(ev::input, move |event| {
        // Boxes and menus say "input" as well, but not how.
        if event.has_type::<web_sys::InputEvent>() {
            draft.note_other_typing();
        }
    });
    let _ = window_event_listener(ev::keydown, move |event| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        let way = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => Way::Undo,
            ("z", true) | ("y", false) => Way::Redo,
            _ => return,
        };
        let in_dialog = document().query_selector("dialog[open]").is_ok_and(|dialog| dialog.is_some());
        if in_dialog || draft.head.with_untracked(Option::is_none) || draft.is_of_other_words() {
            return;
        }
        event.prevent_default();
        if !(draft.is_for_the_field(way) && goes_in_field(way)) {
            go_back.run(way);
        }
    });
}

/// Has the field that has the focus undo or redo by itself, and answers whether it did. Asked for by the old command and
/// not left to the key: some engines have no such key, and none tells in time whether the key did anything.
fn goes_in_field(way: Way) -> bool {
    let page = document().unchecked_into::<web_sys::HtmlDocument>();
    let command = match way {
        Way::Undo => "undo",
        Way::Redo => "redo",
    };
    page.exec_command(command).unwrap_or(false)
}

/// Downloads the open draft as it stands in memory. Answers whether the browser took it.
pub(super) fn download_open(draft: OpenDraft) -> bool {
    Download::of_open(draft).and_then(|download| download_text(&download)).is_some()
}

/// Ctrl+S: stores at once and says so. Where that fails, it downloads a copy.
pub(super) fn save_now(draft: OpenDraft) -> impl Fn() {
    let announce = use_announce();
    let save_too = save_too();
    move || {
        draft.save_now();
        if draft.head.with_untracked(Option::is_none) {
            focus_soon(HOMELESS);
            return;
        }
        let too = save_too();
        announce.say(match draft.save_state.get_untracked() {
            SaveState::Saved(time) => format!("Saved in this browser at {time}{too}."),
            SaveState::NotSaved(error) => {
                let too = if download_open(draft) { "A copy was downloaded" } else { "Download a copy" };
                format!("Not saved: {}. {too}.", not_stored(&error))
            }
            SaveState::ReadOnly => "This draft is to look at only.".to_owned(),
            SaveState::Pending | SaveState::Removed => String::new(),
        });
    }
}

/// The team's shared file, where there is one.
#[cfg(feature = "whole")]
fn shared_file() -> AnyView {
    super::merge::shared_file_status()
}

/// Only the whole builder has one.
#[cfg(not(feature = "whole"))]
fn shared_file() {}

/// Saves to the team's shared file as well, and answers how to go on saying so.
#[cfg(feature = "whole")]
fn save_too() -> impl Fn() -> String {
    let save = super::merge::save_too();
    move || save().map(|name| format!(", and now to “{name}”")).unwrap_or_default()
}

/// Only the whole builder has one.
#[cfg(not(feature = "whole"))]
fn save_too() -> impl Fn() -> &'static str {
    || ""
}
