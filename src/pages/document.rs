//! The document: the whole coaching system as one paper, to read, to print and to hand on.

mod blocks;
mod tables;

use leptos::prelude::*;

use super::book::{Book, use_book, without_book};
use super::title::{HEADING, draft_name, set_title};
use super::{address, outgoing};
use crate::drafts::{today, use_open_draft};
use crate::exchange::paper::{Block, Paper, PaperOptions, Table, paper};
use crate::guidance::help;
use crate::ui::icon::{Icon, icon};

/// The document view of the open draft.
#[component]
pub fn DocumentPage() -> impl IntoView {
    let draft = use_open_draft();
    set_title(move || format!("The document: {}", draft_name(draft)));
    let leave_out_empty = RwSignal::new(false);
    let glossary = use_book(Book::Help);
    let sheets = move || {
        glossary.track();
        let glossary = help::glossary();
        let options = PaperOptions { leave_out_empty: leave_out_empty.get(), today: today(), glossary };
        draft.document.with(|document| sheets(&paper(document, options)))
    };
    let overview = move || draft.head.with(|head| head.as_ref().map(|head| address::draft(head.id)));
    view! {
        <div class="paper-desk">
            {toolbar(leave_out_empty, overview())}
            {outgoing::last_file()}
            {outgoing::warning()}
            {without_book(Book::Help, "The list of acronyms")}
            <article class="paper" aria-labelledby=HEADING>
                {sheets}
            </article>
        </div>
    }
}

fn toolbar(leave_out_empty: RwSignal<bool>, overview: Option<String>) -> AnyView {
    let print = move |_| {
        // Where printing is not allowed, such as in a frame, there is nothing to say that the browser does not.
        let _ = window().print();
    };
    view! {
        <div class="paper-toolbar no-print">
            <button type="button" class="button button--main" on:click=print>
                {icon(Icon::Print)}
                "Print or save as PDF"
            </button>
            <label class="paper-toolbar-option">
                <input
                    type="checkbox"
                    prop:checked=leave_out_empty
                    on:change=move |event| leave_out_empty.set(event_target_checked(&event))
                />
                "Leave out what is still empty"
            </label>
            <a href=overview>"Back to the overview"</a>
        </div>
    }
    .into_any()
}

/// The cover, and a sheet for each run of blocks between page breaks.
fn sheets(paper: &Paper) -> Vec<AnyView> {
    let runs = paper.blocks.split(|block| *block == Block::PageBreak).filter(|run| !run.is_empty());
    std::iter::once(cover(paper)).chain(runs.map(sheet)).collect()
}

/// The sheets of a paper that needs no cover: its title stands above what it says.
pub(super) fn small_sheets(paper: &Paper) -> Vec<AnyView> {
    let mut runs = paper.blocks.split(|block| *block == Block::PageBreak);
    let first: Vec<AnyView> = runs.next().unwrap_or_default().iter().map(blocks::block).collect();
    let district = (!paper.subtitle.is_empty()).then(|| paper.subtitle.clone());
    let head = view! {
        <section class="paper-sheet paper-small">
            {district.map(|district| view! { <p class="paper-district">{district}</p> })}
            <h1 class="paper-title" id=HEADING tabindex="-1">
                {paper.title.clone()}
            </h1>
            {blocks::facts(&paper.facts)}
            {first}
        </section>
    };
    std::iter::once(head.into_any()).chain(runs.map(sheet)).collect()
}

/// A table of a paper, on a page that is none.
pub(super) fn table(table: &Table) -> AnyView {
    tables::table(table)
}

fn cover(paper: &Paper) -> AnyView {
    let district = (!paper.subtitle.is_empty()).then(|| paper.subtitle.clone());
    view! {
        <header class="paper-sheet paper-cover">
            {district.map(|district| view! { <p class="paper-district">{district}</p> })}
            <h1 class="paper-title" id=HEADING tabindex="-1">
                {paper.title.clone()}
            </h1>
            {blocks::facts(&paper.facts)}
        </header>
    }
    .into_any()
}

fn sheet(run: &[Block]) -> AnyView {
    let blocks: Vec<AnyView> = run.iter().map(blocks::block).collect();
    view! { <section class="paper-sheet">{blocks}</section> }.into_any()
}
