//! The training session as one team follows it: agreements, minutes, breaks and the survey. Knows no words of the guide.

use super::{Line, SessionItem, record::record, row::row};

record! {
    /// What a trainer sets and a team notes for its session. The guide's own words are in `guidance`.
    pub struct TrainingSession {
        /// The day, as typed.
        pub date: String,
        /// Who leads it.
        pub trainer: String,
        /// How the group works together. Later the norms of the team's agendas.
        pub agreements: Vec<Line>,
        /// How long each item takes.
        pub minutes: SessionMinutes,
        /// When the group pauses.
        pub breaks: Vec<Break>,
        /// Feedback on the training.
        pub survey: Survey,
    }

    /// Minutes for each [`SessionItem`], as typed.
    pub struct SessionMinutes {
        /// Group agreements, feedback on the training, purpose and outcomes.
        pub opening: String,
        /// The active implementation frameworks and the stages.
        pub frameworks: String,
        /// District infrastructure, the DCA's items and the practice profile.
        pub connections: String,
        /// Activity 2.1.
        pub activity_21: String,
        /// The six components, and an example of a whole system.
        pub components: String,
        /// Activity 2.2.
        pub activity_22: String,
        /// Activity 2.3.
        pub activity_23: String,
        /// Assignments until the team's meeting.
        pub assignments: String,
        /// The survey, and staying connected.
        pub closing: String,
    }

    /// Feedback on the training: one member answers for the team (deck, "Training Effectiveness").
    pub struct Survey {
        /// Where the survey is, as the trainer gave it.
        pub link: String,
        /// Who answers for the team.
        pub answers_for_team: String,
        /// Whether that has been done.
        pub answered: bool,
        /// The team's words on activity 2.1, ready to be copied.
        pub activity_21: String,
        /// The team's words on activity 2.2.
        pub activity_22: String,
        /// The team's words on activity 2.3.
        pub activity_23: String,
        /// How the session, and the draft, speak of educators and learners: strengths first, many identities.
        pub portrayal: String,
    }
}

row! {
    /// A pause in the session.
    pub struct Break {
        /// The item it follows.
        pub after: SessionItem,
        /// How long, as typed.
        pub minutes: String,
        /// When the group is back, as typed.
        pub back_at: String,
    }
}

impl SessionMinutes {
    /// The minutes of an item. `None` for no item.
    #[must_use]
    pub fn of(&self, item: SessionItem) -> Option<&str> {
        Some(match item {
            SessionItem::Undecided => return None,
            SessionItem::Opening => &self.opening,
            SessionItem::Frameworks => &self.frameworks,
            SessionItem::Connections => &self.connections,
            SessionItem::Activity21 => &self.activity_21,
            SessionItem::Components => &self.components,
            SessionItem::Activity22 => &self.activity_22,
            SessionItem::Activity23 => &self.activity_23,
            SessionItem::Assignments => &self.assignments,
            SessionItem::Closing => &self.closing,
        })
    }

    /// The minutes of an item, to write to. `None` for no item.
    pub fn of_mut(&mut self, item: SessionItem) -> Option<&mut String> {
        Some(match item {
            SessionItem::Undecided => return None,
            SessionItem::Opening => &mut self.opening,
            SessionItem::Frameworks => &mut self.frameworks,
            SessionItem::Connections => &mut self.connections,
            SessionItem::Activity21 => &mut self.activity_21,
            SessionItem::Components => &mut self.components,
            SessionItem::Activity22 => &mut self.activity_22,
            SessionItem::Activity23 => &mut self.activity_23,
            SessionItem::Assignments => &mut self.assignments,
            SessionItem::Closing => &mut self.closing,
        })
    }
}
