//! Component 1: the form of the definition of coaching, with examples.

use crate::document::{Definition, Line};
use crate::guidance::form::{Element, Section, eg, field, list};

/// Items of a list of plain lines, out of their words.
pub(super) fn lines(texts: &[&str]) -> Vec<Line> {
    texts.iter().map(|text| Line { text: (*text).to_owned(), ..Line::default() }).collect()
}

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
        ],
    },
    Section {
        heading: "What coaching is, and is not",
        name: "is-and-is-not",
        why: "Most worries about coaching are about something that it is not.",
        elements: &[Element::List(&IS), Element::List(&IS_NOT)],
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
            "frequent at first, and less as skill grows",
        ]),
    }
}

list! {
    static IS_NOT: Definition => Line {
        name: is_not, label: "Coaching is not", item: "line",
        hint: "Say what staff may fear it is.",
        ask: "What is coaching not, so that nobody has to fear it?",
        elements: LINE,
        examples: |_| lines(&["evaluation of staff", "covering classes", "a sign that somebody has failed"]),
    }
}

/// The form of a plain line.
pub(super) static LINE: &[Element<Line>] = &[Element::Field(field!(line Line.text, "Line"))];
