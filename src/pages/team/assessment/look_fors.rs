//! Our look-fors for one item: what the team sees written and in use, beside what the draft itself shows. No score.

use leptos::prelude::*;

use super::super::Team;
use super::super::pieces::{named, page_links};
use crate::document::{Choice, DcaItemNumber};
use crate::guidance::form::BoundElement;
use crate::guidance::guide;
use crate::guidance::site::{BoundSection, Page};
use crate::pages::book::{Book, use_book};
use crate::pages::form::{field_view, folded, no_key};
use crate::review::look_fors::{LookForCheck, Seen, checks};
use crate::ui::live::{live, text};

/// The name of the record that holds an item's look-fors.
pub(super) fn record(item: DcaItemNumber) -> &'static str {
    match item {
        DcaItemNumber::Undecided => "",
        DcaItemNumber::Item25 => "system_look_fors",
        DcaItemNumber::Item26 => "plan_look_fors",
        DcaItemNumber::Item27 => "data_look_fors",
    }
}

pub(super) fn view(team: Team, item: DcaItemNumber, sections: Vec<BoundSection>) -> AnyView {
    let draft = team.draft;
    let seen = Memo::new(move |_| {
        draft.settled.track();
        draft.document.with_untracked(|document| checks(document, item))
    });
    let rows = sections.into_iter().map(|section| row(team, item, &section.elements, seen)).collect_view();
    let title = format!("Look-fors of item {}", item.key());
    let told = text(move || seen.with(|all| told(all)));
    view! {
        <details class="more more--wide">
        <summary>"Our look-fors, not the official criteria " <span class="looks__told">{told}</span></summary>
        {meanings()}
        <p class="field__hint">
            "What the draft shows is a self-check: the team knows more than the draft does."
        </p>
        <table class="looks" role="table">
            <caption class="visually-hidden">{title}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">"We look for"</th>
                    <th role="columnheader" scope="col">"Written"</th>
                    <th role="columnheader" scope="col">"In use"</th>
                    <th role="columnheader" scope="col">"What shows it, or what comes next"</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        </details>
    }
    .into_any()
}

/// How many are written, and how many are in use.
fn told(all: &[LookForCheck]) -> String {
    let written = all.iter().filter(|check| check.is_written()).count();
    let in_use = all.iter().filter(|check| check.is_in_use()).count();
    format!("of {}, {written} written and {in_use} in use", all.len())
}

fn row(team: Team, item: DcaItemNumber, elements: &[BoundElement], seen: Memo<Vec<LookForCheck>>) -> AnyView {
    let Some(written) = named(elements, "written") else { return ().into_any() };
    let place = written.place().clone();
    // The row's check, by the place of what it is about.
    let check = Memo::new(move |_| {
        seen.with(|all| all.iter().find(|check| check.place.field("written") == place).cloned())
    });
    let words = move || check.with(|check| check.as_ref().map(|check| check.words).unwrap_or_default());
    let key = untrack(|| {
        check.with(|check| match check.as_ref().map(|check| check.place.steps().last().copied()) {
            Some(Some(crate::document::Step::Field(name))) => name,
            _ => "",
        })
    });
    let shown = move |of: fn(&LookForCheck) -> Seen| {
        text(move || check.with(|check| check.as_ref().map(|check| in_words(of(check))).unwrap_or_default()))
    };
    let cell = |name: &'static str, head: &'static str, shown: Option<Signal<String>>| {
        let label = Signal::derive(move || format!("{}: {}", words(), head.to_ascii_lowercase()));
        let field = named(elements, name).map(|field| field_view(field, Some(label), no_key()));
        view! {
            <td role="cell" data-label=head>
                {field}
                {shown.map(|shown| view! { <p class="looks__draft">{shown}</p> })}
            </td>
        }
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {text(move || words().to_owned())}
                {signs(team, item, key)}
            </th>
            {cell("written", "Written", Some(shown(|check| check.written)))}
            {cell("in_use", "In use", Some(shown(|check| check.in_use)))}
            {cell("note", "What shows it, or what comes next", None)}
        </tr>
    }
    .into_any()
}

/// Whose the look-fors are, and what their two answers mean, once the guide is there.
fn meanings() -> AnyView {
    let guide = use_book(Book::Guide);
    live(move || {
        guide.track();
        let Some(words) = guide::book().map(|guide| guide.dca()) else { return ().into_any() };
        view! {
            <p class="field__hint">{words.ours()} " " {words.difference()}</p>
            <dl class="meanings">
                <div><dt>"Written"</dt> <dd>{words.written()}</dd></div>
                <div><dt>"In use"</dt> <dd>{words.in_use()}</dd></div>
            </dl>
        }
        .into_any()
    })
}

/// What to ask, what shows that it is written and that it is in use, and where the draft has it.
fn signs(team: Team, item: DcaItemNumber, key: &'static str) -> AnyView {
    let guide = use_book(Book::Guide);
    live(move || {
        guide.track();
        let words = guide::book().and_then(|guide| guide.dca().item(item));
        let Some(words) = words.and_then(|item| item.look_fors().find(|it| it.key() == key)) else {
            return ().into_any();
        };
        let inside = move || {
            let signs = view! {
                <p>"Written: " {words.written()}</p>
                <p>"In use: " {words.in_use()}</p>
                {page_links(team, words.parts().map(Page::Part), DcaItemNumber::Undecided)}
            };
            vec![view! { <p>{words.ask()}</p> {signs} }.into_any()]
        };
        folded("What shows it".to_owned(), words.ask(), inside)
    })
}

/// What the draft shows, in words. Nothing where it cannot tell.
fn in_words(seen: Seen) -> String {
    match seen {
        Seen { of: 0, .. } => String::new(),
        _ if seen.is_all() => "The draft shows it.".to_owned(),
        Seen { done: 0, .. } => "Not in the draft yet.".to_owned(),
        Seen { done, of } => format!("The draft: {done} of {of}."),
    }
}
