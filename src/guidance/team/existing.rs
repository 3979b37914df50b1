//! Activity 2.1: the form of the coaching that exists now.

use crate::document::{
    CoachingLevel, CoachingType, ExistingCoaching, HowWellDefined, InventoryRow, Reflection,
};
use crate::guidance::form::{Element, Section, field, list};

/// The form.
pub static FORM: &[Section] = &[
    Section {
        heading: "Each of us, alone",
        name: "reflections",
        why: "Everybody writes before anybody reads. What a quiet colleague knows is on the table then as well.",
        elements: &[Element::List(&REFLECTIONS)],
    },
    Section {
        heading: "What exists now",
        name: "inventory",
        why: "Put together what people wrote: which levels have which type of coaching, and how clear it is.",
        elements: &[Element::List(&INVENTORY)],
    },
    Section {
        heading: "What we make of it",
        name: "discussion",
        why: "",
        elements: &[Element::Field(
            field!(paragraph ExistingCoaching.discussion, "Our discussion")
                .hint("Where is coaching clear and protected? Where is it one person's good will?"),
        )],
    },
];

list! {
    /// One person's own words.
    pub static REFLECTIONS: ExistingCoaching => Reflection {
        name: reflections, label: "Reflections", item: "reflection",
        hint: "",
        ask: "",
        elements: &[
            Element::Field(field!(line Reflection.who, "Name or initials")),
            Element::Field(
                field!(paragraph Reflection.text, "Levels and types of coaching that exist now")
                    .hint("In your own words. A few lines are enough."),
            ),
            Element::Field(field!(flag Reflection.shared, "Laid before the team")),
        ],
    }
}

list! {
    /// Kinds of coaching that exist.
    pub static INVENTORY: ExistingCoaching => InventoryRow {
        name: inventory, label: "Coaching that exists", item: "kind of coaching",
        hint: "One for each kind, by what it is called here.",
        ask: "",
        elements: &[
            Element::Field(field!(line InventoryRow.title, "What it is called here")),
            Element::Field(field!(choice InventoryRow.coaching_type: CoachingType, "Type")),
            Element::Field(field!(choice InventoryRow.level: CoachingLevel, "Level")),
            Element::Field(field!(choice InventoryRow.defined: HowWellDefined, "How well it is defined")),
            Element::Field(field!(line InventoryRow.from_whom, "Who told us")),
            Element::Field(field!(pick InventoryRow.schools: Schools, "Where")),
            Element::Field(field!(line InventoryRow.note, "Note")),
        ],
    }
}
