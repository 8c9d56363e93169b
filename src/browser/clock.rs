//! Today.

/// Year, month from 1, and day, by the reader's own clock and time zone.
pub(crate) fn today() -> (i32, u32, u32) {
    let now = js_sys::Date::new_0();
    (i32::try_from(now.get_full_year()).unwrap_or_default(), now.get_month() + 1, now.get_date())
}

/// Calls back once after some milliseconds.
pub(crate) fn after(milliseconds: u32, callback: impl FnOnce() + 'static) {
    leptos::prelude::set_timeout(callback, std::time::Duration::from_millis(milliseconds.into()));
}
