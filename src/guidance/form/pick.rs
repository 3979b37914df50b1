//! What is picked from elsewhere in the document: what there is to pick, and what each is called.

use crate::document::letters::short;
use crate::document::{CoreComponent, Document, Id, Innovation, Role, School};

/// Where a picked thing stands in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Any of the district's innovations.
    Innovations,
    /// One core component of the district's innovations, or none.
    CoreComponent,
    /// One of the district's innovations, or none.
    OneInnovation,
    /// Any of the district's schools.
    Schools,
    /// One school, or the district as a whole.
    School,
    /// One coaching role, or all of them.
    Role,
}

impl Pick {
    /// Whether more than one can be picked.
    #[must_use]
    pub fn is_many(self) -> bool {
        matches!(self, Self::Innovations | Self::Schools)
    }

    /// What is said where nothing is picked.
    #[must_use]
    pub fn none(self) -> &'static str {
        match self {
            Self::Role => "Every role",
            Self::CoreComponent => "None in particular",
            Self::School => "The district as a whole",
            Self::OneInnovation => "Not decided yet",
            Self::Innovations | Self::Schools => "",
        }
    }

    /// Where there is nothing to pick yet: how to change that.
    #[must_use]
    pub fn nothing_yet(self) -> &'static str {
        match self {
            Self::Innovations | Self::OneInnovation | Self::CoreComponent => {
                "Innovations that you list under “Schools and innovations” can be picked here."
            }
            Self::Schools | Self::School => {
                "Schools that you list under “Schools and innovations” can be picked here."
            }
            Self::Role => "Roles that you list under “Coaching roles” can be picked here.",
        }
    }

    /// What there is to pick, and what each is called.
    #[must_use]
    pub fn all(self, document: &Document) -> Vec<(Id, String)> {
        match self {
            Self::Innovations | Self::OneInnovation => document.innovations.iter().map(innovation).collect(),
            Self::CoreComponent => document.innovations.iter().flat_map(components).collect(),
            Self::Schools | Self::School => document.schools.iter().map(school).collect(),
            Self::Role => document.roles.iter().enumerate().map(role).collect(),
        }
    }

    /// Whether a picked thing is in the document.
    pub(super) fn is_there(self, picked: Id, document: &Document) -> bool {
        match self {
            Self::Innovations | Self::OneInnovation => document.innovations.iter().any(|it| it.id == picked),
            Self::CoreComponent => {
                document.innovations.iter().flat_map(|it| &it.components).any(|it| it.id == picked)
            }
            Self::Schools | Self::School => document.schools.iter().any(|it| it.id == picked),
            Self::Role => document.roles.iter().any(|it| it.id == picked),
        }
    }

    /// What some picked things are called.
    pub(super) fn names(self, ids: &[Id], document: &Document) -> String {
        let chosen = self.all(document).into_iter().filter(|(id, _)| ids.contains(id));
        chosen.map(|(_, name)| name).collect::<Vec<_>>().join(", ")
    }
}

fn innovation(innovation: &Innovation) -> (Id, String) {
    (innovation.id, short(&innovation.name).to_owned())
}

fn components(innovation: &Innovation) -> impl Iterator<Item = (Id, String)> {
    let named =
        |part: &CoreComponent| (part.id, format!("{}: {}", short(&innovation.name), short(&part.name)));
    innovation.components.iter().map(named)
}

fn school(school: &School) -> (Id, String) {
    (school.id, short(&school.name).to_owned())
}

fn role((index, role): (usize, &Role)) -> (Id, String) {
    let title = short(&role.title);
    (role.id, if title.is_empty() { format!("Role {}", index + 1) } else { title.to_owned() })
}
