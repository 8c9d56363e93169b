//! Files to and from the reader's computer. Nothing is uploaded: a file is made, or read, inside the page.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Offers bytes as a file to be saved; false where the browser cannot.
pub(crate) fn save(name: &str, kind: &str, bytes: &[u8]) -> bool {
    try_save(name, kind, bytes).is_some()
}

fn try_save(name: &str, kind: &str, bytes: &[u8]) -> Option<()> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = web_sys::Url::create_object_url_with_blob(&blob).ok()?;
    let link = web_sys::window()?.document()?.create_element("a").ok()?;
    let link: web_sys::HtmlElement = link.dyn_into().ok()?;
    link.set_attribute("href", &address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.click();
    // The browser has taken the bytes by then.
    super::clock::after(10_000, move || drop(web_sys::Url::revoke_object_url(&address)));
    Some(())
}

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
