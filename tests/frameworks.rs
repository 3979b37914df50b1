//! Stages, practice profile, the inventory of activity 2.1 and the roles that it suggests.

use coaching_system_builder::document::{
    CoachingLevel, CoachingType, Document, Id, Innovation, InventoryRow, PartKey, PracticeProfile,
    ProfileKey, Role, RoleStatus, School, Stage, StageStatus, StartingPath, YesNo,
};
use coaching_system_builder::exchange::paper::{standing::standing as standing_paper, text};
use coaching_system_builder::guidance::guide::{self, start::StartWords};
use coaching_system_builder::review::inventory;
use coaching_system_builder::review::stages::{questions, stage_of, standing};
use coaching_system_builder::review::starting_point::{Suggested, order, suggested_roles};

fn pbis() -> Id {
    Id::from_bits(10)
}

fn status(stage: Stage, percent: &str, outcomes_improve: YesNo) -> StageStatus {
    StageStatus {
        id: Id::from_bits(1),
        stage,
        percent: percent.to_owned(),
        outcomes_improve,
        ..StageStatus::default()
    }
}

fn inventory_row(bits: u64, title: &str, coaching_type: CoachingType, level: CoachingLevel) -> InventoryRow {
    InventoryRow {
        id: Id::from_bits(bits),
        title: title.to_owned(),
        coaching_type,
        level,
        ..InventoryRow::default()
    }
}

#[test]
fn full_implementation_means_at_least_half_of_the_practitioners_and_better_outcomes() {
    use Stage::{Exploration, FullImplementation, InitialImplementation, Installation, Undecided};
    use YesNo::{No, Yes};
    let table = [
        (FullImplementation, "50", Yes, ""),
        (FullImplementation, "85 %", YesNo::Undecided, ""),
        (FullImplementation, "49", Yes, "stage"),
        (FullImplementation, "", Yes, "percent"),
        (FullImplementation, "most of them", Yes, "percent"),
        (FullImplementation, "60", No, "stage"),
        (InitialImplementation, "49", Yes, ""),
        (InitialImplementation, "50", Yes, "stage"),
        (InitialImplementation, "80", No, ""),
        (InitialImplementation, "", YesNo::Undecided, ""),
        (Installation, "0", No, ""),
        (Installation, "10", No, "stage"),
        (Exploration, "", YesNo::Undecided, ""),
        (Exploration, "5", No, "stage"),
        (Undecided, "70", Yes, ""),
        (Undecided, "170", Yes, "percent"),
    ];
    for (stage, percent, outcomes, field) in table {
        let document = Document { stages: vec![status(stage, percent, outcomes)], ..Document::default() };
        let asked = questions(&document);
        let fields: Vec<_> =
            asked.iter().map(|question| format!("{:?}", question.place.steps()[2])).collect();
        let expected = if field.is_empty() { vec![] } else { vec![format!("Field({field:?})")] };
        assert_eq!(fields, expected, "{stage:?} {percent} {outcomes:?}");
        for question in asked {
            assert!(question.place.node(&document).is_some());
            assert!(question.ask.contains('?'), "{}", question.ask);
        }
    }
}

#[test]
fn a_stage_belongs_to_an_innovation_in_a_school() {
    let [one, two, three] = [11, 12, 13].map(Id::from_bits);
    let school = |id, name: &str| School { id, name: name.to_owned(), ..School::default() };
    let mut document = Document {
        schools: vec![school(one, "Birchwood"), school(two, "Lakeview"), school(three, "Pine Hill")],
        ..Document::default()
    };
    document.innovations = vec![Innovation { id: pbis(), name: "PBIS".to_owned(), ..Innovation::default() }];
    let at = |school, stage| StageStatus {
        id: StageStatus::id_of(pbis(), school),
        innovation: pbis(),
        school,
        stage,
        ..StageStatus::default()
    };
    document.stages = vec![
        at(one, Stage::Undecided),
        at(one, Stage::FullImplementation),
        at(two, Stage::Installation),
        at(Id::from_bits(99), Stage::Exploration),
    ];
    let stage = |school| stage_of(&document, pbis(), school).map(|status| status.stage);
    assert_eq!(stage(one), Some(Stage::FullImplementation), "of two that teammates wrote, the decided one");
    assert_eq!(stage(three), None);
    let name = |name: &str| vec![name.to_owned()];
    document.stages.push(at(Id::NIL, Stage::InitialImplementation));
    let standing = standing(&document, pbis());
    let [undecided, exploration, installation, initial, full] = &standing.schools;
    assert_eq!((undecided, installation, full), (&name("Pine Hill"), &name("Lakeview"), &name("Birchwood")));
    assert!(exploration.is_empty() && initial.is_empty(), "only schools of the district count");
    assert_eq!(standing.district, Stage::InitialImplementation);
    assert_eq!(questions(&document)[0].about, "PBIS, Birchwood");
}

#[test]
fn three_components_of_the_practice_profile_are_connected_until_the_team_says_otherwise() {
    let mut profile = PracticeProfile::default();
    let connected = |profile: &PracticeProfile| ProfileKey::ALL.map(|key| profile.is_connected(key));
    assert_eq!(connected(&profile), [true, true, true, false, false]);
    profile.data_based_decisions.connected = YesNo::Yes;
    profile.tiered_delivery_system.connected = YesNo::No;
    assert_eq!(connected(&profile), [true, false, true, false, true]);
}

#[test]
fn the_inventory_is_a_grid_of_types_and_levels() {
    use CoachingLevel::{Classroom, School as AtSchool};
    use CoachingType::{Instructional, Systems};
    let mut document = Document::default();
    document.existing_coaching.inventory = vec![
        inventory_row(1, "SLT coach", Systems, AtSchool),
        inventory_row(2, "Literacy coach", Instructional, Classroom),
        inventory_row(3, "Math coach", Instructional, Classroom),
        inventory_row(4, "Helper", CoachingType::Undecided, Classroom),
        inventory_row(5, "Somebody", Systems, CoachingLevel::Undecided),
    ];
    assert_eq!(inventory::levels().len(), 5);
    let titles = |rows: Vec<&InventoryRow>| rows.into_iter().map(|row| row.title.clone()).collect::<Vec<_>>();
    assert_eq!(titles(inventory::cell(&document, Systems, AtSchool)), ["SLT coach"]);
    assert_eq!(
        titles(inventory::cell(&document, Instructional, Classroom)),
        ["Literacy coach", "Math coach"]
    );
    assert_eq!(titles(inventory::without_a_cell(&document)), ["Helper", "Somebody"]);
    let placed: usize = inventory::TYPES
        .iter()
        .flat_map(|kind| {
            inventory::levels().iter().map(|level| inventory::cell(&document, *kind, *level).len())
        })
        .sum();
    assert_eq!(placed + 2, 5, "every row is somewhere");
}

#[test]
fn schools_that_no_coaching_reaches_are_named_once_somebody_said_where_there_is_any() {
    let mut document = Document {
        schools: [1, 2].map(|bits| School { id: Id::from_bits(bits), ..School::default() }).into(),
        ..Document::default()
    };
    document.existing_coaching.inventory =
        vec![inventory_row(3, "SLT coach", CoachingType::Systems, CoachingLevel::School)];
    assert_eq!(inventory::schools_without(&document), Vec::<&School>::new());
    document.existing_coaching.inventory[0].schools = vec![Id::from_bits(1)];
    let without: Vec<_> = inventory::schools_without(&document).into_iter().map(|school| school.id).collect();
    assert_eq!(without, [Id::from_bits(2)]);
}

/// What the guide says of a starting point, as it is served beside the app.
fn start(path: StartingPath) -> Option<StartWords> {
    assert!(guide::WORDS.fill(include_str!("../public/guide.json")));
    guide::starting_point(path)
}

fn titles(suggested: &[Suggested]) -> Vec<&str> {
    suggested.iter().map(|one| one.role.title.as_str()).collect()
}

#[test]
fn a_starting_point_puts_first_what_the_training_says() {
    use PartKey::{Conditions, Definition, Guidelines, Qualifications, Selection};
    assert_eq!(order(StartingPath::Undecided), PartKey::ALL);
    assert_eq!(order(StartingPath::NewToMtss)[..2], [Selection, Qualifications], "choosing coaches first");
    let chosen = order(StartingPath::CoachesChosen);
    assert_eq!(chosen[..4], [Qualifications, Definition, Conditions, Guidelines], "role and access first");
    for path in [StartingPath::NewToMtss, StartingPath::CoachesChosen] {
        let mut all = order(path);
        all.sort();
        assert_eq!(all, PartKey::ALL, "none is lost");
    }
}

#[test]
fn a_district_that_is_new_to_mtss_is_offered_the_role_it_will_choose_first() {
    let path = StartingPath::NewToMtss;
    let mut document = Document::default();
    assert_eq!(suggested_roles(&document, start(StartingPath::Undecided)), []);
    document.starting_point.path = path;
    assert_eq!(suggested_roles(&document, None), [], "nothing of the guide before it is there");
    let suggested = suggested_roles(&document, start(path));
    let coach = "School Leadership Team (SLT) coach";
    assert_eq!(titles(&suggested), [coach, "District Coordinator", "Coach coordinator"]);
    assert!(suggested.iter().all(|one| !one.why.is_empty() && !one.role.recipients.is_empty()));
    assert!(suggested.iter().all(|one| one.role.status == RoleStatus::Planned));
    assert_eq!(
        suggested,
        suggested_roles(&document, start(path)),
        "the same for everybody who confirms them"
    );
    document.roles = suggested.into_iter().map(|one| one.role).collect();
    assert_eq!(suggested_roles(&document, start(path)), [], "what is confirmed is not offered again");
    document.roles = vec![Role {
        title: "Team coach".to_owned(),
        coaching_type: CoachingType::Systems,
        level: CoachingLevel::School,
        ..Role::default()
    }];
    let others = suggested_roles(&document, start(path));
    assert_eq!(
        titles(&others),
        ["District Coordinator", "Coach coordinator"],
        "it is called something else here"
    );
}

#[test]
fn a_district_whose_coaches_are_chosen_is_offered_six_roles_and_keeps_those_of_the_other_start() {
    let mut document = Document::default();
    document.starting_point.path = StartingPath::NewToMtss;
    let first = suggested_roles(&document, start(StartingPath::NewToMtss));
    document.starting_point.path = StartingPath::CoachesChosen;
    let chosen = suggested_roles(&document, start(StartingPath::CoachesChosen));
    assert_eq!(chosen.len(), 6);
    assert!(chosen.iter().all(|one| one.role.status == RoleStatus::Undecided), "who coaches, the team says");
    document.roles = first.into_iter().map(|one| one.role).collect();
    let rest = suggested_roles(&document, start(StartingPath::CoachesChosen));
    assert_eq!(titles(&rest), ["Literacy coach", "Behavior coach", "ISD coach"]);
}

#[test]
fn coaching_that_exists_becomes_a_role_when_the_team_confirms_it() {
    let mut document = Document::default();
    document.existing_coaching.inventory = vec![
        inventory_row(1, "Literacy coach", CoachingType::Instructional, CoachingLevel::Classroom),
        inventory_row(2, " literacy COACH ", CoachingType::Instructional, CoachingLevel::Classroom),
        inventory_row(3, " ", CoachingType::Systems, CoachingLevel::School),
        inventory_row(4, "Coach coordinator", CoachingType::Systems, CoachingLevel::District),
    ];
    document.roles = vec![Role { title: "Coach Coordinator".to_owned(), ..Role::default() }];
    let suggested = suggested_roles(&document, None);
    assert_eq!(titles(&suggested), ["Literacy coach"], "once, and not what is there already");
    let with_a_start = suggested_roles(&document, start(StartingPath::CoachesChosen));
    let literacy = with_a_start.iter().filter(|one| one.role.title == "Literacy coach");
    assert_eq!(literacy.count(), 1, "what exists is not proposed beside it");
    let role = &suggested[0].role;
    assert_eq!((role.coaching_type, role.included), (CoachingType::Instructional, YesNo::Yes));
    document.roles.extend(suggested.iter().map(|one| one.role.clone()));
    document.roles[1].title = "Reading coach".to_owned();
    assert_eq!(suggested_roles(&document, None), [], "not even when it has a new name");
}

#[test]
fn stages_and_the_practice_profile_have_a_paper_of_their_own() {
    let mut document = Document::default();
    let words = text(&standing_paper(&document));
    assert!(words.contains("No innovation has a stage yet."), "{words}");
    assert_eq!(words.matches("Yes, as the training has it").count(), 3, "{words}");
    let school = Id::from_bits(11);
    document.schools = vec![School { id: school, name: "Birchwood".to_owned(), ..School::default() }];
    document.innovations = vec![Innovation { id: pbis(), name: "PBIS".to_owned(), ..Innovation::default() }];
    let at = |school, stage, percent: &str| StageStatus {
        id: StageStatus::id_of(pbis(), school),
        innovation: pbis(),
        school,
        stage,
        percent: percent.to_owned(),
        ..StageStatus::default()
    };
    document.stages =
        vec![at(school, Stage::FullImplementation, "60"), at(Id::NIL, Stage::InitialImplementation, "")];
    document.practice_profile.data_based_decisions.note = "Coaches read data with teams.".to_owned();
    let words = text(&standing_paper(&document));
    for said in [
        "PBIS",
        "Birchwood",
        "Full implementation",
        "60 %",
        "The district as a whole",
        "Initial implementation",
    ] {
        assert!(words.contains(said), "{said} in {words}");
    }
    assert!(words.contains("Coaches read data with teams."), "{words}");
}
