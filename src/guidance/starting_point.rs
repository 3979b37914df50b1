//! The words of the role that a starting point suggests.

/// The first role of a district that is new to MTSS (deck, activity 2.1).
pub const FIRST_ROLE: &str = "SLT systems coach";
/// Whom it coaches.
pub const FIRST_ROLE_RECIPIENTS: &str = "School Leadership Teams (SLTs)";
