//! Files from the reader's computer. Nothing is uploaded: a file is read inside the page.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Why there is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unread {
    /// No file was chosen.
    Missing,
    /// The file is larger than anything wanted; it was not read.
    TooLarge,
    /// The browser cannot read it.
    Unreadable,
}

/// Name and text of the file that was chosen in the control with this id, up to so many bytes; the control is emptied, so
/// that the same file can be chosen again.
///
/// # Errors
/// Why there is no text.
pub(crate) async fn chosen(id: &str, largest: usize) -> Result<(String, String), Unread> {
    let control = super::page::element(id).and_then(|control| control.dyn_into::<web_sys::HtmlInputElement>().ok());
    let control = control.ok_or(Unread::Missing)?;
    let file = control.files().and_then(|files| files.get(0)).ok_or(Unread::Missing)?;
    // Asked before it is read: a film chosen by mistake must not fill the memory.
    if file.size() > largest as f64 {
        control.set_value("");
        return Err(Unread::TooLarge);
    }
    let text = JsFuture::from(file.text()).await.map_err(|_: JsValue| Unread::Unreadable);
    control.set_value("");
    Ok((file.name(), text?.as_string().ok_or(Unread::Unreadable)?))
}
