//! The appendices: roles, schools, innovations, and the acronyms that the paper uses.

use super::parts::title;
use super::writer::{Writer, capitalized};
use super::{Block, PaperOptions, RowGroup, Table, text};
use crate::document::{PartKey, Role};
use crate::guidance::{
    BoundElement, BoundList,
    district::ROLE_LIST,
    glossary::Glossary,
    parts::words,
    site::{Page, Scope, sections},
};

/// What a component says for a role that is left out stands here, so that it is on paper and not among what holds.
const LEFT_OUT: &str = "Written for roles that are left out for now";
const ACRONYMS: &str = "Acronyms in this document";

impl Writer<'_> {
    /// Every list of the pages of roles, schools and innovations, as an appendix with a letter; then the acronyms.
    pub(super) fn appendices(&mut self, glossary: Option<Glossary>) {
        let mut letters = 'A'..='Z';
        for list in self.appended_lists() {
            let letter = letters.next().unwrap_or_default();
            self.chapter(&format!("Appendix {letter}. {}", capitalized(list.label)), list.name);
            if list.name == ROLE_LIST.name {
                self.left_out();
            }
            self.list_under_heading(&list, 2, list.name);
        }
        let kept = self.written_for_left_out();
        if !kept.is_empty() {
            let letter = letters.next().unwrap_or_default();
            self.chapter(&format!("Appendix {letter}. {LEFT_OUT}"), "left-out");
            self.blocks.extend(kept);
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

    fn left_out_roles(&self) -> impl Iterator<Item = (usize, &Role)> {
        (1..).zip(&self.document.roles).filter(|(_, role)| role.is_left_out())
    }

    /// The roles of the list that the rest of the paper does not speak of.
    fn left_out(&mut self) {
        let titles: Vec<_> = self.left_out_roles().map(|(number, role)| title(role, number)).collect();
        if !titles.is_empty() {
            self.note(&format!("Left out for now: {}.", titles.join(", ")));
        }
    }

    /// What the components say for these roles, and nothing where they say nothing.
    fn written_for_left_out(&self) -> Vec<Block> {
        let document = self.document;
        let options = PaperOptions { leave_out_empty: true, ..PaperOptions::default() };
        let mut kept = Writer::new(document, &options);
        for (number, role) in self.left_out_roles() {
            let head = |writer: &mut Writer<'_>| {
                writer.listed(3, &title(role, number), &format!("left-out-{}", role.id));
            };
            kept.headed(head, |writer| {
                for key in PartKey::ALL.into_iter().filter(|key| key.is_per_role()) {
                    let anchor = format!("left-out-{}-{}", role.id, Page::Part(key).slug());
                    let head = |writer: &mut Writer<'_>| writer.heading(4, words(key).name, &anchor);
                    writer.headed(head, |writer| {
                        writer.sections(
                            sections(document, Page::Part(key), Scope::Role(role.id)),
                            5,
                            &anchor,
                        );
                    });
                }
            });
        }
        kept.blocks
    }

    fn appended_lists(&self) -> Vec<BoundList> {
        let pages = [Page::Roles, Page::Schools].into_iter();
        let sections = pages.flat_map(|page| sections(self.document, page, Scope::District));
        let elements = sections.flat_map(|section| section.elements);
        let lists = elements.filter_map(|element| match element {
            BoundElement::List(list) => Some(list),
            BoundElement::Field(_) => None,
        });
        let printed = |list: &BoundList| self.asks(list.ask) || !list.is_blank(self.document);
        lists.filter(printed).collect()
    }

    /// The acronyms of the glossary that stand in what is written so far.
    fn acronyms(&self, glossary: Glossary) -> Vec<Vec<String>> {
        let text = text::blocks(&self.blocks);
        let tokens = text.split(|letter: char| !letter.is_ascii_alphanumeric());
        let used: Vec<&str> =
            tokens.filter_map(|word| glossary.expand(word)).map(|term| term.short()).collect();
        let terms = glossary.terms().filter(|term| !term.long().is_empty() && used.contains(&term.short()));
        terms.map(|term| [term.short(), term.long(), term.meaning()].map(str::to_owned).into()).collect()
    }
}
