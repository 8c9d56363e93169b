//! The second wasm module of the page, which the start script knows how to load.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What the start script calls its function (`start.js`).
const OPEN: &str = "openAdvisorScreens";

/// Loads and starts it, unless it is there already.
///
/// # Errors
/// A few words on what went wrong, for the reader's administrator.
pub(crate) async fn open() -> Result<(), String> {
    let window = web_sys::window().ok_or("no window")?;
    let open = js_sys::Reflect::get(&window, &OPEN.into()).ok();
    let open: js_sys::Function =
        open.and_then(|open| open.dyn_into().ok()).ok_or("the start script is of another build")?;
    let promise: js_sys::Promise = open
        .call0(&JsValue::UNDEFINED)
        .ok()
        .and_then(|promise| promise.dyn_into().ok())
        .ok_or("the start script is of another build")?;
    JsFuture::from(promise).await.map(drop).map_err(|reason| {
        let message = reason.dyn_ref::<js_sys::Error>().map(js_sys::Error::message);
        message.map_or_else(|| "no reason given".to_owned(), String::from)
    })
}
