//! Activity 2.3: who is involved, dates, resources and actions.

use leptos::prelude::*;

use super::framed;
use crate::document::Id;
use crate::guidance::team::TeamPage;

pub(super) fn page(_item: Option<Id>) -> AnyView {
    framed(TeamPage::NextSteps, |team| team.form(team.sections()))
}
