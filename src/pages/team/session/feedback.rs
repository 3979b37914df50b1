//! Feedback on the training: what will be asked, the link to the survey, who answers for the team, and the team's
//! words, ready to be copied.

use leptos::prelude::*;

use crate::document::{Document, Survey, links, name_in_files};
use crate::drafts::OpenDraft;
use crate::exchange::share_out::{activity_21, activity_22, activity_23};
use crate::guidance::guide::session::{FeedbackQuestion, SessionGuide};
use crate::pages::team::Team;
use crate::pages::team::copy::copy_text;
use crate::pages::team::pieces::{Fields, bullets, noted, outward, unlocked};
use crate::ui::announce::use_announce;
use crate::ui::live::{live, press};

/// An answer: its field, what it is about, and what the draft says of it.
struct Answer {
    name: &'static str,
    about: &'static str,
    read: fn(&Survey) -> &String,
    write: fn(&mut Survey) -> &mut String,
    from_draft: Option<fn(&Document) -> Vec<String>>,
}

static ANSWERS: [Answer; 4] = [
    Answer {
        name: "activity_21",
        about: "Activity 2.1",
        read: |survey| &survey.activity_21,
        write: |survey| &mut survey.activity_21,
        from_draft: Some(activity_21),
    },
    Answer {
        name: "activity_22",
        about: "Activity 2.2",
        read: |survey| &survey.activity_22,
        write: |survey| &mut survey.activity_22,
        from_draft: Some(activity_22),
    },
    Answer {
        name: "activity_23",
        about: "Activity 2.3",
        read: |survey| &survey.activity_23,
        write: |survey| &mut survey.activity_23,
        from_draft: Some(activity_23),
    },
    Answer {
        name: "portrayal",
        about: "How people were spoken of",
        read: |survey| &survey.portrayal,
        write: |survey| &mut survey.portrayal,
        from_draft: None,
    },
];

pub(super) fn view(team: Team, mut fields: Fields, words: Option<SessionGuide>) -> AnyView {
    let feedback = words.map(SessionGuide::feedback);
    let questions = ANSWERS
        .iter()
        .map(|answer| {
            let key = name_in_files(answer.name);
            let words =
                feedback.and_then(|feedback| feedback.questions().find(|question| question.key() == key));
            let field = fields.view(answer.name);
            question_view(team, answer, words, field)
        })
        .collect_view();
    let body = view! {
        {feedback.map(|feedback| bullets(feedback.how()))}
        {unlocked(team, fields.view("link").into_any())}
        {survey_link(team.draft)}
        {feedback.map(|feedback| view! { <p class="section__why">{feedback.for_the_team()}</p> })}
        {unlocked(team, view! { {fields.view("answers_for_team")} {fields.view("answered")} }.into_any())}
        <h3 class="guide__sub">"What you may be asked, and what you would say"</h3>
        {feedback.map(|feedback| view! { <p class="section__why">{feedback.ours()}</p> })}
        <ol class="answers">{questions}</ol>
        <p class="field__label no-print">"All our answers, for the survey"</p>
        {copy_text("all our answers", |document| all_answers(&document.session.survey))}
    };
    fields.framed(body.into_any())
}

/// The link, once what stands in its field is the address of a web page.
fn survey_link(draft: OpenDraft) -> AnyView {
    let typed = Memo::new(move |_| {
        draft.settled.track();
        draft.document.with(|document| document.session.survey.link.trim().to_owned())
    });
    live(move || {
        let typed = typed.get();
        match links::web_page(&typed) {
            Some(address) => {
                let words = view! { "Open the survey at " {links::host(address).to_owned()} }.into_any();
                view! { <p>{outward(address.to_owned(), words)}</p> }.into_any()
            }
            None if typed.is_empty() => ().into_any(),
            None => view! {
                <p class="field__hint">"To open it from here, it has to begin with https:// and have no blanks."</p>
            }
            .into_any(),
        }
    })
}

fn question_view(
    team: Team,
    answer: &'static Answer,
    words: Option<FeedbackQuestion>,
    field: Option<AnyView>,
) -> AnyView {
    let preview = words.map(|words| {
        view! {
            <h4>{words.topic()}</h4>
            <p>{words.may_ask()}</p>
            {bullets(words.think())}
            <details class="example no-print">
                <summary>"Ways to begin"</summary>
                {bullets(words.starters())}
            </details>
        }
    });
    let from_draft = answer.from_draft.map(|lines| from_draft(team.draft, answer, lines));
    view! {
        <li class="answer">
            <div>{preview}</div>
            <div>
                {unlocked(team, field.into_any())}
                <div class="answer__keys">
                    {unlocked(team, from_draft.into_any())}
                    {copy_text(answer.about, |document| (answer.read)(&document.session.survey).trim().to_owned())}
                </div>
            </div>
        </li>
    }
    .into_any()
}

/// A button that puts what the draft says of an activity into the answer. What stands there stays.
fn from_draft(draft: OpenDraft, answer: &'static Answer, lines: fn(&Document) -> Vec<String>) -> AnyView {
    let announce = use_announce();
    let note = RwSignal::new(String::new());
    let fill = move || {
        let words = draft.document.with_untracked(|document| lines(document)[1..].join("\n"));
        let mut is_new = false;
        if !words.is_empty() {
            draft.edit(|document| is_new = add((answer.write)(&mut document.session.survey), &words));
        }
        let words = match (words.is_empty(), is_new) {
            (true, _) => "The draft says nothing about it yet.",
            (_, true) => "Filled in from our draft. Edit it until it says what you want to say.",
            (_, false) => "It stands there already.",
        };
        announce.say(words);
        note.set(words.to_owned());
    };
    view! {
        <button type="button" class="button no-print" on:click=press(fill)>
            "Fill in from our draft"
            <span class="visually-hidden">": " {answer.about}</span>
        </button>
        {noted(note)}
    }
    .into_any()
}

fn add(typed: &mut String, words: &str) -> bool {
    if typed.contains(words) {
        return false;
    }
    let before = typed.trim_end();
    *typed = if before.is_empty() { words.to_owned() } else { format!("{before}\n\n{words}") };
    true
}

fn all_answers(survey: &Survey) -> String {
    let one = |answer: &Answer| {
        let words = (answer.read)(survey).trim();
        (!words.is_empty()).then(|| format!("{}\n{words}", answer.about))
    };
    ANSWERS.iter().filter_map(one).collect::<Vec<_>>().join("\n\n")
}
