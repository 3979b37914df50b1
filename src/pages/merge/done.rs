//! What came of putting files together, in words to send to the others.

use leptos::prelude::*;

use super::Desk;
use crate::pages::address;
use crate::pages::team::copy::copy_text;
use crate::ui::focus::focus_soon;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::press;

pub(super) const HEADING_OF_DONE: &str = "put-together-heading";

/// What was put together.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Done {
    pub(super) files: usize,
    /// Whose words stand now.
    pub(super) summary: String,
}

pub(super) fn view(desk: Desk, done: Done) -> AnyView {
    let what = match done.files {
        1 => "Your draft and the file are one.".to_owned(),
        count => format!("Your draft and the {count} files are one."),
    };
    let undo = move || {
        desk.draft.undo();
        desk.done.set(None);
        desk.announce.say("Undone: your draft is as it was before.");
        focus_soon(super::PICK);
    };
    let overview = desk.draft.head.with_untracked(|head| head.as_ref().map(|head| address::draft(head.id)));
    let (shown, copied) = (done.summary.clone(), done.summary);
    view! {
        <section class="notice merge__done" aria-labelledby=HEADING_OF_DONE>
            <h2 id=HEADING_OF_DONE tabindex="-1">{what}</h2>
            <p>
                "What yours was before is kept in a restore point. Send your teammates a fresh file and what changed:"
            </p>
            <pre class="merge__summary" tabindex="0" role="region" aria-label="What changed">{shown}</pre>
            {copy_text("what changed", move |_| copied.clone())}
            <div class="takealong">
                <a class="button" href=overview>"Go to the overview"</a>
                <button type="button" class="button" id="undo-merge" on:click=press(undo)>
                    {icon(Icon::Undo)}
                    "Undo it"
                </button>
            </div>
        </section>
    }
    .into_any()
}
