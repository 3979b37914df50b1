//! Component 2: the form of the conditions that warrant coaching.

mod examples;

use super::line::{LINE, lines};
use crate::document::{CoachingType, Condition, Conditions, Intensity, Line};
use crate::guidance::form::{Element, Section, eg, field, list};

/// The form.
pub static FORM: &[Section<Conditions>] = &[
    Section {
        heading: "What everybody gets",
        name: "for-everyone",
        why: "Coaching that comes as a matter of course needs no asking, and nobody is singled out by it.",
        elements: &[Element::Field(
            field!(paragraph Conditions.for_everyone, "Coaching as a matter of course")
                .hint("After which events do people get coaching without asking?")
                .ask("Which coaching does everybody get without asking?")
                .examples(&[
                    eg("Every School Leadership Team (SLT) has a named systems coach from its first training day, and \
                        meets with that coach at least once a month in its first two years."),
                    eg("Everybody who is trained in a new practice is offered a first coaching session within \
                        20 school days. New staff are offered three sessions in their first eight weeks."),
                ]),
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
                    .ask("How does a person or a team ask for coaching?")
                    .examples(&[eg("Any team or staff member may ask, without giving a reason, by the short form on the \
                        staff page or by speaking to a coach. The coach answers within five school days. The \
                        principal hears that time is needed, not why.")]),
            ),
            Element::Field(
                field!(paragraph Conditions.prioritizing, "When more is asked for than we can give")
                    .hint("Who decides, in what order, and what the others get meanwhile.")
                    .ask("How does the district choose when more is asked for than it can give?")
                    .examples(&[eg("The coach coordinator decides each month, in this order: schools in their first year \
                        with a practice; schools where data call for more; schools with many new staff; all other \
                        requests by date. Whoever waits gets a date, and a resource or a short call in the \
                        meantime. The District Implementation Team sees the list without names.")]),
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
                field!(line Condition.evidence, "How we know")
                    .hint("Data about schools, teams and practices. Nothing about one student.")
                    .ask("How will you know?"),
            ),
            Element::Field(field!(paragraph Condition.decision_rule, "What happens then").ask("What happens then?")),
            Element::Field(field!(choice Condition.coaching_type: CoachingType, "Type of coaching")),
            Element::Field(field!(choice Condition.intensity: Intensity, "How much")),
            Element::Field(field!(line Condition.decides, "Who decides")),
            Element::Field(field!(line Condition.response_time, "How soon")),
            Element::Field(
                field!(line Condition.exit, "When it fades or ends").ask("When does this coaching fade or end?"),
            ),
        ],
        examples: |_| examples::rules(),
    }
}

list! {
    static NO_REASON: Conditions => Line {
        name: no_reason, label: "No reason for coaching", item: "line",
        hint: "",
        ask: "What is coaching never used for?",
        elements: LINE,
        examples: |_| lines(&[
            "A plan or step in somebody's evaluation",
            "Discipline of a staff member",
            "Covering a class, a duty or a vacancy",
            "Direct services to students in place of staff",
            "A complaint that belongs with a supervisor",
        ]),
    }
}
