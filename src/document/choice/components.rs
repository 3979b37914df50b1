//! Choices about the six components.

use super::{Choice, choices};
use crate::document::PartKey;

choices! {
    /// One of the six components, where a person may also leave it open.
    PartChoice {
        /// Nobody has said, or none.
        Undecided = "",
        /// 1. Definition of coaching.
        Definition = "definition",
        /// 2. Conditions that warrant coaching.
        Conditions = "conditions",
        /// 3. Coach qualifications, skills, and general responsibilities.
        Qualifications = "qualifications",
        /// 4. Recruitment and selection guidelines.
        Selection = "selection",
        /// 5. Coaching service delivery plan (CSDP).
        ServiceDelivery = "serviceDelivery",
        /// 6. District guidelines.
        Guidelines = "guidelines",
    }

    /// What the team says of a component. Approved is not in use.
    PartStatus {
        /// Nothing is written yet.
        NotStarted = "notStarted",
        /// Words are being found.
        Drafting = "drafting",
        /// Others may read it.
        ReadyForReview = "readyForReview",
        /// Leadership has agreed.
        Approved = "approved",
        /// People work by it.
        InUse = "inUse",
        /// It is in use and being changed.
        UnderRevision = "underRevision",
    }

    /// What a qualification is about.
    QualificationKind {
        /// Nobody has said.
        Undecided = "",
        /// What the coach knows.
        Knowledge = "knowledge",
        /// What the coach can do.
        Skill = "skill",
        /// What the coach has done.
        Experience = "experience",
        /// How the coach meets people.
        Disposition = "disposition",
        /// A certificate or licence.
        Credential = "credential",
        /// Time that is set aside.
        Time = "time",
    }

    /// How much a qualification counts.
    Need {
        /// Nobody has said.
        Undecided = "",
        /// A coach must have it on the first day.
        Required = "required",
        /// It helps.
        Preferred = "preferred",
        /// The district will teach it.
        Developable = "developable",
    }

    /// When a responsibility falls due.
    Phase {
        /// Nobody has said.
        Undecided = "",
        /// Before a session.
        Before = "before",
        /// During a session.
        During = "during",
        /// After a session.
        After = "after",
        /// Across the year.
        AcrossYear = "acrossYear",
    }

    /// What an interview asks a candidate to do.
    InterviewKind {
        /// Nobody has said.
        Undecided = "",
        /// A question.
        Question = "question",
        /// A scenario to think through.
        Scenario = "scenario",
        /// A role-play.
        RolePlay = "rolePlay",
        /// A sample of the work.
        WorkSample = "workSample",
        /// A second try after feedback.
        FeedbackTry = "feedbackTry",
    }

    /// What a district guideline is about.
    GuidelineCategory {
        /// Nobody has said.
        Undecided = "",
        /// Who gets coaching.
        Access = "access",
        /// Schedules and protected time.
        Time = "time",
        /// What stays between coach and coachee.
        Confidentiality = "confidentiality",
        /// The wall between coaching and evaluation.
        EvaluationFirewall = "evaluationFirewall",
        /// Who hears what.
        Communication = "communication",
        /// How barriers travel and are answered.
        Barriers = "barriers",
        /// What is written down and where.
        Documentation = "documentation",
        /// How much one coach carries.
        Caseload = "caseload",
        /// Who looks after the coaches.
        Supervision = "supervision",
        /// How coaches keep learning.
        CoachLearning = "coachLearning",
        /// Who pays.
        Funding = "funding",
        /// Coaching from afar.
        Virtual = "virtual",
        /// How the system itself is looked at.
        Review = "review",
        /// Something else.
        Other = "other",
    }
}

impl PartChoice {
    /// The component, if one is chosen.
    #[must_use]
    pub fn part(self) -> Option<PartKey> {
        PartKey::ALL.get(self.index().checked_sub(1)?).copied()
    }
}

impl From<PartKey> for PartChoice {
    fn from(key: PartKey) -> Self {
        Self::at(key.number())
    }
}
