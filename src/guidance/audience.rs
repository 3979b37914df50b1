//! Which examples fit: those for a kind of coaching role, or for everybody.

use crate::document::{CoachingLevel, CoachingType, Role};

/// Who an example is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Every district and every role.
    Everyone,
    /// A systems coach of a School Leadership Team.
    SltCoach,
    /// An instructional coach of a subject, such as literacy.
    InstructionalCoach,
    /// A coach for social-emotional and behavioral health.
    BehaviorCoach,
    /// The coordinator, who coaches the District Implementation Team.
    DistrictCoordinator,
    /// Whoever coaches the coaches.
    CoachCoordinator,
    /// A coach from the intermediate school district.
    IsdCoach,
}

impl Audience {
    /// The kind of role that a role's own words describe.
    #[must_use]
    pub fn of(role: &Role) -> Self {
        let title = role.title.to_ascii_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| title.contains(word));
        match (role.coaching_type, role.level) {
            _ if says(&["coach coordinator", "coach of coaches", "coaching coordinator"]) => {
                Self::CoachCoordinator
            }
            _ if says(&["behavior", "sebh", "social-emotional", "sel coach"]) => Self::BehaviorCoach,
            (_, CoachingLevel::Isd) => Self::IsdCoach,
            (CoachingType::Instructional, _) => Self::InstructionalCoach,
            (CoachingType::Systems, CoachingLevel::District) => Self::DistrictCoordinator,
            _ if says(&["coordinator"]) => Self::DistrictCoordinator,
            (CoachingType::Systems, _) => Self::SltCoach,
            (CoachingType::Undecided, CoachingLevel::Classroom | CoachingLevel::GradeOrDepartment) => {
                Self::InstructionalCoach
            }
            (CoachingType::Undecided, _) => Self::SltCoach,
        }
    }

    /// Its name in the book of examples.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::SltCoach => "sltCoach",
            Self::InstructionalCoach => "instructionalCoach",
            Self::BehaviorCoach => "behaviorCoach",
            Self::DistrictCoordinator => "districtCoordinator",
            Self::CoachCoordinator => "coachCoordinator",
            Self::IsdCoach => "isdCoach",
        }
    }

    /// Whether an example for the readers that `key` names is of use to these.
    #[must_use]
    pub fn is_met_by(self, key: &str) -> bool {
        key == Self::Everyone.key() || key == self.key()
    }
}
