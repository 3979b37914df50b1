//! Component 3: coach qualifications, skills and general responsibilities.

use super::{Line, Need, Part, Phase, QualificationKind, record::record, row::row};

record! {
    /// What is the same for every role.
    pub struct Qualifications {
        /// Status, owner, dates and approvals.
        pub part: Part,
        /// What every coach brings, whatever the role.
        pub every_coach: String,
    }

    /// What one role asks of a coach.
    pub struct RoleQualifications {
        /// What a coach brings or will learn.
        pub items: Vec<Qualification>,
        /// What a coach does.
        pub responsibilities: Vec<Responsibility>,
        /// What is not this role's work.
        pub not_this_role: Vec<Line>,
        /// What the district teaches coaches in this role.
        pub learning: String,
        /// Who coaches the coach.
        pub support: String,
    }
}

row! {
    /// One qualification.
    pub struct Qualification {
        /// In words.
        pub text: String,
        /// What it is about.
        pub kind: QualificationKind,
        /// How much it counts.
        pub need: Need,
    }

    /// One responsibility.
    pub struct Responsibility {
        /// In words.
        pub text: String,
        /// When it falls due.
        pub phase: Phase,
        /// How often.
        pub frequency: String,
    }
}
