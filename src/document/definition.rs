//! Component 1: definition of coaching.

use super::{Line, Part, YesNo, record::record};

record! {
    /// What coaching means in the district.
    pub struct Definition {
        /// Status, owner, dates and approvals.
        pub part: Part,
        /// The definition in a sentence or two.
        pub statement: String,
        /// What it is for.
        pub purpose: String,
        /// What coaching is.
        pub is: Vec<Line>,
        /// What coaching is not.
        pub is_not: Vec<Line>,
        /// How training differs.
        pub training: String,
        /// How consultation differs.
        pub consultation: String,
        /// How supervision differs.
        pub supervision: String,
        /// How evaluation differs.
        pub evaluation: String,
        /// What guides coaches.
        pub principles: Vec<Line>,
        /// What stays between coach and coachee.
        pub confidentiality: String,
        /// Whether the district gives systems coaching.
        pub systems_offered: YesNo,
        /// What it is here and who receives it, or why there is none.
        pub systems: String,
        /// Whether the district gives instructional coaching.
        pub instructional_offered: YesNo,
        /// What it is here and who receives it, or why there is none.
        pub instructional: String,
    }
}
