//! Items of lists: what they are, how a copy of one gets into a list, how one is taken out and put back.

use super::json::Json;
use super::tree::{NodeMut, Record};
use super::{Document, Id, IdSource, Place, tolerant, writer};

/// An item of a list: it has an identity of its own, a field `id`.
pub trait Row: Default + 'static {
    /// Its identity.
    fn id(&self) -> Id;
}

/// Declares records that are items of lists, [`Row`] included.
macro_rules! row {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })+) => {$(
        $crate::document::record::record! {
            $(#[$meta])*
            pub struct $name {
                /// Its identity in every copy of the file.
                pub id: $crate::document::Id,
                $($body)*
            }
        }

        impl $crate::document::Row for $name {
            fn id(&self) -> $crate::document::Id {
                self.id
            }
        }
    )+};
}

pub(crate) use row;

row! {
    /// One line of plain words in a list.
    pub struct Line {
        /// The words.
        pub text: String,
    }
}

/// Adds a copy of an item to the end of a list: its words from a file, its identity and that of every item in it new.
/// `None` if the list is gone.
pub fn insert_copy(
    document: &mut Document,
    list: &Place,
    words: &Json,
    ids: &mut dyn IdSource,
) -> Option<Id> {
    let id = ids.next_id();
    let row = list.rows_mut(document)?.insert(id, None)?;
    // That items within it have no identity yet is how it should be.
    let _ = tolerant::read(row, words);
    row.set_id(id);
    identify_within(row, ids);
    Some(id)
}

fn identify_within(record: &mut dyn Record, ids: &mut dyn IdSource) {
    record.each_mut(&mut |_, node| match node {
        NodeMut::Record(record) => identify_within(record, ids),
        NodeMut::Rows(rows) => {
            for place in 0..rows.len() {
                if let Some(row) = rows.row_mut(place) {
                    row.set_id(ids.next_id());
                    identify_within(row, ids);
                }
            }
        }
        _ => {}
    });
}

/// An item that was taken out of a list, with what is needed to put it back where it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    list: Place,
    id: Id,
    words: String,
    /// What stood before it: an item, or one that had been taken out by then.
    after: Option<Id>,
    has_words: bool,
}

/// Takes an item out of a list. `None` if it is not there. `gone` is what was taken out before and may come back.
pub fn remove(document: &mut Document, list: &Place, id: Id, gone: &[&Removed]) -> Option<Removed> {
    let rows = list.rows_mut(document)?;
    let place = rows.place_of(id)?;
    let slots = slots(&rows.ids(), gone);
    let after = slots.iter().position(|slot| *slot == id)?.checked_sub(1).map(|before| slots[before]);
    let row = rows.row(place)?;
    let (words, has_words) = (writer::write_record(row), row.letters() > 0);
    rows.remove(id);
    Some(Removed { list: list.clone(), id, words, after, has_words })
}

/// The items of a list in order, with what was taken out of it in its old place.
#[must_use]
pub fn slots(ids: &[Id], gone: &[&Removed]) -> Vec<Id> {
    let mut slots = ids.to_vec();
    let mut waiting: Vec<&Removed> = gone.iter().copied().filter(|gone| !ids.contains(&gone.id)).collect();
    // What one of them stood behind can have been taken out later than itself.
    loop {
        let before = waiting.len();
        waiting.retain(|gone| {
            let place = match gone.after {
                None => Some(0),
                Some(after) => slots.iter().position(|slot| *slot == after).map(|place| place + 1),
            };
            if let Some(place) = place {
                slots.insert(place, gone.id);
            }
            place.is_none()
        });
        if waiting.len() == before {
            break;
        }
    }
    slots.extend(waiting.iter().map(|gone| gone.id));
    slots
}

impl Removed {
    /// The item's identity.
    #[must_use]
    pub fn id(&self) -> Id {
        self.id
    }

    /// Whether the list has an item of its identity again.
    #[must_use]
    pub fn is_back(&self, document: &Document) -> bool {
        self.list.rows(document).is_some_and(|rows| rows.place_of(self.id).is_some())
    }

    /// Whether anything was typed in it.
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.has_words
    }

    /// Everything as one text, to be [read](Self::read) again.
    #[must_use]
    pub fn write(&self) -> String {
        let after = self.after.map(|after| after.to_string()).unwrap_or_default();
        format!("{}\n{}\n{after}\n{}", self.list.path(), self.id, self.words)
    }

    /// What was written, for a document that may have gone on since. `None` if the list is not in it, or the text is
    /// none of ours.
    #[must_use]
    pub fn read(document: &Document, text: &str) -> Option<Self> {
        let mut lines = text.splitn(4, '\n');
        let list = Place::find(document, lines.next()?)?;
        list.rows(document)?;
        let id = Id::read(lines.next()?);
        let after = lines.next().filter(|after| !after.is_empty()).map(Id::read);
        let words = lines.next()?.to_owned();
        Some(Self { list, id, words, after, has_words: true })
    }

    /// Puts the item back where it was: behind the last one before it that is there, at the front if there is none;
    /// at the end if nobody knows what it followed. An item that is back already is left alone. `gone` is what else
    /// was taken out and may come back.
    pub fn put_back(&self, document: &mut Document, gone: &[&Removed]) {
        let Some(rows) = self.list.rows_mut(document) else { return };
        let ids = rows.ids();
        if ids.contains(&self.id) {
            return;
        }
        let others = gone.iter().copied().filter(|other| other.id != self.id);
        let slots = slots(&ids, &others.chain([self]).collect::<Vec<_>>());
        let place =
            slots.iter().take_while(|slot| **slot != self.id).filter(|slot| ids.contains(slot)).count();
        if let (Some(row), Ok(words)) = (rows.insert_at(self.id, place), Json::read(&self.words)) {
            // It was written by `remove`: there is nothing to mend in it.
            let _ = tolerant::read(row, &words);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list() -> Place {
        Place::document().field("definition").field("principles")
    }

    fn document(ids: &[u64]) -> Document {
        let lines = ids.iter().map(|&bits| Line { id: Id::from_bits(bits), text: bits.to_string() });
        let mut document = Document::default();
        document.definition.principles = lines.collect();
        document
    }

    #[test]
    fn an_item_that_was_written_down_comes_back_as_well() {
        for id in 1..=2 {
            let before = document(&[1, 2]);
            let mut now = before.clone();
            let text = remove(&mut now, &list(), Id::from_bits(id), &[]).unwrap().write();
            Removed::read(&now, &text).unwrap().put_back(&mut now, &[]);
            assert_eq!(now, before);
        }
        for text in ["", "x", "definition/principles", "definition/principles\n\n", "district\n1\n\n{}"] {
            assert_eq!(Removed::read(&document(&[1]), text), None, "{text}");
        }
    }

    #[test]
    fn items_that_were_written_down_come_back_in_order() {
        let mut now = document(&[1, 2, 3, 4]);
        let second = remove(&mut now, &list(), Id::from_bits(2), &[]).unwrap();
        let third = remove(&mut now, &list(), Id::from_bits(3), &[&second]).unwrap();
        let [second, third] = [second, third].map(|gone| Removed::read(&now, &gone.write()).unwrap());
        third.put_back(&mut now, &[&third, &second]);
        assert_eq!(now, document(&[1, 3, 4]));
        second.put_back(&mut now, &[&second]);
        assert_eq!(now, document(&[1, 2, 3, 4]));
    }

    #[test]
    fn an_item_that_only_has_an_identity_has_no_words() {
        let mut document = document(&[1]);
        document.definition.principles.push(Line { id: Id::from_bits(2), ..Line::default() });
        let mut has_words = |id| remove(&mut document, &list(), Id::from_bits(id), &[]).unwrap().has_words();
        assert_eq!([has_words(1), has_words(2)], [true, false]);
    }

    #[test]
    fn an_item_comes_back_where_it_was() {
        for id in 1..=4 {
            let before = document(&[1, 2, 3, 4]);
            let mut now = before.clone();
            let removed = remove(&mut now, &list(), Id::from_bits(id), &[]).unwrap();
            assert_eq!(now.definition.principles.len(), 3);
            removed.put_back(&mut now, &[]);
            assert_eq!(now, before);
            removed.put_back(&mut now, &[]);
            assert_eq!(now, before, "bringing it back twice changes nothing");
        }
    }

    #[test]
    fn items_come_back_where_they_were_in_whatever_order() {
        // (taken out, brought back): all of four items, each in its own order.
        let table: &[(&[u64], &[u64])] = &[
            (&[2, 3], &[2, 3]),
            (&[2, 3], &[3, 2]),
            (&[3, 2], &[2, 3]),
            (&[3, 2], &[3, 2]),
            (&[1, 2], &[2, 1]),
            (&[2, 1], &[2, 1]),
            (&[4, 3, 2, 1], &[1, 4, 2, 3]),
            (&[1, 2, 3, 4], &[4, 3, 2, 1]),
            (&[2, 4, 1, 3], &[3, 1, 2, 4]),
        ];
        let all = [1, 2, 3, 4].map(Id::from_bits);
        for (out, back) in table {
            let mut now = document(&[1, 2, 3, 4]);
            let mut gone: Vec<Removed> = Vec::new();
            for id in *out {
                let others: Vec<&Removed> = gone.iter().collect();
                let removed = remove(&mut now, &list(), Id::from_bits(*id), &others).unwrap();
                gone.push(removed);
                let ids = list().rows(&now).unwrap().ids();
                assert_eq!(slots(&ids, &gone.iter().collect::<Vec<_>>()), all, "{out:?}, after {id}");
            }
            for id in *back {
                let place = gone.iter().position(|gone| gone.id == Id::from_bits(*id)).unwrap();
                let removed = gone.remove(place);
                removed.put_back(&mut now, &gone.iter().collect::<Vec<_>>());
            }
            assert_eq!(now, document(&[1, 2, 3, 4]), "{out:?}, {back:?}");
        }
    }

    #[test]
    fn an_item_comes_back_at_the_end_when_nobody_knows_what_it_followed() {
        let mut now = document(&[1, 2, 3]);
        let second = remove(&mut now, &list(), Id::from_bits(2), &[]).unwrap();
        remove(&mut now, &list(), Id::from_bits(1), &[]);
        second.put_back(&mut now, &[]);
        assert_eq!(now, document(&[3, 2]));
    }

    #[test]
    fn moving_stops_at_the_ends() {
        let table =
            [(1, -1, [1, 2, 3], 0), (1, 1, [2, 1, 3], 1), (3, 1, [1, 2, 3], 2), (3, -2, [3, 1, 2], 0)];
        for (id, by, after, place) in table {
            let mut now = document(&[1, 2, 3]);
            let rows = list().rows_mut(&mut now).unwrap();
            assert_eq!(rows.shift(Id::from_bits(id), by), Some(place));
            assert_eq!(now, document(&after));
        }
    }

    #[test]
    fn a_copy_of_an_item_has_identities_of_its_own_all_the_way_down() {
        let words = r#"{"name":"Reading","components":[{"name":"Small groups"},{"name":"Routines"}]}"#;
        let mut now = Document::default();
        let mut last = 0;
        let mut ids = || {
            last += 1;
            last
        };
        let list = Place::document().field("innovations");
        let id = insert_copy(&mut now, &list, &Json::read(words).unwrap(), &mut ids);
        assert_eq!(id, Some(Id::from_bits(1)));
        let components = now.innovations[0].components.iter().map(|it| (it.id, it.name.as_str()));
        let expected = [(Id::from_bits(2), "Small groups"), (Id::from_bits(3), "Routines")];
        assert!(components.eq(expected));
    }
}
