//! Words worth a second look, and what had better not leave the browser: lists on demand, with links to where it stands.
//! Nothing here changes a text of the draft.

mod place;

use std::collections::HashMap;

use leptos::prelude::*;

use super::{Team, framed, pieces};
use crate::document::letters::lowercase;
use crate::document::{Document, Id, KeptWording, Place};
use crate::drafts::OpenDraft;
use crate::guidance::team::TeamPage;
use crate::guidance::wording::{self, WordingGroup};
use crate::pages::book::{Book, Fetch, use_book, with_book};
use crate::review::privacy::{self, PrivacyKind};
use crate::review::wording::check;
use crate::ui::announce::use_announce;
use crate::ui::focus::focus_soon;
use crate::ui::live::{live, press, text};
use place::{Standing, standings};

/// The sections that list something.
const PRIVACY: &str = "before-it-goes-out";
const WORDS: &str = "second-look";

/// Something to look at again.
#[derive(Clone, PartialEq, Eq)]
struct Note {
    /// The place and the words, by which it is known when others come and go.
    key: String,
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
            key: key(&found.place, &found.words),
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
            key: key(&found.place, &found.words),
            standing: standings.of(document, &found.place),
            words: found.words,
            around: found.around,
            reason: found.reason.to_owned(),
            instead: found.instead,
        };
        all.into_iter().map(note).collect()
    });
    let body = view! {
        <p class="section__why">{list.lead()}</p>
        <p class="section__why">{list.how()}</p>
        <details class="more">
            <summary>"What this looks for"</summary>
            <dl class="meanings">{list.groups().map(group).collect_view()}</dl>
        </details>
        {listed(team.draft, notes, WORDS, "No wording of the list is in your draft.")}
    };
    pieces::titled(WORDS.to_owned(), "Words worth a second look", "", body.into_any())
}

/// What expressions are about, and why it matters.
fn group(group: WordingGroup) -> AnyView {
    view! { <div><dt>{group.name()}</dt> <dd>{group.why()}</dd></div> }.into_any()
}

/// What is found in the draft, worked out when its words have settled.
fn settled(team: Team, find: impl Fn(&Document, Id) -> Vec<Note> + Send + Sync + 'static) -> Memo<Vec<Note>> {
    Memo::new(move |_| {
        let mut all = team.draft.document.with(|document| find(document, team.id));
        // The same words twice in one text are two notes.
        let mut met = HashMap::<String, usize>::new();
        for note in &mut all {
            let count = met.entry(note.key.clone()).or_default();
            *count += 1;
            note.key = format!("{} {count}", note.key);
        }
        all
    })
}

fn key(place: &Place, words: &str) -> String {
    format!("{}/{words}", place.path())
}

/// The words that may be kept, each with the reason that is being typed: they outlast the list, which is made anew when
/// the draft changes, and are the same wherever the words stand.
type Reasons = StoredValue<HashMap<String, RwSignal<String>>>;

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
    let owner = Owner::current();
    let reasons: Reasons = StoredValue::new(HashMap::new());
    // A signal that is made within the list would go when the list is made anew.
    let reason = move |words: &str| {
        let made = || {
            owner.as_ref().map_or_else(
                || RwSignal::new(String::new()),
                |owner| owner.with(|| RwSignal::new(String::new())),
            )
        };
        reasons.try_update_value(|all| *all.entry(lowercase(words)).or_insert_with(made)).unwrap_or_else(made)
    };
    let words = text(move || match notes.with(Vec::len) {
        0 => String::new(),
        1 => "1 place to look at.".to_owned(),
        count => format!("{count} places to look at."),
    });
    let is_none = Memo::new(move |_| notes.with(Vec::is_empty));
    let fetch = use_book(Book::Wording);
    let view = StoredValue::new(move |note: Note| {
        let (reason, fetch) = (reason(&note.words), fetch.clone());
        note_view(draft, anchor, note, Keeping { reason, fetch: fetch.into(), keep })
    });
    live(move || {
        if is_none.get() {
            return view! { <p class="questions questions--none">{none}</p> }.into_any();
        }
        view! {
            <p>{words}</p>
            <ul class="noted">
                <For
                    each=move || notes.get()
                    key=|note| (note.key.clone(), note.around.clone(), note.standing.name.clone())
                    children=move |note| view.with_value(|view| view(note))
                />
            </ul>
        }
        .into_any()
    })
}

/// What it takes to keep some words.
struct Keeping {
    reason: RwSignal<String>,
    fetch: Signal<Fetch>,
    keep: Callback<(String, String)>,
}

fn note_view(draft: OpenDraft, section: &str, note: Note, keeping: Keeping) -> AnyView {
    let Note { key, standing, words, around, reason, instead } = note;
    let anchor = format!("{section}-{}", Id::joined(&key, &[]));
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
    let own = (!standing.is_covered).then(|| keep_view(draft, &anchor, words, keeping));
    view! {
        <li class="noted__one" id=anchor.clone()>
            <p class="noted__where"><a href=standing.href>{standing.name}</a></p>
            {excerpt}
            <p>{reason}</p>
            {instead}
            {own}
        </li>
    }
    .into_any()
}

/// "Keep ours", with a reason: one's own, or one of the guide's.
fn keep_view(draft: OpenDraft, anchor: &str, words: String, keeping: Keeping) -> AnyView {
    let Keeping { reason: why, fetch, keep } = keeping;
    let announce = use_announce();
    let field = format!("{anchor}-why");
    let (labelled, asked) = (field.clone(), field.clone());
    let is_open = move || why.with(|why| why.trim().is_empty());
    let kept = words.clone();
    let press_keep = press(move || {
        if untrack(is_open) {
            announce.say("Say first why these words stay.");
            focus_soon(asked.clone());
        } else {
            keep.run((kept.clone(), why.get_untracked().trim().to_owned()));
        }
    });
    let ready = live(move || {
        fetch.track();
        let ready = wording::book().into_iter().flat_map(|list| list.keep());
        let each = ready.map(|reason| {
            let take = press(move || why.set(reason.to_owned()));
            view! { <li><button type="button" class="button button--quiet" on:click=take>{reason}</button></li> }
        });
        view! { <ul class="inline">{each.collect_view()}</ul> }.into_any()
    });
    view! {
        <details class="more">
            <summary>"Keep ours" <span class="visually-hidden">": " {words}</span></summary>
            <fieldset class="noted__keep" disabled=move || draft.is_read_only()>
                <div class="field">
                    <label class="field__label" for=labelled>"Why these words stay"</label>
                    <textarea id=field rows="2" bind:value=why></textarea>
                </div>
                {ready}
                <div>
                    <button
                        type="button"
                        class="button"
                        aria-disabled=text(move || is_open().to_string())
                        on:click=press_keep
                    >
                        "Keep them everywhere"
                    </button>
                </div>
            </fieldset>
        </details>
    }
    .into_any()
}
