//! Today, and what passes.

/// Year, month from 1, and day, by the reader's own clock and time zone.
pub(crate) fn today() -> (i32, u32, u32) {
    let now = js_sys::Date::new_0();
    (i32::try_from(now.get_full_year()).unwrap_or_default(), now.get_month() + 1, now.get_date())
}

/// This moment in UTC, as `2027-01-11T18:00:00.000Z`.
pub(crate) fn now_utc() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// Days since 1 January 1970, by the reader's own clock and time zone.
pub(crate) fn day() -> u32 {
    let now = js_sys::Date::new_0();
    ((now.get_time() / 60_000.0 - now.get_timezone_offset()) / 1440.0).max(0.0) as u32
}

/// Seconds since some moment in the past.
pub(crate) fn seconds() -> u32 {
    (js_sys::Date::now() / 1000.0 % 4e9) as u32
}

/// Milliseconds since 1 January 1970, for telling how long something takes.
pub(crate) fn milliseconds() -> f64 {
    js_sys::Date::now()
}

/// Sixteen letters and digits by chance; good enough to tell things apart, not for secrets.
pub(crate) fn chance() -> String {
    let half = || (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    format!("{:08x}{:08x}", half(), half())
}

/// Lets the browser draw and listen before what follows.
pub(crate) async fn turn() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback(&resolve);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// Calls back once after some milliseconds.
pub(crate) fn after(milliseconds: u32, callback: impl FnOnce() + 'static) {
    leptos::prelude::set_timeout(callback, std::time::Duration::from_millis(milliseconds.into()));
}
