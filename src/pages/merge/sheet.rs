//! What one file would change, page by page.

use std::sync::Arc;

use leptos::prelude::*;

use super::PICK;
use super::desk::{Desk, Incoming};
use super::question::question;
use crate::document::file::{Envelope, Extent};
use crate::drafts::document_of_revision;
use crate::exchange::preview::words::{PageGroup, Worded, by_page};
use crate::exchange::preview::{Step, joined};
use crate::exchange::relation::Relation;
use crate::guidance::parts::words;
use crate::pages::title::{district_named, saved_when};
use crate::ui::focus::focus_soon;
use crate::ui::live::{live, press};

/// As many questions of a file, or changes of a page, are shown at first. More take a while to draw, and nobody reads
/// them in one go.
const MOST_SHOWN: usize = 200;

/// A file on the page: the draft as it meets it, and what it has to say to that.
#[derive(Clone)]
pub(super) struct Sheet {
    /// Its place among the files, from 0.
    pub(super) index: usize,
    pub(super) incoming: Arc<Incoming>,
    /// The draft, with the files before this one put together.
    pub(super) draft: Memo<Envelope>,
    pub(super) step: Memo<Step>,
    /// The proposals in words.
    pub(super) pages: Memo<Vec<PageGroup>>,
    /// Whether all questions are shown.
    pub(super) is_all_shown: RwSignal<bool>,
}

/// A sheet for each file, each made of what the one before makes of the draft.
pub(super) fn sheets(desk: Desk, files: &[Arc<Incoming>]) -> Vec<Sheet> {
    let mut draft = Memo::new(move |_| {
        desk.draft.settled.track();
        // When it was stored is no part of what is looked at.
        let envelope = desk.draft.envelope().unwrap_or_default();
        Envelope { saved_at: String::new(), ..envelope }
    });
    let mut sheets: Vec<Sheet> = Vec::with_capacity(files.len());
    for (index, incoming) in files.iter().enumerate() {
        let earlier: Vec<Arc<Incoming>> = files[..index].to_vec();
        let file = incoming.clone();
        let step = Memo::new(move |_| {
            let earlier: Vec<&Envelope> = earlier.iter().filter_map(|incoming| incoming.whole()).collect();
            draft.with(|draft| Step::new(draft, &file.envelope, file.extent, &earlier, &document_of_revision))
        });
        let before = draft;
        let pages = Memo::new(move |_| {
            step.with(|step| {
                before.with(|draft| {
                    by_page(&step.proposals, &draft.document, &step.theirs, step.base.is_some())
                })
            })
        });
        sheets.push(Sheet {
            index,
            incoming: incoming.clone(),
            draft,
            step,
            pages,
            is_all_shown: RwSignal::new(false),
        });
        let file = incoming.clone();
        draft = Memo::new(move |_| {
            let settled = step.with(|step| {
                before.with(|draft| file.given.with(|given| step.settled(&draft.document, given)))
            });
            before.with(|draft| joined(draft, &file.envelope, file.extent, settled.document))
        });
    }
    sheets
}

/// The section of a file.
pub(super) fn view(desk: Desk, sheet: Sheet, count: usize) -> AnyView {
    let Sheet { index, incoming, step, .. } = sheet.clone();
    let heading = format!("file-{index}");
    let saved = saved_when(&incoming.envelope.saved_at);
    let number = (count > 1).then(|| format!("File {} of {count}: ", index + 1));
    let file = incoming.clone();
    let leave_out = move || {
        desk.leave_out(&file);
        focus_soon(PICK);
    };
    let labelled_by = heading.clone();
    view! {
        <section class="section merge__file" aria-labelledby=labelled_by>
            <div class="merge__head">
                <h2 id=heading tabindex="-1">{number} {incoming.name.clone()}</h2>
                <button type="button" class="button button--quiet" on:click=press(leave_out)>
                    "Leave this file out"
                    <span class="visually-hidden">": " {incoming.name.clone()}</span>
                </button>
            </div>
            <p class="section__why">{extent(incoming.extent, &incoming.envelope.document.district.name)} {saved}</p>
            {live(move || step.with(|step| changes(&sheet, step)))}
        </section>
    }
    .into_any()
}

/// How much of a draft a file is, and of which district, in words.
pub(in crate::pages) fn extent(extent: Extent, district: &str) -> String {
    let district = district_named(district);
    match extent {
        Extent::Whole => format!("The coaching system of {district}"),
        Extent::Component(key) => {
            format!("Only one part, “{}”, of the coaching system of {district}", words(key).name)
        }
        Extent::Reflection => format!("Only one person\u{2019}s own words of Activity 2.1, of {district}"),
        // Set for the teams of many districts.
        Extent::Session => {
            "Only what a trainer set for the session: its day, agreements, minutes, breaks and the link \
             to the survey"
                .to_owned()
        }
    }
}

/// What the file is to the draft, and all that it would change.
fn changes(sheet: &Sheet, step: &Step) -> AnyView {
    let is_all_shown = sheet.is_all_shown;
    let mut pages = sheet.pages.get();
    let mut left = if is_all_shown.get() { usize::MAX } else { MOST_SHOWN };
    let mut hidden = 0;
    for page in &mut pages {
        hidden += page.questions.len().saturating_sub(left);
        page.questions.truncate(left);
        left -= page.questions.len();
    }
    let groups = pages.into_iter().map(|page| group(sheet, step, page)).collect_view();
    let stranger = step.is_other_district.then(|| {
        view! {
            <p class="notice notice--bad">
                <strong>"This file names another district than your draft. "</strong>
                "Putting the two together would mix them. Leave it out, unless you know better."
            </p>
        }
    });
    view! {
        {stranger}
        <p>{relation(step, sheet.incoming.whole().is_none())}</p>
        {groups}
        {more(hidden, "questions", is_all_shown)}
    }
    .into_any()
}

/// The way to what is not shown at first.
fn more(hidden: usize, what: &'static str, is_all_shown: RwSignal<bool>) -> Option<AnyView> {
    (hidden > 0).then(|| {
        let words = format!("Show {hidden} more {what}");
        view! {
            <button type="button" class="button" on:click=press(move || is_all_shown.set(true))>{words}</button>
        }
        .into_any()
    })
}

/// What the file is to the draft, in words.
fn relation(step: &Step, is_part: bool) -> &'static str {
    match (&step.relation, step.base.is_some()) {
        _ if step.proposals.is_empty() && is_part => "There is nothing in this part that your draft has not.",
        _ if step.proposals.is_empty() => match step.relation {
            Relation::Same => "It says just what your draft says: there is nothing to take from it.",
            Relation::Older => "It is an older copy, from which yours grew: there is nothing new in it.",
            _ => "Everything in it is in your draft already.",
        },
        (Relation::Newer, _) => {
            "It is a newer copy: it grew from your draft. What was added, changed or removed in it since is below."
        }
        (Relation::Branch { .. }, true) => {
            "Both of you went on since your copies were one. What only one has changed doesn\u{2019}t conflict; what \
             both have changed is a question."
        }
        (Relation::Stranger, _) => {
            "It did not grow from the same draft as yours. Whatever both have filled in differently is a question."
        }
        _ => {
            "This browser does not know what both copies came from. Whatever both have filled in differently is a \
             question."
        }
    }
}

fn group(sheet: &Sheet, step: &Step, page: PageGroup) -> AnyView {
    let title = if page.title.is_empty() { "Elsewhere" } else { page.title };
    let heading =
        format!("file-{}-{}", sheet.index, title.to_ascii_lowercase().replace([' ', ',', ':'], "-"));
    let labelled_by = heading.clone();
    let changes = (!page.changes.is_empty()).then(|| folded(sheet, title, page.changes));
    let questions = page.questions.into_iter().map(|worded| question(sheet, step, worded)).collect_view();
    view! {
        <section class="merge__page" aria-labelledby=labelled_by>
            <h3 id=heading>{title}</h3>
            {questions}
            {changes}
        </section>
    }
    .into_any()
}

/// The changes of a page that don't conflict, made when somebody unfolds them.
fn folded(sheet: &Sheet, title: &'static str, changes: Vec<Worded>) -> AnyView {
    let count = match changes.len() {
        1 => "1 change that doesn\u{2019}t conflict".to_owned(),
        count => format!("{count} changes that don\u{2019}t conflict"),
    };
    let (is_open, is_all_shown) = (RwSignal::new(false), RwSignal::new(false));
    let sheet = sheet.clone();
    let list = live(move || {
        if !is_open.get() {
            return ().into_any();
        }
        let shown = if is_all_shown.get() { changes.len() } else { changes.len().min(MOST_SHOWN) };
        let views = sheet.step.with_untracked(|step| {
            changes[..shown].iter().map(|worded| question(&sheet, step, worded.clone())).collect_view()
        });
        view! { {views} {more(changes.len() - shown, "changes", is_all_shown)} }.into_any()
    });
    let toggle = move |event| is_open.set(event_target::<web_sys::HtmlDetailsElement>(&event).open());
    view! {
        <details class="merge__changes" on:toggle=toggle>
            <summary>{count} <span class="visually-hidden">": " {title}</span></summary>
            <p class="field__hint">"They are taken, unless you decide otherwise here."</p>
            {list}
        </details>
    }
    .into_any()
}
