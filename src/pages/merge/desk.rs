//! What lies on the page where files are put together. It stays while one is on another page, and through a reload.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::document::file::{Envelope, Extent, Layout, ReadError, Standing, read, write};
use crate::document::{Document, Id};
use crate::drafts::{OnDesk, OpenDraft, keep_answers, keep_desk, read_desk, receive, use_open_draft};
use crate::exchange::preview::Given;
use crate::pages::files::read_file;
use crate::pages::messages;
use crate::ui::announce::{Announce, use_announce};
use crate::ui::focus::focus_soon;

/// A file that is to be put together with a draft.
pub(super) struct Incoming {
    /// That draft.
    draft: Id,
    /// As a person knows it.
    pub(super) name: String,
    pub(super) envelope: Envelope,
    /// How much of a draft it is.
    pub(super) extent: Extent,
    /// The answers given so far.
    pub(super) given: ArcRwSignal<Given>,
}

impl Incoming {
    /// The file, if it is a whole draft.
    pub(super) fn whole(&self) -> Option<&Envelope> {
        (self.extent == Extent::Whole).then_some(&self.envelope)
    }
}

/// The files of all drafts that lie there.
#[derive(Clone, Copy)]
pub struct Lying {
    files: RwSignal<Vec<Arc<Incoming>>>,
    /// Whether the files and the answers would outlive a reload.
    is_kept: RwSignal<(bool, bool)>,
}

/// Makes what lies there known to every page. Call it once, at the root: it must outlive every page.
pub fn provide_desk() {
    let file = |kept: OnDesk| {
        let opened = read(&kept.text).ok()?;
        let given = ArcRwSignal::new(Given::of_texts(&kept.answers));
        let OnDesk { draft, name, .. } = kept;
        Some(Arc::new(Incoming { draft, name, envelope: opened.envelope, extent: opened.extent, given }))
    };
    let files = RwSignal::new(read_desk().into_iter().filter_map(file).collect::<Vec<_>>());
    let is_kept = RwSignal::new((true, true));
    provide_context(Lying { files, is_kept });
    Effect::new(move || {
        let texts = files.with(|files| texts(files));
        let all: Vec<_> =
            texts.iter().map(|(file, text)| (file.draft, file.name.as_str(), text.as_str())).collect();
        let kept = keep_desk(&all);
        is_kept.update(|is_kept| is_kept.0 = kept);
    });
    Effect::new(move || {
        let answers = |file: &Arc<Incoming>| file.given.with(Given::texts);
        let kept = keep_answers(&files.with(|files| files.iter().map(answers).collect::<Vec<_>>()));
        is_kept.update(|is_kept| is_kept.1 = kept);
    });
    let lying = use_lying();
    let _ = window_event_listener(ev::beforeunload, move |event| {
        if !lying.outlives_a_reload() {
            event.prevent_default();
        }
    });
}

/// What lies there.
pub(in crate::pages) fn use_lying() -> Lying {
    expect_context()
}

impl Lying {
    /// Whether a reload of the page loses nothing of it.
    pub(in crate::pages) fn outlives_a_reload(self) -> bool {
        self.is_kept.get_untracked() == (true, true) || self.files.with_untracked(Vec::is_empty)
    }
}

/// What came of putting files together.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Done {
    /// In words to send to the others.
    pub(super) summary: String,
    /// What was made of the draft; none if it stayed as it was.
    pub(super) document: Option<Document>,
}

/// The page's view of what lies there.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) draft: OpenDraft,
    lying: Lying,
    /// Why files cannot be put together.
    pub(super) trouble: RwSignal<String>,
    pub(super) done: RwSignal<Option<Done>>,
    pub(super) announce: Announce,
}

impl Desk {
    /// Call it while a view is made.
    pub(super) fn new() -> Self {
        Self {
            draft: use_open_draft(),
            lying: use_lying(),
            trouble: RwSignal::new(String::new()),
            done: RwSignal::new(None),
            announce: use_announce(),
        }
    }

    /// The files for the open draft.
    pub(super) fn files(self) -> Vec<Arc<Incoming>> {
        let open = self.draft.head.with(|head| head.as_ref().map(|head| head.id));
        self.lying.files.with(|files| files.iter().filter(|file| Some(file.draft) == open).cloned().collect())
    }

    /// Takes a file off the page.
    pub(super) fn leave_out(self, file: &Arc<Incoming>) {
        self.lying.files.update(|files| files.retain(|other| !Arc::ptr_eq(other, file)));
    }

    /// Lays a file on the page and answers its place there. One that lies there already keeps its answers.
    pub(super) fn take_text(self, name: String, text: Result<String, ReadError>) -> Option<usize> {
        let name = if name.is_empty() { "the pasted text".to_owned() } else { name };
        let draft = self.draft.head.with_untracked(|head| head.as_ref().map(|head| head.id))?;
        match text.and_then(|text| receive(self.draft, name.clone(), text)) {
            Err(error) => {
                self.refuse(format!("“{name}” cannot be opened. {}", messages::cannot_open(&error)));
                None
            }
            Ok(received) if received.opened.standing != Standing::Current => {
                self.refuse(format!(
                    "“{name}” comes from a newer version of the app. It can be opened to be read, and not be put \
                     together with a draft here."
                ));
                None
            }
            Ok(received) => {
                let (envelope, extent) = (received.opened.envelope, received.opened.extent);
                let lies = |file: &Arc<Incoming>| file.extent == extent && file.envelope == envelope;
                let files = untrack(|| self.files());
                if let Some(place) = files.iter().position(lies) {
                    self.announce.say(format!("{name} is on the page already."));
                    return Some(place);
                }
                self.announce.say(format!("{name} is on the page. Nothing is written yet."));
                let given = ArcRwSignal::default();
                let file = Arc::new(Incoming { draft, name, envelope, extent, given });
                self.lying.files.update(|files| files.push(file));
                Some(files.len())
            }
        }
    }

    pub(super) fn refuse(self, why: String) {
        self.trouble.update(|trouble| {
            trouble.push_str(&why);
            trouble.push('\n');
        });
    }

    pub(super) fn take_files(self, files: &web_sys::FileList) {
        self.trouble.set(String::new());
        self.done.set(None);
        for file in (0..files.length()).filter_map(|place| files.get(place)) {
            read_file(file, move |name, text| {
                // Somebody may have gone on to another page meanwhile.
                if !self.trouble.is_disposed() {
                    self.take_text(name, text);
                }
            });
        }
    }

    /// Takes what came from another page, and goes to it.
    pub(super) fn take_handed_over(self, name: String, text: Option<String>) {
        let Some(text) = text else {
            self.refuse(format!(
                "“{name}” is too large to be brought along to this page. Choose it here once more."
            ));
            return;
        };
        if let Some(place) = self.take_text(name, Ok(text)).filter(|place| *place > 0) {
            focus_soon(format!("file-{place}"));
        }
    }
}

/// The files with the text that each is kept as.
fn texts(files: &[Arc<Incoming>]) -> Vec<(Arc<Incoming>, String)> {
    files.iter().map(|file| (file.clone(), write(&file.envelope, Layout::Compact))).collect()
}
