//! Help: how to work with it, where the work is, privacy, accessibility, keys, words.

use leptos::prelude::*;

use super::address;
use super::title::{HEADING, set_title};
use crate::guidance::{glossary, help};

/// The help page.
#[component]
pub fn HelpPage() -> impl IntoView {
    set_title(|| "Help".to_owned());
    let contents = help::HELP
        .iter()
        .map(|section| (section.id, section.heading))
        .chain([("glossary", "Words and acronyms")])
        .map(|(id, heading)| view! { <li><a href=address::help(id)>{heading}</a></li> })
        .collect_view();
    view! {
        <article class="page page--help">
            <header class="page__head">
                <h1 id=HEADING tabindex="-1">"Help"</h1>
            </header>
            <nav class="contents" aria-label="On this page">
                <ul>{contents}</ul>
            </nav>
            {help::HELP.iter().map(section_view).collect_view()}
            <section class="section" id="glossary" tabindex="-1" aria-labelledby="glossary-heading">
                <h2 id="glossary-heading">"Words and acronyms"</h2>
                <dl class="glossary">{glossary::TERMS.iter().map(term_view).collect_view()}</dl>
            </section>
        </article>
    }
}

fn section_view(section: &'static help::HelpSection) -> AnyView {
    let heading = format!("{}-heading", section.id);
    let labelled_by = heading.clone();
    view! {
        <section class="section" id=section.id tabindex="-1" aria-labelledby=labelled_by>
            <h2 id=heading>{section.heading}</h2>
            {section.blocks.iter().map(block_view).collect_view()}
        </section>
    }
    .into_any()
}

fn block_view(block: &'static help::Block) -> AnyView {
    match block {
        help::Block::Paragraph(words) => view! { <p>{*words}</p> }.into_any(),
        help::Block::Bullets(items) => {
            view! { <ul class="bullets">{items.iter().map(|item| view! { <li>{*item}</li> }).collect_view()}</ul> }.into_any()
        }
        help::Block::Steps(items) => {
            view! { <ol class="steps">{items.iter().map(|item| view! { <li>{*item}</li> }).collect_view()}</ol> }.into_any()
        }
        help::Block::Keys(keys) => {
            let row = |(key, does): &'static (&'static str, &'static str)| {
                view! {
                    <tr>
                        <th scope="row">
                            <kbd>{*key}</kbd>
                        </th>
                        <td>{*does}</td>
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
                    <tbody>{keys.iter().map(row).collect_view()}</tbody>
                </table>
            }
            .into_any()
        }
    }
}

fn term_view(term: &'static glossary::Term) -> AnyView {
    let name =
        if term.long.is_empty() { term.short.to_owned() } else { format!("{} ({})", term.short, term.long) };
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{term.meaning}</dd>
        </div>
    }
    .into_any()
}
