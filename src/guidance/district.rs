//! The forms of the district's profile, starting point, schools, innovations and coaching roles.

use super::form::{Element, Section, field, list};
use crate::document::{
    CoachingLevel, CoachingType, Contributor, CoreComponent, District, Document, Innovation,
    InnovationDomain, Provider, Role, RoleStatus, School, SchoolLevel, StartingPath, StartingPoint, YesNo,
};

/// The district's profile.
pub static PROFILE: &[Section] = &[Section {
    heading: "Your district",
    name: "district",
    why: "These words stand on the cover of the document and in the name of the file.",
    elements: &[
        Element::Field(field!(line District.name, "District name").ask("What is your district called?")),
        Element::Field(
            field!(line District.school_year, "School year")
                .hint("For example 2026-27.")
                .ask("For which school year is this?"),
        ),
        Element::Field(
            field!(line District.isd, "Intermediate school district (ISD)")
                .hint("The one that supports your district. If none does, say so.")
                .ask("Which intermediate school district (ISD) supports yours, if any?"),
        ),
        Element::List(&CONTRIBUTORS),
    ],
}];

list! {
    static CONTRIBUTORS: District => Contributor {
        name: contributors, label: "Who is writing this", item: "person",
        hint: "Names or initials, as you like. The printed document lists them.",
        ask: "Who is writing this?",
        elements: &[
            Element::Field(field!(line Contributor.name, "Name or initials")),
            Element::Field(field!(line Contributor.position, "Position or role on the team")),
        ],
    }
}

/// Where the team starts.
pub static STARTING_POINT: &[Section] = &[Section {
    heading: "Where we start",
    name: "start",
    why: "Your answer puts the tasks in a helpful order. You can change it at any time; nothing is lost.",
    elements: &[
        Element::Field(
            field!(choice StartingPoint.path: StartingPath, "Our starting point")
                .hint("MTSS is short for multi-tiered system of supports, SLT for School Leadership Team.")
                .ask("Where does your team start?"),
        ),
        Element::Field(
            field!(paragraph StartingPoint.reason, "Why we start there")
                .hint("Which types and levels of coaching exist now, and what is most urgent?"),
        ),
    ],
}];

/// Schools and innovations.
pub static SCHOOLS: &[Section] = &[
    Section {
        heading: "Schools",
        name: "schools",
        why: "With the schools listed, the document can show that every one of them has a way to coaching.",
        elements: &[Element::List(&SCHOOL_LIST)],
    },
    Section {
        heading: "Innovations",
        name: "innovations",
        why: "Coaching is always coaching in something: the practices and programs your schools use.",
        elements: &[Element::List(&INNOVATION_LIST)],
    },
];

list! {
    static SCHOOL_LIST: Document => School {
        name: schools, label: "Schools", item: "school",
        hint: "Programs that have a team or staff of their own count as well.",
        ask: "Which schools does the system serve?",
        elements: &[
            Element::Field(field!(line School.name, "School name").ask("What is this school called?")),
            Element::Field(field!(choice School.level: SchoolLevel, "Level")),
            Element::Field(field!(line School.cohort, "Cohort")
                .hint("The group of schools that it starts with, such as 1 or Fall 2026.")),
            Element::Field(field!(choice School.has_slt: YesNo, "Has a School Leadership Team (SLT)")),
            Element::Field(field!(paragraph School.notes, "Notes for coaches").hint("Nothing about students, please.")),
        ],
    }
}

list! {
    static INNOVATION_LIST: Document => Innovation {
        name: innovations, label: "Effective innovations (EIs)", item: "innovation",
        hint: "Practices or programs that your schools use, or are going to use, because there is evidence \
            for them.",
        ask: "Which innovations do your schools need coaching in?",
        elements: &[
            Element::Field(field!(line Innovation.name, "Innovation").ask("What is this innovation called?")),
            Element::Field(field!(choice Innovation.domain: InnovationDomain, "About")),
            Element::Field(
                field!(line Innovation.fidelity_measure, "How you see that it is used as intended")
                    .hint("The name of a fidelity tool, a walk-through form, a review of minutes."),
            ),
            Element::List(&CORE_COMPONENT_LIST),
        ],
    }
}

list! {
    static CORE_COMPONENT_LIST: Innovation => CoreComponent {
        name: components, label: "Core components", item: "component",
        hint: "Its parts, and which of them people need coaching to use.",
        ask: "Which parts of this innovation need coaching?",
        elements: &[
            Element::Field(field!(line CoreComponent.name, "Component")),
            Element::Field(field!(choice CoreComponent.needs_coaching: YesNo, "Needs coaching").ask("Does this part need coaching?")),
            Element::Field(field!(line CoreComponent.note, "Note")),
        ],
    }
}

/// The coaching roles.
pub static ROLES: &[Section] = &[Section {
    heading: "Roles",
    name: "roles",
    why: "Name each kind of coaching job once. Qualifications, selection and delivery plan are then \
        written role by role.",
    elements: &[Element::List(&ROLE_LIST)],
}];

list! {
    /// The roles, by themselves.
    pub static ROLE_LIST: Document => Role {
        name: roles, label: "Coaching roles", item: "role",
        hint: "A role is a set of responsibilities, not a person. Please leave names out.",
        ask: "Which coaching roles does your district have or want?",
        elements: &[
            Element::Field(
                field!(line Role.title, "Title")
                    .hint("What your district calls it.")
                    .ask("What does your district call this role?"),
            ),
            Element::Field(
                field!(choice Role.coaching_type: CoachingType, "Type of coaching")
                    .hint("For a team that leads, or for educators.")
                    .ask("Is this systems or instructional coaching?"),
            ),
            Element::Field(
                field!(choice Role.level: CoachingLevel, "Level")
                    .hint("Where the coaching is received.")
                    .ask("At which level is this coaching received?"),
            ),
            Element::Field(
                field!(choice Role.provider: Provider, "Provided by")
                    .hint("Who employs the coach.")
                    .ask("Who employs this coach?"),
            ),
            Element::Field(
                field!(choice Role.status: RoleStatus, "Status").ask("Does this role exist, or is it planned?"),
            ),
            Element::Field(field!(line Role.recipients, "Who is coached").ask("Who is coached by this role?")),
            Element::Field(field!(number Role.number, "Number of coaches").ask("How many coaches have this role?")),
            Element::Field(
                field!(line Role.time, "Time for each coach")
                    .hint("In days or as full-time equivalent (FTE).")
                    .ask("How much time does each coach have?"),
            ),
            Element::Field(field!(line Role.reports_to, "Reports to").hint("A position, not a name.")),
            Element::Field(
                field!(pick Role.innovations: Innovations, "Innovations coached")
                    .hint("Choose from the ones you listed under Schools and innovations."),
            ),
            Element::Field(field!(paragraph Role.notes, "Notes")),
        ],
    }
}
