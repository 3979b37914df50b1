//! All meetings of the team: when each is, how full its agenda is, what it left open, and the way to the next one.

use leptos::prelude::*;

use super::address_of;
use crate::document::{Agenda, Document, Id, Place};
use crate::drafts::new_id;
use crate::guidance::site::BoundSection;
use crate::pages::address;
use crate::pages::team::Team;
use crate::pages::team::due::this_day;
use crate::pages::team::pieces::{button, first_list, own, unlocked};
use crate::pages::team::removal::{Removal, use_removal};
use crate::review::agenda::minutes;
use crate::review::carry_over::{carry_on, open_items, open_topics, usual_agenda};
use crate::review::meetings::{When, by_day, coming, name, when};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press, text};

/// The button that makes an agenda.
const START: &str = "meeting-start";

/// A meeting as it stands in the table.
#[derive(Clone, PartialEq, Eq)]
struct Line {
    id: Id,
    name: String,
    when: When,
    topics: String,
    left_open: String,
    is_coming: bool,
}

pub(super) fn view(team: Team, section: BoundSection) -> AnyView {
    let Some(list) = first_list(&section.elements) else { return ().into_any() };
    let draft = team.draft;
    let lines = Memo::new(move |_| draft.document.with(lines));
    let removal = use_removal(START);
    let go = address::use_go();
    let start = move || {
        let mut made = None;
        draft.edit(|document| made = make(document));
        if let Some(id) = made {
            go.run(address_of(team, id));
        }
    };
    let place = StoredValue::new(list.place().clone());
    let ahead = move || match lines.with(|lines| lines.iter().find(|line| line.is_coming).cloned()) {
        None => ().into_any(),
        Some(line) => {
            let when = line.when.words();
            let when = if when.is_empty() { when } else { format!(", {when}") };
            view! {
                <p class="takealong no-print">
                    <a class="button button--main" href=address_of(team, line.id)>
                        "Prepare " {line.name.replacen("Meeting of", "the meeting of", 1)} {when}
                    </a>
                </p>
            }
            .into_any()
        }
    };
    let words = text(move || {
        let words = draft.document.with(|document| match next(document) {
            Next::First => "Start an agenda",
            Next::Ahead => "Plan one more meeting",
            Next::After(..) => "Make the next agenda",
        });
        words.to_owned()
    });
    let body = view! {
        {live(ahead)}
        <div id=list.anchor.clone() tabindex="-1">
            {live(move || table(team, &lines.get(), removal, place))}
            {unlocked(team, removal.view())}
        </div>
        {unlocked(team, view! {
            <div class="choices">
                {button("button", Some(START.to_owned()), vec![icon(Icon::Add), words.into_any()], start)}
            </div>
            <p class="field__hint">{text(move || draft.document.with(hint))}</p>
        }.into_any())}
    };
    own(section, body.into_any())
}

/// What the button makes.
enum Next {
    /// The first agenda of all.
    First,
    /// One more, while the last meeting is still to come.
    Ahead,
    /// The one after the last meeting, with what that left open: so many topics.
    After(Id, usize),
}

fn next(document: &Document) -> Next {
    match by_day(document).pop() {
        None => Next::First,
        Some(last) if matches!(when(&last.date, this_day()), When::Ahead(_)) => Next::Ahead,
        Some(last) => Next::After(last.id, open_items(last).count() + open_topics(last).count()),
    }
}

fn make(document: &mut Document) -> Option<Id> {
    if let Next::After(last, _) = next(document) {
        return carry_on(document, last).map(|(id, _)| id);
    }
    let agenda = usual_agenda(document, new_id());
    let id = agenda.id;
    document.preparation.agendas.push(agenda);
    Some(id)
}

fn hint(document: &Document) -> String {
    match next(document) {
        Next::First => "It begins with your group agreements as norms.".to_owned(),
        Next::Ahead => "It begins with the usual time, place, roles and norms.".to_owned(),
        Next::After(last, open) => {
            let open = match open {
                0 => "nothing is left open".to_owned(),
                1 => "1 topic is left open and goes over".to_owned(),
                count => format!("{count} topics are left open and go over"),
            };
            format!("{}: {open}, with the usual time, place, roles and norms.", name(document, last))
        }
    }
}

fn lines(document: &Document) -> Vec<Line> {
    let next = coming(document, this_day()).map(|agenda| agenda.id);
    let line = |agenda: &Agenda| {
        let when = when(&agenda.date, this_day());
        Line {
            id: agenda.id,
            name: name(document, agenda.id),
            when,
            topics: topics(agenda),
            left_open: if when.has_begun() { left_open(agenda) } else { String::new() },
            is_coming: next == Some(agenda.id),
        }
    };
    by_day(document).into_iter().map(line).collect()
}

/// "5 topics, 90 of 90 minutes".
fn topics(agenda: &Agenda) -> String {
    let count = match agenda.items.len() {
        0 => return "None yet".to_owned(),
        1 => "1 topic".to_owned(),
        count => format!("{count} topics"),
    };
    let sum = minutes(agenda);
    match sum.length {
        None => format!("{count}, {} minutes", sum.planned),
        Some(length) => format!("{count}, {} of {length} minutes", sum.planned),
    }
}

fn left_open(agenda: &Agenda) -> String {
    match (open_items(agenda).count(), open_topics(agenda).count()) {
        (0, 0) => "Nothing".to_owned(),
        (open, 0) => format!("{open} on the agenda"),
        (0, parked) => format!("{parked} parked"),
        (open, parked) => format!("{open} on the agenda, {parked} parked"),
    }
}

fn table(team: Team, lines: &[Line], removal: Removal, list: StoredValue<Place>) -> AnyView {
    if lines.is_empty() {
        return view! { <p>"No meeting yet."</p> }.into_any();
    }
    // The latest meeting is the one that people look for.
    let rows: Vec<AnyView> = lines.iter().rev().map(|line| row(team, line.clone(), removal, list)).collect();
    view! {
        <table role="table" class="sheet sheet--meetings">
            <caption class="visually-hidden">"Meetings of the team, the latest first"</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">"Meeting"</th>
                    <th scope="col" role="columnheader">"Agenda"</th>
                    <th scope="col" role="columnheader">"Left open"</th>
                    <th scope="col" role="columnheader"><span class="visually-hidden">"Tools"</span></th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(team: Team, line: Line, removal: Removal, list: StoredValue<Place>) -> AnyView {
    let Line { id, name, when, topics, left_open, .. } = line;
    let gone = name.clone();
    let remove = press(move || list.with_value(|list| removal.take(list, id, &gone)));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a href=address_of(team, id)>{name.clone()}</a>
                " "
                <span class="due__about">{when.words()}</span>
            </th>
            <td role="cell" data-label="Agenda">{topics}</td>
            <td role="cell" data-label="Left open">{left_open}</td>
            <td role="cell" class="sheet__tool no-print">
                <button
                    type="button"
                    class="button button--icon"
                    title="Remove"
                    disabled=team.draft.is_read_only()
                    on:click=remove
                >
                    {icon(Icon::Remove)}
                    <span class="visually-hidden">"Remove: " {name}</span>
                </button>
            </td>
        </tr>
    }
    .into_any()
}
