//! The dates to draft, finalize and use each component, districtwide and for single roles, and where they do not go
//! together. Every finding is a question.

use chrono::NaiveDate;

use super::{Question, about};
use crate::document::{Document, PartKey, Place, Role, RoleTimeline, dates};
use crate::guidance::checks as words;

/// The names of the three dates, in their order.
pub const DATES: [&str; 3] = ["draft_by", "finalize_by", "use_by"];

/// The three dates of a component, of the district or of one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span<'a> {
    /// The component.
    pub part: PartKey,
    /// The role whose own dates these are.
    pub role: Option<&'a Role>,
    /// Draft, final, in use: as typed.
    pub typed: [&'a str; 3],
    /// The record that holds them.
    pub place: Place,
}

impl Span<'_> {
    /// The days that can be read.
    #[must_use]
    pub fn days(&self) -> [Option<NaiveDate>; 3] {
        self.typed.map(dates::read)
    }
}

/// The dates of every component, each followed by those of the roles that have dates of their own: others than the
/// component's. A role that the team leaves out of the system has none.
#[must_use]
pub fn spans(document: &Document) -> Vec<Span<'_>> {
    let mut all = Vec::new();
    for part in PartKey::ALL {
        let districtwide = districtwide(document, part);
        all.push(Span {
            part,
            role: None,
            typed: districtwide,
            place: Place::document().field(part.field()).field("part"),
        });
        for role in document.roles.iter().filter(|role| !role.is_left_out()) {
            let Some(dates) = role.timeline.part(part) else { continue };
            let typed = [&dates.draft_by, &dates.finalize_by, &dates.use_by].map(|text| text.trim());
            if typed.iter().zip(districtwide).any(|(own, all)| is_another(own, all)) {
                let place = timeline_of(role).field(part.field());
                all.push(Span { part, role: Some(role), typed, place });
            }
        }
    }
    all
}

fn districtwide(document: &Document, part: PartKey) -> [&str; 3] {
    let dates = document.part(part);
    [&dates.draft_by, &dates.finalize_by, &dates.use_by].map(|text| text.trim())
}

/// The dates that hold for a span, as typed.
fn held<'a>(document: &'a Document, span: &Span<'a>) -> [&'a str; 3] {
    let mut held = districtwide(document, span.part);
    for (day, own) in held.iter_mut().zip(span.typed) {
        if !own.is_empty() {
            *day = own;
        }
    }
    held
}

/// Whether a role's own typed day says something else than the component's.
fn is_another(own: &str, districtwide: &str) -> bool {
    let same_day = || dates::read(own).is_some_and(|day| dates::read(districtwide) == Some(day));
    !own.is_empty() && own != districtwide && !same_day()
}

fn timeline_of(role: &Role) -> Place {
    Place::document().field("roles").row(role.id).field("timeline")
}

/// Whether the days that can be read come in the order of the work.
#[must_use]
pub fn in_order(typed: [&str; 3]) -> bool {
    typed.into_iter().filter_map(dates::read).is_sorted()
}

/// What is worth a second look in the dates.
#[must_use]
pub fn questions(document: &Document) -> Vec<Question> {
    let mut all = Vec::new();
    for span in spans(document) {
        let about = about(span.part, span.role.map_or("", |role| role.title.trim()));
        let mut ask = |name, ask| {
            all.push(Question { place: span.place.field(name), about: about.clone(), ask });
        };
        for ((typed, day), name) in span.typed.iter().zip(span.days()).zip(DATES) {
            if !typed.is_empty() && day.is_none() {
                ask(name, words::WHICH_DAY);
            }
        }
        // A role works by the component's day where it has none of its own.
        let holding = held(document, &span);
        let is_asked_of_all =
            span.role.is_some() && in_order(span.typed) && !in_order(districtwide(document, span.part));
        if !in_order(holding) && !is_asked_of_all {
            ask(DATES[0], words::DATES_OUT_OF_ORDER);
        }
    }
    all.extend(selected_before_qualifications(document, None));
    for role in document.roles.iter().filter(|role| !role.is_left_out()) {
        all.extend(selected_before_qualifications(document, Some(role)));
        let selection = chosen_after_start(document, role);
        all.extend(selection.or_else(|| start_before_use(document, role, PartKey::Selection)));
        // Of the plan, a draft is enough for the first weeks.
        all.extend(start_before_plan(document, role));
        all.extend(start_before_use(document, role, PartKey::Qualifications));
    }
    all
}

/// The day that holds for a role: its own, or else the component's.
fn holding(own: &str, districtwide: &str) -> Option<NaiveDate> {
    dates::read(if own.trim().is_empty() { districtwide } else { own })
}

/// Whether selection begins before it is settled what a coach has to bring: districtwide, or for a role to which other
/// days apply.
fn selected_before_qualifications(document: &Document, role: Option<&Role>) -> Option<Question> {
    let (qualifications, selection) = (&document.qualifications.part, &document.selection.part);
    let none = RoleTimeline::default();
    let days = |own: &RoleTimeline| {
        let settled = holding(&own.qualifications.finalize_by, &qualifications.finalize_by);
        // The team selects by its guidelines from the day on which they are in use.
        let begins = holding(&own.selection.use_by, &selection.use_by)
            .or_else(|| holding(&own.selection.finalize_by, &selection.finalize_by));
        settled.zip(begins)
    };
    let found =
        days(role.map_or(&none, |role| &role.timeline)).filter(|(settled, begins)| settled > begins)?;
    if role.is_some() && days(&none) == Some(found) {
        return None;
    }
    let place = match role {
        None => Place::document().field("qualifications").field("part"),
        Some(role) => timeline_of(role).field("qualifications"),
    };
    Some(Question {
        place: place.field("finalize_by"),
        about: about(PartKey::Qualifications, role.map_or("", |role| role.title.trim())),
        ask: words::SELECTED_BEFORE_QUALIFICATIONS,
    })
}

/// Whether the role's coaches start before there is a draft of their delivery plan.
fn start_before_plan(document: &Document, role: &Role) -> Option<Question> {
    let start = dates::read(&role.timeline.coaches_start)?;
    let draft = holding(&role.timeline.service_delivery.draft_by, &document.service_delivery.part.draft_by)?;
    (draft >= start).then(|| Question {
        place: timeline_of(role).field("coaches_start"),
        about: about(PartKey::ServiceDelivery, role.title.trim()),
        ask: words::START_BEFORE_PLAN,
    })
}

/// Whether the role's coaches start before it is settled how they are chosen.
fn chosen_after_start(document: &Document, role: &Role) -> Option<Question> {
    let start = dates::read(&role.timeline.coaches_start)?;
    let settled = holding(&role.timeline.selection.finalize_by, &document.selection.part.finalize_by)?;
    (settled >= start).then(|| Question {
        place: timeline_of(role).field("coaches_start"),
        about: about(PartKey::Selection, role.title.trim()),
        ask: words::CHOSEN_AFTER_START,
    })
}

/// Whether the role's coaches start before a component is in use that they are chosen by or go by.
fn start_before_use(document: &Document, role: &Role, part: PartKey) -> Option<Question> {
    let start = dates::read(&role.timeline.coaches_start)?;
    let in_use = holding(&role.timeline.part(part)?.use_by, &document.part(part).use_by)?;
    (in_use > start).then(|| Question {
        place: timeline_of(role).field("coaches_start"),
        about: about(part, role.title.trim()),
        ask: words::START_BEFORE_USE,
    })
}
