//! What is still to be done, by how soon it is due: for the pages on which things have an owner and a day.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::Team;
use crate::document::{AssignmentKey, Choice, Document, TaskStatus, dates};
use crate::drafts::today;
use crate::guidance::choices::Labelled;
use crate::guidance::team::TeamPage;
use crate::guidance::team::prepare::ASSIGNMENTS;
use crate::pages::address;
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

/// Today, as a day.
pub(super) fn this_day() -> NaiveDate {
    dates::read(&today()).unwrap_or_default()
}

/// What is open of the kinds that stand on this page, or `none` where nothing is.
pub(super) fn dues(team: Team, is_here: fn(TaskKind) -> bool, none: &'static str) -> AnyView {
    let draft = team.draft;
    let open = Memo::new(move |_| {
        draft.settled.track();
        draft.document.with_untracked(|document| lines(document, is_here))
    });
    live(move || overview(&open.get(), none))
}

/// The anchor of a task on the page that it is written on.
pub(super) fn anchor(task: &Task<'_>) -> String {
    match task.kind {
        TaskKind::Assignment(key) => assignment_anchor(key),
        _ => task.id.to_string(),
    }
}

/// The anchor of one of the deck's assignments.
pub(super) fn assignment_anchor(key: AssignmentKey) -> String {
    let (name, [form]) = &ASSIGNMENTS[key as usize];
    format!("{}.preparation.checklist.{name}-{}", TeamPage::Prepare.name(), form.name)
}

fn lines(document: &Document, is_here: fn(TaskKind) -> bool) -> Vec<Line> {
    let line = |task: Task<'_>| Line {
        timing: task.timing(this_day()),
        anchor: anchor(&task),
        text: task.text.trim().to_owned(),
        about: about(&task),
        status: task.status,
    };
    tasks::open(document).into_iter().filter(|task| is_here(task.kind)).map(line).collect()
}

/// "R. T., by September 4, 2026, 3 days ago".
pub(super) fn about(task: &Task<'_>) -> String {
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

fn overview(open: &[Line], none: &'static str) -> AnyView {
    if open.is_empty() {
        return view! { <p class="sum">{none}</p> }.into_any();
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
