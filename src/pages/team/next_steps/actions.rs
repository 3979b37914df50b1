//! Who does what by when: what is overdue and what comes next, of actions, resources and the components' dates, and every
//! action with its fields.

use leptos::prelude::*;

use super::second_look::{anchors, second_look};
use crate::document::Document;
use crate::guidance::site::BoundSection;
use crate::pages::form::element_view;
use crate::pages::team::Team;
use crate::pages::team::due::{Line, dues, of_dates, of_tasks};
use crate::review::follow_up::actions;
use crate::review::tasks::TaskKind;

pub(super) fn view(team: Team, section: BoundSection) -> AnyView {
    let heading = format!("{}-heading", section.anchor);
    let labelled_by = heading.clone();
    view! {
        <section class="section" id=section.anchor aria-labelledby=labelled_by>
            <h2 id=heading>{section.heading}</h2>
            {second_look(team, actions)}
            {dues(team, open, "Nothing is open: no action, no resource to get ready, no date to come.")}
            {section.elements.into_iter().map(element_view).collect_view()}
        </section>
    }
    .into_any()
}

fn open(document: &Document) -> Vec<Line> {
    let mut all = of_tasks(document, |kind| matches!(kind, TaskKind::Action | TaskKind::Resource));
    all.extend(of_dates(document, anchors(document)));
    all
}
