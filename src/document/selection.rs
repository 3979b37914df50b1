//! Component 4: recruitment and selection guidelines. Holds no candidate's name and no rating.

use super::{InterviewKind, Line, Part, record::record, row::row};

record! {
    /// What is the same for every role.
    pub struct Selection {
        /// Status, owner, dates and approvals.
        pub part: Part,
        /// How the district finds and chooses coaches, whatever the role.
        pub approach: String,
    }

    /// How coaches for one role are found, chosen and welcomed.
    pub struct RoleSelection {
        /// How many positions, and from inside or outside.
        pub positions: String,
        /// Where and how people hear of it, so that people of varied backgrounds apply.
        pub outreach: String,
        /// What happens, in order.
        pub steps: Vec<SelectionStep>,
        /// What candidates are asked to say and do.
        pub interview: Vec<InterviewItem>,
        /// What answers are held against.
        pub rubric: Vec<RubricCriterion>,
        /// Who sits on the panel, by position.
        pub panel: Vec<Line>,
        /// How the panel decides.
        pub decision_rule: String,
        /// How a new coach is welcomed and prepared.
        pub onboarding: String,
        /// What happens while a place is empty.
        pub vacancy: String,
    }
}

row! {
    /// One step.
    pub struct SelectionStep {
        /// In words.
        pub text: String,
        /// Who does it.
        pub owner: String,
        /// By when, as typed.
        pub due: String,
    }

    /// One question or task.
    pub struct InterviewItem {
        /// What it is.
        pub kind: InterviewKind,
        /// In words.
        pub text: String,
        /// What a strong answer shows.
        pub look_for: String,
    }

    /// One criterion, with what each of the points 0, 1 and 2 means.
    pub struct RubricCriterion {
        /// Its name.
        pub name: String,
        /// 0: not yet.
        pub not_yet: String,
        /// 1: emerging.
        pub emerging: String,
        /// 2: strong.
        pub strong: String,
    }
}
