//! Component 5: the form of the coaching service delivery plan (CSDP).

mod methods;
mod year;

use crate::document::{
    CommunicationLoop, Concept, DeliveryPlan, FrequencyUnit, Goal, Mode, ServiceDelivery, Skill,
};
use crate::guidance::form::{Element, Section, field, list};

pub use year::{MONTH_COLUMNS, MONTH_FORMS, MONTHS};

/// What holds for every role.
pub static FORM: &[Section] = &[Section {
    heading: "Every plan",
    name: "approach",
    why: "Plans differ by role. How they are made, kept and looked at should not.",
    elements: &[Element::Field(
        field!(paragraph ServiceDelivery.approach, "How we plan coaching and see that it helps")
            .hint("Who writes a coaching service delivery plan (CSDP), with whom, from which information, and who looks at it when.")
            .ask("How does the district plan coaching and see that it helps, whatever the role?"),
    )],
}];

/// The plan of one role.
pub static ROLE_FORM: &[Section] = &[
    Section {
        heading: "Purpose and goals",
        name: "purpose",
        why: "One to three goals that can be seen keep coaching from becoming a list of visits.",
        elements: &[
            Element::Field(
                field!(paragraph DeliveryPlan.purpose, "Why this coaching")
                    .hint("The change in what adults do, and the benefit for learners.")
                    .ask("Why does the district give this coaching?"),
            ),
            Element::List(&GOALS),
        ],
    },
    Section {
        heading: "What is coached, how and how often",
        name: "concepts",
        why: "This is the heart of the plan. It shows a school what it can count on, and a coach what to \
            prepare.",
        elements: &[Element::List(&CONCEPTS)],
    },
    Section {
        heading: "Before a session",
        name: "before",
        why: "Coaching is shared work. What each side brings is easier to ask for when it was agreed.",
        elements: &[
            Element::Field(
                field!(paragraph DeliveryPlan.preparation, "How the coach prepares")
                    .hint("Data, materials, people to ask, and how much time that takes.")
                    .ask("How does the coach prepare?"),
            ),
            Element::Field(
                field!(paragraph DeliveryPlan.coachee_commitments, "What those who are coached agree to")
                    .ask("What do those who are coached agree to?"),
            ),
            Element::Field(
                field!(paragraph DeliveryPlan.principal_commitments, "What the principal agrees to")
                    .hint("Or whoever leads the people coached.")
                    .ask("What does the principal agree to?"),
            ),
        ],
    },
    Section {
        heading: "Feedback",
        name: "feedback",
        why: "Feedback helps when it is soon, specific and safe. Say where it goes, so that nobody has to \
            guess.",
        elements: &[
            Element::Field(
                field!(paragraph DeliveryPlan.feedback_form, "How feedback is given")
                    .hint("Spoken, written or as a graph, and from which evidence.")
                    .ask("How is feedback given?"),
            ),
            Element::Field(
                field!(line DeliveryPlan.feedback_timing, "How soon").ask("How soon does feedback come?"),
            ),
            Element::Field(
                field!(paragraph DeliveryPlan.feedback_kept, "Where it is kept and who sees it")
                    .ask("Where is feedback kept, and who sees it?"),
            ),
        ],
    },
    Section {
        heading: "Who tells whom what",
        name: "loops",
        why: "Leaders can help only with what they hear of. Themes and dates travel; names do not.",
        elements: &[Element::List(&LOOPS)],
    },
    Section {
        heading: "Staying with the plan",
        name: "adherence",
        why: "When planned sessions do not happen, that is news about time and priorities, and nobody's \
            fault.",
        elements: &[
            Element::Field(
                field!(paragraph DeliveryPlan.adherence_threshold, "When we act")
                    .hint("Choose your own number.")
                    .ask("How much of the plan must be delivered before somebody acts?"),
            ),
            Element::Field(
                field!(line DeliveryPlan.adherence_reviewer, "Who looks at it")
                    .ask("Who compares planned with held sessions?"),
            ),
            Element::Field(
                field!(line DeliveryPlan.adherence_dates, "When it is looked at")
                    .ask("When is it looked at?"),
            ),
            Element::Field(
                field!(date DeliveryPlan.next_review, "Next review of this plan")
                    .ask("When is this plan looked at again?"),
            ),
        ],
    },
];

list! {
    static GOALS: DeliveryPlan => Goal {
        name: goals, label: "Goals", item: "goal",
        hint: "One to three. What adults will do, where it stands now and where it is to get. Choose your \
            own numbers.",
        ask: "What should this coaching reach, and by when?",
        elements: &[
            Element::Field(field!(paragraph Goal.text, "Goal")),
            Element::Field(field!(line Goal.measure, "How we see it").ask("How will you see it?")),
            Element::Field(field!(line Goal.baseline, "Now").ask("Where does this stand now?")),
            Element::Field(field!(line Goal.target, "Target").ask("What is the target?")),
            Element::Field(field!(date Goal.by_when, "By when").ask("By when?")),
        ],
    }
}

list! {
    static CONCEPTS: DeliveryPlan => Concept {
        name: concepts, label: "What is coached", item: "concept",
        hint: "Three to six things that are coached on purpose this year.",
        ask: "What is coached on purpose, and how?",
        elements: &[
            Element::Field(field!(line Concept.name, "Concept or skill")),
            Element::Field(
                field!(pick_one Concept.component: CoreComponent, "Part of an innovation")
                    .hint("Choose from the core components you listed with your innovations."),
            ),
            Element::Field(
                field!(choice Concept.now: Skill, "Skill now").ask("How well do people use this now?"),
            ),
            Element::Field(
                field!(choice Concept.target: Skill, "Skill to reach").ask("How well are people to use this?"),
            ),
            Element::Field(
                field!(checks Concept.methods: methods::METHODS, "How it is coached")
                    .hint("From light to intensive.")
                    .ask("How is this coached?"),
            ),
            Element::Field(field!(number Concept.times, "How many times").ask("How often is this coached?")),
            Element::Field(field!(choice Concept.unit: FrequencyUnit, "In which time")),
            Element::Field(
                field!(number Concept.minutes, "Minutes each time").ask("How many minutes does a session take?"),
            ),
            Element::Field(field!(choice Concept.mode: Mode, "How people meet").ask("How do people meet?")),
            Element::Field(field!(paragraph Concept.evidence, "What shows progress").ask("What shows progress?")),
            Element::Field(
                field!(paragraph Concept.fade_rule, "When there is less of it, or more")
                    .ask("When does this coaching fade?"),
            ),
        ],
    }
}

list! {
    static LOOPS: DeliveryPlan => CommunicationLoop {
        name: loops, label: "Communication loops", item: "loop",
        hint: "A loop is closed when an answer comes back.",
        ask: "Who hears what about this coaching?",
        elements: &[
            Element::Field(field!(line CommunicationLoop.from, "From").ask("Who tells?")),
            Element::Field(field!(line CommunicationLoop.to, "To").ask("Who hears it?")),
            Element::Field(
                field!(line CommunicationLoop.content, "What is shared")
                    .hint("Themes and dates, not names.")
                    .ask("What is shared?"),
            ),
            Element::Field(
                field!(line CommunicationLoop.every, "How and how often").ask("How and how often is it shared?"),
            ),
            Element::Field(
                field!(line CommunicationLoop.response_time, "Answer within").ask("How soon is there an answer?"),
            ),
        ],
    }
}
