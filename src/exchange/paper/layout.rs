//! Forms as blocks: sections, and the fields and lists under them. Knows no form by name.

use super::{
    Block, Fact, RowGroup, Table,
    writer::{Writer, capitalized},
};
use crate::guidance::{BoundElement, BoundField, Kind, form::TextKind, site::BoundSection};

/// What the records are called of the one section that repeats: the year.
const RECORD: &str = "Month";

impl Writer<'_> {
    /// The sections of a form, with their headings at `level`.
    pub(super) fn sections(&mut self, sections: Vec<BoundSection>, level: u8, anchor: &str) {
        for section in sections {
            self.section(&section, level, &format!("{anchor}-{}", section.anchor));
        }
    }

    fn section(&mut self, section: &BoundSection, level: u8, anchor: &str) {
        if let Some(table) = self.grid(section) {
            return self.grid_section(section, table, level, anchor);
        }
        match &section.elements[..] {
            [] => {}
            [only] => self.element(only, level, anchor),
            elements if self.says_anything(elements) => {
                self.heading(level, section.heading, anchor);
                self.elements(elements, level + 1, anchor, section.heading);
            }
            _ => {}
        }
    }

    /// Fields and lists, one under the other. `under` is the heading above, which need not be said twice.
    pub(super) fn elements(&mut self, elements: &[BoundElement], level: u8, anchor: &str, under: &str) {
        let mut facts = Vec::new();
        for element in elements {
            match element {
                BoundElement::Field(field) if is_short(field) => facts.extend(self.fact(field)),
                element => {
                    self.facts(std::mem::take(&mut facts));
                    let anchor = format!("{anchor}-{}", name(element));
                    match element {
                        BoundElement::Field(field) if field.label == under => self.typed(field),
                        element => self.element(element, level, &anchor),
                    }
                }
            }
        }
        self.facts(facts);
    }

    /// A field or a list under a heading of its own.
    fn element(&mut self, element: &BoundElement, level: u8, anchor: &str) {
        match element {
            BoundElement::Field(field) => {
                if !field.is_blank(self.document) || self.asks(field.ask) {
                    self.heading(level, field.label, anchor);
                    self.typed(field);
                }
            }
            BoundElement::List(list) => self.list(list, level, anchor),
        }
    }

    fn typed(&mut self, field: &BoundField) {
        let shown = self.shown(field);
        if shown.is_empty() {
            self.empty(field.ask);
        } else {
            self.paragraph(shown);
        }
    }

    /// A field as a label and its value; none where it is empty and may be.
    pub(super) fn fact(&self, field: &BoundField) -> Option<Fact> {
        let value = self.shown(field);
        if value.is_empty() && !self.asks(field.ask) {
            return None;
        }
        let ask = if value.is_empty() { field.ask } else { "" };
        Some(Fact { label: field.label.to_owned(), value, ask: ask.to_owned() })
    }

    fn says_anything(&self, elements: &[BoundElement]) -> bool {
        elements.iter().any(|element| {
            !element.is_blank(self.document)
                || match element {
                    BoundElement::Field(field) => self.asks(field.ask),
                    BoundElement::List(list) => self.asks(list.ask),
                }
        })
    }

    /// A section whose fields repeat, once for each of several records, such as the months of a year.
    fn grid(&self, section: &BoundSection) -> Option<Table> {
        let fields = section.elements.iter().map(|element| match element {
            BoundElement::Field(field) => Some(field),
            BoundElement::List(_) => None,
        });
        let fields = fields.collect::<Option<Vec<_>>>()?;
        let width = fields.iter().position(|field| record(field) != record(fields[0]))?;
        let head = fields[..width].iter().map(|field| column(field));
        let row = |fields: &[&BoundField]| {
            let cells = fields.iter().map(|field| self.shown(field));
            std::iter::once(record_name(fields[0]).to_owned()).chain(cells).collect::<Vec<_>>()
        };
        Some(Table {
            caption: section.heading.to_owned(),
            head: std::iter::once(RECORD.to_owned()).chain(head).collect(),
            groups: vec![RowGroup { label: String::new(), rows: fields.chunks(width).map(row).collect() }],
        })
    }

    fn grid_section(&mut self, section: &BoundSection, mut table: Table, level: u8, anchor: &str) {
        let rows = table.groups.iter_mut().flat_map(|group| &mut group.rows);
        let filled = rows.filter(|row| row[1..].iter().any(|cell| !cell.is_empty())).count();
        if filled == 0 && self.leave_out_empty {
            return;
        }
        self.heading(level, section.heading, anchor);
        if filled == 0 {
            return self.empty(section.ask);
        }
        if self.leave_out_empty {
            for group in &mut table.groups {
                group.rows.retain(|row| row[1..].iter().any(|cell| !cell.is_empty()));
            }
            table.drop_empty_columns();
        }
        self.blocks.push(Block::Table(table));
    }
}

fn record(field: &BoundField) -> &str {
    field.anchor.rsplit_once('.').map_or("", |(record, _)| record)
}

fn record_name(field: &BoundField) -> &str {
    record(field).rsplit('.').next().unwrap_or_default()
}

/// What a field is called without the record that it belongs to: "August: evidence" is "Evidence".
fn column(field: &BoundField) -> String {
    let label = field.label.strip_prefix(record_name(field)).and_then(|rest| rest.strip_prefix(": "));
    capitalized(label.unwrap_or(field.label))
}

fn is_short(field: &BoundField) -> bool {
    !matches!(field.kind, Kind::Text(TextKind::Paragraph))
}

fn name(element: &BoundElement) -> &'static str {
    match element {
        BoundElement::Field(field) => field.name,
        BoundElement::List(list) => list.name,
    }
}
