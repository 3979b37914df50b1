//! The words for every choice.

use crate::document::restore_point::RestoreReason;
use crate::document::{
    AgendaPurpose, BarrierStatus, Choice, CoachingLevel, CoachingType, DcaItemNumber, DcaPurpose, DcaScore,
    DcaWindow, FrequencyUnit, GuidelineCategory, HowWellDefined, InfrastructureStatus, InnovationDomain,
    Intensity, InterviewKind, Mode, Need, PartChoice, PartStatus, Phase, Provider, QualificationKind, Raci,
    ResourceDecision, RoleStatus, SchoolLevel, SessionItem, Skill, Stage, StartingPath, TaskStatus,
    TopicStatus, YesNo,
};

/// A choice with words for each of its options.
pub trait Labelled: Choice {
    /// One for each of [`Choice::ALL`], in its order.
    const LABELS: &'static [&'static str];

    /// The option in words.
    fn label(self) -> &'static str {
        Self::LABELS.get(self.index()).copied().unwrap_or_default()
    }
}

macro_rules! labels {
    ($($choice:ty { $($label:literal),+ $(,)? })+) => {$(
        impl Labelled for $choice {
            const LABELS: &'static [&'static str] = {
                const LABELS: &[&str] = &[$($label),+];
                assert!(LABELS.len() == <$choice as Choice>::ALL.len());
                LABELS
            };
        }
    )+};
}

labels! {
    YesNo { "Not decided yet", "Yes", "No" }
    StartingPath {
        "Not decided yet",
        "We are new to MTSS: choosing our coaches comes first",
        "Our coaches are chosen: their role, and access to coaching, come first",
    }
    CoachingType { "Not decided yet", "Systems coaching", "Instructional coaching" }
    CoachingLevel {
        "Not decided yet", "ISD (intermediate school district)", "District", "School", "Grade or department",
        "Classroom",
    }
    Provider {
        "Not decided yet", "The ISD (external)", "The district (internal)", "The school (internal)",
        "Somebody under contract",
    }
    RoleStatus { "Not decided yet", "Existing", "Planned", "Vacant" }
    SchoolLevel {
        "Not decided yet", "Early childhood", "Elementary", "Middle", "High", "K-8", "K-12", "Alternative", "Program",
    }
    InnovationDomain {
        "Not decided yet", "Integrated MTSS", "Social-emotional and behavioral health", "Literacy", "Math",
        "Early childhood", "Attendance", "Something else",
    }
    PartStatus { "Not started", "Drafting", "Ready for review", "Approved", "In use", "Under revision" }
    Intensity { "Not decided yet", "Low", "Moderate", "High" }
    QualificationKind {
        "Not decided yet", "Knowledge", "Skill", "Experience", "Disposition", "Credential", "Time",
    }
    Need { "Not decided yet", "Required", "Preferred", "Can be developed" }
    Phase { "Not decided yet", "Before a session", "During a session", "After a session", "Across the year" }
    InterviewKind {
        "Not decided yet", "Question", "Scenario", "Role-play", "Work sample", "Second try after feedback" }
    Skill { "Not decided yet", "New", "Developing", "Fluent", "Can adapt it" }
    FrequencyUnit {
        "Not decided yet", "a week", "every two weeks", "a month", "a data window", "a term", "a year", "as needed",
    }
    Mode { "Not decided yet", "In person", "Virtual", "Some of each", "Each in their own time" }
    GuidelineCategory {
        "Not decided yet", "Access", "Schedule and protected time", "Confidentiality", "Apart from evaluation",
        "Communication", "Barriers", "Documentation", "Caseload", "Supervision of coaches", "Coaches' own learning",
        "Funding", "Virtual coaching", "Review of the system", "Something else",
    }
    PartChoice {
        "Not decided yet", "1. Definition", "2. Conditions", "3. Qualifications", "4. Selection", "5. Delivery plan",
        "6. Guidelines",
    }
    Stage {
        "Not decided yet", "Exploration", "Installation", "Initial implementation", "Full implementation",
    }
    InfrastructureStatus { "Not decided yet", "Not started", "Drafting", "In use", "Reviewing" }
    DcaItemNumber { "Not decided yet", "Item 25", "Item 26", "Item 27" }
    DcaScore { "No score yet", "0", "1", "2" }
    DcaWindow { "Not decided yet", "Fall (August or September)", "Winter (January or February)", "Spring" }
    DcaPurpose { "Not decided yet", "Baseline", "To see progress", "The team's own look" }
    Raci { "Not decided yet", "Responsible", "Accountable", "Consulted", "Informed" }
    ResourceDecision { "Not decided yet", "Use as it is", "Adapt", "Draft our own", "Skip" }
    TaskStatus { "To do", "Doing", "Waiting", "Done", "Let go" }
    BarrierStatus { "Open", "Sent", "Answered", "Closed" }
    AgendaPurpose { "Not decided yet", "Inform", "Discuss", "Decide", "Practice" }
    TopicStatus { "Open", "Settled", "Let go" }
    SessionItem {
        "Not decided yet", "Opening", "Frameworks and stages", "Making connections", "Activity 2.1",
        "The six components", "Activity 2.2", "Activity 2.3", "Assignments", "Closing",
    }
    HowWellDefined { "Not decided yet", "Not yet", "Partly", "Well" }
    RestoreReason {
        "You kept it", "Before the first edit of that day", "While you were writing",
        "Before a file took its place", "When it went into a file or came out of one",
        "Before files were put together", "Before an earlier version came back",
        "Before a newer version of the builder wrote it in a new form", "Before many things were changed at once",
    }
}
