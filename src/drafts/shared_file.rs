//! The file on disk that the open draft is saved to again and again, which teammates may save to as well: in use for as
//! long as the tab is open, remembered for the next time, watched while the page is seen, and never written over where it
//! has words of theirs.
//!
//! Between the last look and the end of a write lies a moment that no browser closes: two people who save within the
//! same few milliseconds may meet in it. The file then has the words of one, and the browser of each has their own.

mod remembered;

use js_sys::{Array, Object, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::clock::{now_utc, time_of_day};
use super::history::document_of_revision;
use super::limits::WATCH_EVERY;
use super::open::OpenDraft;
use crate::document::Id;
use crate::document::file::{self, LARGEST, Layout, ReadError};
use crate::exchange::shared_file::{NotShareable, OnDisk, look};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = window, js_name = showOpenFilePicker)]
    async fn show_open_file_picker(options: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = window, js_name = showSaveFilePicker)]
    async fn show_save_file_picker(options: &JsValue) -> Result<JsValue, JsValue>;
}

type Handle = web_sys::FileSystemFileHandle;

/// The shared file, if there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The draft that it belongs to.
    pub draft: Id,
    /// Its name.
    pub name: String,
    /// When it was last read or written, for people.
    pub at: String,
    /// How it stands.
    pub standing: SharedStanding,
    /// What it said then.
    seen: Option<String>,
}

/// How a shared file stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SharedStanding {
    /// It has nothing that the draft has not.
    NothingNew,
    /// It has words that the draft has not: this text.
    NewWords(String),
    /// It is none that can be shared.
    NotShareable(NotShareable),
    /// The browser does not let it be read or written, or it is gone.
    OutOfReach,
}

/// How a file is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choose {
    /// One that is there.
    Existing,
    /// One that is to be made, under this name.
    New,
}

/// The shared file of this tab.
#[derive(Clone, Copy)]
pub struct SharedFile {
    draft: OpenDraft,
    shared: RwSignal<Option<Shared>>,
    /// The file that a draft was saved to in an earlier tab: the draft, and its name.
    remembered: RwSignal<Option<(Id, String)>>,
    handle: StoredValue<Option<Handle>, LocalStorage>,
    /// Whether it is being read or written.
    is_busy: StoredValue<bool>,
    /// When it was changed last as it was last seen, in milliseconds.
    modified: StoredValue<f64>,
}

/// Makes the shared file known to every page. Call it once, at the root.
pub fn provide_shared_file(draft: OpenDraft) {
    let file = SharedFile {
        draft,
        shared: RwSignal::new(None),
        remembered: RwSignal::new(None),
        handle: StoredValue::new_local(None),
        is_busy: StoredValue::new(false),
        modified: StoredValue::new(0.0),
    };
    provide_context(file);
    set_interval(move || file.watch(), WATCH_EVERY);
    let _ = window_event_listener(leptos::ev::visibilitychange, move |_| file.watch());
    // Once its words are put together with the draft, they are new no longer.
    Effect::new(move || {
        draft.settled.track();
        let is_new = |shared: &Shared| matches!(shared.standing, SharedStanding::NewWords(_));
        if untrack(|| file.shared()).as_ref().is_some_and(is_new) {
            spawn_local(file.once(file.read_anew()));
        }
    });
}

/// The shared file of this tab.
#[must_use]
pub fn use_shared_file() -> SharedFile {
    expect_context()
}

impl SharedFile {
    /// Whether this browser can save to the same file again.
    #[must_use]
    pub fn is_possible() -> bool {
        let has = |name: &str| Reflect::has(&window(), &name.into()).unwrap_or(false);
        has("showOpenFilePicker") && has("showSaveFilePicker")
    }

    /// The shared file, if there is one for the open draft.
    #[must_use]
    pub fn shared(self) -> Option<Shared> {
        let open = self.draft.head.with(|head| head.as_ref().map(|head| head.id));
        self.shared.get().filter(|shared| Some(shared.draft) == open)
    }

    /// Has a person choose a file, looks at it, and saves to one that was just made. Somebody who closes the choice
    /// changes nothing.
    pub fn choose(self, choose: Choose, name: String) {
        spawn_local(async move {
            let Some(handle) = pick(choose, &name).await else { return };
            if self.take(handle).await.is_none() {
                return;
            }
            match choose {
                Choose::Existing => self.once(self.read_anew()).await,
                Choose::New => self.once(self.write()).await,
            }
        });
    }

    async fn take(self, handle: Handle) -> Option<()> {
        let draft = self.draft.head.get_untracked()?.id;
        let (name, standing) = (handle.name(), SharedStanding::NothingNew);
        self.handle.set_value(Some(handle.clone()));
        self.modified.set_value(0.0);
        self.shared.set(Some(Shared { draft, name, at: String::new(), standing, seen: None }));
        // Where it cannot be remembered, it is chosen anew the next time.
        let _ = remembered::remember(draft, &handle).await;
        Some(())
    }

    /// Looks whether the open draft was saved to a file before.
    pub fn look_for_remembered(self) {
        spawn_local(async move {
            let Some(draft) = self.draft.head.get_untracked().map(|head| head.id) else { return };
            let handle = remembered::remembered(draft).await;
            self.remembered.set(handle.map(|handle| (draft, handle.name())));
        });
    }

    /// The name of the file that the open draft was saved to before.
    #[must_use]
    pub fn remembered(self) -> Option<String> {
        let open = self.draft.head.with(|head| head.as_ref().map(|head| head.id));
        self.remembered.get().filter(|(draft, _)| Some(*draft) == open).map(|(_, name)| name)
    }

    /// Uses that file again, if the person lets the browser.
    pub fn open_again(self) {
        spawn_local(async move {
            let Some(draft) = self.draft.head.get_untracked().map(|head| head.id) else { return };
            let Some(handle) = remembered::remembered(draft).await else { return };
            let may = remembered::ask(&handle).await;
            if self.take(handle).await.is_none() {
                return;
            }
            if may {
                self.once(self.read_anew()).await;
            } else {
                self.stand(SharedStanding::OutOfReach, None);
            }
        });
    }

    /// Saves to it, unless it has words that the draft has not.
    pub fn save(self) {
        spawn_local(self.once(self.write()));
    }

    /// Lets go of it. The file stays as it is.
    pub fn leave(self) {
        let draft = self.shared.with_untracked(|shared| shared.as_ref().map(|shared| shared.draft));
        self.handle.set_value(None);
        self.shared.set(None);
        self.remembered.set(None);
        spawn_local(async move {
            if let Some(draft) = draft {
                let _ = remembered::forget(draft).await;
            }
        });
    }

    fn watch(self) {
        let is_seen = document().visibility_state() == web_sys::VisibilityState::Visible;
        if is_seen && untrack(|| self.shared()).is_some() {
            spawn_local(self.once(async move {
                let Some(handle) = self.handle.get_value() else { return };
                match current(&handle).await {
                    Some(file) if file.last_modified() == self.modified.get_value() => {}
                    Some(_) => self.read_anew().await,
                    None => self.stand(SharedStanding::OutOfReach, None),
                }
            }));
        }
    }

    /// One thing at a time: what is asked for meanwhile is left to the next look.
    async fn once(self, work: impl Future<Output = ()>) {
        if !self.is_busy.get_value() {
            self.is_busy.set_value(true);
            work.await;
            self.is_busy.set_value(false);
        }
    }

    async fn read_anew(self) {
        let Some(handle) = self.handle.get_value() else { return };
        self.judge(&handle).await;
    }

    /// Reads it and says how it stands. Answers when it was changed last, if it may be written over.
    async fn judge(self, handle: &Handle) -> Option<f64> {
        let Some((text, modified)) = read(handle).await else {
            self.stand(SharedStanding::OutOfReach, None);
            return None;
        };
        let envelope = self.draft.envelope()?;
        let shared = self.shared.get_untracked().filter(|shared| shared.draft == envelope.id)?;
        let judged = match text.as_str() {
            _ if text.len() > LARGEST => {
                Err(NotShareable::Unreadable(ReadError::TooLarge { bytes: text.len() }))
            }
            text => look(text, shared.seen.as_deref(), &envelope, &document_of_revision),
        };
        self.modified.set_value(modified);
        match judged {
            Ok(OnDisk::NothingNew) => {
                self.stand(SharedStanding::NothingNew, Some(text));
                Some(modified)
            }
            Ok(OnDisk::NewWords) => {
                self.stand(SharedStanding::NewWords(text), None);
                None
            }
            Err(why) => {
                // What is being synced may be whole at the next look.
                self.modified.set_value(0.0);
                self.stand(SharedStanding::NotShareable(why), None);
                None
            }
        }
    }

    async fn write(self) {
        let Some(handle) = self.handle.get_value() else { return };
        let Some(envelope) = self.draft.departing() else { return };
        let Some(modified) = self.judge(&handle).await else { return };
        let text = file::write(&envelope, Layout::Readable);
        match write(&handle, &text, modified).await {
            Some(true) => {
                if let Some(file) = current(&handle).await {
                    self.modified.set_value(file.last_modified());
                }
                self.stand(SharedStanding::NothingNew, Some(text));
            }
            Some(false) => {
                self.judge(&handle).await;
            }
            None => self.stand(SharedStanding::OutOfReach, None),
        }
    }

    /// Notes how it stands, and what it says if that is known here now.
    fn stand(self, standing: SharedStanding, seen: Option<String>) {
        self.shared.update(|shared| {
            let Some(shared) = shared else { return };
            if seen.is_some() {
                shared.at = time_of_day(&now_utc());
                shared.seen = seen;
            }
            shared.standing = standing;
        });
    }
}

/// Has a person choose a file.
async fn pick(choose: Choose, name: &str) -> Option<Handle> {
    let accept = object(&[("application/json", Array::of1(&".json".into()).into())]);
    let kind = object(&[("description", "Coaching system".into()), ("accept", accept)]);
    let types = ("types", Array::of1(&kind).into());
    let chosen = match choose {
        Choose::Existing => Array::from(&show_open_file_picker(&object(&[types])).await.ok()?).get(0),
        Choose::New => {
            let options = object(&[types, ("suggestedName", name.into())]);
            show_save_file_picker(&options).await.ok()?
        }
    };
    chosen.dyn_into().ok()
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

async fn current(handle: &Handle) -> Option<web_sys::File> {
    JsFuture::from(handle.get_file()).await.ok()?.dyn_into().ok()
}

/// What a file says, and when it was changed last, in milliseconds.
async fn read(handle: &Handle) -> Option<(String, f64)> {
    let file = current(handle).await?;
    // A film that was chosen by mistake must not fill the memory: a little more than is read is enough to refuse it.
    let start = file.slice_with_i32_and_i32(0, i32::try_from(LARGEST + 1).unwrap_or(i32::MAX)).ok()?;
    let text = JsFuture::from(start.text()).await.ok()?.as_string()?;
    Some((text, file.last_modified()))
}

/// Writes a file as a whole, if nobody has changed it since. Answers whether it was written. `None` where the browser
/// refuses.
async fn write(handle: &Handle, text: &str, modified: f64) -> Option<bool> {
    let stream = JsFuture::from(handle.create_writable()).await.ok()?;
    let stream: web_sys::FileSystemWritableFileStream = stream.dyn_into().ok()?;
    JsFuture::from(stream.write_with_str(text).ok()?).await.ok()?;
    // The browser writes to a copy, which takes the file's place when it is closed.
    if current(handle).await.map(|file| file.last_modified()) != Some(modified) {
        let _ = JsFuture::from(stream.abort()).await;
        return Some(false);
    }
    JsFuture::from(stream.close()).await.ok()?;
    Some(true)
}
