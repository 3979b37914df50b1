//! The checklist: the deck's four assignments and the team's own items, and what of it is overdue.

use chrono::Days;
use leptos::prelude::*;

use super::with_guide;
use crate::document::{AssignmentKey, Choice, Document, TaskStatus, dates};
use crate::guidance::choices::Labelled;
use crate::guidance::form::{Answer, BoundElement};
use crate::guidance::guide::prepare::{AssignmentWords, PrepareGuide};
use crate::guidance::site::{BoundSection, Page};
use crate::pages::form::element_view;
use crate::pages::team::Team;
use crate::pages::team::due::{Line, dues, of_tasks, this_day};
use crate::pages::team::pieces::{about, button, named, page_link, titled, unlocked};
use crate::review::meetings::{coming, name};
use crate::review::tasks::{TaskKind, standing};
use crate::ui::announce::use_announce;
use crate::ui::focus::focus_soon;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, text};

const FIELDS: [&str; 5] = ["status", "owner", "due", "done_on", "evidence"];

pub(super) fn view(team: Team, assignments: Vec<BoundSection>, own: Option<BoundSection>) -> AnyView {
    let all = AssignmentKey::ALL.into_iter().zip(assignments);
    let all: Vec<AnyView> = all.map(|(key, section)| assignment(team, key, section)).collect();
    let own = own.map(|section| section.elements.into_iter().map(element_view).collect::<Vec<_>>());
    let body = view! {
        <p class="sum">{text(move || team.draft.document.with(sum))}</p>
        {dues(team, open, "Nothing on the checklist is open, and no barrier waits.")}
        {propose(team)}
        {unlocked(team, view! { <ol class="duties">{all}</ol> {own} }.into_any())}
    };
    titled(
        "prepare-checklist".to_owned(),
        "Checklist",
        "Four things that help before you lead your team, and whatever else you need.",
        body.into_any(),
    )
}

fn open(document: &Document) -> Vec<Line> {
    of_tasks(document, |kind| {
        matches!(kind, TaskKind::Assignment(_) | TaskKind::ChecklistItem | TaskKind::Barrier)
    })
}

/// "2 of 6 are done."
fn sum(document: &Document) -> String {
    let checklist = &document.preparation.checklist;
    let given = AssignmentKey::ALL.map(|key| checklist.assignment(key).status);
    let own = checklist.own.iter().filter(|item| !item.text.trim().is_empty()).map(|item| item.status);
    let all: Vec<TaskStatus> = given.into_iter().chain(own).filter(|it| *it != TaskStatus::Dropped).collect();
    let done = all.iter().filter(|status| **status == TaskStatus::Done).count();
    format!("{done} of {} done.", all.len())
}

fn assignment(team: Team, key: AssignmentKey, section: BoundSection) -> AnyView {
    let draft = team.draft;
    let status = move || draft.document.with(|it| it.preparation.checklist.assignment(key).status);
    let how = move || {
        draft.document.with(|document| {
            let it = document.preparation.checklist.assignment(key);
            standing(it.status, &it.due, &it.done_on, this_day())
        })
    };
    let how_to = with_guide(move |guide| guide.assignment(key).map(|it| task(team, it)).into_any());
    let fields = FIELDS.iter().filter_map(|name| named(&section.elements, name));
    let fields: Vec<AnyView> = fields.map(|field| element_view(BoundElement::Field(field))).collect();
    let done = done_today(team, key, &section);
    view! {
        <li class="duty" id=section.anchor.clone()>
            <h3>
                {section.heading} " "
                <span class="chip" data-task=text(move || status().key().to_owned())>
                    {text(move || status().label().to_owned())}
                </span>
            </h3>
            {how_to}
            <p class="duty__when">{text(how)}</p>
            <div class="row__grid">{fields}</div>
            {done}
        </li>
    }
    .into_any()
}

fn task(team: Team, words: AssignmentWords) -> AnyView {
    let page = words.page().filter(|page| *page != Page::Team(team.page)).map(|page| page_link(team, page));
    view! {
        <p class="section__why">{words.what()} " " {page}</p>
        <p class="field__hint">"It is done when: " {words.done_when()} " What can show it: " {words.evidence()} "."</p>
    }
    .into_any()
}

/// Status and day in one press.
fn done_today(team: Team, key: AssignmentKey, section: &BoundSection) -> AnyView {
    let (draft, announce) = (team.draft, use_announce());
    let is_open = Memo::new(move |_| {
        draft.document.with(|document| document.preparation.checklist.assignment(key).status.is_open())
    });
    let [status, done_on] = ["status", "done_on"].map(|name| named(&section.elements, name));
    let (Some(status), Some(done_on)) = (status, done_on) else { return ().into_any() };
    let heading = section.heading;
    live(move || {
        if !is_open.get() {
            return ().into_any();
        }
        let (status, done_on) = (status.clone(), done_on.clone());
        let done = move || {
            draft.edit(|document| {
                status.write(document, Answer::Choice(TaskStatus::Done.index()));
                done_on.write(document, Answer::Text(dates::long(this_day())));
            });
            announce.say(format!("Done today: {heading}."));
            focus_soon(status.anchor.clone());
        };
        let inside =
            vec![icon(Icon::Done), "Done today".into_any(), about(Signal::stored(heading.to_owned()))];
        button("button button--quiet no-print", None, inside, done)
    })
}

/// The day of the coming meeting, if it has one, and what that meeting is called.
fn next_day(document: &Document) -> Option<(chrono::NaiveDate, String)> {
    let agenda = coming(document, this_day())?;
    Some((dates::read(&agenda.date)?, name(document, agenda.id)))
}

/// The assignments that are open and have no day.
fn without_day(document: &Document) -> impl Iterator<Item = AssignmentKey> {
    let checklist = &document.preparation.checklist;
    AssignmentKey::ALL.into_iter().filter(|key| {
        let it = checklist.assignment(*key);
        it.status.is_open() && it.due.trim().is_empty()
    })
}

/// A button that counts the days of the assignments back from the coming meeting, where none are given.
fn propose(team: Team) -> AnyView {
    let (draft, announce) = (team.draft, use_announce());
    with_guide(move |guide| {
        let take = move || {
            let mut filled = 0;
            draft.edit_in_bulk(|document| filled = fill(document, guide));
            announce.say(format!("Days filled in: {filled}."));
            focus_soon("prepare-checklist-heading".to_owned());
        };
        let left =
            |document: &Document| (without_day(document).count(), next_day(document).map(|(_, name)| name));
        match draft.document.with(left) {
            (0, _) => ().into_any(),
            (_, None) => view! {
                <p class="field__hint">
                    "Once the next meeting has a day, days for the four assignments can be proposed."
                </p>
            }
            .into_any(),
            (_, Some(name)) => unlocked(
                team,
                view! {
                    <p class="actions no-print">
                        {button("button", None, vec![icon(Icon::Calendar), words(&name).into_any()], take)}
                    </p>
                }
                .into_any(),
            ),
        }
    })
}

fn words(meeting: &str) -> String {
    format!("Propose days, counted back from the {}", meeting.replacen("Meeting", "meeting", 1))
}

fn fill(document: &mut Document, guide: PrepareGuide) -> usize {
    let Some((day, _)) = next_day(document) else { return 0 };
    let keys: Vec<AssignmentKey> = without_day(document).collect();
    let mut filled = 0;
    for key in keys {
        let before = guide.assignment(key).map(AssignmentWords::days_before);
        let Some(due) = before.and_then(|days| day.checked_sub_days(Days::new(days))) else { continue };
        document.preparation.checklist.assignment_mut(key).due = dates::long(due);
        filled += 1;
    }
    filled
}
