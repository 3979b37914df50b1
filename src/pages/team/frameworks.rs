//! The frameworks, and where the district stands in each.

use leptos::prelude::*;

use super::framed;
use crate::guidance::team::TeamPage;

pub(super) fn page() -> AnyView {
    framed(TeamPage::Frameworks, |team| team.form(team.sections()))
}
