//! What a text of the draft is called, and the way to it.

use std::collections::HashMap;

use super::is_covered;
use crate::document::{Document, Id, Place, Step};
use crate::guidance::site::{Page, Scope, each_field};
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
    all: HashMap<Place, (Page, Scope, String, &'static str)>,
}

pub(super) fn standings(document: &Document, draft: Id) -> Standings {
    let mut all = HashMap::new();
    each_field(document, &mut |page, scope, field| {
        all.insert(field.place().clone(), (page, scope, field.anchor.clone(), field.label));
    });
    Standings { draft, all }
}

impl Standings {
    /// Where a text stands. A text without a field leads to the overview.
    pub(super) fn of(&self, document: &Document, place: &Place) -> Standing {
        let is_covered = is_covered(document, place);
        let Some((page, scope, anchor, label)) = self.all.get(place) else {
            let (name, href) = ("Your draft".to_owned(), address::draft(self.draft));
            return Standing { name, href, is_covered };
        };
        let of_role = match scope {
            Scope::District => None,
            Scope::Role(id) => document.roles.iter().find(|role| role.id == *id),
        };
        let role = of_role.map(|role| format!(" ({})", role.title.trim())).unwrap_or_default();
        let href = match round(place) {
            Some(round) => format!("{}/{round}#{anchor}", address::page(self.draft, *page, *scope)),
            // The field is on the page only while its person writes.
            None if *page == Page::Team(TeamPage::Existing) && is_reflection(place) => {
                address::place(self.draft, *page, *scope, "existing.existing_coaching.reflections")
            }
            None => address::place(self.draft, *page, *scope, anchor),
        };
        Standing { name: format!("{}{role}: {label}", page.title()), href, is_covered }
    }
}

/// The round of scoring that a text belongs to. Each has an address of its own.
fn round(place: &Place) -> Option<Id> {
    match place.steps() {
        [Step::Field("dca"), Step::Field("rounds"), Step::Row(id), ..] => Some(*id),
        _ => None,
    }
}

fn is_reflection(place: &Place) -> bool {
    matches!(place.steps(), [Step::Field("existing_coaching"), Step::Field("reflections"), ..])
}
