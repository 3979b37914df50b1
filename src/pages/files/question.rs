//! What to do with a file that arrived: as a new draft, or in the place of the copy that is here. Always asked.

use leptos::prelude::*;

use super::Arrival;
use crate::document::Id;
use crate::document::file::{Repair, Standing};
use crate::drafts::{
    Download, OpenDraft, Received, Shelf, download_text, new_id, time_of_day, use_open_draft,
};
use crate::pages::title::HEADING;
use crate::pages::{address, messages};
use crate::ui::focus::{focus_now, focus_soon};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press};

const QUESTION: &str = "arrival";

/// The question, or why there is none to ask.
#[component]
pub(super) fn QuestionView(arrival: RwSignal<Option<Arrival>>) -> impl IntoView {
    Effect::new(move || {
        if arrival.with(Option::is_some) {
            focus_soon(QUESTION);
        }
    });
    live(move || match arrival.get() {
        None => ().into_any(),
        Some(Arrival::Refused { name, error }) => refused(&name, &messages::cannot_open(&error)),
        Some(Arrival::Asked(received)) => asked(*received, arrival),
    })
}

fn refused(name: &str, why: &str) -> AnyView {
    let what = if name.is_empty() {
        "This text cannot be opened".to_owned()
    } else {
        format!("“{name}” cannot be opened")
    };
    view! {
        <div class="notice notice--bad" role="alert">
            <h3 id=QUESTION tabindex="-1">{what}</h3>
            <p>{why.to_owned()}</p>
            <p>"Nothing was changed."</p>
        </div>
    }
    .into_any()
}

fn asked(received: Received, arrival: RwSignal<Option<Arrival>>) -> AnyView {
    let district = received.opened.envelope.document.district.name.trim().to_owned();
    let district = if district.is_empty() { "a district without a name yet".to_owned() } else { district };
    let saved = time_of_day(&received.opened.envelope.saved_at);
    let saved = if saved.is_empty() { String::new() } else { format!(", saved {saved}") };
    let repairs = repairs_view(&received.opened.repairs);
    let newer = matches!(received.opened.standing, Standing::Newer { .. });
    let known = received.known_as.clone();
    let can_update = known.is_some() && !newer;
    view! {
        <div class="notice notice--ask">
            <h3 id=QUESTION tabindex="-1">"This is the coaching system of " {district} {saved}</h3>
            {repairs}
            {newer
                .then(|| {
                    view! {
                        <p>
                            "It comes from a newer version of the app. It opens to be read, printed and downloaded; "
                            "nothing in it can be changed here."
                        </p>
                    }
                })}
            {known
                .map(|name| {
                    let name = if name.is_empty() { "Untitled draft".to_owned() } else { name };
                    view! {
                        <p>
                            "A copy of the same draft is in this browser: " <strong>{name}</strong>
                            ". You can keep both, or put this file in its place."
                        </p>
                    }
                })}
            {answers(received, can_update, arrival)}
        </div>
    }
    .into_any()
}

fn repairs_view(repairs: &[Repair]) -> Option<AnyView> {
    if repairs.is_empty() {
        return None;
    }
    let items = repairs.iter().map(|repair| view! { <li>{messages::repaired(repair)}</li> }).collect_view();
    Some(
        view! {
            <p>"It was damaged inside. Everything that could be read is there; this was mended:"</p>
            <ul class="repairs">{items}</ul>
            <p>"Keep the file itself: it is not changed."</p>
        }
        .into_any(),
    )
}

fn answers(received: Received, can_update: bool, arrival: RwSignal<Option<Arrival>>) -> AnyView {
    let draft = use_open_draft();
    let trouble = RwSignal::new(String::new());
    let go = {
        let go = address::use_go();
        Callback::new(move |id: Id| {
            if let Some(clock) = window().performance() {
                let _ = clock.mark("builder:opened");
            }
            go.run(address::draft(id));
        })
    };
    let id = received.opened.envelope.id;
    let (as_new, in_place) = (received.clone(), received);
    let open_new = move || match open_as_new(draft, &as_new) {
        Ok(id) => go.run(id),
        Err(error) => trouble.set(format!("It cannot be kept: {}.", messages::not_stored(&error))),
    };
    let update = move || match put_in_place(draft, &in_place) {
        Ok(()) => go.run(id),
        Err(why) => trouble.set(why),
    };
    let download_mine = move || {
        if let Ok(Some(download)) = Download::of_stored(&id.to_string()) {
            let _ = download_text(&download);
        }
    };
    // The button goes with the question: the focus goes to where another file is picked.
    let cancel = move || {
        arrival.set(None);
        if !focus_now("pick-file") {
            focus_now(HEADING);
        }
    };
    view! {
        <div class="takealong">
            <button type="button" class="button button--main" id="open-as-new" on:click=press(open_new)>"Open as a new draft"</button>
            {can_update
                .then(|| {
                    view! {
                        <button type="button" class="button" id="download-mine" on:click=press(download_mine)>
                            {icon(Icon::Download)}
                            "Download mine first"
                        </button>
                        <button type="button" class="button" id="put-in-place" on:click=press(update)>
                            "Put it in the place of mine"
                        </button>
                    }
                })}
            <button type="button" class="button button--quiet" on:click=press(cancel)>"Cancel"</button>
        </div>
        <p role="alert">{trouble}</p>
    }
    .into_any()
}

/// Opens a received draft beside what is here. It keeps its id, unless a copy of it is here already.
fn open_as_new(draft: OpenDraft, received: &Received) -> Result<Id, crate::drafts::StorageError> {
    if let Standing::Newer { .. } = received.opened.standing {
        return Shelf::keep_as_received(received);
    }
    let mut envelope = received.opened.envelope.clone();
    if received.known_as.is_some() {
        envelope.id = new_id();
        let name = envelope.document.district.name.trim();
        envelope.name = format!("{} (from a file)", if name.is_empty() { "Untitled" } else { name });
    }
    let id = envelope.id;
    draft.adopt(envelope);
    Ok(id)
}

fn put_in_place(draft: OpenDraft, received: &Received) -> Result<(), String> {
    let envelope = &received.opened.envelope;
    draft.open(envelope.id).map_err(|error| messages::no_draft(&error).1)?;
    let mut lineage = envelope.lineage.clone();
    lineage.push(envelope.revision);
    draft.replace(envelope.document.clone(), &lineage);
    Ok(())
}
