//! Component 5: the form of the coaching service delivery plan (CSDP), with examples.

use crate::document::{DeliveryPlan, Month, ServiceDelivery, YearGrid};
use crate::guidance::form::{Element, Section, field};

/// What holds for every role.
pub static FORM: &[Section<ServiceDelivery>] = &[];

/// The plan of one role.
pub static ROLE_FORM: &[Section<DeliveryPlan>] = &[];

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

/// The form of a month.
pub static MONTH: &[Element<Month>] = &[
    Element::Field(field!(paragraph Month.activity, "What the coach does")),
    Element::Field(field!(line Month.evidence, "Evidence")),
    Element::Field(field!(line Month.with_whom, "Who else")),
];
