//! The clock of the training session: it runs on while the team goes from page to page, and is there again after the
//! page was loaded anew in the same tab. One for each tab; nothing of it is in the draft. It stands below every page of
//! the draft for as long as the whole builder runs, and at the top of what is shown in large type.

mod running;

use leptos::prelude::*;

use self::running::{
    BREAK_IS_OVER, CLOCK, Run, change, face, keep_ticking, left, name, now, set, start, state, time_of_day,
    until, words,
};
use super::Team;
use super::large_type::{Prompt, large_type};
use super::pieces::noted;
use crate::document::Id;
use crate::document::times::Time;
use crate::drafts::{OpenDraft, use_open_draft};
use crate::pages::title::HEADING;
use crate::review::session::{self, Countdown, Step};
use crate::ui::announce::{Announce, use_announce};
use crate::ui::focus::focus_soon;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press, text};

/// How many minutes "more" are.
const MORE: u32 = 2;

/// Whether the clock is at a step of the open draft.
pub(super) fn is_at(team: Team, step: Step) -> bool {
    CLOCK.run.with(|run| run.is_some_and(|run| run.draft == team.id && run.step == step))
}

/// Whether there is a clock for the open draft.
fn is_here(draft: OpenDraft) -> Memo<Option<Id>> {
    Memo::new(move |_| {
        let open = draft.head.with(|head| head.as_ref().map(|head| head.id));
        CLOCK.run.with(|run| run.map(|run| run.draft)).filter(|id| Some(*id) == open)
    })
}

/// The clock below a page of the draft, while there is one.
pub(in crate::pages) fn strip() -> AnyView {
    let (draft, announce) = (use_open_draft(), use_announce());
    keep_ticking(announce);
    let here = is_here(draft);
    live(move || match here.get() {
        Some(id) => strip_view(draft, id, announce),
        None => ().into_any(),
    })
}

/// The clock in one line, in front of a page whose own clock and live region nobody can reach.
pub(super) fn line() -> AnyView {
    let here = is_here(use_open_draft());
    let line = live(move || {
        if here.get().is_none() {
            return ().into_any();
        }
        view! {
            <p class="large__clock" data-state=text(|| state().to_owned())>{face_view()}</p>
        }
        .into_any()
    });
    view! {
        {line}
        <p class="visually-hidden" role="status">{text(|| CLOCK.told.get())}</p>
    }
    .into_any()
}

/// Name, time and end.
fn face_view() -> AnyView {
    let name = || CLOCK.run.get().map(|run| name(run.step)).unwrap_or_default().to_owned();
    view! {
        <span class="clock__name">{text(name)}</span>
        <span class="clock__time" role="timer">{text(face)}</span>
        <span class="clock__until">{text(until)}</span>
    }
    .into_any()
}

fn strip_view(draft: OpenDraft, id: Id, announce: Announce) -> AnyView {
    let run = || CLOCK.run.get();
    let is_break = Memo::new(move |_| run().is_some_and(|run| matches!(run.step, Step::Break(_))));
    let is_stopped = move || run().is_some_and(|run| matches!(run.countdown, Countdown::Stopped { .. }));
    let is_last = move || {
        let next = |run: Run| draft.document.with(|document| session::next(&document.session, run.step));
        run().and_then(next).is_none()
    };
    let note = RwSignal::new(String::new());
    let toggle = move || change(|countdown| countdown.toggled(now()));
    let more = move || {
        change(|countdown| countdown.longer(MORE, now()));
        announce.say(words());
    };
    let next = move || {
        let next =
            |run: Run| draft.document.with_untracked(|document| session::next(&document.session, run.step));
        if let Some(step) = CLOCK.run.get_untracked().and_then(next) {
            let started = start(draft, id, step);
            announce.say(started.said);
            note.set(started.note);
        }
    };
    let put_away = move || {
        set(None);
        announce.say("The clock is put away.");
        focus_soon(HEADING);
    };
    view! {
        <section class="clock no-print" aria-label="Clock" data-state=text(|| state().to_owned())>
            <p class="clock__face">{face_view()}</p>
            <div class="clock__keys">
                <button type="button" class="button" on:click=press(toggle)>
                    {text(move || if is_stopped() { "Go on" } else { "Stop" }.to_owned())}
                </button>
                <button type="button" class="button" on:click=press(more)>"+" {MORE} " min"</button>
                <button type="button" class="button" aria-disabled=text(move || is_last().to_string()) on:click=press(next)>
                    "Next"
                </button>
                {live(move || if is_break.get() { large_type("the break", || vec![on_break()]) } else { ().into_any() })}
                <button type="button" class="button button--icon" title="Put the clock away" on:click=press(put_away)>
                    {icon(Icon::Remove)}
                    <span class="visually-hidden">"Put the clock away"</span>
                </button>
            </div>
            {noted(note)}
        </section>
    }
    .into_any()
}

/// The break for a shared screen. Follows the clock: it says when the break is over.
fn on_break() -> Prompt {
    let words = match left() {
        Some((_, left)) if left <= 0 => BREAK_IS_OVER.to_owned(),
        Some((Run { countdown: Countdown::Running { ends }, .. }, _)) => {
            format!("Back at {}", time_of_day(ends).map(Time::long).unwrap_or_default())
        }
        _ => "We are on a break".to_owned(),
    };
    Prompt { heading: "Break".to_owned(), words, points: Vec::new() }
}

/// The button that starts a step from the agenda.
pub(super) fn start_button(team: Team, step: Step) -> AnyView {
    let announce = use_announce();
    let words = move || if is_at(team, step) { "Start again" } else { "Start" }.to_owned();
    let note = RwSignal::new(String::new());
    let begin = move || {
        let started = start(team.draft, team.id, step);
        announce.say(started.said);
        note.set(started.note);
    };
    view! {
        <button type="button" class="button no-print" on:click=press(begin)>
            {text(words)}
            <span class="visually-hidden">": " {name(step)}</span>
        </button>
        {noted(note)}
    }
    .into_any()
}
