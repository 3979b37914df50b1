//! Two people's files become one: files are chosen, what they would change is looked at and decided, and nothing is
//! written before that.

mod bar;
mod done;
mod question;
mod send;
mod shared;
mod sheet;

pub(super) use shared::notice as shared_file_notice;
pub(super) use sheet::extent;

use std::sync::Arc;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::files::{listen_for_drops, read_file};
use super::messages;
use super::title::{HEADING, draft_name, set_title};
use crate::document::file::{Envelope, Extent, ReadError, Standing};
use crate::drafts::{OpenDraft, receive, take_handed_over, use_open_draft};
use crate::exchange::preview::Given;
use crate::ui::announce::{Announce, use_announce};
use crate::ui::live::live;

/// The id of the picker.
const PICK: &str = "pick-files";

/// A file that is to be put together with the draft.
struct Incoming {
    /// As a person knows it.
    name: String,
    envelope: Envelope,
    /// How much of a draft it is.
    extent: Extent,
    /// The answers given so far.
    given: ArcRwSignal<Vec<Given>>,
}

/// What lies on the page.
#[derive(Clone, Copy)]
struct Desk {
    draft: OpenDraft,
    files: RwSignal<Vec<Arc<Incoming>>>,
    /// Why files cannot be put together.
    trouble: RwSignal<String>,
    /// What came of it, once it is done.
    summary: RwSignal<String>,
    announce: Announce,
}

impl Incoming {
    /// The file, if it is a whole draft.
    fn whole(&self) -> Option<&Envelope> {
        (self.extent == Extent::Whole).then_some(&self.envelope)
    }
}

impl Desk {
    fn take_text(self, name: String, text: Result<String, ReadError>) {
        let name = if name.is_empty() { "the pasted text".to_owned() } else { name };
        match text.and_then(|text| receive(self.draft, name.clone(), text)) {
            Err(error) => {
                self.refuse(format!("“{name}” cannot be opened. {}", messages::cannot_open(&error)));
            }
            Ok(received) if received.opened.standing != Standing::Current => self.refuse(format!(
                "“{name}” comes from a newer version of the app. It can be opened to be read, and not be put \
                 together with a draft here."
            )),
            Ok(received) => {
                self.announce.say(format!("{name} is on the page. Nothing is written yet."));
                let (envelope, extent) = (received.opened.envelope, received.opened.extent);
                let given = ArcRwSignal::default();
                self.files.update(|files| files.push(Arc::new(Incoming { name, envelope, extent, given })));
            }
        }
    }

    fn refuse(self, why: String) {
        self.trouble.update(|trouble| {
            trouble.push_str(&why);
            trouble.push('\n');
        });
    }

    fn take_files(self, files: &web_sys::FileList) {
        self.trouble.set(String::new());
        self.summary.set(String::new());
        for file in (0..files.length()).filter_map(|place| files.get(place)) {
            read_file(file, move |name, text| {
                // Somebody may have gone on to another page meanwhile.
                if !self.files.is_disposed() {
                    self.take_text(name, text);
                }
            });
        }
    }
}

/// The page where files are put together with the open draft.
pub(super) fn merge_page() -> AnyView {
    let draft = use_open_draft();
    // What is looked at bears the revision of just these words.
    draft.flush();
    let desk = Desk {
        draft,
        files: RwSignal::new(Vec::new()),
        trouble: RwSignal::new(String::new()),
        summary: RwSignal::new(String::new()),
        announce: use_announce(),
    };
    set_title(move || format!("Put files together: {}", draft_name(draft)));
    if let Some((name, text)) = take_handed_over() {
        desk.take_text(name, Ok(text));
    }
    listen_for_drops(move |files| desk.take_files(&files));
    view! {
        <article class="page merge">
            <header class="page__head">
                <h1 id=HEADING tabindex="-1">"Put files together"</h1>
                <p class="page__lead">
                    "Your draft and your teammates\u{2019} files become one. You see first what would change; nothing is "
                    "written until you say so, and one Undo takes it back."
                </p>
            </header>
            {live(move || if draft.is_read_only() { read_only() } else { body(desk) })}
        </article>
    }
    .into_any()
}

fn read_only() -> AnyView {
    view! { <p>"This draft is to be looked at only: nothing can be put together with it here."</p> }
        .into_any()
}

fn body(desk: Desk) -> AnyView {
    view! {
        {live(move || match desk.summary.get() {
            summary if summary.is_empty() => ().into_any(),
            summary => done::view(desk, summary),
        })}
        {picker(desk)}
        <p role="alert" class="question__text">{desk.trouble}</p>
        {live(move || preview(desk))}
        {shared::view(desk)}
        {send::view(desk)}
    }
    .into_any()
}

fn picker(desk: Desk) -> AnyView {
    let input = NodeRef::<html::Input>::new();
    let pick = move |_: ev::Event| {
        let Some(input) = input.get() else { return };
        if let Some(files) = input.files() {
            desk.take_files(&files);
        }
        // So that the same file can be picked again.
        input.set_value("");
    };
    view! {
        <div class="drop">
            <label class="field__label" for=PICK>"Choose your teammates\u{2019} files, or drop them anywhere on this page"</label>
            <p class="field__hint" id="pick-files-hint">
                "Several at once are put together one after the other."
            </p>
            <input
                node_ref=input
                id=PICK
                type="file"
                multiple
                accept=".json,application/json,text/plain"
                aria-describedby="pick-files-hint"
                on:change=pick
            />
        </div>
    }
    .into_any()
}

/// What the files would change, file by file, and what one can do about it.
fn preview(desk: Desk) -> AnyView {
    let files = desk.files.get();
    if files.is_empty() {
        return ().into_any();
    }
    let sheets = sheet::sheets(desk, &files);
    let views = sheets.iter().map(|sheet| sheet::view(desk, sheet.clone(), files.len())).collect_view();
    view! {
        {views}
        {bar::view(desk, sheets)}
    }
    .into_any()
}
