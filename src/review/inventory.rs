//! The inventory of activity 2.1 as a grid of types and levels.

use crate::document::{Choice, CoachingLevel, CoachingType, Document, InventoryRow, School};

/// The types, in the order of the grid's rows.
pub const TYPES: [CoachingType; 2] = [CoachingType::Systems, CoachingType::Instructional];

/// The levels, in the order of the grid's columns.
#[must_use]
pub fn levels() -> &'static [CoachingLevel] {
    CoachingLevel::ALL.split_first().map_or(&[], |(_, levels)| levels)
}

/// What stands in one cell of the grid.
#[must_use]
pub fn cell(document: &Document, kind: CoachingType, level: CoachingLevel) -> Vec<&InventoryRow> {
    let here = |row: &&InventoryRow| (row.coaching_type, row.level) == (kind, level);
    document.existing_coaching.inventory.iter().filter(here).collect()
}

/// What has no place in the grid yet, because its type or its level is open.
#[must_use]
pub fn without_a_cell(document: &Document) -> Vec<&InventoryRow> {
    let open = |row: &&InventoryRow| {
        row.coaching_type == CoachingType::Undecided || row.level == CoachingLevel::Undecided
    };
    document.existing_coaching.inventory.iter().filter(open).collect()
}

/// The schools that no kind of coaching in the inventory reaches. Empty while nobody has said where there is any.
#[must_use]
pub fn schools_without(document: &Document) -> Vec<&School> {
    let inventory = &document.existing_coaching.inventory;
    if inventory.iter().all(|row| row.schools.is_empty()) {
        return Vec::new();
    }
    let reached = |school: &&School| inventory.iter().any(|row| row.schools.contains(&school.id));
    document.schools.iter().filter(|school| !reached(school)).collect()
}
