//! What a text of the draft is called, and the way to it.

use crate::document::{Document, Id, Place, Step};
use crate::guidance::site::{Page, PlaceNames, Scope};
use crate::guidance::team::TeamPage;
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
        let (page, scope, anchor) = (found.page, found.scope, found.anchor.as_str());
        let href = match own_page(place) {
            Some(item) => format!("{}/{item}#{anchor}", address::page(self.draft, page, scope)),
            // The field is on the page only while its person writes.
            None if page == Page::Team(TeamPage::Existing) && is_reflection(place) => {
                address::place(self.draft, page, scope, "existing.existing_coaching.reflections")
            }
            None => address::place(self.draft, page, scope, anchor),
        };
        Standing { name: format!("{}{role}: {}", page.title(), found.label), href, is_covered }
    }
}

/// The round of scoring or the meeting that a text belongs to. Each has an address of its own.
fn own_page(place: &Place) -> Option<Id> {
    match place.steps() {
        [Step::Field("dca"), Step::Field("rounds"), Step::Row(id), ..]
        | [Step::Field("preparation"), Step::Field("agendas"), Step::Row(id), ..] => Some(*id),
        _ => None,
    }
}

fn is_reflection(place: &Place) -> bool {
    matches!(place.steps(), [Step::Field("existing_coaching"), Step::Field("reflections"), ..])
}
