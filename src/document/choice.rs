//! Every choice a person makes from a list, with the key that files carry. The words are in `guidance`.

/// A closed list of options. The first one is the default: what a draft says before anybody has chosen.
pub trait Choice: Copy + Eq + 'static {
    /// Every option, in the order shown.
    const ALL: &'static [Self];
    /// One for each of [`Choice::ALL`]: what stands for it in files.
    const KEYS: &'static [&'static str];

    /// The option's place in [`Choice::ALL`].
    fn index(self) -> usize {
        Self::ALL.iter().position(|option| *option == self).unwrap_or(0)
    }

    /// What stands for the option in files.
    fn key(self) -> &'static str {
        Self::KEYS.get(self.index()).copied().unwrap_or_default()
    }

    /// The option at a place, the default where there is none.
    #[must_use]
    fn at(index: usize) -> Self {
        Self::ALL.get(index).copied().unwrap_or(Self::ALL[0])
    }
}

macro_rules! choices {
    ($($(#[$meta:meta])* $name:ident {
        $(#[$first_meta:meta])* $first:ident = $first_key:literal,
        $($(#[$option_meta:meta])* $option:ident = $key:literal,)+
    })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $(#[$first_meta])* #[default] #[cfg_attr(feature = "schema", schemars(rename = $first_key))] $first,
            $($(#[$option_meta])* #[cfg_attr(feature = "schema", schemars(rename = $key))] $option,)+
        }

        impl Choice for $name {
            const ALL: &'static [Self] = &[Self::$first, $(Self::$option,)+];
            const KEYS: &'static [&'static str] = &[$first_key, $($key,)+];
        }

        impl super::tree::Tree for $name {
            fn node(&self) -> super::tree::Node<'_> {
                super::tree::Node::Choice(Choice::key(*self))
            }

            fn node_mut(&mut self) -> super::tree::NodeMut<'_> {
                super::tree::NodeMut::Choice(self)
            }
        }
    )+};
}

choices! {
    /// A question that is open until it is answered.
    YesNo {
        /// Nobody has said.
        Undecided = "",
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }

    /// Where a team starts (deck, activity 2.1).
    StartingPath {
        /// Nobody has said.
        Undecided = "",
        /// New to MTSS: the selection of SLT coaches comes first.
        NewToMtss = "newToMtss",
        /// Coaches are chosen: their role and access to coaching come first.
        CoachesChosen = "coachesChosen",
    }

    /// The two types of coaching (domain.md 4.1).
    CoachingType {
        /// Nobody has said.
        Undecided = "",
        /// Coaching of a team that leads implementation.
        Systems = "systems",
        /// Coaching of educators in a practice.
        Instructional = "instructional",
    }

    /// The level at which coaching is received (domain.md 4.2).
    CoachingLevel {
        /// Nobody has said.
        Undecided = "",
        /// Intermediate school district, coaching the district.
        Isd = "isd",
        /// The District Implementation Team or the coaches themselves.
        District = "district",
        /// A School Leadership Team.
        School = "school",
        /// A grade, department or professional learning community.
        GradeOrDepartment = "gradeOrDepartment",
        /// A classroom or one person.
        Classroom = "classroom",
    }

    /// Who employs the coach (domain.md 4.1).
    Provider {
        /// Nobody has said.
        Undecided = "",
        /// The intermediate school district.
        ExternalIsd = "externalIsd",
        /// The district.
        InternalDistrict = "internalDistrict",
        /// The school.
        InternalSchool = "internalSchool",
        /// Somebody under contract.
        Contracted = "contracted",
    }

    /// Whether somebody does the role today.
    RoleStatus {
        /// Nobody has said.
        Undecided = "",
        /// Somebody does it.
        Existing = "existing",
        /// It is to come.
        Planned = "planned",
        /// It exists and nobody is in it.
        Vacant = "vacant",
    }

    /// The kind of school.
    SchoolLevel {
        /// Nobody has said.
        Undecided = "",
        /// Early childhood.
        EarlyChildhood = "earlyChildhood",
        /// Elementary.
        Elementary = "elementary",
        /// Middle.
        Middle = "middle",
        /// High.
        High = "high",
        /// Kindergarten to grade 8.
        K8 = "k8",
        /// Kindergarten to grade 12.
        K12 = "k12",
        /// Alternative.
        Alternative = "alternative",
        /// A program within or across schools.
        Program = "program",
    }

    /// What an innovation is about.
    InnovationDomain {
        /// Nobody has said.
        Undecided = "",
        /// Integrated MTSS.
        IntegratedMtss = "integratedMtss",
        /// Social-emotional and behavioral health.
        Sebh = "sebh",
        /// Literacy.
        Literacy = "literacy",
        /// Math.
        Math = "math",
        /// Early childhood.
        EarlyChildhood = "earlyChildhood",
        /// Attendance.
        Attendance = "attendance",
        /// Something else.
        Other = "other",
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

    /// How much coaching a condition leads to.
    Intensity {
        /// Nobody has said.
        Undecided = "",
        /// A check-in now and then.
        Low = "low",
        /// Regular sessions.
        Moderate = "moderate",
        /// Frequent, planned sessions.
        High = "high",
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

    /// How well a concept is used, from new to adapted.
    Skill {
        /// Nobody has said.
        Undecided = "",
        /// Just met.
        New = "new",
        /// Used with help.
        Developing = "developing",
        /// Used well without help.
        Fluent = "fluent",
        /// Fitted to new situations.
        Adapting = "adapting",
    }

    /// How often something happens.
    FrequencyUnit {
        /// Nobody has said.
        Undecided = "",
        /// A week.
        Week = "week",
        /// Two weeks.
        TwoWeeks = "twoWeeks",
        /// A month.
        Month = "month",
        /// A data window.
        Window = "window",
        /// A term.
        Term = "term",
        /// A year.
        Year = "year",
        /// As it is needed.
        AsNeeded = "asNeeded",
    }

    /// How people meet.
    Mode {
        /// Nobody has said.
        Undecided = "",
        /// In one room.
        InPerson = "inPerson",
        /// Over video.
        Virtual = "virtual",
        /// Some of each.
        Hybrid = "hybrid",
        /// Each in their own time.
        Asynchronous = "asynchronous",
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
