//! Every typed text of a document with its place, for what looks at words wherever they stand.

use crate::document::letters::{is_letter, lowercase};
use crate::document::tree::{Node, Record};
use crate::document::{Document, Place};

/// What is not the team's own wording: words it keeps on purpose, and the publisher's criteria that it pasted.
const NOT_OURS: [&str; 2] = ["kept_wording", "criteria"];

/// Calls `visit` with every text and its place.
pub(super) fn each(document: &Document, visit: &mut dyn FnMut(&Place, &str)) {
    within(document, &Place::document(), visit);
}

fn within(record: &dyn Record, place: &Place, visit: &mut dyn FnMut(&Place, &str)) {
    record.each(&mut |name, node| {
        if NOT_OURS.contains(&name) {
            return;
        }
        let here = place.field(name);
        match node {
            Node::Text(text) => visit(&here, text),
            Node::Record(inner) => within(inner, &here, visit),
            Node::Rows(rows) => {
                for (index, id) in rows.ids().into_iter().enumerate() {
                    if let Some(row) = rows.row(index) {
                        within(row, &here.row(id), visit);
                    }
                }
            }
            Node::Flag(_) | Node::Number(_) | Node::Id(_) | Node::Ids(_) | Node::Choice(_) => {}
        }
    });
}

/// Whether the team has decided to keep these words.
pub(super) fn is_kept(document: &Document, words: &str) -> bool {
    let words = lowercase(words);
    document.kept_wording.iter().any(|kept| lowercase(kept.words.trim()) == words)
}

/// Whether a place in a text is not within a longer word.
pub(super) fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let letter = |letter: Option<char>| letter.is_some_and(is_letter);
    !letter(text[..start].chars().next_back()) && !letter(text[end..].chars().next())
}
