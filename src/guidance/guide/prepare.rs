//! Getting ready to lead the team: the preparation checklist, and the agenda of the next meeting (deck, "Assignments").

use crate::document::{AgendaPurpose, AssignmentKey};
use crate::guidance::served::views;

views! {
    /// Getting ready.
    PrepareGuide {
        /// What the page is for.
        lead: text,
        /// The four assignments, in the deck's order.
        assignments: all AssignmentWords,
        /// What a topic can be for.
        purposes: all PurposeWords,
        /// Who does what at a meeting.
        roles: one MeetingRolesGuide,
        /// A meeting to start from.
        meeting: one ProposedMeeting,
        /// How to write a barrier.
        barriers: one BarriersGuide,
    }

    /// An assignment.
    AssignmentWords {
        /// Its name in files of drafts.
        key: key,
        /// What is to be done.
        what: text,
        /// When it is done.
        done_when: text,
        /// What shows it.
        evidence: text,
        /// How many days before the meeting it is due, as a proposal.
        days_before: number,
        /// The page on which it is done.
        page: page,
    }

    /// What a topic can be for.
    PurposeWords {
        /// Which.
        purpose: choice AgendaPurpose,
        /// What it means.
        means: text,
        /// What to ask before it goes on the agenda.
        ask: text,
    }

    /// The roles at a meeting.
    MeetingRolesGuide {
        /// How to give them.
        lead: text,
        /// All four.
        words: all MeetingRoleWords,
    }

    /// A role at a meeting.
    MeetingRoleWords {
        /// Its name in files of drafts.
        key: key,
        /// What the person does.
        does: text,
    }

    /// A meeting to start from.
    ProposedMeeting {
        /// Its length.
        minutes: number,
        /// Whose it is.
        lead: text,
        /// Its topics, in order.
        items: all ProposedTopic,
        /// What happens to what has its place another time.
        parking: text,
        /// What to ask at the end.
        closing: texts,
    }

    /// A topic to start from.
    ProposedTopic {
        /// A stable name.
        key: key,
        /// The topic.
        topic: text,
        /// What it is for.
        purpose: choice AgendaPurpose,
        /// Minutes. They add up to the meeting's.
        minutes: number,
        /// What is to come out of it.
        outcome: text,
        /// What to bring.
        materials: maybe text,
    }

    /// Barriers.
    BarriersGuide {
        /// What one is, and how to write it.
        lead: text,
        /// Beginnings of one.
        starters: texts,
    }
}

impl PrepareGuide {
    /// The words of an assignment.
    #[must_use]
    pub fn assignment(self, key: AssignmentKey) -> Option<AssignmentWords> {
        self.assignments().nth(key as usize)
    }
}
