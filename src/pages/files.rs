//! Files: open one by picking, dropping or pasting; download each draft; what was kept aside.

mod question;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::home::shelf_view::words;
use super::title::{HEADING, set_title};
use super::{messages, outgoing};
use crate::document::file::{LARGEST, ReadError};
use crate::drafts::{
    Download, Entry, KeptAside, OpenDraft, Received, Shelf, download_text, file_stamp, receive, rescued,
    time_of_day, use_open_draft,
};
use crate::ui::announce::use_announce;
use crate::ui::focus::focus_soon;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press};
use question::QuestionView;

/// What came of a file.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Arrival {
    /// It can be opened; what is to be done with it is asked.
    Asked(Box<Received>),
    /// It has several drafts, out of the rescue screen: what each is called, and its text.
    Several(Vec<(String, String)>),
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
    draft: OpenDraft,
    arrival: RwSignal<Option<Arrival>>,
    /// How many files came with it, and wait in their folder.
    others: RwSignal<u32>,
}

impl Inbox {
    fn empty() -> Self {
        Self { draft: use_open_draft(), arrival: RwSignal::new(None), others: RwSignal::new(0) }
    }

    fn take_text(self, name: String, text: String) {
        let received = receive(self.draft, name.clone(), text.clone());
        self.arrival.set(Some(match received {
            Ok(received) => Arrival::Asked(Box::new(received)),
            Err(error) => match rescued(&text) {
                drafts if error == ReadError::OtherJson && !drafts.is_empty() => Arrival::Several(drafts),
                _ => Arrival::Refused { name, error },
            },
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
        // As bytes: turning a long text of the page's into one of ours takes longer than reading the file does.
        let bytes =
            JsFuture::from(file.array_buffer()).await.map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec());
        let text = bytes.map(|bytes| match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
        });
        take(name, text.map_err(|_| ReadError::NotReadable));
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

/// Takes the files that are dropped on the page, for as long as it is shown, before `public/launch.mjs` takes them to the
/// page for files.
#[cfg(feature = "whole")]
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
    let (open, said) = (use_open_draft(), RwSignal::new(None));
    let (shelf, trouble) = open.shelf();
    let row = move |entry: &Entry| {
        let (name, facts) = words(entry);
        let (about, id) = (name.clone(), entry.id.clone());
        let download = move || {
            if let Ok(Some(download)) = Download::of(open, &id) {
                let _ = download_text(&download);
                outgoing::look(&download, said);
            }
        };
        view! {
            <li class="draft-card">
                <div class="draft-card__words">
                    <span class="draft-card__name">{name}</span>
                    <p class="draft-card__facts">{facts}</p>
                </div>
                <button type="button" class="button" on:click=press(download)>
                    {icon(Icon::Download)}
                    "Download"
                    <span class="visually-hidden">": " {about}</span>
                </button>
            </li>
        }
        .into_any()
    };
    let none = match &trouble {
        Some(error) => {
            format!("What is in this browser cannot be read: {}.", messages::not_stored(error))
        }
        None if shelf.drafts.is_empty() => "There are no drafts in this browser yet.".to_owned(),
        None => String::new(),
    };
    view! {
        <section class="section" aria-labelledby="downloads">
            <h2 id="downloads">"Download"</h2>
            <p>"The file's name carries the district, the date and the time, so that you can tell copies apart."</p>
            {outgoing::downloaded(said)}
            <ul class="shelf">{shelf.drafts.iter().map(row).collect_view()}</ul>
            <p class="shelf__none">{none}</p>
        </section>
        {(!shelf.kept.is_empty()).then(|| kept_list(shelf))}
    }
}

fn kept_list(shelf: Shelf) -> AnyView {
    let trouble = RwSignal::new(String::new());
    let all = shelf.kept.iter().map(|kept| kept_view(kept, &shelf, trouble)).collect_view();
    view! {
        <section class="section" aria-labelledby="kept">
            <h2 id="kept">"Kept aside"</h2>
            <p>"Text that stood in a draft's place and was not written over."</p>
            <p class="trouble" role="alert">{trouble}</p>
            <ul class="shelf">{all}</ul>
        </section>
    }
    .into_any()
}

/// What a text was kept aside from, and when.
fn kept_name(kept: &KeptAside, shelf: &Shelf) -> String {
    let (id, at) = kept.origin();
    let from = shelf.drafts.iter().find(|entry| entry.id == id).map(|entry| words(entry).0);
    let from = from.unwrap_or_else(|| "a draft that is not here".to_owned());
    format!("From {from}, {}", time_of_day(at))
}

fn kept_view(kept: &KeptAside, shelf: &Shelf, trouble: RwSignal<String>) -> AnyView {
    let name = kept_name(kept, shelf);
    // The text, once it was deleted: until the page is left it can be brought back.
    let deleted = RwSignal::new(None::<String>);
    let announce = use_announce();
    let (from_id, kept) = (kept.key.clone(), kept.clone());
    let act = Callback::new(move |()| {
        let (result, say) = match deleted.get_untracked() {
            None => (Shelf::delete_kept(&kept).map(Some), "Deleted. It can be brought back."),
            Some(text) => (Shelf::put_back_kept(&kept, &text).map(|()| None), "It is back."),
        };
        match result {
            Ok(now) => {
                trouble.set(String::new());
                deleted.set(now);
                announce.say(say);
                focus_soon(kept.key.clone());
            }
            Err(error) => trouble.set(format!("That did not work: {}.", messages::not_stored(&error))),
        }
    });
    live(move || {
        let (is_deleted, id) = (deleted.with(Option::is_some), from_id.clone());
        let download = {
            let kept = KeptAside { key: id.clone() };
            move || {
                if let Ok(Some(text)) = Shelf::kept_text(&kept) {
                    let _ =
                        download_text(&Download { name: format!("kept-aside-{}.json", file_stamp()), text });
                }
            }
        };
        view! {
            <li class="draft-card" class:draft-card--removed=is_deleted>
                <span class="draft-card__words">{is_deleted.then_some("Deleted: ")} {name.clone()}</span>
                <div class="draft-card__actions">
                    {(!is_deleted)
                        .then(|| {
                            view! {
                                <button type="button" class="button" on:click=press(download)>
                                    {icon(Icon::Download)}
                                    "Download"
                                    <span class="visually-hidden">": " {name.clone()}</span>
                                </button>
                            }
                        })}
                    <button type="button" class="button button--quiet" id=id on:click=press(move || act.run(()))>
                        {if is_deleted { "Undo" } else { "Delete" }}
                        <span class="visually-hidden">": " {name.clone()}</span>
                    </button>
                </div>
            </li>
        }
        .into_any()
    })
}
