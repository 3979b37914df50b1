//! Activity 2.1: the coaching that exists now, first in each person's own words, then as the team's inventory.

use super::{CoachingLevel, CoachingType, Document, HowWellDefined, Id, Place, record::record, row::row};

record! {
    /// Which levels and types of coaching exist in the district. Where the team starts is a
    /// [`StartingPoint`](super::StartingPoint).
    pub struct ExistingCoaching {
        /// What each person wrote alone.
        pub reflections: Vec<Reflection>,
        /// What the team has put together from them.
        pub inventory: Vec<InventoryRow>,
        /// What the team said about it.
        pub discussion: String,
    }
}

row! {
    /// One person's own words, written before the others' are seen.
    pub struct Reflection {
        /// Name or initials.
        pub who: String,
        /// The levels and types of coaching that exist now, in their own words.
        pub text: String,
        /// Whether it lies before the team.
        pub shared: bool,
    }

    /// A kind of coaching that exists.
    pub struct InventoryRow {
        /// What it is called here.
        pub title: String,
        /// The type.
        pub coaching_type: CoachingType,
        /// The level that receives it.
        pub level: CoachingLevel,
        /// Where. Empty: nobody has said; every school of the district if all are listed.
        pub schools: Vec<Id>,
        /// How well it is defined.
        pub defined: HowWellDefined,
        /// Who told the team, by name or initials.
        pub from_whom: String,
        /// Anything to add.
        pub note: String,
    }
}

impl Document {
    /// Whether nobody else is to read what is at a place: somebody's own words that do not lie before the team yet, or
    /// a vote that is not open yet.
    #[must_use]
    pub fn is_covered(&self, place: &Place) -> bool {
        self.dca.covers(place)
            || self.existing_coaching.reflections.iter().filter(|reflection| !reflection.shared).any(
                |reflection| {
                    let own =
                        Place::document().field("existing_coaching").field("reflections").row(reflection.id);
                    place.steps().starts_with(own.steps())
                },
            )
    }
}
