//! A rehearsal: the team takes turns, one component at a time, with a clock for each. The time is passed in.

use crate::document::{Document, PartKey, TalkingPoint, times};

const TURNS: usize = PartKey::ALL.len();
const SECOND: f64 = 1000.0;
const SECONDS_OF_MINUTE: u32 = 60;

/// Where a rehearsal stands. Moments are milliseconds on any clock that only goes forward.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rehearsal {
    /// Which turn it is, from 0; after the last one it is over.
    turn: usize,
    /// Milliseconds that each turn took so far, without the time since `running_since`.
    spent: [f64; TURNS],
    running_since: Option<f64>,
}

impl Rehearsal {
    /// The component whose turn it is. `None` when all six have been spoken of.
    #[must_use]
    pub fn part(&self) -> Option<PartKey> {
        PartKey::ALL.get(self.turn).copied()
    }

    /// Whether the clock runs.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.running_since.is_some()
    }

    /// Lets the clock run, or stops it. Does nothing after the last turn.
    pub fn run(&mut self, on: bool, now: f64) {
        self.bank(now);
        self.running_since = (on && self.part().is_some()).then_some(now);
    }

    /// Goes on to the next turn, or back to the one before. A clock that runs goes on running.
    pub fn go(&mut self, by: isize, now: f64) {
        let was_running = self.is_running();
        self.bank(now);
        self.turn = self.turn.saturating_add_signed(by).min(TURNS);
        self.run(was_running, now);
    }

    /// Whole seconds that a component took so far.
    #[must_use]
    pub fn seconds(&self, part: PartKey, now: f64) -> u32 {
        let turn = part as usize;
        let running = self.running_since.filter(|_| turn == self.turn).map_or(0.0, |since| now - since);
        // Seconds of a rehearsal fit.
        ((self.spent[turn] + running.max(0.0)) / SECOND) as u32
    }

    fn bank(&mut self, now: f64) {
        if let (Some(since), Some(spent)) = (self.running_since.take(), self.spent.get_mut(self.turn)) {
            *spent += (now - since).max(0.0);
        }
    }
}

/// Seconds as a clock shows them: `2:05`.
#[must_use]
pub fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / SECONDS_OF_MINUTE, seconds % SECONDS_OF_MINUTE)
}

/// The seconds that a talking point is to take. `None` where nobody has said, or where it cannot be read.
#[must_use]
pub fn planned(point: &TalkingPoint) -> Option<u32> {
    times::minutes(&point.minutes).filter(|minutes| *minutes > 0).map(|minutes| minutes * SECONDS_OF_MINUTE)
}

/// The minutes of all talking points that can be read.
#[must_use]
pub fn planned_minutes(document: &Document) -> u32 {
    let points = &document.making_the_case.talking_points;
    PartKey::ALL.into_iter().filter_map(|key| times::minutes(&points.part(key).minutes)).sum()
}

/// Whether the talking points take longer than the whole activity.
#[must_use]
pub fn is_longer_than_the_activity(document: &Document) -> bool {
    let all = times::minutes(&document.making_the_case.team_activity.minutes);
    all.is_some_and(|all| planned_minutes(document) > all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(count: f64) -> f64 {
        count * 60.0 * SECOND
    }

    #[test]
    fn each_turn_has_its_own_clock() {
        let mut rehearsal = Rehearsal::default();
        rehearsal.run(true, minutes(10.0));
        rehearsal.go(1, minutes(12.0));
        rehearsal.go(-1, minutes(15.5));
        assert_eq!(rehearsal.part(), Some(PartKey::Definition));
        assert_eq!(rehearsal.seconds(PartKey::Definition, minutes(16.0)), 150);
        assert_eq!(rehearsal.seconds(PartKey::Conditions, minutes(16.0)), 210);
        assert_eq!(rehearsal.seconds(PartKey::Guidelines, minutes(16.0)), 0);
    }

    #[test]
    fn a_clock_that_is_stopped_keeps_its_time() {
        let mut rehearsal = Rehearsal::default();
        rehearsal.go(1, minutes(1.0));
        assert!(!rehearsal.is_running(), "going on starts no clock");
        rehearsal.run(true, minutes(1.0));
        rehearsal.run(false, minutes(2.0));
        assert_eq!(rehearsal.seconds(PartKey::Conditions, minutes(60.0)), 60);
        rehearsal.run(true, minutes(60.0));
        rehearsal.run(true, minutes(61.0));
        assert_eq!(rehearsal.seconds(PartKey::Conditions, minutes(61.0)), 120);
    }

    #[test]
    fn after_the_sixth_turn_it_is_over_and_one_can_go_back() {
        let mut rehearsal = Rehearsal::default();
        rehearsal.go(-1, 0.0);
        assert_eq!(rehearsal.part(), Some(PartKey::Definition));
        rehearsal.run(true, 0.0);
        for _ in 0..9 {
            rehearsal.go(1, minutes(1.0));
        }
        assert_eq!((rehearsal.part(), rehearsal.is_running()), (None, false));
        rehearsal.run(true, minutes(2.0));
        assert!(!rehearsal.is_running());
        rehearsal.go(-1, minutes(3.0));
        assert_eq!(rehearsal.part(), Some(PartKey::Guidelines));
    }

    #[test]
    fn a_clock_that_jumps_back_takes_nothing_away() {
        let mut rehearsal = Rehearsal::default();
        rehearsal.run(true, minutes(5.0));
        assert_eq!(rehearsal.seconds(PartKey::Definition, minutes(4.0)), 0);
        rehearsal.run(false, minutes(4.0));
        assert_eq!(rehearsal.seconds(PartKey::Definition, minutes(4.0)), 0);
        assert_eq!(clock(65), "1:05");
    }

    #[test]
    fn talking_points_add_up_against_the_activity() {
        let mut document = Document::default();
        let case = &mut document.making_the_case;
        case.talking_points.definition.minutes = "4".to_owned();
        case.talking_points.selection.minutes = "5 min".to_owned();
        case.talking_points.guidelines.minutes = "a few".to_owned();
        assert_eq!(planned(&case.talking_points.definition), Some(240));
        assert_eq!(planned(&case.talking_points.guidelines), None);
        assert_eq!(planned_minutes(&document), 9);
        for (all, longer) in [("", false), ("9", false), ("8", true), ("1 h", false)] {
            document.making_the_case.team_activity.minutes = all.to_owned();
            assert_eq!(is_longer_than_the_activity(&document), longer, "{all}");
        }
    }
}
