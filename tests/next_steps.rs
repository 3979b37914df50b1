//! Activity 2.3: dates that go together, who is involved, and what is due on a day.

use coaching_system_builder::document::{
    Action, AssignmentKey, Barrier, BarrierStatus, Contributor, Document, Id, Involvement, PartChoice,
    PartKey, PartStatus, Raci, Resource, ResourceDecision, Role, Step, TaskStatus, YesNo, dates,
};
use coaching_system_builder::guidance::checks as words;
use coaching_system_builder::review::tasks::{self, TaskKind, Timing};
use coaching_system_builder::review::{Question, days, follow_up, involvement, timeline};

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
fn a_roles_own_dates_are_held_against_the_components_where_it_has_none() {
    // Draft, final and in use for all; the same for the role; whether all and whether the role are asked about.
    let table = [
        (["2026-10-01", "2026-12-01", "2027-01-15"], ["2027-02-01", "", ""], [false, true]),
        (["2026-10-01", "2026-12-01", "2027-01-15"], ["", "", "2026-11-01"], [false, true]),
        (["2026-10-01", "2026-12-01", "2027-01-15"], ["2026-11-01", "", ""], [false, false]),
        (
            ["2026-10-01", "2026-12-01", "2027-01-15"],
            ["2027-02-01", "2027-03-01", "2027-04-01"],
            [false, false],
        ),
        // What holds for all is asked once.
        (["2026-12-01", "2026-10-01", ""], ["", "", "2027-01-15"], [true, false]),
        (["2026-12-01", "2026-10-01", ""], ["2026-09-01", "", ""], [true, false]),
    ];
    for (all, own, expected) in table {
        let mut document = Document { roles: vec![role(1, "SLT coach")], ..Document::default() };
        let part = document.part_mut(PartKey::Selection);
        [&mut part.draft_by, &mut part.finalize_by, &mut part.use_by]
            .into_iter()
            .zip(all)
            .for_each(|(field, day)| *field = day.to_owned());
        let dates = &mut document.roles[0].timeline.selection;
        [&mut dates.draft_by, &mut dates.finalize_by, &mut dates.use_by]
            .into_iter()
            .zip(own)
            .for_each(|(field, day)| *field = day.to_owned());
        let found = asked(&document, timeline::questions(&document));
        let of = |about: &str| found.contains(&(about.to_owned(), words::DATES_OUT_OF_ORDER));
        assert_eq!([of("Selection"), of("Selection: SLT coach")], expected, "{all:?} {own:?}: {found:?}");
    }
}

#[test]
fn what_coaches_go_by_is_in_use_when_they_start() {
    // In use for all, in use for the role, when coaches start, and whether it is asked about.
    let table = [
        ("2026-08-15", "", "2026-08-15", false),
        ("2026-09-01", "", "2026-08-15", true),
        ("2026-09-01", "2026-08-01", "2026-08-15", false),
        ("2026-08-01", "2026-09-01", "2026-08-15", true),
        ("2026-09-01", "", "", false),
        ("someday", "", "2026-08-15", false),
    ];
    for (all, own, start, is_asked) in table {
        for part in [PartKey::Qualifications, PartKey::Selection] {
            let mut document = Document { roles: vec![role(1, "SLT coach")], ..Document::default() };
            document.part_mut(part).use_by = all.to_owned();
            let timeline = &mut document.roles[0].timeline;
            timeline.coaches_start = start.to_owned();
            let dates = match part {
                PartKey::Qualifications => &mut timeline.qualifications,
                _ => &mut timeline.selection,
            };
            dates.use_by = own.to_owned();
            let found = asked(&document, timeline::questions(&document));
            let about =
                |ask: &str| found.iter().any(|(about, it)| about.ends_with("SLT coach") && *it == ask);
            assert_eq!(about(words::START_BEFORE_USE), is_asked, "{part:?} {all} {own} {start}: {found:?}");
        }
    }
    // One question about a component is enough.
    let mut document = Document { roles: vec![role(1, "SLT coach")], ..Document::default() };
    document.selection.part.finalize_by = "2026-09-01".to_owned();
    document.selection.part.use_by = "2026-10-01".to_owned();
    document.roles[0].timeline.coaches_start = "2026-08-15".to_owned();
    assert_eq!(asked(&document, timeline::questions(&document)).len(), 1);
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
    let table: [Involved; 10] = [
        (PartKey::Definition, &[], &[]),
        (
            PartKey::Definition,
            &[(ALL, "R. T.", Accountable), (ALL, "J. O.", Responsible), (ALL, "Staff", Consulted)],
            &[],
        ),
        (PartKey::Definition, &[(ALL, "R. T.", Accountable), (ALL, "J. O.", Responsible)], &["Definition"]),
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
            &[(ALL, "HR", Accountable), (SLT, "J. O.", Responsible), (ALL, "Staff", Consulted)],
            &["Selection: Literacy coach"],
        ),
        (
            PartKey::Selection,
            &[
                (ALL, "HR", Accountable),
                (LIT, "M. A.", Accountable),
                (ALL, "Panel", Responsible),
                (ALL, "Staff", Consulted),
            ],
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
        let gaps = involvement::gaps(&document);
        assert!(gaps.iter().all(|gap| gap.ask.contains('?')));
        let abouts: Vec<_> = gaps.into_iter().map(|gap| gap.about).collect();
        assert_eq!(abouts, expected, "{part:?} {rows:?}");
    }
}

#[test]
fn a_gap_leads_to_the_way_of_being_involved_that_is_open() {
    use Raci::{Accountable, Consulted, Informed, Responsible};
    let mut document = Document::default();
    let mut open = Vec::new();
    for (bits, raci) in (1..).zip([Informed, Accountable, Responsible, Consulted]) {
        let id = Id::from_bits(bits);
        let who = "R. T.".to_owned();
        document.next_steps.involvement.push(Involvement {
            id,
            part: PartChoice::Guidelines,
            who,
            raci,
            ..Involvement::default()
        });
        open.push(involvement::gaps(&document).first().map(|gap| gap.raci));
    }
    assert_eq!(open, [Some(Accountable), Some(Responsible), Some(Consulted), None]);
}

#[test]
fn qualifications_are_final_before_selection_begins() {
    let table = [
        // qualifications final, selection final, selection in use, asked
        ("2026-04-15", "2026-04-22", "2026-05-01", false),
        ("2026-04-25", "2026-04-22", "2026-05-01", false),
        ("2026-05-01", "2026-04-22", "2026-05-01", false),
        ("2026-05-02", "2026-04-22", "2026-05-01", true),
        ("2026-04-25", "2026-04-22", "", true),
        ("in May", "2026-04-22", "2026-05-01", false),
        ("2026-05-02", "", "", false),
    ];
    for (qualifications, selection, in_use, is_asked) in table {
        let mut document = Document { roles: vec![role(1, "SLT coach")], ..Document::default() };
        document.qualifications.part.finalize_by = qualifications.to_owned();
        document.selection.part.finalize_by = selection.to_owned();
        document.selection.part.use_by = in_use.to_owned();
        let found = timeline::questions(&document);
        let found: Vec<_> =
            found.into_iter().filter(|it| it.ask == words::SELECTED_BEFORE_QUALIFICATIONS).collect();
        let expected: &[&str] = if is_asked { &["Qualifications"] } else { &[] };
        assert_eq!(abouts(&document, found), expected, "{qualifications} {selection} {in_use}");
    }
}

#[test]
fn a_role_with_days_of_its_own_is_asked_about_its_own_selection() {
    let mut document =
        Document { roles: vec![role(1, "SLT coach"), role(2, "Literacy coach")], ..Document::default() };
    document.qualifications.part.finalize_by = "2026-04-15".to_owned();
    document.selection.part.use_by = "2026-05-01".to_owned();
    assert_eq!(timeline::questions(&document), []);
    document.roles[1].timeline.qualifications.finalize_by = "2026-06-01".to_owned();
    let found = asked(&document, timeline::questions(&document));
    let expected = ("Qualifications: Literacy coach".to_owned(), words::SELECTED_BEFORE_QUALIFICATIONS);
    assert_eq!(found, [expected]);
    document.roles[1].timeline.selection.use_by = "2026-06-15".to_owned();
    assert_eq!(timeline::questions(&document), [], "its selection begins later, too");
}

#[test]
fn the_delivery_plan_is_drafted_before_the_coaches_of_a_role_start() {
    let table = [
        ("2026-08-06", "", "2026-08-31", false),
        ("2026-08-31", "", "2026-08-31", true),
        ("2026-10-15", "", "2026-08-31", true),
        ("2026-10-15", "2026-08-06", "2026-08-31", false),
        ("2026-08-06", "2026-10-15", "2026-08-31", true),
        ("", "", "2026-08-31", false),
        ("2026-10-15", "", "", false),
    ];
    for (districtwide, own, start, is_asked) in table {
        let mut document = Document { roles: vec![role(1, "SLT coach")], ..Document::default() };
        document.service_delivery.part.draft_by = districtwide.to_owned();
        document.roles[0].timeline.service_delivery.draft_by = own.to_owned();
        document.roles[0].timeline.coaches_start = start.to_owned();
        let expected = is_asked.then(|| ("Delivery plan: SLT coach".to_owned(), words::START_BEFORE_PLAN));
        let found = asked(&document, timeline::questions(&document));
        assert_eq!(found, Vec::from_iter(expected), "{districtwide} {own} {start}");
        document.roles[0].included = YesNo::No;
        assert_eq!(timeline::questions(&document), [], "a role that is left out has no coaches");
    }
}

#[test]
fn an_open_action_has_somebody_who_does_it_and_a_day() {
    let table: [(&str, &str, TaskStatus, &[&str]); 6] = [
        ("R. T.", "2026-10-15", TaskStatus::ToDo, &[]),
        (" ", "2026-10-15", TaskStatus::Doing, &[words::NOBODY_DOES_IT]),
        ("R. T.", "", TaskStatus::Waiting, &[words::NO_DAY]),
        ("R. T.", "soon", TaskStatus::ToDo, &[words::WHICH_DAY]),
        ("", "", TaskStatus::ToDo, &[words::NOBODY_DOES_IT, words::NO_DAY]),
        ("", "", TaskStatus::Done, &[]),
    ];
    for (owner, due, status, expected) in table {
        let mut document = Document::default();
        document.next_steps.actions = vec![Action { owner: owner.to_owned(), ..action(1, due, status) }];
        let found = asked(&document, follow_up::actions(&document));
        assert!(found.iter().all(|(about, _)| about == "Step 1"));
        let asks: Vec<_> = found.into_iter().map(|(_, ask)| ask).collect();
        assert_eq!(asks, expected, "{owner} {due} {status:?}");
        document.next_steps.actions[0].text.clear();
        assert_eq!(follow_up::actions(&document), [], "a row that is still empty is no action");
    }
}

#[test]
fn a_resource_is_there_when_the_draft_it_helps_with_is_due() {
    use ResourceDecision::{Adapt, Skip};
    use TaskStatus::{Done, ToDo};
    let table = [
        ("2026-10-01", PartChoice::Selection, Adapt, ToDo, false),
        ("2026-10-02", PartChoice::Selection, Adapt, ToDo, true),
        ("2026-10-02", PartChoice::Selection, Skip, ToDo, false),
        ("2026-10-02", PartChoice::Selection, Adapt, Done, false),
        ("2026-10-02", PartChoice::Guidelines, Adapt, ToDo, false),
        ("2026-10-02", PartChoice::Undecided, Adapt, ToDo, false),
        ("in fall", PartChoice::Selection, Adapt, ToDo, false),
    ];
    for (needed_by, part, decision, status, is_asked) in table {
        let mut document = Document::default();
        document.selection.part.draft_by = "2026-10-01".to_owned();
        document.next_steps.resources = vec![Resource {
            id: Id::from_bits(1),
            title: "Interview rubric".to_owned(),
            needed_by: needed_by.to_owned(),
            part,
            decision,
            status,
            ..Resource::default()
        }];
        let expected = is_asked.then(|| ("Interview rubric".to_owned(), words::RESOURCE_AFTER_DRAFT));
        let found = asked(&document, follow_up::resources(&document));
        assert_eq!(found, Vec::from_iter(expected), "{needed_by} {part:?} {decision:?} {status:?}");
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
fn of_every_component_and_role_the_next_date_that_has_not_come_is_told() {
    let today = dates::read("2026-11-27").unwrap();
    let mut document = Document { roles: vec![role(1, "SLT coach")], ..Document::default() };
    let part = document.part_mut(PartKey::Guidelines);
    part.owner = "R. T.".to_owned();
    part.draft_by = "2026-09-24".to_owned();
    part.finalize_by = "in fall".to_owned();
    part.use_by = "11/2/2026".to_owned();
    document.selection.part.status = PartStatus::InUse;
    document.selection.part.use_by = "2026-05-01".to_owned();
    document.roles[0].timeline.selection.draft_by = "2026-11-05".to_owned();
    document.roles[0].timeline.selection.finalize_by = "2027-02-18".to_owned();
    let role = document.roles[0].id;
    let of_selection = ("Selection: SLT coach: final", "2027-02-18", "", "finalize_by");
    for (status, expected) in [
        (PartStatus::Drafting, vec![("Guidelines: draft", "2026-09-24", "R. T.", "draft_by"), of_selection]),
        (
            PartStatus::ReadyForReview,
            vec![("Guidelines: in use", "2026-11-02", "R. T.", "use_by"), of_selection],
        ),
        (PartStatus::Approved, vec![("Guidelines: in use", "2026-11-02", "R. T.", "use_by"), of_selection]),
        (PartStatus::InUse, vec![of_selection]),
    ] {
        document.part_mut(PartKey::Guidelines).status = status;
        let found = days::next_dates(&document, today);
        let told: Vec<_> = found
            .iter()
            .map(|next| {
                let Some(Step::Field(field)) = next.place.steps().last() else { panic!("{:?}", next.place) };
                assert!(next.place.node(&document).is_some(), "{:?}", next.place);
                (next.what.as_str(), dates::iso(next.day), next.who.as_str(), *field)
            })
            .collect();
        let expected: Vec<_> =
            expected.into_iter().map(|(what, day, who, field)| (what, day.to_owned(), who, field)).collect();
        assert_eq!(told, expected, "{status:?}");
        assert!(found.last().is_some_and(|next| next.place.steps().contains(&Step::Row(role))));
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

#[test]
fn whoever_is_on_the_team_and_has_no_part_in_it_yet_is_told() {
    let person = |name: &str, position: &str| Contributor {
        name: name.to_owned(),
        position: position.to_owned(),
        ..Contributor::default()
    };
    let mut document = Document::default();
    document.district.contributors = vec![
        person("R. T.", "District Coordinator; leads the team"),
        person("Al", "Principal, Birchwood Elementary"),
        person("J. O.", "Coach coordinator"),
        person("", "Nobody yet"),
    ];
    document.part_mut(PartKey::Guidelines).owner = "M. A.".to_owned();
    assert_eq!(involvement::without_a_part(&document), ["R. T.", "Al", "J. O.", "M. A."]);
    // By position, in a group, and with the component still open; "Al" is not in "All staff".
    for who in ["district coordinator", "Writing group: J. O., L. V.", "All staff", ""] {
        document.next_steps.involvement.push(Involvement { who: who.to_owned(), ..Involvement::default() });
    }
    assert_eq!(involvement::without_a_part(&document), ["Al", "M. A."]);
}
