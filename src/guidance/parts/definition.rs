//! Component 1: the form of the definition of coaching, with examples.

use super::line::{LINE, lines};
use crate::document::{Definition, Line, YesNo};
use crate::guidance::form::{Element, Section, eg, field, list};

/// The form.
pub static FORM: &[Section<Definition>] = &[
    Section {
        heading: "In a sentence or two",
        name: "statement",
        why: "A principal should be able to read it aloud to staff in half a minute.",
        elements: &[
            Element::Field(
                field!(paragraph Definition.statement, "Our definition of coaching")
                    .hint("Say what coaches do beside people and what it leads to. Up to about 120 words, no jargon.")
                    .ask("What does coaching mean in your district?")
                    .examples(&[eg("Coaching is planned, on-the-job help that lets teams and staff use what they \
                        learned in training, well and for good. Coaches work beside people: they plan together, \
                        show, watch, and give useful feedback based on evidence. Coaching builds on the strengths \
                        that staff and learners already bring. It is separate from evaluation.")]),
            ),
            Element::Field(
                field!(paragraph Definition.purpose, "What coaching is for")
                    .hint("What should be different for adults, and then for learners?")
                    .ask("What is coaching for?")
                    .examples(&[
                        eg("Every school, and not only a few, has somebody who helps its team and staff to turn \
                            training into everyday practice. When adults use strong practices with confidence, \
                            learners meet them in every classroom."),
                        eg("To give every school team and every educator fair access to help that is planned, \
                            regular and useful, until the new practice is simply how we work."),
                    ]),
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
                    .ask("How does coaching differ from training?")
                    .examples(&[eg("Training introduces a skill and lets people try it in a safe place. Coaching \
                        starts soon afterwards and helps them to use it with their own team, schedule and \
                        learners.")]),
            ),
            Element::Field(
                field!(paragraph Definition.consultation, "Consultation").examples(&[eg("Consultation brings in \
                    expertise to solve one problem, and then it is over. Coaching builds the skill to solve the \
                    next problem without the coach.")]),
            ),
            Element::Field(
                field!(paragraph Definition.supervision, "Supervision").examples(&[eg("A supervisor assigns work, \
                    sets priorities and sees that the work is done. A coach does none of these. The coach helps \
                    people to do well what has been agreed.")]),
            ),
            Element::Field(
                field!(paragraph Definition.evaluation, "Evaluation")
                    .hint("Who evaluates, and what a coach never passes on.")
                    .ask("How is coaching kept apart from evaluation?")
                    .examples(&[eg("Evaluation rates performance, and administrators do it. Coaches do not rate \
                        anybody, do not take part in evaluation conferences, and do not share notes or \
                        observations for an evaluation.")]),
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
                    .ask("What stays between the coach and the people coached?")
                    .examples(&[eg("What is seen or said in coaching stays between the coach and the people coached. \
                        Principals and the District Implementation Team hear dates, topics and themes that do not \
                        point to a person. The one exception is what the law requires anybody to report.")]),
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
                    .ask("What is systems coaching here and who receives it, or why is there none?")
                    .examples(&[eg("Systems coaching helps a team to lead: to meet well, read data, plan, and remove \
                        what is in the way of staff. Every School Leadership Team receives it, and so does the \
                        District Implementation Team. Principals take part as members of their team.")]),
            ),
            Element::Field(
                field!(choice Definition.instructional_offered: YesNo, "We give instructional coaching")
                    .hint("Help for educators, alone or as a grade or department team.")
                    .ask("Does your district give instructional coaching?"),
            ),
            Element::Field(
                field!(paragraph Definition.instructional, "Instructional coaching in our district")
                    .hint("What it is and who receives it. If there is none: why, and when you will look at that again.")
                    .ask("What is instructional coaching here and who receives it, or why is there none?")
                    .examples(&[
                        eg("Instructional coaching helps educators to use a practice with their own learners: plan it, \
                            see it, try it, and talk it over. Grade teams in our elementary schools receive it in \
                            literacy; any staff member may ask for it."),
                        eg("There is no instructional coaching yet. Our first step is a systems coach for every school \
                            team. The District Implementation Team looks at this again each May."),
                    ]),
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
        examples: |_| lines(&[
            "planned with the people who are coached",
            "based on evidence that both can see",
            "built on what already works",
            "practice with feedback, close to the real work",
            "frequent at first, and less as skill grows",
            "for teams and for individuals, new and experienced",
        ]),
    }
}

list! {
    static IS_NOT: Definition => Line {
        name: is_not, label: "Coaching is not", item: "line",
        hint: "Name what staff may worry that it is.",
        ask: "What is coaching not, so that nobody has to worry about it?",
        elements: LINE,
        examples: |_| lines(&[
            "evaluation, or information for one",
            "a sign that somebody has done badly",
            "covering classes or filling in for absent staff",
            "one visit after a workshop",
            "doing the team's work for the team",
            "reserved for the schools that ask first",
        ]),
    }
}

list! {
    static PRINCIPLES: Definition => Line {
        name: principles, label: "Guiding principles", item: "principle",
        hint: "Four to six are easy to remember.",
        ask: "What guides coaches in your district?",
        elements: LINE,
        examples: |_| lines(&[
            "Fair access: every school has a way to coaching, and more goes where more is needed.",
            "Strengths first: we start from what staff, learners and families already bring.",
            "Evidence: we look at the same information together before we decide.",
            "Shared ownership: the coach and the team choose the goal together.",
            "Trust: what is learned in coaching is used for growth only.",
            "Independence: we plan from the first day for the coach to step back.",
        ]),
    }
}
