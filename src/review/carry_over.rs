//! The next agenda: what goes over to it from the meeting before.
//!
//! What is carried over has an id made from the agenda and the item it continues. So it is carried over once, however
//! often somebody asks for it, and once as well where two teammates do it apart and put their files together.

use super::meetings::by_day;
use crate::document::{Agenda, AgendaItem, Document, Id, Line, ParkedTopic, TopicStatus, dates};

/// The agenda of the meeting after the last one: its usual time, place, roles and norms, and what was left open. After
/// none, with the session's group agreements as norms.
#[must_use]
pub fn next_agenda(document: &Document, id: Id) -> Agenda {
    let mut next = usual_agenda(document, id);
    if let Some(last) = by_day(document).pop() {
        carry_over(last, &mut next);
    }
    next
}

/// An agenda with the usual time, place, roles and norms, and nothing on it: for a team that plans ahead.
#[must_use]
pub fn usual_agenda(document: &Document, id: Id) -> Agenda {
    let last = by_day(document).pop();
    let norms = last.map_or(&document.session.agreements, |last| &last.norms);
    let mut next = Agenda {
        id,
        norms: norms.iter().map(|line| Line { id: of(id, line.id), text: line.text.clone() }).collect(),
        ..Agenda::default()
    };
    if let Some(last) = last {
        next.date.clone_from(&last.next_meeting);
        next.start.clone_from(&last.start);
        next.end.clone_from(&last.end);
        next.minutes.clone_from(&last.minutes);
        next.place.clone_from(&last.place);
        next.roles.clone_from(&last.roles);
    }
    next
}

/// Carries open items and open parked topics over to the next agenda. Answers how many are new there. What the next
/// agenda says of an item that is there already is left alone.
pub fn carry_over(from: &Agenda, to: &mut Agenda) -> usize {
    let before = to.items.len() + to.parking_lot.len();
    to.carried_from = from.id;
    let mut place = 0;
    for item in open_items(from) {
        match to.items.iter().position(|other| other.carried_from == item.id) {
            Some(there) => place = there + 1,
            None => {
                let next = AgendaItem {
                    id: of(to.id, item.id),
                    result: String::new(),
                    carried_from: item.id,
                    ..item.clone()
                };
                to.items.insert(place, next);
                place += 1;
            }
        }
    }
    for topic in open_topics(from) {
        if !to.parking_lot.iter().any(|other| other.carried_from == topic.id) {
            let next = ParkedTopic { id: of(to.id, topic.id), carried_from: topic.id, ..topic.clone() };
            to.parking_lot.push(next);
        }
    }
    to.items.len() + to.parking_lot.len() - before
}

/// The agenda that goes on after another: the one that continues it, or else the next one by its day, or else the one
/// that follows it in the draft and has no day that says otherwise.
#[must_use]
pub fn following(document: &Document, from: Id) -> Option<Id> {
    let all = &document.preparation.agendas;
    let place = all.iter().position(|agenda| agenda.id == from)?;
    let day = |agenda: &Agenda| dates::read(&agenda.date);
    let held = day(&all[place]);
    let continues = all.iter().find(|agenda| agenda.carried_from == from && agenda.id != from);
    let later =
        all.iter().filter(|agenda| held.is_some() && day(agenda) > held).min_by_key(|agenda| day(agenda));
    let is_open = |agenda: &&Agenda| held.is_none() || day(agenda).is_none();
    let below = || all[place + 1..].iter().find(is_open);
    continues.or(later).or_else(below).map(|agenda| agenda.id)
}

/// Carries what a meeting left open over to the agenda that goes on after it, which is made where there is none.
/// Answers that agenda, and how many topics are new there. `None` if the meeting is gone.
pub fn carry_on(document: &mut Document, from: Id) -> Option<(Id, usize)> {
    let all = &document.preparation.agendas;
    let held = all.iter().find(|agenda| agenda.id == from)?.clone();
    let Some(to) = following(document, from) else {
        // Teammates who go on from the same meeting apart make the same agenda.
        let mut next = usual_agenda(document, Id::joined("agenda after", &[from]));
        let made = (next.id, carry_over(&held, &mut next));
        document.preparation.agendas.push(next);
        return Some(made);
    };
    let next = document.preparation.agendas.iter_mut().find(|agenda| agenda.id == to)?;
    Some((to, carry_over(&held, next)))
}

/// Puts a parked topic on the agenda that it is parked at: it has found its place. Answers the item, which is there
/// once however often somebody asks for it. `None` if nothing is parked there under that id.
pub fn take_up(agenda: &mut Agenda, parked: Id) -> Option<Id> {
    let item = Id::joined("taken up", &[agenda.id, parked]);
    let topic = agenda.parking_lot.iter_mut().find(|topic| topic.id == parked)?;
    topic.status = TopicStatus::Settled;
    let next = AgendaItem {
        id: item,
        topic: topic.text.trim().to_owned(),
        lead: topic.raised_by.trim().to_owned(),
        ..AgendaItem::default()
    };
    if !agenda.items.iter().any(|other| other.id == item) {
        agenda.items.push(next);
    }
    Some(item)
}

/// The items that the meeting left open.
pub fn open_items(agenda: &Agenda) -> impl Iterator<Item = &AgendaItem> {
    let is_open = |item: &&AgendaItem| item.status == TopicStatus::Open && !item.topic.trim().is_empty();
    agenda.items.iter().filter(is_open)
}

/// The parked topics that are still to be dealt with.
pub fn open_topics(agenda: &Agenda) -> impl Iterator<Item = &ParkedTopic> {
    let is_open = |topic: &&ParkedTopic| topic.status == TopicStatus::Open && !topic.text.trim().is_empty();
    agenda.parking_lot.iter().filter(is_open)
}

/// The id of what continues an item on an agenda.
fn of(agenda: Id, item: Id) -> Id {
    Id::joined("carried", &[agenda, item])
}
