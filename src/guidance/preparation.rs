//! The words of the preparation checklist and of the topics that an agenda is offered.

use crate::document::AssignmentKey;

/// One of the four assignments, in our own words.
#[must_use]
pub fn assignment(key: AssignmentKey) -> &'static str {
    match key {
        AssignmentKey::Resources => "Decide which resources the team uses, and which ones it drafts itself",
        AssignmentKey::Facilitation => "Plan the team's activities, and practice leading them",
        AssignmentKey::MeetingAccess => {
            "Look through the resource list for what the team should see before it meets"
        }
        AssignmentKey::Agenda => "Write the agenda of the team's next meeting",
    }
}

/// What a team does with a component when one of its days comes: draft, final, in use.
pub const PART_TOPICS: [&str; 3] = ["draft due", "to be final", "in use from"];
/// A barrier as a topic.
pub const BARRIER_TOPIC: &str = "Barrier";
