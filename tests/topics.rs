//! The topics that an agenda is offered: what is due around its day, once, and only until it is on it.

use coaching_system_builder::document::{
    Action, Agenda, AgendaPurpose, AssignmentKey, Barrier, BarrierStatus, Document, Id, PartKey, PartStatus,
    Role, TaskStatus, TeamQuestion, dates,
};
use coaching_system_builder::review::topics::{Origin, Topic, origin, proposed};

fn titles(topics: &[Topic]) -> Vec<&str> {
    topics.iter().map(|topic| topic.topic.as_str()).collect()
}

#[test]
fn a_question_that_nobody_has_answered_is_offered() {
    let question = |bits, text: &str, answer: &str| TeamQuestion {
        id: Id::from_bits(bits),
        text: text.to_owned(),
        asked_by: "S. P.".to_owned(),
        answer: answer.to_owned(),
        ..TeamQuestion::default()
    };
    let mut document = Document::default();
    document.making_the_case.questions =
        vec![question(1, "Who pays?", ""), question(2, "When?", "In fall."), question(3, " ", "")];
    let agenda = Agenda { id: Id::from_bits(9), ..Agenda::default() };
    let offered = proposed(&document, &agenda, dates::read("2026-01-01").unwrap());
    assert_eq!(titles(&offered), ["Question: Who pays?"]);
    assert_eq!((offered[0].source, offered[0].lead.as_str()), (Id::from_bits(1), "S. P."));
    let Some(Origin::Question(found)) = origin(&document, offered[0].source) else { panic!("no question") };
    assert_eq!(found.text, "Who pays?");
}

#[test]
fn an_agenda_is_offered_what_is_due_around_its_day() {
    let mut document = Document::default();
    let mut bits = 100;
    let mut action = |due: &str, status| {
        bits += 1;
        Action {
            id: Id::from_bits(bits),
            text: format!("Due {due}"),
            owner: "J. O.".to_owned(),
            due: due.to_owned(),
            status,
            ..Action::default()
        }
    };
    document.next_steps.actions = vec![
        action("2026-09-01", TaskStatus::Doing),
        action("2026-10-20", TaskStatus::ToDo),
        action("2026-11-30", TaskStatus::ToDo),
        action("", TaskStatus::Waiting),
        action("2026-10-01", TaskStatus::Done),
    ];
    let barrier = |bits, text: &str, status| Barrier {
        id: Id::from_bits(bits),
        text: text.to_owned(),
        status,
        ..Barrier::default()
    };
    document.preparation.barriers =
        vec![barrier(1, "No cover", BarrierStatus::Sent), barrier(2, "Clicks", BarrierStatus::Closed)];
    document.preparation.checklist.facilitation.due = "2026-10-07".to_owned();
    let agenda = Agenda { id: Id::from_bits(9), date: "2026-10-08".to_owned(), ..Agenda::default() };
    let today = dates::read("2026-01-01").unwrap();
    let offered = proposed(&document, &agenda, today);
    assert_eq!(
        titles(&offered),
        [
            "Barrier: No cover",
            "Due 2026-09-01",
            "Plan and practice leading the team's activities",
            "Due 2026-10-20",
            "Due",
        ]
    );
    assert_eq!(offered[2].purpose, AgendaPurpose::Practice);
    assert_eq!(offered[2].source, AssignmentKey::Facilitation.id());
    assert_eq!(offered[1].lead, "J. O.");
}

#[test]
fn a_component_is_offered_once_for_the_last_of_its_days_that_has_come() {
    let day = dates::read("2026-10-08").unwrap();
    let dates_of = ["2026-09-01", "2026-10-15", "2026-12-01"];
    let table = [
        (PartStatus::NotStarted, "Guidelines: to be final October 15, 2026"),
        (PartStatus::Drafting, "Guidelines: to be final October 15, 2026"),
        (PartStatus::ReadyForReview, "Guidelines: to be final October 15, 2026"),
        (PartStatus::Approved, ""),
        (PartStatus::InUse, ""),
    ];
    for (status, topic) in table {
        let mut document = Document::default();
        let part = document.part_mut(PartKey::Guidelines);
        [part.draft_by, part.finalize_by, part.use_by] = dates_of.map(str::to_owned);
        part.status = status;
        let offered = proposed(&document, &Agenda::default(), day);
        let expected: Vec<&str> = if topic.is_empty() { vec![] } else { vec![topic] };
        assert_eq!(titles(&offered), expected, "{status:?}");
    }
    let role = Role { id: Id::from_bits(5), title: "SLT coach".to_owned(), ..Role::default() };
    let mut document = Document { roles: vec![role], ..Document::default() };
    document.roles[0].timeline.selection.draft_by = "2026-10-01".to_owned();
    let offered = proposed(&document, &Agenda::default(), day);
    assert_eq!(titles(&offered), ["Selection: SLT coach: draft due October 1, 2026"]);
    // The component is in use for other roles. Of this one's days, the past one counts as reached, the coming one does not.
    document.selection.part.status = PartStatus::InUse;
    document.roles[0].timeline.selection.finalize_by = "2026-10-20".to_owned();
    let offered = proposed(&document, &Agenda::default(), day);
    assert_eq!(titles(&offered), ["Selection: SLT coach: to be final October 20, 2026"]);
}

#[test]
fn a_topic_that_is_on_the_agenda_is_not_offered_again() {
    let mut document = Document::default();
    document.preparation.barriers =
        vec![Barrier { id: Id::from_bits(1), text: "No cover".to_owned(), ..Barrier::default() }];
    let mut agenda = Agenda { id: Id::from_bits(9), ..Agenda::default() };
    let day = dates::read("2026-10-08").unwrap();
    for topic in proposed(&document, &agenda, day) {
        agenda.items.push(topic.item(agenda.id));
    }
    assert_eq!(agenda.items[0].topic, "Barrier: No cover");
    assert_ne!(agenda.items[0].id, Id::NIL);
    assert_eq!(proposed(&document, &agenda, day), []);
}
