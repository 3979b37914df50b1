//! What a document holds, taken apart for the laws of merging.

use std::collections::HashMap;

use coaching_system_builder::document::file::write_record;
use coaching_system_builder::document::tree::{NodeMut, Record, Rows};
use coaching_system_builder::document::{Document, Id, Place};

/// An item of any list, with all that it says and the item that its list is in.
pub(crate) struct Item {
    pub(crate) id: Id,
    pub(crate) says: String,
    within: Option<Id>,
}

impl Item {
    pub(crate) fn and_what_it_is_in<'a>(&'a self, items: &'a [Item]) -> impl Iterator<Item = &'a Item> {
        std::iter::successors(Some(self), |item| items.iter().find(|other| Some(other.id) == item.within))
    }
}

pub(crate) fn items(document: &Document) -> Vec<Item> {
    let mut items = Vec::new();
    each_list(&mut document.clone(), None, &mut |within, list| {
        list.all().for_each(|(_, row)| {
            items.push(Item { id: row.id().unwrap_or_default(), says: write_record(row), within });
        });
    });
    items
}

/// Calls `visit` with each list, and the item that it is in.
fn each_list(record: &mut dyn Record, within: Option<Id>, visit: &mut dyn FnMut(Option<Id>, &mut dyn Rows)) {
    record.each_mut(&mut |_, node| match node {
        NodeMut::Record(record) => each_list(record, within, visit),
        NodeMut::Rows(list) => {
            visit(within, list);
            for (place, id) in list.ids().into_iter().enumerate() {
                list.row_mut(place).into_iter().for_each(|row| each_list(row, Some(id), visit));
            }
        }
        _ => {}
    });
}

/// Every text by its place.
pub(crate) fn texts(document: &Document) -> HashMap<Place, String> {
    let mut texts = HashMap::new();
    each_text(&mut document.clone(), &Place::document(), &mut |place, text| {
        texts.insert(place, text.clone());
    });
    texts
}

pub(crate) fn without_texts(document: &Document, is_left_out: &dyn Fn(&Place) -> bool) -> Document {
    let mut rest = document.clone();
    each_text(&mut rest, &Place::document(), &mut |place, text| {
        if is_left_out(&place) {
            text.clear();
        }
    });
    rest
}

/// A document whose texts have their lines in the order of the alphabet. Of lines that two people added at one place
/// no rule says which comes first.
pub(crate) fn with_lines_in_no_order(document: &Document) -> Document {
    let mut sorted = document.clone();
    each_text(&mut sorted, &Place::document(), &mut |_, text| {
        let mut lines: Vec<_> = text.split('\n').collect();
        lines.sort_unstable();
        *text = lines.join("\n");
    });
    sorted
}

fn each_text(record: &mut dyn Record, place: &Place, visit: &mut dyn FnMut(Place, &mut String)) {
    record.each_mut(&mut |name, node| match node {
        NodeMut::Text(text) => visit(place.field(name), text),
        NodeMut::Record(record) => each_text(record, &place.field(name), visit),
        NodeMut::Rows(list) => {
            for (index, id) in list.ids().into_iter().enumerate() {
                let place = place.field(name).row(id);
                list.row_mut(index).into_iter().for_each(|row| each_text(row, &place, visit));
            }
        }
        _ => {}
    });
}

/// A document whose lists and references stand in the order of their identities.
pub(crate) fn in_no_order(document: &Document) -> Document {
    let mut sorted = document.clone();
    each_list(&mut sorted, None, &mut |_, list| {
        let mut ids = list.ids();
        ids.sort();
        for id in ids {
            list.shift(id, isize::MAX);
        }
    });
    sort_references(&mut sorted);
    sorted
}

fn sort_references(record: &mut dyn Record) {
    record.each_mut(&mut |_, node| match node {
        NodeMut::Ids(ids) => ids.sort(),
        NodeMut::Record(record) => sort_references(record),
        NodeMut::Rows(list) => {
            for place in 0..list.len() {
                list.row_mut(place).into_iter().for_each(sort_references);
            }
        }
        _ => {}
    });
}
