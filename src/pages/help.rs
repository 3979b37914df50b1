//! Help: how to work with it, where the work is, privacy, accessibility, keys, words.

use leptos::prelude::*;

use super::address;
use super::book::{Book, with_book};
use super::title::{HEADING, set_title};
use crate::guidance::glossary::Term;
use crate::guidance::help::{self, Block, HelpBook, HelpSection, Shortcut};

/// The help page.
#[component]
pub fn HelpPage() -> impl IntoView {
    set_title(|| "Help".to_owned());
    view! {
        <article class="page page--help">
            <header class="page__head">
                <h1 id=HEADING tabindex="-1">"Help"</h1>
            </header>
            {with_book(Book::Help, || help::book().map(book_view).into_any())}
        </article>
    }
}

fn book_view(book: HelpBook) -> AnyView {
    let contents = book
        .sections()
        .map(|section| (section.id(), section.heading()))
        .chain([("glossary", "Words and acronyms")])
        .map(|(id, heading)| view! { <li><a href=address::help(id)>{heading}</a></li> })
        .collect_view();
    view! {
        <nav class="contents" aria-label="On this page">
            <ul>{contents}</ul>
        </nav>
        {book.sections().map(section_view).collect_view()}
        <section class="section" id="glossary" tabindex="-1" aria-labelledby="glossary-heading">
            <h2 id="glossary-heading">"Words and acronyms"</h2>
            <dl class="glossary">{book.glossary().terms().map(term_view).collect_view()}</dl>
        </section>
    }
    .into_any()
}

fn section_view(section: HelpSection) -> AnyView {
    let heading = format!("{}-heading", section.id());
    let labelled_by = heading.clone();
    view! {
        <section class="section" id=section.id() tabindex="-1" aria-labelledby=labelled_by>
            <h2 id=heading>{section.heading()}</h2>
            {section.blocks().map(block_view).collect_view()}
        </section>
    }
    .into_any()
}

fn block_view(block: Block) -> AnyView {
    let items = |items: crate::guidance::served::All<&'static str>| {
        items.map(|item| view! { <li>{item}</li> }).collect_view()
    };
    match block {
        Block::Paragraph(words) => view! { <p>{words}</p> }.into_any(),
        Block::Bullets(all) => view! { <ul class="bullets">{items(all)}</ul> }.into_any(),
        Block::Steps(all) => view! { <ol class="steps">{items(all)}</ol> }.into_any(),
        Block::Keys(keys) => {
            let row = |key: Shortcut| {
                view! {
                    <tr>
                        <th scope="row">
                            <kbd>{key.keys()}</kbd>
                        </th>
                        <td>{key.does()}</td>
                    </tr>
                }
            };
            view! {
                <table class="keys">
                    <thead>
                        <tr>
                            <th scope="col">"Keys"</th>
                            <th scope="col">"What they do"</th>
                        </tr>
                    </thead>
                    <tbody>{keys.map(row).collect_view()}</tbody>
                </table>
            }
            .into_any()
        }
    }
}

fn term_view(term: Term) -> AnyView {
    let (short, long) = (term.short(), term.long());
    let name = if long.is_empty() { short.to_owned() } else { format!("{short} ({long})") };
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{term.meaning()}</dd>
        </div>
    }
    .into_any()
}
