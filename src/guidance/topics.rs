//! The words of topics that an agenda is offered.

/// What a team does with a component when one of its days comes: draft, final, in use.
pub const PART: [&str; 3] = ["draft due", "to be final", "in use from"];
/// A barrier as a topic.
pub const BARRIER: &str = "Barrier";
/// An action as what a topic is taken from.
pub const ACTION: &str = "Action";
/// The checklist as what a topic is taken from.
pub const CHECKLIST: &str = "Checklist";
/// A resource as what a topic is taken from.
pub const RESOURCE: &str = "Resource";
/// A question of the team as what a topic is taken from.
pub const QUESTION: &str = "Question";
/// A component as what a topic is taken from.
pub const COMPONENT: &str = "Component";
