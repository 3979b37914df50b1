//! The worked example that a newcomer opens: a whole file, and every answer in it given.

use std::collections::BTreeSet;
use std::error::Error;

use coaching_system_builder::document::file::{Envelope, Layout, Standing, read, write};
use coaching_system_builder::document::{
    AssignmentKey, Document, Id, KeptWording, PartKey, StageStatus, dates,
};
use coaching_system_builder::guidance::{
    self,
    site::{Page, each_field},
};
use coaching_system_builder::review::{
    agenda, dca, follow_up, involvement, look_fors, privacy, stages, timeline, wording,
};
use serde_json::Value;

const EXAMPLE: &str = include_str!("../public/example.json");

/// Words that name people by what they do not have, and words that say where the work is instead (domain.md 8).
const NOT_OUR_WORDS: [&str; 14] = [
    "low kids",
    "at-risk",
    "at risk",
    "struggling",
    "resistant",
    "buy-in",
    " fix",
    "gap",
    "non-compliant",
    "noncompliant",
    "weak",
    "subgroup",
    "sped ",
    "deficit",
];

fn document_value() -> serde_json::Result<Value> {
    serde_json::from_str::<Value>(EXAMPLE).map(|mut file| file["document"].take())
}

fn example() -> Envelope {
    read(EXAMPLE).map(|opened| opened.envelope).unwrap_or_default()
}

/// Every text of a value but identities, with its place.
fn texts<'a>(value: &'a Value, place: &str, found: &mut Vec<(String, &'a str)>) {
    match value {
        Value::Object(record) => {
            let named = record.iter().filter(|(name, _)| *name != "id");
            named.for_each(|(name, inner)| texts(inner, &format!("{place}.{name}"), found));
        }
        Value::Array(items) if items.is_empty() => found.push((place.to_owned(), "")),
        Value::Array(items) => {
            items.iter().zip(1..).for_each(|(inner, n)| texts(inner, &format!("{place}[{n}]"), found));
        }
        Value::String(text) => found.push((place.to_owned(), text)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What is still to come has no words yet: an approval, something that is not done, a meeting that nobody has held. And
/// most talking points answer one item.
fn may_be_open(place: &str) -> bool {
    if place.ends_with(".alsoAnswers") {
        return true;
    }
    let still_to_come = ["approvals", "actions", "barriers", "checklist", "agendas"];
    let words_for_later =
        [".on", ".doneOn", ".answer", ".result", ".attended", ".decisions", ".wentWell", ".changeNextTime"];
    still_to_come.iter().any(|part| place.contains(part))
        && words_for_later.iter().any(|name| place.ends_with(name))
}

/// The names on the way to a place: `definition`, `approvals`, `on`.
fn names(place: &str) -> impl Iterator<Item = &str> {
    place.split('.').map(|part| part.split_once('[').map_or(part, |(name, _)| name))
}

#[test]
fn the_worked_example_opens_without_any_repair() -> Result<(), Box<dyn Error>> {
    let opened = read(EXAMPLE)?;
    assert_eq!(opened.repairs, []);
    assert_eq!(opened.standing, Standing::Current);
    let again = write(&opened.envelope, Layout::Readable);
    let differs = EXAMPLE.lines().zip(again.lines()).zip(1..).find(|((ours, theirs), _)| ours != theirs);
    assert_eq!(differs, None, "the file is laid out as the app writes it");
    assert_eq!(EXAMPLE.len(), again.len());
    Ok(())
}

#[test]
fn the_worked_example_has_every_field_filled() {
    let document = example().document;
    let (mut filled, mut blank) = (0, Vec::new());
    each_field(&document, &mut |page, _, field| {
        // What a team leaves open is part of how its own pages look: an action is not done on the day it is written.
        if matches!(page, Page::Team(_)) {
            return;
        }
        let open_approval = field.name == "on" && matches!(page, Page::Part(_));
        if !field.is_blank(&document) {
            filled += 1;
        } else if !open_approval {
            blank.push(format!("{}: {} ({})", page.title(), field.label, field.anchor));
        }
    });
    assert_eq!(blank, Vec::<String>::new());
    assert!(filled > 0);
}

#[test]
fn the_worked_example_leaves_no_text_and_no_list_empty() -> Result<(), Box<dyn Error>> {
    let value = document_value()?;
    let mut found = Vec::new();
    texts(&value, "document", &mut found);
    let (open, blank): (Vec<_>, Vec<_>) =
        found.iter().filter(|(_, text)| text.trim().is_empty()).partition(|(place, _)| may_be_open(place));
    assert_eq!(blank, Vec::<&(String, &str)>::new());
    assert!(!open.is_empty(), "some approvals and one meeting are still to come");
    let filled = found.iter().filter(|(_, text)| !text.trim().is_empty());
    let said: BTreeSet<_> = filled.flat_map(|(place, _)| names(place)).collect();
    for (place, _) in open {
        assert!(names(place).all(|name| said.contains(name)), "nothing shows what belongs to {place}");
    }
    Ok(())
}

#[test]
fn the_worked_example_is_a_whole_district() {
    let document = example().document;
    assert!(document.schools.len() >= 6);
    assert!(document.roles.len() >= 4);
    assert!(document.conditions.rules.len() >= 7);
    assert!(document.guidelines.rules.len() >= 10);
    let statuses: BTreeSet<_> = PartKey::ALL.into_iter().map(|key| document.part(key).status).collect();
    assert!(statuses.len() >= 4, "{statuses:?}");
    assert!(document.stages.len() >= 12);
    assert!(document.dca.rounds.len() >= 2);
    assert!(document.preparation.agendas.len() >= 2);
    for role in &document.roles {
        let plan = &role.delivery_plan;
        assert!((2..=3).contains(&plan.goals.len()), "{}", role.title);
        assert!((3..=5).contains(&plan.concepts.len()), "{}", role.title);
        assert!((4..=6).contains(&role.selection.interview.len()), "{}", role.title);
        assert_eq!(role.selection.rubric.len(), 4, "{}", role.title);
    }
}

/// Every identity of a value that belongs to an item, or every one that points to an item.
fn identities<'a>(value: &'a Value, pointing: bool, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(record) => record.iter().for_each(|(name, inner)| match inner {
            Value::String(text)
                if pointing == POINTING.contains(&name.as_str()) && (pointing || name == "id") =>
            {
                found.push(text);
            }
            Value::Array(items) if pointing && LISTS_THAT_POINT.contains(&name.as_str()) => {
                found.extend(items.iter().filter_map(Value::as_str));
            }
            inner => identities(inner, pointing, found),
        }),
        Value::Array(items) => items.iter().for_each(|inner| identities(inner, pointing, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The fields that hold the identity of something else. A role has lists of `innovations` and `schools` as well as
/// the document, which is why those are named apart.
const POINTING: [&str; 6] = ["component", "innovation", "school", "role", "source", "carriedFrom"];
const LISTS_THAT_POINT: [&str; 2] = ["innovations", "schools"];

#[test]
fn the_worked_example_points_only_to_what_is_there() -> Result<(), Box<dyn Error>> {
    let value = document_value()?;
    let (mut there, mut pointed) = (Vec::new(), Vec::new());
    identities(&value, false, &mut there);
    identities(&value, true, &mut pointed);
    let fixed = PartKey::ALL.map(PartKey::id).into_iter().chain(AssignmentKey::ALL.map(AssignmentKey::id));
    let mut known: BTreeSet<_> = fixed.map(|id| id.to_string()).collect();
    known.insert(Id::NIL.to_string());
    known.extend(there.into_iter().map(str::to_owned));
    let lost: Vec<_> = pointed.iter().filter(|id| !known.contains(**id)).collect();
    assert_eq!(lost, Vec::<&&str>::new());
    assert!(pointed.len() > 80, "{}", pointed.len());
    Ok(())
}

#[test]
fn what_stands_for_something_else_has_the_id_that_everybody_would_give_it() {
    let document = example().document;
    for stage in &document.stages {
        assert_eq!(stage.id, StageStatus::id_of(stage.innovation, stage.school));
    }
    for kept in &document.kept_wording {
        assert_eq!(kept.id, KeptWording::id_of(&kept.words));
    }
}

#[test]
fn the_worked_example_has_its_dates_in_order() {
    let document: Document = example().document;
    for key in PartKey::ALL {
        let part = document.part(key);
        let days = [&part.draft_by, &part.finalize_by, &part.use_by].map(|text| dates::read(text));
        assert!(days.iter().all(Option::is_some), "{key:?}");
        assert!(days.is_sorted_by(|earlier, later| earlier < later), "{key:?}");
    }
    for role in &document.roles {
        for key in PartKey::ALL {
            let Some(own) = role.timeline.part(key) else { continue };
            let days = [&own.draft_by, &own.finalize_by, &own.use_by].map(|text| dates::read(text));
            assert!(days.iter().all(Option::is_some), "{key:?}: {}", role.title);
            assert!(days.is_sorted_by(|earlier, later| earlier < later), "{key:?}: {}", role.title);
        }
        let days: Vec<_> = role.selection.steps.iter().map(|step| dates::read(&step.due)).collect();
        assert!(days.iter().all(Option::is_some), "{}", role.title);
        assert!(days.is_sorted(), "{}", role.title);
    }
}

#[test]
fn the_worked_example_speaks_of_strengths() -> Result<(), Box<dyn Error>> {
    let value = document_value()?;
    let mut found = Vec::new();
    texts(&value, "document", &mut found);
    for (place, text) in found {
        let text = text.to_lowercase();
        let said: Vec<_> = NOT_OUR_WORDS.iter().filter(|words| text.contains(*words)).collect();
        assert!(said.is_empty(), "{place} says {said:?}");
        assert!(!text.contains('@'), "{place} has an e-mail address");
    }
    Ok(())
}

#[test]
fn the_worked_example_leaves_no_question_of_its_dates_people_votes_and_stages() {
    let document = example().document;
    let all = [
        agenda::questions(&document),
        dca::questions(&document.dca),
        follow_up::actions(&document),
        follow_up::resources(&document),
        look_fors::questions(&document),
        stages::questions(&document),
        timeline::questions(&document),
    ];
    assert_eq!(all.concat(), []);
    assert_eq!(involvement::gaps(&document), []);
}

#[test]
fn the_worked_example_has_nothing_for_the_checker_of_words_and_gives_nobody_away() {
    let document = example().document;
    guidance::wording::WORDS.fill(include_str!("../public/wording.json"));
    let Some(checker) = guidance::wording::book().map(|list| list.checker()) else {
        unreachable!("the list is served beside the app")
    };
    let said: Vec<_> = wording::check(&document, &checker).into_iter().map(|note| note.words).collect();
    assert_eq!(said, Vec::<String>::new());
    assert_eq!(privacy::check(&document), []);
    let kept = Document { kept_wording: Vec::new(), ..document };
    assert_eq!(
        wording::check(&kept, &checker).len(),
        1,
        "what the team keeps stands somewhere, with its reason"
    );
}
