//! Component 2: conditions that warrant coaching.

use super::{CoachingType, Intensity, Line, Part, record::record, row::row};

record! {
    /// When coaching is given, to whom, and how one asks for it.
    pub struct Conditions {
        /// Status, owner, dates and approvals.
        pub part: Part,
        /// The coaching that everybody gets as a matter of course.
        pub for_everyone: String,
        /// What leads to more of it.
        pub rules: Vec<Condition>,
        /// How a person or team asks.
        pub how_to_ask: String,
        /// How the district chooses when more is asked for than it can give.
        pub prioritizing: String,
        /// What is no reason for coaching.
        pub no_reason: Vec<Line>,
    }
}

row! {
    /// A rule: what is seen, and what follows.
    pub struct Condition {
        /// What sets it off.
        pub trigger: String,
        /// How one knows.
        pub evidence: String,
        /// What happens then.
        pub decision_rule: String,
        /// The type of coaching.
        pub coaching_type: CoachingType,
        /// How much of it.
        pub intensity: Intensity,
        /// Who decides.
        pub decides: String,
        /// How soon.
        pub response_time: String,
        /// When it ends or fades.
        pub exit: String,
    }
}
