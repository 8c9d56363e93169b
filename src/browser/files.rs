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

/// A file that was picked or dropped, not read yet.
pub(crate) struct Picked(web_sys::File);

impl Picked {
    /// Its name and its bytes, up to so many.
    ///
    /// # Errors
    /// Why there are none.
    pub(crate) async fn bytes(self, largest: usize) -> Result<(String, Vec<u8>), Unread> {
        if self.0.size() > largest as f64 {
            return Err(Unread::TooLarge);
        }
        let bytes = JsFuture::from(self.0.array_buffer()).await.map_err(|_: JsValue| Unread::Unreadable)?;
        Ok((self.0.name(), js_sys::Uint8Array::new(&bytes).to_vec()))
    }
}

/// The file that was picked in the control with this id, which is emptied, so that the same file can be picked again.
pub(crate) fn picked(id: &str) -> Option<Picked> {
    let control = super::page::element(id)?.dyn_into::<web_sys::HtmlInputElement>().ok()?;
    let file = control.files()?.get(0)?;
    control.set_value("");
    Some(Picked(file))
}

/// The file that was dropped; the browser is kept from opening it itself.
pub(crate) fn dropped(event: &web_sys::Event) -> Option<Picked> {
    event.prevent_default();
    Some(Picked(event.dyn_ref::<web_sys::DragEvent>()?.data_transfer()?.files()?.get(0)?))
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
