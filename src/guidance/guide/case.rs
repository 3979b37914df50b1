//! Activity 2.2: making the case, explaining the components, and leading Team Activity 1.2.

use crate::document::{DcaItemNumber, PartKey};
use crate::guidance::served::views;

views! {
    /// Making the case.
    CaseGuide {
        /// How to use the talking points.
        lead: text,
        /// For each component, in order.
        points: all TalkingPointWords,
        /// Team Activity 1.2.
        facilitation: one Facilitation,
        /// Beginnings of a takeaway.
        takeaways: texts,
        /// Beginnings of a question.
        questions: texts,
    }

    /// What may be said of a component.
    TalkingPointWords {
        /// The component.
        part: part,
        /// The item it answers first.
        dca_item: choice DcaItemNumber,
        /// Another item it answers.
        also: maybe choice DcaItemNumber,
        /// Minutes, as a proposal.
        minutes: number,
        /// Why the district gains: ways to say it.
        why: texts,
        /// What the component is: ways to say it.
        explain: texts,
        /// What to take from the draft.
        example: text,
        /// What people may ask.
        asked: text,
        /// What one can answer.
        answer: text,
    }

    /// The sheet for whoever leads Team Activity 1.2.
    Facilitation {
        /// Where the activity comes from.
        note: text,
        /// What it is to reach.
        aim: text,
        /// How to open it.
        opening: text,
        /// What is on the table.
        materials: texts,
        /// Who does what.
        roles: texts,
        /// Step by step.
        steps: all FacilitationStep,
        /// Questions to ask.
        questions: texts,
        /// What to do when it does not go as planned.
        stuck: all Stuck,
        /// What comes after.
        after: texts,
    }

    /// A step.
    FacilitationStep {
        /// A stable name.
        key: key,
        /// Its title.
        title: text,
        /// Minutes, as a proposal.
        minutes: number,
        /// What the facilitator does.
        lead: text,
        /// What the facilitator asks.
        say: text,
    }

    /// What to do when it does not go as planned.
    Stuck {
        /// What happens.
        when: text,
        /// What helps.
        then: text,
    }
}

impl CaseGuide {
    /// The talking points of a component.
    #[must_use]
    pub fn point(self, part: PartKey) -> Option<TalkingPointWords> {
        self.points().find(|point| point.part() == Some(part))
    }
}
