//! Activity 2.1: the coaching that exists now, and where the team starts.

use leptos::prelude::*;

use super::framed;
use crate::guidance::team::TeamPage;

pub(super) fn page() -> AnyView {
    framed(TeamPage::Existing, |team| team.form(team.sections()))
}
