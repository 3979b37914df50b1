//! The clock of the training session: it runs on while the team goes from page to page, and is there again after the
//! page was loaded anew in the same tab. One for each tab; nothing of it is in the draft. It stands below every page of
//! the draft for as long as the whole builder runs, and at the top of what is shown in large type.

use std::sync::LazyLock;
use std::time::Duration;

use js_sys::Date;
use leptos::prelude::*;

use super::Team;
use super::large_type::{Prompt, large_type};
use super::pieces::noted;
use crate::document::times::{self, Time};
use crate::document::{Document, Id};
use crate::drafts::{OpenDraft, use_open_draft};
use crate::guidance::choices::Labelled;
use crate::guidance::guide;
use crate::pages::title::HEADING;
use crate::review::session::{self, Countdown, Step, on_the_clock};
use crate::ui::announce::{Announce, use_announce};
use crate::ui::focus::focus_soon;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press, text};

/// Where the tab keeps it.
const KEY: &str = "coaching-system/clock";
const TICK: Duration = Duration::from_secs(1);
/// How many minutes "more" are.
const MORE: u32 = 2;
const BREAK_IS_OVER: &str = "The break is over. Welcome back.";

/// What runs.
#[derive(Clone, Copy, PartialEq)]
struct Run {
    draft: Id,
    step: Step,
    countdown: Countdown,
    /// Whether it has been said that the time is up.
    is_told: bool,
}

struct Clock {
    run: ArcRwSignal<Option<Run>>,
    /// Moves on every second while something runs.
    now: ArcRwSignal<i64>,
    /// What was said when the time was up; nothing before that. In front of a page whose live region is out of reach,
    /// it is said once more.
    told: ArcRwSignal<String>,
}

/// It outlives every page.
static CLOCK: LazyLock<Clock> = LazyLock::new(|| Clock {
    run: ArcRwSignal::new(kept()),
    now: ArcRwSignal::new(now()),
    told: ArcRwSignal::new(String::new()),
});

fn now() -> i64 {
    Date::now() as i64
}

/// A moment as a time of day here.
fn time_of_day(moment: i64) -> Option<Time> {
    let date = Date::new(&(moment as f64).into());
    times::read(&format!("{:02}:{:02}", date.get_hours(), date.get_minutes()))
}

fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}

fn kept() -> Option<Run> {
    let text = storage()?.get_item(KEY).ok().flatten()?;
    let mut lines = text.lines();
    let draft = Id::read(lines.next()?);
    let step = Step::read(lines.next()?)?;
    let countdown = Countdown::read(lines.next()?)?;
    // What was over before the page was loaded is no news.
    Some(Run { draft, step, countdown, is_told: countdown.left(now()) <= 0 })
}

fn set(run: Option<Run>) {
    if let Some(storage) = storage() {
        // A tab that may not keep anything has its clock until it is loaded anew.
        let _ = match run {
            Some(Run { draft, step, countdown, .. }) => {
                storage.set_item(KEY, &format!("{draft}\n{}\n{}", step.stored(), countdown.stored()))
            }
            None => storage.remove_item(KEY),
        };
    }
    CLOCK.now.set(now());
    CLOCK.told.set(String::new());
    CLOCK.run.set(run);
}

/// Lets the clock tick from now on, once for the life of the page.
fn keep_ticking(announce: Announce) {
    static TICKS: std::sync::Once = std::sync::Once::new();
    TICKS.call_once(|| {
        let tick = move || {
            let Some(run) = CLOCK.run.get_untracked() else { return };
            CLOCK.now.set(now());
            if run.countdown.left(now()) <= 0 && !run.is_told {
                CLOCK.run.set(Some(Run { is_told: true, ..run }));
                let words = match run.step {
                    Step::Item(item) => format!("The time for {} is up.", item.label()),
                    Step::Break(_) => BREAK_IS_OVER.to_owned(),
                };
                CLOCK.told.set(words.clone());
                announce.say(words);
            }
        };
        let _ = set_interval_with_handle(tick, TICK);
    });
}

/// What a step is called.
fn name(step: Step) -> &'static str {
    match step {
        Step::Item(item) => item.label(),
        Step::Break(_) => "Break",
    }
}

/// How long a step is: as it is typed, else as the guide proposes.
fn minutes(document: &Document, step: Step) -> Option<u32> {
    let typed = time_of_day(now()).and_then(|now| session::minutes(&document.session, step, now));
    typed.filter(|minutes| *minutes > 0).or_else(|| proposed(document, step))
}

fn proposed(document: &Document, step: Step) -> Option<u32> {
    let agenda = guide::book()?.session().agenda();
    let minutes = match step {
        Step::Item(item) => agenda.slot(item)?.minutes(),
        Step::Break(id) => {
            let after = document.session.breaks.iter().find(|pause| pause.id == id)?.after;
            agenda.breaks().find(|pause| pause.after() == after)?.minutes()
        }
    };
    u32::try_from(minutes).ok().filter(|minutes| *minutes > 0)
}

/// What came of starting a step.
struct Started {
    /// What is said of it.
    said: String,
    /// What a person has to see, because the clock did not start or runs otherwise than was typed. Empty: it runs.
    note: String,
}

/// Starts the clock for a step.
fn start(draft: OpenDraft, id: Id, step: Step) -> Started {
    let (minutes, unread) = draft.document.with_untracked(|document| {
        (minutes(document, step), session::unread(&document.session, step).map(str::to_owned))
    });
    let Some(minutes) = minutes else {
        let note = match unread {
            Some(typed) => {
                format!("\u{201c}{typed}\u{201d} cannot be read as minutes. Write a number, such as 10.")
            }
            None => format!("How many minutes does it take? {} has none yet.", name(step)),
        };
        return Started { said: note.clone(), note };
    };
    let countdown = Countdown::start(minutes, now());
    set(Some(Run { draft: id, step, countdown, is_told: false }));
    let until = time_of_day(now() + countdown.left(now())).map(Time::long).unwrap_or_default();
    let said = match step {
        Step::Item(_) => format!("{}: {minutes} minutes, until {until}", name(step)),
        Step::Break(_) => format!("Break. Please be back at {until}"),
    };
    let note = unread.map(|typed| {
        format!("\u{201c}{typed}\u{201d} cannot be read as minutes, so the clock runs for {minutes} minutes.")
    });
    let note = note.unwrap_or_default();
    Started { said: if note.is_empty() { said } else { format!("{said}. {note}") }, note }
}

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

fn change(with: impl FnOnce(Countdown) -> Countdown) {
    if let Some(run) = CLOCK.run.get_untracked() {
        let countdown = with(run.countdown);
        set(Some(Run { countdown, is_told: countdown.left(now()) <= 0, ..run }));
    }
}

/// What is left, and the run it belongs to. Follows the clock.
fn left() -> Option<(Run, i64)> {
    let run = CLOCK.run.get()?;
    Some((run, run.countdown.left(CLOCK.now.get())))
}

fn state() -> &'static str {
    match left() {
        Some((_, left)) if left <= 0 => "over",
        Some((Run { countdown: Countdown::Stopped { .. }, .. }, _)) => "stopped",
        _ => "running",
    }
}

fn face() -> String {
    match left() {
        Some((_, left)) if left <= 0 => format!("{} over", on_the_clock(left)),
        Some((_, left)) => on_the_clock(left),
        None => String::new(),
    }
}

/// When it ends, and whether it stands still or is over: said in words, not by color.
fn until() -> String {
    let Some((run, left)) = left() else { return String::new() };
    let end = match run.countdown {
        Countdown::Running { ends } => time_of_day(ends).map(Time::long).unwrap_or_default(),
        Countdown::Stopped { .. } => return "stopped".to_owned(),
    };
    match (run.step, left > 0) {
        (Step::Item(_), true) => format!("until {end}"),
        (Step::Break(_), true) => format!("back at {end}"),
        (Step::Item(_), false) => format!("time is up since {end}"),
        (Step::Break(_), false) => format!("the break ended at {end}"),
    }
}

/// The clock in one sentence.
fn words() -> String {
    let name = CLOCK.run.get_untracked().map(|run| name(run.step)).unwrap_or_default();
    untrack(|| format!("{name}: {} left, {}", face(), until()))
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
