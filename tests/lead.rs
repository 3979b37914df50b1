//! Preparing to lead the team: the coming meeting, the look through the resources, where topics come from, parking and
//! carrying on, and the meeting's papers.
#![allow(clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

use coaching_system_builder::document::{
    Action, Agenda, AgendaItem, AssignmentKey, Barrier, Decision, Document, Id, ParkedTopic, PartKey,
    Resource, ResourceDecision, Role, TaskStatus, TopicStatus, YesNo, dates, file,
};
use coaching_system_builder::exchange::meeting_text::{record, to_see_before};
use coaching_system_builder::exchange::paper::meeting::{Sheet, meeting};
use coaching_system_builder::exchange::paper::{Block, text};
use coaching_system_builder::review::agenda::minutes;
use coaching_system_builder::review::carry_over::{carry_on, following, take_up, usual_agenda};
use coaching_system_builder::review::meetings::{by_day, coming, decision_start, decisions_of, name, when};
use coaching_system_builder::review::reading::reading;
use coaching_system_builder::review::tasks::standing;
use coaching_system_builder::review::topics::{Origin, origin};

fn day(text: &str) -> chrono::NaiveDate {
    dates::read(text).unwrap()
}

fn worked() -> Document {
    file::read(include_str!("../public/example.json")).unwrap().envelope.document
}

fn with_meetings(days: &[&str]) -> Document {
    let mut document = Document::default();
    document.preparation.agendas = (1..)
        .zip(days)
        .map(|(bits, date)| Agenda { id: Id::from_bits(bits), date: (*date).to_owned(), ..Agenda::default() })
        .collect();
    document
}

#[test]
fn the_meeting_to_get_ready_for_is_the_next_one_from_today_on() {
    let table: [(&[&str], Option<u64>); 6] = [
        (&[], None),
        (&["9/24/2026", "8/18/2026", "10/8/2026"], Some(1)),
        (&["8/18/2026", "8/20/2026"], Some(2)),
        (&["8/18/2026", "soon"], Some(2)),
        (&["soon", "October 8, 2026"], Some(2)),
        (&["8/18/2026"], None),
    ];
    for (days, expected) in table {
        let document = with_meetings(days);
        let found = coming(&document, day("2026-08-20")).map(|agenda| agenda.id);
        assert_eq!(found, expected.map(Id::from_bits), "{days:?}");
    }
}

#[test]
fn how_far_away_a_meeting_is_stands_in_words() {
    let table = [
        ("2026-09-24", "in 30 days", false),
        ("2026-08-26", "tomorrow", false),
        ("2026-08-25", "today", true),
        ("2026-08-24", "yesterday", true),
        ("2026-08-01", "24 days ago", true),
        ("some day", "", false),
    ];
    for (typed, words, has_begun) in table {
        let when = when(typed, day("2026-08-25"));
        assert_eq!((when.words().as_str(), when.has_begun()), (words, has_begun), "{typed}");
    }
    let document = with_meetings(&["2026-09-24", " "]);
    let names = [1, 2, 3].map(|bits| name(&document, Id::from_bits(bits)));
    assert_eq!(names, ["Meeting of September 24, 2026", "Meeting 2", "Meeting"]);
}

#[test]
fn the_look_through_the_resources_counts_what_the_team_should_see_and_what_it_needs() {
    let resource = |before_meeting, status, needed_by: &str| Resource {
        title: "Binder".to_owned(),
        before_meeting,
        status,
        needed_by: needed_by.to_owned(),
        ..Resource::default()
    };
    let mut document = Document::default();
    let read = |document: &Document| reading(document, day("2026-09-24")).words();
    assert_eq!(read(&document), "Nothing is marked for the team to see before it meets.");
    document.next_steps.resources = vec![
        resource(YesNo::Yes, TaskStatus::Done, ""),
        resource(YesNo::Yes, TaskStatus::Doing, "2026-09-01"),
        resource(YesNo::No, TaskStatus::ToDo, "2026-09-24"),
        resource(YesNo::No, TaskStatus::Done, "2026-09-20"),
        resource(YesNo::Undecided, TaskStatus::ToDo, "2026-09-25"),
        Resource { title: " ".to_owned(), ..resource(YesNo::Yes, TaskStatus::ToDo, "") },
        Resource { decision: ResourceDecision::Skip, ..resource(YesNo::Yes, TaskStatus::ToDo, "2026-09-01") },
    ];
    assert_eq!(
        read(&document),
        "1 of 2 that the team should see before it meets: ready. 1 other is needed by then and not ready. \
         For 1, nobody has said whether the team should see it before."
    );
    document.next_steps.resources[1].status = TaskStatus::Done;
    assert!(read(&document).starts_with("All that the team should see before it meets is ready: 2."));
    document.next_steps.resources[0].place = "Folder 5".to_owned();
    let lines = to_see_before(&document);
    assert_eq!(lines, ["Please look at this before we meet:", "• Binder: Folder 5", "• Binder"]);
    assert_eq!(to_see_before(&Document::default()), Vec::<String>::new());
}

#[test]
fn a_topic_says_where_it_comes_from_as_long_as_that_is_there() {
    let roles = vec![Role { id: Id::from_bits(5), ..Role::default() }];
    let mut document = Document { roles, ..Document::default() };
    document.next_steps.actions =
        vec![Action { id: Id::from_bits(6), text: "Ask".to_owned(), ..Action::default() }];
    document.preparation.barriers =
        vec![Barrier { id: Id::from_bits(7), text: "No cover".to_owned(), ..Barrier::default() }];
    let of_role = Id::joined("part of role", &[PartKey::Selection.id(), Id::from_bits(5)]);
    let table = [
        (Id::from_bits(6), "Action"),
        (Id::from_bits(7), "Barrier"),
        (AssignmentKey::Agenda.id(), "Checklist"),
        (PartKey::Guidelines.id(), "Component"),
        (of_role, "Component"),
    ];
    for (source, words) in table {
        assert_eq!(origin(&document, source).map(|origin| origin.words()), Some(words));
    }
    assert_eq!(origin(&document, of_role), Some(Origin::Part(PartKey::Selection, Some(Id::from_bits(5)))));
    document.next_steps.actions.clear();
    for gone in [Id::NIL, Id::from_bits(6), Id::from_bits(99)] {
        assert_eq!(origin(&document, gone), None);
    }
}

#[test]
fn minutes_against_the_length_of_a_meeting_are_said_in_words() {
    let item = |minutes: &str| AgendaItem { minutes: minutes.to_owned(), ..AgendaItem::default() };
    let said = |end: &str, all: &[&str]| {
        let items = all.iter().map(|minutes| item(minutes)).collect();
        let (start, end) = ("1:00 p.m.".to_owned(), end.to_owned());
        minutes(&Agenda { start, end, items, ..Agenda::default() }).words()
    };
    assert_eq!(said("2:30", &["30", "60"]), "Planned: 90 of 90 minutes. It adds up.");
    assert_eq!(
        said("2:30", &["30", ""]),
        "Planned: 30 of 90 minutes. 60 minutes are free. 1 topic has no minutes yet."
    );
    assert!(said("2:00", &["30", "45"]).contains("over by 15 minutes"));
    assert!(said("", &["30", "", "?"]).ends_with("against its length. 2 topics have no minutes yet."));
}

#[test]
fn what_is_overdue_is_said_in_words() {
    let said = |status, due: &str, done_on: &str| standing(status, due, done_on, day("2026-09-17"));
    let table = [
        (TaskStatus::ToDo, "", "No day yet."),
        (TaskStatus::ToDo, "2026-09-17", "Due today."),
        (TaskStatus::Doing, "2026-09-19", "Due in 2 days."),
        (TaskStatus::Waiting, "2026-09-14", "Overdue: it was due 3 days ago."),
        (TaskStatus::Done, "2026-09-14", "Done."),
        (TaskStatus::Dropped, "2026-09-14", "The team has let it go."),
    ];
    for (status, due, words) in table {
        assert_eq!(said(status, due, ""), words, "{due}");
    }
    assert_eq!(said(TaskStatus::Done, "", "9/15/2026"), "Done on September 15, 2026.");
}

fn held() -> Document {
    let mut document = with_meetings(&["2026-09-24"]);
    let agenda = &mut document.preparation.agendas[0];
    agenda.next_meeting = "October 8, 2026".to_owned();
    agenda.items =
        vec![AgendaItem { id: Id::from_bits(10), topic: "Rules".to_owned(), ..AgendaItem::default() }];
    agenda.parking_lot =
        vec![ParkedTopic { id: Id::from_bits(20), text: "A name".to_owned(), ..ParkedTopic::default() }];
    document
}

#[test]
fn going_on_from_a_meeting_makes_the_next_agenda_once() {
    let mut document = held();
    let from = Id::from_bits(1);
    assert_eq!(following(&document, from), None);
    let (next, new) = carry_on(&mut document, from).unwrap();
    assert_eq!((new, document.preparation.agendas.len()), (2, 2));
    assert_eq!(following(&document, from), Some(next));
    assert_eq!(document.preparation.agendas[1].date, "October 8, 2026");
    assert_eq!(carry_on(&mut document, from), Some((next, 0)), "nothing is carried over twice");
    document.preparation.agendas[0].items.push(AgendaItem {
        id: Id::from_bits(11),
        topic: "Late".to_owned(),
        ..AgendaItem::default()
    });
    assert_eq!(carry_on(&mut document, from), Some((next, 1)), "what is left open later goes there too");
    assert_eq!(document.preparation.agendas.len(), 2);
    assert_eq!(carry_on(&mut document, Id::from_bits(99)), None);
    let mut apart = held();
    assert_eq!(carry_on(&mut apart, from).unwrap().0, next, "teammates who go on apart make the same agenda");
}

#[test]
fn an_agenda_planned_ahead_has_the_usual_time_and_nothing_on_it() {
    let mut document = held();
    document.preparation.agendas[0].start = "1 p.m.".to_owned();
    let ahead = usual_agenda(&document, Id::from_bits(5));
    assert_eq!((ahead.start.as_str(), ahead.date.as_str()), ("1 p.m.", "October 8, 2026"));
    assert!(ahead.items.is_empty() && ahead.parking_lot.is_empty() && ahead.carried_from == Id::NIL);
}

#[test]
fn what_is_left_open_goes_to_the_meeting_that_is_planned_already() {
    let mut document = held();
    document.preparation.agendas.push(Agenda { id: Id::from_bits(2), ..Agenda::default() });
    assert_eq!(carry_on(&mut document, Id::from_bits(1)), Some((Id::from_bits(2), 2)));
    assert_eq!(document.preparation.agendas[1].items[0].topic, "Rules");
}

#[test]
fn the_next_meeting_is_the_next_by_its_day_and_not_by_its_place() {
    // The days of the meetings 1, 2 and 3, and which one goes on after 1.
    let table = [
        (["2026-09-24", "2026-11-05", "2026-10-08"], Some(3)),
        (["2026-09-24", "2026-08-27", "2026-10-08"], Some(3)),
        (["2026-09-24", "2026-08-27", ""], Some(3)),
        (["2026-09-24", "2026-08-27", "2026-07-01"], None),
        (["2026-09-24", "", "2026-10-08"], Some(3)),
        (["", "2026-08-27", "2026-10-08"], Some(2)),
    ];
    for (days, expected) in table {
        let mut document = Document::default();
        document.preparation.agendas = (1..)
            .zip(days)
            .map(|(bits, day)| Agenda { id: Id::from_bits(bits), date: day.to_owned(), ..Agenda::default() })
            .collect();
        assert_eq!(following(&document, Id::from_bits(1)), expected.map(Id::from_bits), "{days:?}");
    }
}

#[test]
fn a_meeting_that_is_noted_late_stands_at_its_day() {
    let mut document = held();
    document.preparation.agendas[0].date = "October 8, 2026".to_owned();
    document.preparation.agendas.push(Agenda {
        id: Id::from_bits(2),
        date: "9/3/2026".to_owned(),
        start: "8 a.m.".to_owned(),
        ..Agenda::default()
    });
    document.preparation.agendas.push(Agenda { id: Id::from_bits(3), ..Agenda::default() });
    let ids: Vec<_> = by_day(&document).into_iter().map(|agenda| agenda.id).collect();
    assert_eq!(ids, [2, 1, 3].map(Id::from_bits));
    document.preparation.agendas.truncate(2);
    assert_ne!(usual_agenda(&document, Id::from_bits(4)).start, "8 a.m.", "the last meeting is the latest");
}

#[test]
fn a_record_says_how_each_topic_stands_and_nothing_of_what_says_nothing() {
    let mut document = held();
    let agenda = &mut document.preparation.agendas[0];
    agenda.items.push(AgendaItem { id: Id::from_bits(12), minutes: "5".to_owned(), ..AgendaItem::default() });
    agenda.items.push(AgendaItem {
        id: Id::from_bits(13),
        topic: "Dates".to_owned(),
        status: TopicStatus::Settled,
        ..AgendaItem::default()
    });
    agenda.decisions = vec![
        Decision { text: "Rules:".to_owned(), ..Decision::default() },
        Decision { text: "Dates: in May.".to_owned(), ..Decision::default() },
    ];
    let held = document.preparation.agendas[0].clone();
    let words = record(&document, &held);
    assert!(words.contains("- Rules\n  Status: Open"), "{words}");
    assert!(words.contains("- Dates\n  Status: Settled"), "{words}");
    assert!(words.contains("Left open\n- Rules"), "{words}");
    assert!(words.contains("Decisions\n- Dates: in May."), "{words}");
    assert!(!words.contains("5 min") && !words.contains("Rules:"), "{words}");
    let paper = text(&meeting(&document, &held, Sheet::Record));
    assert!(paper.contains("Dates: in May.") && !paper.contains("Rules:"), "{paper}");
}

#[test]
fn a_parked_topic_is_taken_up_once_and_has_its_place_then() {
    let mut agenda = held().preparation.agendas.remove(0);
    let item = take_up(&mut agenda, Id::from_bits(20)).unwrap();
    assert_eq!(agenda.parking_lot[0].status, TopicStatus::Settled);
    assert_eq!((agenda.items[1].id, agenda.items[1].topic.as_str()), (item, "A name"));
    assert_eq!(take_up(&mut agenda, Id::from_bits(20)), Some(item));
    assert_eq!(agenda.items.len(), 2);
    assert_eq!(take_up(&mut agenda, Id::from_bits(21)), None);
}

#[test]
fn a_decision_noted_beside_a_topic_is_known_as_the_topics() {
    let item = AgendaItem { topic: " Time\nrules ".to_owned(), ..AgendaItem::default() };
    assert_eq!(decision_start(&item), "Time rules: ");
    let noted = |text: &str| Decision { text: text.to_owned(), ..Decision::default() };
    let agenda = Agenda {
        decisions: vec![noted("Time rules: two a year."), noted("Time is short")],
        ..Agenda::default()
    };
    assert_eq!(decisions_of(&agenda, &item).count(), 1);
    assert_eq!(decisions_of(&agenda, &AgendaItem::default()).count(), 0);
}

#[test]
fn the_papers_of_the_worked_example_say_what_was_planned_and_what_came_of_it() {
    let mut document = worked();
    let [past, coming] = document.preparation.agendas.clone().try_into().unwrap();
    let planned = text(&meeting(&document, &coming, Sheet::Agenda));
    for item in &coming.items {
        assert!(planned.contains(&item.topic) && planned.contains(&item.outcome), "{}", item.topic);
    }
    for said in
        ["1:00 p.m. to 2:30 p.m.", "90 of 90 minutes are planned.", "Draft of the guidelines", "R. T."]
    {
        assert!(planned.contains(said), "{said} in {planned}");
    }
    insta::assert_snapshot!("the_agenda_on_paper", planned);
    insta::assert_snapshot!("the_record_on_paper", text(&meeting(&document, &past, Sheet::Record)));
    let topic = past.items[3].id;
    document.next_steps.actions.push(Action {
        text: "Invite principals".to_owned(),
        source: topic,
        ..Action::default()
    });
    let kept = text(&meeting(&document, &past, Sheet::Record));
    for said in [
        past.items[3].result.as_str(),
        past.decisions[0].reason.as_str(),
        past.parking_lot[0].text.as_str(),
        past.went_well.as_str(),
        past.attended.as_str(),
        "Invite principals",
    ] {
        assert!(kept.contains(said), "{said} in {kept}");
    }
    assert!(record(&document, &past).contains("Invite principals"));
    assert!(!record(&document, &coming).contains("Invite principals"));
}

#[test]
fn a_meeting_of_which_nothing_is_said_has_papers_without_empty_tables() {
    for sheet in [Sheet::Agenda, Sheet::Record] {
        let paper = meeting(&Document::default(), &Agenda::default(), sheet);
        let says = |block: &Block| matches!(block, Block::Table(_) | Block::Bullets(_) | Block::Facts(_));
        assert!(!paper.blocks.iter().any(says) && paper.facts.is_empty(), "{}", text(&paper));
    }
}
