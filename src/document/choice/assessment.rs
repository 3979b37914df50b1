//! Choices about where a district stands: stages, infrastructure and the District Capacity Assessment (DCA).

use super::choices;

choices! {
    /// A stage of implementation. It belongs to one innovation in one school (deck, "Installation"; domain.md 6.1).
    Stage {
        /// Nobody has said.
        Undecided = "",
        /// Need, fit and feasibility are looked at.
        Exploration = "exploration",
        /// Resources, supports and systems are put in place.
        Installation = "installation",
        /// The practice begins, and data show how to do it right.
        InitialImplementation = "initialImplementation",
        /// At least half of the practitioners use it as intended, and outcomes improve.
        FullImplementation = "fullImplementation",
    }

    /// Where one part of the district's infrastructure stands (domain.md 6.2).
    InfrastructureStatus {
        /// Nobody has said.
        Undecided = "",
        /// Nothing is there yet.
        NotStarted = "notStarted",
        /// It is being written.
        Drafting = "drafting",
        /// People work by it.
        InUse = "inUse",
        /// It is in use and being looked at again.
        Reviewing = "reviewing",
    }

    /// One of the coaching items of the DCA.
    DcaItemNumber {
        /// Nobody has said, or none.
        Undecided = "",
        /// District has a coaching system to support schools in use of EIs.
        Item25 = "25",
        /// DIT uses a coaching service delivery plan.
        Item26 = "26",
        /// DIT uses coaching effectiveness data.
        Item27 = "27",
    }

    /// A score on an item of the DCA, or none yet.
    DcaScore {
        /// No vote has been cast, or no score agreed.
        Open = "",
        /// Not in place.
        Zero = "0",
        /// Partially in place.
        One = "1",
        /// Fully in place.
        Two = "2",
    }

    /// The part of the year in which the DCA is taken (domain.md 1.2).
    DcaWindow {
        /// Nobody has said.
        Undecided = "",
        /// August or September.
        Fall = "fall",
        /// January or February.
        Winter = "winter",
        /// Spring.
        Spring = "spring",
    }

    /// What a round of scoring is for.
    DcaPurpose {
        /// Nobody has said.
        Undecided = "",
        /// The first one, before infrastructure is installed.
        Baseline = "baseline",
        /// To see progress.
        Progress = "progress",
        /// The team's own look, between two administrations.
        SelfCheck = "selfCheck",
    }
}

impl DcaScore {
    /// The points. `None` where there is no score.
    #[must_use]
    pub fn points(self) -> Option<u32> {
        match self {
            Self::Open => None,
            Self::Zero => Some(0),
            Self::One => Some(1),
            Self::Two => Some(2),
        }
    }
}
