//! What is still to be done, by how soon it is due: for the pages on which things have an owner and a day.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::Team;
use crate::document::{AssignmentKey, Choice, Document, PartStatus, Place, TaskStatus, dates};
use crate::drafts::today;
use crate::guidance::choices::Labelled;
use crate::guidance::team::TeamPage;
use crate::guidance::team::prepare::ASSIGNMENTS;
use crate::pages::address;
use crate::review::days::{self, NextDate};
use crate::review::tasks::{self, Task, TaskKind, Timing, timing};
use crate::ui::live::live;

/// What is still to be done, by how soon: heading and tasks.
const GROUPS: [(Timing, &str); 4] = [
    (Timing::Overdue, "Overdue"),
    (Timing::Soon, "In the next two weeks"),
    (Timing::Later, "Later"),
    (Timing::NoDay, "Without a day"),
];

/// How far something is, as a chip says it.
#[derive(Clone, PartialEq, Eq)]
enum Status {
    Task(TaskStatus),
    Part(PartStatus),
}

/// Something that is still to be done, with a link to it on the same page.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Line {
    day: Option<NaiveDate>,
    timing: Timing,
    anchor: String,
    text: String,
    /// Who and by when, in words.
    about: String,
    status: Status,
}

/// Today, as a day.
pub(super) fn this_day() -> NaiveDate {
    dates::read(&today()).unwrap_or_default()
}

/// What a page lists as open, or `none` where nothing is.
pub(super) fn dues(team: Team, lines: fn(&Document) -> Vec<Line>, none: &'static str) -> AnyView {
    let draft = team.draft;
    let open = Memo::new(move |_| {
        draft.settled.track();
        let mut open = draft.document.with_untracked(lines);
        open.sort_by_key(|line| (line.day.is_none(), line.day));
        open
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

/// The open tasks of the kinds that stand on a page.
pub(super) fn of_tasks(document: &Document, is_here: fn(TaskKind) -> bool) -> Vec<Line> {
    let line = |task: Task<'_>| Line {
        day: dates::read(task.due),
        timing: task.timing(this_day()),
        anchor: anchor(&task),
        text: task.text.trim().to_owned(),
        about: about(&task),
        status: Status::Task(task.status),
    };
    tasks::open(document).into_iter().filter(|task| is_here(task.kind)).map(line).collect()
}

/// The next date of every component, and of every role with dates of its own. `anchor` is the field's on the page.
pub(super) fn of_dates(document: &Document, anchor: impl Fn(&Place) -> String) -> Vec<Line> {
    let line = |next: NextDate| {
        let due = dates::iso(next.day);
        Line {
            day: Some(next.day),
            timing: timing(&due, this_day()),
            anchor: anchor(&next.place),
            about: by_when(&next.who, &due),
            text: next.what,
            status: Status::Part(next.status),
        }
    };
    days::next_dates(document, this_day()).into_iter().map(line).collect()
}

/// "R. T., by September 4, 2026, 3 days ago".
pub(super) fn about(task: &Task<'_>) -> String {
    by_when(task.owner, task.due)
}

fn by_when(who: &str, due: &str) -> String {
    let by = match due.trim() {
        "" => String::new(),
        due => format!("by {}", dates::shown(due)),
    };
    let ago = match dates::read(due).map_or(0, |day| (this_day() - day).num_days()) {
        1 => "1 day ago".to_owned(),
        days if days > 1 => format!("{days} days ago"),
        _ => String::new(),
    };
    let all = [who.trim(), &by, &ago];
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
    let chip = match line.status {
        Status::Task(status) => {
            view! { <span class="chip" data-task=status.key()>{status.label()}</span> }.into_any()
        }
        Status::Part(status) => {
            view! { <span class="chip" data-status=status.key()>{status.label()}</span> }.into_any()
        }
    };
    view! {
        <li>
            <a href=address::here(&line.anchor)>{line.text.clone()}</a>
            " "
            <span class="due__about">{line.about.clone()}</span>
            " "
            {chip}
        </li>
    }
    .into_any()
}
