//! Activity 2.2: the forms of items 25 to 27 of the District Capacity Assessment (DCA). The official criteria are the
//! publisher's: a team pastes its own copy. The look-fors are ours.

use crate::document::{
    Dca, DcaItem, DcaPurpose, DcaRound, DcaScore, DcaWindow, Evidence, LookFor, PartChoice, ScoredItem,
    Voter, YesNo,
};
use crate::guidance::form::{Element, Section, field, list};

macro_rules! scored {
    ($name:literal, $item:literal) => {
        Element::Within(
            $name,
            &[
                Element::Field(field!(choice ScoredItem.agreed: DcaScore, concat!($item, ": the score we agreed on"))),
                Element::Field(field!(paragraph ScoredItem.reason, concat!($item, ": why this one"))),
                Element::Field(
                    field!(paragraph ScoredItem.next_point, concat!($item, ": what the next point needs")),
                ),
            ],
        )
    };
}

/// The share of points the team wants to reach, and the rounds.
pub static FORM: &[Section] = &[
    Section {
        heading: "What we aim for",
        name: "target",
        why: "",
        elements: &[Element::Field(
            field!(number Dca.target, "Percent of points we aim for").hint("80 percent is often suggested."),
        )],
    },
    Section {
        heading: "Rounds",
        name: "rounds",
        why: "Everybody votes before anybody sees a vote; then the team talks until it has one score and a reason.",
        elements: &[Element::List(&ROUNDS)],
    },
];

const ITEM: &[Element] = &[
    Element::Field(
        field!(paragraph DcaItem.criteria, "The official criteria, from your own copy")
            .hint("Paste them from the assessment your district uses. They stay in your draft."),
    ),
    Element::Field(field!(paragraph DcaItem.addressed, "How our coaching system answers it")),
    Element::List(&EVIDENCE),
    Element::Field(field!(paragraph DcaItem.note, "Note")),
];

list! {
    static EVIDENCE: DcaItem => Evidence {
        name: evidence, label: "Where the draft shows it", item: "place",
        hint: "",
        ask: "",
        elements: &[
            Element::Field(field!(line Evidence.sentence, "In a sentence")),
            Element::Field(field!(choice Evidence.part: PartChoice, "Component")),
            Element::Field(field!(pick_one Evidence.role: Role, "Role")),
        ],
    }
}

const fn item(heading: &'static str, why: &'static str) -> [Section; 1] {
    [Section { heading, name: "item", why, elements: ITEM }]
}

/// The three items: name in the record, and form. The headings are the deck's titles, word for word.
pub static ITEMS: [(&str, [Section; 1]); 3] = [
    (
        "item_25",
        item(
            "Item 25: District has a coaching system to support schools in use of EIs",
            "EIs are effective innovations: the practices and programs that your schools put to use.",
        ),
    ),
    (
        "item_26",
        item(
            "Item 26: DIT uses a coaching service delivery plan",
            "DIT is your District Implementation Team.",
        ),
    ),
    (
        "item_27",
        item(
            "Item 27: DIT uses coaching effectiveness data",
            "DIT is your District Implementation Team. The data say whether coaching helps.",
        ),
    ),
];

const LOOK_FOR: &[Element] = &[
    Element::Field(field!(choice LookFor.written: YesNo, "Written")),
    Element::Field(field!(choice LookFor.in_use: YesNo, "In use")),
    Element::Field(field!(line LookFor.note, "What shows it, or what comes next")),
];

const fn look_for(heading: &'static str) -> [Section; 1] {
    [Section { heading, name: "look-for", why: "", elements: LOOK_FOR }]
}

/// Our look-fors: record of the item's look-fors, name in it, and form.
pub static LOOK_FORS: [(&str, &str, [Section; 1]); 18] = [
    ("system_look_fors", "definition", look_for("It says what coaching is")),
    ("system_look_fors", "conditions", look_for("It says when coaching is given")),
    ("system_look_fors", "qualifications", look_for("It says who coaches, and what they know and do")),
    ("system_look_fors", "selection", look_for("It says how coaches are found and chosen")),
    ("system_look_fors", "delivery", look_for("It says how coaching is delivered")),
    ("system_look_fors", "guidelines", look_for("It has rules that protect coaching")),
    ("system_look_fors", "coverage", look_for("It covers every innovation and school")),
    ("system_look_fors", "accountability", look_for("Somebody answers for it")),
    ("plan_look_fors", "plan", look_for("Every role has a plan")),
    ("plan_look_fors", "frequency", look_for("Coaching comes as often as planned")),
    ("plan_look_fors", "sources", look_for("Feedback rests on more than one source")),
    ("plan_look_fors", "adherence", look_for("Somebody looks at whether the plan is kept, on set days")),
    ("plan_look_fors", "adjustment", look_for("The plan changes when data say so")),
    ("data_look_fors", "schedule", look_for("Data are collected on set days")),
    ("data_look_fors", "sources", look_for("They come from several sources")),
    ("data_look_fors", "review", look_for("The team looks at them together")),
    ("data_look_fors", "coaching", look_for("Coaching changes because of them")),
    (
        "data_look_fors",
        "supports",
        look_for("Selection, training or administrative support change because of them"),
    ),
];

list! {
    /// Rounds of scoring.
    pub static ROUNDS: Dca => DcaRound {
        name: rounds, label: "Rounds of scoring", item: "round",
        hint: "",
        ask: "",
        elements: &[
            Element::Field(field!(date DcaRound.date, "Date of the round")),
            Element::Field(field!(choice DcaRound.window: DcaWindow, "Window")),
            Element::Field(field!(choice DcaRound.purpose: DcaPurpose, "What it is for")),
            Element::Field(
                field!(line DcaRound.administrator, "Who leads the round").hint("And does not vote."),
            ),
            Element::List(&VOTERS),
            scored!("item_25", "Item 25"),
            scored!("item_26", "Item 26"),
            scored!("item_27", "Item 27"),
            Element::Field(field!(paragraph DcaRound.note, "Note")),
        ],
    }
}

list! {
    static VOTERS: DcaRound => Voter {
        name: voters, label: "Who votes", item: "voter",
        hint: "By name or initials.",
        ask: "",
        elements: &[
            Element::Field(field!(line Voter.name, "Name or initials")),
            Element::Field(field!(choice Voter.item_25: DcaScore, "Vote on item 25")),
            Element::Field(field!(choice Voter.item_26: DcaScore, "Vote on item 26")),
            Element::Field(field!(choice Voter.item_27: DcaScore, "Vote on item 27")),
        ],
    }
}
