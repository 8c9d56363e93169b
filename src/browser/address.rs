//! The part of the address after `#`, which never leaves the browser.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// What stands after `#`, without it.
pub(crate) fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// Goes to a fragment, as a new step of the browser's history.
pub(crate) fn go(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // A frame may be denied navigation; then the page stays where it is.
        let _ = window.location().set_hash(fragment);
    }
}

/// Corrects the fragment of the present step of the history. No change is announced.
pub(crate) fn correct(fragment: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // Refused in some sandboxed frames; then going back shows the question without its answer, nothing worse.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{fragment}")));
    }
}

/// The whole address as shown, for sharing.
pub(crate) fn whole() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// Calls back whenever the fragment changes, for as long as the page lives.
pub(crate) fn on_change(callback: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(callback);
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
    }
    // Listens until the page closes.
    listener.forget();
}
