//! Activity 2.2: the forms of talking points, of Team Activity 1.2, of takeaways and questions.

use crate::document::{DcaItemNumber, MakingTheCase, Takeaway, TalkingPoint, TeamActivity, TeamQuestion};
use crate::guidance::form::{Element, Section, field, list};

const POINT: &[Element] = &[
    Element::Field(
        field!(paragraph TalkingPoint.why, "Why the district gains")
            .hint("For learners, for staff, for schools. Two or three sentences that you would say aloud."),
    ),
    Element::Field(field!(paragraph TalkingPoint.explain, "How we explain it")),
    Element::Field(
        field!(paragraph TalkingPoint.example, "An example from our draft")
            .hint("A sentence of the draft itself is the best one."),
    ),
    Element::Field(
        field!(choice TalkingPoint.dca_item: DcaItemNumber, "Item it answers")
            .hint("Of the District Capacity Assessment (DCA)."),
    ),
    Element::Field(field!(choice TalkingPoint.also_answers: DcaItemNumber, "Another item")),
    Element::Field(field!(line TalkingPoint.speaker, "Who says it")),
    Element::Field(field!(number TalkingPoint.minutes, "Minutes")),
    Element::Field(field!(flag TalkingPoint.practiced, "Rehearsed")),
];

const fn point(heading: &'static str) -> [Section; 1] {
    [Section { heading, name: "point", why: "", elements: POINT }]
}

/// The six components: name in the record, and form.
pub static TALKING_POINTS: [(&str, [Section; 1]); 6] = [
    ("definition", point("1. Definition of coaching")),
    ("conditions", point("2. Conditions that warrant coaching")),
    ("qualifications", point("3. Coach qualifications, skills, and general responsibilities")),
    ("selection", point("4. Recruitment and selection guidelines")),
    ("service_delivery", point("5. Coaching service delivery plan (CSDP)")),
    ("guidelines", point("6. District guidelines")),
];

/// How the team leads Team Activity 1.2.
pub static TEAM_ACTIVITY: &[Section] = &[Section {
    heading: "Team Activity 1.2",
    name: "team-activity",
    why: "The installation training has a team activity on these items. This is your plan for leading it.",
    elements: &[
        Element::Field(field!(date TeamActivity.date, "Date of the activity")),
        Element::Field(field!(line TeamActivity.place, "Room or link")),
        Element::Field(field!(line TeamActivity.lead, "Who leads it")),
        Element::Field(field!(number TeamActivity.minutes, "Minutes in all")),
        Element::Field(field!(paragraph TeamActivity.opening, "How we open it")),
        Element::Field(field!(paragraph TeamActivity.materials, "What is on the table")),
        Element::Field(field!(paragraph TeamActivity.notes, "What to keep in mind")),
    ],
}];

/// What people take away and ask.
pub static FORM: &[Section] = &[Section {
    heading: "What we take away, what we still ask",
    name: "takeaways",
    why: "Questions that are written down find their answer, if not today.",
    elements: &[Element::List(&TAKEAWAYS), Element::List(&QUESTIONS)],
}];

list! {
    static TAKEAWAYS: MakingTheCase => Takeaway {
        name: takeaways, label: "Takeaways", item: "takeaway",
        hint: "",
        ask: "",
        elements: &[
            Element::Field(field!(line Takeaway.text, "Takeaway")),
            Element::Field(field!(line Takeaway.who, "Whose it is")),
        ],
    }
}

list! {
    static QUESTIONS: MakingTheCase => TeamQuestion {
        name: questions, label: "Questions", item: "question",
        hint: "",
        ask: "",
        elements: &[
            Element::Field(field!(line TeamQuestion.text, "Question")),
            Element::Field(field!(line TeamQuestion.asked_by, "Who asks")),
            Element::Field(field!(paragraph TeamQuestion.answer, "Answer")),
            Element::Field(field!(line TeamQuestion.answered_by, "Who answered")),
        ],
    }
}
