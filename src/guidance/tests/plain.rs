//! The guide speaks plainly, kindly, and in nobody else's name.

use super::words::{DEFICIT_WORDS, acronyms};
use super::*;

/// More words than this in a sentence are read twice.
const MOST_WORDS: usize = 28;
/// Words that have a plainer neighbor.
const HEAVY_WORDS: &[&str] = &[
    "utilize",
    "leverage",
    "prior to",
    "in order to",
    "regarding",
    "subsequent",
    "endeavor",
    "robust",
    "synerg",
    "stakeholder",
    "commence",
    "terminate",
    "ascertain",
    "facilitation of",
    "aforementioned",
    "pursuant",
    "methodolog",
    "paradigm",
    "operationaliz",
    "incentiviz",
    "holistic",
    "going forward",
];

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '?', '!', ':']).flat_map(|piece| piece.split("; "))
}

#[test]
fn every_beginning_of_an_answer_leaves_room_for_the_teams_words() {
    let beginnings = ["/starters/", "/reasons/", "/share/", "/takeaways/", "/case/questions/"];
    let mut count = 0;
    for (place, text) in guide_words() {
        if beginnings.iter().any(|name| place.contains(name)) {
            assert!(text.contains('…'), "{place}: {text}");
            count += 1;
        }
    }
    assert!(count > 30, "{count}");
}

#[test]
fn questions_of_the_guide_end_as_questions_and_prompts_as_sentences() {
    for (place, text) in guide_words() {
        let is_question =
            ["ask", "asked", "question", "say"].iter().any(|name| place.ends_with(&format!("/{name}")));
        assert!(!is_question || text.ends_with('?'), "{place}: {text}");
        let sentence =
            ["lead", "what", "why", "how", "hint", "note", "sign", "answer", "reason", "outcome", "means"];
        let is_sentence = sentence.iter().any(|name| place.ends_with(&format!("/{name}")));
        assert!(
            !is_sentence || text.ends_with(['.', '?']) || place.contains("/channels/"),
            "{place}: {text}"
        );
    }
}

#[test]
fn an_acronym_is_explained_where_a_part_of_the_guide_first_uses_it() {
    let glossary = help_book().glossary();
    let texts = guide_words();
    let mut met: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (index, (place, text)) in texts.iter().enumerate() {
        let area = place.split('/').nth(1).unwrap();
        let object = place.rsplit_once('/').map_or("", |(object, _)| object);
        for acronym in acronyms(text) {
            let long = glossary.expand(acronym).unwrap_or_else(|| panic!("{acronym} at {place}")).long();
            let around = texts[index..].iter().take_while(|(place, _)| place.starts_with(object));
            let explained = around
                .map(|(_, text)| text.to_lowercase())
                .any(|text| text.contains(&long.to_lowercase()) && text.contains(&acronym.to_lowercase()));
            let first = met.insert((area, acronym));
            assert!(!first || explained, "{acronym} is new at {place}: {text}");
        }
    }
}

#[test]
fn the_guide_speaks_of_nobody_by_what_they_lack() {
    for (place, text) in guide_words() {
        let lower = text.to_lowercase();
        for word in DEFICIT_WORDS {
            assert!(!lower.contains(word), "\"{word}\" at {place}: {text}");
        }
    }
}

#[test]
fn the_guide_speaks_in_short_sentences_and_plain_words() {
    let (mut sentences_in_all, mut words_in_all) = (0, 0);
    for (place, text) in guide_words() {
        let lower = text.to_lowercase();
        for word in HEAVY_WORDS {
            assert!(!lower.contains(word), "\"{word}\" at {place}: {text}");
        }
        for sentence in sentences(&text) {
            let words = sentence.split_whitespace().count();
            assert!(words <= MOST_WORDS, "{words} words at {place}: {sentence}");
            sentences_in_all += usize::from(words > 0);
            words_in_all += words;
        }
    }
    assert!(words_in_all < 11 * sentences_in_all, "{words_in_all} words in {sentences_in_all} sentences");
}

#[test]
fn the_guide_promises_nothing_in_anybody_elses_name() {
    for (place, text) in guide_words() {
        let lower = text.to_lowercase();
        for claim in ["endorsed", "official version", "approved by the mimtss", "certified", "guarantee"] {
            assert!(!lower.contains(claim), "{place}: {text}");
        }
    }
    assert!(guide_book().dca().ours().contains("not the scoring guide"));
    assert!(guide_book().dca().criteria().contains("not part of this app"));
}
