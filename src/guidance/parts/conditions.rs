//! The form of conditions.

use crate::document::Conditions;
use crate::guidance::form::Section;

/// The form.
pub static FORM: &[Section<Conditions>] = &[];
