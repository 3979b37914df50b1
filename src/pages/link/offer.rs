//! A link to be copied: what it weighs is said before, and a link that messages would cut off is not offered.

use leptos::prelude::*;

use crate::exchange::link::LONGEST_TO_SEND;
use crate::pages::team::copy::copy_link;
use crate::ui::live::{live, text};

/// What a link leads to, and how it is made.
pub(in crate::pages) struct LinkOffer {
    /// What it leads to, for screen readers: "this part".
    pub what: &'static str,
    /// What to do where it would be too long: a sentence.
    pub instead: &'static str,
    /// Makes it, address included. It is made again when a signal that it reads changes.
    pub link: Box<dyn Fn() -> String + Send + Sync>,
    /// What is to be done before it is copied.
    pub before: Box<dyn Fn() + Send + Sync>,
}

/// The button, and how long the link is.
pub(in crate::pages) fn link_offer(offer: LinkOffer) -> AnyView {
    let LinkOffer { what, instead, link, before } = offer;
    let link = StoredValue::new(link);
    let before = StoredValue::new(before);
    let make = move || link.with_value(|link| link());
    let letters = Memo::new(move |_| make().chars().count());
    // Made anew only when this changes: the button keeps the focus, and what was copied stays.
    let is_too_long = Memo::new(move |_| letters.get() > LONGEST_TO_SEND);
    let words = move || {
        let letters = grouped(letters.get());
        if is_too_long.get() {
            let most = grouped(LONGEST_TO_SEND);
            format!(
                "As a link it would have {letters} characters, and many programs for mail and chat cut links of more \
                 than {most} off. {instead}"
            )
        } else {
            format!(
                "As a link it has {letters} characters: short enough for mail and chat. Whoever has the link can read all \
                 that is in it, and chat logs and browser histories keep it."
            )
        }
    };
    let copy = move || {
        before.with_value(|before| before());
        make()
    };
    view! {
        <div class="link-offer">
            <p class="field__hint">{text(words)}</p>
            {live(move || if is_too_long.get() { ().into_any() } else { copy_link(what, copy) })}
        </div>
    }
    .into_any()
}

/// A number below a million as it is written: 1,204.
fn grouped(number: usize) -> String {
    match number {
        0..1000 => number.to_string(),
        _ => format!("{},{:03}", number / 1000, number % 1000),
    }
}
