//! The first wasm module: starts the page, and what scripts may call of it.

use mail_migration_advisor::{advisor, ui};
use wasm_bindgen::prelude::*;

fn main() {}

/// Draws the page with this content: as [`content`] gives it, or as a house policy has changed it.
#[wasm_bindgen]
pub fn start(content: &str) {
    ui::start(content);
}

/// The machine interface of the page: answers as JSON in, advice as JSON out, as `examples/advise.rs` does natively.
///
/// # Errors
/// Throws an `Error` whose message names the field.
#[wasm_bindgen]
pub fn advise(json: &str) -> Result<String, JsError> {
    advisor::advise(json).map_err(|error| JsError::new(&error.to_string()))
}

/// The embedded content, which the start script hands to [`start`] and to the second module.
#[wasm_bindgen]
#[must_use]
pub fn content() -> String {
    ui::packed_content()
}
