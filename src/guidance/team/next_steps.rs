//! Activity 2.3: the forms of who is involved, resources, actions and a role's own dates.

use crate::document::{
    Action, DcaItemNumber, Involvement, Milestones, NextSteps, PartChoice, Raci, Resource, ResourceDecision,
    Role, RoleTimeline, TaskStatus, YesNo,
};
use crate::guidance::form::{Element, Section, field, list};

/// The form.
pub static FORM: &[Section] = &[
    Section {
        heading: "Who is involved",
        name: "involvement",
        why: "One person answers for each component; others write, advise or hear of it.",
        elements: &[Element::List(&INVOLVEMENT)],
    },
    Section {
        heading: "What we can use",
        name: "resources",
        why: "Good work of others saves time. Decide what to use as it is, what to adapt, and what to draft anew.",
        elements: &[Element::List(&RESOURCES)],
    },
    Section {
        heading: "Who does what by when",
        name: "actions",
        why: "",
        elements: &[Element::List(&ACTIONS)],
    },
];

list! {
    /// Who is involved in what.
    pub static INVOLVEMENT: NextSteps => Involvement {
        name: involvement, label: "People and groups", item: "part in the work",
        hint: "",
        ask: "",
        elements: &[
            Element::Field(field!(line Involvement.who, "Person or group")),
            Element::Field(field!(choice Involvement.raci: Raci, "How they are involved")),
            Element::Field(field!(choice Involvement.part: PartChoice, "Component")),
            Element::Field(field!(pick_one Involvement.role: Role, "For which role")),
        ],
    }
}

list! {
    /// What the team has to work with.
    pub static RESOURCES: NextSteps => Resource {
        name: resources, label: "Resources", item: "resource",
        hint: "",
        ask: "",
        elements: &[
            Element::Field(field!(line Resource.title, "Title")),
            Element::Field(field!(line Resource.place, "Where it is")),
            Element::Field(field!(choice Resource.part: PartChoice, "Component it helps with")),
            Element::Field(field!(choice Resource.decision: ResourceDecision, "What we do with it")),
            Element::Field(field!(choice Resource.before_meeting: YesNo, "Needed before the next meeting")),
            Element::Field(field!(date Resource.needed_by, "Needed by")),
            Element::Field(field!(line Resource.owner, "Who gets it ready")),
            Element::Field(field!(choice Resource.status: TaskStatus, "How far that is")),
            Element::Field(field!(line Resource.note, "Note")),
        ],
    }
}

list! {
    /// Who does what by when.
    pub static ACTIONS: NextSteps => Action {
        name: actions, label: "Actions", item: "action",
        hint: "",
        ask: "",
        elements: &[
            Element::Field(field!(line Action.text, "What")),
            Element::Field(field!(line Action.owner, "Who")),
            Element::Field(field!(date Action.due, "By when")),
            Element::Field(field!(choice Action.status: TaskStatus, "Status")),
            Element::Field(field!(choice Action.part: PartChoice, "Component it moves on")),
            Element::Field(field!(choice Action.dca_item: DcaItemNumber, "Item of the District Capacity Assessment (DCA) it serves")),
            Element::Field(field!(date Action.done_on, "Done on")),
            Element::Field(field!(line Action.note, "Note")),
        ],
    }
}

const MILESTONES: &[Element] = &[
    Element::Field(field!(date Milestones.draft_by, "Draft by")),
    Element::Field(field!(date Milestones.finalize_by, "Final by")),
    Element::Field(field!(date Milestones.use_by, "In use by")),
];

const fn milestones(heading: &'static str) -> [Section; 1] {
    [Section { heading, name: "dates", why: "", elements: MILESTONES }]
}

/// A role's own dates for what is written role by role: name in the record, and form.
pub static ROLE_DATES: [(&str, [Section; 1]); 3] = [
    ("qualifications", milestones("Qualifications: dates of this role's own")),
    ("selection", milestones("Selection: dates of this role's own")),
    ("service_delivery", milestones("Delivery plan: dates of this role's own")),
];

/// Whether a role is in the system.
pub static ROLE: &[Section] = &[Section {
    heading: "In or not",
    name: "included",
    why: "",
    elements: &[Element::Field(field!(choice Role.included: YesNo, "This role is in our coaching system"))],
}];

/// When coaches begin in a role.
pub static ROLE_START: &[Section] = &[Section {
    heading: "When coaches begin",
    name: "start",
    why: "",
    elements: &[Element::Field(field!(date RoleTimeline.coaches_start, "Coaches begin in this role on"))],
}];

/// What happens on a day of the timeline, in the order of [`DayKind`](crate::review::days::DayKind).
pub const DAY_KINDS: [&str; 6] =
    ["Draft by", "Final by", "In use by", "Coaches begin", "Action due", "Resource needed"];

/// What a component's three dates are for, in their order.
pub const REACHED: [&str; 3] = ["draft", "final", "in use"];
