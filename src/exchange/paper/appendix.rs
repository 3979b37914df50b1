//! The appendices: roles, schools, innovations, and the acronyms that the paper uses.

use super::writer::{Writer, capitalized};
use super::{Block, RowGroup, Table, lists::is_blank, text};
use crate::guidance::{
    BoundElement, BoundList,
    glossary::Glossary,
    site::{Page, Scope, sections},
};

const ACRONYMS: &str = "Acronyms in this document";

impl Writer<'_> {
    /// Every list of the pages of roles, schools and innovations, as an appendix with a letter; then the acronyms.
    pub(super) fn appendices(&mut self, glossary: Option<Glossary>) {
        let mut letters = 'A'..='Z';
        for list in self.appended_lists() {
            let letter = letters.next().unwrap_or_default();
            self.chapter(&format!("Appendix {letter}. {}", capitalized(list.label)), list.name);
            self.list_under_heading(&list, 2, list.name);
        }
        let acronyms = glossary.map(|glossary| self.acronyms(glossary)).unwrap_or_default();
        if !acronyms.is_empty() {
            let letter = letters.next().unwrap_or_default();
            self.chapter(&format!("Appendix {letter}. {ACRONYMS}"), "acronyms");
            self.blocks.push(Block::Table(Table {
                caption: ACRONYMS.to_owned(),
                head: ["Acronym", "Stands for", "Meaning"].map(str::to_owned).into(),
                groups: vec![RowGroup { label: String::new(), rows: acronyms }],
            }));
        }
    }

    fn appended_lists(&self) -> Vec<BoundList> {
        let pages = [Page::Roles, Page::Schools].into_iter();
        let sections = pages.flat_map(|page| sections(self.document, page, Scope::District));
        let elements = sections.flat_map(|section| section.elements);
        let lists = elements.filter_map(|element| match element {
            BoundElement::List(list) => Some(list),
            BoundElement::Field(_) => None,
        });
        let printed = |list: &BoundList| {
            self.asks(list.ask) || !is_blank(self.document, &BoundElement::List(list.clone()))
        };
        lists.filter(printed).collect()
    }

    /// The acronyms of the glossary that stand in what is written so far.
    fn acronyms(&self, glossary: Glossary) -> Vec<Vec<String>> {
        let text = text::blocks(&self.blocks);
        let words = text.split(|letter: char| !letter.is_ascii_alphanumeric());
        let used: Vec<&str> =
            words.filter_map(|word| glossary.expand(word)).map(|term| term.short()).collect();
        let terms = glossary.terms().filter(|term| !term.long().is_empty() && used.contains(&term.short()));
        terms.map(|term| [term.short(), term.long(), term.meaning()].map(str::to_owned).into()).collect()
    }
}
