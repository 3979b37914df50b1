//! One draft in two tabs, each of which has gone on: what becomes of both. Knows no storage and no clock.
//!
//! The browser's lock (`drafts::lock`) cannot be waited for by a write which may be the last thing that a page does, and
//! one tab's view of the storage may be older than what another has written under it. So every stored text says
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
    let base = common(known, &|revision| theirs.after.contains(&revision))?;
    let wrote_at_once =
        known.iter().any(|state| state.tab == here && !theirs.after.contains(&state.revision));
    // Where theirs has grown from all that this tab has stored, this tab's words are the later ones. Where both wrote
    // at once, neither's are: then both tabs must choose alike, or they would go on exchanging words for ever.
    let stays = if !wrote_at_once || here > theirs.tab { Tab::Here } else { Tab::There };
    let (gives_way, joined) = match stays {
        Tab::Here => (Tab::There, merge(Some(&base), mine, &theirs.document, &[])),
        Tab::There => (Tab::Here, merge(Some(&base), &theirs.document, mine, &[])),
    };
    let gave_way = (joined.conflicts() > 0).then_some(gives_way);
    Some(Joined { document: joined.document, gave_way })
}

/// What two states have both grown from, of which `is_in_both` tells the revisions. After two tabs wrote at once it may
/// be several states, none of them in another. One of them would not do as what both come from: what the others have
/// changed would look as if both sides had written it. So it is all of them, joined.
fn common(known: &[Known], is_in_both: &dyn Fn(Id) -> bool) -> Option<Document> {
    let shared: Vec<_> = known.iter().filter(|state| is_in_both(state.revision)).collect();
    // A state that leaves as a file is stored once more under its revision, after itself.
    let is_in_another = |state: &Known| {
        let mut others = shared.iter().filter(|other| other.revision != state.revision);
        others.any(|other| other.after.contains(&state.revision))
    };
    let mut last: Vec<_> = shared.iter().copied().filter(|state| !is_in_another(state)).collect();
    // In the same order in every tab: they must come to the same document.
    last.sort_by_key(|state| (state.tab, state.revision));
    last.dedup_by_key(|state| state.revision);
    let (first, others) = last.split_first()?;
    let read = |state: &Known| Some(file::read(&state.text).ok()?.envelope.document);
    let mut document = read(first)?;
    let mut joined = first.after.clone();
    for state in others {
        let base = common(known, &|revision| joined.contains(&revision) && state.after.contains(&revision));
        // Where it is no longer known what those came from, the last one stands for all.
        let theirs = read(state)?;
        document = match base {
            Some(base) => merge(Some(&base), &theirs, &document, &[]).document,
            None => theirs,
        };
        joined.extend_from_slice(&state.after);
    }
    Some(document)
}
