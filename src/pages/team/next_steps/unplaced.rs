//! Below the matrix of who is involved: who stands nowhere in it.

use leptos::prelude::*;

use crate::document::Id;
use crate::exchange::paper::next_steps::named;
use crate::pages::address;
use crate::pages::team::Team;
use crate::review::involvement::{unplaced, without_a_part};
use crate::ui::live::live;

/// Those who stand nowhere in the table: named with something still open, or known in the draft and not named at all.
pub(super) fn view(team: Team) -> AnyView {
    let all = Memo::new(move |_| {
        team.draft.settled.track();
        team.draft.document.with_untracked(|document| {
            let open = unplaced(document).into_iter().map(|row| (row.id, named(document, row)));
            let known = without_a_part(document).into_iter().map(str::to_owned);
            (open.collect::<Vec<_>>(), known.collect::<Vec<_>>())
        })
    });
    let item = |(id, words): (Id, String)| {
        // Its first field in the list below.
        view! { <li><a href=address::here(&format!("{id}.who"))>{words}</a></li> }
    };
    live(move || {
        let (open, known) = all.get();
        let open = (!open.is_empty()).then(|| {
            view! {
                <p>"Named, and not in the table yet: the component, the role or the part in it is open."</p>
                <ul class="bullets">{open.into_iter().map(item).collect_view()}</ul>
            }
        });
        let known = (!known.is_empty()).then(|| {
            view! { <p class="field__hint">"On the team, with no part in it yet: " {known.join(", ")}</p> }
        });
        view! { <div class="unplaced">{open} {known}</div> }.into_any()
    })
}
