//! The forms of the frameworks: stages, the ten parts of district infrastructure, the practice profile.

use crate::document::{
    Document, EssentialComponent, InfrastructurePart, InfrastructureStatus, Stage, StageStatus, YesNo,
};
use crate::guidance::form::{Element, Section, field, list};

/// Stages of implementation.
pub static STAGES: &[Section] = &[Section {
    heading: "Where each innovation stands",
    name: "stages",
    why: "Coaching a team that explores differs from coaching one that refines. A stage is about use, not about \
        people.",
    elements: &[Element::List(&STAGE_LIST)],
}];

list! {
    /// The stage of each innovation in each school.
    pub static STAGE_LIST: Document => StageStatus {
        name: stages, label: "Stages", item: "stage",
        hint: "",
        ask: "",
        elements: &[
            Element::Field(field!(pick_one StageStatus.innovation: OneInnovation, "Innovation")),
            Element::Field(field!(pick_one StageStatus.school: School, "School")),
            Element::Field(field!(choice StageStatus.stage: Stage, "Stage")),
            Element::Field(
                field!(number StageStatus.percent, "Percent who use it as intended")
                    .hint("Full implementation: at least 50 percent of practitioners."),
            ),
            Element::Field(field!(choice StageStatus.outcomes_improve: YesNo, "Outcomes improve")),
            Element::Field(field!(date StageStatus.as_of, "As of")),
            Element::Field(field!(line StageStatus.note, "Note").hint("Nothing about single people.")),
        ],
    }
}

const PART: &[Element] = &[
    Element::Field(field!(choice InfrastructurePart.status: InfrastructureStatus, "Status")),
    Element::Field(field!(line InfrastructurePart.owner, "Owner")),
    Element::Field(field!(line InfrastructurePart.written_at, "Where it is written")),
    Element::Field(field!(line InfrastructurePart.note, "Note")),
];

const fn part(heading: &'static str) -> [Section; 1] {
    [Section { heading, name: "part", why: "", elements: PART }]
}

/// The ten parts of district infrastructure, in the deck's order: name in the record, and form.
pub static INFRASTRUCTURE: [(&str, [Section; 1]); 10] = [
    ("implementation_team", part("District Implementation Team (DIT)")),
    ("inventory", part("Initiative inventory and alignment process")),
    ("innovation_review", part("Innovation and initiative review process")),
    ("staff_selection", part("Staff recruitment and selection process")),
    ("staff_development", part("Staff development process")),
    ("communication", part("Communication plan")),
    ("barrier_removal", part("Barrier removal process")),
    ("coaching_system", part("Coaching system")),
    ("implementation_plan", part("Implementation plan")),
    ("data_use", part("Data analysis and use, at district and school levels")),
];

const COMPONENT: &[Element] = &[
    Element::Field(field!(choice EssentialComponent.connected: YesNo, "Our coaching system serves it")),
    Element::Field(field!(line EssentialComponent.note, "How")),
];

const fn component(heading: &'static str) -> [Section; 1] {
    [Section { heading, name: "component", why: "", elements: COMPONENT }]
}

/// The practice profile's essential components: name in the record, and form.
pub static PROFILE: [(&str, [Section; 1]); 5] = [
    ("team_based_leadership", component("Team-based leadership")),
    ("tiered_delivery_system", component("Tiered delivery system")),
    (
        "selection_and_implementation",
        component("Selection and implementation of instruction, interventions, and supports"),
    ),
    ("screening_and_assessment", component("Comprehensive screening and assessment system")),
    ("data_based_decisions", component("Continuous data-based decision making")),
];
