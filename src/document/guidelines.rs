//! Component 6: district guidelines.

use super::{GuidelineCategory, Part, record::record, row::row};

record! {
    /// The rules that protect coaching.
    pub struct Guidelines {
        /// Status, owner, dates and approvals.
        pub part: Part,
        /// The rules.
        pub rules: Vec<Guideline>,
        /// How staff hear of them.
        pub telling_staff: String,
        /// How and when the whole system is looked at again.
        pub yearly_review: String,
    }
}

row! {
    /// One rule.
    pub struct Guideline {
        /// What it is about.
        pub category: GuidelineCategory,
        /// In words.
        pub rule: String,
        /// Why.
        pub reason: String,
        /// Who sees to it.
        pub owner: String,
    }
}
