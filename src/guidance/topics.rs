//! The words of topics that an agenda is offered.

/// What a team does with a component when one of its days comes: draft, final, in use.
pub const PART: [&str; 3] = ["draft due", "to be final", "in use from"];
/// A barrier as a topic.
pub const BARRIER: &str = "Barrier";
