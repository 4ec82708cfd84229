//! The day that an export bears: the engine reads no clock.

use js_sys::Date as Clock;

use crate::engine::structure::Date;

/// The day where the reader is.
pub(in crate::viewer) fn today() -> Date {
    let now = Clock::new_0();
    Date { year: now.get_full_year() as u16, month: now.get_month() as u8 + 1, day: now.get_date() as u8 }
}
