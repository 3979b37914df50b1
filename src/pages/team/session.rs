//! The session guide.

use leptos::prelude::*;

use super::framed;
use crate::guidance::team::TeamPage;

pub(super) fn page() -> AnyView {
    framed(TeamPage::Session, |team| team.form(team.sections()))
}
