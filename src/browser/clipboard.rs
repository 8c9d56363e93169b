//! Copying text.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Copies text; false where the browser or the embedding page does not allow it.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // Without a secure context, and in some embedded views, there is no clipboard at all.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    match clipboard.map(JsCast::dyn_into::<web_sys::Clipboard>) {
        Ok(Ok(clipboard)) => JsFuture::from(clipboard.write_text(text)).await.is_ok(),
        _ => false,
    }
}
