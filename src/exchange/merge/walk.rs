//! The merge itself: three trees walked side by side, a fourth filled. Knows no field by name.

use std::collections::HashSet;

use super::super::alignment::Work;
use super::super::nodes::{Leaf, put, same};
use super::super::order::{List, combined, interleaved};
use super::references::new_references;
use super::text::{Standing, lines};
use super::{Answer, Difference, Proposal, paragraphs};
use crate::document::tree::{Node, NodeMut, Record};
use crate::document::{Id, Place};

/// What a merge knows on its way, and what it has found.
pub(super) struct Walk<'a> {
    answers: &'a [Option<Answer>],
    pub(super) proposals: Vec<Proposal>,
    work: Work,
    /// Items that my document refers to and the base does not.
    pub(super) i_refer_to: HashSet<Id>,
    pub(super) they_refer_to: HashSet<Id>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(
        base: Option<&dyn Record>,
        mine: &dyn Record,
        theirs: &dyn Record,
        answers: &'a [Option<Answer>],
    ) -> Self {
        Self {
            answers,
            proposals: Vec::new(),
            work: Work::new(Work::DOCUMENTS),
            i_refer_to: new_references(base, mine),
            they_refer_to: new_references(base, theirs),
        }
    }

    pub(super) fn propose(
        &mut self,
        place: Place,
        difference: Difference,
        is_conflict: bool,
        usual: Answer,
    ) -> Answer {
        let given = self.answers.get(self.proposals.len()).and_then(Option::as_ref);
        let answer = given.filter(|answer| difference.can_be(answer)).cloned().unwrap_or(usual);
        self.proposals.push(Proposal { place, difference, is_conflict, answer: answer.clone() });
        answer
    }

    /// Merges records of one type into an empty one. Where there is no base, that empty one stands for it.
    pub(super) fn record(
        &mut self,
        place: &Place,
        base: Option<&dyn Record>,
        mine: &dyn Record,
        theirs: &dyn Record,
        into: &mut dyn Record,
    ) {
        for (index, name) in mine.names().iter().enumerate() {
            let (Some(here), Some(there), Some(merged)) =
                (mine.at(index), theirs.at(index), into.at_mut(index))
            else {
                continue;
            };
            if same(here, there) {
                put(here, merged);
                continue;
            }
            let place = place.field(name);
            let before = base.and_then(|base| base.at(index));
            match (before, here, there, merged) {
                (_, Node::Record(here), Node::Record(there), NodeMut::Record(merged)) => {
                    let before = if let Some(Node::Record(before)) = before { Some(before) } else { None };
                    self.record(&place, before, here, there, merged);
                }
                (_, Node::Rows(here), Node::Rows(there), NodeMut::Rows(merged)) => {
                    let before = if let Some(Node::Rows(before)) = before {
                        List::of(before)
                    } else {
                        List::of_ids(&[])
                    };
                    self.rows(&place, &before, &List::of(here), &List::of(there), merged);
                }
                (_, Node::Text(here), Node::Text(there), NodeMut::Text(merged)) => {
                    let before = if let Some(Node::Text(before)) = before { before } else { "" };
                    *merged = self.text(&place, before, here, there);
                }
                (_, Node::Ids(here), Node::Ids(there), NodeMut::Ids(merged)) => {
                    let before = if let Some(Node::Ids(before)) = before { before } else { &[] };
                    *merged = self.ids(&place, before, here, there);
                }
                (before, here, there, _) => {
                    let empty = into.at(index);
                    let taken = self.field(place, before.or(empty), here, there, empty);
                    if let Some(merged) = into.at_mut(index) {
                        put(taken, merged);
                    }
                }
            }
        }
    }

    /// A field that is taken as a whole.
    fn field<'n>(
        &mut self,
        place: Place,
        base: Option<Node<'_>>,
        mine: Node<'n>,
        theirs: Node<'n>,
        empty: Option<Node<'_>>,
    ) -> Node<'n> {
        let is = |one: Node<'_>, other: Option<Node<'_>>| other.is_some_and(|other| same(one, other));
        if is(theirs, base) {
            return mine;
        }
        let is_conflict = !is(mine, base);
        let usual = if is_conflict && !is(mine, empty) { Answer::Mine } else { Answer::Theirs };
        let (Some(before), Some(here), Some(there)) =
            (base.and_then(Leaf::of), Leaf::of(mine), Leaf::of(theirs))
        else {
            return mine;
        };
        let difference = Difference::Field { base: before, mine: here, theirs: there };
        match self.propose(place, difference, is_conflict, usual) {
            Answer::Theirs => theirs,
            _ => mine,
        }
    }

    fn text(&mut self, place: &Place, base: &str, mine: &str, theirs: &str) -> String {
        if theirs == base {
            return mine.to_owned();
        }
        let [base, mine, theirs] = lines([base, mine, theirs]);
        let mut merged = Vec::new();
        for region in paragraphs::merge(&base, &mine, &theirs, &mut self.work) {
            let answer = if region.standing == Standing::Settled {
                Answer::Mine
            } else {
                let usual = region.usual(&mine, &mut self.work);
                let is_conflict = region.standing == Standing::Conflict;
                self.propose(place.clone(), region.difference(), is_conflict, usual)
            };
            region.settle(&answer, &mut merged);
        }
        merged.join("\n")
    }

    /// References are a set: one that only one has is kept if that one added it, and goes if the other removed it.
    fn ids(&mut self, place: &Place, base: &[Id], mine: &[Id], theirs: &[Id]) -> Vec<Id> {
        if theirs == base {
            return mine.to_vec();
        }
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
        match self.propose(place.clone(), difference, false, usual) {
            Answer::Mine => mine.to_vec(),
            Answer::Theirs => theirs.to_vec(),
            _ => both,
        }
    }
}
