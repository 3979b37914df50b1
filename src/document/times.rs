//! Times of day, lengths and percents as people type them. The document keeps the typed text; these functions only
//! read it.

const MINUTES_OF_HOUR: u32 = 60;
const NOON: u32 = 12;
const HOURS: u32 = 24;
/// An hour without "a.m." or "p.m." that is earlier than this is of the afternoon: no school team meets at 3 a.m.
const EARLIEST_HOUR: u32 = 7;
/// A length above this is no meeting's.
const LONGEST: u32 = 10_000;

/// A time of day, in minutes since midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time(u32);

impl Time {
    /// The time so many minutes later, on the same clock.
    #[must_use]
    pub fn later(self, minutes: u32) -> Self {
        Self((self.0 + minutes) % (HOURS * MINUTES_OF_HOUR))
    }

    /// How many minutes pass until another time. `None` if that one is earlier: a meeting does not go past midnight.
    #[must_use]
    pub fn until(self, end: Self) -> Option<u32> {
        end.0.checked_sub(self.0)
    }

    /// In words: `1:30 p.m.`
    #[must_use]
    pub fn long(self) -> String {
        let (hour, minute) = (self.0 / MINUTES_OF_HOUR, self.0 % MINUTES_OF_HOUR);
        let half = if hour < NOON { "a.m." } else { "p.m." };
        let shown = if hour % NOON == 0 { NOON } else { hour % NOON };
        format!("{shown}:{minute:02} {half}")
    }
}

/// The time that a typed text means, if it means one: `1:30 p.m.`, `1:30pm`, `1 pm`, `13:30`, `1330`, `9`, `noon`.
///
/// A text that is half typed (`1:`, `1:3`) means none yet.
#[must_use]
pub fn read(text: &str) -> Option<Time> {
    let text = text.trim().to_ascii_lowercase();
    if text == "noon" {
        return Some(Time(NOON * MINUTES_OF_HOUR));
    }
    let digits_end = text
        .find(|letter: char| !letter.is_ascii_digit() && letter != ':' && letter != '.')
        .unwrap_or(text.len());
    let (clock, half) = text.split_at(digits_end);
    let clock = clock.trim_end_matches('.');
    let (hour, minute) = match clock.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (number(hour)?, number(minute)?),
        Some(_) => return None,
        // "0930" and "1330".
        None if clock.len() > 2 => {
            let (hour, minute) = clock.split_at_checked(clock.len() - 2)?;
            (number(hour)?, number(minute)?)
        }
        None => (number(clock)?, 0),
    };
    if half.contains(|letter: char| !letter.is_ascii_alphabetic() && letter != ' ' && letter != '.') {
        return None;
    }
    let half: String = half.chars().filter(char::is_ascii_alphabetic).collect();
    let hour = match (half.as_str(), hour) {
        ("a" | "am", 1..=11) => hour,
        ("a" | "am", NOON) => 0,
        ("p" | "pm" | "", NOON) => NOON,
        ("p" | "pm", 1..=11) => hour + NOON,
        ("", 1..EARLIEST_HOUR) => hour + NOON,
        ("", 0 | EARLIEST_HOUR..HOURS) => hour,
        _ => return None,
    };
    (minute < MINUTES_OF_HOUR).then_some(Time(hour * MINUTES_OF_HOUR + minute))
}

/// The minutes between two typed times. `None` unless both mean one and the end comes after the start. An end without
/// "a.m." or "p.m." may be of the evening: from 6 to 8 are two hours.
#[must_use]
pub fn between(start: &str, end: &str) -> Option<u32> {
    let (start, typed_end) = (read(start)?, read(end)?);
    let has_half = |text: &str| text.contains(['m', 'M', 'a', 'A', 'p', 'P']);
    let evening = || (!has_half(end)).then(|| typed_end.later(NOON * MINUTES_OF_HOUR));
    start.until(typed_end).or_else(|| start.until(evening()?)).filter(|minutes| *minutes > 0)
}

/// A typed length in minutes: `15`, `15 min`, `1 h`, `1.5 hours`, `1 hour 30 minutes`, `1:30`.
#[must_use]
pub fn minutes(text: &str) -> Option<u32> {
    let text = text.trim().to_ascii_lowercase();
    if let Some((hours, rest)) = text.split_once(':') {
        let rest = number(rest).filter(|minutes| *minutes < MINUTES_OF_HOUR)?;
        return number(hours)?.checked_mul(MINUTES_OF_HOUR)?.checked_add(rest);
    }
    if let Some(minutes) = part_of_hours(&text) {
        return Some(minutes);
    }
    let mut total = 0_u32;
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let (amount, after) = split(rest, |letter| letter.is_ascii_digit());
        let (unit, after) = split(after.trim_start(), |letter| letter.is_ascii_alphabetic());
        let factor = match unit {
            "h" | "hr" | "hrs" | "hour" | "hours" => MINUTES_OF_HOUR,
            "" | "m" | "min" | "mins" | "minute" | "minutes" => 1,
            _ => return None,
        };
        total = total.checked_add(number(amount)?.checked_mul(factor)?)?;
        rest = after.strip_prefix(['.', ',']).unwrap_or(after).trim_start();
        // "10-15", "2.5": no single number of minutes.
        if unit.is_empty() && !rest.is_empty() {
            return None;
        }
    }
    (total <= LONGEST && !text.is_empty()).then_some(total)
}

/// Hours with one decimal, as in "1.5 hours", in minutes.
fn part_of_hours(text: &str) -> Option<u32> {
    let (amount, unit) = split(text, |letter| letter.is_ascii_digit() || letter == '.');
    let (whole, tenths) = amount.split_once('.')?;
    if tenths.len() != 1 || !matches!(unit.trim(), "h" | "hr" | "hrs" | "hour" | "hours") {
        return None;
    }
    let whole = if whole.is_empty() { 0 } else { number(whole)? };
    let minutes = whole.checked_mul(MINUTES_OF_HOUR)?.checked_add(number(tenths)? * MINUTES_OF_HOUR / 10)?;
    (minutes <= LONGEST).then_some(minutes)
}

/// A typed percent: `80`, `80 %`, `80 percent`. Up to 100.
#[must_use]
pub fn percent(text: &str) -> Option<u32> {
    let text = text.trim().to_ascii_lowercase();
    let digits = text.trim_end_matches("percent").trim_end_matches('%').trim_end();
    number(digits).filter(|percent| *percent <= 100)
}

/// What a text starts with, and the rest.
fn split(text: &str, belongs: fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|letter| !belongs(letter)).unwrap_or(text.len()))
}

fn number(text: &str) -> Option<u32> {
    // "+5" parses as a number as well.
    if text.bytes().all(|letter| letter.is_ascii_digit()) { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_the_ways_people_type_them() {
        let table = [
            ("1:30 p.m.", "1:30 p.m."),
            ("1:30pm", "1:30 p.m."),
            ("1:30 PM", "1:30 p.m."),
            ("1.30 pm", "1:30 p.m."),
            (" 13:30 ", "1:30 p.m."),
            ("1330", "1:30 p.m."),
            ("0930", "9:30 a.m."),
            ("1:30", "1:30 p.m."),
            ("9", "9:00 a.m."),
            ("3", "3:00 p.m."),
            ("8 a", "8:00 a.m."),
            ("12", "12:00 p.m."),
            ("Noon", "12:00 p.m."),
            ("12:15 a.m.", "12:15 a.m."),
            ("6:45 a.m.", "6:45 a.m."),
        ];
        for (typed, shown) in table {
            assert_eq!(read(typed).map(Time::long).as_deref(), Some(shown), "{typed}");
        }
    }

    #[test]
    fn a_time_that_is_half_typed_or_none_means_nothing_yet() {
        for typed in
            ["", "1:", "1:3", ":30", "25:00", "9:75", "13 pm", "0 pm", "after lunch", "9-10", "99999", "9 x"]
        {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_meeting_is_as_long_as_from_its_start_to_its_end() {
        let table = [
            ("1:00 p.m.", "2:30 p.m.", Some(90)),
            ("1", "2:30", Some(90)),
            ("11:30", "1", Some(90)),
            ("6", "8", Some(120)),
            ("6 p.m.", "8", Some(120)),
            ("8:15", "9", Some(45)),
            ("8", "8", None),
            ("2 p.m.", "1 p.m.", None),
            ("2 p.m.", "11 a.m.", None),
            ("1:00 p.m.", "2:", None),
            ("", "2:30", None),
        ];
        for (start, end, minutes) in table {
            assert_eq!(between(start, end), minutes, "{start} to {end}");
        }
    }

    #[test]
    fn lengths_and_percents_are_read_with_and_without_their_units() {
        let table = [
            ("15", Some(15)),
            ("15 min", Some(15)),
            ("15 min.", Some(15)),
            ("1 h", Some(60)),
            ("1 hour 30 minutes", Some(90)),
            ("1h30", Some(90)),
            ("2 hrs, 5 mins", Some(125)),
            ("1:30", Some(90)),
            ("0", Some(0)),
            ("", None),
            ("1.5 hours", Some(90)),
            ("0.5 h", Some(30)),
            (".5 h", Some(30)),
            ("1.25 hours", None),
            ("1.5", None),
            ("2.5 min", None),
            ("10-15", None),
            ("about 15", None),
            ("1:75", None),
            ("99999999999", None),
        ];
        for (typed, length) in table {
            assert_eq!(minutes(typed), length, "{typed}");
        }
        let table = [
            ("80", Some(80)),
            ("80 %", Some(80)),
            ("80%", Some(80)),
            ("80 Percent", Some(80)),
            ("0", Some(0)),
            ("101", None),
            ("", None),
            ("%", None),
            ("most", None),
            ("-5", None),
        ];
        for (typed, share) in table {
            assert_eq!(percent(typed), share, "{typed}");
        }
    }
}
