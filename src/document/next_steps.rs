//! Activity 2.3: who is involved, which resources help, and who does what by when.

use super::{
    DcaItemNumber, Id, PartChoice, PartKey, Raci, ResourceDecision, TaskStatus, YesNo, record::record,
    row::row,
};

record! {
    /// The next steps in developing the system. The dates stand with the components and the roles.
    pub struct NextSteps {
        /// Who is involved in what.
        pub involvement: Vec<Involvement>,
        /// What the team has to work with.
        pub resources: Vec<Resource>,
        /// Who does what by when.
        pub actions: Vec<Action>,
    }

    /// The three dates of something that is written. They stay as they were typed.
    pub struct Milestones {
        /// When a draft is due.
        pub draft_by: String,
        /// When it is to be final.
        pub finalize_by: String,
        /// When people start to work by it.
        pub use_by: String,
    }

    /// Dates of one role's own, where they differ from the component's. Empty: as the component.
    pub struct RoleTimeline {
        /// Component 3.
        pub qualifications: Milestones,
        /// Component 4.
        pub selection: Milestones,
        /// Component 5.
        pub service_delivery: Milestones,
        /// When coaches begin in the role, as typed.
        pub coaches_start: String,
    }
}

row! {
    /// Somebody's part in the writing of a component.
    pub struct Involvement {
        /// The component.
        pub part: PartChoice,
        /// The role it is written for. [`Id::NIL`]: every role.
        pub role: Id,
        /// A person or a group, by name, initials or position.
        pub who: String,
        /// How they are involved.
        pub raci: Raci,
    }

    /// A document or tool that may help.
    pub struct Resource {
        /// Its title.
        pub title: String,
        /// Where it is.
        pub place: String,
        /// The component it helps with.
        pub part: PartChoice,
        /// What the team does with it.
        pub decision: ResourceDecision,
        /// Whether the team needs to have seen it before its next meeting.
        pub before_meeting: YesNo,
        /// When it is needed, as typed.
        pub needed_by: String,
        /// Who gets it ready.
        pub owner: String,
        /// How far that is.
        pub status: TaskStatus,
        /// Anything to add.
        pub note: String,
    }

    /// A thing to do.
    pub struct Action {
        /// What.
        pub text: String,
        /// Who.
        pub owner: String,
        /// By when, as typed.
        pub due: String,
        /// How far it is.
        pub status: TaskStatus,
        /// The component it moves on.
        pub part: PartChoice,
        /// The item of the DCA it serves.
        pub dca_item: DcaItemNumber,
        /// When it was done, as typed.
        pub done_on: String,
        /// Anything to add.
        pub note: String,
        /// What it came out of: an agenda's item, a barrier, a round's item. [`Id::NIL`]: nothing else.
        pub source: Id,
    }
}

impl RoleTimeline {
    /// The role's own dates for a component. `None` where the component is not written role by role.
    #[must_use]
    pub fn part(&self, key: PartKey) -> Option<&Milestones> {
        match key {
            PartKey::Qualifications => Some(&self.qualifications),
            PartKey::Selection => Some(&self.selection),
            PartKey::ServiceDelivery => Some(&self.service_delivery),
            PartKey::Definition | PartKey::Conditions | PartKey::Guidelines => None,
        }
    }
}
