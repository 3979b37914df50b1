//! After the meeting: what went well, what goes over to the next agenda, and the texts to send.

use leptos::prelude::*;

use super::meeting::Meeting;
use super::{address_of, find, with_guide};
use crate::document::{Agenda, Document};
use crate::exchange::meeting_text;
use crate::pages::address;
use crate::pages::team::copy::copy_text;
use crate::pages::team::pieces::{button, titled, unlocked};
use crate::review::carry_over::{carry_on, following, open_items, open_topics};
use crate::review::meetings::name;
use crate::ui::announce::use_announce;
use crate::ui::live::{live, text};

pub(super) fn view(meeting: Meeting) -> AnyView {
    let fields = ["went_well", "change_next_time", "next_meeting"].map(|name| meeting.field(name));
    let id = meeting.id;
    let of = move |document: &Document, make: &dyn Fn(&Agenda) -> String| {
        find(document, id).map(make).unwrap_or_default()
    };
    let before = copy_text("the agenda", move |document| of(document, &|it| meeting_text::agenda(it, false)));
    let after =
        copy_text("the record", move |document| of(document, &|it| meeting_text::record(document, it)));
    let closing = with_guide(|guide| {
        let all = guide.meeting().closing().collect::<Vec<_>>().join(" ");
        view! { <p class="section__why">"Ask at the end: " {all}</p> }.into_any()
    });
    let body = view! {
        {closing}
        {unlocked(meeting.team, view! { {fields.into_iter().flatten().collect::<Vec<_>>()} {carrying(meeting)} }.into_any())}
        <h3 class="no-print">"Send it"</h3>
        <p class="section__why no-print">"As plain text, for an e-mail or a shared page."</p>
        <p class="field__label no-print">"The agenda, before the meeting"</p>
        {before}
        <p class="field__label no-print">"The record, after it"</p>
        {after}
    };
    titled("meeting-after".to_owned(), "After the meeting", "", body.into_any())
}

/// What is open, and the button that carries it over.
fn carrying(meeting: Meeting) -> AnyView {
    let team = meeting.team;
    let (announce, go) = (use_announce(), address::use_go());
    // None or one.
    let next = Memo::new(move |_| {
        team.draft.document.with(|document| {
            following(document, meeting.id).map(|id| (id, name(document, id))).into_iter().collect::<Vec<_>>()
        })
    });
    let list = move || {
        let all = meeting.with(still_open).unwrap_or_default();
        if all.is_empty() {
            return view! { <p>"Nothing is left open."</p> }.into_any();
        }
        let all: Vec<AnyView> = all.into_iter().map(|words| view! { <li>{words}</li> }.into_any()).collect();
        view! { <ul class="bullets">{all}</ul> }.into_any()
    };
    let carry = move || {
        let is_new = next.with_untracked(Vec::is_empty);
        let mut made = None;
        team.draft.edit(|document| made = carry_on(document, meeting.id));
        let Some((id, count)) = made else { return };
        if is_new {
            go.run(address_of(team, id));
        }
        announce.say(match count {
            0 => "Everything that is open is on the next agenda already.".to_owned(),
            1 => "1 topic went over to the next agenda.".to_owned(),
            count => format!("{count} topics went over to the next agenda."),
        });
    };
    let there = move || match next.get().pop() {
        None => ().into_any(),
        Some((id, name)) => view! { <a href=address_of(team, id)>"The next agenda: " {name}</a> }.into_any(),
    };
    let words = text(move || {
        let words = match next.with(Vec::is_empty) {
            true => "Carry over to the next agenda",
            false => "Carry over what is open",
        };
        words.to_owned()
    });
    view! {
        <h3 id="meeting-open">"What is left open"</h3>
        {live(list)}
        <div class="choices">
            {button("button", Some("meeting-carry".to_owned()), vec![words.into_any()], carry)} {live(there)}
        </div>
    }
    .into_any()
}

fn still_open(agenda: &Agenda) -> Vec<String> {
    let items = open_items(agenda).map(|item| item.topic.trim().to_owned());
    let parked = open_topics(agenda).map(|topic| format!("{} (parked)", topic.text.trim()));
    items.chain(parked).collect()
}
