//! The form of qualifications.

use crate::document::{Qualifications, RoleQualifications};
use crate::guidance::form::Section;

/// The form.
pub static FORM: &[Section<Qualifications>] = &[];

/// The form of one role.
pub static ROLE_FORM: &[Section<RoleQualifications>] = &[];
