//! One part of a draft in a file of its own: cut out to be sent, laid back into a draft to be merged with it. Touches
//! nothing outside the part.

use crate::document::file::{Envelope, Extent, FORMAT};
use crate::document::{Document, Id, PartKey, TrainingSession};

/// What is cut out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// One of the six components, for the district and for every role.
    Component(PartKey),
    /// What one person wrote in activity 2.1.
    Reflection(Id),
    /// What a trainer sets for the session: the day, agreements, minutes, breaks, and the link to the survey.
    Session,
}

/// A file of one part of a draft. It names the district, and the roles that it speaks of. A session names none: it is
/// set for the teams of many.
#[must_use]
pub fn cut(draft: &Envelope, what: Cut) -> Envelope {
    let whole = &draft.document;
    let mut document = Document::default();
    document.district.name.clone_from(&whole.district.name);
    let extent = match what {
        Cut::Component(key) => {
            if key.is_per_role() {
                let role = |role: &crate::document::Role| crate::document::Role {
                    id: role.id,
                    title: role.title.clone(),
                    ..crate::document::Role::default()
                };
                document.roles = whole.roles.iter().map(role).collect();
            }
            lay_component(key, whole, &mut document);
            Extent::Component(key)
        }
        Cut::Reflection(id) => {
            let own = whole.existing_coaching.reflections.iter().filter(|it| it.id == id);
            document.existing_coaching.reflections = own.cloned().collect();
            Extent::Reflection
        }
        Cut::Session => {
            document.district.name.clear();
            lay_session(&whole.session, &mut document.session);
            Extent::Session
        }
    };
    Envelope {
        format: format!("{FORMAT}{}", extent.ending()),
        document,
        name: String::new(),
        id: draft.id,
        lineage: draft.lineage.clone(),
        after: Vec::new(),
        app: draft.app.clone(),
        saved_at: draft.saved_at.clone(),
        ..*draft
    }
}

/// What a draft would be if it had a file's part in the place of its own.
#[must_use]
pub fn laid_into(extent: Extent, file: &Document, draft: &Document) -> Document {
    let mut laid = draft.clone();
    match extent {
        Extent::Whole => laid.clone_from(file),
        Extent::Component(key) => lay_component(key, file, &mut laid),
        Extent::Session => lay_session(&file.session, &mut laid.session),
        Extent::Reflection => {
            let all = &mut laid.existing_coaching.reflections;
            for reflection in &file.existing_coaching.reflections {
                match all.iter_mut().find(|other| other.id == reflection.id) {
                    Some(other) => other.clone_from(reflection),
                    None => all.push(reflection.clone()),
                }
            }
        }
    }
    laid
}

fn lay_component(key: PartKey, from: &Document, into: &mut Document) {
    match key {
        PartKey::Definition => into.definition.clone_from(&from.definition),
        PartKey::Conditions => into.conditions.clone_from(&from.conditions),
        PartKey::Qualifications => into.qualifications.clone_from(&from.qualifications),
        PartKey::Selection => into.selection.clone_from(&from.selection),
        PartKey::ServiceDelivery => into.service_delivery.clone_from(&from.service_delivery),
        PartKey::Guidelines => into.guidelines.clone_from(&from.guidelines),
    }
    for role in &mut into.roles {
        let Some(other) = from.roles.iter().find(|other| other.id == role.id) else { continue };
        match key {
            PartKey::Qualifications => role.qualifications.clone_from(&other.qualifications),
            PartKey::Selection => role.selection.clone_from(&other.selection),
            PartKey::ServiceDelivery => role.delivery_plan.clone_from(&other.delivery_plan),
            PartKey::Definition | PartKey::Conditions | PartKey::Guidelines => {}
        }
    }
}

/// What a trainer sets. Who answers the survey, and with which words, stays the team's own.
fn lay_session(from: &TrainingSession, into: &mut TrainingSession) {
    let mut survey = std::mem::take(&mut into.survey);
    survey.link.clone_from(&from.survey.link);
    *into = TrainingSession { survey, ..from.clone() };
}
