//! What came of putting files together, in words to send to the people whose files they were.

use std::fmt::Write;

use super::words::{PageGroup, Worded};
use crate::exchange::merge::{Answer, Difference, Proposal};

/// What was made of one file.
pub struct Outcome<'a> {
    /// The file, as a person knows it.
    pub file: &'a str,
    /// The proposals in words.
    pub pages: &'a [PageGroup],
    /// The proposals as they were settled.
    pub settled: &'a [Proposal],
}

/// What is said of each kind of answer, in this order.
const HEADS: [&str; 4] = ["From this file", "Both kept", "Written anew", "As it was in mine"];

/// Whose words stand now, file by file and page by page. Says where things stand, never what covered words say.
#[must_use]
pub fn summary(draft: &str, day: &str, outcomes: &[Outcome<'_>]) -> String {
    let mut text = format!("Put together: {draft}, {day}\n");
    for outcome in outcomes {
        let _ = write!(text, "\nWith {}\n", outcome.file);
        if outcome.settled.is_empty() {
            text.push_str("Nothing in it was new.\n");
        }
        for page in outcome.pages {
            let title = if page.title.is_empty() { "Elsewhere" } else { page.title };
            let _ = write!(text, "\n{title}\n");
            for (kind, head) in HEADS.iter().enumerate() {
                let of_kind = page.questions.iter().chain(&page.changes).filter_map(|worded| {
                    let proposal = outcome.settled.get(worded.index)?;
                    (kind_of(&proposal.answer) == kind).then(|| phrase(worded, proposal))
                });
                let of_kind: Vec<String> = of_kind.collect();
                if !of_kind.is_empty() {
                    let _ = writeln!(text, "- {head}: {}", of_kind.join("; "));
                }
            }
        }
    }
    text
}

/// The place in [`HEADS`].
fn kind_of(answer: &Answer) -> usize {
    match answer {
        Answer::Theirs => 0,
        Answer::Both => 1,
        Answer::Own(_) => 2,
        Answer::Mine => 3,
    }
}

fn phrase(worded: &Worded, proposal: &Proposal) -> String {
    let path = worded.path.join(", ");
    let note = match (&proposal.difference, &proposal.answer) {
        (Difference::Added, Answer::Theirs) => " (added)",
        (Difference::Added, _) => " (not added)",
        (Difference::Removed | Difference::RemovedByThem, Answer::Theirs) => " (removed)",
        (Difference::Removed | Difference::RemovedByThem, _) => " (not removed)",
        (Difference::RemovedByMe, Answer::Theirs) => " (brought back)",
        (Difference::RemovedByMe, _) => " (left out)",
        _ => "",
    };
    format!("{path}{note}")
}
