//! The coaching system as data: types, ids, edits, file format and repair. Knows no browser, no view and no words.

mod choice;
mod conditions;
pub mod dates;
mod definition;
mod delivery_plan;
mod district;
pub mod file;
mod guidelines;
mod id;
pub mod json;
mod part;
mod place;
mod qualifications;
mod record;
mod role;
mod row;
mod selection;
mod tolerant;
pub mod tree;
mod writer;

pub use choice::{
    Choice, CoachingLevel, CoachingType, FrequencyUnit, GuidelineCategory, InnovationDomain, Intensity,
    InterviewKind, Mode, Need, PartStatus, Phase, Provider, QualificationKind, RoleStatus, SchoolLevel,
    Skill, StartingPath, YesNo,
};
pub use conditions::{Condition, Conditions};
pub use definition::Definition;
pub use delivery_plan::{
    CommunicationLoop, Concept, DeliveryPlan, Goal, Methods, Month, ServiceDelivery, YearGrid,
};
pub use district::{Contributor, CoreComponent, District, Innovation, School, StartingPoint};
pub use guidelines::{Guideline, Guidelines};
pub use id::{Id, IdSource};
pub use part::{Approval, Part, PartKey};
pub use place::{Place, Step};
pub use qualifications::{Qualification, Qualifications, Responsibility, RoleQualifications};
pub use role::Role;
pub use row::{Line, Removed, Row, insert_copy, remove};
pub use selection::{InterviewItem, RoleSelection, RubricCriterion, Selection, SelectionStep};

pub(crate) use tolerant::name_in_files;

use record::record;

record! {
    /// One district's coaching system: everything a draft holds and a file carries.
    ///
    /// Districtwide words live in the six components; what differs by role lives in the [`Role`], so that a role
    /// and its qualifications, selection and delivery plan come, go and come back together.
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
