//! Component 1: the form of the definition of coaching.

use super::line::LINE;
use crate::document::{Definition, Line, YesNo};
use crate::guidance::form::{Element, Section, field, list};

/// The form.
pub static FORM: &[Section] = &[
    Section {
        heading: "In a sentence or two",
        name: "statement",
        why: "A principal should be able to read it aloud to staff in half a minute.",
        elements: &[
            Element::Field(
                field!(paragraph Definition.statement, "Our definition of coaching")
                    .hint("Say what coaches do beside people and what it leads to. Up to about 120 words, no jargon.")
                    .ask("What does coaching mean in your district?"),
            ),
            Element::Field(
                field!(paragraph Definition.purpose, "What coaching is for")
                    .hint("What should be different for adults, and then for learners?")
                    .ask("What is coaching for?"),
            ),
        ],
    },
    Section {
        heading: "What coaching is, and is not",
        name: "is-and-is-not",
        why: "Most worries about coaching are about something that it is not.",
        elements: &[Element::List(&IS), Element::List(&IS_NOT)],
    },
    Section {
        heading: "How coaching differs from other help",
        name: "contrast",
        why: "The same person may train, advise and coach. Staff can trust coaching when they know which \
            one it is today.",
        elements: &[
            Element::Field(
                field!(paragraph Definition.training, "Training")
                    .hint("What training does here, and what coaching adds.")
                    .ask("How does coaching differ from training?"),
            ),
            Element::Field(
                field!(paragraph Definition.consultation, "Consultation")
                    .ask("How does coaching differ from consultation?"),
            ),
            Element::Field(
                field!(paragraph Definition.supervision, "Supervision")
                    .ask("How does coaching differ from supervision?"),
            ),
            Element::Field(
                field!(paragraph Definition.evaluation, "Evaluation")
                    .hint("Who evaluates, and what a coach never passes on.")
                    .ask("How is coaching kept apart from evaluation?"),
            ),
        ],
    },
    Section {
        heading: "What guides coaches",
        name: "principles",
        why: "Principles help where no rule fits. A promise about confidentiality is what makes honest \
            work possible.",
        elements: &[
            Element::List(&PRINCIPLES),
            Element::Field(
                field!(paragraph Definition.confidentiality, "Confidentiality")
                    .hint("What stays between coach and coachee, what leaders hear, and the exceptions that law requires.")
                    .ask("What stays between the coach and the people coached?"),
            ),
        ],
    },
    Section {
        heading: "The two types of coaching",
        name: "types",
        why: "Systems coaching helps a team that leads; instructional coaching helps educators to use a practice. \
            Saying which ones you give, and to whom, keeps both from being promised by accident.",
        elements: &[
            Element::Field(
                field!(choice Definition.systems_offered: YesNo, "We give systems coaching")
                    .hint("Help for a team: a School Leadership Team (SLT) or the District Implementation Team (DIT).")
                    .ask("Does your district give systems coaching?"),
            ),
            Element::Field(
                field!(paragraph Definition.systems, "Systems coaching in our district")
                    .hint("What it is and who receives it. If there is none: why, and when you will look at that again.")
                    .ask("What is systems coaching here and who receives it, or why is there none?"),
            ),
            Element::Field(
                field!(choice Definition.instructional_offered: YesNo, "We give instructional coaching")
                    .hint("Help for educators, alone or as a grade or department team.")
                    .ask("Does your district give instructional coaching?"),
            ),
            Element::Field(
                field!(paragraph Definition.instructional, "Instructional coaching in our district")
                    .hint("What it is and who receives it. If there is none: why, and when you will look at that again.")
                    .ask("What is instructional coaching here and who receives it, or why is there none?"),
            ),
        ],
    },
];

list! {
    static IS: Definition => Line {
        name: is, label: "Coaching is", item: "line",
        hint: "One short line each.",
        ask: "What would people see when coaching happens?",
        elements: LINE,
    }
}

list! {
    static IS_NOT: Definition => Line {
        name: is_not, label: "Coaching is not", item: "line",
        hint: "Name what staff may worry that it is.",
        ask: "What is coaching not, so that nobody has to worry about it?",
        elements: LINE,
    }
}

list! {
    static PRINCIPLES: Definition => Line {
        name: principles, label: "Guiding principles", item: "principle",
        hint: "Four to six are easy to remember.",
        ask: "What guides coaches in your district?",
        elements: LINE,
    }
}
