//! The form of the training session.

use crate::document::{Break, SessionItem, SessionMinutes, Survey, TrainingSession};
use crate::guidance::form::{Element, Section, field, list};
use crate::guidance::parts::line::LINE;

/// Date, trainer, agreements and breaks.
pub static FORM: &[Section] = &[
    Section {
        heading: "This session",
        name: "session",
        why: "",
        elements: &[
            Element::Field(field!(date TrainingSession.date, "Date of the session")),
            Element::Field(field!(line TrainingSession.trainer, "Trainer")),
        ],
    },
    Section {
        heading: "How we work together",
        name: "agreements",
        why: "Agreements that the group chose are easier to keep than rules that it was given. They can become the \
            norms of your meetings.",
        elements: &[Element::List(&AGREEMENTS)],
    },
    Section { heading: "Breaks", name: "breaks", why: "", elements: &[Element::List(&BREAKS)] },
];

list! {
    static AGREEMENTS: TrainingSession => crate::document::Line {
        name: agreements, label: "Group agreements", item: "agreement",
        hint: "Three to six, in your own words.",
        ask: "",
        elements: LINE,
    }
}

list! {
    static BREAKS: TrainingSession => Break {
        name: breaks, label: "Pauses", item: "break",
        hint: "",
        ask: "",
        elements: &[
            Element::Field(field!(choice Break.after: SessionItem, "After")),
            Element::Field(field!(number Break.minutes, "Minutes")),
            Element::Field(field!(line Break.back_at, "Back at")),
        ],
    }
}

/// Minutes for each item of the agenda.
pub static MINUTES: &[Section] = &[Section {
    heading: "Minutes for each item",
    name: "minutes",
    why: "",
    elements: &[
        Element::Field(field!(number SessionMinutes.opening, "Opening")),
        Element::Field(field!(number SessionMinutes.frameworks, "Frameworks and stages")),
        Element::Field(field!(number SessionMinutes.connections, "Making connections")),
        Element::Field(field!(number SessionMinutes.activity_21, "Activity 2.1")),
        Element::Field(field!(number SessionMinutes.components, "The six components")),
        Element::Field(field!(number SessionMinutes.activity_22, "Activity 2.2")),
        Element::Field(field!(number SessionMinutes.activity_23, "Activity 2.3")),
        Element::Field(field!(number SessionMinutes.assignments, "Assignments")),
        Element::Field(field!(number SessionMinutes.closing, "Closing")),
    ],
}];

/// Feedback on the training.
pub static SURVEY: &[Section] = &[Section {
    heading: "Feedback on the training",
    name: "survey",
    why: "One member answers for the team. Words that were written down during the day make that quick.",
    elements: &[
        Element::Field(field!(line Survey.link, "Link to the survey").hint("As the trainer gives it.")),
        Element::Field(field!(line Survey.answers_for_team, "Who answers for our team")),
        Element::Field(field!(flag Survey.answered, "Answered for our team")),
        Element::Field(field!(paragraph Survey.activity_21, "About activity 2.1")),
        Element::Field(field!(paragraph Survey.activity_22, "About activity 2.2")),
        Element::Field(field!(paragraph Survey.activity_23, "About activity 2.3")),
        Element::Field(
            field!(paragraph Survey.portrayal, "How educators and learners were spoken of")
                .hint("Were strengths named first? Was there room for many identities?"),
        ),
    ],
}];
