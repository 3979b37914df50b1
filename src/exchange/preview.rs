//! A merge as a person goes through it: what a file is to the draft, what both came from, and the answers given so
//! far. Several files come one after the other: what one makes of the draft is the draft for the next.

mod given;
pub mod summary;
pub mod words;

pub use given::{Given, about};

use super::merge::{Merge, Proposal, merge};
use super::part_file::laid_into;
use super::relation::{Relation, are_of_two_districts, relation};
use crate::document::file::{Base, Envelope, Extent, remember};
use crate::document::{Document, Id};

/// What a file has to say to a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the file is to the draft.
    pub relation: Relation,
    /// Whether they name different districts.
    pub is_other_district: bool,
    /// What both came from, if it is known.
    pub base: Option<Document>,
    /// The draft as the file would have it: the file's document, or for a part what both came from with that part in
    /// it.
    pub theirs: Document,
    /// What there is to choose, each settled in the usual way.
    pub proposals: Vec<Proposal>,
}

impl Step {
    /// Looks at a file, which holds so much of a draft. `earlier` are whole files that were put together with the draft
    /// before this one; `find` looks up the document of a revision among what is kept. What is not, a file may carry.
    #[must_use]
    pub fn new(
        draft: &Envelope,
        file: &Envelope,
        extent: Extent,
        earlier: &[&Envelope],
        find: &dyn Fn(Id) -> Option<Document>,
    ) -> Self {
        let relation = relation(draft, file);
        let whole = (extent == Extent::Whole).then_some(file);
        let known = |id: Id| {
            let mut here = [draft].into_iter().chain(whole).chain(earlier.iter().copied());
            let found =
                here.find(|envelope| envelope.revision == id).map(|envelope| envelope.document.clone());
            // What is kept here stands before what a file says of itself.
            found.or_else(|| find(id)).or_else(|| {
                let mut carried =
                    std::iter::once(file).chain(earlier.iter().copied()).flat_map(|file| &file.bases);
                let is_it = |base: &&Base| {
                    base.revision == id || base.revision == extent.revision(id, &base.document)
                };
                carried.find(is_it).map(|base| base.document.clone())
            })
        };
        let base = match &relation {
            // Of a part that the draft has had before, nobody keeps what the rest was.
            Relation::Same | Relation::Older if whole.is_none() => {
                Some(laid_into(extent, &file.document, &draft.document, &draft.document))
            }
            Relation::Same | Relation::Older => known(file.revision),
            Relation::Newer => Some(draft.document.clone()),
            Relation::Branch { common } => common.iter().find_map(|id| known(*id)),
            Relation::Stranger => None,
        };
        let rest = base.as_ref().unwrap_or(&draft.document);
        let theirs = laid_into(extent, &file.document, rest, &draft.document);
        let proposals = merge(base.as_ref(), &draft.document, &theirs, &[]).proposals;
        let is_other_district = are_of_two_districts(&draft.document, &file.document);
        Self { relation, is_other_district, base, theirs, proposals }
    }

    /// The merge with the answers that were given. What has none is settled in the usual way.
    #[must_use]
    pub fn settled(&self, draft: &Document, given: &Given) -> Merge {
        let answers: Vec<_> =
            self.proposals.iter().map(|proposal| given.to(about(proposal)).cloned()).collect();
        merge(self.base.as_ref(), draft, &self.theirs, &answers)
    }

    /// How many questions there are, and how many of them have an answer.
    #[must_use]
    pub fn progress(&self, given: &Given) -> (usize, usize) {
        let conflicts = || self.proposals.iter().filter(|proposal| proposal.is_conflict);
        let answered = conflicts().filter(|proposal| given.to(about(proposal)).is_some());
        (conflicts().count(), answered.count())
    }
}

/// The draft as the next file meets it, once another was put together with it.
#[must_use]
pub fn joined(draft: &Envelope, file: &Envelope, extent: Extent, document: Document) -> Envelope {
    let mut joined = Envelope { document, ..draft.clone() };
    remember(&mut joined.lineage, &[draft.revision]);
    remember_file(&mut joined.lineage, file, extent);
    if joined.document != draft.document {
        // It is no revision that anybody knows.
        joined.revision = Id::NIL;
    }
    joined
}

/// Adds what a file brings along to the lineage of the draft that it was put together with. A part brings nothing but
/// itself: of what else the revisions hold that it was cut out of, the draft has had nothing.
pub fn remember_file(lineage: &mut Vec<Id>, file: &Envelope, extent: Extent) {
    if extent == Extent::Whole {
        remember(lineage, &file.lineage);
    }
    remember(lineage, &[file.revision]);
}
