//! The status line: where the words are. It tells the truth, and has a download beside it when that matters.

use leptos::prelude::*;

use super::messages::not_stored;
use crate::drafts::{Download, OpenDraft, SaveState, download_text, use_open_draft};
use crate::ui::announce::use_announce;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press};

/// The status line of the open draft.
#[component]
pub(super) fn StatusLine() -> impl IntoView {
    let draft = use_open_draft();
    let failure = Memo::new(move |_| match draft.save_state.get() {
        SaveState::NotSaved(error) => Some(error),
        SaveState::Saved(_) | SaveState::Pending | SaveState::ReadOnly => None,
    });
    view! {
        <div class="status">
            {live(move || match draft.save_state.get() {
                SaveState::Saved(time) => {
                    view! {
                        <p class="status__line" data-state="saved">
                            {icon(Icon::Done)}
                            <span><span class="status__where">"Saved in this browser at "</span>
                            <span class="status__short">"Saved "</span>{time}</span>
                        </p>
                    }
                        .into_any()
                }
                SaveState::Pending => {
                    view! { <p class="status__line" data-state="pending">"Saving\u{2026}"</p> }.into_any()
                }
                SaveState::ReadOnly => {
                    view! { <p class="status__line" data-state="read-only">"To look at only"</p> }.into_any()
                }
                SaveState::NotSaved(_) => ().into_any(),
            })}
            <div role="alert">
                {live(move || match failure.get() {
                    None => ().into_any(),
                    Some(error) => {
                            view! {
                                <p class="status__line status__line--bad" data-state="not-saved">
                                    {icon(Icon::Warning)}
                                    <span>
                                        <strong>"Not saved: "</strong>
                                        {not_stored(&error)}
                                        ". Your words are still on this page."
                                    </span>
                                    <button
                                        type="button"
                                        class="button"
                                        id="download-unsaved"
                                        on:click=press(move || download_open(draft))
                                    >
                                        {icon(Icon::Download)}
                                        "Download a copy"
                                    </button>
                                </p>
                            }.into_any()
                        }
                })}
            </div>
        </div>
    }
}

/// Downloads the open draft as it stands in memory.
pub(super) fn download_open(draft: OpenDraft) {
    if let Some(download) = Download::of_open(draft) {
        let _ = download_text(&download);
    }
}

/// Ctrl+S: stores at once and says so.
pub(super) fn save_now(draft: OpenDraft) -> impl Fn() {
    let announce = use_announce();
    move || {
        draft.save_now();
        announce.say(match draft.save_state.get_untracked() {
            SaveState::Saved(time) => format!("Saved in this browser at {time}."),
            SaveState::NotSaved(error) => format!("Not saved: {}. Download a copy.", not_stored(&error)),
            SaveState::ReadOnly => "This draft is to look at only.".to_owned(),
            SaveState::Pending => String::new(),
        });
    }
}
