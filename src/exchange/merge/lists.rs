//! The merge of a list: which of its items there are, and in what order. Knows no field by name.

use super::super::nodes::{put_record, same_record};
use super::super::order::{List, combined, interleaved};
use super::references::refers_into;
use super::walk::Walk;
use super::{Answer, Difference};
use crate::document::tree::{Record, Rows};
use crate::document::{Id, Place};

impl Walk<'_> {
    /// Merges lists into an empty one.
    pub(super) fn rows(
        &mut self,
        place: &Place,
        base: &List<'_>,
        mine: &List<'_>,
        theirs: &List<'_>,
        into: &mut dyn Rows,
    ) {
        let (usual, answered) = self.order(place, base, mine, theirs);
        for id in interleaved(&usual, mine, theirs) {
            match (base.row(id), mine.row(id), theirs.row(id)) {
                (base, Some(mine), Some(theirs)) => {
                    if let Some(row) = into.add() {
                        self.record(&place.row(id), base, mine, theirs, row);
                    }
                }
                (base, Some(mine), None) => {
                    if base.is_none_or(|base| self.keeps_mine(&place.row(id), base, mine)) {
                        into.add().into_iter().for_each(|row| put_record(mine, row));
                    }
                }
                (base, None, Some(theirs)) => {
                    if self.keeps_theirs(&place.row(id), base, theirs) {
                        into.add().into_iter().for_each(|row| put_record(theirs, row));
                    }
                }
                (_, None, None) => {}
            }
        }
        if answered != usual {
            // Only now: the order of the proposals must not depend on an answer.
            let kept = List::of_ids(&into.ids());
            let order = interleaved(&answered, mine, theirs);
            for (to, id) in order.into_iter().filter(|id| kept.place(*id).is_some()).enumerate() {
                let from = into.place_of(id).unwrap_or(to);
                into.shift(id, to.cast_signed() - from.cast_signed());
            }
        }
    }

    /// The order of the items that both have: the usual one, and the one that the answer asks for.
    fn order(
        &mut self,
        place: &Place,
        base: &List<'_>,
        mine: &List<'_>,
        theirs: &List<'_>,
    ) -> (Vec<Id>, Vec<Id>) {
        let (my_order, their_order) = (mine.shared_with(theirs), theirs.shared_with(mine));
        let both =
            if my_order == their_order { Some(my_order.clone()) } else { combined(base, &my_order, theirs) };
        if both.as_ref() == Some(&my_order) {
            return (my_order.clone(), my_order);
        }
        let settled = both.clone().unwrap_or_else(|| my_order.clone());
        let usual = match &both {
            None => Answer::Mine,
            Some(both) if *both == their_order => Answer::Theirs,
            Some(_) => Answer::Both,
        };
        let is_conflict = both.is_none();
        let difference =
            Difference::Order { mine: my_order.clone(), theirs: their_order.clone(), both: both.clone() };
        let answered = match self.propose(place.clone(), difference, is_conflict, usual) {
            Answer::Mine => my_order,
            Answer::Theirs => their_order,
            _ => settled.clone(),
        };
        (settled, answered)
    }

    /// Of an item that the other removed.
    fn keeps_mine(&mut self, place: &Place, base: &dyn Record, mine: &dyn Record) -> bool {
        let is_conflict = !same_record(mine, base) || refers_into(mine, &self.i_refer_to);
        let (difference, usual) = if is_conflict {
            (Difference::RemovedByThem, Answer::Mine)
        } else {
            (Difference::Removed, Answer::Theirs)
        };
        self.propose(place.clone(), difference, is_conflict, usual) == Answer::Mine
    }

    /// Of an item that I have not.
    fn keeps_theirs(&mut self, place: &Place, base: Option<&dyn Record>, theirs: &dyn Record) -> bool {
        let (difference, is_conflict) = match base {
            None => (Difference::Added, false),
            Some(base) if !same_record(theirs, base) || refers_into(theirs, &self.they_refer_to) => {
                (Difference::RemovedByMe, true)
            }
            Some(_) => return false,
        };
        self.propose(place.clone(), difference, is_conflict, Answer::Theirs) == Answer::Theirs
    }
}
