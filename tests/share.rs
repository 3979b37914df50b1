//! What a team pastes into a chat or an e-mail: it fits, and it says what it leaves out.

use coaching_system_builder::document::{Agenda, Document, file};
use coaching_system_builder::exchange::chat::{CHAT_LIMIT, LONG_LINE, message};
use coaching_system_builder::exchange::meeting_text;
use coaching_system_builder::exchange::share_out::{activity_21, activity_22, activity_23};
use proptest::prelude::*;

const EXAMPLE: &str = include_str!("../public/example.json");

fn lines(words: &[&str]) -> Vec<String> {
    words.iter().map(|line| (*line).to_owned()).collect()
}

#[test]
fn everything_that_fits_is_sent_and_nothing_is_said_of_what_is_not_left_out() {
    let chat = message(&lines(&["Activity 2.1", "", "  one ", "two"]), 100);
    assert_eq!((chat.text.as_str(), chat.left_out, chat.shortened), ("Activity 2.1\none\ntwo", 0, 0));
    assert_eq!(message(&[], 100).text, "");
    assert_eq!(message(&lines(&["", " "]), 100).text, "");
}

#[test]
fn a_message_says_how_many_lines_it_leaves_out() {
    let three = "three ".repeat(10);
    let all = lines(&["Activity 2.1", "one", "two", &three]);
    assert_eq!(message(&all, 51).text, "Activity 2.1\none\ntwo\n(1 more line is in our draft.)");
    let chat = message(&all, 50);
    assert_eq!(chat.text, "Activity 2.1\none\n(2 more lines are in our draft.)");
    assert_eq!(chat.left_out, 2);
}

#[test]
fn a_first_line_that_is_too_long_is_cut_at_a_word() {
    let chat = message(&lines(&["A long line that goes on and on", &"two ".repeat(9)]), 45);
    assert_eq!(chat.text, "A long line…\n(1 more line is in our draft.)");
    assert_eq!(chat.shortened, 1);
    assert_eq!(message(&lines(&["Donaudampfschifffahrt"]), 10).text, "Donaudamp…");
}

#[test]
fn one_line_that_is_too_long_is_shortened_and_takes_no_other_with_it() {
    let essay = "word ".repeat(400);
    let chat = message(&lines(&["Activity 2.1", &essay, "Takeaway: one", "Takeaway: two"]), CHAT_LIMIT);
    let said: Vec<_> = chat.text.lines().collect();
    assert_eq!((said[0], &said[2..]), ("Activity 2.1", &["Takeaway: one", "Takeaway: two"][..]));
    assert!(said[1].ends_with(" word…") && said[1].chars().count() <= LONG_LINE, "{}", said[1]);
    assert_eq!((chat.left_out, chat.shortened), (0, 1));
    let fits = message(&lines(&["Activity 2.1", &"word ".repeat(100)]), CHAT_LIMIT);
    assert_eq!(fits.shortened, 0, "what fits as a whole is left as it is");
}

proptest! {
    #[test]
    fn no_message_is_longer_than_its_limit_and_every_line_is_in_it_or_counted(
        all in proptest::collection::vec("[a-zäé ]{0,80}|[a-zäé ]{150,700}", 0..12), limit in 60_usize..1_200,
    ) {
        let chat = message(&all, limit);
        prop_assert!(chat.text.chars().count() <= limit);
        let whole: Vec<_> = all.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
        let there = whole.len() - chat.left_out;
        let kept: Vec<_> = chat.text.lines().filter(|line| !line.starts_with('(')).collect();
        prop_assert_eq!(kept.len(), there);
        let mut shortened = 0;
        for (line, whole) in kept.iter().zip(&whole) {
            if line != whole {
                shortened += 1;
                let start = line.strip_suffix('…');
                prop_assert!(start.is_some_and(|start| whole.starts_with(start)), "{line} of {whole}");
            }
        }
        prop_assert_eq!(shortened, chat.shortened);
        // Long lines alone never keep the second one out, if there is room for two and for what is said of the rest.
        if limit > 2 * LONG_LINE + 60 {
            prop_assert!(there >= whole.len().min(2));
        }
    }
}

#[test]
fn each_activity_has_words_to_share_and_an_empty_one_only_its_name() {
    let document = file::read(EXAMPLE).unwrap().envelope.document;
    for (activity, name) in [
        (activity_21 as fn(&Document) -> Vec<String>, "Activity 2.1"),
        (activity_22, "Activity 2.2"),
        (activity_23, "Activity 2.3"),
    ] {
        assert_eq!(activity(&Document::default()), [name]);
        let lines = activity(&document);
        assert!(lines[0].contains("Maple River") && lines[0].ends_with(name), "{}", lines[0]);
        assert!(lines.len() > 5, "{name}");
        assert!(lines.iter().all(|line| !line.contains('\n') && line.trim() == line), "{name}");
        let chat = message(&lines, CHAT_LIMIT);
        assert!(chat.text.chars().count() <= CHAT_LIMIT);
    }
    insta::assert_snapshot!("the_next_steps_as_a_chat", message(&activity_23(&document), CHAT_LIMIT).text);
}

#[test]
fn an_agenda_is_sent_as_text_before_the_meeting_and_with_its_results_after() {
    let document = file::read(EXAMPLE).unwrap().envelope.document;
    let [past, coming] = &document.preparation.agendas[..] else {
        unreachable!("the example has two meetings")
    };
    insta::assert_snapshot!("an_agenda_before_the_meeting", meeting_text::agenda(coming, false));
    insta::assert_snapshot!("an_agenda_with_its_results", meeting_text::agenda(past, true));
    insta::assert_snapshot!("actions_as_text", meeting_text::all_actions(&document));
    let mut unsure = coming.clone();
    unsure.items[0].minutes = "ten or so".to_owned();
    let text = meeting_text::agenda(&unsure, false);
    assert!(text.contains("(ten or so, "), "minutes that are no number go out as they are typed: {text}");
    assert_eq!(meeting_text::agenda(&Agenda::default(), true), "Team meeting\n");
    assert_eq!(meeting_text::actions([]), "");
}
