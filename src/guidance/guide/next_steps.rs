//! Activity 2.3: what is included, who is involved, by when, with which resources.

use crate::document::{Raci, ResourceDecision};
use crate::guidance::served::views;

views! {
    /// Activity 2.3.
    NextStepsGuide {
        /// The four questions, in the deck's order.
        questions: all StepQuestion,
        /// The four ways to be involved.
        involvement: one InvolvementGuide,
        /// The three dates of a part.
        dates: all DateWords,
        /// What can be decided of a resource.
        decisions: all DecisionWords,
        /// The deck's resources.
        resources: all ResourceWords,
        /// Beginnings of what the team shares.
        share: texts,
    }

    /// A question of the activity.
    StepQuestion {
        /// `included`, `involved`, `dates` or `resources`.
        key: key,
        /// The question.
        ask: text,
        /// How to answer it.
        hint: text,
    }

    /// The ways to be involved.
    InvolvementGuide {
        /// What they are.
        lead: text,
        /// All four.
        words: all RaciWords,
        /// What helps.
        hints: texts,
    }

    /// A way to be involved.
    RaciWords {
        /// Which.
        raci: choice Raci,
        /// What it means.
        means: text,
        /// What to ask to find out who it is.
        ask: text,
    }

    /// A date of a part.
    DateWords {
        /// Its name in files of drafts.
        key: key,
        /// What it is called.
        name: text,
        /// What holds on that day.
        means: text,
    }

    /// What can be decided of a resource.
    DecisionWords {
        /// Which.
        decision: choice ResourceDecision,
        /// What it means.
        means: text,
    }

    /// A resource of the training.
    ResourceWords {
        /// A stable name.
        key: key,
        /// What the deck calls it.
        title: text,
        /// Where to find it.
        place: text,
        /// What it helps with.
        helps: text,
        /// What to do with it, as a proposal.
        decision: choice ResourceDecision,
        /// Whether the team should see it before it meets, as a proposal.
        before_meeting: flag,
    }
}

impl NextStepsGuide {
    /// A resource.
    #[must_use]
    pub fn resource(self, key: &str) -> Option<ResourceWords> {
        self.resources().find(|resource| resource.key() == key)
    }
}
