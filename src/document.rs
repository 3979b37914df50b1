//! The coaching system as data: types, ids, edits, file format and repair. Knows no browser, no view and no words.

mod agenda;
pub(crate) mod alike;
mod choice;
mod conditions;
pub mod dates;
mod dca;
mod definition;
mod delivery_plan;
mod district;
mod existing_coaching;
pub mod file;
mod frameworks;
mod guidelines;
mod id;
pub mod json;
pub mod letters;
pub mod links;
mod migrate;
mod next_steps;
mod part;
mod place;
mod preparation;
mod qualifications;
mod record;
pub mod restore_point;
mod role;
mod row;
mod selection;
mod session;
mod talking_points;
pub mod times;
mod tolerant;
pub mod tree;
pub mod undo;
mod wording;
mod writer;

pub use agenda::{Agenda, AgendaItem, Decision, MeetingRole, MeetingRoles, ParkedTopic};
pub use choice::{
    AgendaPurpose, BarrierStatus, Choice, CoachingLevel, CoachingType, DcaItemNumber, DcaPurpose, DcaScore,
    DcaWindow, FrequencyUnit, GuidelineCategory, HowWellDefined, InfrastructureStatus, InnovationDomain,
    Intensity, InterviewKind, Mode, Need, PartChoice, PartStatus, Phase, Provider, QualificationKind, Raci,
    ResourceDecision, RoleStatus, SchoolLevel, SessionItem, Skill, Stage, StartingPath, TaskStatus,
    TopicStatus, YesNo,
};
pub use conditions::{Condition, Conditions};
pub use dca::{
    DataLookFors, Dca, DcaItem, DcaRound, Evidence, LookFor, PlanLookFors, ScoredItem, SystemLookFors, Voter,
};
pub use definition::Definition;
pub use delivery_plan::{
    CommunicationLoop, Concept, DeliveryPlan, Goal, Methods, Month, ServiceDelivery, YearGrid,
};
pub use district::{Contributor, CoreComponent, District, Innovation, School, StartingPoint};
pub use existing_coaching::{ExistingCoaching, InventoryRow, Reflection};
pub use frameworks::{
    EssentialComponent, Infrastructure, InfrastructureKey, InfrastructurePart, PracticeProfile, ProfileKey,
    StageStatus,
};
pub use guidelines::{Guideline, Guidelines};
pub use id::{Id, IdSource};
pub use next_steps::{Action, Involvement, Milestones, NextSteps, Resource, RoleTimeline};
pub use part::{Approval, Part, PartKey};
pub use place::{Place, Step};
pub use preparation::{Assignment, AssignmentKey, Barrier, Checklist, ChecklistItem, Preparation};
pub use qualifications::{Qualification, Qualifications, Responsibility, RoleQualifications};
pub use role::Role;
pub use row::{Line, Removed, Row, insert_copy, remove, slots};
pub use selection::{InterviewItem, RoleSelection, RubricCriterion, Selection, SelectionStep};
pub use session::{Break, SessionMinutes, Survey, TrainingSession};
pub use talking_points::{MakingTheCase, Takeaway, TalkingPoint, TalkingPoints, TeamActivity, TeamQuestion};
pub use wording::KeptWording;

pub(crate) use tolerant::name_in_files;

use record::record;

record! {
    /// One district's coaching system: everything a draft holds and a file carries.
    ///
    /// Districtwide words live in the six components; what differs by role lives in the [`Role`], so that a role
    /// and its qualifications, selection and delivery plan come, go and come back together.
    ///
    /// What the training presets (its six talking points, ten parts of infrastructure, four assignments) is a field of
    /// its own and never an item that somebody has to put into a list first: so two teammates' files that are put
    /// together hold it once. Items that stand for something else (a stage, an item carried over) have an id made
    /// from it, see [`Id::joined`], for the same reason.
    pub struct Document {
        /// Who the district is and who wrote this.
        pub district: District,
        /// Where the team starts (deck, activity 2.1).
        pub starting_point: StartingPoint,
        /// The district's schools.
        pub schools: Vec<School>,
        /// Effective innovations and which of their components need coaching.
        pub innovations: Vec<Innovation>,
        /// The coaching roles that exist or are planned, each with its own part of components 3 to 5.
        pub roles: Vec<Role>,
        /// Component 1.
        pub definition: Definition,
        /// Component 2.
        pub conditions: Conditions,
        /// Component 3, what is the same for every role.
        pub qualifications: Qualifications,
        /// Component 4, what is the same for every role.
        pub selection: Selection,
        /// Component 5, what is the same for every role.
        pub service_delivery: ServiceDelivery,
        /// Component 6.
        pub guidelines: Guidelines,
        /// The training session.
        pub session: TrainingSession,
        /// The stage of each innovation in each school.
        pub stages: Vec<StageStatus>,
        /// The ten parts of district infrastructure.
        pub infrastructure: Infrastructure,
        /// The practice profile's essential components.
        pub practice_profile: PracticeProfile,
        /// Activity 2.1: the coaching that exists now.
        pub existing_coaching: ExistingCoaching,
        /// Activity 2.2: items 25 to 27 of the District Capacity Assessment.
        pub dca: Dca,
        /// Activity 2.2: talking points, takeaways and questions.
        pub making_the_case: MakingTheCase,
        /// Activity 2.3: who is involved, resources, actions.
        pub next_steps: NextSteps,
        /// Checklist, barriers and agendas.
        pub preparation: Preparation,
        /// Words that the team has decided to keep.
        pub kept_wording: Vec<KeptWording>,
    }
}

impl Document {
    /// The shared head of a component: status, owner, dates and approvals.
    #[must_use]
    pub fn part(&self, key: PartKey) -> &Part {
        match key {
            PartKey::Definition => &self.definition.part,
            PartKey::Conditions => &self.conditions.part,
            PartKey::Qualifications => &self.qualifications.part,
            PartKey::Selection => &self.selection.part,
            PartKey::ServiceDelivery => &self.service_delivery.part,
            PartKey::Guidelines => &self.guidelines.part,
        }
    }

    /// [`Document::part`], to write to.
    pub fn part_mut(&mut self, key: PartKey) -> &mut Part {
        match key {
            PartKey::Definition => &mut self.definition.part,
            PartKey::Conditions => &mut self.conditions.part,
            PartKey::Qualifications => &mut self.qualifications.part,
            PartKey::Selection => &mut self.selection.part,
            PartKey::ServiceDelivery => &mut self.service_delivery.part,
            PartKey::Guidelines => &mut self.guidelines.part,
        }
    }
}
