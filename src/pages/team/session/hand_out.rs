//! What the trainer sets, handed out to every team at once: one link, for drafts that are there and for new ones.

use leptos::prelude::*;

use crate::exchange::link::of_part;
use crate::exchange::part_file::Cut;
use crate::pages::address;
use crate::pages::link::{LinkOffer, link_offer};
use crate::pages::team::Team;
use crate::pages::team::pieces::titled;

pub(super) fn view(team: Team) -> AnyView {
    let draft = team.draft;
    let link = link_offer(LinkOffer {
        what: "what the trainer sets",
        instead: "Send it as a file instead: under \u{201c}Put teammates\u{2019} files together\u{201d}, as one part.",
        link: Box::new(move || {
            draft.settled.track();
            let packed = draft.envelope().map(|envelope| of_part(&envelope, Cut::Session));
            address::link_to(&packed.unwrap_or_default())
        }),
        before: Box::new(move || {
            let _ = draft.departing_part(Cut::Session);
        }),
    });
    titled(
        "hand-out".to_owned(),
        "For the trainer: hand this out",
        "The day, agreements, minutes, breaks and the link to the survey, in one link for every team. A team puts them \
         into its draft or begins a new one with them, and types nothing again. No team\u{2019}s words are changed by it.",
        link,
    )
}
