//! Component 2: the form of the conditions that warrant coaching.

use super::line::LINE;
use crate::document::{CoachingType, Condition, Conditions, Intensity, Line};
use crate::guidance::form::{Element, Section, field, list};

/// The form.
pub static FORM: &[Section] = &[
    Section {
        heading: "What everybody gets",
        name: "for-everyone",
        why: "Coaching that comes as a matter of course needs no asking, and nobody is singled out by it.",
        elements: &[Element::Field(
            field!(paragraph Conditions.for_everyone, "Coaching as a matter of course")
                .hint("After which events do people get coaching without asking?")
                .ask("Which coaching does everybody get without asking?"),
        )],
    },
    Section {
        heading: "When there is more",
        name: "rules",
        why: "A rule says what is seen, what follows and when it ends, so that two schools with the same need get the \
            same answer.",
        elements: &[Element::List(&RULES)],
    },
    Section {
        heading: "Asking for coaching",
        name: "asking",
        why: "People ask when they know how, when it is quick, and when an answer is certain.",
        elements: &[
            Element::Field(
                field!(paragraph Conditions.how_to_ask, "How to ask")
                    .hint("Who may ask, whom and how, and how soon there is an answer.")
                    .ask("How does a person or a team ask for coaching?"),
            ),
            Element::Field(
                field!(paragraph Conditions.prioritizing, "When more is asked for than we can give")
                    .hint("Who decides, in what order, and what the others get meanwhile.")
                    .ask("How does the district choose when more is asked for than it can give?"),
            ),
        ],
    },
    Section {
        heading: "What is no reason",
        name: "no-reason",
        why: "Coaching that is used to correct people loses the trust it works by.",
        elements: &[Element::List(&NO_REASON)],
    },
];

list! {
    static RULES: Conditions => Condition {
        name: rules, label: "Conditions", item: "condition",
        hint: "Four to eight cover most of what happens. Choose your own numbers: the examples only show \
            where one goes.",
        ask: "What leads to more coaching?",
        elements: &[
            Element::Field(field!(line Condition.trigger, "What sets it off").ask("What sets this off?")),
            Element::Field(
                field!(paragraph Condition.evidence, "How we know")
                    .hint("Data about schools, teams and practices. Nothing about one student.")
                    .ask("How will you know?"),
            ),
            Element::Field(field!(paragraph Condition.decision_rule, "What happens then").ask("What happens then?")),
            Element::Field(field!(choice Condition.coaching_type: CoachingType, "Type of coaching")),
            Element::Field(
                field!(choice Condition.intensity: Intensity, "How much").ask("How much coaching is this?"),
            ),
            Element::Field(field!(line Condition.decides, "Who decides").ask("Who decides?")),
            Element::Field(field!(line Condition.response_time, "How soon").ask("How soon does it start?")),
            Element::Field(
                field!(paragraph Condition.exit, "When it fades or ends").ask("When does this coaching fade or end?"),
            ),
        ],
    }
}

list! {
    static NO_REASON: Conditions => Line {
        name: no_reason, label: "No reason for coaching", item: "line",
        hint: "",
        ask: "What is coaching never used for?",
        elements: LINE,
    }
}
