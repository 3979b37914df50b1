//! School years, from August to July, and where a day stands in one. Knows no document.

use chrono::{Datelike, Months, NaiveDate};

const AUGUST: u32 = 8;
const MONTHS_OF_YEAR: u32 = 12;

/// The school year that begins in August of a calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SchoolYear {
    first_day: NaiveDate,
}

impl SchoolYear {
    /// The school year that a day is in.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        let august = day.year() - i32::from(day.month() < AUGUST);
        Self { first_day: NaiveDate::from_ymd_opt(august, AUGUST, 1).unwrap_or(day) }
    }

    /// The school year that a typed text names by its first year: `2026-27`, `2026/2027`, `SY 2026`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let numbers = text.split(|letter: char| !letter.is_ascii_digit());
        let year = numbers.filter(|number| number.len() == 4).find_map(|number| number.parse().ok())?;
        NaiveDate::from_ymd_opt(year, AUGUST, 1).map(|first_day| Self { first_day })
    }

    /// Its name: `2026-27`.
    #[must_use]
    pub fn name(self) -> String {
        let year = self.first_day.year();
        format!("{year}-{:02}", (year + 1).rem_euclid(100))
    }

    /// The first days of its twelve months, and of the August after them.
    pub fn months(self) -> impl Iterator<Item = NaiveDate> {
        (0..=MONTHS_OF_YEAR).filter_map(move |month| self.first_day.checked_add_months(Months::new(month)))
    }

    /// Whether a day is in it.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        Self::of(day) == self
    }

    /// How far into the year a day is: 0 at its start, 1 at its end. Days before and after stand at the ends.
    #[must_use]
    pub fn share(self, day: NaiveDate) -> f64 {
        let end = self.months().last().unwrap_or(self.first_day);
        let (passed, all) = ((day - self.first_day).num_days(), (end - self.first_day).num_days());
        // A year has few enough days for an exact fraction.
        (passed.clamp(0, all) as f64) / (all.max(1) as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::dates;

    fn day(text: &str) -> NaiveDate {
        dates::read(text).unwrap()
    }

    #[test]
    fn a_school_year_goes_from_august_to_july() {
        let table = [
            ("2026-08-01", "2026-27"),
            ("2027-07-31", "2026-27"),
            ("2027-08-01", "2027-28"),
            ("2026-07-31", "2025-26"),
            ("2099-12-24", "2099-00"),
        ];
        for (text, name) in table {
            assert_eq!(SchoolYear::of(day(text)).name(), name, "{text}");
        }
        let months: Vec<_> = SchoolYear::of(day("2026-10-15")).months().map(dates::iso).collect();
        assert_eq!(
            (months.len(), &*months[0], &*months[5], &*months[12]),
            (13, "2026-08-01", "2027-01-01", "2027-08-01")
        );
    }

    #[test]
    fn a_school_year_is_read_the_ways_people_type_it() {
        for text in ["2026-27", "2026-2027", "2026/27", "SY 2026", " 2026 – 27 "] {
            assert_eq!(SchoolYear::read(text).map(SchoolYear::name).as_deref(), Some("2026-27"), "{text}");
        }
        for text in ["", "26-27", "this year", "20262027"] {
            assert_eq!(SchoolYear::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_stands_in_its_year_in_proportion() {
        let year = SchoolYear::of(day("2026-10-15"));
        let share = |text| (year.share(day(text)) * 1000.0).round();
        let table = [
            ("2026-08-01", 0.0),
            ("2027-08-01", 1000.0),
            ("2027-01-30", 499.0),
            ("2025-01-01", 0.0),
            ("2030-01-01", 1000.0),
        ];
        for (text, thousandths) in table {
            assert!((share(text) - thousandths).abs() < 0.5, "{text}: {}", share(text));
        }
    }
}
