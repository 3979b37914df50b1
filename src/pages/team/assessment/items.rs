//! The three items: the team's copy of the criteria, what to look for, and where the draft answers it.

use leptos::prelude::*;

use super::super::Team;
use super::super::pieces::{self, named};
use super::{look_fors, named_item};
use crate::document::{Choice, DcaItemNumber, Evidence, Id, PartKey, dates};
use crate::guidance::choices::Labelled;
use crate::guidance::form::BoundElement;
use crate::guidance::site::{BoundSection, Page, Scope};
use crate::guidance::{guide, parts};
use crate::pages::address;
use crate::pages::book::{Book, use_book};
use crate::pages::form::element_view;
use crate::review::dca;
use crate::ui::live::{live, text};

/// Each item with its look-fors.
pub(super) fn views(team: Team, sections: Vec<BoundSection>) -> AnyView {
    let (look_fors, items): (Vec<_>, Vec<_>) =
        sections.into_iter().partition(|section| section.anchor.contains("look_fors"));
    let mut look_fors: Vec<_> = look_fors.into_iter().map(Some).collect();
    let item = |section: BoundSection| {
        let number = named_item(&section)?;
        let own = look_fors
            .iter_mut()
            .filter(|it| it.as_ref().and_then(named_item) == Some(number))
            .filter_map(Option::take);
        Some(view(team, number, section, own.collect()))
    };
    items.into_iter().filter_map(item).collect_view().into_any()
}

fn view(team: Team, number: DcaItemNumber, section: BoundSection, look_fors: Vec<BoundSection>) -> AnyView {
    let field = |name| named(&section.elements, name).map(|field| element_view(BoundElement::Field(field)));
    let lists: Vec<_> = section
        .elements
        .iter()
        .filter(|element| matches!(element, BoundElement::List(_)))
        .cloned()
        .map(element_view)
        .collect();
    let body = view! {
        {plain(number)}
        {latest(team, number)}
        {field("criteria")}
        {look_fors::view(team, number, look_fors)}
        {answers(team, number)}
        {field("addressed")}
        {evidence(team, number)}
        <details class="more more--wide">
            <summary>"Name places in the draft that show it"</summary>
            {lists}
        </details>
        {field("note")}
    };
    pieces::own(section, body.into_any())
}

/// Whose the official criteria are, once the guide is there.
pub(super) fn criteria() -> AnyView {
    let guide = use_book(Book::Guide);
    let words = text(move || {
        guide.track();
        guide::book().map(|guide| guide.dca().criteria()).unwrap_or_default().to_owned()
    });
    view! { <p class="section__why">{words}</p> }.into_any()
}

/// What the item says, in plain words.
fn plain(number: DcaItemNumber) -> AnyView {
    let guide = use_book(Book::Guide);
    let words = text(move || {
        guide.track();
        let item = guide::book().and_then(|guide| guide.dca().item(number));
        item.map(|item| item.plain()).unwrap_or_default().to_owned()
    });
    view! { <p class="section__why">{words}</p> }.into_any()
}

/// The components that answer an item.
fn answering(number: DcaItemNumber) -> &'static [PartKey] {
    match number {
        DcaItemNumber::Undecided => &[],
        DcaItemNumber::Item25 => &PartKey::ALL,
        DcaItemNumber::Item26 => &[PartKey::ServiceDelivery, PartKey::Qualifications, PartKey::Guidelines],
        DcaItemNumber::Item27 => &[PartKey::ServiceDelivery, PartKey::Conditions, PartKey::Guidelines],
    }
}

/// The components that answer the item, each with its link and its status.
fn answers(team: Team, number: DcaItemNumber) -> AnyView {
    let guide = use_book(Book::Guide);
    let heading = format!("answers-{}", number.key());
    let part = move |key: PartKey| {
        let status = move || team.draft.document.with(|document| document.part(key).status);
        let guide = guide.clone();
        let how = text(move || {
            guide.track();
            let item = guide::book().and_then(|guide| guide.dca().item(number));
            let answer = item.and_then(|item| item.answers().find(|answer| answer.part() == Some(key)));
            answer.map(|answer| answer.how()).unwrap_or_default().to_owned()
        });
        view! {
            <li>
                <a href=address::page(team.id, Page::Part(key), Scope::District)>{parts::words(key).name}</a>
                " "
                <span class="chip" data-status=text(move || status().key().to_owned())>
                    {text(move || status().label().to_owned())}
                </span>
                <span class="answering__how">{how}</span>
            </li>
        }
    };
    let all = answering(number).iter().map(|key| part(*key)).collect_view();
    view! {
        <h3 class="list__heading answering__heading" id=heading.clone()>"What your draft answers it with"</h3>
        <ul class="answering" aria-labelledby=heading>{all}</ul>
    }
    .into_any()
}

/// The evidence that the team named, as links to where it is.
fn evidence(team: Team, number: DcaItemNumber) -> AnyView {
    let places = Memo::new(move |_| {
        team.draft.document.with(|document| {
            let named = document.dca.item(number).map(|item| item.evidence.as_slice()).unwrap_or_default();
            let role = |id: Id| {
                let role = document.roles.iter().find(|role| role.id == id);
                role.map(|role| (id, role.title.trim().to_owned()))
            };
            let place = |evidence: &Evidence| {
                let key = part(evidence)?;
                Some((
                    key,
                    role(evidence.role).filter(|_| key.is_per_role()),
                    evidence.sentence.trim().to_owned(),
                ))
            };
            named.iter().filter_map(place).collect::<Vec<_>>()
        })
    });
    live(move || {
        let places = places.get();
        if places.is_empty() {
            return ().into_any();
        }
        let link = |(key, role, sentence): (PartKey, Option<(Id, String)>, String)| {
            let scope = role.as_ref().map_or(Scope::District, |(id, _)| Scope::Role(*id));
            let name = match role {
                Some((_, title)) => format!("{}: {title}", parts::words(key).short),
                None => parts::words(key).short.to_owned(),
            };
            view! {
                <li>
                    <a href=address::page(team.id, Page::Part(key), scope)>{name}</a>
                    " " {sentence}
                </li>
            }
        };
        view! {
            <p class="field__hint">"Where the draft shows it:"</p>
            <ul class="answering">{places.into_iter().map(link).collect_view()}</ul>
        }
        .into_any()
    })
}

fn part(evidence: &Evidence) -> Option<PartKey> {
    let index = evidence.part.index().checked_sub(1)?;
    PartKey::ALL.get(index).copied()
}

/// What the team agreed on last, and what the next point needs.
fn latest(team: Team, number: DcaItemNumber) -> AnyView {
    let latest = Memo::new(move |_| {
        team.draft.document.with(|document| {
            let rounds = dca::over_time(&document.dca);
            rounds.into_iter().rev().find_map(|round| {
                let item = round.item(number)?;
                let points = item.agreed.points()?;
                Some((round.id, dates::shown(round.date.trim()), points, item.next_point.trim().to_owned()))
            })
        })
    });
    live(move || {
        let Some((round, date, points, next)) = latest.get() else { return ().into_any() };
        let of = if date.is_empty() { "In the latest round".to_owned() } else { format!("On {date}") };
        let points = if points == 1 { "1 point".to_owned() } else { format!("{points} points") };
        let next = (!next.is_empty()).then(|| view! { <p>"What the next point needs: " {next}</p> });
        view! {
            <div class="notice notice--ask">
                <p>
                    {of} ", the team agreed on " <strong>{points}</strong> ". "
                    <a href=address_of(team, round)>"Look at the round"</a>
                </p>
                {next}
            </div>
        }
        .into_any()
    })
}

/// The address of a round.
pub(super) fn address_of(team: Team, round: Id) -> String {
    format!("{}/{round}", address::page(team.id, Page::Team(team.page), Scope::District))
}
