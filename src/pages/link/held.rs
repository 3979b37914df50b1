//! What came by a link: a part to be put together with a draft, a start to begin with, a summary to read.

use leptos::ev;
use leptos::prelude::*;

use super::title;
use crate::document::file::{Envelope, Extent, Layout, write};
use crate::document::{District, Document, Id};
use crate::drafts::{hand_over, use_open_draft};
use crate::exchange::link::Held;
use crate::exchange::paper::leadership;
use crate::pages::address;
use crate::pages::document::small_sheets;
use crate::pages::merge::extent;
use crate::pages::title::{HEADING, district_named, drafts_here, saved_when};
use crate::ui::button::{Look, button};
use crate::ui::live::live;

/// The id of the list of drafts.
const INTO: &str = "into-draft";

/// What it holds, and what can be done with it.
pub(super) fn view(held: Held) -> AnyView {
    let title = title(&Some(Ok(held.clone())));
    match held {
        Held::Part(envelope, extent) => part(title, envelope, extent),
        Held::Summary(envelope) => summary(&envelope),
        Held::Start(district) => start(title, district),
    }
}

fn part(title: &'static str, envelope: Envelope, extent_of_it: Extent) -> AnyView {
    let district = &envelope.document.district.name;
    let lead = format!("{}{}.", extent(extent_of_it, district), saved_when(&envelope.saved_at));
    let drafts: Vec<(Id, String)> = drafts_here().collect();
    let is_here = drafts.iter().any(|(id, _)| *id == envelope.id);
    let likely = if is_here { Some(envelope.id) } else { drafts.first().map(|(id, _)| *id) };
    let go = address::use_go();
    let draft = use_open_draft();
    let chosen = RwSignal::new(likely);
    let text = write(&envelope, Layout::Compact);
    let compare = move || {
        if let Some(id) = chosen.get_untracked() {
            hand_over("One part, sent by a link", &text);
            go.run(address::merge(id));
        }
    };
    let has_drafts = !drafts.is_empty();
    // A draft of its own: what is not in the part is not missing in it.
    let begin = move || go.run(address::draft(draft.begin_with(envelope.clone())));
    let which = has_drafts.then(|| which_draft(drafts, chosen, is_here, extent_of_it == Extent::Session));
    let compare = has_drafts.then(|| button(Look::Main, "compare", "Compare and put together", compare));
    let look = if has_drafts { Look::Plain } else { Look::Main };
    view! {
        <article class="page">
            <header class="page__head">
                <h1 id=HEADING tabindex="-1">{title}</h1>
                <p class="page__lead">{lead}</p>
                <p>
                    "Nothing is stored yet. Put together with a draft of yours, you see first what would change, and nothing \
                     outside this part is touched."
                </p>
            </header>
            {which}
            <div class="takealong">
                {compare}
                {button(look, "start-with-part", "Start a new draft with this part", begin)}
                <a class="button button--quiet" href=address::home()>"Leave it"</a>
            </div>
        </article>
    }
    .into_any()
}

fn which_draft(
    drafts: Vec<(Id, String)>,
    chosen: RwSignal<Option<Id>>,
    is_here: bool,
    is_of_a_session: bool,
) -> AnyView {
    let choose = move |event: ev::Event| chosen.set(Some(Id::read(&event_target_value(&event))));
    let hint = if is_of_a_session {
        "What the trainer set goes into the draft of your team."
    } else if is_here {
        "The draft that it was cut out of is in this browser, and chosen already."
    } else {
        "The draft that it was cut out of is not in this browser. Choose the one that it is meant for."
    };
    let option = move |(id, name): (Id, String)| {
        let is_chosen = move || chosen.get() == Some(id);
        view! { <option value=id.to_string() prop:selected=is_chosen>{name}</option> }
    };
    let options = drafts.into_iter().map(option).collect_view();
    view! {
        <div class="field field--choice">
            <label class="field__label" for=INTO>"Into which draft"</label>
            <p class="field__hint" id="into-draft-hint">{hint}</p>
            <select id=INTO aria-describedby="into-draft-hint" on:change=choose>{options}</select>
        </div>
    }
    .into_any()
}

fn start(title: &'static str, district: District) -> AnyView {
    let name = district_named(&district.name).to_owned();
    let lead =
        format!("An empty start for {name}: the draft has the district\u{2019}s name, and nothing else yet.");
    let known = drafts_here().filter(|(_, other)| other.eq_ignore_ascii_case(district.name.trim()));
    let known = known
        .map(|(id, name)| {
            view! {
                <p class="notice">
                    "A draft of that name is in this browser already: "
                    <a href=address::draft(id)>{name}</a>
                </p>
            }
        })
        .collect_view();
    let go = address::use_go();
    let draft = use_open_draft();
    let document = Document { district, ..Document::default() };
    let begin = move || go.run(address::draft(draft.start(document.clone(), String::new())));
    view! {
        <article class="page">
            <header class="page__head">
                <h1 id=HEADING tabindex="-1">{title}</h1>
                <p class="page__lead">{lead}</p>
                <p>"Nothing is stored until you start. The draft is then kept in this browser, and nobody else can see it."</p>
            </header>
            {known}
            <div class="takealong">
                {button(Look::Main, "start-from-link", format!("Start a draft for {name}"), begin)}
                <a class="button button--quiet" href=address::home()>"Leave it"</a>
            </div>
        </article>
    }
    .into_any()
}

fn summary(envelope: &Envelope) -> AnyView {
    let paper = leadership(&envelope.document);
    let saved = saved_when(&envelope.saved_at);
    let print = move || {
        // Where printing is not allowed, such as in a frame, the browser says so.
        let _ = window().print();
    };
    view! {
        <div class="paper-desk">
            <div class="notice no-print">
                <p>
                    <strong>"A summary to read" {saved} ". "</strong>
                    "It came with the link and is not stored in this browser. To read it again, open the link again."
                </p>
                {button(Look::Plain, "print-summary", "Print or save as PDF", print)}
            </div>
            <article class="paper" aria-labelledby=HEADING>
                {live(move || small_sheets(&paper).into_any())}
            </article>
        </div>
    }
    .into_any()
}
