//! One part of a draft in a file of its own: cut out to be sent, laid back into a draft to be merged with it. Touches
//! nothing outside the part.

use crate::document::file::{Base, Envelope, Extent, FORMAT, remember};
use crate::document::{Document, Id, PartKey, Role, TrainingSession};

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
/// set for the teams of many. Its revision is the part's own, and of the earlier states that go along it has just that
/// part.
#[must_use]
pub fn cut(draft: &Envelope, what: Cut) -> Envelope {
    let (document, extent) = cut_out(&draft.document, what);
    let base = |base: &Base| {
        let (document, _) = cut_out(&base.document, what);
        Base { revision: extent.revision(base.revision, &document), document }
    };
    let mut lineage = draft.lineage.clone();
    remember(&mut lineage, &[draft.revision]);
    Envelope {
        format: format!("{FORMAT}{}", extent.ending()),
        revision: extent.revision(draft.revision, &document),
        document,
        bases: draft.bases.iter().map(base).collect(),
        name: String::new(),
        id: draft.id,
        lineage,
        after: Vec::new(),
        app: draft.app.clone(),
        saved_at: draft.saved_at.clone(),
        ..*draft
    }
}

fn cut_out(whole: &Document, what: Cut) -> (Document, Extent) {
    let mut document = Document::default();
    document.district.name.clone_from(&whole.district.name);
    let extent = match what {
        Cut::Component(key) => {
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
    (document, extent)
}

/// The draft that somebody begins who has nothing but a part. It is another draft, whose first state is that part: what
/// becomes of it is told from what else the draft holds that the part was cut out of.
#[must_use]
pub fn begun_with(part: Envelope, id: Id) -> Envelope {
    Envelope {
        format: FORMAT.to_owned(),
        id,
        lineage: vec![part.revision],
        bases: Vec::new(),
        after: Vec::new(),
        ..part
    }
}

/// What a draft was, `rest`, if it had a file's part in the place of its own. A role that it did not have is called as
/// in `draft`, which may have it by now.
#[must_use]
pub fn laid_into(extent: Extent, file: &Document, rest: &Document, draft: &Document) -> Document {
    let mut laid = rest.clone();
    match extent {
        Extent::Whole => laid.clone_from(file),
        Extent::Component(key) => {
            lay_component(key, file, &mut laid);
            for role in laid.roles.iter_mut().skip(rest.roles.len()) {
                if let Some(known) = draft.roles.iter().find(|known| known.id == role.id) {
                    role.title.clone_from(&known.title);
                }
            }
        }
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
    if !key.is_per_role() {
        return;
    }
    for other in &from.roles {
        let at = into.roles.iter().position(|role| role.id == other.id).unwrap_or_else(|| {
            // It was added since: its words are to have a place.
            into.roles.push(Role { id: other.id, title: other.title.clone(), ..Role::default() });
            into.roles.len() - 1
        });
        let role = &mut into.roles[at];
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
