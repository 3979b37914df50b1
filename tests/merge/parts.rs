//! What a document holds, taken apart for the laws of merging.

use std::collections::HashMap;

use coaching_system_builder::document::{Document, Id};
use coaching_system_builder::exchange::values::{self, Fields, Leaf, Value, id_of};
use coaching_system_builder::exchange::{Place, Step};

/// An item of any list, with the item that its list is in.
pub(crate) struct Item {
    pub(crate) id: Id,
    pub(crate) fields: Fields,
    within: Option<Id>,
}

impl Item {
    pub(crate) fn and_what_it_is_in<'a>(&'a self, items: &'a [Item]) -> impl Iterator<Item = &'a Item> {
        std::iter::successors(Some(self), |item| items.iter().find(|other| Some(other.id) == item.within))
    }
}

pub(crate) fn items(document: &Document) -> Vec<Item> {
    fn collect(fields: &Fields, within: Option<Id>, items: &mut Vec<Item>) {
        for (_, value) in fields {
            value.fields().into_iter().for_each(|fields| collect(fields, within, items));
            for row in value.rows() {
                items.push(Item { id: id_of(row), fields: row.clone(), within });
                collect(row, Some(id_of(row)), items);
            }
        }
    }
    let mut items = Vec::new();
    collect(&values::read(document), None, &mut items);
    items
}

/// Every text by its place.
pub(crate) fn texts(document: &Document) -> HashMap<Place, String> {
    let mut texts = HashMap::new();
    let mut fields = values::read(document);
    each_text(&mut fields, &mut Place::new(), &mut |place, text| {
        texts.insert(place.clone(), text.clone());
    });
    texts
}

pub(crate) fn without_texts(document: &Document, is_left_out: &dyn Fn(&Place) -> bool) -> Document {
    let mut fields = values::read(document);
    each_text(&mut fields, &mut Place::new(), &mut |place, text| {
        if is_left_out(place) {
            text.clear();
        }
    });
    written(fields)
}

fn written(fields: Fields) -> Document {
    let mut document = Document::default();
    values::write(fields, &mut document);
    document
}

fn each_text(fields: &mut Fields, place: &mut Place, visit: &mut dyn FnMut(&Place, &mut String)) {
    for (name, value) in fields {
        place.push(Step::Field(name));
        match value {
            Value::Leaf(Leaf::Text(text)) => visit(place, text),
            Value::Leaf(_) => {}
            Value::Record(fields) => each_text(fields, place, visit),
            Value::Rows(rows) => {
                for row in rows {
                    place.push(Step::Item(id_of(row)));
                    each_text(row, place, visit);
                    place.pop();
                }
            }
        }
        place.pop();
    }
}

/// A document whose lists and references stand in the order of their identities.
pub(crate) fn in_no_order(document: &Document) -> Document {
    fn sort(fields: &mut Fields) {
        for (_, value) in fields {
            match value {
                Value::Leaf(Leaf::Ids(ids)) => ids.sort(),
                Value::Leaf(_) => {}
                Value::Record(fields) => sort(fields),
                Value::Rows(rows) => {
                    rows.sort_by_key(id_of);
                    rows.iter_mut().for_each(sort);
                }
            }
        }
    }
    let mut fields = values::read(document);
    sort(&mut fields);
    written(fields)
}
