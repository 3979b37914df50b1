//! The drafts in this browser: open, duplicate, rename, download, remove with undo.

use leptos::prelude::*;

use crate::document::Id;
use crate::document::file::Standing;
use crate::drafts::{
    Contents, Download, Entry, OpenDraft, Shelf, StorageError, download_text, time_of_day, use_open_draft,
};
use crate::pages::outgoing::{self, Downloaded};
use crate::pages::title::or_untitled;
use crate::pages::{address, messages};
use crate::ui::announce::use_announce;
use crate::ui::focus::focus_soon;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press};

type Change = Callback<(Result<(), StorageError>, String, String)>;

/// A draft as the shelf shows it.
#[derive(Clone, PartialEq, Eq)]
struct Card {
    id: String,
    name: String,
    facts: String,
    kind: Kind,
}

/// What can be done with a draft.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Everything.
    Draft,
    /// It can be opened, to look at.
    Newer,
    /// It can be opened; nothing of it is stored that could be renamed or removed.
    OnlyHere,
    /// No address leads to it.
    Text,
}

/// What the shelf shows.
#[derive(Clone, PartialEq, Eq)]
struct Shown {
    drafts: Vec<Card>,
    removed: Vec<Card>,
    trouble: Option<StorageError>,
}

fn look(draft: OpenDraft) -> Shown {
    let (shelf, trouble) = draft.shelf();
    let cards = |entries: Vec<Entry>| entries.into_iter().map(card).collect();
    Shown { drafts: cards(shelf.drafts), removed: cards(shelf.removed), trouble }
}

fn card(entry: Entry) -> Card {
    let (name, facts) = words(&entry);
    let kind = match &entry.contents {
        Contents::OnlyHere { .. } => Kind::OnlyHere,
        // The address of a draft has its id; a key that somebody has written may be none.
        Contents::Draft { .. } if Id::read(&entry.id).to_string() != entry.id => Kind::Text,
        Contents::Draft { standing: Standing::Newer { .. }, .. } => Kind::Newer,
        Contents::Draft { .. } => Kind::Draft,
        Contents::Unreadable(_) => Kind::Text,
    };
    Card { id: entry.id, name, facts, kind }
}

/// What a draft is called, and what is known of it.
pub(in crate::pages) fn words(entry: &Entry) -> (String, String) {
    let named = |name: &String| or_untitled(name.clone());
    match &entry.contents {
        Contents::OnlyHere { name } => {
            (named(name), "Not saved: only this tab has it. Download a copy before you close it.".to_owned())
        }
        Contents::Draft { name, saved_at, standing } => {
            let newer = matches!(standing, Standing::Newer { .. });
            let note = if newer { " From a newer version of the app: to look at only." } else { "" };
            (named(name), format!("Saved {}.{note}", time_of_day(saved_at)))
        }
        Contents::Unreadable(error) => (
            "A text that cannot be read".to_owned(),
            format!("{} It is kept as it is.", messages::cannot_open(error)),
        ),
    }
}

/// The shelf.
#[component]
pub(super) fn ShelfView() -> impl IntoView {
    let draft = use_open_draft();
    let shown = RwSignal::new(look(draft));
    let (renaming, said) = (RwSignal::new(None::<String>), RwSignal::new(None));
    let trouble = RwSignal::new(String::new());
    let announce = use_announce();
    // What was done, what to say, and where the focus goes.
    let changed: Change =
        Callback::new(move |(result, say, focus): (Result<(), StorageError>, String, String)| match result {
            Ok(()) => {
                trouble.set(String::new());
                announce.say(say);
                renaming.set(None);
                shown.set(look(draft));
                focus_soon(focus);
            }
            // What was typed stays, and so does the focus.
            Err(error) => {
                trouble.set(format!(
                    "That did not work: {}. Nothing was changed.",
                    messages::not_stored(&error)
                ));
            }
        });
    let look_again = move || {
        // A name that is being typed is not taken away by what another tab does.
        if renaming.with_untracked(Option::is_some) {
            return;
        }
        let now = look(draft);
        if shown.with_untracked(|shown| *shown != now) {
            let focused = document().active_element().map(|element| element.id()).unwrap_or_default();
            shown.set(now);
            focus_soon(focused);
        }
    };
    let listener = window_event_listener(leptos::ev::storage, move |event| {
        if Shelf::has_key(event.key().as_deref()) {
            look_again();
        }
    });
    on_cleanup(move || listener.remove());
    // What only this tab has may have been stored meanwhile.
    Effect::new(move || {
        draft.settled.track();
        look_again();
    });
    view! {
        <section class="section" aria-labelledby="drafts">
            <h2 id="drafts" tabindex="-1">"Your drafts"</h2>
            {outgoing::downloaded(said)}
            <p class="trouble" role="alert">{trouble}</p>
            {live(move || shelf_view(shown.get(), said, renaming, changed))}
        </section>
    }
}

fn shelf_view(
    shown: Shown,
    said: Downloaded,
    renaming: RwSignal<Option<String>>,
    changed: Change,
) -> AnyView {
    let is_empty = shown.trouble.is_none() && shown.drafts.is_empty() && shown.removed.is_empty();
    let drafts = shown.drafts.into_iter().map(|card| card_view(card, said, renaming, changed)).collect_view();
    let removed = shown.removed.into_iter().map(|card| removed_view(card, changed)).collect_view();
    view! {
        {shown.trouble.map(|error| blocked(&error))}
        {is_empty.then(|| view! { <p class="shelf__none">"None yet. Start one, or open a file that a teammate sent you."</p> })}
        <ul class="shelf">{drafts} {removed}</ul>
    }
    .into_any()
}

fn blocked(error: &StorageError) -> AnyView {
    view! {
        <div class="notice">
            <p>
                <strong>"Drafts cannot be kept here: "</strong>
                {messages::not_stored(error)}
                ". You can still write: the work stays in this tab until you close it. Download a copy before you do."
            </p>
        </div>
    }
    .into_any()
}

fn card_view(card: Card, said: Downloaded, renaming: RwSignal<Option<String>>, changed: Change) -> AnyView {
    let Card { id, name, facts, kind } = card;
    let is_renaming = {
        let id = id.clone();
        Memo::new(move |_| renaming.with(|renaming| renaming.as_ref() == Some(&id)))
    };
    let title = match kind {
        Kind::Text => view! { <span class="draft-card__name">{name.clone()}</span> }.into_any(),
        Kind::Draft | Kind::Newer | Kind::OnlyHere => {
            let href = address::draft(Id::read(&id));
            view! { <a class="draft-card__name" href=href id=format!("open-{id}")>{name.clone()}</a> }
                .into_any()
        }
    };
    let for_form = (id.clone(), name.clone());
    let place = format!("draft-{id}");
    let actions = actions(id, name, kind, said, renaming, changed);
    view! {
        <li class="draft-card" id=place>
            <div class="draft-card__words">
                {title}
                <p class="draft-card__facts" class:trouble=kind == Kind::OnlyHere>{facts}</p>
                {live(move || {
                    if is_renaming.get() {
                        rename_form(for_form.0.clone(), for_form.1.clone(), renaming, changed)
                    } else {
                        ().into_any()
                    }
                })}
            </div>
            {actions}
        </li>
    }
    .into_any()
}

fn actions(
    id: String,
    name: String,
    kind: Kind,
    said: Downloaded,
    renaming: RwSignal<Option<String>>,
    changed: Change,
) -> AnyView {
    let draft = use_open_draft();
    let (about, of) = (name.clone(), id.clone());
    let button = move |word: &'static str, does: Callback<()>| {
        let about = about.clone();
        view! {
            <button type="button" class="button button--quiet" id=format!("{word}-{of}") on:click=press(move || does.run(()))>
                {word}
                <span class="visually-hidden">": " {about}</span>
            </button>
        }
        .into_any()
    };
    let card = format!("draft-{id}");
    let download = {
        let id = id.clone();
        Callback::new(move |()| {
            if let Ok(Some(download)) = Download::of(draft, &id) {
                let _ = download_text(&download);
                outgoing::look(&download, said);
            }
        })
    };
    let rename = {
        let id = id.clone();
        Callback::new(move |()| {
            renaming.set(Some(id.clone()));
            focus_soon(format!("rename-{id}"));
        })
    };
    let duplicate = {
        let (id, name, card) = (id.clone(), name.clone(), card.clone());
        Callback::new(move |()| {
            changed.run((Shelf::duplicate(&id), format!("Copied: {name}."), card.clone()))
        })
    };
    let remove = Callback::new(move |()| {
        let say = format!("Removed: {name}. It can be brought back.");
        changed.run((Shelf::remove(&id), say, format!("back-{id}")));
    });
    let mut all = vec![button("Download", download)];
    if kind == Kind::Draft {
        all.push(button("Rename", rename));
        all.push(button("Duplicate", duplicate));
    }
    if kind != Kind::OnlyHere {
        all.push(button("Remove", remove));
    }
    view! { <div class="draft-card__actions">{all}</div> }.into_any()
}

fn rename_form(id: String, name: String, renaming: RwSignal<Option<String>>, changed: Change) -> AnyView {
    let field = format!("rename-{id}");
    let typed = RwSignal::new(name);
    let card = format!("draft-{id}");
    // The button that has opened the form.
    let back = format!("Rename-{id}");
    let cancel = Callback::new(move |()| {
        renaming.set(None);
        focus_soon(back.clone());
    });
    let hear = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            cancel.run(());
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = typed.get_untracked();
        changed.run((Shelf::rename(&id, &name), format!("Renamed: {name}."), card.clone()));
    };
    view! {
        <form class="rename" on:submit=submit on:keydown=hear>
            <label class="field__label" for=field.clone()>"Name of this draft"</label>
            <input id=field type="text" autocomplete="off" bind:value=typed />
            <button type="submit" class="button">"Rename"</button>
            <button type="button" class="button button--quiet" on:click=press(move || cancel.run(()))>"Cancel"</button>
        </form>
    }
    .into_any()
}

fn removed_view(card: Card, changed: Change) -> AnyView {
    let Card { id, name, .. } = card;
    let (back, gone) = (id.clone(), id.clone());
    let (back_name, about, gone_about) = (name.clone(), name.clone(), name.clone());
    let bring_back = move || {
        let result = Shelf::bring_back(&back);
        let place = result.as_ref().unwrap_or(&back);
        let focus = format!("draft-{place}");
        changed.run((result.map(drop), format!("{back_name} is back."), focus));
    };
    let undo = format!("back-{id}");
    let delete = move || {
        changed.run((Shelf::delete_for_good(&gone), "Deleted for good.".to_owned(), "drafts".to_owned()));
    };
    view! {
        <li class="draft-card draft-card--removed">
            <p class="draft-card__words">{icon(Icon::Remove)} "Removed: " {name}</p>
            <div class="draft-card__actions">
                <button type="button" class="button button--quiet" id=undo on:click=press(bring_back)>
                    "Undo"
                    <span class="visually-hidden">": bring back " {about}</span>
                </button>
                <button type="button" class="button button--quiet" on:click=press(delete)>
                    "Delete for good"
                    <span class="visually-hidden">": " {gone_about}</span>
                </button>
            </div>
        </li>
    }
    .into_any()
}
