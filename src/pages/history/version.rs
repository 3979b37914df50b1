//! One earlier version: when and why it was kept, what changed since, and what can be done with it.

use leptos::prelude::*;

use super::changed::changed_since;
use super::room::size_in_words;
use super::{Done, History};
use crate::drafts::{Download, RestoreError, RestorePoint, download_text, read_point, time_in_words};
use crate::exchange::change_list::change_list;
use crate::guidance::choices::Labelled;
use crate::pages::address;
use crate::pages::messages::cannot_open;
use crate::ui::focus::focus_soon;
use crate::ui::live::{Press, live, press};

pub(super) fn version(history: History, point: RestorePoint) -> AnyView {
    let draft = history.draft;
    let time = time_in_words(&point.head.at);
    let named = point.head.name.trim().to_owned();
    let called = if named.is_empty() { format!("the version of {time}") } else { format!("“{named}”") };
    let about = format!("{}. {}.", point.head.why.label(), size_in_words(point.size as u64));
    let anchor = address::version(&point.key);
    let (back, held) = (format!("{anchor}-back"), StoredValue::new(point));
    let heading = if named.is_empty() { time } else { format!("{time}: {named}") };
    let bring_back = {
        let called = called.clone();
        move || match draft.restore(&held.get_value()) {
            Ok(true) => {
                history.announce.say(format!("Brought back: {called}. Undo takes it back."));
                history.done.set(Some(Done::BroughtBack(called.clone(), held.get_value())));
                history.look_again();
                focus_soon(super::UNDO);
            }
            Ok(false) => history.say("Nothing was changed: it says what the draft says now.".to_owned()),
            Err(error) => history.say(format!("Nothing was changed. {}", unreadable(&error))),
        }
    };
    let download = move || {
        if let Ok(Some(file)) = Download::of_point(&held.get_value()) {
            let _ = download_text(&file);
        }
    };
    let delete = {
        let called = called.clone();
        move || history.delete(&held.get_value(), called.clone())
    };
    let is_off = move || draft.is_read_only();
    view! {
        <li class="version" id=anchor>
            <h4 class="version__name">{heading}</h4>
            <p class="version__about">{about}</p>
            <div class="version__tools">
                <fieldset class="version__back" disabled=is_off>
                    {tool("button", back, "Bring this back", &called, press(bring_back))}
                </fieldset>
                {tool("button button--quiet", String::new(), "Download", &called, press(download))}
                {tool("button button--quiet", String::new(), "Delete", &called, press(delete))}
            </div>
            {since(history, held, &called)}
        </li>
    }
    .into_any()
}

fn tool(class: &'static str, id: String, words: &'static str, called: &str, does: Press) -> AnyView {
    let id = (!id.is_empty()).then_some(id);
    view! {
        <button type="button" class=class id=id on:click=does>
            {words}
            <span class="visually-hidden">{format!(": {called}")}</span>
        </button>
    }
    .into_any()
}

/// What changed since, worked out when somebody asks, and again when the draft has changed.
fn since(history: History, point: StoredValue<RestorePoint>, called: &str) -> AnyView {
    let is_open = RwSignal::new(false);
    let draft = history.draft;
    let list = move || {
        draft.settled.track();
        match read_point(&point.get_value()) {
            Ok(then) => {
                let pages = draft.document.with_untracked(|now| change_list(&then.envelope.document, now));
                changed_since(history.id, &pages)
            }
            Err(error) => view! { <p>{unreadable(&error)}</p> }.into_any(),
        }
    };
    view! {
        <details
            class="more more--wide"
            on:toggle=move |event| {
                is_open.set(event_target::<web_sys::HtmlDetailsElement>(&event).open());
            }
        >
            <summary>"What changed since" <span class="visually-hidden">{format!(" {called}")}</span></summary>
            {live(move || if is_open.get() { list() } else { ().into_any() })}
        </details>
    }
    .into_any()
}

fn unreadable(error: &RestoreError) -> String {
    match error {
        RestoreError::Gone => {
            "This version is not there any more: its space was needed, or another tab deleted it.".to_owned()
        }
        RestoreError::Newer => "A newer version of the builder wrote it. Download it to be safe.".to_owned(),
        RestoreError::Part => {
            "It is one part that was put together with the draft, as it came. Download it to put it together again."
                .to_owned()
        }
        RestoreError::Unreadable(error) => {
            format!("This version cannot be read. {} Download it to be safe.", cannot_open(error))
        }
    }
}
