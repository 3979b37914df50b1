//! Who is involved in which component, and where nobody or more than one person answers for it.

use super::{Question, about};
use crate::document::{Document, Id, Involvement, PartChoice, PartKey, Place, Raci, Role, YesNo};
use crate::guidance::checks as words;

/// Who is involved in a component as it is written for a role; [`Id::NIL`] is every role. Where somebody is named for
/// the role itself in some way, that goes before who is named in that way for every role.
#[must_use]
pub fn involved(document: &Document, part: PartKey, role: Id, raci: Raci) -> Vec<&Involvement> {
    let of = |wanted: Id| {
        let rows = document.next_steps.involvement.iter();
        rows.filter(move |row| (row.part, row.role, row.raci) == (PartChoice::from(part), wanted, raci))
            .filter(|row| !row.who.trim().is_empty())
            .collect::<Vec<_>>()
    };
    let own = of(role);
    if own.is_empty() && role != Id::NIL { of(Id::NIL) } else { own }
}

/// What is worth a second look: each component, and each role of those that are written role by role, has one who is
/// accountable and at least one who is responsible. Asked only of components in which somebody is involved.
#[must_use]
pub fn questions(document: &Document) -> Vec<Question> {
    let mut all = Vec::new();
    let rows = &document.next_steps.involvement;
    for part in PartKey::ALL.into_iter().filter(|part| rows.iter().any(|row| row.part == (*part).into())) {
        let roles = document.roles.iter().filter(|role| role.included != YesNo::No);
        let roles: Vec<&Role> = if part.is_per_role() { roles.collect() } else { Vec::new() };
        if roles.is_empty() {
            all.extend(question(document, part, Id::NIL, ""));
        }
        let mut asked: Vec<_> =
            roles.iter().filter_map(|role| question(document, part, role.id, role.title.trim())).collect();
        // What is open for every role is one question and not one for each.
        let same = asked.len() == roles.len() && asked.windows(2).all(|pair| pair[0].ask == pair[1].ask);
        if same && asked.len() > 1 {
            asked.truncate(1);
            asked.iter_mut().for_each(|question| question.about = about(part, ""));
        }
        all.extend(asked);
    }
    all
}

fn question(document: &Document, part: PartKey, role: Id, title: &str) -> Option<Question> {
    let accountable = involved(document, part, role, Raci::Accountable);
    let ask = match accountable.len() {
        0 => words::NOBODY_ACCOUNTABLE,
        1 if involved(document, part, role, Raci::Responsible).is_empty() => words::NOBODY_RESPONSIBLE,
        1 => return None,
        _ => words::MANY_ACCOUNTABLE,
    };
    let list = Place::document().field("next_steps").field("involvement");
    let first = document.next_steps.involvement.iter().find(|row| row.part == part.into());
    let place = accountable.last().copied().or(first).map_or(list.clone(), |row| list.row(row.id));
    Some(Question { place, about: about(part, title), ask })
}
