//! Lists of plain lines: their form, and example lines out of their words.

use crate::document::Line;
use crate::guidance::form::{Element, field};

/// The form of a plain line.
pub(super) static LINE: &[Element<Line>] = &[Element::Field(field!(line Line.text, "Line"))];

/// Items of a list of plain lines, out of their words.
pub(super) fn lines(texts: &[&str]) -> Vec<Line> {
    texts.iter().map(|text| Line { text: (*text).to_owned(), ..Line::default() }).collect()
}
