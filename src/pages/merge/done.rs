//! What came of putting files together, in words to send to the others.

use leptos::prelude::*;

use super::desk::{Desk, Done};
use crate::document::undo::Way;
use crate::drafts::{Download, download_text};
use crate::pages::address;
use crate::pages::team::copy::copy_text;
use crate::ui::button::{Look, button};
use crate::ui::focus::focus_soon;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::live;

pub(super) const HEADING_OF_DONE: &str = "put-together-heading";

pub(super) fn view(desk: Desk, done: Done) -> AnyView {
    let Done { summary, document } = done;
    let heading = match document {
        Some(_) => "Your draft and what you were sent are one.",
        None => "Your draft stays as it was.",
    };
    // Somebody may have undone it with the keys, or gone on: then the last step is another one.
    let is_last = Memo::new(move |_| {
        document.as_ref().is_some_and(|merged| desk.draft.document.with(|document| document == merged))
    });
    let undo = move || {
        if is_last.get_untracked() {
            desk.draft.go_back(Way::Undo);
            desk.announce.say("Undone: your draft is as it was before.");
        }
        desk.done.set(None);
        focus_soon(super::PICK);
    };
    let download = move || {
        if let Some(download) = Download::of_open(desk.draft) {
            let _ = download_text(&download);
            desk.announce.say(format!("Downloaded: {}", download.name));
        }
    };
    let overview = desk.draft.head.with_untracked(|head| head.as_ref().map(|head| address::draft(head.id)));
    let (shown, copied) = (summary.clone(), summary);
    view! {
        <section class="notice notice--ask merge__done" aria-labelledby=HEADING_OF_DONE>
            <h2 id=HEADING_OF_DONE tabindex="-1">{heading}</h2>
            <p>
                "What yours was before is kept in a restore point. Send your teammates a fresh file and what changed:"
            </p>
            <pre class="merge__summary" tabindex="0" role="region" aria-label="What changed">{shown}</pre>
            {copy_text("what changed", move |_| copied.clone())}
            <div class="takealong">
                {button(Look::Main, "download-merged", view! { {icon(Icon::Download)} "Download the file" }, download)}
                <a class="button" href=overview>"Go to the overview"</a>
                {live(move || {
                    if is_last.get() {
                        button(Look::Plain, "undo-merge", view! { {icon(Icon::Undo)} "Undo it" }, undo)
                    } else {
                        ().into_any()
                    }
                })}
            </div>
        </section>
    }
    .into_any()
}
