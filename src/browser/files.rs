//! Files from the reader's computer. Nothing is uploaded: a file is read inside the page.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Name and text of the file that was chosen in the control with this id; the control is emptied, so that the same file
/// can be chosen again.
///
/// # Errors
/// A few words where the browser cannot read it.
pub(crate) async fn chosen(id: &str) -> Result<(String, String), String> {
    let control = super::page::element(id).and_then(|control| control.dyn_into::<web_sys::HtmlInputElement>().ok());
    let control = control.ok_or("no such control")?;
    let file = control.files().and_then(|files| files.get(0)).ok_or("no file")?;
    let text = JsFuture::from(file.text()).await.map_err(|_: JsValue| "the file could not be read".to_owned());
    control.set_value("");
    Ok((file.name(), text?.as_string().ok_or("no text")?))
}
