//! What a person meets before two files become one: what each file is, what it would change in words, and what came of
//! it.

use coaching_system_builder::document::file::{
    Envelope, Extent, FORMAT, Layout, ReadError, bases, read, remember, write,
};
use coaching_system_builder::document::{
    Break, DcaRound, DcaScore, Document, Id, Line, PartKey, Place, Reflection, Role, School, Voter, YesNo,
};
use coaching_system_builder::exchange::merge::{Answer, Difference};
use coaching_system_builder::exchange::part_file::{Cut, begun_with, cut};
use coaching_system_builder::exchange::preview::summary::{Outcome, summary};
use coaching_system_builder::exchange::preview::words::{PageGroup, Says, Worded, by_page};
use coaching_system_builder::exchange::preview::{Given, Step, about, joined};
use coaching_system_builder::exchange::relation::{Relation, relation};
use coaching_system_builder::exchange::words::Run;

fn id(bits: u64) -> Id {
    Id::from_bits(bits)
}

fn copy(revision: u64, lineage: &[u64], document: &Document) -> Envelope {
    let lineage = lineage.iter().map(|&bits| id(bits)).collect();
    Envelope { id: id(1), revision: id(revision), lineage, document: document.clone(), ..Envelope::default() }
}

fn changed(document: &Document, change: impl FnOnce(&mut Document)) -> Document {
    let mut changed = document.clone();
    change(&mut changed);
    changed
}

/// What both had, with the revision 5.
fn base() -> Document {
    changed(&Document::default(), |document| {
        document.district.name = "Maple River".to_owned();
        document.definition.statement = "Coaching is help.".to_owned();
        document.definition.is = vec![Line { id: id(11), text: "support".to_owned() }];
        document.schools = [21, 22].map(|bits| School { id: id(bits), ..School::default() }).to_vec();
        document.roles = vec![Role { id: id(31), title: "Literacy coach".to_owned(), ..Role::default() }];
    })
}

fn look(mine: &Document, theirs: &Document) -> Step {
    let find = |revision: Id| (revision == id(5)).then(base);
    Step::new(&copy(6, &[5], mine), &copy(7, &[5, 7], theirs), Extent::Whole, &[], &find)
}

fn words(mine: &Document, theirs: &Document) -> Vec<PageGroup> {
    by_page(&look(mine, theirs).proposals, mine, theirs, true)
}

fn only(groups: &[PageGroup]) -> &Worded {
    let all: Vec<_> = groups.iter().flat_map(|group| group.questions.iter().chain(&group.changes)).collect();
    assert_eq!(all.len(), 1, "{all:?}");
    all[0]
}

#[test]
fn what_both_came_from_is_looked_up_by_its_revision() {
    let mine = changed(&base(), |document| document.district.isd = "Lakes".to_owned());
    let theirs = changed(&base(), |document| document.district.school_year = "2026".to_owned());
    let step = look(&mine, &theirs);
    assert_eq!(step.relation, Relation::Branch { common: vec![id(5)] });
    assert_eq!(step.base, Some(base()));
    assert_eq!(step.progress(&Given::default()), (0, 0), "each has changed another field");
    let unknown = Step::new(&copy(6, &[5], &mine), &copy(7, &[5], &theirs), Extent::Whole, &[], &|_| None);
    assert_eq!(unknown.base, None);
    let newer = Step::new(&copy(5, &[], &base()), &copy(7, &[5], &theirs), Extent::Whole, &[], &|_| None);
    assert_eq!((newer.relation, newer.base), (Relation::Newer, Some(base())));
    let older = Step::new(&copy(6, &[5], &mine), &copy(5, &[], &base()), Extent::Whole, &[], &|_| None);
    assert_eq!((older.relation, older.proposals.len()), (Relation::Older, 0));
}

#[test]
fn proposals_are_grouped_by_page_in_the_order_of_the_site() {
    let mine =
        changed(&base(), |document| document.definition.statement = "Coaching is steady help.".to_owned());
    let theirs = changed(&base(), |document| {
        document.definition.statement = "Coaching is kind help.".to_owned();
        document.definition.purpose = "For students.".to_owned();
        document.roles[0].qualifications.not_this_role.push(Line { id: id(41), text: "reading".to_owned() });
        document.existing_coaching.discussion = "Two of us coach.".to_owned();
        document.district.isd = "Lakes".to_owned();
    });
    let groups = words(&mine, &theirs);
    let counts: Vec<_> =
        groups.iter().map(|group| (group.title, group.questions.len(), group.changes.len())).collect();
    assert_eq!(counts.len(), 4);
    assert_eq!(counts[0], ("District and starting point", 0, 1));
    assert_eq!(counts[1], ("Definition of coaching", 1, 1));
    assert_eq!(counts[2].0, "Coach qualifications, skills and general responsibilities");
    assert_eq!(groups[2].changes[0].path[0], "Literacy coach", "the role stands first");
    assert_eq!((counts[3].1, counts[3].2), (0, 1));
}

#[test]
fn a_text_that_both_changed_is_told_word_by_word_against_what_it_was() {
    let mine =
        changed(&base(), |document| document.definition.statement = "Coaching is steady help.".to_owned());
    let theirs = changed(&base(), |document| document.definition.statement = "Coaching is care.".to_owned());
    let groups = words(&mine, &theirs);
    let question = only(&groups);
    assert_eq!(question.what, "You both changed this.");
    assert_eq!(question.path, ["Our definition of coaching"]);
    let [here, there] = question.sides.as_slice() else { panic!("two sides") };
    let added = |says: &Says| match says {
        Says::Text(runs) => runs.iter().filter(|run| !matches!(run, Run::Kept(_))).cloned().collect(),
        _ => Vec::new(),
    };
    assert_eq!(added(&here.says), [Run::Added("steady ".to_owned())]);
    assert_eq!(added(&there.says), [Run::Removed("help".to_owned()), Run::Added("care".to_owned())]);
    let labels: Vec<_> = question.choices.iter().map(|(_, label)| *label).collect();
    assert_eq!(labels, ["Keep mine", "Take theirs", "Keep both, mine first", "Write it myself"]);
}

#[test]
fn every_kind_of_difference_has_a_sentence_and_fitting_answers() {
    type Change<'a> = &'a dyn Fn(&mut Document);
    let same: Change<'_> = &|_| {};
    let table: [(Change<'_>, Change<'_>, &str, &[&str]); 6] = [
        (
            same,
            &|document| document.schools.push(School { id: id(23), ..School::default() }),
            "They added this.",
            &["Leave it out", "Add it"],
        ),
        (
            same,
            &|document| drop(document.schools.remove(0)),
            "They removed this; you left it as it was.",
            &["Keep it", "Remove it"],
        ),
        (
            &|document| document.schools[0].name = "Ridge".to_owned(),
            &|document| drop(document.schools.remove(0)),
            "They removed this, and you changed it or made use of it.",
            &["Keep it", "Remove it"],
        ),
        (
            &|document| drop(document.schools.remove(0)),
            &|document| document.schools[0].name = "Ridge".to_owned(),
            "You removed this, and they changed it or made use of it.",
            &["Leave it out", "Bring it back"],
        ),
        (
            &|document| document.roles[0].included = YesNo::Yes,
            &|document| document.roles[0].included = YesNo::No,
            "You both changed this answer.",
            &["Keep mine", "Take theirs"],
        ),
        (
            same,
            &|document| document.schools.reverse(),
            "They changed the order.",
            &["Keep mine", "Take theirs", "The moves of both"],
        ),
    ];
    for (mine, theirs, what, answers) in table {
        let groups = words(&changed(&base(), mine), &changed(&base(), theirs));
        let proposal = only(&groups);
        assert_eq!(proposal.what, what);
        let labels: Vec<_> = proposal.choices.iter().map(|(_, label)| *label).collect();
        assert_eq!(labels, answers, "{what}");
    }
}

#[test]
fn an_added_item_shows_all_that_is_in_it_and_a_choice_its_words() {
    let school = School { id: id(23), name: "Ridge".to_owned(), ..School::default() };
    let groups = words(&base(), &changed(&base(), |document| document.schools.push(school.clone())));
    let proposal = only(&groups);
    assert_eq!(proposal.path, ["Schools", "school “Ridge”"]);
    let Says::Answers(answers) = &proposal.sides[0].says else { panic!("answers") };
    assert!(answers.iter().any(|(_, words)| words == "Ridge"), "{answers:?}");
    let groups = words(&base(), &changed(&base(), |document| document.roles[0].included = YesNo::Yes));
    assert_eq!(only(&groups).sides[1].says, Says::Text(vec![Run::Kept("Yes".to_owned())]));
    assert_eq!(only(&groups).sides[0].says, Says::Nothing);
}

#[test]
fn own_words_that_do_not_lie_before_the_team_are_not_shown() {
    let reflection = |text: &str| {
        vec![Reflection { id: id(51), who: "Ana".to_owned(), text: text.to_owned(), shared: false }]
    };
    let start = changed(&base(), |document| document.existing_coaching.reflections = reflection(""));
    let mine = changed(&start, |document| document.existing_coaching.reflections = reflection("Secret one."));
    let theirs =
        changed(&start, |document| document.existing_coaching.reflections = reflection("Secret two."));
    let find = |revision: Id| (revision == id(5)).then(|| start.clone());
    let step = Step::new(&copy(6, &[5], &mine), &copy(7, &[5], &theirs), Extent::Whole, &[], &find);
    let groups = by_page(&step.proposals, &mine, &theirs, true);
    let question = only(&groups);
    assert_eq!(question.sides.len(), 1);
    assert_eq!(question.sides[0].says, Says::Covered);
    assert!(question.choices.iter().all(|(answer, _)| !matches!(answer, Answer::Own(_))));
    let settled = step.settled(&mine, &Given::default()).proposals;
    let outcome = Outcome { file: "ben.json", pages: &groups, settled: &settled };
    assert!(!summary("Maple River", "2026-11-23", &[outcome]).contains("Secret"));
}

#[test]
fn votes_are_not_shown_before_they_are_open() {
    let round = |revealed: bool, votes: &[DcaScore]| {
        let voters = (61..).zip(votes).map(|(bits, vote)| Voter {
            id: id(bits),
            name: format!("Member {bits}"),
            item_25: *vote,
            ..Voter::default()
        });
        let mut round = DcaRound { id: id(60), voters: voters.collect(), ..DcaRound::default() };
        round.item_25.revealed = revealed;
        vec![round]
    };
    for (revealed, shown) in [(false, false), (true, true)] {
        let start = changed(&base(), |document| document.dca.rounds = round(revealed, &[DcaScore::Open]));
        let mine = changed(&start, |document| document.dca.rounds = round(revealed, &[DcaScore::Zero]));
        let both = &[DcaScore::Two, DcaScore::Two];
        let theirs = changed(&start, |document| document.dca.rounds = round(revealed, both));
        let find = |revision: Id| (revision == id(5)).then(|| start.clone());
        let step = Step::new(&copy(6, &[5], &mine), &copy(7, &[5], &theirs), Extent::Whole, &[], &find);
        let groups = by_page(&step.proposals, &mine, &theirs, true);
        let all: Vec<_> =
            groups.iter().flat_map(|group| group.questions.iter().chain(&group.changes)).collect();
        assert_eq!(all.len(), 2, "a vote that both cast, and a voter: {all:?}");
        let vote = all.iter().find(|it| it.path.iter().any(|step| step == "Vote on item 25"));
        let vote = vote.unwrap_or_else(|| panic!("{all:?}"));
        assert_eq!(vote.sides[0].says == Says::Covered, !shown, "{vote:?}");
        let voter = all.iter().find(|it| it.what == "They added this.").unwrap_or_else(|| panic!("{all:?}"));
        let Says::Answers(answers) = &voter.sides[0].says else { panic!("{voter:?}") };
        assert!(answers.iter().any(|(_, words)| words == "Member 62"), "{answers:?}");
        assert_eq!(answers.iter().any(|(label, _)| label == "Vote on item 25"), shown, "{answers:?}");
    }
    // A whole round comes without the votes that are not open.
    let theirs = changed(&base(), |document| document.dca.rounds = round(false, &[DcaScore::Two]));
    let groups = words(&base(), &theirs);
    let Says::Answers(answers) = &only(&groups).sides[0].says else { panic!("{groups:?}") };
    assert!(answers.iter().all(|(label, _)| !label.ends_with("Vote on item 25")), "{answers:?}");
}

#[test]
fn an_answer_stays_with_its_question_when_an_earlier_file_changes_the_list() {
    let mine = changed(&base(), |document| document.definition.purpose = "Mine.".to_owned());
    let theirs = changed(&base(), |document| document.definition.purpose = "Theirs.".to_owned());
    let step = look(&mine, &theirs);
    let mut given = Given::default();
    given.give(about(&step.proposals[0]), Answer::Both);
    given.give(about(&step.proposals[0]), Answer::Theirs);
    assert_eq!(given.texts().len(), 1, "the later answer stands");
    assert_eq!(step.progress(&given), (1, 1));
    let more = changed(&theirs, |document| document.district.isd = "Lakes".to_owned());
    let step = look(&mine, &more);
    assert_eq!((step.proposals.len(), step.progress(&given)), (2, (1, 1)));
    assert_eq!(step.settled(&mine, &given).document.definition.purpose, "Theirs.");
}

#[test]
fn of_several_files_the_second_meets_what_the_first_has_made() {
    let mine = changed(&base(), |document| document.district.isd = "Lakes".to_owned());
    let ben = copy(7, &[5, 7], &changed(&base(), |document| document.definition.purpose = "Ben.".to_owned()));
    // Cam went on from Ben's file, which no browser but this one has seen.
    let cam = copy(
        8,
        &[5, 7, 8],
        &changed(&ben.document, |document| document.definition.training = "Cam.".to_owned()),
    );
    let draft = copy(6, &[5], &mine);
    let find = |revision: Id| (revision == id(5)).then(base);
    let first = Step::new(&draft, &ben, Extent::Whole, &[], &find);
    let between = joined(&draft, &ben, Extent::Whole, first.settled(&mine, &Given::default()).document);
    let second = Step::new(&between, &cam, Extent::Whole, &[&ben], &find);
    assert_eq!(second.base.as_ref(), Some(&ben.document));
    assert_eq!(second.proposals.len(), 1, "only what is new since Ben's file");
    let merged = second.settled(&between.document, &Given::default()).document;
    assert_eq!(
        (
            merged.district.isd.as_str(),
            merged.definition.purpose.as_str(),
            merged.definition.training.as_str()
        ),
        ("Lakes", "Ben.", "Cam.")
    );
    let again = joined(&between, &cam, Extent::Whole, merged);
    for file in [&ben, &cam] {
        let step = Step::new(&again, file, Extent::Whole, &[], &find);
        assert_eq!((step.relation, step.proposals), (Relation::Older, vec![]), "the same file again");
    }
}

#[test]
fn the_summary_says_whose_words_stand_page_by_page() {
    let mine = changed(&base(), |document| {
        document.definition.statement = "Coaching is steady help.".to_owned();
        document.definition.training = "Mine.".to_owned();
        document.definition.purpose = "Mine.".to_owned();
    });
    let theirs = changed(&base(), |document| {
        document.definition.statement = "Coaching is care.".to_owned();
        document.definition.training = "Theirs.".to_owned();
        document.definition.purpose = "Theirs.".to_owned();
        document.schools.push(School { id: id(23), name: "Ridge".to_owned(), ..School::default() });
    });
    let step = look(&mine, &theirs);
    let mut given = Given::default();
    let definition = Place::document().field("definition");
    for (name, answer) in [("training", Answer::Both), ("purpose", Answer::Own("Ours.".to_owned()))] {
        let is_it = |place: &Place| *place == definition.field(name);
        let proposal = step.proposals.iter().find(|proposal| is_it(&proposal.place)).unwrap();
        assert!(matches!(proposal.difference, Difference::Paragraphs { .. }));
        given.give(about(proposal), answer);
    }
    let pages = by_page(&step.proposals, &mine, &theirs, true);
    let settled = step.settled(&mine, &given).proposals;
    let said = summary(
        "Maple River",
        "2026-11-23",
        &[
            Outcome { file: "ben.json", pages: &pages, settled: &settled },
            Outcome { file: "cam.json", pages: &[], settled: &[] },
        ],
    );
    assert_eq!(
        said,
        "Put together: Maple River, 2026-11-23\n\n\
         With ben.json\n\n\
         Schools and innovations\n\
         - From this file: Schools, school “Ridge” (added)\n\n\
         Definition of coaching\n\
         - Both kept: Training\n\
         - Written anew: What coaching is for\n\
         - As it was in mine: Our definition of coaching\n\n\
         With cam.json\n\
         Nothing in it was new.\n"
    );
}

/// What somebody else makes of a part: another draft with the same revisions, cut.
fn part(what: Cut, theirs: &Document) -> Envelope {
    let draft = Envelope { format: FORMAT.to_owned(), ..copy(7, &[5, 7], theirs) };
    read(&write(&cut(&draft, what), Layout::Readable)).map(|opened| opened.envelope).unwrap_or_default()
}

#[test]
fn a_part_comes_as_a_file_that_is_told_from_a_whole_draft() {
    let parts = PartKey::ALL.map(|key| (Cut::Component(key), Extent::Component(key)));
    let others = [(Cut::Reflection(id(51)), Extent::Reflection), (Cut::Session, Extent::Session)];
    for (what, extent) in parts.into_iter().chain(others) {
        let text = write(&part(what, &base()), Layout::Readable);
        let opened = read(&text).unwrap();
        assert_eq!((opened.extent, opened.repairs), (extent, vec![]));
        assert_ne!(opened.envelope.format, FORMAT, "a version that knows no parts leaves it alone");
        let district = if extent == Extent::Session { "" } else { "Maple River" };
        assert_eq!(opened.envelope.document.district.name, district);
    }
    assert_eq!(read(&write(&copy_in_format(FORMAT), Layout::Compact)).unwrap().extent, Extent::Whole);
    for stranger in ["/", "/castle", "-2", "/definition/2"] {
        let text = write(&copy_in_format(&format!("{FORMAT}{stranger}")), Layout::Compact);
        assert_eq!(read(&text), Err(ReadError::OtherJson), "{stranger}");
    }
}

fn copy_in_format(format: &str) -> Envelope {
    Envelope { format: format.to_owned(), ..copy(7, &[], &base()) }
}

#[test]
fn a_part_touches_nothing_outside_itself() {
    let mine = changed(&base(), |document| {
        document.definition.statement = "Coaching is steady help.".to_owned();
        document.roles[0].title = "Reading coach".to_owned();
        document.roles.push(Role { id: id(32), ..Role::default() });
    });
    let theirs = changed(&base(), |document| {
        document.definition.statement = "Coaching is care.".to_owned();
        document.schools.clear();
        document.roles[0].title = "Somebody else".to_owned();
        document.roles[0].qualifications.learning = "A course.".to_owned();
        document.qualifications.every_coach = "Kind.".to_owned();
    });
    let find = |revision: Id| (revision == id(5)).then(base);
    let file = part(Cut::Component(PartKey::Qualifications), &theirs);
    let draft = copy(6, &[5], &mine);
    let step = Step::new(&draft, &file, Extent::Component(PartKey::Qualifications), &[], &find);
    assert_eq!(step.progress(&Given::default()), (0, 0));
    let merged = step.settled(&mine, &Given::default()).document;
    let expected = changed(&mine, |document| {
        document.roles[0].qualifications.learning = "A course.".to_owned();
        document.qualifications.every_coach = "Kind.".to_owned();
    });
    assert_eq!(merged, expected);
    let after = joined(&draft, &file, Extent::Component(PartKey::Qualifications), merged);
    assert_eq!(after.lineage, [id(5), id(6), file.revision], "the rest of that revision is not in the draft");
    let mut on = after.clone();
    on.document.qualifications.every_coach = "Kind and steady.".to_owned();
    for draft in [&after, &on] {
        let again = Step::new(draft, &file, Extent::Component(PartKey::Qualifications), &[], &find);
        assert_eq!(again.proposals, vec![], "the same part again changes nothing");
    }
}

#[test]
fn after_a_part_the_whole_file_of_the_same_revision_still_has_what_else_is_new_in_it() {
    let theirs = changed(&base(), |document| {
        document.definition.purpose = "Theirs.".to_owned();
        document.conditions.how_to_ask = "Ask Ana.".to_owned();
        document.schools.push(School { id: id(23), name: "Ridge".to_owned(), ..School::default() });
    });
    let (draft, whole) = (copy(6, &[5], &base()), copy(7, &[5, 7], &theirs));
    let find = |revision: Id| (revision == id(5)).then(base);
    let extent = Extent::Component(PartKey::Definition);
    let file = part(Cut::Component(PartKey::Definition), &theirs);
    let merged =
        Step::new(&draft, &file, extent, &[], &find).settled(&draft.document, &Given::default()).document;
    let draft = joined(&draft, &file, extent, merged);
    let step = Step::new(&draft, &whole, Extent::Whole, &[], &find);
    assert_ne!(step.relation, Relation::Older);
    assert_eq!(
        (step.proposals.len(), step.progress(&Given::default())),
        (2, (0, 0)),
        "the part is there already, the rest is not"
    );
    assert_eq!(step.settled(&draft.document, &Given::default()).document, theirs);
}

#[test]
fn a_part_brings_the_roles_along_that_the_draft_has_not() {
    let written = |title: &str| {
        changed(&base(), |document| {
            document.roles.push(Role { id: id(32), title: title.to_owned(), ..Role::default() });
            document.roles[1].qualifications.learning = "A course.".to_owned();
            document.roles[1].selection.outreach = "Not in this part.".to_owned();
        })
    };
    let extent = Extent::Component(PartKey::Qualifications);
    let file = part(Cut::Component(PartKey::Qualifications), &written("Math coach"));
    for find in
        [&(|revision: Id| (revision == id(5)).then(base)) as &dyn Fn(Id) -> Option<Document>, &|_| None]
    {
        let draft = copy(6, &[5], &base());
        let step = Step::new(&draft, &file, extent, &[], find);
        assert_eq!(step.proposals.iter().map(|it| &it.difference).collect::<Vec<_>>(), [&Difference::Added]);
        let merged = step.settled(&draft.document, &Given::default()).document;
        assert_eq!((merged.roles.len(), merged.roles[1].title.as_str()), (2, "Math coach"));
        assert_eq!(merged.roles[1].qualifications.learning, "A course.");
        assert_eq!(merged.roles[1].selection.outreach, "", "only that part of it");
    }
    // Who got the role from elsewhere meanwhile, and calls it otherwise, is not asked about its name.
    let mine = changed(&base(), |document| {
        document.roles.push(Role { id: id(32), title: "Mathematics coach".to_owned(), ..Role::default() });
    });
    let find = |revision: Id| (revision == id(5)).then(base);
    let step = Step::new(&copy(6, &[5], &mine), &file, extent, &[], &find);
    assert_eq!(step.progress(&Given::default()), (0, 0));
    let merged = step.settled(&mine, &Given::default()).document;
    assert_eq!(
        (merged.roles[1].title.as_str(), merged.roles[1].qualifications.learning.as_str()),
        ("Mathematics coach", "A course.")
    );
}

#[test]
fn a_part_asks_where_both_changed_it_and_without_a_base_only_about_itself() {
    let mine = changed(&base(), |document| document.definition.statement = "Mine.".to_owned());
    let theirs = changed(&base(), |document| document.definition.statement = "Theirs.".to_owned());
    let file = part(Cut::Component(PartKey::Definition), &theirs);
    for find in [&(|_: Id| Some(base())) as &dyn Fn(Id) -> Option<Document>, &|_| None] {
        let extent = Extent::Component(PartKey::Definition);
        let step = Step::new(&copy(6, &[5], &mine), &file, extent, &[], find);
        assert_eq!((step.proposals.len(), step.progress(&Given::default())), (1, (1, 0)));
    }
}

#[test]
fn what_one_person_wrote_alone_comes_without_the_others_words() {
    let reflection = |bits: u64, text: &str| Reflection {
        id: id(bits),
        who: "Ana".to_owned(),
        text: text.to_owned(),
        shared: false,
    };
    let theirs = changed(&base(), |document| {
        document.existing_coaching.reflections = vec![reflection(51, "Hers."), reflection(52, "His.")];
    });
    let file = part(Cut::Reflection(id(51)), &theirs);
    assert!(!write(&file, Layout::Compact).contains("His."));
    let mine = changed(&base(), |document| {
        document.existing_coaching.reflections = vec![reflection(53, "My own.")];
    });
    let find = |revision: Id| (revision == id(5)).then(base);
    let step = Step::new(&copy(6, &[5], &mine), &file, Extent::Reflection, &[], &find);
    let all = step.settled(&mine, &Given::default()).document.existing_coaching.reflections;
    let mut texts: Vec<_> = all.iter().map(|it| it.text.as_str()).collect();
    texts.sort_unstable();
    assert_eq!(texts, ["Hers.", "My own."]);
}

#[test]
fn what_a_trainer_sets_comes_into_a_teams_draft_and_takes_none_of_its_words() {
    let trainers = changed(&Document::default(), |document| {
        let session = &mut document.session;
        session.minutes.activity_21 = "25".to_owned();
        session.survey.link = "https://survey.example/s/1".to_owned();
        session.survey.activity_21 = "The trainer tried it out.".to_owned();
        session.agreements = vec![Line { id: id(71), text: "We are back on time.".to_owned() }];
        session.breaks = vec![Break { id: id(72), minutes: "10".to_owned(), ..Break::default() }];
    });
    let teams = changed(&base(), |document| {
        let session = &mut document.session;
        session.trainer = "R. Sol".to_owned();
        session.minutes.opening = "5".to_owned();
        session.survey.activity_21 = "We start with the role.".to_owned();
        session.survey.answers_for_team = "N. W.".to_owned();
        session.agreements = vec![Line { id: id(73), text: "We laugh.".to_owned() }];
    });
    let file = Envelope { lineage: vec![], ..part(Cut::Session, &trainers) };
    let step = Step::new(&copy(6, &[5], &teams), &file, Extent::Session, &[], &|_| None);
    assert!(!step.is_other_district);
    let after = step.settled(&teams, &Given::default()).document;
    let session = &after.session;
    assert_eq!((session.minutes.activity_21.as_str(), session.minutes.opening.as_str()), ("25", "5"));
    assert_eq!(session.survey.link, "https://survey.example/s/1");
    assert_eq!((session.agreements.len(), session.breaks.len()), (2, 1));
    assert_eq!(session.survey.activity_21, "We start with the role.", "the team's answers stay its own");
    assert_eq!((session.survey.answers_for_team.as_str(), session.trainer.as_str()), ("N. W.", "R. Sol"));
    let elsewhere = Document { session: teams.session.clone(), ..after.clone() };
    assert!(elsewhere == teams, "nothing else is touched");
}

#[test]
fn a_field_of_one_line_never_gets_two() {
    let mine = changed(&base(), |document| {
        document.definition.part.draft_by = "2026-10-01".to_owned();
        document.district.isd = "Lakes".to_owned();
        document.definition.purpose = "Mine.".to_owned();
    });
    let theirs = changed(&base(), |document| {
        document.definition.part.draft_by = "2026-11-01".to_owned();
        document.district.isd = "Great Lakes".to_owned();
        document.definition.purpose = "Theirs.".to_owned();
    });
    let groups = words(&mine, &theirs);
    let questions: Vec<_> = groups.iter().flat_map(|group| &group.questions).collect();
    assert_eq!((questions.len(), groups.iter().map(|group| group.changes.len()).sum::<usize>()), (3, 0));
    for question in questions {
        let has_both = question.choices.iter().any(|(answer, _)| *answer == Answer::Both);
        assert!(question.choices.iter().any(|(answer, _)| matches!(answer, Answer::Own(_))));
        assert_eq!(has_both, !question.is_line, "{:?}", question.path);
        assert_eq!(question.is_line, question.path != ["What coaching is for"]);
    }
}

#[test]
fn answers_are_kept_as_texts_and_read_back() {
    let mut given = Given::default();
    let answers = [
        Answer::Mine,
        Answer::Theirs,
        Answer::Both,
        Answer::Own("Two\nlines, \"quoted\".".to_owned()),
        Answer::Own(String::new()),
    ];
    for (answer, bits) in answers.into_iter().zip([1, 2, u64::MAX, 4, 0x0123_4567_89ab_cdef]) {
        given.give(id(bits), answer);
    }
    assert_eq!(Given::of_texts(&given.texts()), given);
    let rubbish =
        ["", "m", "0123456789abc", "0123456789abcx", "ééééééé", "0123456789ab\u{e9}m"].map(str::to_owned);
    assert_eq!(Given::of_texts(&rubbish), Given::default());
}

/// What a draft would leave as: with the earlier states that are kept in its browser.
fn sent(draft: &Envelope, kept: &[(u64, Document)]) -> Envelope {
    let find = |revision: Id| {
        kept.iter().find(|(bits, _)| id(*bits) == revision).map(|(_, document)| document.clone())
    };
    let mut leaving = Envelope { format: FORMAT.to_owned(), ..draft.clone() };
    remember(&mut leaving.lineage, &[leaving.revision]);
    leaving.bases = bases(&leaving, &find);
    read(&write(&leaving, Layout::Readable)).map(|opened| opened.envelope).unwrap_or_default()
}

#[test]
fn who_has_only_the_files_is_asked_nothing_about_what_one_of_them_changed_alone() {
    // Ana sends what both come from; Ben and Cam go on from it and send it back, each more than once.
    let shared = base();
    let ben = changed(&shared, |document| document.definition.purpose = "Ben.".to_owned());
    let mut from_ben = copy(7, &[5], &ben);
    from_ben.received = id(5);
    let from_ben = sent(&from_ben, &[(5, shared.clone())]);
    let later = changed(&ben, |document| document.definition.training = "Ben again.".to_owned());
    let mut on = copy(8, &[5, 7], &later);
    on.received = id(5);
    let from_ben_later = sent(&on, &[(5, shared.clone()), (7, ben.clone())]);
    let kept: Vec<_> = from_ben_later.bases.iter().map(|base| base.revision).collect();
    assert_eq!(kept, [id(5), id(7)], "what came in before what left");
    let cam = changed(&shared, |document| document.definition.statement = "Coaching is care.".to_owned());
    let mut from_cam = copy(9, &[5], &cam);
    from_cam.received = id(5);
    let from_cam = sent(&from_cam, &[(5, shared.clone())]);
    for file in [&from_ben, &from_ben_later] {
        // In a browser that knows nothing, one file is opened and the other put together with it, either way round.
        for (draft, other) in [(&from_cam, file), (file, &from_cam)] {
            let step = Step::new(draft, other, Extent::Whole, &[], &|_| None);
            assert_eq!(step.base.as_ref(), Some(&shared));
            assert_eq!(step.progress(&Given::default()), (0, 0));
        }
    }
    let without = Envelope { bases: Vec::new(), ..from_ben.clone() };
    let lost = Envelope { bases: Vec::new(), ..from_cam.clone() };
    assert_eq!(
        Step::new(&lost, &without, Extent::Whole, &[], &|_| None).base,
        None,
        "it was the files that told"
    );
}

#[test]
fn earlier_states_of_a_part_hold_no_more_than_the_part() {
    let mut draft = copy(7, &[5], &base());
    draft.received = id(5);
    let earlier =
        changed(&base(), |document| document.existing_coaching.discussion = "Elsewhere.".to_owned());
    draft.document.definition.purpose = "Ben.".to_owned();
    let draft = sent(&draft, &[(5, earlier.clone())]);
    let file = cut(&draft, Cut::Component(PartKey::Definition));
    assert!(!write(&file, Layout::Compact).contains("Elsewhere."));
    let mine = changed(&earlier, |document| document.definition.training = "Mine.".to_owned());
    let step =
        Step::new(&copy(6, &[5], &mine), &file, Extent::Component(PartKey::Definition), &[], &|_| None);
    assert_eq!((step.proposals.len(), step.progress(&Given::default())), (1, (0, 0)));
    let merged = step.settled(&mine, &Given::default()).document;
    assert_eq!(merged, changed(&mine, |document| document.definition.purpose = "Ben.".to_owned()));
}

#[test]
fn a_draft_that_began_with_a_part_comes_back_as_a_branch_and_takes_nothing_away() {
    let ana = changed(&base(), |document| {
        document.definition.purpose = "Ana.".to_owned();
        document.roles[0].qualifications.learning = "A course.".to_owned();
    });
    for key in [PartKey::Definition, PartKey::Qualifications] {
        let draft = Envelope { format: FORMAT.to_owned(), ..copy(6, &[5, 6], &ana) };
        let part = cut(&draft, Cut::Component(key));
        let part = read(&write(&part, Layout::Readable)).unwrap().envelope;
        // What Ana's browser notes as the part leaves.
        let mut mine = draft.clone();
        remember(&mut mine.lineage, &[part.revision]);
        mine.revision = id(10);
        mine.document.definition.training = "Ana later.".to_owned();
        let begun = begun_with(part.clone(), id(2));
        assert_eq!(read(&write(&begun, Layout::Compact)).unwrap().extent, Extent::Whole);
        let mut ben = Envelope { received: begun.revision, revision: id(11), ..begun.clone() };
        ben.document.definition.evaluation = "Ben.".to_owned();
        ben.document.qualifications.every_coach = "Kind.".to_owned();
        let find = |revision: Id| (revision == begun.revision).then(|| begun.document.clone());
        ben.bases = bases(&ben, &find);
        let back = read(&write(&ben, Layout::Readable)).unwrap().envelope;
        assert_eq!(relation(&mine, &back), Relation::Branch { common: vec![begun.revision] });
        let step = Step::new(&mine, &back, Extent::Whole, &[], &|_| None);
        assert_eq!(
            (step.proposals.len(), step.progress(&Given::default())),
            (2, (0, 0)),
            "{:?}",
            step.proposals
        );
        let merged = step.settled(&mine.document, &Given::default()).document;
        let expected = changed(&mine.document, |document| {
            document.definition.evaluation = "Ben.".to_owned();
            document.qualifications.every_coach = "Kind.".to_owned();
        });
        assert_eq!(merged, expected);
        // And Ana's whole draft goes back to Ben.
        let whole = Envelope {
            revision: id(12),
            document: merged,
            ..joined(&mine, &back, Extent::Whole, expected.clone())
        };
        assert_eq!(relation(&ben, &whole), Relation::Newer);
        assert_eq!(
            Step::new(&ben, &whole, Extent::Whole, &[], &|_| None)
                .settled(&ben.document, &Given::default())
                .document,
            expected
        );
    }
}
