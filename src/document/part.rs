//! What all six components share: a status that the team decides, an owner, dates and approvals.

use super::{Id, PartStatus, record::record, row::row};

/// The six components of a coaching system, in the deck's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PartKey {
    /// 1. Definition of coaching.
    Definition,
    /// 2. Conditions that warrant coaching.
    Conditions,
    /// 3. Coach qualifications, skills, and general responsibilities.
    Qualifications,
    /// 4. Recruitment and selection guidelines.
    Selection,
    /// 5. Coaching service delivery plan (CSDP).
    ServiceDelivery,
    /// 6. District guidelines.
    Guidelines,
}

impl PartKey {
    /// All six, in the deck's order.
    pub const ALL: [Self; 6] = [
        Self::Definition,
        Self::Conditions,
        Self::Qualifications,
        Self::Selection,
        Self::ServiceDelivery,
        Self::Guidelines,
    ];

    /// The number the deck gives it, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        1 + self as usize
    }

    /// Its field in the document, and in a role's own dates. Also what files and anchors call it.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Definition => "definition",
            Self::Conditions => "conditions",
            Self::Qualifications => "qualifications",
            Self::Selection => "selection",
            Self::ServiceDelivery => "service_delivery",
            Self::Guidelines => "guidelines",
        }
    }

    /// What an agenda's item names as its source.
    #[must_use]
    pub fn id(self) -> Id {
        Id::joined("part", &[Id::from_bits(1 + self as u64)])
    }

    /// Whether the component is written role by role.
    #[must_use]
    pub fn is_per_role(self) -> bool {
        matches!(self, Self::Qualifications | Self::Selection | Self::ServiceDelivery)
    }
}

record! {
    /// The head of a component. Dates stay as they were typed.
    pub struct Part {
        /// Where it stands.
        pub status: PartStatus,
        /// Who sees that it gets written.
        pub owner: String,
        /// When a draft is due.
        pub draft_by: String,
        /// When it is to be final.
        pub finalize_by: String,
        /// When people start to work by it.
        pub use_by: String,
        /// Who has agreed to it.
        pub approvals: Vec<Approval>,
    }
}

row! {
    /// One approval.
    pub struct Approval {
        /// Name or position.
        pub who: String,
        /// The day, as typed.
        pub on: String,
        /// Anything agreed along with it.
        pub note: String,
    }
}
