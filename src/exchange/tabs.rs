//! One draft in two tabs, each of which has gone on: what becomes of both. Knows no storage and no clock.
//!
//! Storage has no lock that holds for a write which may be the last thing that a page does. So every stored text says
//! which states it was written [after](Envelope::after). From that, either tab tells which state both came from, even
//! if both wrote at the same moment, and both come to the same document.

use super::merge::merge;
use crate::document::file::{self, Envelope};
use crate::document::{Document, Id};

/// A stored state of the draft that a tab has seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its revision.
    pub revision: Id,
    /// The tab that stored it.
    pub tab: Id,
    /// The states that were stored before it and are in it.
    pub after: Vec<Id>,
    /// The text, byte by byte.
    pub text: String,
}

impl Known {
    /// A stored text and what it was read as.
    #[must_use]
    pub fn new(text: String, envelope: &Envelope) -> Self {
        let revision = if envelope.revision == Id::NIL { Id::read(&text) } else { envelope.revision };
        Self { revision, tab: envelope.tab, after: envelope.after.clone(), text }
    }
}

/// One of two tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// This one.
    Here,
    /// The other.
    There,
}

/// What two tabs have made of a draft, in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// The document.
    pub document: Document,
    /// Whose words had to give way, where both have changed the same ones.
    pub gave_way: Option<Tab>,
}

/// Joins what this tab has with what another has stored. `known` are the last states that this tab, `here`, has seen,
/// the newest last; `mine` is what it has made of them. `None` if it is not known what both came from.
#[must_use]
pub fn join(known: &[Known], here: Id, mine: &Document, theirs: &Envelope) -> Option<Joined> {
    let base = base(known, theirs)?;
    let document = file::read(&base.text).ok()?.envelope.document;
    let wrote_at_once =
        known.iter().any(|state| state.tab == here && !theirs.after.contains(&state.revision));
    // Where theirs has grown from all that this tab has stored, this tab's words are the later ones. Where both wrote
    // at once, neither's are: then both tabs must choose alike, or they would go on exchanging words for ever.
    let stays = if !wrote_at_once || here > theirs.tab { Tab::Here } else { Tab::There };
    let (gives_way, joined) = match stays {
        Tab::Here => (Tab::There, merge(Some(&document), mine, &theirs.document, &[])),
        Tab::There => (Tab::Here, merge(Some(&document), &theirs.document, mine, &[])),
    };
    let gave_way = (joined.conflicts() > 0).then_some(gives_way);
    Some(Joined { document: joined.document, gave_way })
}

/// The state that both have grown from. After two tabs wrote at once there may be several, none of them in another:
/// then both tabs must take the same one.
fn base<'a>(known: &'a [Known], theirs: &Envelope) -> Option<&'a Known> {
    let common: Vec<_> = known.iter().filter(|state| theirs.after.contains(&state.revision)).collect();
    // A state that leaves as a file is stored once more under its revision, after itself.
    let is_in_another = |state: &Known| {
        let mut others = common.iter().filter(|other| other.revision != state.revision);
        others.any(|other| other.after.contains(&state.revision))
    };
    common
        .iter()
        .copied()
        .filter(|state| !is_in_another(state))
        .max_by_key(|state| (state.tab, state.revision))
}
