//! Activity 2.2: items 25 to 27 of the District Capacity Assessment (DCA).

use leptos::prelude::*;

use super::framed;
use crate::document::Id;
use crate::guidance::team::TeamPage;

pub(super) fn page(_item: Option<Id>) -> AnyView {
    framed(TeamPage::Assessment, |team| team.form(team.sections()))
}
