//! Agendas: minutes that add up against the meeting, and what goes over to the next one.

use coaching_system_builder::document::{
    Agenda, AgendaItem, Break, Document, Id, Line, MeetingRole, ParkedTopic, PartKey, SessionItem,
    TopicStatus,
};
use coaching_system_builder::review::agenda::{length, minutes, questions, session_minutes, starts};
use coaching_system_builder::review::carry_over::{carry_over, next_agenda};

fn item(bits: u64, topic: &str, minutes: &str, status: TopicStatus) -> AgendaItem {
    AgendaItem {
        id: Id::from_bits(bits),
        topic: topic.to_owned(),
        minutes: minutes.to_owned(),
        status,
        ..AgendaItem::default()
    }
}

fn agenda(start: &str, end: &str, items: &[&str]) -> Agenda {
    Agenda {
        id: Id::from_bits(1),
        start: start.to_owned(),
        end: end.to_owned(),
        items: (10..)
            .zip(items)
            .map(|(bits, minutes)| item(bits, "Topic", minutes, TopicStatus::Open))
            .collect(),
        ..Agenda::default()
    }
}

/// Start, end, the items' minutes; then what is planned, how many are open, and what is left.
type Planned = (&'static str, &'static str, &'static [&'static str], u32, usize, Option<i64>);

#[test]
fn the_minutes_of_an_agenda_are_held_against_the_length_of_the_meeting() {
    let table: [Planned; 8] = [
        ("1:00 p.m.", "2:30 p.m.", &["15", "60", "15 min"], 90, 0, Some(0)),
        ("1:00 p.m.", "2:30 p.m.", &["15", "45"], 60, 0, Some(30)),
        ("1:00 p.m.", "2:30 p.m.", &["1 h", "45"], 105, 0, Some(-15)),
        ("1:00 p.m.", "2:30 p.m.", &["15", "", "a while"], 15, 2, Some(75)),
        ("11:30", "1", &[], 0, 0, Some(90)),
        ("1:00 p.m.", "2:", &["15"], 15, 0, None),
        ("1:", "", &["15"], 15, 0, None),
        ("3 p.m.", "2 p.m.", &["15"], 15, 0, None),
    ];
    for (start, end, items, planned, open, left) in table {
        let sum = minutes(&agenda(start, end, items));
        assert_eq!((sum.planned, sum.open, sum.left()), (planned, open, left), "{start} to {end} {items:?}");
    }
    let typed = Agenda { minutes: "90".to_owned(), ..agenda("1 p.m.", "", &[]) };
    assert_eq!(length(&typed), Some(90), "where the end is open, the minutes count");
}

#[test]
fn each_item_begins_when_the_one_before_is_over_as_far_as_that_is_known() {
    let shown = |agenda: &Agenda| -> Vec<String> {
        starts(agenda).into_iter().map(|time| time.map_or("?".to_owned(), |time| time.long())).collect()
    };
    let table: [(&str, &[&str], &[&str]); 4] = [
        ("1:00 p.m.", &["15", "60", "15"], &["1:00 p.m.", "1:15 p.m.", "2:15 p.m."]),
        ("11:45", &["30", "15"], &["11:45 a.m.", "12:15 p.m."]),
        ("1:00 p.m.", &["15", "", "15"], &["1:00 p.m.", "1:15 p.m.", "?"]),
        ("after lunch", &["15", "15"], &["?", "?"]),
    ];
    for (start, items, times) in table {
        assert_eq!(shown(&agenda(start, "", items)), times, "{start} {items:?}");
    }
}

#[test]
fn the_minutes_of_the_session_add_up_with_its_breaks() {
    let mut document = Document::default();
    assert_eq!((session_minutes(&document.session).planned, session_minutes(&document.session).open), (0, 9));
    document.session.minutes.opening = "15".to_owned();
    document.session.minutes.activity_22 = "1 hour".to_owned();
    let pause = Break { after: SessionItem::Activity22, minutes: "10".to_owned(), ..Break::default() };
    document.session.breaks = vec![pause];
    let sum = session_minutes(&document.session);
    assert_eq!((sum.planned, sum.open), (85, 7));
}

#[test]
fn a_plan_that_does_not_add_up_is_asked_about() {
    let same = |who: &str, backup: &str| MeetingRole { who: who.to_owned(), backup: backup.to_owned() };
    let asked = |agenda: Agenda| {
        let mut document = Document::default();
        document.preparation.agendas = vec![agenda];
        let all = questions(&document);
        for question in &all {
            assert!(question.place.node(&document).is_some(), "{:?}", question.place);
            assert!(question.ask.contains('?'), "{}", question.ask);
        }
        all.len()
    };
    assert_eq!(asked(agenda("1 p.m.", "2 p.m.", &["60"])), 0);
    assert_eq!(asked(agenda("1 p.m.", "2 p.m.", &["61"])), 1);
    assert_eq!(asked(agenda("", "", &["61"])), 0);
    assert_eq!(asked(agenda("1:", "2 p.m.", &[])), 1);
    assert_eq!(asked(agenda("2 p.m.", "1 p.m.", &[])), 1);
    assert_eq!(asked(Agenda { minutes: "90".to_owned(), ..agenda("1 p.m.", "2 p.m.", &[]) }), 1);
    let mut backed = agenda("", "", &[]);
    backed.roles.recorder = same("D. K.", " d. k.");
    backed.roles.timekeeper = same("", "");
    assert_eq!(asked(backed), 1);
}

fn held() -> Agenda {
    let parked = |bits, status| ParkedTopic {
        id: Id::from_bits(bits),
        text: "Later".to_owned(),
        status,
        ..ParkedTopic::default()
    };
    let mut held = agenda("1 p.m.", "2 p.m.", &[]);
    held.items = vec![
        item(10, "Welcome", "5", TopicStatus::Settled),
        item(11, "Time rules", "20", TopicStatus::Open),
        item(12, "Snacks", "5", TopicStatus::Dropped),
        item(13, "Data", "15", TopicStatus::Open),
        item(14, " ", "5", TopicStatus::Open),
    ];
    held.items[1].result = "One rule in words.".to_owned();
    held.items[1].source = PartKey::Guidelines.id();
    held.parking_lot = vec![parked(20, TopicStatus::Open), parked(21, TopicStatus::Settled)];
    held.next_meeting = "Oct 8, 2026".to_owned();
    held.norms = vec![Line { id: Id::from_bits(30), text: "We come back on time.".to_owned() }];
    held.roles.facilitator.who = "R. T.".to_owned();
    held
}

fn topics(agenda: &Agenda) -> Vec<&str> {
    agenda.items.iter().map(|item| item.topic.as_str()).collect()
}

#[test]
fn what_a_meeting_left_open_goes_over_to_the_next_one() {
    let held = held();
    let mut next = Agenda { id: Id::from_bits(2), ..Agenda::default() };
    next.items.push(item(40, "Welcome", "5", TopicStatus::Open));
    assert_eq!(carry_over(&held, &mut next), 3);
    assert_eq!(topics(&next), ["Time rules", "Data", "Welcome"], "open items come first, in their order");
    assert_eq!(next.parking_lot.len(), 1);
    assert_eq!(next.carried_from, held.id);
    let rules = &next.items[0];
    assert_eq!((rules.carried_from, rules.source), (Id::from_bits(11), PartKey::Guidelines.id()));
    assert_eq!(
        (rules.result.as_str(), rules.minutes.as_str()),
        ("", "20"),
        "what came out of it stays where it was"
    );
}

#[test]
fn carrying_over_twice_changes_nothing_and_keeps_what_was_written_in_between() {
    let held = held();
    let mut next = Agenda { id: Id::from_bits(2), ..Agenda::default() };
    carry_over(&held, &mut next);
    next.items[0].minutes = "10".to_owned();
    next.items[1].status = TopicStatus::Settled;
    next.items.reverse();
    next.parking_lot[0].status = TopicStatus::Dropped;
    let before = next.clone();
    assert_eq!(carry_over(&held, &mut next), 0);
    assert_eq!(next, before);
}

#[test]
fn two_teammates_who_carry_over_apart_carry_the_same_items() {
    let held = held();
    let carried = || {
        let mut next = Agenda { id: Id::from_bits(2), ..Agenda::default() };
        carry_over(&held, &mut next);
        next
    };
    assert_eq!(carried(), carried());
    let mut other = Agenda { id: Id::from_bits(3), ..Agenda::default() };
    carry_over(&held, &mut other);
    let ids = |agenda: &Agenda| agenda.items.iter().map(|item| item.id).collect::<Vec<_>>();
    assert!(
        ids(&other).iter().all(|id| !ids(&carried()).contains(id)),
        "another agenda has items of its own"
    );
}

#[test]
fn the_next_agenda_has_the_usual_time_place_roles_and_norms() {
    let mut document = Document::default();
    document.session.agreements = vec![Line { id: Id::from_bits(50), text: "Ask.".to_owned() }];
    let first = next_agenda(&document, Id::from_bits(1));
    assert_eq!(first.norms[0].text, "Ask.", "the first one begins with the group's agreements");
    assert_ne!(first.norms[0].id, Id::from_bits(50));
    document.preparation.agendas = vec![held()];
    let next = next_agenda(&document, Id::from_bits(2));
    assert_eq!((next.date.as_str(), next.start.as_str()), ("Oct 8, 2026", "1 p.m."));
    assert_eq!(next.norms[0].text, "We come back on time.");
    assert_eq!(next.roles.facilitator.who, "R. T.");
    assert_eq!(topics(&next), ["Time rules", "Data"]);
    assert!(next.decisions.is_empty() && next.attended.is_empty());
}
