//! What is picked from elsewhere in the document: what there is to pick, and what each is called.

use crate::document::letters::short;
use crate::document::{CoreComponent, Document, Id};

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
        let mut all = Vec::new();
        self.each(document, &mut |id, name| all.push((id, name())));
        all
    }

    /// Calls `visit` with everything that there is to pick. Most are asked for their identity only: a name is put
    /// together where one is wanted.
    fn each(self, document: &Document, visit: &mut dyn FnMut(Id, &dyn Fn() -> String)) {
        let named = |name: &str| short(name).to_owned();
        match self {
            Self::Innovations | Self::OneInnovation => {
                document.innovations.iter().for_each(|it| visit(it.id, &|| named(&it.name)));
            }
            Self::CoreComponent => {
                for innovation in &document.innovations {
                    let name =
                        |part: &CoreComponent| format!("{}: {}", short(&innovation.name), short(&part.name));
                    innovation.components.iter().for_each(|part| visit(part.id, &|| name(part)));
                }
            }
            Self::Schools | Self::School => {
                document.schools.iter().for_each(|it| visit(it.id, &|| named(&it.name)));
            }
            Self::Role => {
                for (index, role) in document.roles.iter().enumerate() {
                    visit(role.id, &|| match short(&role.title) {
                        "" => format!("Role {}", index + 1),
                        title => title.to_owned(),
                    });
                }
            }
        }
    }

    /// Whether any of what was picked is in the document.
    pub(super) fn has_any(self, picked: &[Id], document: &Document) -> bool {
        let mut has_any = false;
        if !picked.is_empty() {
            self.each(document, &mut |id, _| has_any = has_any || picked.contains(&id));
        }
        has_any
    }

    /// What some picked things are called.
    pub(super) fn names(self, picked: &[Id], document: &Document) -> String {
        let mut names = Vec::new();
        if !picked.is_empty() {
            self.each(document, &mut |id, name| {
                if picked.contains(&id) {
                    names.push(name());
                }
            });
        }
        names.join(", ")
    }
}
