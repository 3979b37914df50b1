//! Where the district stands as a paper: stages, school by school, and the practice profile.

use super::next_steps::{part, table};
use super::writer::one_line;
use super::{Block, Paper, Table};
use crate::document::{Document, Id, ProfileKey, Stage, YesNo, times};
use crate::guidance::choices::Labelled;
use crate::guidance::team::frameworks::PROFILE;
use crate::review::stages::stage_of;

/// What the paper is called.
pub const TITLE: &str = "Where we stand";

const NO_STAGE: &str = "No innovation has a stage yet.";

/// The paper.
#[must_use]
pub fn standing(document: &Document) -> Paper {
    let mut blocks = Vec::new();
    part(&mut blocks, "Stages of implementation", stages(document));
    if blocks.is_empty() {
        blocks.push(Block::Note(NO_STAGE.to_owned()));
    }
    part(&mut blocks, "Essential components of the practice profile", profile(document));
    Paper { title: TITLE.to_owned(), subtitle: one_line(&document.district.name), facts: Vec::new(), blocks }
}

/// Innovations with a row for each school that has a stage, and for the district as a whole.
fn stages(document: &Document) -> Table {
    let mut groups = table(&["School", "Stage", "Use it as intended"], Vec::new());
    groups.groups.clear();
    for innovation in &document.innovations {
        let schools = document.schools.iter().map(|school| (school.id, one_line(&school.name)));
        let places = schools.chain([(Id::NIL, "The district as a whole".to_owned())]);
        let row = |(school, name): (Id, String)| {
            let status = stage_of(document, innovation.id, school)?;
            let percent = times::percent(&status.percent).map(|percent| format!("{percent} %"));
            let is_said = status.stage != Stage::Undecided;
            is_said.then(|| vec![name, status.stage.label().to_owned(), percent.unwrap_or_default()])
        };
        let rows: Vec<_> = places.filter_map(row).collect();
        if !rows.is_empty() {
            groups.groups.push(super::RowGroup { label: one_line(&innovation.name), rows });
        }
    }
    groups
}

fn profile(document: &Document) -> Table {
    let row = |key: ProfileKey| {
        let (_, [form]) = &PROFILE[key as usize];
        let component = document.practice_profile.component(key);
        let served = match (component.connected, document.practice_profile.is_connected(key)) {
            (YesNo::Undecided, true) => "Yes, as the training has it",
            (YesNo::Undecided, false) => "Open",
            (_, true) => "Yes",
            (_, false) => "No",
        };
        vec![form.heading.to_owned(), served.to_owned(), one_line(&component.note)]
    };
    table(&["Essential component", "Served by coaching", "How"], ProfileKey::ALL.map(row).to_vec())
}
