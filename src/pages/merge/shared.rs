//! The team's shared file: chosen, saved to again, and put together with the draft when somebody else has saved to it.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::desk::Desk;
use crate::document::file::file_name;
use crate::drafts::{Choose, Shared, SharedFile, SharedStanding, use_open_draft, use_shared_file};
use crate::exchange::shared_file::NotShareable;
use crate::pages::{address, messages};
use crate::ui::button::{Look, button};
use crate::ui::focus::focus_soon;
use crate::ui::live::{live, text};

/// The id of the section's heading.
const SHARED: &str = "shared-file";

/// The section of the page where files are put together.
pub(super) fn view(desk: Desk) -> AnyView {
    let body = if SharedFile::is_possible() { possible(desk) } else { impossible() };
    view! {
        <section class="section" aria-labelledby=SHARED>
            <h2 id=SHARED tabindex="-1">"A shared file for the team"</h2>
            {body}
        </section>
    }
    .into_any()
}

fn impossible() -> AnyView {
    view! {
        <p class="section__why">
            "Chrome and Edge on a computer can save a draft to the same file again, such as one in a folder that your "
            "district syncs already. This browser cannot: download the file, and put together here what comes back."
        </p>
    }
    .into_any()
}

fn possible(desk: Desk) -> AnyView {
    let file = use_shared_file();
    file.look_for_remembered();
    let is_new = Memo::new(move |_| {
        file.shared().map(|shared| matches!(shared.standing, SharedStanding::NewWords(_)))
    });
    view! {
        <p class="section__why">
            "Keep the draft in one file that all of you save to, such as one in a folder that your district syncs already "
            "(OneDrive, Google Drive, a network share). While this tab is open the builder looks after it, and Ctrl+S saves to it "
            "too: when a teammate has saved to it, you are asked to put it together with yours. Nobody\u{2019}s words are written over."
        </p>
        {live(move || match is_new.get() {
            None => choices(desk, file),
            Some(is_new) => chosen(desk, file, is_new),
        })}
    }
    .into_any()
}

fn choices(desk: Desk, file: SharedFile) -> AnyView {
    let district = move || desk.draft.document.with_untracked(|document| document.district.name.clone());
    // Without the moment: it stays the same file.
    let name = move || file_name(&district(), "").replace("_.json", ".json");
    let choose = move |choose: Choose| {
        file.choose(choose, name());
        focus_soon(SHARED);
    };
    let again = live(move || match file.remembered() {
        None => ().into_any(),
        Some(name) => {
            let words = format!("Open “{name}” again");
            button(Look::Plain, "share-again", words, move || {
                file.open_again();
                focus_soon(SHARED);
            })
        }
    });
    view! {
        <div class="takealong">
            {again}
            {button(Look::Plain, "share-existing", "Choose the team\u{2019}s file", move || choose(Choose::Existing))}
            {button(Look::Plain, "share-new", "Make a new file", move || choose(Choose::New))}
        </div>
    }
    .into_any()
}

/// The file, how it stands, and what to do about it. It is made anew only when what to do changes: the button that was
/// pressed keeps the focus.
fn chosen(desk: Desk, file: SharedFile, is_new: bool) -> AnyView {
    let words = move || {
        let shared = file.shared();
        shared.map(|shared| format!("{}. {}", shared.name, standing(&shared))).unwrap_or_default()
    };
    let take = move || {
        if let Some(Shared { name, standing: SharedStanding::NewWords(text), .. }) = untrack(|| file.shared())
            && let Some(place) = desk.take_text(name, Ok(text))
        {
            focus_soon(format!("file-{place}"));
        }
    };
    let main = if is_new {
        button(Look::Main, "take-shared", "Put it together with yours", take)
    } else {
        button(Look::Plain, "save-shared", "Save to the shared file", move || file.save())
    };
    let leave = move || {
        file.leave();
        focus_soon(SHARED);
    };
    view! {
        <p class=if is_new { "notice notice--ask" } else { "notice" } role="status">{text(words)}</p>
        <div class="takealong">
            {main}
            {button(Look::Quiet, "leave-shared", "Stop using this file", leave)}
        </div>
    }
    .into_any()
}

fn standing(shared: &Shared) -> String {
    match &shared.standing {
        SharedStanding::NothingNew if shared.at.is_empty() => "It is being opened.".to_owned(),
        SharedStanding::NothingNew => {
            format!("Read or saved {}. There is nothing in it that your draft has not.", shared.at)
        }
        SharedStanding::NewWords(_) => {
            "It has words that your draft has not. Put them together before you save to it.".to_owned()
        }
        SharedStanding::NotShareable(why) => format!("Nothing was written to it. {}", not_shareable(why)),
        SharedStanding::OutOfReach => {
            "It cannot be read or written now: it was moved or removed, or the browser was not allowed to. Your draft is \
             saved in this browser as always."
                .to_owned()
        }
    }
}

fn not_shareable(why: &NotShareable) -> String {
    match why {
        NotShareable::Unreadable(error) => messages::cannot_open(error),
        NotShareable::Part => {
            "It holds one part of a draft only. Choose another file, and put this one together above."
                .to_owned()
        }
        NotShareable::Newer => {
            "It comes from a newer version of the app. Take the new version when it is offered, then save."
                .to_owned()
        }
    }
}

/// Says on every other page of the draft that somebody else has saved to the shared file.
pub(in crate::pages) fn notice() -> AnyView {
    let file = use_shared_file();
    let draft = use_open_draft();
    let path = use_location().pathname;
    let merge = Memo::new(move |_| {
        let shared = file.shared()?;
        let here = address::merge(draft.head.with(|head| head.as_ref().map(|head| head.id))?);
        let is_new = matches!(shared.standing, SharedStanding::NewWords(_));
        (is_new && path.get() != here).then_some((shared.name, here))
    });
    live(move || match merge.get() {
        None => ().into_any(),
        Some((name, here)) => view! {
            <div class="notice notice--ask" role="status">
                <p>
                    <strong>"Somebody has saved to the team\u{2019}s shared file “" {name} "”. "</strong>
                    <a href=format!("{here}#{SHARED}")>"Put it together with yours"</a>
                </p>
            </div>
        }
        .into_any(),
    })
}

/// The shared file in the status line: its name, and when it was last read or saved.
pub(in crate::pages) fn status() -> AnyView {
    let file = use_shared_file();
    live(move || match file.shared() {
        Some(Shared { name, at, standing: SharedStanding::NothingNew, .. }) if !at.is_empty() => {
            view! { <span class="status__shared">{format!(" \u{b7} “{name}” at {at}")}</span> }.into_any()
        }
        Some(Shared { name, .. }) => {
            view! { <span class="status__shared">{format!(" \u{b7} not in “{name}” yet")}</span> }.into_any()
        }
        None => ().into_any(),
    })
}

/// What saves to the shared file, and answers its name, if there is one.
pub(in crate::pages) fn save_too() -> impl Fn() -> Option<String> {
    let file = use_shared_file();
    move || {
        let shared = untrack(|| file.shared())?;
        file.save();
        Some(shared.name)
    }
}
