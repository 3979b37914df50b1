//! The school year's months, each with its form.

use crate::document::{Month, YearGrid};
use crate::guidance::form::{Element, field};

/// What each month's fields are called under a heading of its own.
pub static MONTH_COLUMNS: [&str; 3] = ["What the coach does", "Evidence", "Who else"];

macro_rules! months {
    ($($name:ident: $month:literal,)+) => {
        /// The school year's months: name in the record, name on the page.
        pub static MONTHS: [(&str, &str); 12] = {
            $(const _: fn(&YearGrid) -> &Month = |year| &year.$name;)+
            [$((stringify!($name), $month),)+]
        };

        /// The form of each month, in the order of [`MONTHS`].
        pub static MONTH_FORMS: [&[Element]; 12] = [$(&[
            Element::Field(field!(paragraph Month.activity, concat!($month, ": what the coach does"))),
            Element::Field(field!(line Month.evidence, concat!($month, ": evidence"))),
            Element::Field(field!(line Month.with_whom, concat!($month, ": who else"))),
        ],)+];
    };
}

months! {
    august: "August",
    september: "September",
    october: "October",
    november: "November",
    december: "December",
    january: "January",
    february: "February",
    march: "March",
    april: "April",
    may: "May",
    june: "June",
    july: "July",
}
