//! Activity 2.2: talking points, takeaways and questions.

use leptos::prelude::*;

use super::framed;
use crate::guidance::team::TeamPage;

pub(super) fn page() -> AnyView {
    framed(TeamPage::Case, |team| team.form(team.sections()))
}
