//! The sheet for Team Activity 1.2, to print.

use leptos::prelude::*;

use crate::drafts::use_open_draft;
use crate::exchange::paper::facilitation::{Proposal, Step, TITLE, sheet};
use crate::guidance::guide;
use crate::guidance::team::TeamPage;
use crate::pages::book::{Book, use_book};
use crate::pages::team::paper::paper_page;

pub(super) fn page() -> AnyView {
    let draft = use_open_draft();
    let fetch = use_book(Book::Guide);
    paper_page(TeamPage::Case, TITLE, move || {
        let proposal = if fetch.get().is_here() { proposal() } else { Proposal::default() };
        draft.document.with(|document| sheet(document, &proposal))
    })
}

fn proposal() -> Proposal {
    let Some(words) = guide::book().map(|guide| guide.case().facilitation()) else {
        return Proposal::default();
    };
    let steps = words.steps().map(|step| Step {
        title: step.title().to_owned(),
        minutes: u32::try_from(step.minutes()).unwrap_or_default(),
        lead: step.lead().to_owned(),
        ask: step.say().to_owned(),
    });
    Proposal {
        note: words.note().to_owned(),
        aim: words.aim().to_owned(),
        opening: words.opening().to_owned(),
        materials: words.materials().map(str::to_owned).collect(),
        roles: words.roles().map(str::to_owned).collect(),
        steps: steps.collect(),
        questions: words.questions().map(str::to_owned).collect(),
        stuck: words.stuck().map(|it| [it.when(), it.then()].map(str::to_owned)).collect(),
        after: words.after().map(str::to_owned).collect(),
    }
}
