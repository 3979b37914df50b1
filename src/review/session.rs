//! The order of the training session, items with their breaks, and the countdown for one of them. Knows no clock:
//! moments come in as milliseconds since 1970.

use crate::document::times::Time;
use crate::document::{Choice, Id, SessionItem, TrainingSession, times};

const MINUTE: i64 = 60_000;
const SECOND: i64 = 1_000;
/// A typed time at which a break ends is meant for the break that begins now if it is at most this many minutes away.
const LONGEST_BREAK: u32 = 120;

/// One thing after the other: an item of the agenda, or a break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// An item of the agenda.
    Item(SessionItem),
    /// A break, by its id.
    Break(Id),
}

/// The session from its first item to its last, each item followed by its breaks. Breaks that follow nothing come last.
#[must_use]
pub fn steps(session: &TrainingSession) -> Vec<Step> {
    let after = |item| {
        session.breaks.iter().filter(move |pause| pause.after == item).map(|pause| Step::Break(pause.id))
    };
    let mut all = Vec::new();
    for item in items() {
        all.push(Step::Item(item));
        all.extend(after(item));
    }
    all.extend(after(SessionItem::Undecided));
    all
}

/// The items of the agenda, in order.
pub fn items() -> impl Iterator<Item = SessionItem> {
    SessionItem::ALL.iter().copied().filter(|item| *item != SessionItem::Undecided)
}

/// What comes after a step.
#[must_use]
pub fn next(session: &TrainingSession, step: Step) -> Option<Step> {
    let all = steps(session);
    let place = all.iter().position(|other| *other == step)?;
    all.get(place + 1).copied()
}

/// How many minutes a step takes that begins at a time of day: a break until the time that is typed for its end, if
/// that is near, else as many minutes as are typed. `None` where neither can be read.
#[must_use]
pub fn minutes(session: &TrainingSession, step: Step, now: Time) -> Option<u32> {
    match step {
        Step::Item(item) => session.minutes.of(item).and_then(times::minutes),
        Step::Break(id) => {
            let pause = session.breaks.iter().find(|pause| pause.id == id)?;
            let back = times::read(&pause.back_at).and_then(|back| now.until(back));
            back.filter(|minutes| (1..=LONGEST_BREAK).contains(minutes))
                .or_else(|| times::minutes(&pause.minutes))
        }
    }
}

/// What is typed for the length of a step and cannot be read as one.
#[must_use]
pub fn unread(session: &TrainingSession, step: Step) -> Option<&str> {
    let not_read = |typed: &str, is_read: bool| !typed.trim().is_empty() && !is_read;
    match step {
        Step::Item(item) => {
            session.minutes.of(item).filter(|typed| not_read(typed, times::minutes(typed).is_some()))
        }
        Step::Break(id) => {
            let pause = session.breaks.iter().find(|pause| pause.id == id)?;
            let minutes = Some(pause.minutes.as_str());
            let back = Some(pause.back_at.as_str());
            minutes
                .filter(|typed| not_read(typed, times::minutes(typed).is_some()))
                .or_else(|| back.filter(|typed| not_read(typed, times::read(typed).is_some())))
        }
    }
    .map(str::trim)
}

/// Breaks that stand in no item's row, because nobody has said after which one they come.
pub fn breaks_without_a_place(session: &TrainingSession) -> impl Iterator<Item = Id> {
    session.breaks.iter().filter(|pause| pause.after == SessionItem::Undecided).map(|pause| pause.id)
}

/// Minutes in words: `3 h 5 min`.
#[must_use]
pub fn length(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

/// A countdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Countdown {
    /// It runs until a moment, and past it.
    Running {
        /// When the time is up.
        ends: i64,
    },
    /// It stands still.
    Stopped {
        /// Milliseconds that are left. Negative: by how much it is over.
        left: i64,
    },
}

impl Countdown {
    /// One that begins now.
    #[must_use]
    pub fn start(minutes: u32, now: i64) -> Self {
        Self::Running { ends: now + i64::from(minutes) * MINUTE }
    }

    /// Milliseconds that are left. Negative: by how much it is over.
    #[must_use]
    pub fn left(self, now: i64) -> i64 {
        match self {
            Self::Running { ends } => ends - now,
            Self::Stopped { left } => left,
        }
    }

    /// Stops it, or lets it go on.
    #[must_use]
    pub fn toggled(self, now: i64) -> Self {
        match self {
            Self::Running { ends } => Self::Stopped { left: ends - now },
            Self::Stopped { left } => Self::Running { ends: now + left },
        }
    }

    /// With so many minutes more. What is over gets them from now on.
    #[must_use]
    pub fn longer(self, minutes: u32, now: i64) -> Self {
        let left = self.left(now).max(0) + i64::from(minutes) * MINUTE;
        match self {
            Self::Running { .. } => Self::Running { ends: now + left },
            Self::Stopped { .. } => Self::Stopped { left },
        }
    }

    /// As it is kept for the next load of the page.
    #[must_use]
    pub fn stored(self) -> String {
        match self {
            Self::Running { ends } => format!("running {ends}"),
            Self::Stopped { left } => format!("stopped {left}"),
        }
    }

    /// Reads what was kept.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (state, number) = text.split_once(' ')?;
        let number = number.parse().ok()?;
        match state {
            "running" => Some(Self::Running { ends: number }),
            "stopped" => Some(Self::Stopped { left: number }),
            _ => None,
        }
    }
}

impl Step {
    /// As it is kept for the next load of the page.
    #[must_use]
    pub fn stored(self) -> String {
        match self {
            Self::Item(item) => item.key().to_owned(),
            Self::Break(id) => format!("break {id}"),
        }
    }

    /// Reads what was kept.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        match text.strip_prefix("break ") {
            Some(id) => Some(Self::Break(Id::read(id))),
            None => items().find(|item| item.key() == text).map(Self::Item),
        }
    }
}

/// What is left, on a clock: `12:05`. The last second shows as such, and what is over as `2:10`, without a sign.
#[must_use]
pub fn on_the_clock(left: i64) -> String {
    let seconds = if left > 0 { (left + SECOND - 1) / SECOND } else { -left / SECOND };
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
