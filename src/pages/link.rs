//! What a link holds, and what can be done with it. It proposes and never acts; what came by the address is taken off
//! it, so that it is in no history and a reload opens nothing twice.

mod held;
mod offer;
mod start;

pub(super) use offer::{LinkOffer, link_offer};

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::title::{HEADING, set_title};
use crate::drafts::use_open_draft;
use crate::exchange::link::{Held, LinkError, read};
use crate::ui::button::{Look, button};
use crate::ui::focus::focus_soon;
use crate::ui::live::live;

/// The id of the field that takes a link.
const PASTE: &str = "paste-link";

/// What came of an address or of a pasted text. `None`: it was the bare address.
type Arrival = Option<Result<Held, LinkError>>;

/// The page of links.
pub(super) fn link_page() -> AnyView {
    use_open_draft().flush();
    let arrival = RwSignal::new(from_address());
    // A second link that is opened in the same tab.
    let heard = window_event_listener(ev::hashchange, move |_| {
        if let Some(other) = from_address() {
            take(arrival, other);
        }
    });
    on_cleanup(move || heard.remove());
    set_title(move || arrival.with(title).to_owned());
    live(move || match arrival.get() {
        None => bare(arrival),
        Some(Err(error)) => refused(arrival, error),
        Some(Ok(held)) => held::view(held),
    })
}

/// Takes what follows the `#` off the address.
fn from_address() -> Arrival {
    let hash = window().location().hash().unwrap_or_default();
    let packed = hash.strip_prefix('#').filter(|packed| !packed.is_empty())?;
    let here = window().location().pathname().unwrap_or_default();
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&here));
    }
    Some(read(packed))
}

fn take(arrival: RwSignal<Arrival>, other: Result<Held, LinkError>) {
    arrival.set(Some(other));
    focus_soon(HEADING);
}

fn title(arrival: &Arrival) -> &'static str {
    match arrival {
        None => "Links",
        Some(Ok(Held::Part(..))) => "One part, sent by a link",
        Some(Ok(Held::Summary(_))) => "A summary, sent by a link",
        Some(Ok(Held::Start(_))) => "A start, sent by a link",
        Some(Err(LinkError::CutOff)) => "This link was cut off",
        Some(Err(LinkError::Damaged)) => "This link was changed on the way",
        Some(Err(LinkError::Newer)) => "This link comes from a newer version of the app",
        Some(Err(LinkError::TooLarge { .. })) => "This link is too long",
    }
}

fn refused(arrival: RwSignal<Arrival>, error: LinkError) -> AnyView {
    let words = match error {
        LinkError::CutOff => {
            "Its end is missing: some programs for mail and chat cut long links. Copy all of it from the message and \
             paste it here, or ask for it to be sent again."
        }
        LinkError::Damaged => {
            "It is not as it was sent, so it cannot be trusted. Copy all of it from the message and paste it here, or \
             ask for it to be sent again."
        }
        LinkError::Newer => {
            "While you are online, take the new version when it is offered at the top of a page. Then open the link \
             again."
        }
        LinkError::TooLarge { .. } => {
            "No link of this app is as long. Ask for a file instead, and open it under Files."
        }
    };
    view! {
        <article class="page">
            <header class="page__head">
                <h1 id=HEADING tabindex="-1">{title(&Some(Err(error)))}</h1>
                <p class="page__lead">{words}</p>
                <p>"Nothing was opened, and nothing was changed."</p>
            </header>
            {paste_box(arrival)}
        </article>
    }
    .into_any()
}

fn bare(arrival: RwSignal<Arrival>) -> AnyView {
    view! {
        <article class="page">
            <header class="page__head">
                <h1 id=HEADING tabindex="-1">{title(&None)}</h1>
                <p class="page__lead">
                    "A link carries something small: one part, a summary to read, or an empty start for a district. All of "
                    "it is in the link itself; no server keeps it."
                </p>
                <p>
                    "Did a link lead you here? Then it was cut off, or it has been opened already: open it once more in the \
                     message that it came in, or paste it here."
                </p>
            </header>
            {paste_box(arrival)}
            {start::view()}
        </article>
    }
    .into_any()
}

fn paste_box(arrival: RwSignal<Arrival>) -> AnyView {
    let pasted = RwSignal::new(String::new());
    let open = move || {
        let text = pasted.get_untracked();
        let packed = text.split_once('#').map_or(text.as_str(), |(_, packed)| packed);
        take(arrival, read(packed));
    };
    view! {
        <section class="section" aria-labelledby="open-link">
            <h2 id="open-link">"Open a link"</h2>
            <div class="field">
                <label class="field__label" for=PASTE>"The whole link"</label>
                <textarea id=PASTE rows="4" spellcheck="false" autocomplete="off" bind:value=pasted></textarea>
            </div>
            <div class="takealong">{button(Look::Plain, "open-this-link", "Open this link", open)}</div>
        </section>
    }
    .into_any()
}
