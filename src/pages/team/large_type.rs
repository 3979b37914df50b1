//! Large type for a shared screen: one prompt at a time in front of the page, and nothing else. Its prompts come from a page, or from the guide.

use leptos::ev;
use leptos::prelude::*;

use super::clock;
use crate::guidance::guide::{self, activity::Screen};
use crate::pages::book::{Book, use_book};
use crate::ui::dialog::Dialog;
use crate::ui::focus::focus_soon;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press, text};

/// What has the focus: the whole screen, so that keys are heard wherever somebody clicked.
const SCREEN: &str = "large-screen";
const HEADING: &str = "large-heading";

/// What one screen says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Prompt {
    /// What it belongs to, small: "Activity 2.1".
    pub(super) heading: String,
    /// The prompt.
    pub(super) words: String,
    /// What stands below it, if anything.
    pub(super) points: Vec<String>,
}

/// [`activity_in_large_type`], there once the guide is.
pub(super) fn large_activity(number: &'static str) -> AnyView {
    let fetch = use_book(Book::Guide);
    live(move || if fetch.get().is_here() { activity_in_large_type(number) } else { ().into_any() })
}

/// A button that shows prompts in large type. While they are shown, they follow the signals that they are made from;
/// `what` names them: "Activity 2.1".
pub(super) fn large_type(
    what: &'static str,
    prompts: impl Fn() -> Vec<Prompt> + Send + Sync + 'static,
) -> AnyView {
    let prompts: Box<dyn Fn() -> Vec<Prompt> + Send + Sync> = Box::new(prompts);
    let state = Screens {
        open: RwSignal::new(false),
        prompts: Memo::new(move |_| prompts()),
        place: RwSignal::new(0),
    };
    let show = move || {
        state.place.set(0);
        state.open.set(true);
        focus_soon(SCREEN);
    };
    view! {
        <button type="button" class="button no-print" on:click=press(show)>
            {icon(Icon::Screen)}
            "Show in large type"
            <span class="visually-hidden">": " {what}</span>
        </button>
        <Dialog open=state.open labelled_by=HEADING class="large no-print">
            {live(move || if state.open.get() { state.screen(what) } else { ().into_any() })}
        </Dialog>
    }
    .into_any()
}

/// The prompts of an activity, by its number in the deck. Nothing while there is no guide.
pub(super) fn activity_in_large_type(number: &'static str) -> AnyView {
    let activity =
        guide::book().and_then(|guide| guide.activities().find(|activity| activity.number() == number));
    let Some(activity) = activity else { return ().into_any() };
    let screen = move |screen: Screen| Prompt {
        heading: format!("Activity {number}"),
        words: screen.words().to_owned(),
        points: vec![format!("{} {} min", screen.how(), screen.minutes())],
    };
    large_type(activity.title(), move || activity.screens().map(screen).collect())
}

#[derive(Clone, Copy)]
struct Screens {
    open: RwSignal<bool>,
    prompts: Memo<Vec<Prompt>>,
    place: RwSignal<usize>,
}

impl Screens {
    fn screen(self, what: &'static str) -> AnyView {
        let step = move |label: &'static str, by: isize| {
            let is_off = text(move || (self.beside(by) == self.place.get()).to_string());
            view! {
                <button type="button" class="button button--quiet" aria-disabled=is_off on:click=press(move || self.go(by))>
                    {label}
                </button>
            }
        };
        view! {
            <div class="large__screen" id=SCREEN tabindex="-1" on:keydown=move |event| self.hear_key(&event)>
                <h2 class="visually-hidden" id=HEADING>{what} ", in large type"</h2>
                {clock::line()}
                <div class="large__prompt" aria-live=self.is_read_out() aria-atomic="true">
                    {live(move || self.prompt())}
                </div>
                <div class="large__bar">
                    {step("Previous", -1)}
                    {step("Next", 1)}
                    <button type="button" class="button button--quiet" on:click=press(move || self.open.set(false))>
                        "Leave"
                    </button>
                </div>
            </div>
        }
        .into_any()
    }

    /// Where keys lead from prompt to prompt, each is read out. A single one changes with the clock alone, which speaks
    /// for itself.
    fn is_read_out(self) -> Signal<String> {
        text(move || if self.prompts.with(Vec::len) > 1 { "polite" } else { "off" }.to_owned())
    }

    fn prompt(self) -> AnyView {
        let place = self.place.get();
        self.prompts.with(|all| {
            let Some(prompt) = all.get(place) else { return ().into_any() };
            let Prompt { heading, words, points } = prompt.clone();
            let points = points.into_iter().map(|point| view! { <li>{point}</li> }).collect_view();
            view! {
                <p class="large__head">
                    <span>{heading}</span>
                    <span class="large__place">{place + 1} " of " {all.len()}</span>
                </p>
                <p class="large__words" data-length=length(&prompt.words)>{words}</p>
                <ul class="large__points">{points}</ul>
            }
            .into_any()
        })
    }

    /// The place that a step leads to: the same one at the ends.
    fn beside(self, by: isize) -> usize {
        let last = self.prompts.with(Vec::len).saturating_sub(1);
        self.place.get().saturating_add_signed(by).min(last)
    }

    fn go(self, by: isize) {
        let place = untrack(|| self.beside(by));
        if self.place.get_untracked() != place {
            self.place.set(place);
        }
    }

    /// Arrows, and the keys that a remote control for slides sends. Esc is the browser's.
    fn hear_key(self, event: &ev::KeyboardEvent) {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let by = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" | "PageDown" => 1,
            "ArrowLeft" | "ArrowUp" | "PageUp" => -1,
            "Home" => isize::MIN,
            "End" => isize::MAX,
            _ => return,
        };
        let screen = document().get_element_by_id(SCREEN);
        if !matches!(event.key().as_str(), "ArrowRight" | "ArrowLeft") && has_more(screen.as_ref(), by) {
            return;
        }
        event.prevent_default();
        self.go(by);
    }
}

/// Whether what is larger than its screen goes on in the direction of a step: it is read to its end first.
pub(super) fn has_more(screen: Option<&web_sys::Element>, by: isize) -> bool {
    screen.is_some_and(|screen| {
        let below = screen.scroll_height() - screen.client_height() - screen.scroll_top();
        // Where a page is scaled, the last row may be told a pixel short.
        if by > 0 { below > 1 } else { screen.scroll_top() > 0 }
    })
}

/// How large the letters can be.
fn length(words: &str) -> &'static str {
    match words.chars().count() {
        0..=90 => "short",
        91..=220 => "middling",
        _ => "long",
    }
}
