//! The merge itself, over the trees of three documents. Knows no field by name.

use std::collections::HashSet;

use super::super::alignment::Work;
use super::super::order::{List, combined, interleaved};
use super::super::place::{Place, Step};
use super::super::values::{Fields, Leaf, Value};
use super::references::{new_references, refers_into};
use super::text::{Standing, lines};
use super::{Answer, Difference, Proposal, paragraphs};
use crate::document::Id;

/// Walks three trees side by side.
pub(super) struct Walk<'a> {
    answers: &'a [Option<Answer>],
    pub(super) proposals: Vec<Proposal>,
    place: Place,
    work: Work,
    /// Items that my document refers to and the base does not.
    i_refer_to: HashSet<Id>,
    they_refer_to: HashSet<Id>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(base: &Fields, mine: &Fields, theirs: &Fields, answers: &'a [Option<Answer>]) -> Self {
        Self {
            answers,
            proposals: Vec::new(),
            place: Place::new(),
            work: Work::new(Work::DOCUMENTS),
            i_refer_to: new_references(base, mine),
            they_refer_to: new_references(base, theirs),
        }
    }

    fn propose(&mut self, difference: Difference, is_conflict: bool, usual: Answer) -> Answer {
        let given = self.answers.get(self.proposals.len()).and_then(Option::as_ref);
        let answer = given.filter(|answer| difference.can_be(answer)).cloned().unwrap_or(usual);
        let place = self.place.clone();
        self.proposals.push(Proposal { place, difference, is_conflict, answer: answer.clone() });
        answer
    }

    /// `empty` is what stands in a new record of the type, with one empty item in each list.
    pub(super) fn record(
        &mut self,
        empty: &Fields,
        base: Option<&Fields>,
        mine: &Fields,
        theirs: &Fields,
    ) -> Fields {
        let mut merged = Vec::with_capacity(mine.len());
        for (((index, (name, mine)), (_, theirs)), (_, empty)) in
            mine.iter().enumerate().zip(theirs).zip(empty)
        {
            let base = base.and_then(|base| base.get(index)).map(|(_, value)| value);
            self.place.push(Step::Field(name));
            merged.push((*name, self.value(empty, base, mine, theirs)));
            self.place.pop();
        }
        merged
    }

    fn value(&mut self, empty: &Value, base: Option<&Value>, mine: &Value, theirs: &Value) -> Value {
        if mine == theirs {
            return mine.clone();
        }
        match (empty, mine, theirs) {
            (Value::Leaf(empty), Value::Leaf(mine), Value::Leaf(theirs)) => {
                let base = base.and_then(Value::leaf).unwrap_or(empty);
                Value::Leaf(self.leaf(empty, base, mine, theirs))
            }
            (Value::Record(empty), Value::Record(mine), Value::Record(theirs)) => {
                Value::Record(self.record(empty, base.and_then(Value::fields), mine, theirs))
            }
            (Value::Rows(empty), Value::Rows(mine), Value::Rows(theirs)) => {
                let base = base.map_or(&[][..], Value::rows);
                Value::Rows(self.rows(empty, &List::of(base), &List::of(mine), &List::of(theirs)))
            }
            _ => mine.clone(),
        }
    }

    fn leaf(&mut self, empty: &Leaf, base: &Leaf, mine: &Leaf, theirs: &Leaf) -> Leaf {
        if theirs == base {
            return mine.clone();
        }
        match (base, mine, theirs) {
            (Leaf::Text(base), Leaf::Text(mine), Leaf::Text(theirs)) => {
                return Leaf::Text(self.text(base, mine, theirs));
            }
            (Leaf::Ids(base), Leaf::Ids(mine), Leaf::Ids(theirs)) => {
                return Leaf::Ids(self.ids(base, mine, theirs));
            }
            _ => {}
        }
        let is_conflict = mine != base;
        let usual = if is_conflict && mine != empty { Answer::Mine } else { Answer::Theirs };
        let difference = Difference::Field { base: base.clone(), mine: mine.clone(), theirs: theirs.clone() };
        match self.propose(difference, is_conflict, usual) {
            Answer::Theirs => theirs.clone(),
            _ => mine.clone(),
        }
    }

    fn text(&mut self, base: &str, mine: &str, theirs: &str) -> String {
        let (base, mine, theirs) = (lines(base), lines(mine), lines(theirs));
        let mut merged = Vec::new();
        for region in paragraphs::merge(&base, &mine, &theirs, &mut self.work) {
            let answer = if region.standing == Standing::Settled {
                Answer::Mine
            } else {
                let usual = region.usual(&mine, &mut self.work);
                self.propose(region.difference(), region.standing == Standing::Conflict, usual)
            };
            region.settle(&answer, &mut merged);
        }
        merged.join("\n")
    }

    /// References are a set: one that only one has is kept if that one added it, and goes if the other removed it.
    fn ids(&mut self, base: &[Id], mine: &[Id], theirs: &[Id]) -> Vec<Id> {
        let (then, here, there) = (List::of_ids(base), List::of_ids(mine), List::of_ids(theirs));
        let (shared, their_shared) = (here.shared_with(&there), there.shared_with(&here));
        // Their order is of no weight: where it is in dispute, any will do that is the same for both.
        let order = combined(&then, &shared, &there).unwrap_or_else(|| shared.min(their_shared));
        let mut both = interleaved(&order, &here, &there);
        both.retain(|id| {
            let in_both = here.place(*id).is_some() && there.place(*id).is_some();
            in_both || then.place(*id).is_none()
        });
        if both == mine && mine != base {
            return both;
        }
        let usual = if mine == base { Answer::Theirs } else { Answer::Both };
        let leaf = |ids: &[Id]| Leaf::Ids(ids.to_vec());
        let difference = Difference::Field { base: leaf(base), mine: leaf(mine), theirs: leaf(theirs) };
        match self.propose(difference, false, usual) {
            Answer::Mine => mine.to_vec(),
            Answer::Theirs => theirs.to_vec(),
            _ => both,
        }
    }

    fn rows(&mut self, empty: &[Fields], base: &List<'_>, mine: &List<'_>, theirs: &List<'_>) -> Vec<Fields> {
        let (usual, answered) = self.order(base, mine, theirs);
        let mut merged = Vec::new();
        for id in interleaved(&usual, mine, theirs) {
            self.place.push(Step::Item(id));
            let (base, mine, theirs) = (base.row(id), mine.row(id), theirs.row(id));
            merged.extend(match (empty.first(), mine, theirs) {
                (Some(empty), Some(mine), Some(theirs)) => Some(self.record(empty, base, mine, theirs)),
                (_, Some(mine), None) => self.only_mine(base, mine),
                (_, None, Some(theirs)) => self.only_theirs(base, theirs),
                _ => mine.cloned(),
            });
            self.place.pop();
        }
        if answered != usual {
            // Only now: the order of the proposals must not depend on an answer.
            let order = interleaved(&answered, mine, theirs);
            let list = List::of(&merged);
            merged = order.into_iter().filter_map(|id| list.row(id).cloned()).collect();
        }
        merged
    }

    /// The order of the items that both have: the usual one, and the one that the answer asks for.
    fn order(&mut self, base: &List<'_>, mine: &List<'_>, theirs: &List<'_>) -> (Vec<Id>, Vec<Id>) {
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
        let answered = match self.propose(difference, is_conflict, usual) {
            Answer::Mine => my_order,
            Answer::Theirs => their_order,
            _ => settled.clone(),
        };
        (settled, answered)
    }

    fn only_mine(&mut self, base: Option<&Fields>, mine: &Fields) -> Option<Fields> {
        let Some(base) = base else { return Some(mine.clone()) };
        let keeps = if mine != base || refers_into(mine, &self.i_refer_to) {
            self.propose(Difference::RemovedByThem, true, Answer::Mine)
        } else {
            self.propose(Difference::Removed, false, Answer::Theirs)
        };
        (keeps == Answer::Mine).then(|| mine.clone())
    }

    fn only_theirs(&mut self, base: Option<&Fields>, theirs: &Fields) -> Option<Fields> {
        let keeps = match base {
            None => self.propose(Difference::Added, false, Answer::Theirs),
            Some(base) if theirs != base || refers_into(theirs, &self.they_refer_to) => {
                self.propose(Difference::RemovedByMe, true, Answer::Theirs)
            }
            Some(_) => return None,
        };
        (keeps == Answer::Theirs).then(|| theirs.clone())
    }
}
