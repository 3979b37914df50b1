//! The frameworks: formula, stages, infrastructure and practice profile (deck, "Active Implementation Frameworks",
//! "Installation", "District Infrastructure" and "Making Connections").

use crate::document::{DcaItemNumber, InfrastructureKey, ProfileKey};
use crate::guidance::served::views;

views! {
    /// The frameworks.
    FrameworksGuide {
        /// The active implementation frameworks.
        formula: one Formula,
        /// The four stages.
        stages: one StagesGuide,
        /// The ten parts of district infrastructure.
        infrastructure: one InfrastructureGuide,
        /// The essential components of the practice profile.
        profile: one ProfileGuide,
        /// What the training cites, as it cites it.
        sources: texts,
    }

    /// Three factors, and the outcome that is their product.
    Formula {
        /// Its name.
        title: text,
        /// How to read it.
        lead: text,
        /// `effectivePractices`, `effectiveImplementation` and `enablingContexts`.
        factors: all Factor,
        /// What comes out.
        outcome: one FormulaOutcome,
        /// What to say where a factor is at zero.
        with_zero: text,
        /// What to say where none is.
        without_zero: text,
    }

    /// A factor.
    Factor {
        /// A stable name.
        key: key,
        /// Its name in the deck.
        name: text,
        /// What it is.
        what: text,
        /// What coaching has to do with it.
        coaching: text,
        /// What happens where it is at zero.
        at_zero: text,
    }

    /// What comes out.
    FormulaOutcome {
        /// Its name in the deck.
        name: text,
        /// What it is.
        what: text,
    }

    /// The stages of implementation.
    StagesGuide {
        /// What a stage belongs to.
        lead: text,
        /// When implementation is full: the deck's two conditions.
        rule: text,
        /// What stages are not.
        note: text,
        /// All four, in order.
        stages: all StageWords,
    }

    /// A stage.
    StageWords {
        /// Its name.
        name: text,
        /// What people ask in it.
        question: text,
        /// What it is.
        what: text,
        /// How one can tell.
        signs: texts,
        /// What coaching does in it.
        coaching: text,
        /// When the coaching system itself is in it.
        system: text,
    }

    /// District infrastructure.
    InfrastructureGuide {
        /// What it is.
        lead: text,
        /// All ten, in the deck's order.
        parts: all InfrastructureWords,
    }

    /// A part of the infrastructure.
    InfrastructureWords {
        /// Its name in files of drafts.
        key: key,
        /// Its name in the deck.
        name: text,
        /// What it is.
        what: text,
        /// The pages of the draft that it touches.
        pages: pages,
        /// The item of the District Capacity Assessment (DCA) that it serves.
        item: maybe choice DcaItemNumber,
        /// What coaching has to do with it.
        link: text,
    }

    /// The practice profile.
    ProfileGuide {
        /// What it is.
        lead: text,
        /// What it is not.
        note: text,
        /// All five, in the profile's order. [`ProfileKey::is_in_the_deck`] knows which the training connects with
        /// coaching.
        components: all ProfileWords,
    }

    /// An essential component.
    ProfileWords {
        /// Its name in files of drafts.
        key: key,
        /// Its name in the profile.
        name: text,
        /// What it is.
        what: text,
        /// What coaching has to do with it.
        link: text,
    }
}

impl InfrastructureGuide {
    /// The words of a part.
    #[must_use]
    pub fn part(self, key: InfrastructureKey) -> Option<InfrastructureWords> {
        self.parts().nth(key as usize)
    }
}

impl ProfileGuide {
    /// The words of an essential component.
    #[must_use]
    pub fn component(self, key: ProfileKey) -> Option<ProfileWords> {
        self.components().nth(key as usize)
    }
}
