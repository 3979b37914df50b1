//! What came of putting files together, in words to send to the others.

use leptos::prelude::*;

use super::Desk;
use crate::document::undo::Way;
use crate::pages::address;
use crate::pages::team::copy::copy_text;
use crate::ui::button::{Look, button};
use crate::ui::focus::focus_soon;
use crate::ui::icon::{Icon, icon};

pub(super) const HEADING_OF_DONE: &str = "put-together-heading";

pub(super) fn view(desk: Desk, summary: String) -> AnyView {
    let undo = move || {
        desk.draft.go_back(Way::Undo);
        desk.summary.set(String::new());
        desk.announce.say("Undone: your draft is as it was before.");
        focus_soon(super::PICK);
    };
    let overview = desk.draft.head.with_untracked(|head| head.as_ref().map(|head| address::draft(head.id)));
    let (shown, copied) = (summary.clone(), summary);
    view! {
        <section class="notice notice--ask merge__done" aria-labelledby=HEADING_OF_DONE>
            <h2 id=HEADING_OF_DONE tabindex="-1">"Your draft and what you were sent are one."</h2>
            <p>
                "What yours was before is kept in a restore point. Send your teammates a fresh file and what changed:"
            </p>
            <pre class="merge__summary" tabindex="0" role="region" aria-label="What changed">{shown}</pre>
            {copy_text("what changed", move |_| copied.clone())}
            <div class="takealong">
                <a class="button" href=overview>"Go to the overview"</a>
                {button(Look::Plain, "undo-merge", view! { {icon(Icon::Undo)} "Undo it" }, undo)}
            </div>
        </section>
    }
    .into_any()
}
