//! The checker of wording finds what it should, leaves alone what it should, and never points at the app's own words.

use super::words::{examples, help_words, page_words};
use super::*;
use crate::guidance::wording::{Checker, WordingGuide};

fn list() -> WordingGuide {
    wording_book()
}

/// What is found in a text, as it stands there.
fn found(checker: &Checker, text: &str) -> Vec<String> {
    checker.findings(text).into_iter().map(|finding| text[finding.range].to_owned()).collect()
}

/// An expression of the list as somebody could write it, once for each word of its first class.
fn written(words: &str) -> Vec<String> {
    let Some((before, rest)) = words.split_once('{') else { return vec![words.to_owned()] };
    let (class, after) = rest.split_once('}').unwrap();
    let class = list().classes().find(|known| known.name() == class).unwrap_or_else(|| panic!("no {class}"));
    class.words().flat_map(|word| written(&format!("{before}{word}{after}"))).collect()
}

#[test]
fn expressions_are_found_however_they_are_written() {
    let checker = list().checker();
    for (text, expected) in [
        ("Our low kids meet after lunch.", &["low kids"][..]),
        ("LOW KIDS and Low Readers", &["LOW KIDS", "Low Readers"]),
        ("We want buy-in and staff buy in.", &["buy-in", "staff buy in"]),
        ("at-risk students, at risk students", &["at-risk students", "at risk students"]),
        ("The ELs meet on Monday.", &["ELs"]),
        ("Tier 3 kids, tier-two students", &["Tier 3 kids", "tier-two students"]),
        ("Teachers who don\u{2019}t care", &[]),
        ("Parents who don\u{2019}t care", &["Parents who don\u{2019}t care"]),
        ("students who are struggling", &["students who are struggling"]),
        ("“struggling readers” (again)", &["struggling readers"]),
        ("Straße, weak teachers", &["weak teachers"]),
    ] {
        assert_eq!(found(&checker, text), expected, "in: {text}");
    }
}

#[test]
fn words_that_mean_something_else_are_left_alone() {
    let checker = list().checker();
    for text in [
        "",
        "…",
        "Attendance is low. Students come late on Mondays.",
        "Low student attendance in the winter",
        "We buy in bulk for all schools.",
        "El Camino Elementary; the el train",
        "poor school attendance, poor student turnout",
        "Fix the date of the meeting. Find the errors and fix them.",
        "A budget deficit; deficit-based language",
        "attention deficit",
        "Each task force teams up with a school.",
        "a difficult student question and a difficult team conversation",
        "Stand behind students while they read.",
        "challenging students to think",
        "We are failing students when nobody listens.",
        "The principal excuses staff from duty.",
        "Students with disabilities and multilingual learners",
        "Tier 3 support for students",
        "high school students",
        "Risk: students move often.",
        "Catch staff doing things well.",
        "the regular class; a typical day",
    ] {
        assert_eq!(found(&checker, text), [""; 0], "in: {text}");
    }
}

#[test]
fn every_expression_of_the_list_is_found_as_itself() {
    let checker = list().checker();
    let mut ways = BTreeSet::new();
    for expression in list().groups().flat_map(|group| group.expressions()) {
        for words in expression.find() {
            assert!(ways.insert(words), "{words} stands twice in the list");
            for text in written(words) {
                let sentence = format!("So: {text}, as they say");
                let keys: Vec<_> =
                    checker.findings(&sentence).iter().map(|finding| finding.expression.key()).collect();
                assert_eq!(keys, [expression.key()], "{text}");
            }
        }
        for words in expression.unless() {
            for text in written(words) {
                let all = checker.findings(&text);
                let own = all.iter().any(|finding| finding.expression.key() == expression.key());
                assert!(!own, "{text}");
            }
        }
    }
}

#[test]
fn the_list_is_long_enough_to_help() {
    let groups: Vec<_> = list().groups().map(|group| (group.name(), group.expressions().len())).collect();
    assert!(groups.iter().map(|(_, count)| count).sum::<usize>() >= 40, "{groups:?}");
    let keys: Vec<_> =
        list().groups().flat_map(|group| group.expressions()).map(|expression| expression.key()).collect();
    assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len(), "{keys:?}");
}

#[test]
fn the_checker_points_at_no_word_of_the_apps_own() {
    let checker = list().checker();
    let document = with_every_list(Role::default());
    let guide = guide_words().into_iter().map(|(_, text)| text);
    let pages = page_words(&document).into_iter().map(|(_, text)| text);
    let examples = examples().into_iter().map(|(_, text)| text);
    let help = help_words().into_iter().map(str::to_owned);
    for text in guide.chain(pages).chain(examples).chain(help) {
        assert_eq!(found(&checker, &text), [""; 0], "in: {text}");
    }
}
