//! The form of guidelines.

use crate::document::Guidelines;
use crate::guidance::form::Section;

/// The form.
pub static FORM: &[Section<Guidelines>] = &[];
