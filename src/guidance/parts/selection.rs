//! The form of selection.

use crate::document::{RoleSelection, Selection};
use crate::guidance::form::Section;

/// The form.
pub static FORM: &[Section<Selection>] = &[];

/// The form of one role.
pub static ROLE_FORM: &[Section<RoleSelection>] = &[];
