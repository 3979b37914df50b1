//! What changed, shown: pages, and under each what was removed and added, told by signs and words as well as by color.

use leptos::prelude::*;

use crate::document::Id;
use crate::exchange::change_list::{ChangeLine, Item, PageChanges, Said, count};
use crate::exchange::words::Run;
use crate::guidance::site::Scope;
use crate::pages::address;

/// More lines than anybody reads on one page.
const MOST_LINES: usize = 200;

/// A list of changes.
pub(in crate::pages) fn changed_since(draft: Id, pages: &[PageChanges]) -> AnyView {
    let total = match count(pages) {
        0 => return view! { <p>"Nothing: it says what the draft says now."</p> }.into_any(),
        1 => "1 change.".to_owned(),
        count => format!("{count} changes."),
    };
    let page = |on: &PageChanges| {
        let surplus = on.lines.len().saturating_sub(MOST_LINES);
        let more = (surplus > 0).then(|| view! { <li>{format!("And {surplus} more.")}</li> });
        view! {
            <h5 class="changed__page">
                <a href=address::page(draft, on.page, Scope::District)>{on.page.title()}</a>
            </h5>
            <ul class="changed">
                {on.lines.iter().take(MOST_LINES).map(line).collect_view()}
                {more}
            </ul>
        }
    };
    view! {
        <p>{total}</p>
        {pages.iter().map(page).collect_view()}
    }
    .into_any()
}

fn line(line: &ChangeLine) -> AnyView {
    let way: Vec<&str> = line.within.iter().map(String::as_str).chain([line.label]).collect();
    view! {
        <li class="changed__one">
            <p class="changed__where">{way.join(" \u{203a} ")}</p>
            {said(&line.said)}
        </li>
    }
    .into_any()
}

fn said(said: &Said) -> AnyView {
    match said {
        Said::Words(runs) => {
            view! { <p class="changed__words">{runs.iter().map(run).collect_view()}</p> }.into_any()
        }
        Said::Answer { before, after } => {
            let before = if before.is_empty() { none() } else { removed(before) };
            let after = if after.is_empty() { none() } else { added(after) };
            view! { <p class="changed__words">"Was: " {before} ". Now: " {after} "."</p> }.into_any()
        }
        Said::Added(item) => came_or_went("Added: ", added(&item.name), item),
        Said::Removed(item) => came_or_went("Removed: ", removed(&item.name), item),
        Said::Moved { item, from, to } => plain(format!("Moved: {item}, from place {from} to place {to}.")),
        Said::Covered => plain("Somebody's own words, which are not shared yet, are not shown.".to_owned()),
        Said::Unseen => plain("Something that no page shows.".to_owned()),
    }
}

fn plain(words: String) -> AnyView {
    view! { <p class="changed__words">{words}</p> }.into_any()
}

fn none() -> AnyView {
    view! { <span class="changed__none">"nothing"</span> }.into_any()
}

fn came_or_went(what: &'static str, name: AnyView, item: &Item) -> AnyView {
    let answer = |(label, words): &(&'static str, String)| {
        view! {
            <div>
                <dt>{*label}</dt>
                <dd>{words.clone()}</dd>
            </div>
        }
    };
    let answers = (!item.answers.is_empty()).then(|| {
        view! { <dl class="changed__item">{item.answers.iter().map(answer).collect_view()}</dl> }
    });
    view! {
        <p class="changed__words">{what} {name}</p>
        {answers}
    }
    .into_any()
}

fn run(run: &Run) -> AnyView {
    match run {
        Run::Kept(text) => text.clone().into_any(),
        Run::Removed(text) => removed(text),
        Run::Added(text) => added(text),
    }
}

/// Words that are gone. The words around them are for those who hear the page.
fn removed(text: &str) -> AnyView {
    view! { <del class="changed__gone">{told("removed", text)}</del> }.into_any()
}

/// Words that are new.
fn added(text: &str) -> AnyView {
    view! { <ins class="changed__new">{told("added", text)}</ins> }.into_any()
}

fn told(what: &str, text: &str) -> AnyView {
    view! {
        <span class="visually-hidden">{format!(" [{what}: ")}</span>
        {text.to_owned()}
        <span class="visually-hidden">"] "</span>
    }
    .into_any()
}
