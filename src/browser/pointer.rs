//! Where a pointer is within an element, and which key was pressed.

use wasm_bindgen::JsCast;

/// The place of a pointer within the element that listens, from 0 to 1 across and down.
pub(crate) fn share(event: &web_sys::Event) -> Option<(f64, f64)> {
    let pointer: &web_sys::MouseEvent = event.dyn_ref()?;
    let element: web_sys::Element = event.current_target()?.dyn_into().ok()?;
    let frame = element.get_bounding_client_rect();
    let across = (f64::from(pointer.client_x()) - frame.left()) / frame.width();
    let down = (f64::from(pointer.client_y()) - frame.top()) / frame.height();
    (across.is_finite() && down.is_finite()).then_some((across, down))
}

/// Where a pointer is on the window, in CSS pixels.
pub(crate) fn spot(event: &web_sys::Event) -> Option<(f64, f64)> {
    let pointer: &web_sys::MouseEvent = event.dyn_ref()?;
    Some((f64::from(pointer.client_x()), f64::from(pointer.client_y())))
}

/// Whether the pointer is a finger, which may want to scroll.
pub(crate) fn finger(event: &web_sys::Event) -> bool {
    let kind = js_sys::Reflect::get(event, &"pointerType".into());
    kind.is_ok_and(|kind| kind.as_string().as_deref() == Some("touch"))
}

/// Whether the main button is held.
pub(crate) fn held(event: &web_sys::Event) -> bool {
    event.dyn_ref::<web_sys::MouseEvent>().is_some_and(|pointer| pointer.buttons() & 1 == 1)
}

/// The key of a keyboard event by name.
pub(crate) fn key(event: &web_sys::Event) -> String {
    event.dyn_ref::<web_sys::KeyboardEvent>().map(web_sys::KeyboardEvent::key).unwrap_or_default()
}
