//! The browser's clock and randomness, in the forms that drafts need.

use js_sys::Date;
use wasm_bindgen::JsValue;

use crate::document::Id;

/// Now, in UTC: `2026-11-23T14:05:00Z`.
pub(super) fn now_utc() -> String {
    let text: String = Date::new_0().to_iso_string().into();
    text.split_once('.').map_or_else(|| text.clone(), |(seconds, _)| format!("{seconds}Z"))
}

/// Milliseconds since the page was opened, or since 1970 where the browser does not say.
#[must_use]
pub fn milliseconds() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or_else(Date::now, |clock| clock.now())
}

/// Local date and time for a file's name: `2026-11-23_1405`.
#[must_use]
pub fn file_stamp() -> String {
    let now = Date::new_0();
    format!("{}_{:02}{:02}", today(), now.get_hours(), now.get_minutes())
}

/// The local day: `2026-11-23`.
#[must_use]
pub fn today() -> String {
    day_of(&Date::new_0())
}

/// The local day of a moment: `2026-11-23`.
pub(super) fn local_day(moment: &str) -> String {
    day_of(&Date::new(&moment.into()))
}

/// Milliseconds from a moment to now. Not a number if the text is no moment.
pub(super) fn milliseconds_since(moment: &str) -> f64 {
    Date::now() - Date::parse(moment)
}

fn day_of(date: &Date) -> String {
    format!("{:04}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date())
}

/// A moment for a reader, in local time: `2:05 PM` if it is of today, else `11/23/2026, 2:05 PM`. Empty if the
/// text is no moment.
#[must_use]
pub fn time_of_day(moment: &str) -> String {
    let date = if moment.is_empty() { Date::new_0() } else { Date::new(&moment.into()) };
    if date.get_time().is_nan() {
        return String::new();
    }
    let (hour, half) = match date.get_hours() {
        0 => (12, "AM"),
        hour @ 1..=11 => (hour, "AM"),
        12 => (12, "PM"),
        hour => (hour - 12, "PM"),
    };
    let time = format!("{hour}:{:02} {half}", date.get_minutes());
    let now = Date::new_0();
    let day = |date: &Date| (date.get_full_year(), date.get_month(), date.get_date());
    if day(&date) == day(&now) {
        time
    } else {
        format!("{}/{}/{}, {time}", date.get_month() + 1, date.get_date(), date.get_full_year())
    }
}

/// The local day of a moment: `Monday, November 23, 2026`. Empty if the text is no moment.
#[must_use]
pub fn day_in_words(moment: &str) -> String {
    let all = [("weekday", "long"), ("year", "numeric"), ("month", "long"), ("day", "numeric")];
    in_words(moment, &all, |date, options| date.to_locale_date_string("en-US", options))
}

/// The local time of day of a moment: `2:05 PM`. Empty if the text is no moment.
#[must_use]
pub fn time_in_words(moment: &str) -> String {
    let all = [("hour", "numeric"), ("minute", "2-digit")];
    in_words(moment, &all, |date, options| date.to_locale_time_string_with_options("en-US", options))
}

fn in_words(
    moment: &str,
    options: &[(&str, &str)],
    words: impl FnOnce(&Date, &JsValue) -> js_sys::JsString,
) -> String {
    let date = Date::new(&moment.into());
    if date.get_time().is_nan() {
        return String::new();
    }
    let all = js_sys::Object::new();
    for (name, value) in options {
        let _ = js_sys::Reflect::set(&all, &(*name).into(), &(*value).into());
    }
    words(&date, &all).into()
}

/// A new id out of the browser's randomness.
#[must_use]
pub fn new_id() -> Id {
    Id::from_bits(random_bits())
}

/// 64 bits of the browser's randomness: an [`IdSource`](crate::document::IdSource) for edits that need ids.
#[must_use]
pub fn random_bits() -> u64 {
    let mut bytes = [0_u8; 8];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    u64::from_le_bytes(bytes)
}
