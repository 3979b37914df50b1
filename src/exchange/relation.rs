//! What a file that somebody opens is to the draft at hand. Proposes nothing and changes nothing.

use super::nodes::same_record;
use crate::document::file::Envelope;
use crate::document::letters::lowercase;
use crate::document::{Document, Id};

/// What a file is to a draft. Told by revisions: a file that another program has changed says of itself what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It says the same, whatever it came from.
    Same,
    /// The draft grew from it: it has nothing that the draft has not had.
    Older,
    /// It grew from the draft as it stands: of the draft is missing in it only what was removed there.
    Newer,
    /// Both have gone on since they were one.
    Branch {
        /// The revisions that both came from, the latest first. None if that was too long ago.
        common: Vec<Id>,
    },
    /// It has nothing to do with the draft.
    Stranger,
}

/// What a file is to a draft.
#[must_use]
pub fn relation(draft: &Envelope, file: &Envelope) -> Relation {
    if same_record(&draft.document, &file.document) {
        return Relation::Same;
    }
    match (draft.lineage.contains(&file.revision), file.lineage.contains(&draft.revision)) {
        (true, false) if draft.revision != file.revision => return Relation::Older,
        (false, true) if draft.revision != file.revision => return Relation::Newer,
        _ => {}
    }
    // A file that somebody wrote by hand may name no revision.
    let theirs = |id: &&Id| **id != Id::NIL && (**id == file.revision || file.lineage.contains(id));
    let mut common: Vec<Id> = Vec::new();
    for id in std::iter::once(&draft.revision).chain(draft.lineage.iter().rev()).filter(theirs) {
        if !common.contains(id) {
            common.push(*id);
        }
    }
    if common.is_empty() && draft.id != file.id { Relation::Stranger } else { Relation::Branch { common } }
}

/// Whether two documents name different districts: then one may have grown from the other and still is another's.
#[must_use]
pub fn are_of_two_districts(draft: &Document, file: &Document) -> bool {
    let words = |document: &Document| lowercase(&document.district.name);
    let (here, there) = (words(draft), words(file));
    let (mut here, mut there) = (here.split_whitespace().peekable(), there.split_whitespace().peekable());
    here.peek().is_some() && there.peek().is_some() && !here.eq(there)
}
