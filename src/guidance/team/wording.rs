//! The form of the words that the team keeps on purpose. What the checker of wording says is in the guide.

use crate::document::{Document, KeptWording};
use crate::guidance::form::{Element, Section, field, list};

/// The form.
pub static FORM: &[Section] = &[Section {
    heading: "Words we keep",
    name: "kept",
    why: "The team has decided on these. They are not pointed at again, wherever they stand.",
    elements: &[Element::List(&KEPT)],
}];

list! {
    static KEPT: Document => KeptWording {
        name: kept_wording, label: "Words we keep", item: "wording",
        hint: "",
        ask: "",
        elements: &[
            Element::Field(field!(line KeptWording.words, "The words, as they stand in the draft")),
            Element::Field(field!(line KeptWording.reason, "Why they stay")),
            Element::Field(field!(line KeptWording.who, "Who decided, by name or initials")),
        ],
    }
}
