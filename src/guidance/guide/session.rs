//! The session guide (deck, from "Group Agreements" to "Agenda", "Use of Module Learning", "Resources for Today" and
//! "Stay Connected").

use crate::document::{DcaItemNumber, SessionItem};
use crate::guidance::served::views;

views! {
    /// The session guide.
    SessionGuide {
        /// What the page is.
        lead: text,
        /// How the group works together.
        agreements: one Agreements,
        /// Feedback on the training.
        feedback: one Feedback,
        /// What the session is for.
        purpose: one Purpose,
        /// The four intended outcomes, in the deck's order.
        outcomes: all Outcome,
        /// What happens when.
        agenda: one SessionAgenda,
        /// The three ways in which the learning is used, in the deck's order.
        uses: all UseOfLearning,
        /// What to have at hand.
        resources: one ResourcesForToday,
        /// Where to hear more.
        connect: one StayConnected,
    }

    /// Group agreements.
    Agreements {
        /// Why a group has them.
        why: text,
        /// `responsible` and `engaged`, as in the deck.
        groups: all AgreementGroup,
    }

    /// Agreements that belong together.
    AgreementGroup {
        /// A stable name.
        key: key,
        /// What the deck calls it.
        label: text,
        /// What the group may agree on.
        proposals: all ProposedAgreement,
    }

    /// An agreement that a group may take over.
    ProposedAgreement {
        /// A stable name among all agreements.
        key: key,
        /// The agreement, as a sentence.
        text: text,
        /// How it looks.
        detail: text,
    }

    /// How feedback on the training works.
    Feedback {
        /// Step by step.
        how: texts,
        /// How one member answers for the team.
        for_the_team: text,
        /// That the survey is not ours.
        ours: text,
        /// What to get ready for.
        questions: all FeedbackQuestion,
    }

    /// Something that the survey may ask, as far as the deck tells.
    FeedbackQuestion {
        /// The field of [`Survey`](crate::document::Survey) that holds the team's words, as files have it.
        key: key,
        /// What it is about.
        topic: text,
        /// What may be asked.
        may_ask: text,
        /// What to think of.
        think: texts,
        /// Beginnings of an answer. `…` stands for what the team adds.
        starters: texts,
    }

    /// The session's purpose.
    Purpose {
        /// What it is for.
        text: text,
        /// Why that matters.
        because: text,
    }

    /// An intended outcome.
    Outcome {
        /// A stable name.
        key: key,
        /// The outcome.
        text: text,
        /// How a person can tell that it is reached.
        sign: text,
        /// The pages that serve it.
        pages: pages,
    }

    /// The agenda.
    SessionAgenda {
        /// How long it is, and whose it is.
        note: text,
        /// The deck's two headings.
        headings: all AgendaHeading,
        /// What happens, in order.
        slots: all AgendaSlot,
        /// Pauses, as a proposal.
        breaks: all ProposedBreak,
    }

    /// A heading of the deck's agenda.
    AgendaHeading {
        /// Its number in the deck.
        label: text,
        /// Its title in the deck.
        title: text,
        /// What is odd about it.
        note: maybe text,
    }

    /// One item of the agenda.
    AgendaSlot {
        /// Which.
        item: choice SessionItem,
        /// What the deck calls an activity.
        label: maybe text,
        /// What we call it.
        title: text,
        /// The label of its heading. Empty before the first one.
        under: maybe text,
        /// Minutes, as a proposal.
        minutes: number,
        /// What happens.
        what: text,
        /// The pages on which it happens.
        pages: maybe pages,
    }

    /// A pause.
    ProposedBreak {
        /// What it follows.
        after: choice SessionItem,
        /// Minutes, as a proposal.
        minutes: number,
    }

    /// A way in which the learning is used.
    UseOfLearning {
        /// A stable name.
        key: key,
        /// The use.
        title: text,
        /// What the system gives for it.
        text: text,
        /// What to do with it.
        advice: text,
        /// The page that serves it.
        page: page,
        /// The item of the District Capacity Assessment (DCA) that it serves.
        item: maybe choice DcaItemNumber,
    }

    /// Resources for today.
    ResourcesForToday {
        /// What to do with them.
        lead: text,
        /// Keys of [`NextStepsGuide::resources`](super::next_steps::NextStepsGuide::resources).
        keys: texts,
    }

    /// Where to hear more.
    StayConnected {
        /// Whose the addresses are.
        note: text,
        /// Where.
        channels: all Channel,
    }

    /// One place to hear more.
    Channel {
        /// A stable name.
        key: key,
        /// Its name.
        name: text,
        /// What is there, as far as the deck tells.
        what: maybe text,
        /// The name that the center has there.
        handle: maybe text,
        /// The address, as text.
        address: text,
        /// The address, as a link.
        url: text,
        /// What posts are marked with.
        tag: maybe text,
    }
}

impl SessionAgenda {
    /// The slot of an item. `None` for no item.
    #[must_use]
    pub fn slot(self, item: SessionItem) -> Option<AgendaSlot> {
        self.slots().find(|slot| slot.item() == item)
    }
}
