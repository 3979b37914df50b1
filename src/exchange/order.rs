//! The order of a list that two people have changed, by the identities of its items.
//!
//! For each two items that both lists have, the order of who changed it counts; where nobody did, or both did, the
//! lists agree. If all of these can hold at once, that is the order. What only one list has follows what it followed
//! there, runs of such items unbroken; of two runs at one place the one whose first item has the lower identity comes
//! first, so that it does not matter whose list is called mine.

use crate::document::Id;
use crate::document::tree::{Record, Rows};

/// The items of a list, to be found by identity. No identity counts twice: reading a file sees to that.
pub(super) struct List<'a> {
    pub(super) ids: Vec<Id>,
    /// Sorted by identity.
    places: Vec<(Id, usize)>,
    rows: Option<&'a dyn Rows>,
}

impl<'a> List<'a> {
    pub(super) fn of(rows: &'a dyn Rows) -> Self {
        Self { rows: Some(rows), ..Self::of_ids(&rows.ids()) }
    }

    /// References to items.
    pub(super) fn of_ids(ids: &[Id]) -> Self {
        let mut list = Self { ids: Vec::with_capacity(ids.len()), places: Vec::new(), rows: None };
        for id in ids {
            if let Err(at) = list.find(*id) {
                list.places.insert(at, (*id, list.ids.len()));
                list.ids.push(*id);
            }
        }
        list
    }

    pub(super) fn place(&self, id: Id) -> Option<usize> {
        self.find(id).ok().map(|at| self.places[at].1)
    }

    fn find(&self, id: Id) -> Result<usize, usize> {
        self.places.binary_search_by(|(other, _)| other.cmp(&id))
    }

    pub(super) fn row(&self, id: Id) -> Option<&'a dyn Record> {
        self.rows?.row(self.place(id)?)
    }

    /// The identities that another list has as well, in the order of this one.
    pub(super) fn shared_with(&self, other: &List<'_>) -> Vec<Id> {
        self.ids.iter().copied().filter(|id| other.place(*id).is_some()).collect()
    }
}

/// One order out of two orders of the same items. `None` where they contradict each other: both moved the same item
/// to different places, or nobody knows where it was.
pub(super) fn combined(base: &List<'_>, mine: &[Id], theirs: &List<'_>) -> Option<Vec<Id>> {
    let known: Vec<_> = mine.iter().map(|id| (theirs.place(*id), base.place(*id))).collect();
    let mut comes_before = vec![0_usize; mine.len()];
    for second in 0..mine.len() {
        for first in 0..second {
            let ((there, then), (there_second, then_second)) = (known[first], known[second]);
            let ahead = if there < there_second {
                first
            } else if then? < then_second? {
                second
            } else {
                first
            };
            comes_before[ahead] += 1;
        }
    }
    // All of it holds at once exactly when no two items come before equally many.
    let mut order = vec![Id::NIL; mine.len()];
    let mut taken = vec![false; mine.len()];
    for (id, before) in mine.iter().zip(comes_before) {
        let place = mine.len() - 1 - before;
        if std::mem::replace(&mut taken[place], true) {
            return None;
        }
        order[place] = *id;
    }
    Some(order)
}

/// Everything that either list has: what both have in the order given, the rest behind what it follows.
pub(super) fn interleaved(shared: &[Id], mine: &List<'_>, theirs: &List<'_>) -> Vec<Id> {
    let mut order = Vec::with_capacity(mine.ids.len() + theirs.ids.len() - shared.len());
    for after in std::iter::once(None).chain(shared.iter().copied().map(Some)) {
        order.extend(after);
        let (my_run, their_run) = (run(mine, theirs, after), run(theirs, mine, after));
        if my_run.first() < their_run.first() {
            order.extend_from_slice(my_run);
            order.extend_from_slice(their_run);
        } else {
            order.extend_from_slice(their_run);
            order.extend_from_slice(my_run);
        }
    }
    order
}

/// What follows an item (`None`: what comes first) and is not in the other list.
fn run<'a>(list: &'a List<'_>, other: &List<'_>, after: Option<Id>) -> &'a [Id] {
    let start = after.and_then(|id| list.place(id)).map_or(0, |place| place + 1);
    let rest = &list.ids[start..];
    let end = rest.iter().position(|id| other.place(*id).is_some()).unwrap_or(rest.len());
    &rest[..end]
}
