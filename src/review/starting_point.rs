//! What a starting point does: the order of the components, and the roles that it and an inventory suggest. The team
//! confirms each role; nothing is written by itself.

use crate::document::letters::lowercase;
use crate::document::{
    CoachingLevel, CoachingType, Document, Id, InventoryRow, PartKey, Role, RoleStatus, StartingPath, YesNo,
};
use crate::guidance::guide::start::{ProposedRole, StartWords};

/// The components in the order that helps a team that starts there (deck, activity 2.1): new to MTSS, the selection of
/// coaches first; coaches chosen, their role and the access to coaching first.
#[must_use]
pub fn order(path: StartingPath) -> [PartKey; 6] {
    use PartKey::{Conditions, Definition, Guidelines, Qualifications, Selection, ServiceDelivery};
    match path {
        StartingPath::Undecided => PartKey::ALL,
        StartingPath::NewToMtss => {
            [Selection, Qualifications, Definition, Conditions, ServiceDelivery, Guidelines]
        }
        StartingPath::CoachesChosen => {
            [Qualifications, Definition, Conditions, Guidelines, ServiceDelivery, Selection]
        }
    }
}

/// A role that the draft does not have yet, and why it is suggested.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggested {
    /// The role.
    pub role: Role,
    /// Why. Empty where the team has found it in its schools.
    pub why: &'static str,
}

/// Roles that the draft does not have yet: first what the team found in its schools, then what its starting point
/// needs, as the guide has it. Each has an id made from where it comes from, so that two teammates who confirm it apart
/// confirm one role.
#[must_use]
pub fn suggested_roles(document: &Document, start: Option<StartWords>) -> Vec<Suggested> {
    let mut all: Vec<Suggested> = Vec::new();
    for row in &document.existing_coaching.inventory {
        let title = key(&row.title);
        let same = document.existing_coaching.inventory.iter().filter(|other| key(&other.title) == title);
        let is_it =
            |role: &Role| key(&role.title) == title || same.clone().any(|row| role.id == role_of(row));
        if !title.is_empty() && !is_known(document, &all, is_it) {
            all.push(Suggested { role: existing(row), why: "" });
        }
    }
    let proposals = start.iter().flat_map(|start| start.roles().map(|words| (words, start.path())));
    for (words, path) in proposals {
        let role = proposed(words, path);
        // The district may call the coaches of its School Leadership Teams something else. Other roles are told by
        // their titles: there can be two of the same type and level.
        let leads_schools =
            |role: &Role| (role.coaching_type, role.level) == (CoachingType::Systems, CoachingLevel::School);
        let is_it = |other: &Role| {
            other.id == role.id
                || key(&other.title) == key(&role.title)
                || (leads_schools(&role) && leads_schools(other))
        };
        if !is_known(document, &all, is_it) {
            all.push(Suggested { why: words.why(), role });
        }
    }
    all
}

fn is_known(document: &Document, suggested: &[Suggested], is_it: impl Fn(&Role) -> bool) -> bool {
    document.roles.iter().chain(suggested.iter().map(|one| &one.role)).any(is_it)
}

/// A kind of coaching that exists, as a role.
fn existing(row: &InventoryRow) -> Role {
    Role {
        id: role_of(row),
        title: row.title.trim().to_owned(),
        coaching_type: row.coaching_type,
        level: row.level,
        included: YesNo::Yes,
        status: RoleStatus::Existing,
        notes: row.note.trim().to_owned(),
        ..Role::default()
    }
}

/// A role of the guide. Whether somebody does it today is known only where coaches are still to be found.
fn proposed(words: ProposedRole, path: StartingPath) -> Role {
    let status = if path == StartingPath::NewToMtss { RoleStatus::Planned } else { RoleStatus::default() };
    Role {
        id: Id::joined(&format!("proposed role {}", words.title()), &[]),
        title: words.title().to_owned(),
        coaching_type: words.coaching_type(),
        level: words.level(),
        included: YesNo::Yes,
        provider: words.provider(),
        status,
        recipients: words.recipients().to_owned(),
        ..Role::default()
    }
}

/// The id of the role that a kind of coaching in the inventory becomes.
fn role_of(row: &InventoryRow) -> Id {
    Id::joined("role of", &[row.id])
}

/// A title as titles are compared.
fn key(title: &str) -> String {
    lowercase(title.trim())
}
