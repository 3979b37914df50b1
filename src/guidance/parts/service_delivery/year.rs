//! The school year's months, each with its form.

use crate::document::{Month, YearGrid};
use crate::guidance::form::{Access, Element, Field, TextKind};

/// One month: its name, and the way to it.
pub type MonthWay = (&'static str, fn(&YearGrid) -> &Month, fn(&mut YearGrid) -> &mut Month);

/// The school year's months.
pub static MONTHS: &[MonthWay] = &[
    ("August", |year| &year.august, |year| &mut year.august),
    ("September", |year| &year.september, |year| &mut year.september),
    ("October", |year| &year.october, |year| &mut year.october),
    ("November", |year| &year.november, |year| &mut year.november),
    ("December", |year| &year.december, |year| &mut year.december),
    ("January", |year| &year.january, |year| &mut year.january),
    ("February", |year| &year.february, |year| &mut year.february),
    ("March", |year| &year.march, |year| &mut year.march),
    ("April", |year| &year.april, |year| &mut year.april),
    ("May", |year| &year.may, |year| &mut year.may),
    ("June", |year| &year.june, |year| &mut year.june),
    ("July", |year| &year.july, |year| &mut year.july),
];

macro_rules! forms {
    ($($month:literal,)+) => {
        /// The form of each month, in the order of [`MONTHS`].
        pub static MONTH_FORMS: [&[Element<Month>]; 12] = [$(&[
            Element::Field(
                Field::new("activity", concat!($month, ": what the coach does"), Access::Text(
                    TextKind::Paragraph, |month: &Month| &month.activity, |month: &mut Month| &mut month.activity,
                )),
            ),
            Element::Field(
                Field::new("evidence", concat!($month, ": evidence"), Access::Text(
                    TextKind::Line, |month: &Month| &month.evidence, |month: &mut Month| &mut month.evidence,
                )),
            ),
            Element::Field(
                Field::new("with_whom", concat!($month, ": who else"), Access::Text(
                    TextKind::Line, |month: &Month| &month.with_whom, |month: &mut Month| &mut month.with_whom,
                )),
            ),
        ],)+];
    };
}

forms! {
    "August", "September", "October", "November", "December", "January",
    "February", "March", "April", "May", "June", "July",
}
