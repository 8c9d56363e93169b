//! Loading a file from beside the page, or from inside it where one file holds everything. Never from anywhere else: the
//! name is relative.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The text of a file beside the page.
///
/// # Errors
/// A few words on what went wrong, for the reader's administrator.
pub(crate) async fn text(relative: &str) -> Result<String, String> {
    let window = web_sys::window().ok_or("no window")?;
    if let Some(text) = inside(&window, relative) {
        let text = JsFuture::from(text).await.ok().and_then(|text| text.as_string());
        return text.ok_or_else(|| "this copy of the page does not hold it".to_owned());
    }
    let response = JsFuture::from(window.fetch_with_str(&format!("./{relative}"))).await;
    let response = response.map_err(|_| "the file could not be reached".to_owned())?;
    let response: web_sys::Response = response.dyn_into().map_err(|_| "no response".to_owned())?;
    if !response.ok() {
        return Err(format!("the server answered {}", response.status()));
    }
    let text = response.text().map_err(|_| "no text".to_owned())?;
    let text = JsFuture::from(text).await.map_err(|_| "the transfer broke off".to_owned())?;
    text.as_string().ok_or_else(|| "no text".to_owned())
}

/// What the single-file edition carries its files in (`single.js`).
const INSIDE: &str = "advisorInside";

/// The file of the single-file edition, on its way; none where files lie beside the page.
fn inside(window: &web_sys::Window, name: &str) -> Option<js_sys::Promise> {
    let inside = js_sys::Reflect::get(window, &INSIDE.into()).ok().filter(JsValue::is_object)?;
    let file: js_sys::Function = js_sys::Reflect::get(&inside, &"file".into()).ok()?.dyn_into().ok()?;
    file.call1(&inside, &name.into()).ok()?.dyn_into().ok()
}
