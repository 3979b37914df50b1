//! The draft's overview: a task list in any order, with the status that the team decides.

use leptos::prelude::*;

use super::title::{HEADING, draft_name, set_title};
use super::{
    address,
    book::{Book, use_book},
    outgoing,
    status::download_open,
};
use crate::document::{Choice, Document, Id, PartStatus, StartingPath};
use crate::drafts::use_open_draft;
use crate::guidance::choices::Labelled;
use crate::guidance::parts;
use crate::guidance::site::{Page, Scope};
use crate::guidance::team::TeamPage;
use crate::review::starting_point::order;
use crate::review::{is_started, open_questions};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press, text};

#[derive(Clone, PartialEq, Eq)]
struct Task {
    page: Page,
    what: &'static str,
    status: &'static str,
    state: PartStatus,
    open: usize,
}

fn task(document: &Document, page: Page) -> Task {
    let open = open_questions(document, page).len();
    let started = is_started(document, page);
    let (what, status, state) = match page {
        Page::Part(key) => {
            let status = document.part(key).status;
            (parts::words(key).question, status.label(), status)
        }
        Page::Profile | Page::Schools | Page::Roles | Page::Team(_) => {
            let what = match page {
                Page::Profile => "Who you are, for which year, and where your team starts.",
                Page::Schools => "Whom coaching serves, and what it is about.",
                Page::Team(page) => page.what(),
                _ => "Which kinds of coaching you have or want. The components build on them.",
            };
            let (status, state) = match (started, open) {
                (false, _) => ("Not started", PartStatus::NotStarted),
                (true, 0) => ("Filled in", PartStatus::Approved),
                (true, _) => ("Begun", PartStatus::Drafting),
            };
            (what, status, state)
        }
    };
    Task { page, what, status, state, open }
}

/// The overview.
#[component]
pub(super) fn OverviewPage() -> impl IntoView {
    let draft = use_open_draft();
    set_title(move || draft_name(draft));
    let id = move || draft.head.with(|head| head.as_ref().map(|head| head.id)).unwrap_or_default();
    let examples = use_book(Book::Examples);
    let tasks = Memo::new(move |_| {
        draft.settled.track();
        examples.track();
        draft.document.with_untracked(|document| {
            let first = [Page::Profile, Page::Roles, Page::Schools].map(|page| task(document, page));
            let parts = order(document.starting_point.path).map(|key| task(document, Page::Part(key)));
            (first.to_vec(), parts.to_vec())
        })
    });
    let done = move || {
        tasks.with(|(_, parts)| {
            parts.iter().filter(|task| matches!(task.state, PartStatus::Approved | PartStatus::InUse)).count()
        })
    };
    // Whoever goes on from here to the board is not to have it in this browser alone.
    let are_ready = move || {
        let is_ready = |task: &Task| {
            matches!(task.state, PartStatus::ReadyForReview | PartStatus::Approved | PartStatus::InUse)
        };
        tasks.with(|(_, parts)| parts.iter().all(is_ready))
    };
    let views =
        move |tasks: &[Task]| tasks.iter().map(|task| task_view(id(), task)).collect_view().into_any();
    view! {
        <article class="page">
            <header class="page__head">
                <p class="page__kicker">"Overview"</p>
                <h1 id=HEADING tabindex="-1">{text(move || draft_name(draft))}</h1>
                <p class="page__lead">
                    {text(move || format!("{} of 6 components approved or in use.", done()))}
                    " Work in any order. Every word is saved as you type."
                </p>
                {outgoing::reminder(are_ready)}
            </header>
            <section class="section" aria-labelledby="first">
                <h2 id="first">"First, a few facts"</h2>
                <ol class="tasks">{live(move || tasks.with(|(first, _)| views(first)))}</ol>
            </section>
            <section class="section" aria-labelledby="parts">
                <h2 id="parts">"The six components"</h2>
                <p class="section__why">
                    {text(move || order_note(draft.document.with(|document| document.starting_point.path)).to_owned())}
                </p>
                <ol class="tasks">{live(move || tasks.with(|(_, parts)| views(parts)))}</ol>
            </section>
            <section class="section" aria-labelledby="team">
                <h2 id="team">"The training, and leading the team"</h2>
                <p class="section__why">"The activities of the training, with what you do there kept in your draft."</p>
                <ol class="tasks">{live(move || TeamPage::ALL.map(|page| team_task(id(), page)).collect_view().into_any())}</ol>
            </section>
            <section class="section" aria-labelledby="finish">
                <h2 id="finish">"Take it along"</h2>
                <div class="takealong">
                    <a class="button button--main" href=text(move || address::document(id()))>
                        {icon(Icon::Paper)}
                        "See and print the document"
                    </a>
                    <button type="button" class="button" on:click=press(move || { download_open(draft); })>
                        {icon(Icon::Download)}
                        "Download the file"
                    </button>
                    <a class="button" href=text(move || address::merge(id()))>"Put teammates\u{2019} files together"</a>
                </div>
                {outgoing::last_file()}
                {outgoing::warning()}
                <p>
                    "The file is the copy that lasts: send it to teammates, or open it on another computer. "
                    <a href=address::help("where-your-work-is")>"Where your work is kept"</a>
                    " · "
                    <a href=text(move || address::history(id()))>"Earlier versions"</a>
                </p>
            </section>
        </article>
    }
}

fn order_note(path: StartingPath) -> &'static str {
    match path {
        StartingPath::Undecided => "In the training's order.",
        StartingPath::NewToMtss => "In an order that helps you to choose coaches first.",
        StartingPath::CoachesChosen => "In an order that makes your coaches' role clear first.",
    }
}

fn team_task(id: Id, page: TeamPage) -> AnyView {
    view! {
        <li class="task">
            <div class="task__words">
                <a class="task__link" href=address::page(id, Page::Team(page), Scope::District)>{page.title()}</a>
                <p class="task__what">{page.what()}</p>
            </div>
        </li>
    }
    .into_any()
}

fn task_view(id: Id, task: &Task) -> AnyView {
    let open = match task.open {
        0 => String::new(),
        1 => "1 open question".to_owned(),
        count => format!("{count} open questions"),
    };
    let number = match task.page {
        Page::Part(key) => Some(key.number()),
        Page::Profile | Page::Schools | Page::Roles | Page::Team(_) => None,
    };
    view! {
        <li class="task">
            {number.map(|number| view! { <span class="task__number" aria-hidden="true">{number}</span> })}
            <div class="task__words">
                <a class="task__link" href=address::page(id, task.page, Scope::District)>{task.page.title()}</a>
                <p class="task__what">{task.what}</p>
            </div>
            <div class="task__status">
                <span class="chip" data-status=task.state.key()>{task.status}</span>
                <span class="task__open">{open}</span>
            </div>
        </li>
    }
    .into_any()
}
