//! Preparing to lead the team: checklist, barriers, agendas.

use leptos::prelude::*;

use super::framed;
use crate::document::Id;
use crate::guidance::team::TeamPage;

pub(super) fn page(_item: Option<Id>) -> AnyView {
    framed(TeamPage::Prepare, |team| team.form(team.sections()))
}
