//! The forms of the team's pages, and the records they fill.

use super::BoundSection;
use crate::document::{Id, Place, Step};
use crate::guidance::Audience;
use crate::guidance::examples::Fitting;
use crate::guidance::form::{Section, bind};
use crate::guidance::team::{
    TeamPage, assessment, case, existing, frameworks, next_steps, prepare, session, wording,
};

/// A form, and the record that it fills.
pub(super) struct TeamForm {
    /// The record's names, from the document on, or from a role on.
    pub(super) record: Vec<&'static str>,
    pub(super) sections: &'static [Section],
}

/// A table of forms that are alike: the name of each one's record, and the form.
type Table = &'static [(&'static str, [Section; 1])];

/// Calls `visit` with every form of a page that holds for the whole district.
pub(super) fn each_form(page: TeamPage, visit: &mut dyn FnMut(TeamForm)) {
    let mut one = |record: &[&'static str], sections| visit(TeamForm { record: record.to_vec(), sections });
    match page {
        TeamPage::Session => {
            one(&["session"], session::FORM);
            one(&["session", "minutes"], session::MINUTES);
            one(&["session", "survey"], session::SURVEY);
        }
        TeamPage::Frameworks => {
            one(&[], frameworks::STAGES);
            table(&["infrastructure"], &frameworks::INFRASTRUCTURE, &mut one);
            table(&["practice_profile"], &frameworks::PROFILE, &mut one);
        }
        TeamPage::Existing => one(&["existing_coaching"], existing::FORM),
        TeamPage::Assessment => {
            table(&["dca"], &assessment::ITEMS, &mut one);
            for (look_fors, name, form) in &assessment::LOOK_FORS {
                one(&["dca", look_fors, name], form);
            }
            one(&["dca"], assessment::FORM);
        }
        TeamPage::Case => {
            table(&["making_the_case", "talking_points"], &case::TALKING_POINTS, &mut one);
            one(&["making_the_case"], case::FORM);
            one(&["making_the_case", "team_activity"], case::TEAM_ACTIVITY);
        }
        TeamPage::NextSteps => one(&["next_steps"], next_steps::FORM),
        TeamPage::Prepare => {
            table(&["preparation", "checklist"], &prepare::ASSIGNMENTS, &mut one);
            one(&["preparation", "checklist"], prepare::OWN);
            one(&["preparation"], prepare::FORM);
        }
        TeamPage::Wording => one(&[], wording::FORM),
    }
}

/// Calls `visit` with every form of a page that holds for one role.
pub(super) fn each_role_form(page: TeamPage, visit: &mut dyn FnMut(TeamForm)) {
    if page == TeamPage::NextSteps {
        let mut one =
            |record: &[&'static str], sections| visit(TeamForm { record: record.to_vec(), sections });
        one(&[], next_steps::ROLE);
        table(&["timeline"], &next_steps::ROLE_DATES, &mut one);
        one(&["timeline"], next_steps::ROLE_START);
    }
}

fn table(record: &[&'static str], forms: Table, one: &mut dyn FnMut(&[&'static str], &'static [Section])) {
    for (name, form) in forms {
        one(&[record, &[*name]].concat(), form);
    }
}

/// The sections of a page that hold for the whole district. Anchors are the page's name with the record's names.
pub(super) fn sections(page: TeamPage) -> Vec<BoundSection> {
    let mut all = Vec::new();
    each_form(page, &mut |form| all.extend(bound(form, &Place::document(), page.name())));
    all
}

/// The sections of a page that hold for one role.
pub(super) fn role_sections(page: TeamPage, role: &Place, anchor: &str) -> Vec<BoundSection> {
    let mut all = Vec::new();
    each_role_form(page, &mut |form| all.extend(bound(form, role, anchor)));
    all
}

fn bound(form: TeamForm, start: &Place, page: &str) -> impl Iterator<Item = BoundSection> {
    let record = form.record.iter().fold(start.clone(), |place, name| place.field(name));
    let anchor = std::iter::once(page).chain(form.record).collect::<Vec<_>>().join(".");
    form.sections.iter().map(move |section| BoundSection {
        heading: section.heading,
        anchor: format!("{anchor}-{}", section.name),
        why: section.why,
        ask: "",
        columns: &[],
        elements: bind(
            section.elements,
            &record,
            &anchor,
            Fitting { form: "", audience: Audience::Everyone },
        ),
    })
}

/// Where something of the team's pages is shown, by its place and its own anchor: the item whose page it stands on, if
/// such items have addresses of their own, and the anchor there.
///
/// A person's own words have a field only while that person writes, and votes have none: they are found by their list,
/// and by the heading of the vote.
#[must_use]
pub fn shown(place: &Place, anchor: &str) -> (Option<Id>, String) {
    use Step::{Field, Row};
    match place.steps() {
        [Field("dca"), Field("rounds"), Row(round), Field("voters"), Row(_), Field(vote)] => {
            let vote = vote.strip_prefix("item_").map(|item| format!("vote-{item}-heading"));
            (Some(*round), vote.unwrap_or_else(|| anchor.to_owned()))
        }
        [Field("dca"), Field("rounds"), Row(item), ..]
        | [Field("preparation"), Field("agendas"), Row(item), ..] => (Some(*item), anchor.to_owned()),
        [Field("existing_coaching"), Field("reflections"), Row(_), ..] => {
            (None, format!("{}.existing_coaching.reflections", TeamPage::Existing.name()))
        }
        _ => (None, anchor.to_owned()),
    }
}
