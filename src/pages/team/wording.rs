//! Words worth a second look, and what had better not leave the browser: lists on demand, with links to where it stands.
//! Nothing here changes a text of the draft.

mod place;

use leptos::prelude::*;

use super::{Team, framed, pieces};
use crate::document::{Document, KeptWording};
use crate::drafts::OpenDraft;
use crate::guidance::team::TeamPage;
use crate::guidance::wording;
use crate::pages::book::{Book, with_book};
use crate::review::privacy::{self, PrivacyKind};
use crate::review::wording::check;
use crate::ui::announce::use_announce;
use crate::ui::focus::focus_soon;
use crate::ui::live::{live, press};
use place::{Standing, standings};

/// The sections that list something.
const PRIVACY: &str = "before-it-goes-out";
const WORDS: &str = "second-look";

/// Something to look at again.
#[derive(Clone, PartialEq, Eq)]
struct Note {
    standing: Standing,
    words: String,
    around: (String, String),
    reason: String,
    instead: Vec<&'static str>,
}

pub(super) fn page() -> AnyView {
    framed(TeamPage::Wording, |team| {
        let kept = team.sections();
        view! {
            {privacy_view(team)}
            {with_book(Book::Wording, move || words_view(team))}
            {team.form(kept)}
        }
        .into_any()
    })
}

fn privacy_view(team: Team) -> AnyView {
    let notes = settled(team, |document, id| {
        let standings = standings(document, id);
        let note = |found: privacy::PrivacyNote| Note {
            standing: standings.of(document, &found.place),
            words: found.words,
            around: Default::default(),
            reason: warning(found.kind).to_owned(),
            instead: Vec::new(),
        };
        privacy::check(document).into_iter().map(note).collect()
    });
    let body = listed(
        team.draft,
        notes,
        PRIVACY,
        "Nothing that looks like an e-mail address or a student's record.",
    );
    pieces::titled(
        PRIVACY.to_owned(),
        "Before a file goes out",
        "A file and a print carry every word along. This looks for shapes only and may be wrong either way: you decide.",
        body,
    )
}

fn warning(kind: PrivacyKind) -> &'static str {
    match kind {
        PrivacyKind::EmailAddress => "This is an e-mail address. Does everybody who gets the file need it?",
        PrivacyKind::StudentName => {
            "This may be a student's name. A coaching system needs no names of students."
        }
        PrivacyKind::StudentRecord => {
            "This may come from a student's record. A coaching system needs nothing about single students."
        }
    }
}

fn words_view(team: Team) -> AnyView {
    let Some(list) = wording::book() else { return ().into_any() };
    let checker = StoredValue::new(list.checker());
    let notes = settled(team, move |document, id| {
        let standings = standings(document, id);
        let all = checker.with_value(|checker| check(document, checker));
        let note = |found: crate::review::wording::WordingNote| Note {
            standing: standings.of(document, &found.place),
            words: found.words,
            around: found.around,
            reason: found.expression.reason().to_owned(),
            instead: found.expression.instead().collect(),
        };
        all.into_iter().map(note).collect()
    });
    let body = view! {
        <p class="section__why">{list.lead()}</p>
        <p class="section__why">{list.how()}</p>
        {listed(team.draft, notes, WORDS, "No wording of the list is in your draft.")}
    };
    pieces::titled(WORDS.to_owned(), "Words worth a second look", "", body.into_any())
}

/// What is found in the draft, worked out when its words have settled.
fn settled(
    team: Team,
    find: impl Fn(&Document, crate::document::Id) -> Vec<Note> + Send + Sync + 'static,
) -> Memo<Vec<Note>> {
    Memo::new(move |_| team.draft.document.with(|document| find(document, team.id)))
}

fn listed(draft: OpenDraft, notes: Memo<Vec<Note>>, anchor: &'static str, none: &'static str) -> AnyView {
    let announce = use_announce();
    let keep = Callback::new(move |(words, reason): (String, String)| {
        draft.edit(|document| {
            let id = KeptWording::id_of(&words);
            if document.kept_wording.iter().all(|kept| kept.id != id) {
                let kept = KeptWording { id, words: words.clone(), reason, ..KeptWording::default() };
                document.kept_wording.push(kept);
            }
        });
        announce.say(format!("Kept: {words}."));
        focus_soon(format!("{anchor}-heading"));
    });
    live(move || {
        let notes = notes.get();
        let words = match notes.len() {
            0 => return view! { <p class="questions questions--none">{none}</p> }.into_any(),
            1 => "1 place to look at.".to_owned(),
            count => format!("{count} places to look at."),
        };
        let each = notes.into_iter().enumerate();
        let each = each.map(|(place, note)| note_view(draft, format!("{anchor}-{place}"), note, keep));
        view! {
            <p>{words}</p>
            <ul class="noted">{each.collect_view()}</ul>
        }
        .into_any()
    })
}

fn note_view(draft: OpenDraft, anchor: String, note: Note, keep: Callback<(String, String)>) -> AnyView {
    let Note { standing, words, around, reason, instead } = note;
    let instead = (!instead.is_empty()).then(|| {
        let each = instead.into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
        view! {
            <p>"You could say:"</p>
            <ul class="bullets">{each}</ul>
        }
    });
    // What is covered stays covered here too.
    let excerpt = (!standing.is_covered).then(|| {
        view! { <p class="noted__words">{around.0} <mark>{words.clone()}</mark> {around.1}</p> }
    });
    let why = RwSignal::new(String::new());
    let field = format!("{anchor}-why");
    let own = (!standing.is_covered).then(|| {
        let kept = words.clone();
        view! {
            <details class="more">
                <summary>"Keep ours" <span class="visually-hidden">": " {words.clone()}</span></summary>
                <fieldset class="noted__keep" disabled=move || draft.is_read_only()>
                    <div class="field">
                        <label class="field__label" for=field.clone()>"Why these words stay"</label>
                        <textarea id=field.clone() rows="2" bind:value=why></textarea>
                    </div>
                    <div>
                        <button
                            type="button"
                            class="button"
                            on:click=press(move || keep.run((kept.clone(), why.get_untracked().trim().to_owned())))
                        >
                            "Keep them everywhere"
                        </button>
                    </div>
                </fieldset>
            </details>
        }
    });
    view! {
        <li class="noted__one" id=anchor>
            <p class="noted__where"><a href=standing.href>{standing.name}</a></p>
            {excerpt}
            <p>{reason}</p>
            {instead}
            {own}
        </li>
    }
    .into_any()
}
