//! Component 6: the form of the district guidelines.

use crate::document::{Guideline, GuidelineCategory, Guidelines};
use crate::guidance::form::{Element, Section, field, list};

/// The form.
pub static FORM: &[Section] = &[
    Section {
        heading: "The rules",
        name: "rules",
        why: "A coach can ask for time and trust once. A rule that the district has agreed to asks every \
            day.",
        elements: &[Element::List(&RULES)],
    },
    Section {
        heading: "Keeping them alive",
        name: "alive",
        why: "A rule protects people only if they have heard of it, and only as long as it still fits.",
        elements: &[
            Element::Field(
                field!(paragraph Guidelines.telling_staff, "How staff hear of them")
                    .hint("Who tells whom, when, and where the rules can be found later.")
                    .ask("How will staff hear of the guidelines?"),
            ),
            Element::Field(
                field!(paragraph Guidelines.yearly_review, "How the whole system is looked at each year")
                    .hint("When, by whom, with which information, and how people hear of changes.")
                    .ask("When and how will the coaching system be looked at again?"),
            ),
        ],
    },
];

list! {
    static RULES: Guidelines => Guideline {
        name: rules, label: "Guidelines", item: "guideline",
        hint: "Short rules that somebody can keep. Choose your own numbers: the examples only show where \
            one goes.",
        ask: "Which rules protect coaching?",
        elements: &[
            Element::Field(
                field!(choice Guideline.category: GuidelineCategory, "About").ask("What is this guideline about?"),
            ),
            Element::Field(field!(paragraph Guideline.rule, "Rule").ask("What does this guideline say?")),
            Element::Field(
                field!(paragraph Guideline.reason, "Reason")
                    .hint("What it protects, for whom.")
                    .ask("What does this guideline protect?"),
            ),
            Element::Field(field!(line Guideline.owner, "Who sees to it").ask("Who sees to it?")),
        ],
    }
}
