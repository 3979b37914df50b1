//! The team's pages: the training session, its activities, and the preparation of meetings. What each is called, and
//! its form. The guide's longer words come from a file (`public/guide.json`). In browsers only the whole builder uses
//! the forms: the first module knows the pages by name.

pub mod assessment;
pub mod case;
pub mod existing;
pub mod frameworks;
pub mod next_steps;
pub mod prepare;
pub mod session;
pub mod wording;

/// A page on which the team works through the training or prepares what follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TeamPage {
    /// The session guide.
    Session,
    /// The frameworks, drawn.
    Frameworks,
    /// Activity 2.1.
    Existing,
    /// Activity 2.2: items 25 to 27 of the District Capacity Assessment (DCA).
    Assessment,
    /// Activity 2.2: talking points.
    Case,
    /// Activity 2.3.
    NextSteps,
    /// Checklist, barriers and agendas.
    Prepare,
    /// Words worth a second look.
    Wording,
}

impl TeamPage {
    /// Every one, in the order of the training.
    pub const ALL: [Self; 8] = [
        Self::Session,
        Self::Frameworks,
        Self::Existing,
        Self::Assessment,
        Self::Case,
        Self::NextSteps,
        Self::Prepare,
        Self::Wording,
    ];

    /// Its name in an address, after `team/`, and the start of its anchors.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Frameworks => "frameworks",
            Self::Existing => "existing",
            Self::Assessment => "assessment",
            Self::Case => "case",
            Self::NextSteps => "next-steps",
            Self::Prepare => "prepare",
            Self::Wording => "wording",
        }
    }

    /// The page with a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.name() == name)
    }

    /// Its title. Activities keep the deck's numbers.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Session => "The training session",
            Self::Frameworks => "Frameworks and connections",
            Self::Existing => "Activity 2.1: where we are, where we start",
            Self::Assessment => "Activity 2.2: the coaching items of the DCA",
            Self::Case => "Activity 2.2: make the case",
            Self::NextSteps => "Activity 2.3: next steps",
            Self::Prepare => "Prepare to lead the team",
            Self::Wording => "Words, before it goes out",
        }
    }

    /// A name that fits into a menu.
    #[must_use]
    pub fn short(self) -> &'static str {
        match self {
            Self::Session => "Session",
            Self::Frameworks => "Frameworks",
            Self::Existing => "2.1 Where we start",
            Self::Assessment => "2.2 DCA items",
            Self::Case => "2.2 Make the case",
            Self::NextSteps => "2.3 Next steps",
            Self::Prepare => "Prepare",
            Self::Wording => "Words",
        }
    }

    /// What one does there, in a sentence.
    #[must_use]
    pub fn what(self) -> &'static str {
        match self {
            Self::Session => "Follow the agenda together, and keep your agreements and your feedback.",
            Self::Frameworks => "See how the pieces fit, and where your district stands in each.",
            Self::Existing => "Say which coaching exists now, and choose where to begin.",
            Self::Assessment => {
                "Score items 25 to 27 of the District Capacity Assessment (DCA) together: how your District Implementation Team (DIT) coaches the use of effective innovations (EIs)."
            }
            Self::Case => "Collect what to say about each component, and practice saying it.",
            Self::NextSteps => "Decide who is involved, by when, with which resources.",
            Self::Prepare => "Get the next meeting ready: checklist, barriers, agenda.",
            Self::Wording => {
                "Look at how your draft speaks of people, and at what had better not leave this browser."
            }
        }
    }
}
