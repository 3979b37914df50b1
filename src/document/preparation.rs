//! Preparing to lead the team: the checklist, and the barriers on the way.

use super::{Agenda, BarrierStatus, Id, TaskStatus, record::record, row::row};

record! {
    /// What is prepared for the team's meetings.
    pub struct Preparation {
        /// The checklist.
        pub checklist: Checklist,
        /// What stands in the way.
        pub barriers: Vec<Barrier>,
        /// Agendas of the team's meetings, oldest first.
        pub agendas: Vec<Agenda>,
    }

    /// The deck's four assignments, and the team's own items.
    ///
    /// What is preset is a field and no row: every copy of the file has it from the start and at the same place, so
    /// that two copies that are put together never hold it twice.
    pub struct Checklist {
        /// Decide which resources to use, and what to draft anew.
        pub resources: Assignment,
        /// Plan and practice leading the team's activities.
        pub facilitation: Assignment,
        /// Look through the resource list for what the team should see before its meeting.
        pub meeting_access: Assignment,
        /// Write the agenda of the team's meeting.
        pub agenda: Assignment,
        /// The team's own items.
        pub own: Vec<ChecklistItem>,
    }

    /// How far one of the deck's assignments is.
    pub struct Assignment {
        /// Who sees to it.
        pub owner: String,
        /// By when, as typed.
        pub due: String,
        /// How far it is.
        pub status: TaskStatus,
        /// When it was done, as typed.
        pub done_on: String,
        /// What shows it.
        pub evidence: String,
    }
}

row! {
    /// An item of the team's own on the checklist.
    pub struct ChecklistItem {
        /// What.
        pub text: String,
        /// Who sees to it.
        pub owner: String,
        /// By when, as typed.
        pub due: String,
        /// How far it is.
        pub status: TaskStatus,
        /// When it was done, as typed.
        pub done_on: String,
        /// What shows it.
        pub evidence: String,
    }

    /// Something that stands in the way, and where it went.
    pub struct Barrier {
        /// What.
        pub text: String,
        /// Who raised it: a team or a position rather than a name.
        pub raised_by: String,
        /// Who can remove it.
        pub sent_to: String,
        /// How far it has traveled.
        pub status: BarrierStatus,
        /// When it was raised, as typed.
        pub opened: String,
        /// When an answer is due, as typed.
        pub answer_due: String,
        /// The answer.
        pub answer: String,
    }
}

/// The assignments of the deck's preparation checklist, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AssignmentKey {
    /// Decide which resources to use, and what to draft anew.
    Resources,
    /// Plan and practice leading the team's activities.
    Facilitation,
    /// Look through the resource list for what the team should see before its meeting.
    MeetingAccess,
    /// Write the agenda of the team's meeting.
    Agenda,
}

impl AssignmentKey {
    /// All four, in the deck's order.
    pub const ALL: [Self; 4] = [Self::Resources, Self::Facilitation, Self::MeetingAccess, Self::Agenda];

    /// What an agenda's item names as its source.
    #[must_use]
    pub fn id(self) -> Id {
        Id::joined("assignment", &[Id::from_bits(1 + self as u64)])
    }
}

impl Checklist {
    /// One of the four assignments.
    #[must_use]
    pub fn assignment(&self, key: AssignmentKey) -> &Assignment {
        match key {
            AssignmentKey::Resources => &self.resources,
            AssignmentKey::Facilitation => &self.facilitation,
            AssignmentKey::MeetingAccess => &self.meeting_access,
            AssignmentKey::Agenda => &self.agenda,
        }
    }
    /// One of the four assignments, to write to.
    pub fn assignment_mut(&mut self, key: AssignmentKey) -> &mut Assignment {
        match key {
            AssignmentKey::Resources => &mut self.resources,
            AssignmentKey::Facilitation => &mut self.facilitation,
            AssignmentKey::MeetingAccess => &mut self.meeting_access,
            AssignmentKey::Agenda => &mut self.agenda,
        }
    }
}
