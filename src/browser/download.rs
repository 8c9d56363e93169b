//! Saving texts and bytes as files, made in the browser.

use wasm_bindgen::{JsCast, JsValue};

/// Hands a text to the browser to be saved under a name; false where it refuses.
pub(crate) fn save(name: &str, kind: &str, text: &str) -> bool {
    save_bytes(name, kind, text.as_bytes())
}

/// Hands bytes to the browser to be saved under a name; false where it refuses.
pub(crate) fn save_bytes(name: &str, kind: &str, bytes: &[u8]) -> bool {
    hand_over(name, kind, bytes).is_ok()
}

fn hand_over(name: &str, kind: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: web_sys::HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    // Firefox follows only links that are in the document.
    let body = document.body().ok_or(JsValue::NULL)?;
    body.append_child(&link)?;
    link.click();
    link.remove();
    // The browser reads the address after this turn.
    super::clock::after(10_000, move || drop(web_sys::Url::revoke_object_url(&address)));
    Ok(())
}
