//! Lists as blocks. The shape of an item chooses between bullets, a table, cards, and headings with more below.

use super::{
    Block, Card, Fact, RowGroup, Table,
    writer::{Writer, capitalized},
};
use crate::document::Document;
use crate::guidance::{Answer, BoundElement, BoundField, BoundList, Kind};

/// As many columns as a portrait page shows without cramping their words.
const WIDEST_TABLE: usize = 5;
/// Choices that sort the items of a list under headings.
const SORTED_BY: [&str; 3] = ["need", "phase", "category"];
/// Lists whose order says what comes first.
const IN_ORDER: [&str; 1] = ["steps"];

/// An item of a list, with its fields: the one it is known by first.
struct Item {
    title: String,
    fields: Vec<BoundField>,
    lists: Vec<BoundList>,
}

impl Writer<'_> {
    /// A list under its heading.
    pub(super) fn list(&mut self, list: &BoundList, level: u8, anchor: &str) {
        if list.is_blank(self.document) && !self.asks(list.ask) {
            return;
        }
        self.heading(level, list.label, anchor);
        self.list_under_heading(list, level, anchor);
    }

    /// A list whose heading, of `level`, is there already.
    pub(super) fn list_under_heading(&mut self, list: &BoundList, level: u8, anchor: &str) {
        let items = self.items(list);
        if items.is_empty() {
            self.empty(list.ask);
        } else {
            self.list_body(list, items, level, anchor);
        }
    }

    fn list_body(&mut self, list: &BoundList, items: Vec<Item>, level: u8, anchor: &str) {
        let sorted_by = |field: &&BoundField| SORTED_BY.contains(&field.name);
        let columns = items[0].fields.iter().filter(|field| !sorted_by(field)).count();
        if items.iter().any(|item| !item.lists.is_empty()) {
            self.records(items, level, anchor);
        } else if columns == 1 && !items[0].fields.iter().any(|field| sorted_by(&field)) {
            self.blocks.push(Block::Bullets(items.into_iter().map(|item| item.title).collect()));
        } else if columns > WIDEST_TABLE {
            let cards = items.into_iter().map(|item| self.card(item)).collect();
            self.blocks.push(Block::Cards(cards));
        } else {
            let table = self.table(list, &items);
            self.blocks.push(Block::Table(table));
        }
    }

    /// Items that hold lists of their own: a heading each.
    fn records(&mut self, items: Vec<Item>, level: u8, anchor: &str) {
        for (number, item) in (1..).zip(items) {
            let anchor = format!("{anchor}-{number}");
            let lists = item.lists.clone();
            let card = self.card(item);
            self.heading(level + 1, &card.title, &anchor);
            self.facts(card.facts);
            for list in lists {
                self.list(&list, level + 2, &format!("{anchor}-{}", list.name));
            }
        }
    }

    fn card(&self, item: Item) -> Card {
        let fields = &item.fields[1..];
        let facts = joined(fields, self.document, fields.iter().map(|field| self.fact(field)).collect());
        Card { title: item.title, facts }
    }

    fn table(&self, list: &BoundList, items: &[Item]) -> Table {
        let (sorting, columns): (Vec<_>, Vec<_>) =
            (0..items[0].fields.len()).partition(|&at| SORTED_BY.contains(&items[0].fields[at].name));
        let sorting = sorting.first().copied();
        let mut groups =
            sorting.map_or_else(|| vec![RowGroup::default()], |at| empty_groups(&items[0].fields[at]));
        for (number, item) in (1..).zip(items) {
            let mut row: Vec<String> = columns.iter().map(|&at| self.shown(&item.fields[at])).collect();
            row[0].clone_from(&item.title);
            if IN_ORDER.contains(&list.name) {
                row[0] = format!("{number}. {}", row[0]);
            }
            groups[sorting.map_or(0, |at| chosen(&item.fields[at], self.document))].rows.push(row);
        }
        if sorting.is_some() {
            groups.rotate_left(1);
        }
        groups.retain(|group| !group.rows.is_empty());
        if let [only] = &mut groups[..]
            && only.rows.iter().len() == items.len()
            && sorting.is_some_and(|at| items[0].fields[at].is_blank(self.document))
        {
            only.label.clear();
        }
        let head = columns.iter().map(|&at| items[0].fields[at].label.to_owned()).collect();
        let mut table = Table { caption: list.label.to_owned(), head, groups };
        if self.leave_out_empty {
            table.drop_empty_columns();
        }
        table
    }

    /// The items in which something is said.
    fn items(&self, list: &BoundList) -> Vec<Item> {
        let ids = (1..).zip(list.ids(self.document));
        let said = ids.map(|(number, id)| (number, list.elements(id)));
        let said =
            said.filter(|(_, elements)| elements.iter().any(|element| !element.is_blank(self.document)));
        said.filter_map(|(number, elements)| self.item(list, number, elements)).collect()
    }

    fn item(&self, list: &BoundList, number: usize, elements: Vec<BoundElement>) -> Option<Item> {
        let (mut fields, mut lists) = (Vec::new(), Vec::new());
        for element in elements {
            match element {
                BoundElement::Field(field) => fields.push(field),
                BoundElement::List(list) => lists.push(list),
            }
        }
        let known_by = fields.iter().position(|field| matches!(field.kind, Kind::Text(_)))?;
        let known_by = fields.remove(known_by);
        let shown = self.shown(&known_by);
        let title = if shown.is_empty() { format!("{} {number}", capitalized(list.item)) } else { shown };
        fields.insert(0, known_by);
        Some(Item { title, fields, lists })
    }
}

/// "2" and "a month" are one thing to a reader.
fn joined(fields: &[BoundField], document: &Document, facts: Vec<Option<Fact>>) -> Vec<Fact> {
    let mut all: Vec<Fact> = Vec::new();
    let mut times = false;
    for (field, fact) in fields.iter().zip(facts) {
        match (fact, all.last_mut()) {
            (Some(unit), Some(last)) if times && field.name == "unit" && unit.ask.is_empty() => {
                last.value = format!("{} {}", last.value, unit.value);
            }
            (fact, _) => all.extend(fact),
        }
        times = field.name == "times" && !field.is_blank(document);
    }
    all
}

fn empty_groups(field: &BoundField) -> Vec<RowGroup> {
    let Kind::Choice(options) = field.kind else {
        return vec![RowGroup::default()];
    };
    options.labels.iter().map(|label| RowGroup { label: (*label).to_owned(), rows: Vec::new() }).collect()
}

fn chosen(field: &BoundField, document: &Document) -> usize {
    match field.read(document) {
        Some(Answer::Choice(option)) => option,
        _ => 0,
    }
}
