//! A coaching role, with what the system says of it alone.

use super::{
    CoachingLevel, CoachingType, DeliveryPlan, Id, Provider, RoleQualifications, RoleSelection, RoleStatus,
    RoleTimeline, YesNo, row::row,
};

row! {
    /// A kind of coaching job that the district has or wants. Numbers and times stay as they were typed.
    pub struct Role {
        /// What the district calls it.
        pub title: String,
        /// The type of coaching.
        pub coaching_type: CoachingType,
        /// The level that receives it.
        pub level: CoachingLevel,
        /// Whether the system includes it (deck, activity 2.3).
        pub included: YesNo,
        /// Who employs the coach.
        pub provider: Provider,
        /// Whether somebody does it today.
        pub status: RoleStatus,
        /// Who is coached.
        pub recipients: String,
        /// How many coaches.
        pub number: String,
        /// Time for each coach, such as full-time equivalents (FTE).
        pub time: String,
        /// Whom the coach reports to.
        pub reports_to: String,
        /// The innovations that the role coaches.
        pub innovations: Vec<Id>,
        /// Anything to add.
        pub notes: String,
        /// Its own dates.
        pub timeline: RoleTimeline,
        /// Component 3, for this role.
        pub qualifications: RoleQualifications,
        /// Component 4, for this role.
        pub selection: RoleSelection,
        /// Component 5, for this role.
        pub delivery_plan: DeliveryPlan,
    }
}

impl Role {
    /// Whether the team leaves the role out of the system for now. Until it has said so, a role is in.
    #[must_use]
    pub fn is_left_out(&self) -> bool {
        self.included == YesNo::No
    }
}
