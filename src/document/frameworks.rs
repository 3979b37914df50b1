//! Where the district stands in the frameworks: stages, infrastructure, and the practice profile's components.

use super::{Id, InfrastructureStatus, Stage, YesNo, record::record, row::row};

row! {
    /// The stage of one innovation in one school. Its id is [`StageStatus::id_of`] the two, so that two teammates
    /// who write it apart write the same item.
    pub struct StageStatus {
        /// The innovation.
        pub innovation: Id,
        /// The school. [`Id::NIL`]: the district as a whole.
        pub school: Id,
        /// The stage.
        pub stage: Stage,
        /// Percent of practitioners who use it as intended, as typed.
        pub percent: String,
        /// Whether outcomes improve.
        pub outcomes_improve: YesNo,
        /// The day this was so, as typed.
        pub as_of: String,
        /// Anything to add. Nothing about single people.
        pub note: String,
    }
}

impl StageStatus {
    /// The id of the item for an innovation in a school.
    #[must_use]
    pub fn id_of(innovation: Id, school: Id) -> Id {
        Id::joined("stage", &[innovation, school])
    }
}

/// The ten parts of district infrastructure, in the deck's order ("District Infrastructure: Coaching System").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum InfrastructureKey {
    /// District Implementation Team.
    ImplementationTeam,
    /// Initiative inventory and alignment process.
    Inventory,
    /// Innovation and initiative review process.
    InnovationReview,
    /// Staff recruitment and selection process.
    StaffSelection,
    /// Staff development process.
    StaffDevelopment,
    /// Communication plan.
    Communication,
    /// Barrier removal process.
    BarrierRemoval,
    /// Coaching system.
    CoachingSystem,
    /// Implementation plan.
    ImplementationPlan,
    /// Data analysis and use, at district and school levels.
    DataUse,
}

impl InfrastructureKey {
    /// All ten, in the deck's order.
    pub const ALL: [Self; 10] = [
        Self::ImplementationTeam,
        Self::Inventory,
        Self::InnovationReview,
        Self::StaffSelection,
        Self::StaffDevelopment,
        Self::Communication,
        Self::BarrierRemoval,
        Self::CoachingSystem,
        Self::ImplementationPlan,
        Self::DataUse,
    ];
}

record! {
    /// The ten parts of district infrastructure, see [`InfrastructureKey`].
    pub struct Infrastructure {
        /// District Implementation Team.
        pub implementation_team: InfrastructurePart,
        /// Initiative inventory and alignment process.
        pub inventory: InfrastructurePart,
        /// Innovation and initiative review process.
        pub innovation_review: InfrastructurePart,
        /// Staff recruitment and selection process.
        pub staff_selection: InfrastructurePart,
        /// Staff development process.
        pub staff_development: InfrastructurePart,
        /// Communication plan.
        pub communication: InfrastructurePart,
        /// Barrier removal process.
        pub barrier_removal: InfrastructurePart,
        /// Coaching system.
        pub coaching_system: InfrastructurePart,
        /// Implementation plan.
        pub implementation_plan: InfrastructurePart,
        /// Data analysis and use.
        pub data_use: InfrastructurePart,
    }

    /// One part of the infrastructure.
    pub struct InfrastructurePart {
        /// Where it stands.
        pub status: InfrastructureStatus,
        /// Who looks after it.
        pub owner: String,
        /// Where it is written.
        pub written_at: String,
        /// Anything to add.
        pub note: String,
    }

    /// The five essential components of the state's MTSS practice profile, and which the coaching system serves.
    pub struct PracticeProfile {
        /// Team-based leadership.
        pub team_based_leadership: EssentialComponent,
        /// Tiered delivery system.
        pub tiered_delivery_system: EssentialComponent,
        /// Selection and implementation of instruction, interventions, and supports.
        pub selection_and_implementation: EssentialComponent,
        /// Comprehensive screening and assessment system.
        pub screening_and_assessment: EssentialComponent,
        /// Continuous data-based decision making.
        pub data_based_decisions: EssentialComponent,
    }

    /// One essential component.
    pub struct EssentialComponent {
        /// Whether the coaching system serves it. Open: as the deck has it, see [`ProfileKey::is_in_the_deck`].
        pub connected: YesNo,
        /// How.
        pub note: String,
    }
}

impl Infrastructure {
    /// One of the ten.
    #[must_use]
    pub fn part(&self, key: InfrastructureKey) -> &InfrastructurePart {
        match key {
            InfrastructureKey::ImplementationTeam => &self.implementation_team,
            InfrastructureKey::Inventory => &self.inventory,
            InfrastructureKey::InnovationReview => &self.innovation_review,
            InfrastructureKey::StaffSelection => &self.staff_selection,
            InfrastructureKey::StaffDevelopment => &self.staff_development,
            InfrastructureKey::Communication => &self.communication,
            InfrastructureKey::BarrierRemoval => &self.barrier_removal,
            InfrastructureKey::CoachingSystem => &self.coaching_system,
            InfrastructureKey::ImplementationPlan => &self.implementation_plan,
            InfrastructureKey::DataUse => &self.data_use,
        }
    }
}

/// The essential components of the practice profile, in the profile's order (domain.md 4.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ProfileKey {
    /// Team-based leadership.
    TeamBasedLeadership,
    /// Tiered delivery system.
    TieredDeliverySystem,
    /// Selection and implementation of instruction, interventions, and supports.
    SelectionAndImplementation,
    /// Comprehensive screening and assessment system.
    ScreeningAndAssessment,
    /// Continuous data-based decision making.
    DataBasedDecisions,
}

impl ProfileKey {
    /// All five.
    pub const ALL: [Self; 5] = [
        Self::TeamBasedLeadership,
        Self::TieredDeliverySystem,
        Self::SelectionAndImplementation,
        Self::ScreeningAndAssessment,
        Self::DataBasedDecisions,
    ];

    /// Whether the deck connects coaching with it ("Making Connections" names three of the five).
    #[must_use]
    pub fn is_in_the_deck(self) -> bool {
        !matches!(self, Self::ScreeningAndAssessment | Self::DataBasedDecisions)
    }
}

impl PracticeProfile {
    /// One of the five.
    #[must_use]
    pub fn component(&self, key: ProfileKey) -> &EssentialComponent {
        match key {
            ProfileKey::TeamBasedLeadership => &self.team_based_leadership,
            ProfileKey::TieredDeliverySystem => &self.tiered_delivery_system,
            ProfileKey::SelectionAndImplementation => &self.selection_and_implementation,
            ProfileKey::ScreeningAndAssessment => &self.screening_and_assessment,
            ProfileKey::DataBasedDecisions => &self.data_based_decisions,
        }
    }

    /// Whether the coaching system serves a component: as the team says, else as the deck has it.
    #[must_use]
    pub fn is_connected(&self, key: ProfileKey) -> bool {
        match self.component(key).connected {
            YesNo::Yes => true,
            YesNo::No => false,
            YesNo::Undecided => key.is_in_the_deck(),
        }
    }
}
