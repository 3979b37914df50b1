//! One meeting on its page: planned before, written down while it goes on, and the way to the next one.

use leptos::prelude::*;

use super::{address_of, after, agendas, find, gathering, offers, paper, topics};
use crate::document::{Agenda, Id, Place};
use crate::exchange::paper::meeting::Sheet;
use crate::guidance::form::{BoundElement, BoundList};
use crate::guidance::site::{Page, Scope};
use crate::pages::address;
use crate::pages::form::element_view;
use crate::pages::team::Team;
use crate::pages::team::due::this_day;
use crate::pages::team::pieces::{asked, named, titled, unlocked};
use crate::review::agenda::{minutes, questions};
use crate::review::meetings::{name, when};
use crate::ui::announce::use_announce;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press, text};

/// The sections of the page: anchor and name in the list of ways.
const WAYS: [(&str, &str); 4] = [
    ("meeting-topics", "Agenda"),
    ("meeting-record", "Decisions and parking lot"),
    ("meeting-people", "Roles, norms, materials"),
    ("meeting-after", "After the meeting"),
];

/// A meeting on its page. Copies are handles to the same one.
#[derive(Clone, Copy)]
pub(super) struct Meeting {
    pub(super) team: Team,
    pub(super) id: Id,
    /// Its fields and lists.
    elements: StoredValue<Vec<BoundElement>>,
    /// Its place in the document.
    place: StoredValue<Place>,
    /// Whether the page is set for the meeting itself, not for its planning.
    pub(super) is_held: RwSignal<bool>,
    /// What was noted last beside a topic, and that topic: for the way back.
    pub(super) noted: RwSignal<Option<(Id, Id)>>,
}

impl Meeting {
    /// What `look` says of the agenda. Follows every change of the document.
    pub(super) fn with<T>(self, look: impl FnOnce(&Agenda) -> T) -> Option<T> {
        self.team.draft.document.with(|document| find(document, self.id).map(look))
    }

    /// Changes the agenda.
    pub(super) fn edit(self, change: impl FnOnce(&mut Agenda)) {
        self.team.draft.edit(|document| {
            if let Some(agenda) = document.preparation.agendas.iter_mut().find(|it| it.id == self.id) {
                change(agenda);
            }
        });
    }

    /// A field of the agenda itself.
    pub(super) fn field(self, name: &str) -> Option<AnyView> {
        let field = self.elements.with_value(|all| named(all, name))?;
        Some(element_view(BoundElement::Field(field)))
    }

    /// A list of the agenda.
    pub(super) fn list(self, name: &str) -> Option<BoundList> {
        self.elements.with_value(|all| {
            all.iter().find_map(|element| match element {
                BoundElement::List(list) if list.name == name => Some(list.clone()),
                _ => None,
            })
        })
    }

    /// The fields of a record of the agenda: who has a role.
    pub(super) fn within(self, names: &[&'static str]) -> Vec<AnyView> {
        let record =
            self.place.with_value(|place| names.iter().fold(place.clone(), |at, name| at.field(name)));
        let is_in = |element: &&BoundElement| match element {
            BoundElement::Field(field) => field.place().steps().starts_with(record.steps()),
            BoundElement::List(_) => false,
        };
        self.elements.with_value(|all| all.iter().filter(is_in).cloned().map(element_view).collect())
    }

    /// The anchor of what a rule asks about.
    fn anchor(self, place: &Place) -> String {
        let found = self.elements.with_value(|all| {
            all.iter().find_map(|element| match element {
                BoundElement::Field(it) if it.place().steps().starts_with(place.steps()) => {
                    Some(it.anchor.clone())
                }
                BoundElement::List(it) if it.place() == place => Some(it.anchor.clone()),
                _ => None,
            })
        });
        found.unwrap_or_else(|| self.id.to_string())
    }
}

pub(super) fn view(team: Team, id: Id) -> AnyView {
    let all = address::page(team.id, Page::Team(team.page), Scope::District);
    let back = view! { <a href=all>"Checklist and all meetings"</a> };
    let date = team.draft.document.with_untracked(|document| find(document, id).map(|it| it.date.clone()));
    let (Some(list), Some(date)) = (agendas(team), date) else {
        return view! {
            <p class="ways no-print">{back}</p>
            <p>"This meeting is not in the draft any more. If it was removed just now, the page of all meetings can bring it back."</p>
        }
        .into_any();
    };
    let meeting = Meeting {
        team,
        id,
        elements: StoredValue::new(list.elements(id)),
        place: StoredValue::new(list.place().row(id)),
        is_held: RwSignal::new(when(&date, this_day()).has_begun()),
        noted: RwSignal::new(None),
    };
    let way = |(anchor, name)| view! { <li><a href=address::here(anchor)>{name}</a></li> }.into_any();
    let ways: Vec<AnyView> = WAYS.into_iter().map(way).collect();
    view! {
        <nav class="ways no-print" aria-label="On this page">
            <ul class="inline"><li>{back}</li> {ways}</ul>
        </nav>
        {setting(meeting)}
        {modes(meeting)}
        {unlocked(team, view! {
            {agenda(meeting)}
            {gathering::record(meeting)}
            {gathering::people(meeting)}
        }.into_any())}
        {after::view(meeting)}
    }
    .into_any()
}

/// Day, time and place.
fn setting(meeting: Meeting) -> AnyView {
    let Meeting { team, id, .. } = meeting;
    let draft = team.draft;
    let heading = text(move || {
        draft.document.with(|document| {
            let when = find(document, id).map(|it| when(&it.date, this_day()).words()).unwrap_or_default();
            let when = if when.is_empty() { when } else { format!(", {when}") };
            format!("{}{when}", name(document, id))
        })
    });
    let all = Memo::new(move |_| {
        draft.settled.track();
        draft.document.with_untracked(|document| {
            let own = meeting.place.get_value();
            let all = questions(document).into_iter().filter(|it| it.place.steps().starts_with(own.steps()));
            all.map(|it| (meeting.anchor(&it.place), String::new(), it.ask)).collect::<Vec<_>>()
        })
    });
    let fields = ["date", "start", "end", "minutes", "place"].into_iter().filter_map(|it| meeting.field(it));
    let fields: Vec<AnyView> = fields.collect();
    let link = |sheet: Sheet, words: &'static str| {
        view! {
            <a class="button" href=address_of(team, paper::id(sheet, id))>
                {icon(Icon::Paper)}
                {words}
            </a>
        }
    };
    view! {
        <section class="section" id=id.to_string() aria-labelledby="meeting-heading">
            <h2 id="meeting-heading" tabindex="-1">{heading}</h2>
            {asked(all)}
            {unlocked(team, view! { <div class="row__grid meeting__facts">{fields}</div> }.into_any())}
            <div class="takealong no-print">
                {link(Sheet::Agenda, "The agenda, to print")}
                {link(Sheet::Record, "The record, to print")}
            </div>
        </section>
    }
    .into_any()
}

/// The page for planning, or for the meeting itself.
fn modes(meeting: Meeting) -> AnyView {
    let announce = use_announce();
    let button = move |held: bool, words: &'static str, said: &'static str| {
        let go = move || {
            meeting.is_held.set(held);
            announce.say(said);
        };
        view! {
            <button
                type="button"
                class="button"
                aria-pressed=text(move || (meeting.is_held.get() == held).to_string())
                on:click=press(go)
            >
                {words}
            </button>
        }
    };
    view! {
        <div class="years no-print" role="group" aria-label="What this page is set for">
            {button(false, "Before: plan it", "Every topic is open to be planned.")}
            {button(true, "In the meeting: write it down", "Every topic is open for what comes out of it.")}
        </div>
    }
    .into_any()
}

fn agenda(meeting: Meeting) -> AnyView {
    let sum = move || meeting.with(minutes).unwrap_or_default();
    let is_over = move || if sum().left().is_some_and(|left| left < 0) { "over" } else { "fits" };
    let body = view! {
        {offers::view(meeting)}
        {topics::purposes()}
        {topics::view(meeting)}
        <p class="sum meeting__sum" role="status" data-sum=text(move || is_over().to_owned())>
            {text(move || sum().words())}
        </p>
    };
    titled(
        "meeting-topics".to_owned(),
        "Agenda",
        "",
        view! { {live(move || aim(meeting))} {body} }.into_any(),
    )
}

fn aim(meeting: Meeting) -> AnyView {
    let words = if meeting.is_held.get() {
        "Write down what comes out of each topic, and what is decided. What stays open goes over to the next agenda."
    } else {
        "Take what is due, say what each topic is for and who leads it, and give it minutes."
    };
    view! { <p class="section__why">{words}</p> }.into_any()
}
