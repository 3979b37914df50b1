//! What to do with a file that arrived: put it together with the copy that is here, open it as a new draft, or put it
//! in the place of that copy. Always asked.

use std::rc::Rc;

use leptos::prelude::*;

use super::{Arrival, Inbox};
use crate::document::Id;
use crate::document::file::{Extent, Repair, Standing};
use crate::drafts::{
    Download, Kin, OpenDraft, Received, Shelf, download_text, hand_over, new_id, use_open_draft,
};
use crate::exchange::relation::Relation;
use crate::pages::title::{HEADING, district_named, drafts_here, or_untitled, saved_when};
use crate::pages::{address, messages};
use crate::ui::button::{Look, button};
use crate::ui::focus::{focus_now, focus_soon};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press};

const QUESTION: &str = "arrival";
/// As many drafts are offered to be compared with a file that belongs to none of them.
const MOST_OFFERED: usize = 5;

/// The question, or why there is none to ask.
#[component]
pub(super) fn QuestionView(inbox: Inbox) -> impl IntoView {
    let Inbox { arrival, others, .. } = inbox;
    Effect::new(move || {
        if arrival.with(Option::is_some) {
            focus_soon(QUESTION);
        }
    });
    let question = move || match arrival.get() {
        None => ().into_any(),
        Some(Arrival::Refused { name, error }) => refused(&name, &messages::cannot_open(&error)),
        Some(Arrival::Several(drafts)) => several(inbox, drafts),
        Some(Arrival::Asked(received)) => asked(*received, arrival),
    };
    view! {
        {live(question)}
        <p class="notice" hidden=move || others.get() == 0 || arrival.with(Option::is_none)>
            "Files open one at a time: this is the first of those that came. To put several together, open your draft and "
            "choose “Put teammates’ files together” on its overview."
        </p>
    }
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

/// Which of the drafts that a file of the rescue screen has shall be opened.
fn several(inbox: Inbox, drafts: Vec<(String, String)>) -> AnyView {
    let choice = |(name, text): (String, String)| {
        let name = or_untitled(name);
        let open = {
            let name = name.clone();
            move || inbox.take_text(name.clone(), text.clone())
        };
        view! { <button type="button" class="button" on:click=press(open)>"Open: " {name}</button> }
    };
    view! {
        <div class="notice notice--ask">
            <h3 id=QUESTION tabindex="-1">"This file has more than one draft"</h3>
            <p>"They open one at a time: choose the file again for the next one."</p>
            <div class="takealong">{drafts.into_iter().map(choice).collect_view()}</div>
        </div>
    }
    .into_any()
}

fn asked(received: Received, arrival: RwSignal<Option<Arrival>>) -> AnyView {
    let district = district_named(&received.opened.envelope.document.district.name).to_owned();
    let saved = saved_when(&received.opened.envelope.saved_at);
    let repairs = repairs_view(&received.opened.repairs);
    let newer = matches!(received.opened.standing, Standing::Newer { .. });
    let is_part = received.opened.extent != Extent::Whole;
    let kin = received.kin.clone().map(|kin| kin_words(kin, is_part));
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
            {kin}
            {is_part
                .then(|| {
                    view! {
                        <p>
                            "It holds one part only. Put together with a draft, nothing outside that part is touched; a "
                            "draft that starts with it goes back to your teammate like any other."
                        </p>
                    }
                })}
            {answers(received, arrival)}
        </div>
    }
    .into_any()
}

/// What the file is to the draft that is here.
fn kin_words(kin: Kin, is_part: bool) -> AnyView {
    let name = or_untitled(kin.name);
    let what = if kin.is_same_draft {
        "A copy of the same draft is in this browser: "
    } else {
        "A draft that it shares its beginnings with is in this browser: "
    };
    let relation = match kin.relation {
        _ if kin.is_other_district => {
            "The file names another district. Open it as a new draft; putting the two together would mix them."
        }
        _ if is_part => "",
        None | Some(Relation::Stranger) => "",
        Some(Relation::Same) => "The file says just the same: there is nothing to take from it.",
        Some(Relation::Older) => "The file is an older copy: yours grew from it, and nothing in it is new.",
        Some(Relation::Newer) => {
            "The file is a newer copy: it grew from yours, and may have changed or removed some of it."
        }
        Some(Relation::Branch { .. }) => {
            "Both went on since they were one: the file and yours have each what the other has not."
        }
    };
    view! { <p>{what} <strong>{name}</strong> ". " {relation}</p> }.into_any()
}

fn repairs_view(repairs: &[Repair]) -> Option<AnyView> {
    (!repairs.is_empty()).then(|| {
        view! {
            {messages::mended(repairs)}
            <p>"Keep the file itself: it is not changed."</p>
        }
        .into_any()
    })
}

fn answers(received: Received, arrival: RwSignal<Option<Arrival>>) -> AnyView {
    let draft = use_open_draft();
    let trouble = RwSignal::new(String::new());
    let visit = address::use_go();
    let go = Callback::new(move |id: Id| {
        visit.run(address::draft(id));
        // The frame that shows it comes first.
        request_animation_frame(|| request_animation_frame(mark_opened));
    });
    let is_current = received.opened.standing == Standing::Current;
    let is_whole = received.opened.extent == Extent::Whole;
    let id = received.opened.envelope.id;
    let can_update = received.is_known() && is_current && is_whole;
    let is_mergeable = |kin: &&Kin| is_current && can_be_merged(kin, is_whole);
    let kin = received.kin.as_ref().filter(is_mergeable);
    let should_merge = kin.is_some_and(|kin| !kin.is_other_district);
    let merges_into = kin.map(|kin| kin.id);
    let is_stranger = received.kin.is_none() && is_current;
    let received = Rc::new(received);
    let starts = !is_whole && is_current && !received.is_known();
    let (part, other) = (received.clone(), received.clone());
    let (as_new, in_place, compared) = (received.clone(), received.clone(), received);
    let open_new = move || match open_as_new(draft, &as_new) {
        Ok(id) => go.run(id),
        Err(error) => trouble.set(format!("It cannot be kept: {}.", messages::not_stored(&error))),
    };
    let look = |is_main: bool| if is_main { Look::Main } else { Look::Plain };
    let mut answers = Vec::new();
    if is_whole {
        answers.push(button(look(!should_merge), "open-as-new", "Open as a new draft", open_new));
    }
    if starts {
        let begin = move || go.run(draft.begin_with(part.opened.envelope.clone()));
        answers.push(button(Look::Plain, "start-with-part", "Start a draft with this part", begin));
    }
    if let Some(into) = merges_into {
        let compare = move || {
            hand_over(&compared.name, &compared.text);
            visit.run(address::merge(into));
        };
        let place = usize::from(is_whole && !should_merge);
        answers.insert(place, button(look(should_merge), "compare", "Compare and put together", compare));
    }
    if can_update {
        let download_mine = move || {
            if let Ok(Some(download)) = Download::of(draft, &id.to_string()) {
                let _ = download_text(&download);
            }
        };
        let update = move || match put_in_place(draft, &in_place) {
            Ok(()) => go.run(id),
            Err(why) => trouble.set(why),
        };
        let words = view! { {icon(Icon::Download)} "Download mine first" };
        answers.push(button(Look::Plain, "download-mine", words, download_mine));
        answers.push(button(Look::Plain, "put-in-place", "Put it in the place of mine", update));
    }
    if is_stranger {
        // Two of a team may have started apart.
        answers.extend(drafts_here().take(MOST_OFFERED).map(|(id, name)| {
            let file = other.clone();
            let compare = move || {
                hand_over(&file.name, &file.text);
                visit.run(address::merge(id));
            };
            view! { <button type="button" class="button" on:click=press(compare)>"Compare with " {name}</button> }
                .into_any()
        }));
    }
    // The button goes with the question: the focus goes to where another file is picked.
    let cancel = move || {
        arrival.set(None);
        if !focus_now("pick-file") {
            focus_now(HEADING);
        }
    };
    answers.push(button(Look::Quiet, "leave-file", "Cancel", cancel));
    view! {
        <div class="takealong">{answers}</div>
        <p role="alert">{trouble}</p>
    }
    .into_any()
}

/// Tells tools from outside that a file is on the screen.
fn mark_opened() {
    if let Some(clock) = window().performance() {
        let _ = clock.mark("builder:opened");
    }
}

/// Whether there is anything to put together. A part may have something new whatever the rest is.
fn can_be_merged(kin: &Kin, is_whole: bool) -> bool {
    match kin.relation {
        Some(Relation::Newer | Relation::Branch { .. }) => true,
        Some(_) => !is_whole,
        None => false,
    }
}

/// Opens a received draft beside what is here. It keeps its id, unless a copy of it is here already.
fn open_as_new(draft: OpenDraft, received: &Received) -> Result<Id, crate::drafts::StorageError> {
    if let Standing::Newer { .. } = received.opened.standing {
        return Shelf::keep_as_received(received);
    }
    let mut envelope = received.opened.envelope.clone();
    if received.is_known() {
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
    draft.replace(envelope);
    Ok(())
}
