//! A link opens as it was sent or not at all, and is short enough to be sent.

mod random;

use coaching_system_builder::document::file::{self, Envelope, Extent, Layout, Standing};
use coaching_system_builder::document::{District, Document, Id, PartKey};
use coaching_system_builder::exchange::link::{
    Held, LONGEST_TO_READ, LONGEST_TO_SEND, LinkError, of_part, of_start, of_summary, read,
};
use coaching_system_builder::exchange::paper::{Block, PaperOptions, digest, leadership, paper};
use coaching_system_builder::exchange::part_file::{Cut, cut};
use proptest::prelude::*;
use random::{Dice, Universe, cases};

/// What a letter of a link may be, and some that it may not be.
const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/.%";
const EXAMPLE: &str = include_str!("../public/example.json");

fn example() -> Envelope {
    let mut envelope = file::read(EXAMPLE).map(|opened| opened.envelope).unwrap_or_default();
    envelope.revision = Id::from_bits(77);
    envelope.lineage = (1..=64).map(|number| Id::from_bits(u64::MAX / number)).collect();
    envelope
}

fn start() -> District {
    District {
        name: "Pine River “Area” Schools".to_owned(),
        school_year: "2026".to_owned(),
        ..District::default()
    }
}

/// A draft that has just been begun.
fn begun() -> Envelope {
    let mut draft = example();
    let reflections = draft.document.existing_coaching.reflections.split_off(0);
    draft.document = Document { district: start(), ..Document::default() };
    draft.document.definition.statement = "Coaching is planned, friendly help on the job.".to_owned();
    draft.document.existing_coaching.reflections.extend(reflections.into_iter().take(1));
    draft
}

/// One link of each kind, short enough to be tried letter by letter.
fn links() -> Vec<String> {
    let draft = begun();
    vec![
        of_part(&draft, Cut::Component(PartKey::Definition)),
        of_part(&draft, Cut::Reflection(draft.document.existing_coaching.reflections[0].id)),
        of_part(&draft, Cut::Session),
        of_summary(&draft),
        of_start(&start()),
    ]
}

#[test]
fn a_part_arrives_as_its_file_would() {
    let draft = example();
    for key in PartKey::ALL {
        let Ok(Held::Part(envelope, extent)) = read(&of_part(&draft, Cut::Component(key))) else {
            panic!("{} does not arrive", key.field());
        };
        let sent = cut(&draft, Cut::Component(key));
        assert_eq!(extent, Extent::Component(key));
        assert!(envelope.document == sent.document, "{}", key.field());
        assert_eq!(
            (envelope.id, envelope.revision, &envelope.saved_at),
            (sent.id, sent.revision, &sent.saved_at)
        );
        assert_eq!(envelope.lineage.last(), Some(&draft.revision), "what it grew from is told");
        // It goes on as text, to the page where files are put together.
        let opened = file::read(&file::write(&envelope, Layout::Compact)).unwrap();
        assert_eq!((opened.extent, opened.standing, opened.repairs.len()), (extent, Standing::Current, 0));
    }
}

#[test]
fn what_a_trainer_sets_fits_into_one_link_for_every_team() {
    let mut draft = example();
    draft.document.session.survey.link = "https://survey.example/s/1".to_owned();
    let link = of_part(&draft, Cut::Session);
    assert!(link.len() < LONGEST_TO_SEND - 100, "with an address before it: {}", link.len());
    let Ok(Held::Part(arrived, Extent::Session)) = read(&link) else { panic!("it does not arrive") };
    let (sent, came) = (&draft.document.session, &arrived.document.session);
    assert!(!sent.agreements.is_empty() && !sent.breaks.is_empty(), "the example has some");
    assert_eq!(
        (&came.agreements, &came.minutes, &came.breaks),
        (&sent.agreements, &sent.minutes, &sent.breaks)
    );
    assert_eq!(came.survey.link, sent.survey.link);
    assert_eq!(arrived.document.district.name, "", "it is not of one district");
}

#[test]
fn a_start_arrives_with_its_district_and_nothing_else() {
    assert_eq!(read(&of_start(&start())), Ok(Held::Start(start())));
}

#[test]
fn a_summary_arrives_and_reads_as_the_page_for_leadership_does() {
    let draft = example();
    let Ok(Held::Summary(arrived)) = read(&of_summary(&draft)) else { panic!("it does not arrive") };
    assert_eq!(leadership(&arrived.document), leadership(&draft.document));
    let printed = paper(&draft.document, PaperOptions { leave_out_empty: true, ..PaperOptions::default() });
    let mut pages = printed.blocks.split(|block| *block == Block::PageBreak).filter(|page| !page.is_empty());
    assert_eq!(pages.next(), Some(&leadership(&draft.document).blocks[..]));
}

#[test]
fn a_summary_says_nothing_of_those_who_wrote() {
    let draft = example();
    let Ok(Held::Summary(arrived)) = read(&of_summary(&draft)) else { panic!("it does not arrive") };
    let text = file::write(&arrived, Layout::Compact);
    assert!(!draft.document.district.contributors.is_empty());
    for contributor in &draft.document.district.contributors {
        assert!(!text.contains(&contributor.name), "{}", contributor.name);
    }
    for reflection in &draft.document.existing_coaching.reflections {
        assert!(!text.contains(&reflection.who), "{}", reflection.who);
    }
}

#[test]
fn every_link_that_ends_too_early_is_said_to_be_cut_off() {
    for link in links() {
        for end in 0..link.len() {
            assert_eq!(read(&link[..end]), Err(LinkError::CutOff), "{end} of {} letters", link.len());
        }
    }
}

#[test]
fn every_link_with_one_letter_changed_is_refused() {
    for link in links() {
        for at in 0..link.len() {
            for other in LETTERS.chars().filter(|other| !link[at..].starts_with(*other)) {
                let changed = format!("{}{other}{}", &link[..at], &link[at + 1..]);
                assert!(read(&changed).is_err(), "letter {at} as {other}");
            }
        }
    }
}

#[test]
fn what_a_message_does_around_a_link_does_no_harm() {
    for link in links() {
        let sent = read(&link);
        assert!(sent.is_ok());
        let broken = link.as_bytes().chunks(60).map(|line| String::from_utf8_lossy(line));
        assert_eq!(read(&broken.collect::<Vec<_>>().join("\r\n ")), sent);
        for after in [".", ")", ">", "%20", "\n"] {
            assert_eq!(read(&format!("{link}{after}")), sent, "{after}");
        }
        assert_eq!(read(&format!("{link}and")), Err(LinkError::Damaged));
    }
}

#[test]
fn a_link_of_a_newer_app_is_said_to_be_one() {
    let link = of_start(&start());
    assert_eq!(read(&format!("2{}", &link[1..])), Err(LinkError::Newer));
    let newer = Envelope { schema: file::SCHEMA + 1, ..example() };
    assert_eq!(read(&of_part(&newer, Cut::Component(PartKey::Definition))), Err(LinkError::Newer));
}

#[test]
fn a_link_that_would_fill_the_memory_is_not_unpacked() {
    let mut draft = example();
    draft.document.definition.statement = "a".repeat(1_000_000);
    let link = of_part(&draft, Cut::Component(PartKey::Definition));
    assert!(link.len() < LONGEST_TO_READ, "it looks harmless");
    assert_eq!(read(&link), Err(LinkError::TooLarge { letters: link.len() }));
    let long = "1".repeat(LONGEST_TO_READ + 1);
    assert_eq!(read(&long), Err(LinkError::TooLarge { letters: long.len() }));
}

#[test]
fn links_are_short_where_the_text_is() {
    let (draft, begun) = (example(), begun());
    let component = of_part(&begun, Cut::Component(PartKey::Definition));
    assert!(component.len() < 500, "{}", component.len());
    for reflection in &draft.document.existing_coaching.reflections {
        assert!(of_part(&draft, Cut::Reflection(reflection.id)).len() < 700);
    }
    let summary = of_summary(&draft);
    assert!(summary.len() < LONGEST_TO_SEND - 100, "with an address before it: {}", summary.len());
    assert!(of_start(&start()).len() < 400, "{}", of_start(&start()).len());
}

#[test]
fn links_have_only_letters_that_every_message_leaves_alone() {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    assert!(links().iter().all(|link| link.chars().all(is_plain)));
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_part_and_any_summary_arrive_whole(seed in any::<u64>(), place in 0_usize..6) {
        let mut dice = Dice::new(seed);
        let document = Universe::new(&mut dice).start(&mut dice);
        let draft = Envelope { document, ..example() };
        let what = Cut::Component(PartKey::ALL[place]);
        match read(&of_part(&draft, what)) {
            Ok(Held::Part(arrived, _)) => prop_assert!(arrived.document == cut(&draft, what).document),
            Err(LinkError::TooLarge { letters }) => prop_assert!(letters > LONGEST_TO_SEND),
            other => prop_assert!(false, "{other:?}"),
        }
        match read(&of_summary(&draft)) {
            Ok(Held::Summary(arrived)) => prop_assert!(arrived.document == digest(&draft.document)),
            Err(LinkError::TooLarge { letters }) => prop_assert!(letters > LONGEST_TO_SEND),
            other => prop_assert!(false, "{other:?}"),
        }
    }

    #[test]
    fn nothing_that_stands_in_an_address_ends_the_app(text in "1?[A-Za-z0-9_%-]{0,400}") {
        prop_assert!(read(&text).is_err());
    }
}

#[test]
fn an_empty_part_of_a_district_without_a_name_arrives_too() {
    let draft = Envelope { document: Document::default(), ..example() };
    for key in PartKey::ALL {
        assert!(matches!(read(&of_part(&draft, Cut::Component(key))), Ok(Held::Part(..))), "{}", key.field());
    }
}
