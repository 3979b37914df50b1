//! What a text of the draft is called, and the way to it.

use crate::document::{Document, Id, Place};
use crate::guidance::site::{PlaceNames, Scope, shown};
use crate::pages::address;

/// Where a text stands.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) name: String,
    pub(super) href: String,
    /// Whether it is covered, and must not be shown.
    pub(super) is_covered: bool,
}

/// The places of all fields of a draft.
pub(super) struct Standings {
    draft: Id,
    names: PlaceNames,
}

pub(super) fn standings(document: &Document, draft: Id) -> Standings {
    Standings { draft, names: PlaceNames::of(document) }
}

impl Standings {
    /// Where a text stands. A text without a field leads to the overview.
    pub(super) fn of(&self, document: &Document, place: &Place) -> Standing {
        let is_covered = document.is_covered(place);
        let Some(found) = self.names.name(place) else {
            let (name, href) = ("Your draft".to_owned(), address::draft(self.draft));
            return Standing { name, href, is_covered };
        };
        let of_role = match found.scope {
            Scope::District => None,
            Scope::Role(id) => document.roles.iter().find(|role| role.id == id),
        };
        let role = of_role.map(|role| format!(" ({})", role.title.trim())).unwrap_or_default();
        let page = found.page;
        let (item, anchor) = shown(place, &found.anchor);
        let href = address::shown(self.draft, page, found.scope, item, &anchor);
        Standing { name: format!("{}{role}: {}", page.title(), found.label), href, is_covered }
    }
}
