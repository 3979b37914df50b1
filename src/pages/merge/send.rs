//! One part of the draft as a file of its own, for somebody who works on just that.

use leptos::ev;
use leptos::prelude::*;

use super::Desk;
use crate::document::PartKey;
use crate::drafts::{Download, download_text};
use crate::exchange::part_file::Cut;
use crate::guidance::parts::words;
use crate::ui::button::{Look, button};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::live;

/// What there is to send, and what each is called.
fn cuts(desk: Desk) -> Vec<(Cut, String)> {
    let component = |key: PartKey| (Cut::Component(key), format!("{}. {}", key.number(), words(key).name));
    let mut all: Vec<_> = PartKey::ALL.into_iter().map(component).collect();
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
    let chosen = RwSignal::new(0_u32);
    let choose = move |event: ev::Event| {
        chosen.set(event_target_value(&event).parse().unwrap_or_default());
    };
    let options = move || {
        let option = |(place, (_, name)): (usize, (Cut, String))| {
            view! { <option value=place.to_string() prop:selected=move || chosen.get() as usize == place>{name}</option> }
        };
        untrack(|| cuts(desk)).into_iter().enumerate().map(option).collect_view().into_any()
    };
    let download = move || {
        let cut = untrack(|| cuts(desk)).into_iter().nth(chosen.get_untracked() as usize);
        if let Some(download) = cut.and_then(|(cut, _)| Download::of_part(desk.draft, cut)) {
            let _ = download_text(&download);
            desk.announce.say(format!("Downloaded: {}", download.name));
        }
    };
    view! {
        <section class="section" aria-labelledby="send-part">
            <h2 id="send-part">"Send only one part"</h2>
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
        </section>
    }
    .into_any()
}
