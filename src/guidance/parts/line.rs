//! The form of plain lines.

use crate::document::Line;
use crate::guidance::form::{Element, field};

/// The form of a plain line.
pub(crate) static LINE: &[Element] = &[Element::Field(field!(line Line.text, "Line"))];
