//! The forms of preparing to lead the team: checklist, barriers and agendas.

use crate::document::{
    Agenda, AgendaItem, AgendaPurpose, Assignment, Barrier, BarrierStatus, Checklist, ChecklistItem,
    Decision, Line, MeetingRole, ParkedTopic, Preparation, TaskStatus, TopicStatus,
};
use crate::guidance::form::{Element, Section, field, list};
use crate::guidance::parts::line::LINE;

macro_rules! meeting_role {
    ($name:literal, $label:literal, $backup:literal) => {
        Element::Within(
            $name,
            &[
                Element::Field(field!(line MeetingRole.who, $label)),
                Element::Field(field!(line MeetingRole.backup, $backup)),
            ],
        )
    };
}

const ASSIGNMENT: &[Element] = &[
    Element::Field(field!(choice Assignment.status: TaskStatus, "Status")),
    Element::Field(field!(line Assignment.owner, "Who sees to it")),
    Element::Field(field!(date Assignment.due, "By when")),
    Element::Field(field!(date Assignment.done_on, "Done on")),
    Element::Field(field!(line Assignment.evidence, "What shows it")),
];

const fn assignment(heading: &'static str) -> [Section; 1] {
    [Section { heading, name: "assignment", why: "", elements: ASSIGNMENT }]
}

/// The deck's four assignments: name in the record, and form.
pub static ASSIGNMENTS: [(&str, [Section; 1]); 4] = [
    ("resources", assignment("Decide which resources to use, and what to draft anew")),
    ("facilitation", assignment("Plan and practice leading the team's activities")),
    ("meeting_access", assignment("See which resources the team needs before its meeting")),
    ("agenda", assignment("Write the agenda of the team's meeting")),
];

/// The team's own items.
pub static OWN: &[Section] =
    &[Section { heading: "Our own items", name: "own", why: "", elements: &[Element::List(&OWN_ITEMS)] }];

list! {
    static OWN_ITEMS: Checklist => ChecklistItem {
        name: own, label: "Checklist of our own", item: "item",
        hint: "",
        ask: "",
        elements: &[
            Element::Field(field!(line ChecklistItem.text, "What")),
            Element::Field(field!(choice ChecklistItem.status: TaskStatus, "Status")),
            Element::Field(field!(line ChecklistItem.owner, "Who sees to it")),
            Element::Field(field!(date ChecklistItem.due, "By when")),
            Element::Field(field!(date ChecklistItem.done_on, "Done on")),
            Element::Field(field!(line ChecklistItem.evidence, "What shows it")),
        ],
    }
}

/// Barriers and agendas.
pub static FORM: &[Section] = &[
    Section {
        heading: "Barriers",
        name: "barriers",
        why: "A barrier that is named, sent to somebody who can remove it and answered is half removed.",
        elements: &[Element::List(&BARRIERS)],
    },
    Section { heading: "Meetings", name: "agendas", why: "", elements: &[Element::List(&AGENDAS)] },
];

list! {
    /// What stands in the way.
    pub static BARRIERS: Preparation => Barrier {
        name: barriers, label: "What stands in the way", item: "barrier",
        hint: "",
        ask: "",
        elements: &[
            Element::Field(field!(line Barrier.text, "Barrier")),
            Element::Field(field!(line Barrier.raised_by, "Raised by").hint("A team or a position.")),
            Element::Field(field!(line Barrier.sent_to, "Who can remove it")),
            Element::Field(field!(choice Barrier.status: BarrierStatus, "Status")),
            Element::Field(field!(date Barrier.opened, "Raised on")),
            Element::Field(field!(date Barrier.answer_due, "Answer due")),
            Element::Field(field!(paragraph Barrier.answer, "Answer")),
        ],
    }
}

list! {
    /// The team's meetings.
    pub static AGENDAS: Preparation => Agenda {
        name: agendas, label: "Agendas", item: "agenda",
        hint: "",
        ask: "",
        elements: &[
            Element::Field(field!(date Agenda.date, "Date of the meeting")),
            Element::Field(field!(line Agenda.start, "Begins at")),
            Element::Field(field!(line Agenda.end, "Ends at")),
            Element::Field(field!(number Agenda.minutes, "Minutes in all").hint("If begin or end is open.")),
            Element::Field(field!(line Agenda.place, "Room or link")),
            Element::Within(
                "roles",
                &[
                    meeting_role!("facilitator", "Facilitator", "Backup facilitator"),
                    meeting_role!("recorder", "Recorder", "Backup recorder"),
                    meeting_role!("timekeeper", "Timekeeper", "Backup timekeeper"),
                    meeting_role!("data_lead", "Data lead", "Backup data lead"),
                ],
            ),
            Element::List(&NORMS),
            Element::List(&MATERIALS),
            Element::List(&ITEMS),
            Element::Field(field!(paragraph Agenda.attended, "Who was there")),
            Element::List(&DECISIONS),
            Element::List(&PARKING_LOT),
            Element::Field(field!(paragraph Agenda.went_well, "What went well")),
            Element::Field(field!(paragraph Agenda.change_next_time, "What to change next time")),
            Element::Field(field!(date Agenda.next_meeting, "Next meeting")),
        ],
    }
}

list! {
    static NORMS: Agenda => Line {
        name: norms, label: "How we work together", item: "norm",
        hint: "",
        ask: "",
        elements: LINE,
    }
}

list! {
    static MATERIALS: Agenda => Line {
        name: materials, label: "What to bring", item: "thing to bring",
        hint: "",
        ask: "",
        elements: LINE,
    }
}

list! {
    static ITEMS: Agenda => AgendaItem {
        name: items, label: "Topics", item: "topic",
        hint: "",
        ask: "",
        elements: &[
            Element::Field(field!(line AgendaItem.topic, "Topic")),
            Element::Field(field!(choice AgendaItem.purpose: AgendaPurpose, "Purpose")),
            Element::Field(field!(line AgendaItem.lead, "Lead")),
            Element::Field(field!(number AgendaItem.minutes, "Minutes")),
            Element::Field(field!(line AgendaItem.outcome, "What is to come out of it")),
            Element::Field(field!(paragraph AgendaItem.result, "What came out of it")),
            Element::Field(field!(choice AgendaItem.status: TopicStatus, "Status")),
        ],
    }
}

list! {
    static DECISIONS: Agenda => Decision {
        name: decisions, label: "Decisions", item: "decision",
        hint: "",
        ask: "",
        elements: &[
            Element::Field(field!(line Decision.text, "Decision")),
            Element::Field(field!(line Decision.reason, "Why")),
            Element::Field(field!(line Decision.told_to, "Who tells whom")),
        ],
    }
}

list! {
    static PARKING_LOT: Agenda => ParkedTopic {
        name: parking_lot, label: "Parking lot", item: "parked topic",
        hint: "What came up and has its place another time.",
        ask: "",
        elements: &[
            Element::Field(field!(line ParkedTopic.text, "Topic")),
            Element::Field(field!(line ParkedTopic.raised_by, "Who brought it up")),
            Element::Field(field!(choice ParkedTopic.status: TopicStatus, "Status")),
        ],
    }
}
