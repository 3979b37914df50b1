//! Who does what by when: what is overdue and what comes next, and every action with its fields.

use leptos::prelude::*;

use super::second_look::second_look;
use crate::guidance::site::BoundSection;
use crate::pages::form::element_view;
use crate::pages::team::Team;
use crate::pages::team::due::dues;
use crate::review::follow_up::actions;
use crate::review::tasks::TaskKind;

pub(super) fn view(team: Team, section: BoundSection) -> AnyView {
    let heading = format!("{}-heading", section.anchor);
    let labelled_by = heading.clone();
    let is_here = |kind| matches!(kind, TaskKind::Action | TaskKind::Resource);
    view! {
        <section class="section" id=section.anchor aria-labelledby=labelled_by>
            <h2 id=heading>{section.heading}</h2>
            {second_look(team, actions)}
            {dues(team, is_here, "Nothing is open: no action, no resource to get ready.")}
            {section.elements.into_iter().map(element_view).collect_view()}
        </section>
    }
    .into_any()
}
