//! The stage of each innovation in each school, and where a stage and what is said beside it do not go together.

use super::Question;
use crate::document::{Document, Id, Place, Stage, StageStatus, YesNo, times};
use crate::guidance::checks as words;

/// From this share of practitioners on, in percent, an innovation may be in full implementation (deck, "Installation").
pub const FULL_FROM: u32 = 50;

/// The stage of an innovation in a school; [`Id::NIL`] is the district. Where two teammates wrote one apart, the first
/// one that is decided counts.
#[must_use]
pub fn stage_of(document: &Document, innovation: Id, school: Id) -> Option<&StageStatus> {
    let of = |status: &&StageStatus| (status.innovation, status.school) == (innovation, school);
    let mut known = document.stages.iter().filter(of);
    known.clone().find(|status| status.stage != Stage::Undecided).or_else(|| known.next())
}

/// Where an innovation stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The names of the schools in each stage, in the order of the stages, undecided ones first.
    pub schools: [Vec<String>; 5],
    /// The stage of the district as a whole.
    pub district: Stage,
}

/// Where an innovation stands, school by school and in the district as a whole. Only schools of the district count.
#[must_use]
pub fn standing(document: &Document, innovation: Id) -> Standing {
    let stage =
        |school| stage_of(document, innovation, school).map_or(Stage::Undecided, |status| status.stage);
    let mut standing = Standing { district: stage(Id::NIL), ..Standing::default() };
    for (place, school) in document.schools.iter().enumerate() {
        let name = school.name.trim();
        let name = if name.is_empty() { format!("School {}", place + 1) } else { name.to_owned() };
        standing.schools[stage(school.id) as usize].push(name);
    }
    standing
}

/// What is worth a second look.
#[must_use]
pub fn questions(document: &Document) -> Vec<Question> {
    let mut all = Vec::new();
    for status in &document.stages {
        let place = Place::document().field("stages").row(status.id);
        for (name, ask) in questions_of(status) {
            all.push(Question { place: place.field(name), about: about(document, status), ask });
        }
    }
    all
}

fn questions_of(status: &StageStatus) -> Vec<(&'static str, &'static str)> {
    let typed = status.percent.trim();
    let percent = times::percent(typed);
    let mut all = Vec::new();
    if !typed.is_empty() && percent.is_none() {
        all.push(("percent", words::NO_PERCENT));
    }
    match (status.stage, percent, status.outcomes_improve) {
        (Stage::FullImplementation, Some(percent), _) if percent < FULL_FROM => {
            all.push(("stage", words::FULL_WITH_FEW));
        }
        (Stage::FullImplementation, None, _) if typed.is_empty() => {
            all.push(("percent", words::FULL_OF_HOW_MANY))
        }
        (Stage::FullImplementation, _, YesNo::No) => all.push(("stage", words::FULL_WITHOUT_OUTCOMES)),
        (Stage::InitialImplementation | Stage::Installation, Some(percent), YesNo::Yes)
            if percent >= FULL_FROM =>
        {
            all.push(("stage", words::PERHAPS_FULL));
        }
        (Stage::Exploration | Stage::Installation, Some(percent), _) if percent > 0 => {
            all.push(("stage", words::USED_BEFORE_ITS_TIME));
        }
        _ => {}
    }
    all
}

fn about(document: &Document, status: &StageStatus) -> String {
    let innovation = document.innovations.iter().find(|innovation| innovation.id == status.innovation);
    let school = document.schools.iter().find(|school| school.id == status.school);
    let names = [innovation.map(|it| it.name.trim()), school.map(|it| it.name.trim())];
    names.into_iter().flatten().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
}
