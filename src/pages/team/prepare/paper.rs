//! A meeting, to print: its agenda before, its record after.

use leptos::prelude::*;

use super::find;
use crate::document::Id;
use crate::drafts::use_open_draft;
use crate::exchange::paper::Paper;
use crate::exchange::paper::meeting::{Sheet, meeting};
use crate::guidance::site::{Page, Scope};
use crate::guidance::team::TeamPage;
use crate::pages::address;
use crate::pages::team::paper::paper_from;
use crate::review::meetings::name;

/// What the address of a meeting's paper names.
pub(super) fn id(sheet: Sheet, meeting: Id) -> Id {
    let kind = match sheet {
        Sheet::Agenda => "paper of the agenda",
        Sheet::Record => "paper of the record",
    };
    Id::joined(kind, &[meeting])
}

/// The paper with an id, if it is one of a meeting's.
pub(super) fn page(paper: Id) -> Option<AnyView> {
    let draft = use_open_draft();
    let draft_id = draft.head.with_untracked(|head| head.as_ref().map(|head| head.id))?;
    let (meeting_id, sheet) = draft.document.with_untracked(|document| {
        let sheets = |agenda: Id| [Sheet::Agenda, Sheet::Record].map(|sheet| (agenda, sheet));
        let mut all = document.preparation.agendas.iter().flat_map(|agenda| sheets(agenda.id));
        all.find(|(agenda, sheet)| id(*sheet, *agenda) == paper)
    })?;
    let back = address::page(draft_id, Page::Team(TeamPage::Prepare), Scope::District);
    let way = draft.document.with_untracked(|document| name(document, meeting_id));
    let make = move || {
        draft.document.with(|document| {
            find(document, meeting_id).map_or_else(Paper::default, |agenda| meeting(document, agenda, sheet))
        })
    };
    Some(paper_from(
        format!("{back}/{meeting_id}"),
        format!("Back to the page of the {}", way.replacen("Meeting", "meeting", 1)),
        sheet.title(),
        Box::new(make),
    ))
}
