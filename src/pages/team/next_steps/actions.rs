//! Who does what by when: what is overdue and what comes next, and every action with its fields.

use leptos::prelude::*;

use super::timeline::this_day;
use crate::document::{Choice, Document, TaskStatus, dates};
use crate::guidance::choices::Labelled;
use crate::guidance::site::BoundSection;
use crate::pages::address;
use crate::pages::form::element_view;
use crate::pages::team::Team;
use crate::review::tasks::{self, Task, TaskKind, Timing};
use crate::ui::live::live;

/// What is still to be done, by how soon: heading and tasks.
const GROUPS: [(Timing, &str); 4] = [
    (Timing::Overdue, "Overdue"),
    (Timing::Soon, "In the next two weeks"),
    (Timing::Later, "Later"),
    (Timing::NoDay, "Without a day"),
];

#[derive(Clone, PartialEq, Eq)]
struct Line {
    timing: Timing,
    anchor: String,
    text: String,
    /// Who and by when, in words.
    about: String,
    status: TaskStatus,
}

pub(super) fn view(team: Team, section: BoundSection) -> AnyView {
    let heading = format!("{}-heading", section.anchor);
    let labelled_by = heading.clone();
    let draft = team.draft;
    let open = Memo::new(move |_| {
        draft.settled.track();
        draft.document.with_untracked(lines)
    });
    view! {
        <section class="section" id=section.anchor aria-labelledby=labelled_by>
            <h2 id=heading>{section.heading}</h2>
            {live(move || overview(&open.get()))}
            {section.elements.into_iter().map(element_view).collect_view()}
        </section>
    }
    .into_any()
}

fn lines(document: &Document) -> Vec<Line> {
    let here = |task: &Task<'_>| matches!(task.kind, TaskKind::Action | TaskKind::Resource);
    let line = |task: Task<'_>| Line {
        timing: task.timing(this_day()),
        anchor: task.id.to_string(),
        text: task.text.trim().to_owned(),
        about: about(&task),
        status: task.status,
    };
    tasks::open(document).into_iter().filter(here).map(line).collect()
}

/// "R. T., by September 4, 2026, 3 days ago".
fn about(task: &Task<'_>) -> String {
    let due = match task.due.trim() {
        "" => String::new(),
        due => format!("by {}", dates::shown(due)),
    };
    let ago = match dates::read(task.due).map_or(0, |day| (this_day() - day).num_days()) {
        1 => "1 day ago".to_owned(),
        days if days > 1 => format!("{days} days ago"),
        _ => String::new(),
    };
    let all = [task.owner.trim(), &due, &ago];
    all.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")
}

fn overview(open: &[Line]) -> AnyView {
    if open.is_empty() {
        return view! { <p class="sum">"Nothing is open: no action, no resource to get ready."</p> }
            .into_any();
    }
    let group = |(timing, heading): (Timing, &'static str)| {
        let items: Vec<AnyView> = open.iter().filter(|line| line.timing == timing).map(item).collect();
        let is_open = matches!(timing, Timing::Overdue | Timing::Soon);
        let class = if timing == Timing::Overdue { "more due due--over" } else { "more due" };
        (!items.is_empty()).then(|| {
            view! {
                <details class=class prop:open=is_open>
                    <summary>{format!("{heading} ({})", items.len())}</summary>
                    <ul>{items}</ul>
                </details>
            }
            .into_any()
        })
    };
    let groups: Vec<AnyView> = GROUPS.into_iter().filter_map(group).collect();
    view! { <div class="dues">{groups}</div> }.into_any()
}

fn item(line: &Line) -> AnyView {
    view! {
        <li>
            <a href=address::here(&line.anchor)>{line.text.clone()}</a>
            " "
            <span class="due__about">{line.about.clone()}</span>
            " "
            <span class="chip" data-task=line.status.key()>{line.status.label()}</span>
        </li>
    }
    .into_any()
}
