//! The topics of an agenda: planned before the meeting; in the meeting, what came out of each, with what was decided,
//! who does what, and what is for later.

use leptos::prelude::*;

use super::meeting::Meeting;
use super::{address_of, next_steps_list, with_guide};
use crate::document::{Action, AgendaItem, Choice, Decision, Document, Id, ParkedTopic, PartChoice, times};
use crate::drafts::new_id;
use crate::guidance::choices::Labelled;
use crate::guidance::form::{BoundElement, BoundList};
use crate::guidance::parts::words;
use crate::guidance::site::{Page, Scope};
use crate::guidance::team::TeamPage;
use crate::pages::address;
use crate::pages::form::{element_view, list_of};
use crate::pages::team::Team;
use crate::pages::team::due::{about, anchor};
use crate::pages::team::pieces::{self, named};
use crate::pages::team::removal::{Removal, use_removal};
use crate::review::agenda::starts;
use crate::review::meetings::{decision_start, decisions_of, name};
use crate::review::tasks::TaskKind;
use crate::review::topics::{Origin, origin};
use crate::ui::focus::{focus_soon, reveal_soon};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press, text};

/// Where a topic is from, and the way there.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Whence {
    pub(super) words: String,
    pub(super) href: String,
}

/// Where a source stands in the draft.
pub(super) fn whence(team: Team, document: &Document, source: Id) -> Option<Whence> {
    let at = |page, scope, anchor: &str| address::place(team.id, page, scope, anchor);
    Some(match origin(document, source)? {
        Origin::Task(task) => {
            let kind = Origin::Task(task.clone()).words();
            // How late something was is of no use once it is done.
            let about =
                if task.status.is_open() { about(&task) } else { task.status.label().to_ascii_lowercase() };
            let page = match task.kind {
                TaskKind::Action | TaskKind::Resource => TeamPage::NextSteps,
                _ => TeamPage::Prepare,
            };
            Whence {
                words: if about.is_empty() { kind.to_owned() } else { format!("{kind}, {about}") },
                href: at(Page::Team(page), Scope::District, &anchor(&task)),
            }
        }
        Origin::Question(question) => Whence {
            words: Origin::Question(question).words().to_owned(),
            href: at(Page::Team(TeamPage::Case), Scope::District, &question.id.to_string()),
        },
        Origin::Part(part, _) => Whence {
            words: format!("Component {}: {}", part.number(), words(part).short),
            href: address::page(team.id, Page::Part(part), Scope::District),
        },
    })
}

/// Takes somebody to a topic, with its plan open.
pub(super) fn go_to(topic: Id) {
    reveal_soon(format!("{topic}.topic"));
}

/// What a topic can be for, once the guide is there.
pub(super) fn purposes() -> AnyView {
    with_guide(|guide| {
        let one = |it: crate::guidance::guide::prepare::PurposeWords| {
            view! {
                <div>
                    <dt>{it.purpose().label()}</dt>
                    <dd>{it.means()} " " {it.ask()}</dd>
                </div>
            }
        };
        view! {
            <details class="more">
                <summary>"What can a topic be for?"</summary>
                <dl class="meanings">{guide.purposes().map(one).collect_view()}</dl>
            </details>
        }
        .into_any()
    })
}

fn link(href: String, words: String) -> AnyView {
    view! { <li><a href=href>{words}</a></li> }.into_any()
}

/// What every topic of a page needs.
#[derive(Clone, Copy)]
struct Topics {
    meeting: Meeting,
    list: StoredValue<BoundList>,
    actions: StoredValue<Option<BoundList>>,
}

pub(super) fn view(meeting: Meeting) -> AnyView {
    let Some(list) = meeting.list("items") else { return ().into_any() };
    let actions = meeting.team.draft.document.with_untracked(|document| next_steps_list(document, "actions"));
    let topics = Topics { meeting, list: StoredValue::new(list.clone()), actions: StoredValue::new(actions) };
    list_of(list, Callback::new(move |id| topics.topic(id)))
}

impl Topics {
    /// What `look` says of a topic.
    fn with(self, id: Id, look: impl FnOnce(&AgendaItem) -> String) -> String {
        let of = |agenda: &crate::document::Agenda| agenda.items.iter().find(|item| item.id == id).map(look);
        self.meeting.with(of).flatten().unwrap_or_default()
    }

    fn topic(self, id: Id) -> AnyView {
        let is_held = self.meeting.is_held;
        let elements = self.list.with_value(|list| list.elements(id));
        let field = |name| named(&elements, name).map(|it| element_view(BoundElement::Field(it)));
        let title = text(move || self.with(id, |item| item.topic.trim().to_owned()));
        // A topic that was just added is written before it is held.
        let is_new = title.with_untracked(String::is_empty);
        let outcome = text(move || {
            self.with(id, |item| match item.outcome.trim() {
                "" => String::new(),
                outcome => format!("To come out of it: {outcome}"),
            })
        });
        view! {
            <div class="topic">
                <p class="topic__title">{title}</p>
                <p class="topic__about">{text(move || self.about(id))}</p>
                {self.sources(id)}
                <details class="more topic__plan" prop:open=Signal::derive(move || is_new || !is_held.get())>
                    <summary>"Plan" <span class="visually-hidden">": " {title}</span></summary>
                    {field("topic")}
                    <div class="row__grid topic__facts">{field("purpose")} {field("lead")} {field("minutes")}</div>
                    {field("outcome")}
                </details>
                <details class="more topic__held" prop:open=Signal::derive(move || is_held.get())>
                    <summary>"In the meeting" <span class="visually-hidden">": " {title}</span></summary>
                    <p class="topic__aim">{outcome}</p>
                    {field("result")}
                    {field("status")}
                    {self.notes(id, title)}
                </details>
            </div>
        }
        .into_any()
    }

    /// "1:25 p.m. to 1:45 p.m., 20 min, Decide, S. P."
    fn about(self, id: Id) -> String {
        let about = |agenda: &crate::document::Agenda| {
            let place = agenda.items.iter().position(|item| item.id == id)?;
            let item = agenda.items.get(place)?;
            let minutes = times::minutes(&item.minutes);
            let start = starts(agenda).into_iter().nth(place).flatten();
            let end = start.zip(minutes).map(|(start, minutes)| start.later(minutes));
            let time = match (start, end) {
                (Some(start), Some(end)) => format!("{} to {}", start.long(), end.long()),
                (Some(start), None) => format!("from {}", start.long()),
                (None, _) => String::new(),
            };
            let minutes = minutes.map(|minutes| format!("{minutes} min")).unwrap_or_default();
            let purpose = if item.purpose.index() == 0 { "" } else { item.purpose.label() };
            let status = if item.status.index() == 0 { "" } else { item.status.label() };
            let all = [time.as_str(), &minutes, purpose, item.lead.trim(), status];
            Some(all.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", "))
        };
        self.meeting.with(about).flatten().unwrap_or_default()
    }

    /// What it was taken from, and the meeting that left it open.
    fn sources(self, id: Id) -> AnyView {
        let team = self.meeting.team;
        let all = Memo::new(move |_| team.draft.document.with(|document| self.found(document, id)));
        live(move || {
            let one = |Whence { words, href }: Whence| link(href, words);
            let all = all.get();
            if all.is_empty() {
                return ().into_any();
            }
            view! {
                <div class="topic__from">
                    <p id=format!("{id}-from")>"Taken from:"</p>
                    <ul class="inline" aria-labelledby=format!("{id}-from")>
                        {all.into_iter().map(one).collect::<Vec<_>>()}
                    </ul>
                </div>
            }
            .into_any()
        })
    }

    fn found(self, document: &Document, id: Id) -> Vec<Whence> {
        let Meeting { team, id: meeting, .. } = self.meeting;
        let agendas = &document.preparation.agendas;
        let item =
            agendas.iter().find(|it| it.id == meeting).and_then(|it| it.items.iter().find(|it| it.id == id));
        let Some(item) = item else { return Vec::new() };
        let has =
            |agenda: &&crate::document::Agenda| agenda.items.iter().any(|it| it.id == item.carried_from);
        let before = agendas
            .iter()
            .filter(|_| item.carried_from != Id::NIL)
            .find(has)
            .map(|agenda| Whence { words: name(document, agenda.id), href: address_of(team, agenda.id) });
        whence(team, document, item.source).into_iter().chain(before).collect()
    }

    /// What is noted beside a topic: decisions, actions, what is for later.
    fn notes(self, id: Id, title: Signal<String>) -> AnyView {
        let removal = use_removal(&format!("{id}-act"));
        let actions = Memo::new(move |_| {
            self.meeting.team.draft.document.with(|document| {
                let of = document.next_steps.actions.iter().filter(|action| action.source == id);
                of.map(|action| action.id).collect::<Vec<_>>()
            })
        });
        let decided = Memo::new(move |_| {
            let of = |agenda: &crate::document::Agenda| {
                let item = agenda.items.iter().find(|item| item.id == id)?;
                let start = decision_start(item).len();
                let words =
                    |it: &Decision| (it.id, it.text.get(start..).unwrap_or_default().trim().to_owned());
                Some(
                    decisions_of(agenda, item)
                        .map(words)
                        .filter(|(_, it)| !it.is_empty())
                        .collect::<Vec<_>>(),
                )
            };
            self.meeting.with(of).flatten().unwrap_or_default()
        });
        let decisions = move || {
            let one = |(id, words): (Id, String)| link(address::here(&id.to_string()), words);
            decided.with(|all| match all.is_empty() {
                true => ().into_any(),
                false => view! {
                    <p class="topic__from">"Decided:"</p>
                    <ul class="bullets">{all.iter().cloned().map(one).collect::<Vec<_>>()}</ul>
                }
                .into_any(),
            })
        };
        let button = move |name: &'static str, words: &'static str, does: fn(Self, Id)| {
            let inside = vec![icon(Icon::Add), words.into_any(), pieces::about(title)];
            pieces::button("button", Some(format!("{id}-{name}")), inside, move || does(self, id))
        };
        view! {
            {live(decisions)}
            {live(move || {
                let all = actions.get();
                let all: Vec<AnyView> =
                    all.into_iter().enumerate().filter_map(|(at, it)| self.action(at, it, removal)).collect();
                view! { <ul class="rows topic__actions">{all}</ul> }.into_any()
            })}
            {removal.view()}
            <div class="choices no-print">
                {button("decide", "A decision", Self::decide)}
                {button("act", "An action", Self::act)}
                {button("park", "Something for later", Self::park)}
            </div>
        }
        .into_any()
    }

    /// An action that came out of a topic. It belongs to the next steps, and is written here as well.
    fn action(self, place: usize, id: Id, removal: Removal) -> Option<AnyView> {
        let list = self.actions.get_value()?;
        let elements = list.elements(id);
        let fields = ["text", "owner", "due"].iter().filter_map(|name| named(&elements, name));
        let fields: Vec<AnyView> = fields.map(|field| element_view(BoundElement::Field(field))).collect();
        let team = self.meeting.team;
        let all = address::place(team.id, Page::Team(TeamPage::NextSteps), Scope::District, &id.to_string());
        let remove = press(move || {
            let title = team.draft.document.with_untracked(|document| list.title(document, id));
            removal.take(list.place(), id, &title);
        });
        Some(
            view! {
                <li class="row" id=id.to_string()>
                    <fieldset class="row__fields">
                        <legend class="row__legend">"Action " {place + 1}</legend>
                        <div class="row__tools">
                            <button type="button" class="button button--icon" title="Remove" on:click=remove>
                                {icon(Icon::Remove)}
                                <span class="visually-hidden">"Remove: action " {place + 1}</span>
                            </button>
                        </div>
                        <div class="row__grid">{fields}</div>
                        <p class="more-link"><a href=all>"Among all actions"</a></p>
                    </fieldset>
                </li>
            }
            .into_any(),
        )
    }

    /// Notes a decision, which begins with its topic, and goes there.
    fn decide(self, item: Id) {
        let id = new_id();
        self.meeting.edit(|agenda| {
            let start = agenda.items.iter().find(|it| it.id == item).map(decision_start).unwrap_or_default();
            agenda.decisions.push(Decision { id, text: start, ..Decision::default() });
        });
        self.meeting.noted.set(Some((id, item)));
        focus_soon(id.to_string());
    }

    /// Notes an action for whoever leads the topic. It moves on the component that the topic is about.
    fn act(self, item: Id) {
        let id = new_id();
        self.meeting.team.draft.edit(|document| {
            let agenda = document.preparation.agendas.iter().find(|it| it.id == self.meeting.id);
            let Some(topic) = agenda.and_then(|it| it.items.iter().find(|it| it.id == item)) else { return };
            let part = match origin(document, topic.source) {
                Some(Origin::Part(part, _)) => part.into(),
                _ => PartChoice::default(),
            };
            let owner = topic.lead.trim().to_owned();
            document.next_steps.actions.push(Action { id, owner, part, source: item, ..Action::default() });
        });
        focus_soon(id.to_string());
    }

    /// Opens a place in the parking lot, and goes there.
    fn park(self, item: Id) {
        let id = new_id();
        self.meeting.edit(|agenda| agenda.parking_lot.push(ParkedTopic { id, ..ParkedTopic::default() }));
        self.meeting.noted.set(Some((id, item)));
        focus_soon(id.to_string());
    }
}
