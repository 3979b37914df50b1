//! The school year's months, each with its form and its examples.

mod plans;

use crate::document::{Month, YearGrid};
use crate::guidance::Audience;
use crate::guidance::form::{Access, Element, Example, Field, TextKind};
use plans::{PLANS, Plan};

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

/// The example month for a kind of role. `None` if there is no month of that name.
#[must_use]
pub fn example_month(month: &str, audience: Audience) -> Option<Month> {
    let place = MONTHS.iter().position(|(name, ..)| *name == month)?;
    let of = |plan: &&Plan| plan.audience == audience;
    let plan = PLANS.iter().find(of).unwrap_or(&PLANS[0]);
    let [activity, evidence, with_whom] = plan.months[place].map(str::to_owned);
    Some(Month { activity, evidence, with_whom })
}

/// One answer of one month, for every kind of role.
const fn column(month: usize, answer: usize) -> [Example; PLANS.len()] {
    let mut examples = [Example { audience: Audience::Everyone, text: "" }; PLANS.len()];
    let mut place = 0;
    while place < PLANS.len() {
        examples[place] =
            Example { audience: PLANS[place].audience, text: PLANS[place].months[month][answer] };
        place += 1;
    }
    examples
}

macro_rules! forms {
    ($($place:literal $month:literal,)+) => {
        /// The form of each month, in the order of [`MONTHS`].
        pub static MONTH_FORMS: [&[Element<Month>]; 12] = [$(&[
            Element::Field(
                Field::new("activity", concat!($month, ": what the coach does"), Access::Text(
                    TextKind::Paragraph, |month: &Month| &month.activity, |month: &mut Month| &mut month.activity,
                ))
                .examples(const { &column($place, 0) }),
            ),
            Element::Field(
                Field::new("evidence", concat!($month, ": evidence"), Access::Text(
                    TextKind::Line, |month: &Month| &month.evidence, |month: &mut Month| &mut month.evidence,
                ))
                .examples(const { &column($place, 1) }),
            ),
            Element::Field(
                Field::new("with_whom", concat!($month, ": who else"), Access::Text(
                    TextKind::Line, |month: &Month| &month.with_whom, |month: &mut Month| &mut month.with_whom,
                ))
                .examples(const { &column($place, 2) }),
            ),
        ],)+];
    };
}

forms! {
    0 "August", 1 "September", 2 "October", 3 "November", 4 "December", 5 "January",
    6 "February", 7 "March", 8 "April", 9 "May", 10 "June", 11 "July",
}
