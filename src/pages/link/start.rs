//! A link to an empty start for a district: for a trainer who hands out as many as there are teams.

use leptos::prelude::*;

use super::offer::{LinkOffer, link_offer};
use crate::document::District;
use crate::exchange::link::of_start;
use crate::pages::address;
use crate::ui::live::live;

pub(super) fn view() -> AnyView {
    let [name, isd, year] = [(); 3].map(|()| RwSignal::new(String::new()));
    let has_name = Memo::new(move |_| name.with(|name| !name.trim().is_empty()));
    let said = |words: RwSignal<String>| words.with(|words| words.trim().to_owned());
    let link = move || {
        let district =
            District { name: said(name), isd: said(isd), school_year: said(year), ..District::default() };
        address::link_to(&of_start(&district))
    };
    let offer = move || {
        if !has_name.get() {
            return view! { <p class="field__hint">"With the district\u{2019}s name, the link appears here."</p> }
                .into_any();
        }
        link_offer(LinkOffer {
            what: "an empty start",
            instead: "Use a shorter name.",
            link: Box::new(link),
            before: Box::new(|| {}),
        })
    };
    view! {
        <section class="section" aria-labelledby="make-start">
            <h2 id="make-start">"Make a link to an empty start"</h2>
            <p class="section__why">
                "For a team that is about to begin: whoever opens the link can start a draft that has the district\u{2019}s name \
                 already, in their own browser."
            </p>
            {field("start-name", "The district\u{2019}s name", name)}
            {field("start-isd", "Its intermediate school district (ISD), if you like", isd)}
            {field("start-year", "The school year, if you like", year)}
            {live(offer)}
        </section>
    }
    .into_any()
}

fn field(id: &'static str, label: &'static str, words: RwSignal<String>) -> AnyView {
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <input id=id type="text" autocomplete="off" maxlength="120" bind:value=words />
        </div>
    }
    .into_any()
}
