//! Two people's files become one: files are chosen, what they would change is looked at and decided, and nothing is
//! written before that.

mod bar;
mod desk;
mod done;
mod question;
mod send;
mod shared;
mod sheet;

pub use desk::provide_desk;
pub(super) use desk::use_lying;
pub(super) use shared::{notice as shared_file_notice, save_too, status as shared_file_status};
pub(super) use sheet::extent;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::files::listen_for_drops;
use super::title::{HEADING, draft_name, set_title};
use crate::drafts::take_handed_over;
use crate::ui::live::live;
use desk::Desk;

/// The id of the picker.
const PICK: &str = "pick-files";

/// The page where files are put together with the open draft.
pub(super) fn merge_page() -> AnyView {
    let desk = Desk::new();
    let draft = desk.draft;
    // What is looked at bears the revision of just these words.
    draft.flush();
    set_title(move || format!("Put files together: {}", draft_name(draft)));
    if let Some((name, text)) = take_handed_over() {
        desk.take_handed_over(name, text);
    }
    listen_for_drops(move |files| desk.take_files(&files));
    view! {
        <article class="page merge">
            <header class="page__head">
                <h1 id=HEADING tabindex="-1">"Put files together"</h1>
                <p class="page__lead">
                    "Your draft and your teammates\u{2019} files become one. You see first what would change; nothing is "
                    "written until you say so, and one Undo takes it back."
                </p>
            </header>
            {live(move || if draft.is_read_only() { read_only() } else { body(desk) })}
        </article>
    }
    .into_any()
}

fn read_only() -> AnyView {
    view! { <p>"This draft is to be looked at only: nothing can be put together with it here."</p> }
        .into_any()
}

fn body(desk: Desk) -> AnyView {
    view! {
        {live(move || desk.done.get().map_or_else(|| ().into_any(), |done| done::view(desk, done)))}
        {picker(desk)}
        <p role="alert" class="question__text">{desk.trouble}</p>
        {live(move || preview(desk))}
        {shared::view(desk)}
        {send::view(desk)}
    }
    .into_any()
}

fn picker(desk: Desk) -> AnyView {
    let input = NodeRef::<html::Input>::new();
    let pick = move |_: ev::Event| {
        let Some(input) = input.get() else { return };
        if let Some(files) = input.files() {
            desk.take_files(&files);
        }
        // So that the same file can be picked again.
        input.set_value("");
    };
    view! {
        <div class="drop">
            <label class="field__label" for=PICK>"Choose your teammates\u{2019} files, or drop them anywhere on this page"</label>
            <p class="field__hint" id="pick-files-hint">
                "Several are put together one after the other. They stay here, with your answers, until you are done: "
                "also when you go to another page."
            </p>
            <input
                node_ref=input
                id=PICK
                type="file"
                multiple
                accept=".json,application/json,text/plain"
                aria-describedby="pick-files-hint"
                on:change=pick
            />
        </div>
    }
    .into_any()
}

/// What the files would change, file by file, and what one can do about it.
fn preview(desk: Desk) -> AnyView {
    let files = desk.files();
    if files.is_empty() {
        return ().into_any();
    }
    let sheets = sheet::sheets(desk, &files);
    let views = sheets.iter().map(|sheet| sheet::view(desk, sheet.clone(), files.len())).collect_view();
    view! {
        {views}
        {bar::view(desk, sheets)}
    }
    .into_any()
}
