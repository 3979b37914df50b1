//! One proposal: what both say, and whose words are to stand.

use leptos::ev;
use leptos::prelude::*;

use super::sheet::Sheet;
use crate::document::Id;
use crate::exchange::merge::{Answer, Difference, Proposal};
use crate::exchange::preview::words::{Says, Side, Worded};
use crate::exchange::preview::{Given, Step, about};
use crate::exchange::words::Run;
use crate::ui::live::live;

/// The id of a question's frame.
pub(super) fn id_of(file: usize, index: usize) -> String {
    format!("question-{file}-{index}")
}

/// What an answer can be given to.
#[derive(Clone)]
struct Asked {
    proposal: Proposal,
    about: Id,
    given: ArcRwSignal<Given>,
}

impl Asked {
    /// The answer as it stands. A question has none until somebody gives one.
    fn answer(&self) -> Option<Answer> {
        let given = self.given.with(|given| given.to(self.about).cloned());
        given.or_else(|| (!self.proposal.is_conflict).then(|| self.proposal.answer.clone()))
    }

    fn is_own(&self) -> bool {
        matches!(self.answer(), Some(Answer::Own(_)))
    }

    fn give(&self, answer: Answer) {
        self.given.update(|given| given.give(self.about, answer));
    }
}

/// A proposal with its answers.
pub(super) fn question(sheet: &Sheet, step: &Step, worded: Worded) -> AnyView {
    let Some(proposal) = step.proposals.get(worded.index).cloned() else { return ().into_any() };
    let id = id_of(sheet.index, worded.index);
    let asked = Asked { about: about(&proposal), proposal, given: sheet.incoming.given.clone() };
    let legend = worded.path.join(" \u{203a} ");
    let sides = worded.sides.into_iter().map(side).collect_view();
    let own_words = worded
        .choices
        .iter()
        .any(|(answer, _)| is_own(answer))
        .then(|| own_words(&id, &asked, worded.is_line));
    let choices: Vec<AnyView> =
        worded.choices.into_iter().map(|choice| radio(&id, asked.clone(), choice)).collect();
    let look = if asked.proposal.is_conflict { "question question--open" } else { "question" };
    // Who comes to the first answer by its key hears what both say.
    let texts = format!("{id}-texts");
    view! {
        <fieldset id=id class=look aria-describedby=texts.clone()>
            <legend>{legend}</legend>
            <div id=texts.clone() class="question__texts">
                <p class="question__what">{worded.what}</p>
                <div class="question__sides">{sides}</div>
            </div>
            <div class="question__answers">{choices}</div>
            {own_words}
        </fieldset>
    }
    .into_any()
}

fn is_own(answer: &Answer) -> bool {
    matches!(answer, Answer::Own(_))
}

fn radio(question: &str, asked: Asked, (answer, label): (Answer, &'static str)) -> AnyView {
    let (now, mine) = (asked.clone(), answer.clone());
    let checked = Signal::derive(move || match now.answer() {
        Some(Answer::Own(_)) => is_own(&mine),
        other => other.as_ref() == Some(&mine),
    });
    let choose = move |_: ev::Event| {
        let answer = if is_own(&answer) { Answer::Own(start_of(&asked.proposal)) } else { answer.clone() };
        asked.give(answer);
    };
    view! {
        <label class="question__answer">
            <input type="radio" name=question.to_owned() prop:checked=checked on:change=choose />
            {label}
        </label>
    }
    .into_any()
}

/// What one's own words start from: mine, or theirs where I have none.
fn start_of(proposal: &Proposal) -> String {
    match &proposal.difference {
        Difference::Paragraphs { mine, theirs, .. } if mine.trim().is_empty() => theirs.clone(),
        Difference::Paragraphs { mine, .. } => mine.clone(),
        _ => String::new(),
    }
}

/// Where one writes words of one's own, once that is chosen.
fn own_words(question: &str, asked: &Asked, is_line: bool) -> AnyView {
    let id = format!("{question}-own");
    let asked = asked.clone();
    let is_shown = {
        let asked = asked.clone();
        Memo::new(move |_| asked.is_own())
    };
    live(move || {
        if !is_shown.get() {
            return ().into_any();
        }
        let asked = asked.clone();
        let words = match asked.given.with_untracked(|given| given.to(asked.about).cloned()) {
            Some(Answer::Own(words)) => words,
            _ => String::new(),
        };
        let rows = (words.len() / 60 + 2).min(12).to_string();
        let write = move |event: ev::Event| asked.give(Answer::Own(event_target_value(&event)));
        let field = if is_line {
            view! { <input type="text" autocomplete="off" id=id.clone() prop:value=words on:input=write /> }
                .into_any()
        } else {
            view! { <textarea id=id.clone() rows=rows prop:value=words on:input=write></textarea> }.into_any()
        };
        view! {
            <label class="field__label" for=id.clone()>"In your own words"</label>
            {field}
        }
        .into_any()
    })
}

fn side(side: Side) -> AnyView {
    let says = match side.says {
        Says::Nothing => view! { <p class="question__nothing">"Nothing"</p> }.into_any(),
        Says::Covered => view! {
            <p class="question__nothing">
                "Somebody\u{2019}s own words that do not lie before the team yet: they are not shown here."
            </p>
        }
        .into_any(),
        Says::Text(runs) => {
            view! { <p class="question__text">{runs.into_iter().map(run).collect_view()}</p> }.into_any()
        }
        Says::Answers(answers) => {
            let answer =
                |(label, words): (String, String)| view! { <div><dt>{label}</dt> <dd>{words}</dd></div> };
            view! { <dl class="question__item">{answers.into_iter().map(answer).collect_view()}</dl> }
                .into_any()
        }
        Says::Items(items) => {
            let items = items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view();
            view! { <ol class="steps">{items}</ol> }.into_any()
        }
    };
    let whose = (!side.whose.is_empty()).then(|| view! { <h4>{side.whose}</h4> });
    view! { <div class="question__side">{whose} {says}</div> }.into_any()
}

/// A piece of a text. What came and what went is told by more than color, and said to who listens.
fn run(run: Run) -> AnyView {
    let said = |words: &'static str| view! { <span class="visually-hidden">{words}</span> };
    match run {
        Run::Kept(words) => words.into_any(),
        Run::Removed(words) => {
            view! { <del>{said(" removed: ")}{words}{said(" end of removed ")}</del> }.into_any()
        }
        Run::Added(words) => {
            view! { <ins>{said(" added: ")}{words}{said(" end of added ")}</ins> }.into_any()
        }
    }
}
