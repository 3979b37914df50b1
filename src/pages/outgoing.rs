//! A word before a draft goes out as a file or on paper: what may give somebody away, and when it was last in a file. It
//! never stands in the way.

use leptos::prelude::*;

use super::{address, status::download_open};
use crate::document::{Document, Id, file};
use crate::drafts::{
    Download, OpenDraft, is_as_in_last_file, last_file as last_file_on_record, time_of_day, use_open_draft,
};
use crate::guidance::site::{Page, Scope};
use crate::guidance::team::TeamPage;
use crate::review::privacy;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press};

/// A line with the way to what may give somebody away; nothing where nothing does.
pub(super) fn warning() -> AnyView {
    let draft = use_open_draft();
    let shows = Memo::new(move |_| {
        draft.settled.track();
        draft.document.with_untracked(|document| !privacy::check(document).is_empty())
    });
    live(move || {
        let id = draft.head.with(|head| head.as_ref().map(|head| head.id)).filter(|_| shows.get());
        id.map_or_else(|| ().into_any(), |id| warning_about(id, "Look before it goes out"))
    })
}

fn warning_about(id: Id, way: &'static str) -> AnyView {
    view! {
        <p class="field__note no-print">
            "This draft seems to hold an e-mail address, or a student's name or record. "
            <a href=address::page(id, Page::Team(TeamPage::Wording), Scope::District)>{way}</a>
        </p>
    }
    .into_any()
}

/// The draft that was downloaded last, where it may give somebody away.
pub(super) type Downloaded = RwSignal<Option<Id>>;

/// Looks at what was downloaded: a draft of a list is only read when it goes out.
pub(super) fn look(download: &Download, said: Downloaded) {
    let opened = file::read(&download.text).ok();
    let found = opened.filter(|opened| !privacy::check(&opened.envelope.document).is_empty());
    said.set(found.map(|opened| opened.envelope.id));
}

/// Where [`look`] says what it found.
pub(super) fn downloaded(said: Downloaded) -> AnyView {
    let words = move || said.get().map(|id| warning_about(id, "Look before you send it on"));
    view! { <div role="status">{live(move || words().unwrap_or_else(|| ().into_any()))}</div> }.into_any()
}

/// A line on when the draft was last in a file, and whether it has changed since; nothing while there is nothing to lose.
pub(super) fn last_file() -> AnyView {
    let draft = use_open_draft();
    live(move || {
        draft.settled.track();
        let is_blank = draft.document.with_untracked(|document| *document == Document::default());
        match draft.head.with(|head| head.as_ref().map(|head| head.id)) {
            Some(id) if !is_blank => {
                view! { <p class="last-file no-print">{last_file_of(draft, id)}</p> }.into_any()
            }
            _ => ().into_any(),
        }
    })
}

/// That it is time for a file, where the work seems done and no file has it. Goes with the next download.
pub(super) fn reminder(is_done: impl Fn() -> bool + Send + Sync + 'static) -> AnyView {
    let draft = use_open_draft();
    live(move || {
        draft.settled.track();
        let id = draft.head.with(|head| head.as_ref().map(|head| head.id)).filter(|_| is_done());
        id.filter(|id| is_as_in_last_file(*id) != Some(true)).map_or_else(
            || ().into_any(),
            |id| {
                view! {
                    <div class="notice notice--ask" id="time-for-a-file">
                        <p>"All six components are ready, and no file has them as they are now. " {last_file_of(draft, id)}</p>
                        <button type="button" class="button button--main" on:click=press(move || { download_open(draft); })>
                            {icon(Icon::Download)}
                            "Download the file"
                        </button>
                    </div>
                }
                .into_any()
            },
        )
    })
}

fn last_file_of(draft: OpenDraft, id: Id) -> AnyView {
    let Some((at, key)) = last_file_on_record(id) else {
        return "No file of this draft is on record in this browser yet.".into_any();
    };
    let when = format!("Last copy in a file: {}. ", time_of_day(&at));
    match is_as_in_last_file(id) {
        Some(true) => view! { {when} "Nothing has changed since." }.into_any(),
        Some(false) => view! {
            {when}
            {changes_since(draft, id)}
            " "
            <a href=format!("{}#{}", address::history(id), address::version(&key))>"See what changed"</a>
        }
        .into_any(),
        None => when.into_any(),
    }
}

/// How much changed since.
#[cfg(feature = "whole")]
fn changes_since(draft: OpenDraft, id: Id) -> String {
    use crate::drafts::{read_point, restore_points};
    use crate::exchange::change_list::{change_list, count};

    let key = last_file_on_record(id).map(|(_, key)| key);
    let points = restore_points(id).unwrap_or_default();
    let point = points.iter().find(|point| Some(&point.key) == key.as_ref());
    let then = point.and_then(|point| read_point(point).ok());
    let count = then
        .map(|then| draft.document.with_untracked(|now| count(&change_list(&then.envelope.document, now))));
    match count {
        Some(1) => "1 change since.".to_owned(),
        Some(count) if count > 1 => format!("{count} changes since."),
        _ => "It has changed since.".to_owned(),
    }
}

/// That something changed: how much, only the whole builder can say.
#[cfg(not(feature = "whole"))]
fn changes_since(_: OpenDraft, _: Id) -> String {
    "It has changed since.".to_owned()
}
