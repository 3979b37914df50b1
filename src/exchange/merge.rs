//! Two people's documents become one: three ways where it is known what both came from, else two ways. It proposes;
//! who calls decides. Knows no field by name, so that a new field of the document costs no line here.
//!
//! The rules, for what only one of the two has changed: it is taken, and said to be. For what both have changed:
//! - the same change is no question;
//! - items of a list are told apart by identity and merged one by one, their [order](super::order) with them;
//! - an item that one removed and the other changed, or newly refers to, is kept, and asked about;
//! - a text is merged by [paragraph](text); only a paragraph that both changed is asked about;
//! - references to several items are merged as a set;
//! - any other field is asked about.
//!
//! Where it is not known what both came from, an empty document stands for it: what only one of them has filled in is
//! kept, and whatever both have filled in differently is a question.

mod hunks;
mod lists;
mod paragraphs;
mod references;
mod text;
mod walk;

use super::nodes::Leaf;
use crate::document::tree::Record;
use crate::document::{Document, Id, Place};
use walk::Walk;

/// What a merge makes of two documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// The document, every proposal settled as it says.
    pub document: Document,
    /// Every place where the other's document has something to say, in the order of the document. Which there are,
    /// and where each stands in this list, does not depend on the answers.
    pub proposals: Vec<Proposal>,
}

impl Merge {
    /// How many questions there are.
    #[must_use]
    pub fn conflicts(&self) -> usize {
        self.proposals.iter().filter(|proposal| proposal.is_conflict).count()
    }
}

/// A place where the other's document has something to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The field, list or item.
    pub place: Place,
    /// What it is about.
    pub difference: Difference,
    /// Whether both have changed it, so that a person should choose.
    pub is_conflict: bool,
    /// How it is settled in the document: by the answer given, else by the usual one. The usual answer to a conflict
    /// is mine, or whichever is not removed or empty.
    pub answer: Answer,
}

/// What differs.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Difference {
    /// Some paragraphs of a text. No text: there are none.
    Paragraphs {
        /// The first of them in my text, from 1. Blank lines don't count.
        first: usize,
        /// As both had them. Empty as well where that is not known.
        base: String,
        /// As I have them.
        mine: String,
        /// As the other has them.
        theirs: String,
    },
    /// Any field that holds no text.
    Field {
        /// As both had it; empty where that is not known.
        base: Leaf,
        /// As I have it.
        mine: Leaf,
        /// As the other has it.
        theirs: Leaf,
    },
    /// The order of the items that both have.
    Order {
        /// In my list.
        mine: Vec<Id>,
        /// In the other's.
        theirs: Vec<Id>,
        /// With the moves of both, if they can be put together.
        both: Option<Vec<Id>>,
    },
    /// An item that only the other has.
    Added,
    /// An item that the other removed and I left as it was.
    Removed,
    /// An item that the other removed and I changed.
    RemovedByThem,
    /// An item that I removed and the other changed.
    RemovedByMe,
}

/// Whose version is to stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Mine.
    Mine,
    /// The other's.
    Theirs,
    /// Both: of a text mine, then theirs, as paragraphs of their own.
    Both,
    /// Other words than either: for a text.
    Own(String),
}

impl Difference {
    /// Whether an answer can be given to it. One that cannot counts as none.
    #[must_use]
    pub fn can_be(&self, answer: &Answer) -> bool {
        match (answer, self) {
            (Answer::Mine | Answer::Theirs, _) | (_, Self::Paragraphs { .. }) => true,
            (Answer::Both, Self::Field { mine, .. }) => matches!(mine, Leaf::Ids(_)),
            (Answer::Both, Self::Order { both, .. }) => both.is_some(),
            _ => false,
        }
    }
}

/// Puts two documents together. `base` is the document that both came from, if it is known; `answers` are those to
/// the proposals of an earlier call with the same documents, by their places in the list. What has none is settled in
/// the usual way.
#[must_use]
pub fn merge(
    base: Option<&Document>,
    mine: &Document,
    theirs: &Document,
    answers: &[Option<Answer>],
) -> Merge {
    let base = base.map(|base| base as &dyn Record);
    let mut walk = Walk::new(base, mine, theirs, answers);
    let mut document = Document::default();
    walk.record(&Place::document(), base, mine, theirs, &mut document);
    Merge { document, proposals: walk.proposals }
}
