//! Items of lists, and the edits that every list has: insert, remove, restore, move.

use super::Id;

/// An item of a list: it has an identity of its own.
pub trait Row: Clone + Default + Send + Sync + 'static {
    /// The item's identity.
    fn id(&self) -> Id;
    /// Gives the item an identity.
    fn set_id(&mut self, id: Id);
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

            fn set_id(&mut self, id: $crate::document::Id) {
                self.id = id;
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

/// An item that was taken out of a list, with what is needed to put it back where it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed<T> {
    row: T,
    after: Option<Id>,
}

/// Puts an item at the end of a list, or right after the item `after`.
pub fn insert<T: Row>(rows: &mut Vec<T>, row: T, after: Option<Id>) {
    let place = after
        .and_then(|id| rows.iter().position(|other| other.id() == id))
        .map_or(rows.len(), |index| index + 1);
    rows.insert(place, row);
}

/// Takes an item out of a list. `None` if it is not there.
pub fn remove<T: Row>(rows: &mut Vec<T>, id: Id) -> Option<Removed<T>> {
    let index = rows.iter().position(|row| row.id() == id)?;
    let after = index.checked_sub(1).map(|before| rows[before].id());
    Some(Removed { row: rows.remove(index), after })
}

/// Puts a removed item back behind the item that it followed; at the front if it was first, at the end if that
/// item is gone as well. An item that is back already is left alone.
pub fn restore<T: Row>(rows: &mut Vec<T>, removed: &Removed<T>) {
    if rows.iter().any(|row| row.id() == removed.row.id()) {
        return;
    }
    match removed.after {
        None => rows.insert(0, removed.row.clone()),
        after => insert(rows, removed.row.clone(), after),
    }
}

/// Moves an item `by` places down (negative: up), as far as the list goes. Answers its new place, from 0.
pub fn shift<T: Row>(rows: &mut Vec<T>, id: Id, by: isize) -> Option<usize> {
    let from = rows.iter().position(|row| row.id() == id)?;
    let to = from.saturating_add_signed(by).min(rows.len() - 1);
    let row = rows.remove(from);
    rows.insert(to, row);
    Some(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(ids: &[u64]) -> Vec<Line> {
        ids.iter().map(|&bits| Line { id: Id::from_bits(bits), text: bits.to_string() }).collect()
    }

    #[test]
    fn an_item_comes_back_where_it_was() {
        for id in 1..=4 {
            let before = lines(&[1, 2, 3, 4]);
            let mut rows = before.clone();
            let removed = remove(&mut rows, Id::from_bits(id)).unwrap();
            assert_eq!(rows.len(), 3);
            restore(&mut rows, &removed);
            assert_eq!(rows, before);
            restore(&mut rows, &removed);
            assert_eq!(rows, before, "bringing it back twice changes nothing");
        }
    }

    #[test]
    fn an_item_comes_back_at_the_end_when_its_neighbor_is_gone() {
        let mut rows = lines(&[1, 2, 3]);
        let second = remove(&mut rows, Id::from_bits(2)).unwrap();
        remove(&mut rows, Id::from_bits(1));
        restore(&mut rows, &second);
        assert_eq!(rows, lines(&[3, 2]));
    }

    #[test]
    fn moving_stops_at_the_ends() {
        let table =
            [(1, -1, [1, 2, 3], 0), (1, 1, [2, 1, 3], 1), (3, 1, [1, 2, 3], 2), (3, -2, [3, 1, 2], 0)];
        for (id, by, after, place) in table {
            let mut rows = lines(&[1, 2, 3]);
            assert_eq!(shift(&mut rows, Id::from_bits(id), by), Some(place));
            assert_eq!(rows, lines(&after));
        }
    }
}
