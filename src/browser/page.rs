//! Title, focus, scrolling, theme and print of the page itself.

use leptos::prelude::{WindowListenerHandle, window_event_listener};
use wasm_bindgen::JsCast;

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// The element with this id.
pub(crate) fn element(id: &str) -> Option<web_sys::HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Sets the title of the page.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to the first form control inside an element; what only explains is none.
pub(crate) fn focus_first_control(id: &str) {
    let inside = element(id).and_then(|element| {
        element.query_selector("input, select, textarea, button:not(.cite, .quiet)").ok().flatten()
    });
    if let Some(control) = inside.and_then(|control| control.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = control.focus();
    }
}

/// Switches off every control that a selector finds.
pub(crate) fn switch_off(controls: &str) {
    let Some(document) = document() else { return };
    let on = format!(":is({controls}):not([disabled])");
    while let Ok(Some(control)) = document.query_selector(&on) {
        if control.set_attribute("disabled", "").is_err() {
            return;
        }
    }
}

/// What stands in the field with this id.
pub(crate) fn text_in(id: &str) -> String {
    let value = element(id).and_then(|field| js_sys::Reflect::get(&field, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Moves the focus to the element with this id.
pub(crate) fn focus(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.focus();
    }
}

/// Moves the focus to a heading or another element that no key reaches.
pub(crate) fn lead_to(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.set_attribute("tabindex", "-1");
        let _ = element.focus();
    }
}

/// The same where nothing holds the focus any more: what held it is gone.
pub(crate) fn lead_lost_to(id: &str) {
    let holder = document().and_then(|document| document.active_element());
    if holder.is_none_or(|holder| holder.tag_name() == "BODY") {
        lead_to(id);
    }
}

/// Marks the element that waits for a heading to take the focus.
const AWAITED: &str = "data-heading-awaited";

/// Moves the focus to the heading if an earlier call of [`focus_heading`] found none.
pub(crate) fn focus_awaited_heading() {
    if element("main").is_some_and(|main| main.has_attribute(AWAITED)) {
        focus_heading();
    }
}

/// Moves the focus to the page's heading and shows the page from its top; where a reader goes back, the start script shows
/// it from where it was left. Without a heading it is awaited.
pub(crate) fn focus_heading() {
    let Some(document) = document() else { return };
    let heading = document.query_selector("main h1").ok().flatten();
    let heading = heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(main) = element("main") {
        let _ = if heading.is_some() { main.remove_attribute(AWAITED) } else { main.set_attribute(AWAITED, "") };
    }
    if let Some(heading) = heading {
        let _ = heading.set_attribute("tabindex", "-1");
        let _ = heading.focus();
    }
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Scrolls to an element and moves the focus to its heading, or to itself if it has none.
pub(crate) fn show(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
        let heading = element.query_selector("h1, h2, h3").ok().flatten().and_then(|heading| heading.dyn_into().ok());
        let heading = heading.unwrap_or(element);
        let _ = heading.set_attribute("tabindex", "-1");
        let _ = heading.focus();
    }
}

/// Opens whatever is folded around an element.
pub(crate) fn unfold(id: &str) {
    let mut folded = element(id).and_then(|element| element.closest("details").ok().flatten());
    while let Some(details) = folded {
        let _ = details.set_attribute("open", "");
        folded = details.parent_element().and_then(|around| around.closest("details").ok().flatten());
    }
}

/// Scrolls as little as it takes to show the first element that a selector finds.
pub(crate) fn follow(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        let least = web_sys::ScrollIntoViewOptions::new();
        least.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&least);
    }
}

/// How far below the window's upper edge an element of the text begins, in CSS pixels; none without the element, or where
/// it stands in a column beside the text.
pub(crate) fn top_in_text(id: &str) -> Option<f64> {
    let element = element(id)?;
    let aside = element.closest("aside").ok().flatten();
    aside.is_none().then(|| element.get_bounding_client_rect().top())
}

/// Whether the page is scrolled to its end.
pub(crate) fn at_bottom() -> bool {
    let (Some(window), Some(document)) = (web_sys::window(), document()) else { return false };
    let Some(root) = document.document_element() else { return false };
    let number = |value: Result<f64, wasm_bindgen::JsValue>| value.unwrap_or_default();
    let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    number(window.scroll_y()) + height >= f64::from(root.scroll_height()) - 2.0
}

/// Calls back whenever the page is scrolled, until the handle is told to stop.
pub(crate) fn on_scroll(callback: impl Fn() + 'static) -> WindowListenerHandle {
    window_event_listener(leptos::ev::scroll, move |_| callback())
}

/// Removes what stood in for the page while it loaded.
pub(crate) fn remove(id: &str) {
    if let Some(element) = element(id) {
        element.remove();
    }
}

/// The colour theme that the embedding page asked for (`host.js`), "auto" for the system's.
pub(crate) fn theme() -> Option<String> {
    document()?.document_element()?.get_attribute("data-theme")
}

/// What the reader is to be told once about this address, as the host script says it: a heading, and below it the text.
pub(crate) fn notice() -> Option<String> {
    document()?.document_element()?.get_attribute("data-notice")
}

/// Overrides the system's colour theme; none follows it.
pub(crate) fn set_theme(theme: Option<&str>) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = match theme {
            Some(theme) => root.set_attribute("data-theme", theme),
            None => root.remove_attribute("data-theme"),
        };
    }
}

/// Whether the system wants dark colours, as the start script has found.
pub(crate) fn dark_system() -> bool {
    document().and_then(|document| document.document_element()).is_some_and(|root| root.has_attribute("data-dark"))
}

/// Opens the browser's print dialogue.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
