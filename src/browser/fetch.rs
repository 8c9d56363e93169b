//! Loading a file from beside the page. Never from anywhere else: the name is relative.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The text of a file beside the page.
///
/// # Errors
/// A few words on what went wrong, for the reader's administrator.
pub(crate) async fn text(relative: &str) -> Result<String, String> {
    let window = web_sys::window().ok_or("no window")?;
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
