//! Component 4: the form of recruitment and selection. Holds no candidate's name and no rating.

use super::line::LINE;
use crate::document::{
    InterviewItem, InterviewKind, Line, RoleSelection, RubricCriterion, Selection, SelectionStep,
};
use crate::guidance::form::{Element, Section, field, list};

/// The form.
pub static FORM: &[Section] = &[Section {
    heading: "Every selection",
    name: "approach",
    why: "Candidates and schools see a fair process when the main lines are the same for every role.",
    elements: &[Element::Field(
        field!(paragraph Selection.approach, "How we find and choose coaches")
            .hint(
                "What holds for every role: who is told, how candidates show what they can do, who decides.",
            )
            .ask("How does the district find and choose coaches, whatever the role?"),
    )],
}];

/// The form of one role.
pub static ROLE_FORM: &[Section] = &[
    Section {
        heading: "Positions and outreach",
        name: "outreach",
        why: "The right person may not be looking. A wide invitation also says that the district means it.",
        elements: &[
            Element::Field(
                field!(paragraph RoleSelection.positions, "Positions")
                    .hint("How many, for which schools, from inside or outside, and starting when.")
                    .ask("How many positions are there, and from inside or outside?"),
            ),
            Element::Field(
                field!(paragraph RoleSelection.outreach, "Where and how people hear of it")
                    .hint("Include ways to reach people of varied backgrounds and those who would not put themselves forward.")
                    .ask("How will people of varied backgrounds hear of it?"),
            ),
        ],
    },
    Section {
        heading: "Steps",
        name: "steps",
        why: "With an owner and a date for each step, the coach is there when the school year starts.",
        elements: &[Element::List(&STEPS)],
    },
    Section {
        heading: "What candidates say and do",
        name: "interview",
        why: "Coaching is something that people do. A short task, feedback and a second try show more than \
            a talk about it.",
        elements: &[Element::List(&INTERVIEW)],
    },
    Section {
        heading: "How the panel decides",
        name: "decision",
        why: "A shared rubric makes the choice fair, and tells the new coach what to learn first.",
        elements: &[
            Element::List(&RUBRIC),
            Element::List(&PANEL),
            Element::Field(
                field!(paragraph RoleSelection.decision_rule, "Decision rule")
                    .hint("How ratings become a decision. Please write no candidate's name or rating here.")
                    .ask("How does the panel decide?"),
            ),
        ],
    },
    Section {
        heading: "After the choice",
        name: "after",
        why: "The first weeks decide whether a good teacher becomes a good coach. A plan for an empty \
            place keeps the promise to schools.",
        elements: &[
            Element::Field(
                field!(paragraph RoleSelection.onboarding, "On-boarding")
                    .hint("The first eight weeks: whom the coach meets, what the coach learns, sees and tries.")
                    .ask("How is a new coach welcomed and prepared?"),
            ),
            Element::Field(
                field!(paragraph RoleSelection.vacancy, "While a place is empty")
                    .ask("What happens for schools while a place is empty?"),
            ),
        ],
    },
];

list! {
    static STEPS: RoleSelection => SelectionStep {
        name: steps, label: "Steps in order", item: "step",
        hint: "",
        ask: "What are the steps, from posting to a good start?",
        elements: &[
            Element::Field(field!(line SelectionStep.text, "Step")),
            Element::Field(field!(line SelectionStep.owner, "Who does it").ask("Who does this step?")),
            Element::Field(field!(date SelectionStep.due, "By when").ask("By when is this step done?")),
        ],
    }
}

list! {
    static INTERVIEW: RoleSelection => InterviewItem {
        name: interview, label: "Questions and tasks", item: "question or task",
        hint: "Three to five, the same for every candidate.",
        ask: "What are candidates asked to say and do?",
        elements: &[
            Element::Field(field!(choice InterviewItem.kind: InterviewKind, "Kind")),
            Element::Field(field!(paragraph InterviewItem.text, "What we ask")),
            Element::Field(field!(paragraph InterviewItem.look_for, "What a strong answer shows")),
        ],
    }
}

list! {
    static RUBRIC: RoleSelection => RubricCriterion {
        name: rubric, label: "Rubric", item: "criterion",
        hint: "About four criteria. Describe what is seen at each point; the rubric never holds names.",
        ask: "What are answers held against?",
        elements: &[
            Element::Field(field!(line RubricCriterion.name, "Criterion")),
            Element::Field(
                field!(paragraph RubricCriterion.not_yet, "0: not yet").ask("What is seen at 0?"),
            ),
            Element::Field(
                field!(paragraph RubricCriterion.emerging, "1: emerging").ask("What is seen at 1?"),
            ),
            Element::Field(
                field!(paragraph RubricCriterion.strong, "2: strong").ask("What is seen at 2?"),
            ),
        ],
    }
}

list! {
    static PANEL: RoleSelection => Line {
        name: panel, label: "Panel", item: "member",
        hint: "By position, not by name. Include somebody who would be coached.",
        ask: "Who sits on the panel, by position?",
        elements: LINE,
    }
}
