//! The words keep to the house style: plain, kind, and explained.

use super::*;

/// Words that speak of people by what they lack, or that point to a person who must change (domain.md 8).
pub(super) const DEFICIT_WORDS: &[&str] = &[
    "at-risk",
    "buy-in",
    "deficit",
    "disadvantaged",
    "failing",
    "gap kids",
    "lazy",
    "low kids",
    "low students",
    "non-compliant",
    "resistant",
    "sped kids",
    "struggling",
    "subgroup",
    "underperform",
    "unmotivated",
    "weak",
];
/// Words that stand in capitals and are no acronyms.
const NO_ACRONYMS: &[&str] = &["AA", "OR"];
/// Every text that a person reads on a page beside what they typed, in order, with the page it is on.
pub(super) fn page_words(document: &Document) -> Vec<(Page, String)> {
    fn within(page: Page, document: &Document, elements: Vec<BoundElement>, all: &mut Vec<(Page, String)>) {
        for element in elements {
            match element {
                BoundElement::Field(field) => {
                    all.extend([field.label, field.hint, field.ask].map(|text| (page, text.to_owned())));
                }
                BoundElement::List(list) => {
                    all.extend(
                        [list.label, list.hint, list.ask, list.item].map(|text| (page, text.to_owned())),
                    );
                    for id in list.ids(document) {
                        within(page, document, list.elements(id), all);
                    }
                }
            }
        }
    }
    let mut all = Vec::new();
    for (page, section) in all_sections(document) {
        if let Page::Team(team) = page
            && all.last().is_none_or(|(last, _)| *last != page)
        {
            all.push((page, team.what().to_owned()));
        }
        all.extend([section.heading, section.why].map(|text| (page, text.to_owned())));
        within(page, document, section.elements, &mut all);
    }
    all
}

/// Every example text, with the label it stands beside.
pub(super) fn examples() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (_, mut document) in kinds() {
        let filled = with_every_list(document.roles.remove(0));
        for (_, field) in fields(&filled) {
            all.extend(field.examples().into_iter().map(|text| (field.label.to_owned(), text.to_owned())));
        }
        each_list(&mut filled.clone(), &mut |_, list| {
            for example in list.examples() {
                assert!(!example.answers.is_empty(), "an empty example of {}", list.label);
                all.extend(example.answers.iter().map(|(label, text)| ((*label).to_owned(), text.clone())));
            }
        });
    }
    all
}

/// Every text of the help page but its keys.
pub(super) fn help_words() -> Vec<&'static str> {
    let blocks = help_book().sections().flat_map(|section| section.blocks());
    let words = blocks.flat_map(|block| match block {
        help::Block::Paragraph(text) => vec![text],
        help::Block::Bullets(all) | help::Block::Steps(all) => all.collect(),
        help::Block::Keys(_) => Vec::new(),
    });
    words.collect()
}

pub(super) fn acronyms(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words
        .map(|word| word.strip_suffix('s').filter(|stem| stem.len() > 1).unwrap_or(word))
        .filter(|word| word.len() > 1 && word.chars().all(|letter| letter.is_ascii_uppercase()))
        .filter(|word| !NO_ACRONYMS.contains(word))
}

#[test]
fn questions_end_as_questions_and_hints_as_sentences() {
    let document = with_every_list(Role::default());
    let question = |ask: &str| assert!(ask.is_empty() || ask.ends_with('?'), "no question: {ask}");
    let sentence = |text: &str| {
        assert!(text.is_empty() || text.ends_with(['.', '?']), "no sentence: {text}");
        assert_eq!(text, text.trim());
    };
    for (_, field) in fields(&document) {
        question(field.ask);
        sentence(field.hint);
    }
    each_list(&mut document.clone(), &mut |_, list| {
        question(list.ask);
        sentence(list.hint);
        assert!(list.item.starts_with(char::is_lowercase), "{} stands in a sentence", list.item);
    });
    for (page, section) in all_sections(&document) {
        sentence(section.why);
        // On the team's pages the guide says it.
        let said_elsewhere = section.heading == "Head" || matches!(page, Page::Team(_));
        assert!(said_elsewhere || !section.why.is_empty(), "{} has no why", section.heading);
    }
}

#[test]
fn no_example_is_empty_or_runs_into_blank_space() {
    for (label, text) in examples() {
        assert!(!text.trim().is_empty(), "an empty example beside {label}");
        assert_eq!(text, text.trim(), "beside {label}");
        assert!(!text.contains("  "), "two spaces beside {label}: {text}");
    }
}

#[test]
fn no_word_of_ours_speaks_of_people_by_what_they_lack() {
    let document = with_every_list(Role::default());
    let ours = page_words(&document).into_iter().map(|(_, text)| text);
    for text in ours.chain(examples().into_iter().map(|(_, text)| text)) {
        let lower = text.to_lowercase();
        for word in DEFICIT_WORDS {
            assert!(!lower.contains(word), "\"{word}\" in: {text}");
        }
    }
}

#[test]
fn every_acronym_on_a_page_is_in_the_glossary() {
    let glossary = help_book().glossary();
    let document = with_every_list(Role::default());
    let ours = page_words(&document).into_iter().map(|(_, text)| text);
    let help = help_words().into_iter().map(str::to_owned);
    let examples = examples().into_iter().map(|(_, text)| text);
    for text in ours.chain(help).chain(examples) {
        for acronym in acronyms(&text) {
            assert!(acronym == "WCAG" || glossary.expand(acronym).is_some(), "{acronym} in: {text}");
        }
    }
}

#[test]
fn an_acronym_is_explained_where_a_page_first_uses_it() {
    let glossary = help_book().glossary();
    let document = with_every_list(Role::default());
    let mut met: BTreeSet<(&str, String)> = BTreeSet::new();
    for (page, text) in page_words(&document) {
        for acronym in acronyms(&text) {
            let long = glossary.expand(acronym).map_or("", |term| term.long()).to_lowercase();
            let explained = text.to_lowercase().contains(&long);
            let first = met.insert((page.slug(), acronym.to_owned()));
            assert!(!first || explained, "{acronym} is new on {} in: {text}", page.slug());
        }
    }
}

#[test]
fn the_glossary_is_in_order_and_says_each_word_once() {
    let glossary = help_book().glossary();
    let words: Vec<_> = glossary.terms().map(|term| term.short().to_lowercase()).collect();
    assert!(words.windows(2).all(|pair| pair[0] < pair[1]), "{words:?}");
    for term in glossary.terms() {
        assert!(term.meaning().ends_with('.'), "{}", term.short());
    }
    assert_eq!(glossary.expand("SLTs").map(|term| term.long()), Some("School Leadership Team"));
    assert_eq!(glossary.expand("Coachee"), None);
}

#[test]
fn no_two_sections_of_the_help_page_share_an_anchor() {
    let ids: Vec<_> = help_book().sections().map(|section| section.id()).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
}
