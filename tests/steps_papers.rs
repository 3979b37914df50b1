//! Activities 2.2 and 2.3 on paper: the facilitation sheet, the next steps, the drawing of the school year.
#![allow(clippy::unwrap_used, reason = "a test says what is wrong by panicking")]
#![allow(clippy::field_reassign_with_default, reason = "a document is easier to read field by field")]

use coaching_system_builder::document::{
    Action, CoachingLevel, CoachingType, DcaItemNumber, Document, Id, Involvement, PartChoice, PartKey,
    PartStatus, Raci, Resource, ResourceDecision, Role, TaskStatus, TeamQuestion, YesNo, dates, file,
};
use coaching_system_builder::exchange::meeting_text::all_actions;
use coaching_system_builder::exchange::paper::facilitation::{Proposal, Step, sheet};
use coaching_system_builder::exchange::paper::next_steps::{calendar, involvement, next_steps};
use coaching_system_builder::exchange::paper::{Block, Paper, text};
use coaching_system_builder::exchange::share_out::activity_23;
use coaching_system_builder::exchange::year_drawing::drawing;
use coaching_system_builder::review::days::{DayKind, days, first_school_year, school_years};
use coaching_system_builder::review::own_words::own_sentences;
use coaching_system_builder::review::school_year::SchoolYear;

type Date = chrono::NaiveDate;

fn day(text: &str) -> Date {
    dates::read(text).unwrap()
}

fn role(bits: u64, title: &str) -> Role {
    Role { id: Id::from_bits(bits), title: title.to_owned(), included: YesNo::Yes, ..Role::default() }
}

fn worked() -> Document {
    file::read(include_str!("../public/example.json")).unwrap().envelope.document
}

fn proposal() -> Proposal {
    Proposal {
        aim: "All can say why.".to_owned(),
        opening: "Welcome.".to_owned(),
        materials: vec!["Cards".to_owned()],
        steps: vec![Step {
            title: "Open".to_owned(),
            minutes: 5,
            lead: "Say the aim.".to_owned(),
            ask: "What do you hope?".to_owned(),
        }],
        ..Proposal::default()
    }
}

#[test]
fn an_empty_sheet_still_has_all_six_components_and_room_to_write() {
    let paper = sheet(&Document::default(), &Proposal::default());
    let words = text(&paper);
    for name in ["1. Definition of coaching", "6. District guidelines", "Notes"] {
        assert!(words.contains(name), "{name}");
    }
    let lines = paper.blocks.iter().filter(|block| matches!(block, Block::Lines(count) if *count > 0));
    assert_eq!(lines.count(), 3 + 6 + 2, "a few lines an item and a component, for questions and at the end");
}

#[test]
fn the_teams_own_words_go_before_the_guides() {
    let mut document = Document::default();
    assert!(text(&sheet(&document, &proposal())).contains("Welcome."));
    assert!(text(&sheet(&document, &proposal())).contains("- Cards"));
    let activity = &mut document.making_the_case.team_activity;
    activity.opening = "Good to see you.".to_owned();
    activity.materials = "A timer".to_owned();
    let words = text(&sheet(&document, &proposal()));
    assert!(words.contains("Good to see you.") && words.contains("A timer"));
    assert!(!words.contains("Welcome.") && !words.contains("Cards"));
    assert!(words.contains("What do you hope?") && words.contains("All can say why."));
}

#[test]
fn the_sheet_has_the_items_in_the_decks_words_and_how_the_draft_answers_them() {
    let mut document = Document::default();
    document.dca.item_26.addressed = "Every role has a plan.".to_owned();
    let words = text(&sheet(&document, &proposal()));
    for said in [
        "Item 25: District has a coaching system to support schools in use of EIs",
        "Item 26: DIT uses a coaching service delivery plan",
        "Every role has a plan.",
        "Item 27: DIT uses coaching effectiveness data",
    ] {
        assert!(words.contains(said), "{said} in {words}");
    }
}

#[test]
fn the_steps_are_fitted_to_the_teams_own_minutes() {
    let guide = Proposal {
        steps: [5, 10, 10, 20, 10, 5].map(|minutes| Step { minutes, ..Step::default() }).to_vec(),
        ..Proposal::default()
    };
    let table: [(&str, Option<u32>, &str); 7] = [
        ("", Some(60), ""),
        ("60 min", Some(60), ""),
        ("45", Some(45), "fitted to your 45"),
        ("90", Some(90), "fitted to your 90"),
        ("7", Some(7), "fitted to your 7"),
        ("5", Some(60), "The steps take 60 minutes, and you have 5."),
        ("an hour or so", None, ""),
    ];
    for (own, total, said) in table {
        let mut document = Document::default();
        document.making_the_case.team_activity.minutes = own.to_owned();
        let paper = sheet(&document, &guide);
        let steps = paper.blocks.iter().find_map(|block| match block {
            Block::Table(table) if table.caption == "Step by step" => Some(table),
            _ => None,
        });
        let minutes = steps.unwrap().groups[0].rows.iter().map(|row| row[1].parse::<u32>().unwrap());
        let minutes: Vec<_> = minutes.collect();
        assert!(minutes.iter().all(|step| *step > 0), "{own}: {minutes:?}");
        if let Some(total) = total {
            assert_eq!(minutes.iter().sum::<u32>(), total, "{own}: {minutes:?}");
        }
        assert!(text(&paper).contains(said), "{own}");
        assert_eq!(text(&paper).contains("fitted"), said.contains("fitted"), "{own}");
    }
}

#[test]
fn what_the_guide_says_of_leading_is_on_the_sheet() {
    let proposal = Proposal {
        roles: vec!["A recorder writes.".to_owned()],
        questions: vec!["Who would notice first?".to_owned()],
        stuck: vec![["It is silent.".to_owned(), "Go around.".to_owned()]],
        after: vec!["Send the takeaways.".to_owned()],
        ..proposal()
    };
    let words = text(&sheet(&Document::default(), &proposal));
    for said in [
        "A recorder writes.",
        "Who would notice first?",
        "It is silent.",
        "Go around.",
        "Send the takeaways.",
    ] {
        assert!(words.contains(said), "{said} in {words}");
    }
}

#[test]
fn the_sheet_says_who_speaks_how_long_and_for_which_item() {
    let mut document = Document::default();
    let case = &mut document.making_the_case;
    let point = &mut case.talking_points.selection;
    point.speaker = "S. P.".to_owned();
    point.minutes = "4".to_owned();
    point.dca_item = DcaItemNumber::Item25;
    point.why = "Fair and open.".to_owned();
    case.talking_points.guidelines.minutes = "6 min".to_owned();
    case.questions = vec![
        TeamQuestion { text: "Who pays?".to_owned(), ..TeamQuestion::default() },
        TeamQuestion { text: "When?".to_owned(), answer: "In fall.".to_owned(), ..TeamQuestion::default() },
    ];
    let words = text(&sheet(&document, &Proposal::default()));
    for said in
        ["S. P., 4 minutes, Item 25", "Fair and open.", "Together 10 minutes.", "- Who pays?", "In fall."]
    {
        assert!(words.contains(said), "{said} in {words}");
    }
}

#[test]
fn every_date_of_the_next_steps_is_on_the_calendar_once_and_in_order() {
    let mut document = Document::default();
    document.roles = vec![role(1, "SLT coach"), Role { included: YesNo::No, ..role(2, "Math coach") }];
    for role in &mut document.roles {
        role.timeline.coaches_start = "2026-08-31".to_owned();
        role.timeline.selection.finalize_by = "2026-06-15".to_owned();
    }
    document.selection.part.draft_by = "March 5, 2026".to_owned();
    document.selection.part.use_by = "some day".to_owned();
    let action = |text: &str, due: &str, status| Action {
        text: text.to_owned(),
        due: due.to_owned(),
        status,
        ..Action::default()
    };
    document.next_steps.actions = vec![
        action("Ask", "9/10/2026", TaskStatus::ToDo),
        action("Told", "9/1/2026", TaskStatus::Done),
        action("Later", "", TaskStatus::ToDo),
    ];
    document.next_steps.resources = vec![Resource {
        title: "Rubric".to_owned(),
        needed_by: "2026-09-05".to_owned(),
        decision: ResourceDecision::Adapt,
        ..Resource::default()
    }];
    let found: Vec<_> = days(&document, day("2026-09-01"))
        .into_iter()
        .map(|day| (dates::iso(day.day), day.words()))
        .collect();
    let expected = [
        ("2026-03-05", "Draft by: Selection"),
        ("2026-06-15", "Final by: Selection: SLT coach"),
        ("2026-08-31", "Coaches begin: SLT coach"),
        ("2026-09-01", "Action due: Told"),
        ("2026-09-05", "Resource needed: Rubric"),
        ("2026-09-10", "Action due: Ask"),
    ];
    assert_eq!(found, expected.map(|(day, words)| (day.to_owned(), words.to_owned())));
    let year = SchoolYear::read("2026-27").unwrap();
    let table = calendar(&document, year, day("2026-09-01"));
    let months: Vec<_> = table.groups.iter().map(|group| (group.label.as_str(), group.rows.len())).collect();
    assert_eq!(months, [("August 2026", 1), ("September 2026", 3)]);
    assert_eq!(table.groups[1].rows[0][3], "Done");
}

#[test]
fn the_school_years_to_look_at_are_those_with_days_the_drafts_and_todays() {
    let mut document = Document::default();
    let today = day("2026-11-23");
    assert_eq!(first_school_year(&document, today).name(), "2026-27");
    document.district.school_year = "2027-28".to_owned();
    document.definition.part.use_by = "2025-09-01".to_owned();
    let names: Vec<_> = school_years(&document, today).into_iter().map(SchoolYear::name).collect();
    assert_eq!(names, ["2025-26", "2026-27", "2027-28"]);
    assert_eq!(first_school_year(&document, today).name(), "2027-28");
}

#[test]
fn what_a_component_has_reached_is_marked_as_done() {
    use coaching_system_builder::document::PartStatus::{Approved, Drafting, InUse, ReadyForReview};
    for (status, done) in [(Drafting, 0), (ReadyForReview, 1), (Approved, 2), (InUse, 3)] {
        let mut document = Document::default();
        let part = document.part_mut(PartKey::Guidelines);
        part.status = status;
        part.draft_by = "2026-10-01".to_owned();
        part.finalize_by = "2026-11-01".to_owned();
        part.use_by = "2026-12-01".to_owned();
        assert_eq!(days(&document, day("2026-09-01")).into_iter().filter(|day| day.is_done).count(), done);
    }
}

#[test]
fn a_roles_own_day_that_lies_ahead_is_not_done_while_the_component_is_in_use_for_others() {
    use coaching_system_builder::document::PartStatus::{Drafting, UnderRevision};
    for (status, on, done) in [
        (UnderRevision, "2026-11-23", 2),
        (UnderRevision, "2027-02-01", 3),
        (UnderRevision, "2027-04-05", 4),
        (Drafting, "2027-04-05", 0),
    ] {
        let mut document = Document { roles: vec![role(1, "SLT coach")], ..Document::default() };
        let part = document.part_mut(PartKey::Selection);
        part.status = status;
        part.draft_by = "2026-03-05".to_owned();
        part.use_by = "2027-08-01".to_owned();
        document.roles[0].timeline.selection.finalize_by = "2027-02-01".to_owned();
        document.roles[0].timeline.selection.use_by = "2027-04-05".to_owned();
        assert_eq!(
            days(&document, day(on)).iter().filter(|day| day.is_done).count(),
            done,
            "{status:?} {on}"
        );
        let year = SchoolYear::read("2026-27").unwrap();
        let ticked = drawing(&document, year, day(on), "").matches("year__mark--done").count();
        // Of the four days two are in another school year.
        assert_eq!(ticked, done.saturating_sub(2), "{status:?} {on}");
    }
}

#[test]
fn people_named_for_every_role_stand_in_for_roles_without_people_of_their_own() {
    let mut document = Document::default();
    document.roles = vec![role(1, "SLT coach"), role(2, "Literacy coach")];
    let row = |who: &str, role, raci| Involvement {
        part: PartChoice::Selection,
        who: who.to_owned(),
        role: Id::from_bits(role),
        raci,
        ..Involvement::default()
    };
    document.next_steps.involvement = vec![
        row("Director", 0, Raci::Accountable),
        row("Panel", 0, Raci::Responsible),
        row("Literacy team", 2, Raci::Responsible),
    ];
    let rows = &involvement(&document).groups[0].rows;
    let expected = [
        ["4. Recruitment and selection guidelines", "Director", "Panel", "", ""],
        ["Selection: Literacy coach", "Director", "Literacy team", "", ""],
    ];
    assert_eq!(
        rows.iter().map(|row| row.iter().map(String::as_str).collect::<Vec<_>>()).collect::<Vec<_>>(),
        expected
    );
}

#[test]
fn a_drawing_shows_what_people_typed_as_words_and_never_as_markup() {
    let mut document = Document::default();
    document.roles = vec![role(1, "<b>\"Coach\" & co")];
    document.roles[0].timeline.coaches_start = "2026-09-01".to_owned();
    let svg = drawing(&document, SchoolYear::read("2026-27").unwrap(), day("2026-11-23"), "A \"label\" <x>");
    assert!(svg.contains("&lt;b&gt;&quot;Coach&quot; &amp; co") && !svg.contains("<b>"), "{svg}");
    assert!(svg.contains(r#"aria-label="A &quot;label&quot; &lt;x&gt;""#));
    assert!(svg.contains("today"));
    assert!(svg.starts_with("<svg") && svg.ends_with("</svg>"));
}

#[test]
fn a_drawing_has_a_mark_for_each_day_of_its_year() {
    let document = worked();
    for name in ["2025-26", "2026-27", "2031-32"] {
        let year = SchoolYear::read(name).unwrap();
        let svg = drawing(&document, year, day("2020-01-01"), "");
        let marks = svg.matches("<g class=\"year__mark").count();
        let legend = DayKind::Resource as usize + 1;
        let in_year =
            days(&document, day("2026-09-01")).into_iter().filter(|day| year.contains(day.day)).count();
        assert_eq!(marks, in_year + legend, "{name}");
    }
}

#[test]
fn marks_of_the_same_week_cover_nobody_and_what_has_come_is_ticked() {
    let mut document = Document::default();
    let part = document.part_mut(PartKey::Definition);
    part.draft_by = "2026-10-01".to_owned();
    part.finalize_by = "2026-10-01".to_owned();
    part.use_by = "2026-10-05".to_owned();
    part.status = PartStatus::Approved;
    let year = SchoolYear::read("2026-27").unwrap();
    let svg = drawing(&document, year, day("2020-01-01"), "");
    let lane = svg.split("year__rule").next().unwrap();
    let attribute = |shape: &str, name: &str| {
        let rest = lane.split(shape).nth(1).unwrap().split(&format!(" {name}=\"")).nth(1).unwrap();
        rest.split('"').next().unwrap().parse::<f64>().unwrap()
    };
    let (draft, last) = (attribute("<circle", "cy"), attribute("<rect", "y") + 5.5);
    assert!((draft - last).abs() > 11.0, "{draft} {last} in {lane}");
    assert_eq!(lane.matches("year__tick").count(), 2, "draft and final have come: {lane}");
}

#[test]
fn a_role_has_a_lane_in_the_years_that_its_dates_reach() {
    let mut document = Document::default();
    document.roles = vec![role(1, "Reading coach")];
    let dates = &mut document.roles[0].timeline.selection;
    dates.draft_by = "2025-10-01".to_owned();
    dates.use_by = "2027-10-01".to_owned();
    for (name, is_there) in [("2024-25", false), ("2025-26", true), ("2026-27", true), ("2028-29", false)] {
        let svg = drawing(&document, SchoolYear::read(name).unwrap(), day("2026-11-23"), "");
        assert_eq!(svg.contains("Reading coach"), is_there, "{name}");
    }
}

#[test]
fn the_next_steps_of_the_worked_example_are_all_on_the_paper() {
    let document = worked();
    let year = SchoolYear::read("2026-27").unwrap();
    let Paper { title, blocks, .. } = next_steps(&document, year, day("2026-11-23"));
    let words = text(&Paper { title, blocks, ..Paper::default() });
    for action in document.next_steps.actions.iter().filter(|action| !action.text.is_empty()) {
        assert!(words.contains(&action.text), "{}", action.text);
    }
    for involved in &document.next_steps.involvement {
        assert!(words.contains(&involved.who), "{}", involved.who);
    }
    for resource in &document.next_steps.resources {
        let is_used = resource.decision != ResourceDecision::Skip;
        assert_eq!(words.contains(&resource.title), is_used, "{}", resource.title);
    }
    let included = document.roles.iter().filter(|role| role.included == YesNo::Yes);
    for role in included {
        assert!(words.contains(&role.title), "{}", role.title);
    }
}

#[test]
fn an_empty_draft_has_a_paper_without_empty_tables() {
    let paper = next_steps(&Document::default(), SchoolYear::read("2026-27").unwrap(), day("2026-11-23"));
    assert!(!paper.blocks.iter().any(|block| matches!(block, Block::Table(_) | Block::Drawing(_))));
}

#[test]
fn roles_stand_by_level_and_type() {
    let mut document = Document::default();
    document.roles = vec![
        Role { coaching_type: CoachingType::Systems, level: CoachingLevel::School, ..role(1, "SLT coach") },
        Role {
            coaching_type: CoachingType::Instructional,
            level: CoachingLevel::School,
            ..role(2, "Reading coach")
        },
        Role {
            coaching_type: CoachingType::Systems,
            level: CoachingLevel::District,
            included: YesNo::No,
            ..role(3, "Out")
        },
    ];
    let words = text(&next_steps(&document, SchoolYear::read("2026-27").unwrap(), day("2026-11-23")));
    assert!(
        words.contains("- School\n  Systems coaching: SLT coach\n  Instructional coaching: Reading coach\n"),
        "{words}"
    );
    assert!(!words.contains("Out"));
}

#[test]
fn what_has_no_place_in_the_tables_is_on_the_paper_all_the_same() {
    let mut document = Document::default();
    document.roles = vec![role(1, "Loose coach"), Role { title: String::new(), ..role(2, "") }];
    document.roles[1].coaching_type = CoachingType::Systems;
    document.roles[1].level = CoachingLevel::School;
    document.roles[1].timeline.coaches_start = "2026-08-31".to_owned();
    let named = |who: &str, part, role, raci| Involvement {
        who: who.to_owned(),
        part,
        role: Id::from_bits(role),
        raci,
        ..Involvement::default()
    };
    let selection = PartChoice::from(PartKey::Selection);
    document.next_steps.involvement = vec![
        named("No component", PartChoice::default(), 0, Raci::Consulted),
        named("No way", selection, 0, Raci::Undecided),
        named("Of nobody", selection, 99, Raci::Informed),
    ];
    document.next_steps.involvement.iter_mut().filter(|row| row.role == Id::from_bits(0)).for_each(|row| {
        row.role = Id::NIL;
    });
    document.next_steps.actions = vec![
        Action { text: "Ask".to_owned(), note: "In person".to_owned(), ..Action::default() },
        Action { owner: "Ana".to_owned(), ..Action::default() },
        Action::default(),
    ];
    document.next_steps.resources = vec![Resource {
        title: "Rubric".to_owned(),
        note: "The short one".to_owned(),
        decision: ResourceDecision::Adapt,
        ..Resource::default()
    }];
    let year = SchoolYear::read("2026-27").unwrap();
    insta::assert_snapshot!(text(&next_steps(&document, year, day("2026-11-23"))));
    let chat = activity_23(&document).join("\n");
    assert!(chat.contains("Coaching roles that are in: Loose coach, Role 2"), "{chat}");
    assert!(chat.contains("Coaches begin: Role 2 August 31, 2026"), "{chat}");
    assert!(chat.contains("Resource: Rubric"), "{chat}");
    let actions = all_actions(&document);
    assert_eq!(actions.matches("\n- ").count(), 2, "an action that says nothing is no line: {actions}");
}

#[test]
fn the_worked_examples_papers_stay_as_they_are() {
    let document = worked();
    let year = SchoolYear::read("2026-27").unwrap();
    insta::assert_snapshot!("the_next_steps_on_paper", text(&next_steps(&document, year, day("2026-11-23"))));
    insta::assert_snapshot!("the_sheet_for_team_activity_1_2", text(&sheet(&document, &proposal())));
}

#[test]
fn the_drafts_own_sentences_come_from_its_component_with_the_role_they_are_for() {
    let document = worked();
    for key in PartKey::ALL {
        let all = own_sentences(&document, key);
        assert!(!all.is_empty(), "{key:?}");
        let mut texts: Vec<_> = all.iter().map(|sentence| &sentence.text).collect();
        texts.sort();
        texts.dedup();
        assert_eq!(texts.len(), all.len(), "{key:?}: each sentence once");
        let of_roles = all.iter().filter(|sentence| !sentence.role.is_empty()).count();
        assert_eq!(of_roles > 0, key.is_per_role(), "{key:?}");
    }
    assert_eq!(own_sentences(&Document::default(), PartKey::Definition), []);
}
