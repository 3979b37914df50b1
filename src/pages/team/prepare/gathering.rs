//! What a meeting has besides its topics: decisions and what is for later; who does what, norms, and what to bring.

use leptos::prelude::*;

use super::meeting::Meeting;
use super::topics::go_to;
use super::with_guide;
use crate::document::{Agenda, Document, Id, Line, TopicStatus, name_in_files};
use crate::guidance::form::{BoundElement, BoundList};
use crate::guidance::guide::prepare::MeetingRolesGuide;
use crate::guidance::site::Page;
use crate::guidance::team::TeamPage;
use crate::pages::form::{element_view, list_of};
use crate::pages::team::pieces::{button, page_link, titled};
use crate::review::carry_over::take_up;
use crate::review::reading::before_meeting;
use crate::ui::announce::use_announce;
use crate::ui::focus::focus_soon;
use crate::ui::live::{live, text};

/// Who does what: the record's name, and what the role is called.
const ROLES: [(&str, &str); 4] = [
    ("facilitator", "Facilitator"),
    ("recorder", "Recorder"),
    ("timekeeper", "Timekeeper"),
    ("data_lead", "Data lead"),
];

/// Decisions, and what has its place another time.
pub(super) fn record(meeting: Meeting) -> AnyView {
    let decisions = meeting.list("decisions").map(|list| {
        let own = list.clone();
        list_of(list, Callback::new(move |id| row(meeting, &own, id, ().into_any())))
    });
    let parked = meeting.list("parking_lot").map(|list| {
        let own = list.clone();
        list_of(list, Callback::new(move |id| row(meeting, &own, id, take_up_button(meeting, id))))
    });
    let parking =
        with_guide(|guide| view! { <p class="section__why">{guide.meeting().parking()}</p> }.into_any());
    titled(
        "meeting-record".to_owned(),
        "Decisions and parking lot",
        "",
        view! { {parking} {decisions} {parked} }.into_any(),
    )
}

/// The fields of a row, and the way back to the topic that it was noted at.
fn row(meeting: Meeting, list: &BoundList, id: Id, more: AnyView) -> AnyView {
    let fields = list.elements(id).into_iter().map(element_view).collect::<Vec<_>>();
    let topic = move || meeting.noted.get().and_then(|(noted, topic)| (noted == id).then_some(topic));
    let title = move |topic: Id| {
        let of = |agenda: &Agenda| agenda.items.iter().find(|it| it.id == topic).map(|it| it.topic.clone());
        untrack(|| meeting.with(of)).flatten().unwrap_or_default()
    };
    let back = move || match topic() {
        None => ().into_any(),
        Some(topic) => {
            let words = format!("Back to the topic: {}", title(topic)).into_any();
            let go = move || focus_soon(format!("{topic}-decide"));
            button("button button--quiet no-print", None, vec![words], go)
        }
    };
    view! {
        <div class="row__grid">{fields}</div>
        <div class="choices">{more} {live(back)}</div>
    }
    .into_any()
}

/// Puts a parked topic on this agenda.
fn take_up_button(meeting: Meeting, id: Id) -> AnyView {
    let announce = use_announce();
    let is_open = Memo::new(move |_| {
        let open = |agenda: &Agenda| {
            agenda
                .parking_lot
                .iter()
                .any(|it| it.id == id && it.status == TopicStatus::Open && !it.text.trim().is_empty())
        };
        meeting.with(open).unwrap_or_default()
    });
    let take = move || {
        let mut item = None;
        meeting.edit(|agenda| item = take_up(agenda, id));
        if let Some(item) = item {
            announce.say("It is on the agenda, and settled in the parking lot.");
            go_to(item);
        }
    };
    live(move || match is_open.get() {
        false => ().into_any(),
        true => button("button button--quiet no-print", None, vec!["Put it on this agenda".into_any()], take),
    })
}

/// Who does what and steps in, who was there, norms, and what to bring.
pub(super) fn people(meeting: Meeting) -> AnyView {
    let duties: Vec<AnyView> = ROLES.into_iter().map(|(name, label)| duty(meeting, name, label)).collect();
    let lead = with_guide(|guide| view! { <p class="section__why">{guide.roles().lead()}</p> }.into_any());
    let list = |name| meeting.list(name).map(|list| element_view(BoundElement::List(list)));
    let body = view! {
        {lead}
        <div class="parts-at-meeting">{duties}</div>
        {meeting.field("attended")}
        {list("norms")}
        {fill(meeting, "Take our group agreements", new_norms)}
        <p class="field__hint">
            "Your agreements stand with " {page_link(meeting.team, Page::Team(TeamPage::Session))} "."
        </p>
        {list("materials")}
        {fill(meeting, "Add what the team should see before", new_materials)}
    };
    titled("meeting-people".to_owned(), "Who does what, and how", "", body.into_any())
}

/// A role: who it is, who steps in, and what the person does.
fn duty(meeting: Meeting, name: &'static str, label: &'static str) -> AnyView {
    let does = with_guide(move |guide| does(guide.roles(), name).into_any());
    view! {
        <fieldset class="part-at-meeting">
            <legend class="visually-hidden">{label}</legend>
            <div class="row__grid">{meeting.within(&["roles", name])}</div>
            {does}
        </fieldset>
    }
    .into_any()
}

fn does(guide: MeetingRolesGuide, name: &str) -> Option<AnyView> {
    let key = name_in_files(name);
    let words = guide.words().find(|words| words.key() == key)?;
    Some(view! { <p class="field__hint">{words.does()}</p> }.into_any())
}

/// What a list of a meeting could take over: the list, and the lines that it does not have.
type Missing = fn(&Document, &Agenda) -> (Lines, Vec<Line>);

/// A list of lines of an agenda.
type Lines = fn(&mut Agenda) -> &mut Vec<Line>;

fn new_norms(document: &Document, agenda: &Agenda) -> (Lines, Vec<Line>) {
    let all = document.session.agreements.iter().map(|line| (line.id, line.text.as_str()));
    (|agenda| &mut agenda.norms, missing(&agenda.norms, agenda.id, all))
}

fn new_materials(document: &Document, agenda: &Agenda) -> (Lines, Vec<Line>) {
    let all = before_meeting(document).map(|it| (it.id, it.title.as_str()));
    (|agenda| &mut agenda.materials, missing(&agenda.materials, agenda.id, all))
}

/// Lines that are not there yet, each with an identity made from what it is taken from.
fn missing<'a>(there: &[Line], agenda: Id, all: impl Iterator<Item = (Id, &'a str)>) -> Vec<Line> {
    let line = |(id, text): (Id, &str)| Line {
        id: Id::joined("taken over", &[agenda, id]),
        text: text.trim().to_owned(),
    };
    let is_new = |line: &Line| {
        !line.text.is_empty() && !there.iter().any(|own| own.id == line.id || own.text.trim() == line.text)
    };
    all.map(line).filter(is_new).collect()
}

/// A button that takes over what is missing. It is there while something is.
fn fill(meeting: Meeting, words: &'static str, look: Missing) -> AnyView {
    let announce = use_announce();
    let lines =
        move |document: &Document| super::find(document, meeting.id).map(|agenda| look(document, agenda));
    let count = Memo::new(move |_| {
        meeting.team.draft.document.with(|document| lines(document).map_or(0, |(_, lines)| lines.len()))
    });
    let is_any = Memo::new(move |_| count.get() > 0);
    let take = move || {
        let found = meeting.team.draft.document.with_untracked(|document| lines(document));
        let Some((list, lines)) = found else { return };
        let added = lines.len();
        let first = lines.first().map(|line| line.id);
        meeting.edit(|agenda| list(agenda).extend(lines));
        announce.say(format!("Added: {added}."));
        if let Some(first) = first {
            focus_soon(first.to_string());
        }
    };
    live(move || match is_any.get() {
        false => ().into_any(),
        true => {
            let words = text(move || format!("{words} ({})", count.get()));
            view! { <p class="choices no-print">{button("button", None, vec![words.into_any()], take)}</p> }
                .into_any()
        }
    })
}
