//! Copying text.

use wasm_bindgen_futures::JsFuture;

/// Copies text; false where the browser or the embedding page does not allow it.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    if !window.is_secure_context() {
        // Without a secure context browsers hide the clipboard altogether.
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}
