//! What runs, and where the tab keeps it; how much is left, in digits and in words.

use std::sync::LazyLock;
use std::time::Duration;

use js_sys::Date;
use leptos::prelude::*;

use crate::document::times::{self, Time};
use crate::document::{Document, Id};
use crate::drafts::OpenDraft;
use crate::guidance::choices::Labelled;
use crate::guidance::guide;
use crate::review::session::{self, Countdown, Step, on_the_clock};
use crate::ui::announce::Announce;

/// Where the tab keeps it.
const KEY: &str = "coaching-system/clock";
const TICK: Duration = Duration::from_secs(1);
pub(super) const BREAK_IS_OVER: &str = "The break is over. Welcome back.";

/// What runs.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Run {
    pub(super) draft: Id,
    pub(super) step: Step,
    pub(super) countdown: Countdown,
    /// Whether it has been said that the time is up.
    is_told: bool,
}

pub(super) struct Clock {
    pub(super) run: ArcRwSignal<Option<Run>>,
    /// Moves on every second while something runs.
    now: ArcRwSignal<i64>,
    /// What was said when the time was up; nothing before that. In front of a page whose live region is out of reach,
    /// it is said once more.
    pub(super) told: ArcRwSignal<String>,
}

/// It outlives every page.
pub(super) static CLOCK: LazyLock<Clock> = LazyLock::new(|| Clock {
    run: ArcRwSignal::new(kept()),
    now: ArcRwSignal::new(now()),
    told: ArcRwSignal::new(String::new()),
});

pub(super) fn now() -> i64 {
    Date::now() as i64
}

/// A moment as a time of day here.
pub(super) fn time_of_day(moment: i64) -> Option<Time> {
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

pub(super) fn set(run: Option<Run>) {
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
pub(super) fn keep_ticking(announce: Announce) {
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
pub(super) fn name(step: Step) -> &'static str {
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
pub(super) struct Started {
    /// What is said of it.
    pub(super) said: String,
    /// What a person has to see, because the clock did not start or runs otherwise than was typed. Empty: it runs.
    pub(super) note: String,
}

/// Starts the clock for a step.
pub(super) fn start(draft: OpenDraft, id: Id, step: Step) -> Started {
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

pub(super) fn change(with: impl FnOnce(Countdown) -> Countdown) {
    if let Some(run) = CLOCK.run.get_untracked() {
        let countdown = with(run.countdown);
        set(Some(Run { countdown, is_told: countdown.left(now()) <= 0, ..run }));
    }
}

/// What is left, and the run it belongs to. Follows the clock.
pub(super) fn left() -> Option<(Run, i64)> {
    let run = CLOCK.run.get()?;
    Some((run, run.countdown.left(CLOCK.now.get())))
}

pub(super) fn state() -> &'static str {
    match left() {
        Some((_, left)) if left <= 0 => "over",
        Some((Run { countdown: Countdown::Stopped { .. }, .. }, _)) => "stopped",
        _ => "running",
    }
}

pub(super) fn face() -> String {
    match left() {
        Some((_, left)) if left <= 0 => format!("{} over", on_the_clock(left)),
        Some((_, left)) => on_the_clock(left),
        None => String::new(),
    }
}

/// When it ends, and whether it stands still or is over: said in words, not by color.
pub(super) fn until() -> String {
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
pub(super) fn words() -> String {
    let name = CLOCK.run.get_untracked().map(|run| name(run.step)).unwrap_or_default();
    untrack(|| format!("{name}: {} left, {}", face(), until()))
}
