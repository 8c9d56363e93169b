//! Word to a page that shows this one in a frame.

use wasm_bindgen::JsValue;

/// What the address asks for before `#`.
fn wish(name: &str) -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    let mut pairs = search.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.find(|(key, _)| *key == name)?;
    js_sys::decode_uri_component(value).ok().map(String::from)
}

/// Whether the address asks to be an embedded page (`?embed=1` before `#`), and some other page shows it.
pub(crate) fn is_embedded() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let asked = wish("embed").is_some_and(|wish| wish == "1");
    let parent = window.parent().ok().flatten();
    asked && parent.is_some_and(|parent| !js_sys::Object::is(parent.as_ref(), window.as_ref()))
}

/// Sends a message, given as JSON, to the page around this one. Does nothing where there is none.
///
/// To whichever page that is, for the message names nobody; but only to the origin that `?parent=` names, if it does.
pub(crate) fn tell(json: &str) {
    if !is_embedded() {
        return;
    }
    let parent = web_sys::window().and_then(|window| window.parent().ok().flatten());
    let message = js_sys::JSON::parse(json).unwrap_or(JsValue::NULL);
    if let Some(parent) = parent {
        let _ = parent.post_message(&message, &wish("parent").unwrap_or_else(|| "*".to_owned()));
    }
}
