//! What could go on an agenda, to be ticked: what is due around its day, what is parked, and the guide's topics. Each
//! says where it comes from; nothing goes on by itself.

use leptos::prelude::*;

use super::meeting::Meeting;
use super::topics::{Whence, go_to, whence};
use super::with_guide;
use crate::document::{Agenda, AgendaItem, Document, Id, Line};
use crate::guidance::choices::Labelled;
use crate::guidance::guide;
use crate::guidance::guide::prepare::{ProposedMeeting, ProposedTopic};
use crate::guidance::topics as words;
use crate::pages::book::{Book, use_book};
use crate::pages::team::due::this_day;
use crate::pages::team::pieces::button;
use crate::review::agenda::length;
use crate::review::carry_over::{open_topics, take_up};
use crate::review::topics::{Origin, origin, proposed};
use crate::ui::announce::use_announce;
use crate::ui::live::{live, press, text};

/// The groups, in their order: what an offer is taken from, and the heading.
const GROUPS: [(&str, &str); 8] = [
    (words::BARRIER, "Barriers"),
    (words::CHECKLIST, "Checklist"),
    (words::ACTION, "Actions"),
    (words::RESOURCE, "Resources"),
    (words::QUESTION, "Questions"),
    (words::COMPONENT, "Components with a day"),
    (PARKED, PARKED),
    (GUIDE, GUIDE),
];
const PARKED: &str = "Parking lot";
const GUIDE: &str = "From the session guide";

/// Something that could go on the agenda.
#[derive(Clone, PartialEq, Eq)]
struct Offer {
    group: &'static str,
    /// What it is taken from.
    source: Id,
    topic: String,
    about: String,
    href: Option<String>,
}

pub(super) fn view(meeting: Meeting) -> AnyView {
    let team = meeting.team;
    let announce = use_announce();
    let chosen = RwSignal::new(Vec::<Id>::new());
    let fetch = use_book(Book::Guide);
    let offers = Memo::new(move |_| {
        fetch.track();
        team.draft.document.with(|document| offers(meeting, document))
    });
    let is_any = Memo::new(move |_| offers.with(|all| !all.is_empty()));
    // What is ticked and still there: a topic may have come onto the agenda in another way.
    let picked = move || -> Vec<Id> {
        let ticked = chosen.get();
        offers
            .with(|all| ticked.into_iter().filter(|id| all.iter().any(|offer| offer.source == *id)).collect())
    };
    let count = move || picked().len();
    let add = move || {
        let picked = untrack(picked);
        if picked.is_empty() {
            announce.say("Tick what is to go on the agenda first.");
            return;
        }
        let mut added = Vec::new();
        team.draft.edit(|document| added = put_on(document, meeting.id, &picked));
        chosen.set(Vec::new());
        announce.say(match added.len() {
            1 => "1 topic is on the agenda.".to_owned(),
            count => format!("{count} topics are on the agenda."),
        });
        if let Some(first) = added.first() {
            go_to(*first);
        }
    };
    let label = move || match count() {
        0 => "Add to the agenda".to_owned(),
        1 => "Add 1 to the agenda".to_owned(),
        count => format!("Add {count} to the agenda"),
    };
    let groups = move || {
        let all = offers.get();
        let group = |(name, heading): (&'static str, &'static str)| {
            let here = all.iter().filter(|offer| offer.group == name);
            let here: Vec<AnyView> = here.map(|offer| tick(offer.clone(), chosen)).collect();
            (!here.is_empty()).then(|| {
                view! {
                    <fieldset class="offers">
                        <legend>{heading}</legend>
                        {(name == GUIDE).then(|| whole(meeting))}
                        <ul>{here}</ul>
                    </fieldset>
                }
                .into_any()
            })
        };
        GROUPS.into_iter().filter_map(group).collect::<Vec<_>>().into_any()
    };
    live(move || {
        if !is_any.get() {
            return view! { <p class="section__why">"Nothing that is due is missing from this agenda."</p> }
                .into_any();
        }
        view! {
            <details class="more more--wide no-print" prop:open=Signal::derive(move || !meeting.is_held.get())>
                <summary>{text(move || format!("What could go on it ({})", offers.with(Vec::len)))}</summary>
                <p class="field__hint">
                    "What is due by the day of the meeting or within two weeks after it, and what waits for an answer."
                </p>
                {live(groups)}
                <p class="choices">
                    <button
                        type="button"
                        class="button button--main"
                        aria-disabled=text(move || (count() == 0).to_string())
                        on:click=press(add)
                    >
                        {text(label)}
                    </button>
                </p>
            </details>
        }
        .into_any()
    })
}

fn tick(offer: Offer, chosen: RwSignal<Vec<Id>>) -> AnyView {
    let Offer { source, topic, about, href, .. } = offer;
    let hear = move |_| {
        chosen.update(|all| match all.iter().position(|id| *id == source) {
            Some(place) => {
                all.remove(place);
            }
            None => all.push(source),
        });
    };
    let see = href.map(|href| {
        view! { <a href=href>"See it" <span class="visually-hidden">": " {topic.clone()}</span></a> }
    });
    let is_chosen = Signal::derive(move || chosen.with(|all| all.contains(&source)));
    view! {
        <li class="offer">
            <label class="tick">
                <input type="checkbox" prop:checked=is_chosen on:change=hear />
                <span>
                    {topic} " "
                    <span class="due__about">{about}</span>
                </span>
            </label>
            {see}
        </li>
    }
    .into_any()
}

fn offers(meeting: Meeting, document: &Document) -> Vec<Offer> {
    let Some(agenda) = super::find(document, meeting.id) else { return Vec::new() };
    let due = proposed(document, agenda, this_day()).into_iter().filter_map(|topic| {
        let group = origin(document, topic.source).map(|it: Origin<'_>| it.words())?;
        let Whence { words, href } = whence(meeting.team, document, topic.source)?;
        // The group says the first of it already.
        let about = words.split_once(", ").map(|(_, rest)| rest.to_owned()).unwrap_or_default();
        Some(Offer { group, source: topic.source, topic: topic.topic, about, href: Some(href) })
    });
    let parked = open_topics(agenda).map(|topic| Offer {
        group: PARKED,
        source: topic.id,
        topic: topic.text.trim().to_owned(),
        about: topic.raised_by.trim().to_owned(),
        href: None,
    });
    let usual = usual(agenda).map(|words| Offer {
        group: GUIDE,
        source: key_of(words),
        topic: words.topic().to_owned(),
        about: format!("{}, {} min", words.purpose().label(), words.minutes()),
        href: None,
    });
    due.chain(parked).chain(usual).collect()
}

/// What stands for one of the guide's topics.
fn key_of(words: ProposedTopic) -> Id {
    Id::joined(&format!("proposed topic {}", words.key()), &[])
}

/// The guide's topics that are not on an agenda.
fn usual(agenda: &Agenda) -> impl Iterator<Item = ProposedTopic> {
    let all = guide::book().into_iter().flat_map(|guide| guide.prepare().meeting().items());
    let is_on = |words: &ProposedTopic| {
        agenda.items.iter().any(|it| it.source == key_of(*words) || it.topic.trim() == words.topic())
    };
    all.filter(move |words| !is_on(words))
}

/// Puts what is picked on an agenda, in the order of the offers. Answers the new items.
fn put_on(document: &mut Document, id: Id, picked: &[Id]) -> Vec<Id> {
    let Some(agenda) = super::find(document, id) else { return Vec::new() };
    let mut due = proposed(document, agenda, this_day());
    due.retain(|topic| picked.contains(&topic.source));
    let mut new: Vec<AgendaItem> = due.into_iter().map(|topic| topic.item(id)).collect();
    let usual: Vec<ProposedTopic> = usual(agenda).filter(|words| picked.contains(&key_of(*words))).collect();
    new.extend(usual.iter().map(|words| item(id, *words)));
    let parked: Vec<Id> = open_topics(agenda).map(|it| it.id).filter(|it| picked.contains(it)).collect();
    let Some(agenda) = document.preparation.agendas.iter_mut().find(|it| it.id == id) else {
        return Vec::new();
    };
    let mut added: Vec<Id> = new.iter().map(|item| item.id).collect();
    agenda.items.extend(new);
    added.extend(parked.into_iter().filter_map(|parked| take_up(agenda, parked)));
    usual.iter().map(|words| words.materials()).for_each(|text| bring(agenda, text));
    added
}

fn item(agenda: Id, words: ProposedTopic) -> AgendaItem {
    AgendaItem {
        id: Id::joined("topic", &[agenda, key_of(words)]),
        topic: words.topic().to_owned(),
        purpose: words.purpose(),
        minutes: words.minutes().to_string(),
        outcome: words.outcome().to_owned(),
        source: key_of(words),
        ..AgendaItem::default()
    }
}

/// Adds what a topic needs to what people bring.
fn bring(agenda: &mut Agenda, text: &str) {
    if !text.is_empty() && !agenda.materials.iter().any(|line| line.text.trim() == text) {
        let id = Id::joined(&format!("material {text}"), &[agenda.id]);
        agenda.materials.push(Line { id, text: text.to_owned() });
    }
}

/// All of the guide's topics in one press, and its length where none is given.
fn whole(meeting: Meeting) -> AnyView {
    let (draft, announce) = (meeting.team.draft, use_announce());
    with_guide(move |guide| {
        let proposal: ProposedMeeting = guide.meeting();
        let take = move || {
            let mut added = Vec::new();
            draft.edit_in_bulk(|document| {
                let all: Vec<Id> = proposal.items().map(key_of).collect();
                added = put_on(document, meeting.id, &all);
                let agenda = document.preparation.agendas.iter_mut().find(|it| it.id == meeting.id);
                if let Some(agenda) = agenda.filter(|agenda| length(agenda).is_none()) {
                    agenda.minutes = proposal.minutes().to_string();
                }
            });
            announce.say(format!("{} topics are on the agenda.", added.len()));
            if let Some(first) = added.first() {
                go_to(*first);
            }
        };
        view! {
            <p class="field__hint">{proposal.lead()}</p>
            {button("button button--quiet", None, vec!["Take the whole proposal".into_any()], take)}
        }
        .into_any()
    })
}
