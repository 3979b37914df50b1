//! The appendices: roles, schools and innovations.

use super::writer::{Writer, capitalized};
use crate::guidance::{
    BoundElement,
    site::{Page, Scope, sections},
};

impl Writer<'_> {
    /// Every list of the pages of roles, schools and innovations, as an appendix with a letter.
    pub(super) fn appendices(&mut self) {
        let mut letters = 'A'..='Z';
        for page in [Page::Roles, Page::Schools] {
            for section in sections(self.document, page, Scope::District) {
                for element in &section.elements {
                    let BoundElement::List(list) = element else {
                        continue;
                    };
                    let nothing = super::lists::is_blank(self.document, element);
                    if nothing && !self.asks(list.ask) {
                        continue;
                    }
                    let letter = letters.next().unwrap_or_default();
                    self.chapter(&format!("Appendix {letter}. {}", capitalized(list.label)), list.name);
                    self.list_under_heading(list, 2, list.name);
                }
            }
        }
    }
}
