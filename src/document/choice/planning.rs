//! Choices about the team's own work: who does what, and how far it is.

use super::choices;

choices! {
    /// How somebody is involved in a part of the system (domain.md 10.2).
    Raci {
        /// Nobody has said.
        Undecided = "",
        /// Does the work.
        Responsible = "responsible",
        /// Answers for it. One for each part.
        Accountable = "accountable",
        /// Is asked before it is decided.
        Consulted = "consulted",
        /// Hears of it.
        Informed = "informed",
    }

    /// What the team does with a resource (deck, activity 2.3 and assignments).
    ResourceDecision {
        /// Nobody has said.
        Undecided = "",
        /// It fits as it is.
        UseAsIs = "useAsIs",
        /// It is changed to fit.
        Adapt = "adapt",
        /// The team writes its own.
        DraftNew = "draftNew",
        /// The team leaves it out.
        Skip = "skip",
    }

    /// How far an action or an assignment is.
    TaskStatus {
        /// Nobody has begun.
        ToDo = "todo",
        /// Somebody is at it.
        Doing = "doing",
        /// It waits for somebody or something else.
        Waiting = "waiting",
        /// It is done.
        Done = "done",
        /// The team has let it go.
        Dropped = "dropped",
    }

    /// How far a barrier has traveled.
    BarrierStatus {
        /// It is written down.
        Open = "open",
        /// It is with those who can remove it.
        Sent = "sent",
        /// They have answered.
        Answered = "answered",
        /// It stands in nobody's way any more.
        Closed = "closed",
    }

    /// What an agenda's item is for.
    AgendaPurpose {
        /// Nobody has said.
        Undecided = "",
        /// People hear of something.
        Inform = "inform",
        /// People talk something over.
        Discuss = "discuss",
        /// The team decides.
        Decide = "decide",
        /// People rehearse something.
        Practice = "practice",
    }

    /// What became of a topic at a meeting.
    TopicStatus {
        /// It is still to be dealt with, and goes over to the next meeting.
        Open = "open",
        /// It is settled.
        Settled = "settled",
        /// The team has let it go.
        Dropped = "dropped",
    }
}

impl TaskStatus {
    /// Whether somebody still has to do something.
    #[must_use]
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Dropped)
    }
}
