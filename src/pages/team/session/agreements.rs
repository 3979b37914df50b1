//! Group agreements: proposals to take over, and the group's own.

use leptos::prelude::*;

use crate::document::{Document, Id, Line};
use crate::drafts::OpenDraft;
use crate::guidance::form::BoundElement;
use crate::guidance::guide::session::{AgreementGroup, ProposedAgreement, SessionGuide};
use crate::pages::form::element_view;
use crate::pages::team::Team;
use crate::pages::team::copy::copy_for_chat;
use crate::pages::team::pieces::{Fields, unlocked};
use crate::ui::announce::use_announce;
use crate::ui::live::{press, text};

pub(super) fn view(team: Team, mut fields: Fields, words: Option<SessionGuide>) -> AnyView {
    let own = fields.list("agreements").map(|list| element_view(BoundElement::List(list)));
    let proposals = words.map(|words| {
        let groups = words.agreements().groups().map(|group| group_view(team.draft, group)).collect_view();
        view! {
            <p class="section__why">{words.agreements().why()}</p>
            <div class="cards">{groups}</div>
        }
    });
    let (own, proposals) = (unlocked(team, own.into_any()), unlocked(team, proposals.into_any()));
    let share = copy_for_chat("our group agreements", lines);
    fields.framed(view! { {proposals} {own} {share} }.into_any())
}

fn lines(document: &Document) -> Vec<String> {
    let own = document.session.agreements.iter().map(|own| own.text.trim()).filter(|own| !own.is_empty());
    let mut lines: Vec<_> = own.map(|own| format!("\u{2022} {own}")).collect();
    if !lines.is_empty() {
        lines.insert(0, "How we work together:".to_owned());
    }
    lines
}

fn group_view(draft: OpenDraft, group: AgreementGroup) -> AnyView {
    let proposals = group.proposals().map(|proposal| proposal_view(draft, proposal)).collect_view();
    view! {
        <div class="card">
            <h3>{group.label()}</h3>
            <ul class="proposals">{proposals}</ul>
        </div>
    }
    .into_any()
}

fn proposal_view(draft: OpenDraft, proposal: ProposedAgreement) -> AnyView {
    let announce = use_announce();
    let is_ours = Memo::new(move |_| draft.document.with(|document| has(document, proposal)));
    let take = move || {
        if is_ours.get_untracked() {
            announce.say("It is among yours already.");
            return;
        }
        draft.edit(|document| document.session.agreements.push(line(proposal)));
        announce.say(format!("Added to your agreements: {}", proposal.text()));
    };
    view! {
        <li>
            <p>
                <strong>{proposal.text()}</strong>
                " "
                {proposal.detail()}
            </p>
            <button
                type="button"
                class="button button--quiet no-print"
                aria-disabled=text(move || is_ours.get().to_string())
                on:click=press(take)
            >
                {text(move || if is_ours.get() { "Among yours" } else { "Add to ours" }.to_owned())}
                <span class="visually-hidden">": " {proposal.text()}</span>
            </button>
        </li>
    }
    .into_any()
}

/// Two teammates who take over the same proposal have the same item.
fn line(proposal: ProposedAgreement) -> Line {
    let id = Id::joined(&format!("agreement {}", proposal.key()), &[]);
    Line { id, text: proposal.text().to_owned() }
}

/// Whether a proposal is among the group's own, even where the group has put it into other words.
fn has(document: &Document, proposal: ProposedAgreement) -> bool {
    let taken = line(proposal);
    document.session.agreements.iter().any(|own| own.id == taken.id || own.text.trim() == taken.text)
}
