//! The blocks of a paper as headings, paragraphs and lists.

use leptos::prelude::*;

use super::tables;
use crate::exchange::paper::{Block, Card, Entry, Fact, Heading, STILL_OPEN};
use crate::pages::address;

pub(super) fn block(block: &Block) -> AnyView {
    match block {
        Block::Heading(it) => heading(it),
        Block::Paragraph(text) => paragraph("paper-text", text.clone()),
        Block::Note(text) => paragraph("paper-note", text.clone()),
        Block::Empty(ask) => paragraph("paper-empty", format!("{STILL_OPEN} {ask}")),
        Block::Bullets(lines) => bullets(lines),
        Block::Facts(all) => facts(all),
        Block::Table(it) => tables::table(it),
        Block::Cards(all) => cards(all),
        Block::Contents(entries) => contents(entries),
        Block::Signatures(all) => tables::signatures(all),
        Block::Lines(count) => lines(*count),
        // On a phone it is wider than the page: who has no mouse scrolls it with the arrow keys.
        Block::Drawing(svg) => {
            view! { <div class="paper-drawing" tabindex="0" role="group" aria-label="Drawing" inner_html=svg.clone()></div> }
                .into_any()
        }
        Block::PageBreak => ().into_any(),
    }
}

fn paragraph(class: &'static str, text: String) -> AnyView {
    view! { <p class=class>{text}</p> }.into_any()
}

fn heading(heading: &Heading) -> AnyView {
    let (id, text) = (heading.anchor.clone(), heading.text.clone());
    let class = (heading.listed && heading.level > 2).then_some("paper-role");
    match heading.level {
        2 => view! { <h2 id=id tabindex="-1">{text}</h2> }.into_any(),
        3 => view! { <h3 id=id class=class tabindex="-1">{text}</h3> }.into_any(),
        4 => view! { <h4 id=id>{text}</h4> }.into_any(),
        5 => view! { <h5 id=id>{text}</h5> }.into_any(),
        _ => view! { <h6 id=id>{text}</h6> }.into_any(),
    }
}

/// Lines to write on by hand.
fn lines(count: u8) -> AnyView {
    let lines: Vec<AnyView> = (0..count).map(|_| view! { <span></span> }.into_any()).collect();
    view! { <div class="paper-lines" aria-hidden="true">{lines}</div> }.into_any()
}

fn bullets(lines: &[String]) -> AnyView {
    let items: Vec<AnyView> = lines.iter().map(|line| view! { <li>{line.clone()}</li> }.into_any()).collect();
    view! { <ul class="paper-bullets">{items}</ul> }.into_any()
}

/// Labels and values.
pub(super) fn facts(facts: &[Fact]) -> AnyView {
    let all: Vec<AnyView> = facts.iter().map(fact).collect();
    view! { <dl class="paper-facts">{all}</dl> }.into_any()
}

fn fact(fact: &Fact) -> AnyView {
    let class = if fact.is_long() { "paper-fact paper-fact-long" } else { "paper-fact" };
    let value = if fact.ask.is_empty() {
        fact.value.clone().into_any()
    } else {
        let ask = format!("{STILL_OPEN} {}", fact.ask);
        view! { <span class="paper-open">{ask}</span> }.into_any()
    };
    view! {
        <div class=class>
            <dt>{fact.label.clone()}</dt>
            <dd>{value}</dd>
        </div>
    }
    .into_any()
}

fn cards(cards: &[Card]) -> AnyView {
    let items: Vec<AnyView> = cards.iter().map(card).collect();
    view! { <ul class="paper-cards">{items}</ul> }.into_any()
}

fn card(card: &Card) -> AnyView {
    let class = if card.is_long() { "paper-card paper-card-long" } else { "paper-card" };
    let facts = (!card.facts.is_empty()).then(|| facts(&card.facts));
    view! {
        <li class=class>
            <p class="paper-card-title">{card.title.clone()}</p>
            {facts}
        </li>
    }
    .into_any()
}

fn contents(entries: &[Entry]) -> AnyView {
    let items: Vec<AnyView> = entries.iter().map(entry).collect();
    view! { <ul class="paper-contents">{items}</ul> }.into_any()
}

fn entry(entry: &Entry) -> AnyView {
    let class = (entry.level > 2).then_some("paper-contents-inner");
    view! {
        <li class=class>
            <a href=address::here(&entry.anchor)>{entry.text.clone()}</a>
        </li>
    }
    .into_any()
}
