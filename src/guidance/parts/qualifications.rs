//! Component 3: the form of coach qualifications, skills and general responsibilities.

use super::line::LINE;
use crate::document::{
    Line, Need, Phase, Qualification, QualificationKind, Qualifications, Responsibility, RoleQualifications,
};
use crate::guidance::form::{Element, Section, field, list};

/// The form.
pub static FORM: &[Section] = &[Section {
    heading: "Every coach",
    name: "every-coach",
    why: "What all coaches share, said once. Each role below then adds only what is its own.",
    elements: &[Element::Field(
        field!(paragraph Qualifications.every_coach, "What every coach brings")
            .hint("How coaches meet people, and what they can do whatever the subject.")
            .ask("What does every coach bring, whatever the role?"),
    )],
}];

/// The form of one role.
pub static ROLE_FORM: &[Section] = &[
    Section {
        heading: "What the coach brings",
        name: "brings",
        why: "What is required keeps candidates out; what can be developed lets them in. Require only what \
            cannot be learned here.",
        elements: &[Element::List(&ITEMS)],
    },
    Section {
        heading: "What the coach does",
        name: "does",
        why: "Responsibilities by phase make the role visible to the coach, the principal and the people \
            coached.",
        elements: &[Element::List(&RESPONSIBILITIES), Element::List(&NOT_THIS_ROLE)],
    },
    Section {
        heading: "How the coach grows",
        name: "grows",
        why: "Nobody arrives complete. What the district teaches makes a fair offer, and a coach for the \
            coach keeps it going.",
        elements: &[
            Element::Field(
                field!(paragraph RoleQualifications.learning, "What the district teaches coaches in this role")
                    .hint("Start with whatever you marked as Can be developed.")
                    .ask("What will the district teach coaches in this role?"),
            ),
            Element::Field(
                field!(paragraph RoleQualifications.support, "Who coaches the coach")
                    .ask("Who coaches the coach, and how often?"),
            ),
        ],
    },
];

list! {
    static ITEMS: RoleQualifications => Qualification {
        name: items, label: "Qualifications and skills", item: "qualification",
        hint: "Knowledge, skills, experience, ways of meeting people, time. Three to five required ones \
            are plenty.",
        ask: "What does a coach in this role bring or learn?",
        elements: &[
            Element::Field(field!(line Qualification.text, "Qualification")),
            Element::Field(field!(choice Qualification.kind: QualificationKind, "Kind")),
            Element::Field(
                field!(choice Qualification.need: Need, "How much it counts")
                    .ask("Is this required, preferred, or can it be developed?"),
            ),
        ],
    }
}

list! {
    static RESPONSIBILITIES: RoleQualifications => Responsibility {
        name: responsibilities, label: "Responsibilities", item: "responsibility",
        hint: "Start each one with a verb.",
        ask: "What does a coach in this role do?",
        elements: &[
            Element::Field(field!(line Responsibility.text, "Responsibility")),
            Element::Field(
                field!(choice Responsibility.phase: Phase, "When").ask("When in the coaching is this done?"),
            ),
            Element::Field(field!(line Responsibility.frequency, "How often")),
        ],
    }
}

list! {
    static NOT_THIS_ROLE: RoleQualifications => Line {
        name: not_this_role, label: "Not this role's work", item: "line",
        hint: "What a busy school may ask of a coach, and should not.",
        ask: "What is not this role's work?",
        elements: LINE,
    }
}
