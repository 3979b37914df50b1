//! Component 5: coaching service delivery plan (CSDP), one for each role.

use super::{FrequencyUnit, Id, Mode, Part, Skill, record::record, row::row};

record! {
    /// What is the same for every role.
    pub struct ServiceDelivery {
        /// Status, owner, dates and approvals.
        pub part: Part,
        /// How the district plans and looks at coaching, whatever the role.
        pub approach: String,
    }

    /// How one role's coaching is delivered (domain.md 2.2).
    pub struct DeliveryPlan {
        /// Why this coaching.
        pub purpose: String,
        /// What it is to reach.
        pub goals: Vec<Goal>,
        /// What is coached, how, and how much.
        pub concepts: Vec<Concept>,
        /// What the coach does beforehand.
        pub preparation: String,
        /// What those who are coached agree to.
        pub coachee_commitments: String,
        /// What the principal agrees to.
        pub principal_commitments: String,
        /// How feedback is given.
        pub feedback_form: String,
        /// How soon.
        pub feedback_timing: String,
        /// Where it is kept and who sees it.
        pub feedback_kept: String,
        /// Who tells whom what.
        pub loops: Vec<CommunicationLoop>,
        /// How much of the plan must be delivered before somebody acts.
        pub adherence_threshold: String,
        /// Who looks at it.
        pub adherence_reviewer: String,
        /// When.
        pub adherence_dates: String,
        /// The year, month by month.
        pub year: YearGrid,
        /// When the plan is next looked at, as typed.
        pub next_review: String,
    }

    /// The ways of coaching, from light to intensive.
    pub struct Methods {
        /// Share a resource.
        pub share_resource: bool,
        /// Prompt or remind.
        pub prompt: bool,
        /// Plan together.
        pub co_plan: bool,
        /// Facilitate a look at data.
        pub facilitate_data: bool,
        /// Observe.
        pub observe: bool,
        /// Performance feedback.
        pub performance_feedback: bool,
        /// Support side by side.
        pub side_by_side: bool,
        /// Model.
        pub model: bool,
        /// Facilitate together.
        pub co_facilitate: bool,
        /// Role-play or rehearse.
        pub role_play: bool,
    }

    /// One month of the year.
    pub struct Month {
        /// What the coach does.
        pub activity: String,
        /// What shows that it was done.
        pub evidence: String,
        /// Who else takes part.
        pub with_whom: String,
    }

    /// A school year, August to July.
    pub struct YearGrid {
        /// August.
        pub august: Month,
        /// September.
        pub september: Month,
        /// October.
        pub october: Month,
        /// November.
        pub november: Month,
        /// December.
        pub december: Month,
        /// January.
        pub january: Month,
        /// February.
        pub february: Month,
        /// March.
        pub march: Month,
        /// April.
        pub april: Month,
        /// May.
        pub may: Month,
        /// June.
        pub june: Month,
        /// July.
        pub july: Month,
    }
}

row! {
    /// A measurable goal.
    pub struct Goal {
        /// In words.
        pub text: String,
        /// How it is measured.
        pub measure: String,
        /// Where it stands.
        pub baseline: String,
        /// Where it is to get.
        pub target: String,
        /// By when, as typed.
        pub by_when: String,
    }

    /// Something that is coached on purpose.
    pub struct Concept {
        /// Its name.
        pub name: String,
        /// The component of an innovation it belongs to.
        pub component: Id,
        /// How well it is used now.
        pub now: Skill,
        /// How well it is to be used.
        pub target: Skill,
        /// How it is coached.
        pub methods: Methods,
        /// How many times in a unit.
        pub times: String,
        /// The unit.
        pub unit: FrequencyUnit,
        /// Minutes a session.
        pub minutes: String,
        /// How people meet.
        pub mode: Mode,
        /// What shows progress.
        pub evidence: String,
        /// When there is less of it, or more.
        pub fade_rule: String,
    }

    /// Who tells whom what.
    pub struct CommunicationLoop {
        /// Who tells.
        pub from: String,
        /// Who is told.
        pub to: String,
        /// What is shared: themes and dates, not names.
        pub content: String,
        /// How and how often.
        pub every: String,
        /// How soon an answer comes.
        pub response_time: String,
    }
}
