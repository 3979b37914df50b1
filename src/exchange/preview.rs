//! A merge as a person goes through it: what a file is to the draft, what both came from, and the answers given so
//! far. Several files come one after the other: what one makes of the draft is the draft for the next.

pub mod summary;
pub mod words;

use super::merge::{Answer, Difference, Merge, Proposal, merge};
use super::part_file::laid_into;
use super::relation::{Relation, are_of_two_districts, relation};
use crate::document::file::{Envelope, Extent, remember};
use crate::document::{Document, Id, Place};

/// An answer that somebody gave. It is found by what it is about, so that it stays with its question when answers to
/// an earlier file change the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The proposal's place.
    pub place: Place,
    /// The proposal's difference.
    pub difference: Difference,
    /// The answer.
    pub answer: Answer,
}

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
    /// before this one; `find` looks up the document of a revision among what is kept.
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
            let found = here.find(|envelope| envelope.revision == id);
            found.map(|envelope| envelope.document.clone()).or_else(|| find(id))
        };
        let base = match &relation {
            Relation::Same | Relation::Older => known(file.revision),
            Relation::Newer => Some(draft.document.clone()),
            Relation::Branch { common } => common.iter().find_map(|id| known(*id)),
            Relation::Stranger => None,
        };
        let theirs = laid_into(extent, &file.document, base.as_ref().unwrap_or(&draft.document));
        let proposals = merge(base.as_ref(), &draft.document, &theirs, &[]).proposals;
        let is_other_district = are_of_two_districts(&draft.document, &file.document);
        Self { relation, is_other_district, base, theirs, proposals }
    }

    /// The merge with the answers that were given. What has none is settled in the usual way.
    #[must_use]
    pub fn settled(&self, draft: &Document, given: &[Given]) -> Merge {
        let answers: Vec<_> =
            self.proposals.iter().map(|proposal| given_to(proposal, given).cloned()).collect();
        merge(self.base.as_ref(), draft, &self.theirs, &answers)
    }

    /// How many questions there are, and how many of them have an answer.
    #[must_use]
    pub fn progress(&self, given: &[Given]) -> (usize, usize) {
        let conflicts = || self.proposals.iter().filter(|proposal| proposal.is_conflict);
        let answered = conflicts().filter(|proposal| given_to(proposal, given).is_some());
        (conflicts().count(), answered.count())
    }
}

/// The answer that was given to a proposal.
#[must_use]
pub fn given_to<'a>(proposal: &Proposal, given: &'a [Given]) -> Option<&'a Answer> {
    let is_it = |given: &&Given| given.place == proposal.place && given.difference == proposal.difference;
    given.iter().find(is_it).map(|given| &given.answer)
}

/// Gives an answer to a proposal, in the place of an earlier one.
pub fn give(given: &mut Vec<Given>, proposal: &Proposal, answer: Answer) {
    let Proposal { place, difference, .. } = proposal.clone();
    given.retain(|other| other.place != place || other.difference != difference);
    given.push(Given { place, difference, answer });
}

/// The draft as the next file meets it, once another was put together with it. `file` is none for a part: of what else
/// its revision holds the draft has nothing.
#[must_use]
pub fn joined(draft: &Envelope, file: Option<&Envelope>, document: Document) -> Envelope {
    let mut joined = Envelope { document, ..draft.clone() };
    remember(&mut joined.lineage, &[draft.revision]);
    if let Some(file) = file {
        remember_file(&mut joined.lineage, file);
    }
    if joined.document != draft.document {
        // It is no revision that anybody knows.
        joined.revision = Id::NIL;
    }
    joined
}

/// Adds what a file brings along to the lineage of the draft that it was put together with.
pub fn remember_file(lineage: &mut Vec<Id>, file: &Envelope) {
    remember(lineage, &file.lineage);
    remember(lineage, &[file.revision]);
}
