//! Files: open one by picking, dropping or pasting; download each draft; what was kept aside.

mod question;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::title::{HEADING, set_title};
use super::{messages, outgoing};
use crate::document::file::{LARGEST, ReadError};
use crate::drafts::{
    Contents, Download, KeptAside, Received, Shelf, download_text, receive, time_of_day, use_open_draft,
};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press};
use question::QuestionView;

/// What came of a file.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Arrival {
    /// It can be opened; what is to be done with it is asked.
    Asked(Box<Received>),
    /// It cannot be opened.
    Refused {
        /// The file's name, empty for pasted text.
        name: String,
        /// Why.
        error: ReadError,
    },
}

#[derive(Clone, Copy)]
struct Inbox {
    arrival: RwSignal<Option<Arrival>>,
    /// How many files came with it, and wait in their folder.
    others: RwSignal<u32>,
}

impl Inbox {
    fn empty() -> Self {
        Self { arrival: RwSignal::new(None), others: RwSignal::new(0) }
    }

    fn take_text(self, name: String, text: String) {
        self.arrival.set(Some(match receive(name.clone(), text) {
            Ok(received) => Arrival::Asked(Box::new(received)),
            Err(error) => Arrival::Refused { name, error },
        }));
    }

    fn take_first(self, files: web_sys::FileList) {
        self.others.set(files.length().saturating_sub(1));
        if let Some(file) = files.get(0) {
            read_file(file, move |name, text| match text {
                Ok(text) => self.take_text(name, text),
                Err(error) => self.arrival.set(Some(Arrival::Refused { name, error })),
            });
        }
    }
}

/// Reads a file, and hands over its name and its text.
pub(super) fn read_file(file: web_sys::File, take: impl FnOnce(String, Result<String, ReadError>) + 'static) {
    let name = file.name();
    // Asked before it is read: a film dropped by mistake must not fill the memory.
    if file.size() > LARGEST as f64 {
        take(name, Err(ReadError::TooLarge { bytes: file.size() as usize }));
        return;
    }
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
        take(name, Ok(text.unwrap_or_default()));
    });
}

/// The page for files.
#[component]
pub fn FilesPage() -> impl IntoView {
    set_title(|| "Files".to_owned());
    use_open_draft().flush();
    let inbox = Inbox::empty();
    view! {
        <article class="page">
            <header class="page__head">
                <h1 id=HEADING tabindex="-1">"Files"</h1>
                <p class="page__lead">"A file is how a draft travels: to a teammate, to another computer, to the next year."</p>
            </header>
            <section class="section" aria-labelledby="open">
                <h2 id="open">"Open a file"</h2>
                <p>"Opening changes nothing by itself: you are asked first, and what you have stays."</p>
                <Picker inbox />
                <PasteBox inbox />
                <QuestionView inbox />
            </section>
            <Downloads />
            <DropListener inbox />
        </article>
    }
}

#[component]
fn Picker(inbox: Inbox) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let pick = move |_: ev::Event| {
        let Some(input) = input.get() else { return };
        if let Some(files) = input.files() {
            inbox.take_first(files);
        }
        // So that the same file can be picked again.
        input.set_value("");
    };
    view! {
        <div class="drop">
            <label class="field__label" for="pick-file">"Choose a file, or drop one anywhere on this page"</label>
            <input node_ref=input id="pick-file" type="file" accept=".json,application/json,text/plain" on:change=pick />
        </div>
    }
}

#[component]
fn PasteBox(inbox: Inbox) -> impl IntoView {
    let pasted = RwSignal::new(String::new());
    view! {
        <details class="paste">
            <summary>"Paste the text of a file instead"</summary>
            <label class="field__label" for="paste-file">"The text of a file"</label>
            <textarea id="paste-file" rows="6" bind:value=pasted></textarea>
            <button
                type="button"
                class="button"
                on:click=press(move || inbox.take_text(String::new(), pasted.get_untracked()))
            >
                "Open this text"
            </button>
        </details>
    }
}

/// Opens what is dropped on the page.
#[component]
fn DropListener(inbox: Inbox) -> impl IntoView {
    listen_for_drops(move |files| inbox.take_first(files));
}

/// A page on which a dropped file opens right there.
#[component]
pub(super) fn DropZone() -> impl IntoView {
    let inbox = Inbox::empty();
    listen_for_drops(move |files| inbox.take_first(files));
    view! { <QuestionView inbox /> }
}

/// Takes the files that are dropped on the page, for as long as it is shown.
pub(super) fn listen_for_drops(take: impl Fn(web_sys::FileList) + Clone + 'static) {
    let over = window_event_listener(ev::dragover, move |event| event.prevent_default());
    let drop = window_event_listener(ev::drop, move |event| {
        event.prevent_default();
        let files = event.data_transfer().and_then(|transfer| transfer.files());
        if let Some(files) = files {
            take(files);
        }
    });
    on_cleanup(move || {
        over.remove();
        drop.remove();
    });
}

/// One download for each draft, and what was kept aside.
#[component]
fn Downloads() -> impl IntoView {
    let shelf = RwSignal::new(Shelf::read().unwrap_or_default());
    let (open, said) = (use_open_draft(), RwSignal::new(None));
    let row = move |entry: crate::drafts::Entry| {
        let name = match &entry.contents {
            Contents::Draft { name, .. } if name.is_empty() => "Untitled draft".to_owned(),
            Contents::Draft { name, .. } => name.clone(),
            Contents::Unreadable(_) => "A text that cannot be read".to_owned(),
        };
        let saved = match &entry.contents {
            Contents::Draft { saved_at, .. } => format!("Saved {}", time_of_day(saved_at)),
            Contents::Unreadable(error) => messages::cannot_open(error),
        };
        let about = name.clone();
        let download = move || {
            let is_open = open
                .head
                .with_untracked(|head| head.as_ref().is_some_and(|head| head.id.to_string() == entry.id));
            let download =
                if is_open { Download::of_open(open) } else { Download::of_stored(&entry.id).ok().flatten() };
            if let Some(download) = download {
                let _ = download_text(&download);
                outgoing::look(&download, said);
            }
        };
        view! {
            <li class="draft-card">
                <div class="draft-card__words">
                    <span class="draft-card__name">{name}</span>
                    <p class="draft-card__facts">{saved}</p>
                </div>
                <button type="button" class="button" on:click=press(download)>
                    {icon(Icon::Download)}
                    "Download"
                    <span class="visually-hidden">": " {about}</span>
                </button>
            </li>
        }
    };
    view! {
        <section class="section" aria-labelledby="downloads">
            <h2 id="downloads">"Download"</h2>
            <p>"The file's name carries the district, the date and the time, so that you can tell copies apart."</p>
            {outgoing::downloaded(said)}
            <ul class="shelf">{live(move || shelf.get().drafts.into_iter().map(row).collect_view().into_any())}</ul>
            <p class="shelf__none" hidden=Signal::derive(move || shelf.with(|shelf| !shelf.drafts.is_empty()))>
                "There are no drafts in this browser yet."
            </p>
        </section>
        {live(move || if shelf.with(|shelf| shelf.kept.is_empty()) { ().into_any() } else { kept_list(shelf) })}
    }
}

fn kept_list(shelf: RwSignal<Shelf>) -> AnyView {
    let all = shelf.get().kept.into_iter().map(|kept| kept_view(kept, shelf)).collect_view();
    view! {
        <section class="section" aria-labelledby="kept">
            <h2 id="kept">"Kept aside"</h2>
            <p>"Text that stood in a draft's place and was not written over. Download it before you delete it."</p>
            <ul class="shelf">{all}</ul>
        </section>
    }
    .into_any()
}

fn kept_view(kept: KeptAside, shelf: RwSignal<Shelf>) -> AnyView {
    let name = kept.key.rsplit('/').next().unwrap_or_default().to_owned();
    let (download, delete) = (kept.clone(), kept);
    let file = format!("kept-aside-{}.json", name.replace(':', ""));
    let download = move || {
        if let Ok(Some(text)) = Shelf::kept_text(&download) {
            let _ = download_text(&Download { name: file.clone(), text });
        }
    };
    let delete = move || {
        let _ = Shelf::delete_kept(&delete);
        shelf.set(Shelf::read().unwrap_or_default());
    };
    view! {
        <li class="draft-card">
            <span class="draft-card__words">{name}</span>
            <div class="draft-card__actions">
                <button type="button" class="button" on:click=press(download)>
                    {icon(Icon::Download)}
                    "Download"
                </button>
                <button type="button" class="button button--quiet" on:click=press(delete)>"Delete"</button>
            </div>
        </li>
    }
    .into_any()
}
