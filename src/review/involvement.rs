//! Who is involved in which component, and where nobody or more than one person answers for it.

use super::about;
use crate::document::letters::lowercase;
use crate::document::{Document, Id, Involvement, PartChoice, PartKey, Raci, Role};
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

/// What is worth a second look in who is involved in a component as it is written for a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The component.
    pub part: PartKey,
    /// The role; [`Id::NIL`] where it holds for every role.
    pub role: Id,
    /// The way of being involved that is open.
    pub raci: Raci,
    /// The component, and the role, in words.
    pub about: String,
    /// The question.
    pub ask: &'static str,
}

/// What is worth a second look: each component, and each role of those that are written role by role, has one who is
/// accountable and at least one who is responsible and one who is consulted. Asked only of components in which somebody
/// is involved, and one thing at a time.
#[must_use]
pub fn gaps(document: &Document) -> Vec<Gap> {
    let mut all = Vec::new();
    let rows = &document.next_steps.involvement;
    for part in PartKey::ALL.into_iter().filter(|part| rows.iter().any(|row| row.part == (*part).into())) {
        let roles = document.roles.iter().filter(|role| !role.is_left_out());
        let roles: Vec<&Role> = if part.is_per_role() { roles.collect() } else { Vec::new() };
        if roles.is_empty() {
            all.extend(gap(document, part, Id::NIL, ""));
        }
        let mut found: Vec<_> =
            roles.iter().filter_map(|role| gap(document, part, role.id, role.title.trim())).collect();
        // What is open for every role is one question and not one for each.
        let same = found.len() == roles.len() && found.windows(2).all(|pair| pair[0].ask == pair[1].ask);
        if same && found.len() > 1 {
            found.truncate(1);
            found.iter_mut().for_each(|gap| (gap.role, gap.about) = (Id::NIL, about(part, "")));
        }
        all.extend(found);
    }
    all
}

fn gap(document: &Document, part: PartKey, role: Id, title: &str) -> Option<Gap> {
    let count = |raci| involved(document, part, role, raci).len();
    let (raci, ask) = match count(Raci::Accountable) {
        0 => (Raci::Accountable, words::NOBODY_ACCOUNTABLE),
        1 if count(Raci::Responsible) == 0 => (Raci::Responsible, words::NOBODY_RESPONSIBLE),
        1 if count(Raci::Consulted) == 0 => (Raci::Consulted, words::NOBODY_CONSULTED),
        1 => return None,
        _ => (Raci::Accountable, words::MANY_ACCOUNTABLE),
    };
    Some(Gap { part, role, raci, about: about(part, title), ask })
}

/// Those who are named and stand nowhere among the components: without a component, without a way to be involved, or
/// for a role that is not in.
#[must_use]
pub fn unplaced(document: &Document) -> Vec<&Involvement> {
    let is_in = |id: Id| document.roles.iter().any(|role| role.id == id && !role.is_left_out());
    let stands = |row: &Involvement| {
        row.part.part().is_some() && row.raci != Raci::Undecided && (row.role == Id::NIL || is_in(row.role))
    };
    document.next_steps.involvement.iter().filter(|row| !stands(row) && !row.who.trim().is_empty()).collect()
}

/// Those whom the draft knows, by contributors and owners of components, and who are named nowhere among those involved:
/// neither by name nor by position, on their own or in a group.
#[must_use]
pub fn without_a_part(document: &Document) -> Vec<&str> {
    let named = document.next_steps.involvement.iter().map(|row| lowercase(row.who.trim()));
    let named: Vec<String> = named.filter(|who| !who.is_empty()).collect();
    let is_named = |name: &str, position: &str| {
        let (name, position) = (lowercase(name), lowercase(position));
        named.iter().any(|who| has_words(who, &name) || has_words(&position, who))
    };
    let contributors = document.district.contributors.iter().map(|it| (it.name.trim(), it.position.trim()));
    let owners = PartKey::ALL.into_iter().map(|key| (document.part(key).owner.trim(), ""));
    let mut all = Vec::new();
    for (name, position) in contributors.chain(owners) {
        if !name.is_empty() && !all.contains(&name) && !is_named(name, position) {
            all.push(name);
        }
    }
    all
}

/// Whether words stand in a text as whole words.
fn has_words(text: &str, words: &str) -> bool {
    let ends = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    text.match_indices(words).any(|(place, found)| {
        ends(text[..place].chars().next_back()) && ends(text[place + found.len()..].chars().next())
    })
}
