//! What one file would change, page by page.

use std::sync::Arc;

use leptos::prelude::*;

use super::question::question;
use super::{Desk, Incoming, PICK};
use crate::document::file::{Envelope, Extent};
use crate::drafts::{document_of_revision, time_of_day};
use crate::exchange::preview::words::{PageGroup, by_page};
use crate::exchange::preview::{Step, joined};
use crate::exchange::relation::Relation;
use crate::guidance::parts::words;
use crate::ui::focus::focus_soon;
use crate::ui::live::{live, press};

/// A file on the page: the draft as it meets it, and what it has to say to that.
#[derive(Clone)]
pub(super) struct Sheet {
    /// Its place among the files, from 0.
    pub(super) index: usize,
    pub(super) incoming: Arc<Incoming>,
    /// The draft, with the files before this one put together.
    pub(super) draft: Memo<Envelope>,
    pub(super) step: Memo<Step>,
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
        sheets.push(Sheet { index, incoming: incoming.clone(), draft, step });
        let file = incoming.clone();
        let before = draft;
        draft = Memo::new(move |_| {
            let settled = step.with(|step| {
                before.with(|draft| file.given.with(|given| step.settled(&draft.document, given)))
            });
            before.with(|draft| joined(draft, file.whole(), settled.document))
        });
    }
    sheets
}

impl Sheet {
    /// The proposals in words.
    pub(super) fn pages(&self) -> Vec<PageGroup> {
        self.step.with_untracked(|step| {
            self.draft.with_untracked(|draft| {
                by_page(&step.proposals, &draft.document, &step.theirs, step.base.is_some())
            })
        })
    }
}

/// The section of a file.
pub(super) fn view(desk: Desk, sheet: Sheet, count: usize) -> AnyView {
    let Sheet { index, incoming, step, .. } = sheet.clone();
    let heading = format!("file-{index}");
    let saved = time_of_day(&incoming.envelope.saved_at);
    let saved = if saved.is_empty() { String::new() } else { format!(", saved {saved}") };
    let number = (count > 1).then(|| format!("File {} of {count}: ", index + 1));
    let leave_out = move || {
        desk.files.update(|files| {
            files.remove(index);
        });
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
    let district = district.trim();
    let district = if district.is_empty() { "a district without a name yet" } else { district };
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
    let pages = sheet.pages();
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
    }
    .into_any()
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
            "It is a newer copy: it grew from your draft, and nothing of yours is missing in it."
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
    let heading = format!("file-{}-{}", sheet.index, title.to_lowercase().replace([' ', ',', ':'], "-"));
    let labelled_by = heading.clone();
    let view = |worded| question(sheet, step, worded);
    let changes = (!page.changes.is_empty()).then(|| {
        let count = match page.changes.len() {
            1 => "1 change that doesn\u{2019}t conflict".to_owned(),
            count => format!("{count} changes that don\u{2019}t conflict"),
        };
        let changes = page.changes.into_iter().map(view).collect_view();
        view! {
            <details class="merge__changes">
                <summary>{count} <span class="visually-hidden">": " {title}</span></summary>
                <p class="field__hint">"They are taken, unless you decide otherwise here."</p>
                {changes}
            </details>
        }
    });
    let questions = page.questions.into_iter().map(view).collect_view();
    view! {
        <section class="merge__page" aria-labelledby=labelled_by>
            <h3 id=heading>{title}</h3>
            {questions}
            {changes}
        </section>
    }
    .into_any()
}
