//! Earlier versions of a draft: what each says, what changed since, and the way back to it. Every step back can be undone.

mod changed;
mod removed;
mod room;
mod version;

use leptos::prelude::*;

use super::messages::not_stored;
use super::title::{HEADING, draft_name, set_title};
use crate::document::Id;
use crate::document::undo::Way;
use crate::drafts::{
    OpenDraft, RestorePoint, StorageError, day_in_words, delete_point, is_of_points, put_back_point,
    read_point, restore_points, use_open_draft,
};
use crate::ui::announce::{Announce, use_announce};
use crate::ui::focus::focus_soon;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press};

/// The id of the list's heading: where the focus goes when what had it is gone.
const LIST: &str = "versions";
/// The id of the button that takes the last step back.
const UNDO: &str = "history-undo";
/// The id of the field for a name.
const NAME: &str = "version-name";

/// What was done last, and how it is taken back.
#[derive(Clone)]
enum Done {
    /// An earlier version came back. The edit's own undo takes it back.
    BroughtBack(String, RestorePoint),
    /// A version was deleted: it, and its text.
    Deleted(String, RestorePoint, String),
    /// Nothing, and why.
    Nothing(String),
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct History {
    draft: OpenDraft,
    id: Id,
    points: RwSignal<Result<Vec<RestorePoint>, StorageError>>,
    done: RwSignal<Option<Done>>,
    announce: Announce,
}

impl History {
    fn look_again(self) {
        let points = restore_points(self.id);
        // The list is drawn anew, and what was folded open in it would be closed.
        if self.points.with_untracked(|seen| *seen != points) {
            self.points.set(points);
        }
    }

    fn say(self, words: String) {
        self.announce.say(words.clone());
        self.done.set(Some(Done::Nothing(words)));
    }

    fn keep_this_moment(self, name: RwSignal<String>) {
        self.draft.flush();
        match self.draft.keep_named_point(&name.get_untracked()) {
            Ok(()) => {
                self.announce.say("Kept. It is the first of the versions below.");
                self.done.set(None);
                name.set(String::new());
                self.look_again();
            }
            Err(StorageError::Full) => self.say(
                "It could not be kept: there is no room for it. Delete a version that you no longer need, and try again."
                    .to_owned(),
            ),
            Err(error) => self.say(format!("It could not be kept: {}.", not_stored(&error))),
        }
    }

    fn delete(self, point: &RestorePoint, called: String) {
        match delete_point(point) {
            Ok(text) => {
                self.announce
                    .say(format!("Deleted: {called}. You can put it back until you leave the page."));
                self.done.set(Some(Done::Deleted(called, point.clone(), text)));
                self.look_again();
                focus_soon(UNDO);
            }
            Err(error) => self.say(format!("It could not be deleted: {}.", not_stored(&error))),
        }
    }

    fn take_back(self) {
        match self.done.get_untracked() {
            Some(Done::BroughtBack(_, point)) => {
                // Somebody may have gone back with the keys already: that must not be undone once more.
                let is_last = read_point(&point).is_ok_and(|then| {
                    self.draft.document.with_untracked(|document| *document == then.envelope.document)
                });
                if is_last {
                    self.draft.go_back(Way::Undo);
                    self.draft.flush();
                    self.announce.say("Undone. The draft is as it was.");
                    self.done.set(None);
                } else {
                    self.say("Nothing was undone: the draft has changed since.".to_owned());
                }
            }
            Some(Done::Deleted(called, point, text)) => match put_back_point(&point, &text) {
                Ok(()) => {
                    self.announce.say(format!("{called} is back."));
                    self.done.set(None);
                }
                Err(error) => self.say(format!("It could not be put back: {}.", not_stored(&error))),
            },
            Some(Done::Nothing(_)) | None => {}
        }
        self.look_again();
        focus_soon(LIST);
    }
}

/// The page of the open draft's earlier versions.
pub(super) fn history_page() -> AnyView {
    let draft = use_open_draft();
    let Some(id) = draft.head.with_untracked(|head| head.as_ref().map(|head| head.id)) else {
        return ().into_any();
    };
    set_title(move || format!("Earlier versions: {}", draft_name(draft)));
    // Before the list is read: what is compared with is what is stored.
    draft.flush();
    let history = History {
        draft,
        id,
        points: RwSignal::new(restore_points(id)),
        done: RwSignal::new(None),
        announce: use_announce(),
    };
    // Another tab keeps versions too.
    let heard = window_event_listener(leptos::ev::storage, move |event| {
        if is_of_points(event.key().as_deref(), id) {
            history.look_again();
        }
    });
    on_cleanup(move || heard.remove());
    view! {
        <article class="page">
            <header class="page__head">
                <p class="page__kicker">{move || draft_name(draft)}</p>
                <h1 id=HEADING tabindex="-1">"Earlier versions"</h1>
                <p class="page__lead">
                    "The builder keeps earlier versions by itself: before the first edit of a day, every ten minutes "
                    "while you write, and before anything that changes much at once. Bring one back whenever you like. "
                    "What you have now is kept first, and Undo takes it back."
                </p>
            </header>
            {keeping(history)}
            <section class="section" aria-labelledby=LIST>
                <h2 id=LIST tabindex="-1">"Versions in this browser"</h2>
                {done_view(history)}
                {live(move || match history.points.get() {
                    Err(error) => view! {
                        <p class="notice">{format!("They cannot be read: {}.", not_stored(&error))}</p>
                    }.into_any(),
                    Ok(points) if points.is_empty() => view! {
                        <p>"None yet. The first one is kept when you edit this draft on another day, or when you keep one yourself."</p>
                    }.into_any(),
                    Ok(points) => days(history, points),
                })}
            </section>
            {removed::removed(history)}
            {room::room(history.points)}
        </article>
    }
    .into_any()
}

fn keeping(history: History) -> AnyView {
    let name = RwSignal::new(String::new());
    let draft = history.draft;
    view! {
        <section class="section" aria-labelledby="keep">
            <h2 id="keep">"Keep this moment"</h2>
            <form
                class="keep"
                on:submit=move |event| {
                    event.prevent_default();
                    history.keep_this_moment(name);
                }
            >
                <fieldset class="keep__field" disabled=move || draft.is_read_only()>
                    <div class="field">
                        <label class="field__label" for=NAME>"What to call it"</label>
                        <p class="field__hint" id="version-name-hint">"Such as “Before the board meeting”. It may stay empty."</p>
                        <input id=NAME type="text" autocomplete="off" maxlength="120" aria-describedby="version-name-hint" bind:value=name />
                    </div>
                    <button type="submit" class="button">"Keep this moment"</button>
                </fieldset>
            </form>
        </section>
    }
    .into_any()
}

fn done_view(history: History) -> AnyView {
    live(move || {
        let (words, undo) = match history.done.get() {
            None => return ().into_any(),
            Some(Done::Nothing(words)) => {
                return view! { <p class="notice">{words}</p> }.into_any();
            }
            Some(Done::BroughtBack(called, _)) => {
                (format!("Brought back: {called}. What you had is kept as the first version below."), "Undo")
            }
            Some(Done::Deleted(called, ..)) => (format!("Deleted: {called}."), "Put it back"),
        };
        view! {
            <div class="notice history-done">
                <p>{words}</p>
                <button type="button" class="button" id=UNDO on:click=press(move || history.take_back())>
                    {icon(Icon::Undo)}
                    {undo}
                </button>
            </div>
        }
        .into_any()
    })
}

/// The versions under the days on which they were kept, the newest first.
fn days(history: History, points: Vec<RestorePoint>) -> AnyView {
    let mut days: Vec<(String, Vec<RestorePoint>)> = Vec::new();
    for point in points {
        let day = day_in_words(&point.head.at);
        match days.last_mut().filter(|(last, _)| *last == day) {
            Some((_, points)) => points.push(point),
            None => days.push((day, vec![point])),
        }
    }
    let day = |(day, points): (String, Vec<RestorePoint>)| {
        let heading = if day.is_empty() { "At an unknown time".to_owned() } else { day };
        let points = points.into_iter().map(|point| version::version(history, point)).collect_view();
        view! {
            <h3 class="versions__day">{heading}</h3>
            <ol class="versions">{points}</ol>
        }
    };
    days.into_iter().map(day).collect_view().into_any()
}
