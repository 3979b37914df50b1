//! The cover: whose system it is, for which year, where it stands and who wrote it.

use super::{
    Fact,
    summary::standing,
    writer::{Writer, one_line},
};
use crate::document::dates;
use crate::guidance::{
    BoundElement, BoundList,
    site::{Page, Scope, sections},
};

/// The line under the title, and the facts of the cover: every field of the district's profile.
pub(super) fn cover(writer: &Writer<'_>, today: &str) -> (String, Vec<Fact>) {
    let profile = sections(writer.document, Page::Profile, Scope::District).into_iter().next();
    let elements = profile.map_or_else(Vec::new, |section| section.elements);
    let (mut subtitle, mut facts, mut authors) = (String::new(), Vec::new(), Vec::new());
    for element in &elements {
        match element {
            BoundElement::Field(field) if field.name == "name" && !field.is_blank(writer.document) => {
                subtitle = one_line(&writer.shown(field));
            }
            BoundElement::Field(field) => facts.extend(writer.fact(field)),
            BoundElement::List(list) => authors.extend(people(writer, list)),
        }
    }
    facts.push(said("Where it stands", standing(writer.document)));
    if !today.trim().is_empty() {
        facts.push(said("Printed", dates::shown(today.trim())));
    }
    facts.extend(authors);
    (subtitle, facts)
}

/// A list of people as one fact, a line for each of them.
fn people(writer: &Writer<'_>, list: &BoundList) -> Option<Fact> {
    let line = |id| {
        let fields = list.elements(id).into_iter().filter_map(|element| match element {
            BoundElement::Field(field) => Some(writer.shown(&field)),
            BoundElement::List(_) => None,
        });
        fields.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")
    };
    let lines: Vec<String> =
        list.ids(writer.document).into_iter().map(line).filter(|line| !line.is_empty()).collect();
    (!lines.is_empty()).then(|| said("Written by", lines.join("\n")))
}

/// A fact without an open question.
pub(super) fn said(label: &str, value: String) -> Fact {
    Fact { label: label.to_owned(), value, ask: String::new() }
}
