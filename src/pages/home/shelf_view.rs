//! The drafts in this browser: open, duplicate, rename, download, remove with undo.

use leptos::prelude::*;

use crate::document::Id;
use crate::document::file::Standing;
use crate::drafts::{
    Contents, Download, Entry, Shelf, StorageError, download_text, time_of_day, use_open_draft,
};
use crate::pages::outgoing::{self, Downloaded};
use crate::pages::{address, messages};
use crate::ui::announce::use_announce;
use crate::ui::focus::focus_soon;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press};

type Change = Callback<(Result<(), StorageError>, String, String)>;

/// The shelf.
#[component]
pub(super) fn ShelfView() -> impl IntoView {
    let shelf = RwSignal::new(Shelf::read());
    let (renaming, said) = (RwSignal::new(None::<String>), RwSignal::new(None));
    let announce = use_announce();
    // What was done, what to say, and where the focus goes.
    let changed: Change =
        Callback::new(move |(result, say, focus): (Result<(), StorageError>, String, String)| {
            match result {
                Ok(()) => announce.say(say),
                Err(error) => announce.say(format!("That did not work: {}.", messages::not_stored(&error))),
            }
            renaming.set(None);
            shelf.set(Shelf::read());
            focus_soon(focus);
        });
    let _ = window_event_listener(leptos::ev::storage, move |_| shelf.set(Shelf::read()));
    view! {
        <section class="section" aria-labelledby="drafts">
            <h2 id="drafts" tabindex="-1">"Your drafts"</h2>
            {outgoing::downloaded(said)}
            {live(move || match shelf.get() {
                Err(error) => blocked(&error),
                Ok(shelf) => shelf_view(shelf, said, renaming, changed),
            })}
        </section>
    }
}

fn blocked(error: &StorageError) -> AnyView {
    let homeless = use_open_draft().homeless();
    let drafts = homeless.into_iter().map(|(id, name)| {
        view! { <li class="draft-card"><a class="draft-card__name" href=address::draft(id)>{named(&name)}</a></li> }
    });
    view! {
        <div class="notice">
            <p>
                <strong>"Drafts cannot be kept here: "</strong>
                {messages::not_stored(error)}
                ". You can still write: the work stays on the page until you close it, and a download is one key away."
            </p>
        </div>
        <ul class="shelf">{drafts.collect_view()}</ul>
    }
    .into_any()
}

fn shelf_view(
    shelf: Shelf,
    said: Downloaded,
    renaming: RwSignal<Option<String>>,
    changed: Change,
) -> AnyView {
    let is_empty = shelf.drafts.is_empty() && shelf.removed.is_empty();
    let drafts =
        shelf.drafts.into_iter().map(|entry| entry_view(entry, said, renaming, changed)).collect_view();
    let removed = shelf.removed.into_iter().map(|entry| removed_view(entry, changed)).collect_view();
    view! {
        {is_empty.then(|| view! { <p class="shelf__none">"None yet. Start one, or open a file that a teammate sent you."</p> })}
        <ul class="shelf">{drafts} {removed}</ul>
    }
    .into_any()
}

fn named(name: &str) -> String {
    if name.is_empty() { "Untitled draft".to_owned() } else { name.to_owned() }
}

fn entry_view(
    entry: Entry,
    said: Downloaded,
    renaming: RwSignal<Option<String>>,
    changed: Change,
) -> AnyView {
    let id = entry.id.clone();
    let (name, facts, can_edit) = match &entry.contents {
        Contents::Draft { name, saved_at, standing } => {
            let newer = matches!(standing, Standing::Newer { .. });
            let note = if newer { " From a newer version of the app: to look at only." } else { "" };
            (named(name), format!("Saved {}.{note}", time_of_day(saved_at)), !newer)
        }
        Contents::Unreadable(error) => (
            "A text that cannot be read".to_owned(),
            format!("{} It is kept as it is.", messages::cannot_open(error)),
            false,
        ),
    };
    let is_draft = matches!(entry.contents, Contents::Draft { .. });
    let href = address::draft(Id::read(&id));
    let (shown, title) = (name.clone(), name.clone());
    let is_renaming = {
        let id = id.clone();
        Memo::new(move |_| renaming.with(|renaming| renaming.as_ref() == Some(&id)))
    };
    let for_form = (id.clone(), name.clone());
    let card = format!("draft-{id}");
    view! {
        <li class="draft-card" id=card>
            <div class="draft-card__words">
                {if is_draft {
                    view! { <a class="draft-card__name" href=href>{shown}</a> }.into_any()
                } else {
                    view! { <span class="draft-card__name">{shown}</span> }.into_any()
                }}
                <p class="draft-card__facts">{facts}</p>
                {live(move || {
                    if is_renaming.get() {
                        rename_form(for_form.0.clone(), for_form.1.clone(), renaming, changed)
                    } else {
                        ().into_any()
                    }
                })}
            </div>
            {actions(id, title, can_edit, said, renaming, changed)}
        </li>
    }
    .into_any()
}

fn actions(
    id: String,
    name: String,
    can_edit: bool,
    said: Downloaded,
    renaming: RwSignal<Option<String>>,
    changed: Change,
) -> AnyView {
    let about = name.clone();
    let button = move |word: &'static str, does: Callback<()>| {
        let about = about.clone();
        view! {
            <button type="button" class="button button--quiet" on:click=press(move || does.run(()))>
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
            if let Ok(Some(download)) = Download::of_stored(&id) {
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
    if can_edit {
        all.push(button("Rename", rename));
        all.push(button("Duplicate", duplicate));
    }
    all.push(button("Remove", remove));
    view! { <div class="draft-card__actions">{all}</div> }.into_any()
}

fn rename_form(id: String, name: String, renaming: RwSignal<Option<String>>, changed: Change) -> AnyView {
    let field = format!("rename-{id}");
    let typed = RwSignal::new(name);
    let card = format!("draft-{id}");
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = typed.get_untracked();
        changed.run((Shelf::rename(&id, &name), format!("Renamed: {name}."), card.clone()));
    };
    view! {
        <form class="rename" on:submit=submit>
            <label class="field__label" for=field.clone()>"Name of this draft"</label>
            <input id=field type="text" autocomplete="off" bind:value=typed />
            <button type="submit" class="button">"Rename"</button>
            <button type="button" class="button button--quiet" on:click=press(move || renaming.set(None))>"Cancel"</button>
        </form>
    }
    .into_any()
}

fn removed_view(entry: Entry, changed: Change) -> AnyView {
    let name = match &entry.contents {
        Contents::Draft { name, .. } => named(name),
        Contents::Unreadable(_) => "A text that cannot be read".to_owned(),
    };
    let id = entry.id;
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
