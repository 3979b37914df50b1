//! The words of questions that no single empty field asks.

/// Words that still stand as the example has them.
pub const STILL_AN_EXAMPLE: &str = "These are the example's words. Do they fit your district?";
/// Dates that come in another order than the work.
pub const DATES_OUT_OF_ORDER: &str = "Draft, final and in use come in another order here. Is that meant?";
/// In use, or approved, while questions are open.
pub const AGREED_WITH_OPEN_QUESTIONS: &str =
    "This is agreed, and some questions above are open. Are they settled elsewhere?";
/// A type that is offered without a role.
pub const SYSTEMS_WITHOUT_ROLE: &str = "You offer systems coaching. Which role gives it?";
/// A type that is offered without a role.
pub const INSTRUCTIONAL_WITHOUT_ROLE: &str = "You offer instructional coaching. Which role gives it?";
/// Components that need coaching while no role coaches the innovation.
pub const NOBODY_COACHES_IT: &str = "Parts of this innovation need coaching. Which role coaches it?";
/// A component written role by role, with no role yet.
pub const NO_ROLES_YET: &str = "This is written role by role. Which coaching roles do you have or want?";
