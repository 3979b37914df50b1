//! Days as people type them. The document keeps the typed text; these functions only read it.

use chrono::{Datelike, NaiveDate};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// A month's name is understood from this many letters on: "Sept", "Oct".
const MONTH_LETTERS: usize = 3;
/// Two-digit years are of this century.
const CENTURY: i32 = 2000;

/// The day that a typed text means, if it means one: `2026-10-15`, `10/15/2026`, `10/15/26`, `October 15, 2026`,
/// `Oct 15 2026`, `15 October 2026`. Slashes are month first, as in the United States.
#[must_use]
pub fn read(text: &str) -> Option<NaiveDate> {
    let words: Vec<&str> =
        text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let [first, second, third] = words[..] else {
        return None;
    };
    if first.len() == 4 && number(first).is_some() {
        return day(first, number(second)?, third);
    }
    let written = |word: &str| month(word).or_else(|| number(word));
    match month(second) {
        Some(month) => day(third, month, first),
        None => day(third, written(first)?, second),
    }
}

fn day(year: &str, month: u32, day: &str) -> Option<NaiveDate> {
    let years: i32 = year.parse().ok()?;
    let year = match year.len() {
        4 => years,
        2 => CENTURY + years,
        _ => return None,
    };
    let day = day.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    NaiveDate::from_ymd_opt(year, month, number(day)?)
}

fn number(word: &str) -> Option<u32> {
    word.parse().ok()
}

fn month(word: &str) -> Option<u32> {
    let word = word.to_ascii_lowercase();
    if word.len() < MONTH_LETTERS {
        return None;
    }
    let stem = if word == "sept" { "sep" } else { word.as_str() };
    (1..).zip(MONTHS).find(|(_, name)| name.starts_with(stem)).map(|(number, _)| number)
}

/// A day in words: `October 15, 2026`.
#[must_use]
pub fn long(date: NaiveDate) -> String {
    let name = MONTHS[date.month0() as usize];
    let (first, rest) = name.split_at(1);
    format!("{}{rest} {}, {}", first.to_ascii_uppercase(), date.day(), date.year())
}

/// A day as a calendar control and a file name want it: `2026-10-15`.
#[must_use]
pub fn iso(date: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// A typed day for a reader: in words if it is a day, else as it was typed.
#[must_use]
pub fn shown(text: &str) -> String {
    read(text).map_or_else(|| text.to_owned(), long)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_the_ways_people_type_them() {
        for text in [
            "2026-10-15",
            "10/15/2026",
            "10/15/26",
            "10-15-2026",
            "October 15, 2026",
            "oct 15 2026",
            "15 October 2026",
            "Oct. 15th, 2026",
            " 2026/10/15 ",
        ] {
            assert_eq!(read(text).map(long).as_deref(), Some("October 15, 2026"), "{text}");
        }
        assert_eq!(shown("Sept 4, 2026"), "September 4, 2026");
    }

    #[test]
    fn text_that_is_no_day_stays_as_it_was_typed() {
        for text in
            ["", "2026-1", "mid-October", "13/45/2026", "Octo", "by the end of May 2027", "2026-02-30"]
        {
            assert_eq!(shown(text), text);
        }
    }
}
