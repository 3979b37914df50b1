//! Choices of the training session and its activities.

use super::choices;

choices! {
    /// An item on the training session's agenda, in its order.
    SessionItem {
        /// Nobody has said.
        Undecided = "",
        /// Group agreements, feedback on the training, purpose and outcomes.
        Opening = "opening",
        /// The active implementation frameworks and the stages.
        Frameworks = "frameworks",
        /// District infrastructure, the DCA's items and the practice profile.
        Connections = "connections",
        /// Activity 2.1: where we are, where we start.
        Activity21 = "activity21",
        /// The six components, and an example of a whole system.
        Components = "components",
        /// Activity 2.2: make the case and explain it.
        Activity22 = "activity22",
        /// Activity 2.3: next steps.
        Activity23 = "activity23",
        /// Assignments until the team's meeting.
        Assignments = "assignments",
        /// The survey, and staying connected.
        Closing = "closing",
    }

    /// How well a kind of coaching that exists is defined (deck, activity 2.1).
    HowWellDefined {
        /// Nobody has said.
        Undecided = "",
        /// It depends on the person.
        NotYet = "notYet",
        /// Some of it is written, or shared by word of mouth.
        Partly = "partly",
        /// It is written, and people know it.
        Well = "well",
    }
}
