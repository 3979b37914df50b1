//! What was removed from the draft's lists lately, and the way back for it.

use leptos::prelude::*;

use super::History;
use crate::document::Removed;
use crate::drafts::{RemovedRow, day_in_words, time_in_words};
use crate::ui::focus::{focus_now, once_changed};
use crate::ui::live::{live, press};

/// The id of the section's heading: where the focus goes when the item that had it is back.
const HEADING: &str = "removed-rows";

/// The section, as long as there is anything to put back.
pub(super) fn removed(history: History) -> AnyView {
    let draft = history.draft;
    live(move || {
        draft.settled.track();
        let rows = draft.removed_rows();
        if rows.is_empty() {
            return ().into_any();
        }
        let rows = rows.into_iter().map(|row| row_view(history, row)).collect_view();
        view! {
            <section class="section" aria-labelledby=HEADING>
                <h2 id=HEADING tabindex="-1">"Recently removed"</h2>
                <p>"What was removed from a list and had words in it. It is kept until its room is needed."</p>
                <ul class="versions">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

fn row_view(history: History, row: RemovedRow) -> AnyView {
    let RemovedRow { at, called, removed } = row;
    let when = format!("Removed {}, {}.", day_in_words(&at), time_in_words(&at));
    let way_back = match removed {
        None => {
            view! { <p class="version__about">"The list that it was in was removed as well."</p> }.into_any()
        }
        Some(removed) => button(history, removed, called.clone()),
    };
    view! {
        <li class="version">
            <h3 class="version__name">{called}</h3>
            <p class="version__about">{when}</p>
            <div class="version__tools">{way_back}</div>
        </li>
    }
    .into_any()
}

fn button(history: History, removed: Removed, called: String) -> AnyView {
    let draft = history.draft;
    let name = called.clone();
    let put_back = move || {
        // What it followed may be waiting here as well.
        let others: Vec<Removed> = draft.removed_rows().into_iter().filter_map(|row| row.removed).collect();
        draft.edit(|document| removed.put_back(document, &others.iter().collect::<Vec<_>>()));
        draft.flush();
        history.announce.say(format!("{name} is back. Undo takes it out again."));
        // Its heading goes with the last one.
        once_changed(|| {
            let _ = focus_now(HEADING) || focus_now(super::LIST);
        });
    };
    view! {
        <fieldset class="version__back" disabled=move || draft.is_read_only()>
            <button type="button" class="button" on:click=press(put_back)>
                "Put it back"
                <span class="visually-hidden">": " {called}</span>
            </button>
        </fieldset>
    }
    .into_any()
}
