//! Example innovations with their parts.

use crate::document::{CoreComponent, Innovation, InnovationDomain as Domain, YesNo};

type Part = (&'static str, YesNo, &'static str);

static INNOVATIONS: &[(&str, Domain, &str, &[Part])] = &[
    (
        "Team-based leadership and data use (MTSS)",
        Domain::IntegratedMtss,
        "Minutes checklist; team functioning survey",
        &[
            ("Team roles, agendas and minutes", YesNo::Yes, ""),
            ("Using data to decide", YesNo::Yes, "Above all in the first two data windows"),
            ("Action planning and follow-through", YesNo::Yes, ""),
        ],
    ),
    (
        "Schoolwide positive behavioral interventions and supports (SWPBIS), Tier 1",
        Domain::Sebh,
        "Tiered fidelity tool, fall and spring",
        &[
            ("Teaching schoolwide expectations", YesNo::Yes, ""),
            ("Acknowledging expected behavior", YesNo::Yes, "All staff, in every setting"),
            ("Responding to behavior in agreed ways", YesNo::Yes, ""),
            ("Posters and materials", YesNo::No, "Training and a shared folder are enough"),
        ],
    ),
    (
        "Core reading instruction, Tier 1",
        Domain::Literacy,
        "Look-for list on shared walk-throughs, three times a year",
        &[
            ("Explicit teaching of word reading", YesNo::Yes, ""),
            ("Small groups from screening data", YesNo::Yes, ""),
            ("Giving the screening assessment", YesNo::No, "Covered by yearly training"),
        ],
    ),
];

/// The examples as items.
pub(super) fn examples() -> Vec<Innovation> {
    let part = |&(name, needs_coaching, note): &Part| CoreComponent {
        name: name.into(),
        needs_coaching,
        note: note.into(),
        ..CoreComponent::default()
    };
    let innovation = |&(name, domain, measure, parts): &(&str, Domain, &str, &[Part])| Innovation {
        name: name.into(),
        domain,
        fidelity_measure: measure.into(),
        components: parts.iter().map(part).collect(),
        ..Innovation::default()
    };
    INNOVATIONS.iter().map(innovation).collect()
}
