//! Activity 2.3: dates that go together, who is involved, and what is due on a day.

use coaching_system_builder::document::{
    Action, AssignmentKey, Barrier, BarrierStatus, Document, Id, Involvement, PartChoice, PartKey, Raci,
    Resource, ResourceDecision, Role, TaskStatus, YesNo, dates,
};
use coaching_system_builder::review::tasks::{self, TaskKind, Timing};
use coaching_system_builder::review::{Question, involvement, timeline};

fn role(bits: u64, title: &str) -> Role {
    Role { id: Id::from_bits(bits), title: title.to_owned(), ..Role::default() }
}

fn asked(document: &Document, questions: Vec<Question>) -> Vec<(String, &'static str)> {
    for question in &questions {
        assert!(question.place.node(document).is_some(), "{:?}", question.place);
        assert!(question.ask.contains('?'), "{}", question.ask);
    }
    questions.into_iter().map(|question| (question.about, question.ask)).collect()
}

fn abouts(document: &Document, questions: Vec<Question>) -> Vec<String> {
    asked(document, questions).into_iter().map(|(about, _)| about).collect()
}

#[test]
fn dates_of_a_component_and_of_a_role_come_in_the_order_of_the_work() {
    let table = [
        (["2026-10-01", "2026-12-01", "2027-01-15"], 0),
        (["2026-10-01", "2026-10-01", "2026-10-01"], 0),
        (["", "2027-02-01", "2027-01-15"], 1),
        (["2026-10-01", "", "2026-09-15"], 1),
        (["soon", "2026-12-01", "2027-01-15"], 1),
        (["2027-03-01", "in spring", "2027-01-15"], 2),
        (["", "", ""], 0),
    ];
    for ([draft, finalize, in_use], count) in table {
        let mut document = Document { roles: vec![role(1, "SLT coach")], ..Document::default() };
        let part = document.part_mut(PartKey::Conditions);
        part.draft_by = draft.to_owned();
        part.finalize_by = finalize.to_owned();
        part.use_by = in_use.to_owned();
        let found = asked(&document, timeline::questions(&document));
        assert_eq!(found.len(), count, "{draft} {finalize} {in_use}: {found:?}");
        assert!(found.iter().all(|(about, _)| about == "Conditions"));

        let mut document = Document { roles: vec![role(1, "SLT coach")], ..Document::default() };
        let dates = &mut document.roles[0].timeline.service_delivery;
        dates.draft_by = draft.to_owned();
        dates.finalize_by = finalize.to_owned();
        dates.use_by = in_use.to_owned();
        let found = asked(&document, timeline::questions(&document));
        assert_eq!(found.len(), count, "{draft} {finalize} {in_use}: {found:?}");
        assert!(found.iter().all(|(about, _)| about == "Delivery plan: SLT coach"));
    }
}

#[test]
fn selection_is_settled_before_the_coaches_of_a_role_start() {
    let table = [
        ("2026-06-01", "", "2026-08-15", false),
        ("2026-09-01", "", "2026-08-15", true),
        ("2026-08-15", "", "2026-08-15", true),
        ("2026-09-01", "2026-06-01", "2026-08-15", false),
        ("2026-06-01", "2026-09-01", "2026-08-15", true),
        ("", "", "2026-08-15", false),
        ("2026-09-01", "", "next fall", false),
    ];
    for (districtwide, own, start, is_asked) in table {
        let mut document = Document::default();
        document.selection.part.finalize_by = districtwide.to_owned();
        document.roles = vec![role(1, "SLT coach")];
        document.roles[0].timeline.selection.finalize_by = own.to_owned();
        document.roles[0].timeline.coaches_start = start.to_owned();
        let found = asked(&document, timeline::questions(&document));
        assert_eq!(found.len(), usize::from(is_asked), "{districtwide} {own} {start}: {found:?}");
        document.roles[0].included = YesNo::No;
        assert_eq!(timeline::questions(&document), [], "a role that is left out has no dates");
    }
}

#[test]
fn the_timeline_has_every_component_and_the_roles_that_have_dates_of_their_own() {
    let mut document =
        Document { roles: vec![role(1, "SLT coach"), role(2, "Literacy coach")], ..Document::default() };
    document.roles[1].timeline.selection.use_by = "Oct 15, 2026".to_owned();
    let spans = timeline::spans(&document);
    let named: Vec<_> =
        spans.iter().map(|span| (span.part.number(), span.role.map(|role| role.title.as_str()))).collect();
    let expected =
        [(1, None), (2, None), (3, None), (4, None), (4, Some("Literacy coach")), (5, None), (6, None)];
    assert_eq!(named, expected);
    assert_eq!(spans[4].days(), [None, None, dates::read("2026-10-15")]);
    for span in spans {
        for name in timeline::DATES {
            assert!(span.place.field(name).node(&document).is_some(), "{:?}", span.place);
        }
    }
}

/// A component, who is involved in it for which role and how, and what is asked about.
type Involved = (PartKey, &'static [(u64, &'static str, Raci)], &'static [&'static str]);

#[test]
fn each_component_and_role_has_one_who_is_accountable_and_one_who_writes() {
    use Raci::{Accountable, Consulted, Responsible};
    const ALL: u64 = 0;
    const SLT: u64 = 1;
    const LIT: u64 = 2;
    let table: [Involved; 9] = [
        (PartKey::Definition, &[], &[]),
        (PartKey::Definition, &[(ALL, "R. T.", Accountable), (ALL, "J. O.", Responsible)], &[]),
        (PartKey::Definition, &[(ALL, "R. T.", Accountable)], &["Definition"]),
        (PartKey::Definition, &[(ALL, "Staff", Consulted)], &["Definition"]),
        (PartKey::Definition, &[(ALL, " ", Accountable), (ALL, "J. O.", Responsible)], &["Definition"]),
        (
            PartKey::Definition,
            &[(ALL, "R. T.", Accountable), (ALL, "M. A.", Accountable), (ALL, "J. O.", Responsible)],
            &["Definition"],
        ),
        (
            PartKey::Selection,
            &[(ALL, "HR", Accountable), (SLT, "J. O.", Responsible)],
            &["Selection: Literacy coach"],
        ),
        (
            PartKey::Selection,
            &[(ALL, "HR", Accountable), (LIT, "M. A.", Accountable), (ALL, "Panel", Responsible)],
            &[],
        ),
        (PartKey::Selection, &[(ALL, "Panel", Responsible)], &["Selection"]),
    ];
    for (part, rows, expected) in table {
        let mut document = Document {
            roles: vec![role(SLT, "SLT coach"), role(LIT, "Literacy coach")],
            ..Document::default()
        };
        document.next_steps.involvement = (10..)
            .zip(rows)
            .map(|(bits, (role, who, raci))| Involvement {
                id: Id::from_bits(bits),
                part: PartChoice::from(part),
                role: Id::from_bits(*role),
                who: (*who).to_owned(),
                raci: *raci,
            })
            .collect();
        assert_eq!(abouts(&document, involvement::questions(&document)), expected, "{part:?} {rows:?}");
    }
}

fn action(bits: u64, due: &str, status: TaskStatus) -> Action {
    Action {
        id: Id::from_bits(bits),
        text: format!("Step {bits}"),
        due: due.to_owned(),
        status,
        ..Action::default()
    }
}

#[test]
fn what_is_open_stands_by_its_day_and_what_has_none_comes_last() {
    let mut document = Document::default();
    document.next_steps.actions = vec![
        action(1, "some day", TaskStatus::ToDo),
        action(2, "2026-10-20", TaskStatus::Doing),
        action(3, "2026-09-01", TaskStatus::Done),
        action(4, "Oct 1, 2026", TaskStatus::Waiting),
        action(5, "2026-08-01", TaskStatus::Dropped),
        Action { text: " ".to_owned(), due: "2026-01-01".to_owned(), ..action(6, "", TaskStatus::ToDo) },
    ];
    let open = tasks::open(&document);
    let actions: Vec<_> =
        open.iter().filter(|task| task.kind == TaskKind::Action).map(|task| task.id).collect();
    assert_eq!(actions, [4, 2, 1].map(Id::from_bits));
    assert_eq!(tasks::all(&document).iter().filter(|task| task.kind == TaskKind::Action).count(), 5);
}

#[test]
fn a_day_tells_what_is_overdue_and_what_is_next() {
    let today = dates::read("2026-10-05").unwrap();
    let table = [
        ("2026-10-04", Timing::Overdue),
        ("2026-10-05", Timing::Soon),
        ("10/19/2026", Timing::Soon),
        ("2026-10-20", Timing::Later),
        ("in October", Timing::NoDay),
        ("", Timing::NoDay),
    ];
    for (due, timing) in table {
        assert_eq!(tasks::timing(due, today), timing, "{due}");
    }
}

#[test]
fn the_four_assignments_are_there_from_the_start_and_each_is_one_thing() {
    let mut document = Document::default();
    let open = tasks::open(&document);
    let keys: Vec<_> = open.iter().map(|task| task.kind).collect();
    assert_eq!(keys, AssignmentKey::ALL.map(TaskKind::Assignment));
    let mut ids: Vec<_> =
        open.iter().map(|task| task.id).chain(PartKey::ALL.map(PartKey::id)).chain([Id::NIL]).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 4 + 6 + 1);
    document.preparation.checklist.agenda.status = TaskStatus::Done;
    assert_eq!(tasks::open(&document).len(), 3);
}

#[test]
fn barriers_and_resources_are_things_to_do_as_long_as_somebody_waits_for_them() {
    let mut document = Document::default();
    let barrier = |bits, status| Barrier {
        id: Id::from_bits(bits),
        text: "No cover".to_owned(),
        status,
        ..Barrier::default()
    };
    document.preparation.barriers = vec![
        barrier(1, BarrierStatus::Open),
        barrier(2, BarrierStatus::Sent),
        barrier(3, BarrierStatus::Answered),
        barrier(4, BarrierStatus::Closed),
    ];
    let resource = |bits, decision, owner: &str| Resource {
        id: Id::from_bits(bits),
        title: "Binder".to_owned(),
        owner: owner.to_owned(),
        decision,
        ..Resource::default()
    };
    document.next_steps.resources = vec![
        resource(5, ResourceDecision::Adapt, "J. O."),
        resource(6, ResourceDecision::Skip, "J. O."),
        resource(7, ResourceDecision::UseAsIs, ""),
    ];
    let ids: Vec<_> = tasks::open(&document)
        .into_iter()
        .filter(|task| matches!(task.kind, TaskKind::Barrier | TaskKind::Resource))
        .map(|task| task.id)
        .collect();
    assert_eq!(ids, [1, 2, 5].map(Id::from_bits));
}
