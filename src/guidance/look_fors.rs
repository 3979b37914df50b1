//! Our own look-fors for items 25 to 27 of the District Capacity Assessment (DCA): what a team can see in its draft and in
//! its schools. They are not the publisher's criteria and give no score.

use crate::document::DcaItemNumber;

/// A look-for: its field in the document, and what one looks for.
pub type LookForWords = (&'static str, &'static str);

/// The field in the document that holds an item's look-fors.
#[must_use]
pub fn record(item: DcaItemNumber) -> &'static str {
    match item {
        DcaItemNumber::Undecided => "",
        DcaItemNumber::Item25 => "system_look_fors",
        DcaItemNumber::Item26 => "plan_look_fors",
        DcaItemNumber::Item27 => "data_look_fors",
    }
}

/// The look-fors of an item, in the document's order.
#[must_use]
pub fn of(item: DcaItemNumber) -> &'static [LookForWords] {
    match item {
        DcaItemNumber::Undecided => &[],
        DcaItemNumber::Item25 => &[
            ("definition", "It says what coaching is here."),
            ("conditions", "It says when coaching is given, and how one asks."),
            ("qualifications", "It says who coaches, and what they know and do."),
            ("selection", "It says how coaches are found and chosen."),
            ("delivery", "It says how coaching is delivered, role by role."),
            ("guidelines", "It has rules that protect coaching."),
            ("coverage", "It reaches every innovation that needs coaching, in every school."),
            ("accountability", "Each component has somebody who answers for it."),
        ],
        DcaItemNumber::Item26 => &[
            ("plan", "Every role has a plan for what is coached."),
            ("frequency", "Coaching comes as often as the plan says."),
            ("sources", "Feedback rests on more than one source."),
            ("adherence", "Somebody looks on set days at whether the plan is kept."),
            ("adjustment", "The plan changes when the data say so."),
        ],
        DcaItemNumber::Item27 => &[
            ("schedule", "Coaching data are collected on set days."),
            ("sources", "They come from more than one source."),
            ("review", "The team looks at them together."),
            ("coaching", "Coaching changes because of them."),
            ("supports", "Selection, training or leaders' support change because of them."),
        ],
    }
}
