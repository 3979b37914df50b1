//! The formula of the active implementation frameworks: set a factor to zero and see what becomes of the product.

use leptos::prelude::*;

use super::drawing;
use crate::exchange::year_drawing::escaped;
use crate::guidance::guide::frameworks::{Factor, Formula};
use crate::pages::team::pieces::titled;
use crate::ui::live::{press, text};

const FACTORS: usize = 3;
/// A column of the drawing, as wide as a card below it.
const COLUMN: usize = 200;
/// What a factor's value stands on; between two is the sign.
const TILE: usize = 128;
/// From line to line of a name, a word on each.
const LINE: usize = 28;

pub(super) fn view(words: Formula) -> AnyView {
    let zeros = RwSignal::new([false; FACTORS]);
    let cards = words
        .factors()
        .take(FACTORS)
        .enumerate()
        .map(|(place, factor)| card(zeros, place, factor))
        .collect_view();
    let outcome = words.outcome();
    let verdict =
        move || if product(zeros.get()) == 0 { words.with_zero() } else { words.without_zero() }.to_owned();
    let body = view! {
        <div class="formula">
            {drawing("0 0 800 200", move || in_words(words, zeros.get()), move || shapes(words, zeros.get()))}
            <div class="formula__cards">
                {cards}
                <div class="factor">
                    <h3>{outcome.name()}</h3>
                    <p>{outcome.what()}</p>
                </div>
            </div>
            <p class="formula__verdict" role="status">{text(verdict)}</p>
        </div>
    };
    titled("formula".to_owned(), words.title(), words.lead(), body.into_any())
}

fn card(zeros: RwSignal<[bool; FACTORS]>, place: usize, factor: Factor) -> AnyView {
    let is_zero = move || zeros.with(|zeros| zeros[place]);
    let flip = move || zeros.update(|zeros| zeros[place] = !zeros[place]);
    let what_then = move || if is_zero() { factor.at_zero() } else { factor.coaching() }.to_owned();
    view! {
        <div class="factor">
            <h3>{factor.name()}</h3>
            <p>{factor.what()}</p>
            <p class="factor__then">{text(what_then)}</p>
            <button type="button" class="button no-print" aria-pressed=text(move || is_zero().to_string()) on:click=press(flip)>
                "At zero"
                <span class="visually-hidden">": " {factor.name()}</span>
            </button>
        </div>
    }
    .into_any()
}

fn product(zeros: [bool; FACTORS]) -> u8 {
    zeros.iter().map(|is_zero| u8::from(!is_zero)).product()
}

fn in_words(words: Formula, zeros: [bool; FACTORS]) -> String {
    let factors = words.factors().zip(zeros);
    let factors = factors.map(|(factor, is_zero)| format!("{} ({})", factor.name(), u8::from(!is_zero)));
    format!("{} = {} ({})", factors.collect::<Vec<_>>().join(" × "), words.outcome().name(), product(zeros))
}

/// Tiles with their values, and below them the names: on a phone the cards are not there.
fn shapes(words: Formula, zeros: [bool; FACTORS]) -> String {
    let values = zeros.map(|is_zero| u8::from(!is_zero)).into_iter().chain([product(zeros)]);
    let names = words.factors().take(FACTORS).map(|factor| factor.name()).chain([words.outcome().name()]);
    let mut drawn = String::new();
    for (place, (value, name)) in values.zip(names).enumerate() {
        let (left, middle) = (place * COLUMN + 2, place * COLUMN + 2 + TILE / 2);
        let (tile, number) = if value == 0 { ("off", "") } else { ("on", "over") };
        drawn.push_str(&format!(
            "<rect class=\"{tile}\" x=\"{left}\" y=\"2\" width=\"{TILE}\" height=\"100\" rx=\"14\"/>\
             <text class=\"{number}\" x=\"{middle}\" y=\"66\">{value}</text>"
        ));
        for (line, word) in name.split_whitespace().enumerate() {
            let y = 132 + line * LINE;
            drawn
                .push_str(&format!("<text class=\"name\" x=\"{middle}\" y=\"{y}\">{}</text>", escaped(word)));
        }
        let sign = match place {
            0 => continue,
            FACTORS => "=",
            _ => "×",
        };
        drawn.push_str(&format!("<text x=\"{}\" y=\"66\">{sign}</text>", left - (COLUMN - TILE) / 2));
    }
    drawn
}
