//! Two people's documents become one and nobody's words are lost: the laws of merging, over random documents and
//! random edits, and by example.

mod examples;
mod exchange;
mod laws;
mod parts;
#[path = "../random/mod.rs"]
mod random;

use coaching_system_builder::document::Document;
use coaching_system_builder::exchange::merge::{Answer, Merge, merge};

fn usual(base: &Document, mine: &Document, theirs: &Document) -> Merge {
    merge(Some(base), mine, theirs, &[])
}

fn with_text(text: &str) -> Document {
    let mut document = Document::default();
    document.definition.statement = text.to_owned();
    document
}

fn merged_text(base: &str, mine: &str, theirs: &str, answer: Option<&Answer>) -> (String, usize) {
    let [base, mine, theirs] = [base, mine, theirs].map(with_text);
    let first = usual(&base, &mine, &theirs);
    let answers = vec![answer.cloned(); first.proposals.len()];
    let merged = merge(Some(&base), &mine, &theirs, &answers);
    (merged.document.definition.statement, first.conflicts())
}
