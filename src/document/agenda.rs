//! The agenda of a team meeting, which becomes its minutes.

use super::{AgendaPurpose, Id, Line, TopicStatus, record::record, row::row};

record! {
    /// Who does what at a meeting (domain.md 6.4).
    pub struct MeetingRoles {
        /// Leads through the agenda.
        pub facilitator: MeetingRole,
        /// Writes down.
        pub recorder: MeetingRole,
        /// Watches the time.
        pub timekeeper: MeetingRole,
        /// Brings the data.
        pub data_lead: MeetingRole,
    }

    /// Who does it, and who steps in.
    pub struct MeetingRole {
        /// By name, initials or position.
        pub who: String,
        /// Who steps in.
        pub backup: String,
    }
}

row! {
    /// A meeting: planned on it beforehand, written down on it afterwards. Times stay as they were typed.
    pub struct Agenda {
        /// The day, as typed.
        pub date: String,
        /// When it begins.
        pub start: String,
        /// When it ends.
        pub end: String,
        /// Its length in minutes. Counts where start or end is open.
        pub minutes: String,
        /// The room or the link.
        pub place: String,
        /// Who does what.
        pub roles: MeetingRoles,
        /// Who was there.
        pub attended: String,
        /// How the group works together.
        pub norms: Vec<Line>,
        /// What is talked about, in order.
        pub items: Vec<AgendaItem>,
        /// What was decided.
        pub decisions: Vec<Decision>,
        /// What came up and has its place another time.
        pub parking_lot: Vec<ParkedTopic>,
        /// What people need to have with them.
        pub materials: Vec<Line>,
        /// When the team meets next, as typed.
        pub next_meeting: String,
        /// What went well.
        pub went_well: String,
        /// What to change next time.
        pub change_next_time: String,
        /// The agenda whose open items were carried over to this one. [`Id::NIL`]: none.
        pub carried_from: Id,
    }

    /// A topic of a meeting.
    pub struct AgendaItem {
        /// What it is about.
        pub topic: String,
        /// What it is for.
        pub purpose: AgendaPurpose,
        /// Who leads it.
        pub lead: String,
        /// How long, as typed.
        pub minutes: String,
        /// What is to come out of it.
        pub outcome: String,
        /// What came out of it.
        pub result: String,
        /// Whether it is settled.
        pub status: TopicStatus,
        /// What it was taken from: an action, a barrier, an item of the checklist, a component. [`Id::NIL`]: nothing.
        pub source: Id,
        /// The item of the meeting before that it continues. [`Id::NIL`]: none.
        pub carried_from: Id,
    }

    /// Something the team decided.
    pub struct Decision {
        /// What.
        pub text: String,
        /// Why.
        pub reason: String,
        /// Who tells whom.
        pub told_to: String,
    }

    /// A topic that has its place another time.
    pub struct ParkedTopic {
        /// What.
        pub text: String,
        /// Who brought it up.
        pub raised_by: String,
        /// Whether it is settled.
        pub status: TopicStatus,
        /// The topic of the meeting before that it continues. [`Id::NIL`]: none.
        pub carried_from: Id,
    }
}
