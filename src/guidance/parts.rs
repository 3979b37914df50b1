//! The six components: what they are called, why they matter, and the form of what they share.

pub mod conditions;
pub mod definition;
pub mod guidelines;
pub(crate) mod line;
pub mod qualifications;
pub mod selection;
pub mod service_delivery;

use super::form::{Element, field, list};
use crate::document::{Approval, Part, PartKey, PartStatus};

/// What a component is called and for.
pub struct PartWords {
    /// Its full name, as the deck has it.
    pub name: &'static str,
    /// A name that fits into a menu.
    pub short: &'static str,
    /// What it answers, as a question.
    pub question: &'static str,
    /// Why a district writes it.
    pub why: &'static str,
}

/// The words of a component.
#[must_use]
pub fn words(key: PartKey) -> &'static PartWords {
    &WORDS[key as usize]
}

static WORDS: [PartWords; 6] = [
    PartWords {
        name: "Definition of coaching",
        short: "Definition",
        question: "What is coaching here, and what is it not?",
        why: "When everybody means the same thing by coaching, staff can welcome it and coaches can do it.",
    },
    PartWords {
        name: "Conditions that warrant coaching",
        short: "Conditions",
        question: "When is coaching given, and how does somebody ask for it?",
        why: "Clear conditions give every school a fair way to coaching, not only the ones that know whom \
            to ask.",
    },
    PartWords {
        name: "Coach qualifications, skills and general responsibilities",
        short: "Qualifications",
        question: "What does a coach bring, learn and do?",
        why: "A shared picture of each role helps to choose coaches well and keeps their time for coaching.",
    },
    PartWords {
        name: "Recruitment and selection guidelines",
        short: "Selection",
        question: "How are coaches found, chosen and welcomed?",
        why: "A planned selection finds people who can grow others, and tells each new coach what to learn \
            first.",
    },
    PartWords {
        name: "Coaching service delivery plan",
        short: "Delivery plan",
        question: "What is coached, how, how often, and how do we know it helps?",
        why: "A written plan turns good intentions into sessions that happen, and fades help as skill grows.",
    },
    PartWords {
        name: "District guidelines",
        short: "Guidelines",
        question: "Which rules protect coaching?",
        why: "Time, trust and fair access hold only when the district stands behind them in writing.",
    },
];

list! {
    static APPROVALS: Part => Approval {
        name: approvals, label: "Approvals", item: "approval",
        hint: "Who has agreed, and when. The printed document has lines to sign for anybody listed without \
            a date.",
        ask: "",
        elements: &[
            Element::Field(field!(line Approval.who, "Name or position")),
            Element::Field(field!(date Approval.on, "Approved on")),
            Element::Field(field!(line Approval.note, "Note")),
        ],
    }
}

/// What every component has: status, owner, dates, approvals.
pub static HEAD: &[Element] = &[
    Element::Field(
        field!(choice Part.status: PartStatus, "Status")
            .hint("Your team decides. Approved means agreed; in use means people work by it."),
    ),
    Element::Field(field!(line Part.owner, "Owner").ask("Who sees that this gets written?")),
    Element::Field(field!(date Part.draft_by, "Draft by").ask("By when is there a draft?")),
    Element::Field(field!(date Part.finalize_by, "Final by").ask("By when is it final?")),
    Element::Field(field!(date Part.use_by, "In use by").ask("When will people start to work by it?")),
    Element::List(&APPROVALS),
];
