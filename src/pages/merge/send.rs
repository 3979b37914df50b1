//! One part of the draft as a file or a link of its own, for somebody who works on just that; a summary as a link.

use leptos::ev;
use leptos::prelude::*;

use super::desk::Desk;
use crate::document::PartKey;
use crate::document::file::Envelope;
use crate::drafts::{Download, download_text};
use crate::exchange::link::{of_part, of_summary};
use crate::exchange::part_file::Cut;
use crate::guidance::parts::words;
use crate::pages::link::{LinkOffer, link_offer};
use crate::pages::{address, outgoing};
use crate::ui::button::{Look, button};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::live;

/// What stands for a cut in the list.
fn key(cut: Cut) -> String {
    match cut {
        Cut::Component(key) => key.field().to_owned(),
        Cut::Reflection(id) => id.to_string(),
        Cut::Session => "session".to_owned(),
    }
}

/// What there is to send, and what each is called.
fn cuts(desk: Desk) -> Vec<(Cut, String)> {
    let component = |key: PartKey| (Cut::Component(key), format!("{}. {}", key.number(), words(key).name));
    let mut all: Vec<_> = PartKey::ALL.into_iter().map(component).collect();
    all.push((
        Cut::Session,
        "The session as its trainer sets it: agreements, minutes, breaks, survey link".to_owned(),
    ));
    desk.draft.document.with(|document| {
        for (place, reflection) in document.existing_coaching.reflections.iter().enumerate() {
            let who = reflection.who.trim();
            let who = if who.is_empty() { format!("person {}", place + 1) } else { who.to_owned() };
            all.push((Cut::Reflection(reflection.id), format!("Activity 2.1: {who}\u{2019}s own words")));
        }
    });
    all
}

pub(super) fn view(desk: Desk) -> AnyView {
    // What is chosen is the part itself: its place in the list changes with every file that is put together.
    let chosen = RwSignal::new(Cut::Component(PartKey::Definition));
    let all = Memo::new(move |_| {
        desk.draft.settled.track();
        untrack(|| cuts(desk))
    });
    let choose = move |event: ev::Event| {
        let value = event_target_value(&event);
        let found = all.with_untracked(|all| all.iter().map(|(cut, _)| *cut).find(|cut| key(*cut) == value));
        chosen.set(found.unwrap_or(Cut::Component(PartKey::Definition)));
    };
    let options = move || {
        let option = |(cut, name): (Cut, String)| {
            view! { <option value=key(cut) prop:selected=move || chosen.get() == cut>{name}</option> }
        };
        all.get().into_iter().map(option).collect_view().into_any()
    };
    // What one person wrote alone may be gone since.
    let cut = move || {
        all.with(|all| {
            all.iter()
                .map(|(cut, _)| *cut)
                .find(|cut| *cut == chosen.get())
                .or(all.first().map(|(cut, _)| *cut))
        })
    };
    let download = move || {
        if let Some(download) = untrack(cut).and_then(|cut| Download::of_part(desk.draft, cut)) {
            let _ = download_text(&download);
            desk.announce.say(format!("Downloaded: {}", download.name));
        }
    };
    let link = link_offer(LinkOffer {
        what: "this part",
        instead: "Download the part as a file instead.",
        link: Box::new(move || {
            let packed = envelope_of(desk).zip(cut()).map(|(envelope, cut)| of_part(&envelope, cut));
            address::link_to(&packed.unwrap_or_default())
        }),
        // What comes back is put together by what left.
        before: Box::new(move || {
            if let Some(cut) = untrack(cut) {
                let _ = desk.draft.departing_part(cut);
            }
        }),
    });
    view! {
        <section class="section" aria-labelledby="send-part">
            <h2 id="send-part">"Send only one part"</h2>
            {outgoing::warning()}
            <p class="section__why">
                "For a teammate who works on just one component, or hands in what they wrote alone. When it comes back, "
                "put it together here: nothing outside that part is touched."
            </p>
            <div class="field field--choice">
                <label class="field__label" for="part-to-send">"Which part"</label>
                <select id="part-to-send" on:change=choose>{live(options)}</select>
            </div>
            <div class="takealong">
                {button(Look::Plain, "send-part-button", view! { {icon(Icon::Download)} "Download this part" }, download)}
            </div>
            {link}
        </section>
        {summary(desk)}
    }
    .into_any()
}

/// The draft as it stands, and again whenever it was stored.
fn envelope_of(desk: Desk) -> Option<Envelope> {
    desk.draft.settled.track();
    desk.draft.envelope()
}

fn summary(desk: Desk) -> AnyView {
    let link = link_offer(LinkOffer {
        what: "a summary",
        instead: "Print the document instead, or save it as PDF.",
        link: Box::new(move || {
            address::link_to(&envelope_of(desk).map(|envelope| of_summary(&envelope)).unwrap_or_default())
        }),
        before: Box::new(|| {}),
    });
    view! {
        <section class="section" aria-labelledby="send-summary">
            <h2 id="send-summary">"Send a summary to read"</h2>
            <p class="section__why">
                "For leadership: where the six components stand, and what you ask for. Whoever opens the link can read and "
                "print it; nothing is stored in their browser. It shows the draft as it is now."
            </p>
            {link}
            <p>
                "A link can also hand out an empty start: "
                <a href=address::link()>"make one for a district"</a>
                "."
            </p>
        </section>
    }
    .into_any()
}
