//! The books: words that no page needs before typing. They are fetched beside the work, and stay once they are there.

use std::sync::LazyLock;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::address;
use super::title::{HEADING, is_nowhere_else};
use crate::guidance::served::Words;
use crate::guidance::{examples, help};
#[cfg(feature = "whole")]
use crate::guidance::{guide, wording};
use crate::ui::focus::{focus_now, once_changed, reveal};
use crate::ui::live::{live, press, text};

const TRY_AGAIN: &str = "try-again";

/// A file of words that is served beside the app.
#[derive(Clone, Copy)]
pub(super) enum Book {
    /// The examples beside fields and lists.
    Examples,
    /// The help page and the glossary.
    Help,
    /// The words of the training.
    #[cfg(feature = "whole")]
    Guide,
    /// The list of the checker of wording.
    #[cfg(feature = "whole")]
    Wording,
}

/// How it stands with a book.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fetch {
    /// Nobody has asked for it.
    NotSent,
    /// It is on its way.
    OnItsWay,
    /// It did not come: the network is down, or the host has something else in its place.
    Failed,
    /// It did not come, and is on its way again.
    OnItsWayAgain,
    /// It is here.
    Here,
}

impl Book {
    fn file(self) -> &'static str {
        match self {
            Self::Examples => "examples.json",
            Self::Help => "help.json",
            #[cfg(feature = "whole")]
            Self::Guide => "guide.json",
            #[cfg(feature = "whole")]
            Self::Wording => "wording.json",
        }
    }

    fn words(self) -> &'static Words {
        match self {
            Self::Examples => &examples::WORDS,
            Self::Help => &help::WORDS,
            #[cfg(feature = "whole")]
            Self::Guide => &guide::WORDS,
            #[cfg(feature = "whole")]
            Self::Wording => &wording::WORDS,
        }
    }

    /// How it stands with it.
    pub(super) fn fetch(self) -> &'static ArcRwSignal<Fetch> {
        static ALL: LazyLock<[ArcRwSignal<Fetch>; 4]> =
            LazyLock::new(|| [Fetch::NotSent; 4].map(ArcRwSignal::new));
        &ALL[self as usize]
    }

    /// Sends for the book, unless it is here or on its way.
    pub(super) fn send_for(self) {
        let fetch = self.fetch();
        fetch.set(match fetch.get_untracked() {
            Fetch::NotSent => Fetch::OnItsWay,
            Fetch::Failed => Fetch::OnItsWayAgain,
            Fetch::OnItsWay | Fetch::OnItsWayAgain | Fetch::Here => return,
        });
        spawn_local(async move {
            let text = fetch_text(self.file()).await;
            let is_here = text.is_some_and(|text| self.words().fill(&text));
            fetch.set(if is_here { Fetch::Here } else { Fetch::Failed });
        });
    }
}

impl Fetch {
    /// Whether the book can be read.
    pub(super) fn is_here(self) -> bool {
        self == Self::Here
    }

    fn has_failed(self) -> bool {
        matches!(self, Self::Failed | Self::OnItsWayAgain)
    }
}

/// How it stands with a book. Sends for it; where that failed before, this tries again.
pub(super) fn use_book(book: Book) -> ArcReadSignal<Fetch> {
    book.send_for();
    book.fetch().read_only()
}

/// What is made of a book: nothing but patience until it is here, and a way to try again where it did not come.
pub(super) fn with_book(book: Book, view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let fetch = use_book(book);
    let came_later = !fetch.get_untracked().is_here();
    let has_failed = Memo::new(move |_| fetch.get().has_failed());
    let fetch = book.fetch();
    let is_here = Memo::new(move |_| fetch.get().is_here());
    live(move || {
        if has_failed.get() {
            return trouble(book, "The words of this page");
        }
        if !is_here.get() {
            return waiting();
        }
        if came_later {
            go_where_the_address_leads();
        }
        view()
    })
}

/// A page of forms with a book's words around them. It waits for the book, so that nothing moves under a person's
/// hands, and does without the words where they did not come; who frames the page says so.
#[cfg(feature = "whole")]
pub(super) fn forms_with_book(book: Book, view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let came_later = !use_book(book).get_untracked().is_here();
    // While it is tried again, the forms stay as they are.
    let stage = Memo::new(move |_| {
        let fetch = book.fetch().get();
        (fetch.is_here(), fetch.has_failed())
    });
    live(move || {
        if stage.get() == (false, false) {
            return waiting();
        }
        if came_later {
            go_where_the_address_leads();
        }
        view()
    })
}

/// For a page that can do without a book: says what is missing where the book did not come.
#[cfg(feature = "whole")]
pub(super) fn without_book(book: Book, what: &'static str) -> AnyView {
    let has_failed = Memo::new(move |_| book.fetch().get().has_failed());
    live(move || if has_failed.get() { trouble(book, what) } else { ().into_any() })
}

fn waiting() -> AnyView {
    view! { <p class="waiting">"One moment: the words of this page are on their way."</p> }.into_any()
}

fn trouble(book: Book, what: &'static str) -> AnyView {
    let words = move || match book.fetch().get() {
        Fetch::OnItsWayAgain => "Trying again\u{2026}".to_owned(),
        _ => format!(
            "{what} could not be fetched. What you wrote is safe. Are you online? Then please try again."
        ),
    };
    view! {
        <div class="notice no-print">
            <p role="alert">{text(words)}</p>
            <button type="button" class="button" id=TRY_AGAIN on:click=press(move || book.send_for())>
                "Try again"
            </button>
        </div>
    }
    .into_any()
}

/// The place that the address names was not there yet when the page was shown. Who has gone elsewhere meanwhile is
/// left there; who pressed the button that vanishes now is taken to the page.
fn go_where_the_address_leads() {
    let pressed = document().active_element().is_some_and(|element| element.id() == TRY_AGAIN);
    if !(pressed || is_nowhere_else()) {
        return;
    }
    once_changed(move || {
        let hash = window().location().hash().unwrap_or_default();
        let place = hash.trim_start_matches('#');
        if (place.is_empty() || !reveal(place)) && pressed {
            focus_now(HEADING);
        }
    });
}

/// A text that is served beside the app.
pub(super) async fn fetch_text(name: &str) -> Option<String> {
    let response = JsFuture::from(window().fetch_with_str(&address::asset(name))).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
