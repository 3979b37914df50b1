//! The roles that a starting point and an inventory suggest. The team confirms each; nothing is written by itself.

use crate::document::{
    CoachingLevel, CoachingType, Document, Id, InventoryRow, Provider, Role, RoleStatus, StartingPath, YesNo,
};
use crate::guidance::starting_point as words;

/// Roles that the draft does not have yet: first what the team found in its schools, then what its starting point
/// needs. Each has an id made from where it comes from, so that two teammates who confirm it apart confirm one role.
#[must_use]
pub fn proposed_roles(document: &Document) -> Vec<Role> {
    let mut all: Vec<Role> = Vec::new();
    for row in &document.existing_coaching.inventory {
        let title = key(&row.title);
        let same = document.existing_coaching.inventory.iter().filter(|other| key(&other.title) == title);
        let known = |roles: &[Role]| {
            roles
                .iter()
                .any(|role| key(&role.title) == title || same.clone().any(|row| role.id == role_of(row)))
        };
        if !title.is_empty() && !known(&document.roles) && !known(&all) {
            all.push(Role {
                id: role_of(row),
                title: row.title.trim().to_owned(),
                coaching_type: row.coaching_type,
                level: row.level,
                included: YesNo::Yes,
                status: RoleStatus::Existing,
                notes: row.note.trim().to_owned(),
                ..Role::default()
            });
        }
    }
    if document.starting_point.path == StartingPath::NewToMtss {
        let coach = Role {
            id: Id::joined("first role", &[]),
            title: words::FIRST_ROLE.to_owned(),
            coaching_type: CoachingType::Systems,
            level: CoachingLevel::School,
            included: YesNo::Yes,
            provider: Provider::InternalDistrict,
            status: RoleStatus::Planned,
            recipients: words::FIRST_ROLE_RECIPIENTS.to_owned(),
            ..Role::default()
        };
        let covered =
            |role: &Role| (role.coaching_type, role.level) == (CoachingType::Systems, CoachingLevel::School);
        if !document.roles.iter().chain(&all).any(covered) {
            all.push(coach);
        }
    }
    all
}

/// The id of the role that a kind of coaching in the inventory becomes.
fn role_of(row: &InventoryRow) -> Id {
    Id::joined("role of", &[row.id])
}

/// A title as titles are compared.
fn key(title: &str) -> String {
    title.trim().to_lowercase()
}
