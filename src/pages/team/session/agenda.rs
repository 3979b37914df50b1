//! The agenda: each item with the minutes that a trainer sets and a button that starts its clock; breaks where they
//! belong.

use leptos::prelude::*;

use crate::document::{
    Break, Choice, DcaItemNumber, Document, Id, SessionItem, TrainingSession, name_in_files,
};
use crate::guidance::choices::Labelled;
use crate::guidance::form::BoundElement;
use crate::guidance::guide::session::{AgendaSlot, SessionAgenda, SessionGuide};
use crate::pages::form::element_view;
use crate::pages::home::open_example;
use crate::pages::team::Team;
use crate::pages::team::clock::{self, start_button};
use crate::pages::team::large_type::activity_in_large_type;
use crate::pages::team::pieces::{Fields, noted, page_links, titled, unlocked};
use crate::review::agenda::session_minutes;
use crate::review::session::{Step, breaks_without_a_place, items, length, steps, unread};
use crate::ui::announce::use_announce;
use crate::ui::live::{live, press, text};

pub(super) fn view(
    team: Team,
    mut minutes: Fields,
    mut breaks: Fields,
    words: Option<SessionGuide>,
) -> AnyView {
    let agenda = words.map(SessionGuide::agenda);
    let anchor = minutes.anchor.clone();
    let rows = items()
        .map(|item| {
            // The minutes are named as their item.
            let field = minutes.take_minutes(item);
            row(team, item, agenda, field)
        })
        .collect_view();
    let breaks_list = breaks.list("breaks").map(|list| element_view(BoundElement::List(list)));
    let note = agenda.map(|agenda| view! { <p class="section__why">{agenda.note()}</p> });
    let propose = agenda.map(|agenda| propose(team, agenda));
    let breaks_anchor = breaks.anchor.clone();
    let pauses = unlocked(team, view! { {breaks_list} {breaks.rest()} }.into_any());
    let body = view! {
        {note}
        {propose}
        <ol class="slots">{rows}</ol>
        {without_a_place(team)}
        {sum(team)}
        <div id=breaks_anchor>{pauses}</div>
    };
    titled(anchor, "Agenda", "", body.into_any())
}

fn row(team: Team, item: SessionItem, agenda: Option<SessionAgenda>, minutes: Option<AnyView>) -> AnyView {
    let slot = agenda.and_then(|agenda| agenda.slot(item));
    let here = text(move || if clock::is_at(team, Step::Item(item)) { "step" } else { "false" }.to_owned());
    let heading = agenda.zip(slot).and_then(|(agenda, slot)| heading(agenda, slot));
    let pauses = Memo::new(move |_| {
        team.draft.document.with(|document| {
            let pauses = document.session.breaks.iter().filter(|pause| pause.after == item);
            pauses.map(|pause| pause.id).collect::<Vec<_>>()
        })
    });
    view! {
        <li class="slot">
            {heading}
            <div class="slot__row" aria-current=here>
                <div class="slot__words">{slot_words(team, item, slot)}</div>
                <div class="slot__time">
                    {minutes.map(|field| unlocked(team, field))}
                    <span class="slot__unit">"min"</span>
                    {start_button(team, Step::Item(item))}
                </div>
            </div>
            {live(move || pauses.get().into_iter().map(|id| pause(team, id)).collect_view().into_any())}
        </li>
    }
    .into_any()
}

fn slot_words(team: Team, item: SessionItem, slot: Option<AgendaSlot>) -> AnyView {
    let Some(slot) = slot else { return view! { <h3>{item.label()}</h3> }.into_any() };
    let label = slot.label();
    let number = label.strip_prefix("Activity ");
    view! {
        {(!label.is_empty()).then(|| view! { <p class="slot__label">{label}</p> })}
        <h3>{slot.title()}</h3>
        <p>{slot.what()}</p>
        {page_links(team, slot.pages(), DcaItemNumber::Undecided)}
        {(item == SessionItem::Components).then(worked_example)}
        {number.map(activity_in_large_type)}
    }
    .into_any()
}

/// A whole coaching system to look at (deck, "Example District Coaching System"). It opens as a draft of its own.
fn worked_example() -> AnyView {
    let trouble = RwSignal::new("");
    view! {
        <button type="button" class="button no-print" on:click=press(open_example(trouble))>"Open the worked example"</button>
        <p role="alert">{trouble}</p>
    }
    .into_any()
}

/// Breaks of which nobody has said yet what they follow. They come last, as the clock has them.
fn without_a_place(team: Team) -> AnyView {
    let pauses = Memo::new(move |_| {
        team.draft.document.with(|document| breaks_without_a_place(&document.session).collect::<Vec<_>>())
    });
    live(move || {
        let pauses = pauses.get();
        if pauses.is_empty() {
            return ().into_any();
        }
        view! {
            <div class="slots slots--open">
                <p class="field__hint">"After which item? Say so below, under Pauses."</p>
                {pauses.into_iter().map(|id| pause(team, id)).collect_view()}
            </div>
        }
        .into_any()
    })
}

/// The deck's heading, before the first item that stands under it.
fn heading(agenda: SessionAgenda, slot: AgendaSlot) -> Option<AnyView> {
    let is_first = agenda.slots().find(|other| other.under() == slot.under()) == Some(slot);
    let heading = agenda.headings().find(|heading| heading.label() == slot.under())?;
    is_first.then(|| {
        view! {
            <p class="slot__group">{heading.label()} " " {heading.title()}</p>
            {(!heading.note().is_empty()).then(|| view! { <p class="field__hint">{heading.note()}</p> })}
        }
        .into_any()
    })
}

fn pause(team: Team, id: Id) -> AnyView {
    let here = text(move || if clock::is_at(team, Step::Break(id)) { "step" } else { "false" }.to_owned());
    let of =
        move |document: &Document| document.session.breaks.iter().find(|pause| pause.id == id).map(about);
    let words = text(move || team.draft.document.with(of).unwrap_or_default());
    view! {
        <div class="slot__row slot__row--break" aria-current=here>
            <p>{words}</p>
            {start_button(team, Step::Break(id))}
        </div>
    }
    .into_any()
}

fn about(pause: &Break) -> String {
    let mut words = "Break".to_owned();
    if !pause.minutes.trim().is_empty() {
        words.push_str(&format!(", {} min", pause.minutes.trim().trim_end_matches("min").trim_end()));
    }
    if !pause.back_at.trim().is_empty() {
        words.push_str(&format!(", back at {}", pause.back_at.trim()));
    }
    words
}

fn sum(team: Team) -> AnyView {
    let words = Memo::new(move |_| {
        team.draft.settled.track();
        team.draft.document.with(|document| sum_in_words(&document.session))
    });
    view! { <p class="slots__sum">{text(move || words.get())}</p> }.into_any()
}

fn sum_in_words(session: &TrainingSession) -> String {
    let sum = session_minutes(session);
    let unread: Vec<&str> = steps(session).into_iter().filter_map(|step| unread(session, step)).collect();
    let mut words = format!("In all: {}, breaks included.", length(sum.planned));
    match sum.open.saturating_sub(unread.len()) {
        0 => {}
        1 => words.push_str(" One item has no minutes yet."),
        count => words.push_str(&format!(" {count} items have no minutes yet.")),
    }
    for typed in unread {
        words.push_str(&format!(" “{typed}” cannot be read as a time."));
    }
    match sum.until_a_time {
        0 => {}
        1 => words.push_str(" One break has a time to be back and no minutes: it is not counted."),
        count => words.push_str(&format!(
            " {count} breaks have a time to be back and no minutes: they are not counted."
        )),
    }
    words
}

/// A button that takes over the proposed minutes and breaks, where there are none yet.
fn propose(team: Team, agenda: SessionAgenda) -> AnyView {
    let announce = use_announce();
    let note = RwSignal::new(String::new());
    let take = move || {
        let mut filled = 0;
        team.draft.edit_in_bulk(|document| filled = fill(document, agenda));
        let words = match filled {
            0 => "Every item has its minutes already.".to_owned(),
            _ => format!("Filled in where nothing stood: {filled}."),
        };
        announce.say(words.clone());
        note.set(words);
    };
    unlocked(
        team,
        view! {
            <p class="actions no-print">
                <button type="button" class="button" on:click=press(take)>
                    "Use the proposed minutes and breaks"
                </button>
            </p>
            {noted(note)}
        }
        .into_any(),
    )
}

fn fill(document: &mut Document, agenda: SessionAgenda) -> usize {
    let mut filled = 0;
    for slot in agenda.slots() {
        if let Some(typed) = document.session.minutes.of_mut(slot.item())
            && typed.trim().is_empty()
        {
            *typed = slot.minutes().to_string();
            filled += 1;
        }
    }
    if document.session.breaks.is_empty() {
        for pause in agenda.breaks() {
            let after = pause.after();
            // Two teammates who take over the proposal have the same breaks.
            let id = Id::joined(&format!("break {}", after.key()), &[]);
            let minutes = pause.minutes().to_string();
            document.session.breaks.push(Break { id, after, minutes, back_at: String::new() });
            filled += 1;
        }
    }
    filled
}

impl Fields {
    /// The minutes of an item: their field is named as the item is in files.
    fn take_minutes(&mut self, item: SessionItem) -> Option<AnyView> {
        let name = self.names().find(|name| name_in_files(name) == item.key())?;
        self.bare(name, format!("Minutes for {}", item.label()))
    }
}
