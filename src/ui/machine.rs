//! The machine interface of the page: `advise(json)`, for scripts of the page that embeds it.

use wasm_bindgen::prelude::*;

/// Answers as JSON in, advice as JSON out, as `examples/advise.rs` does natively.
///
/// # Errors
/// Throws an `Error` whose message names the field.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "the page's scripts reach it")]
pub fn advise(json: &str) -> Result<String, JsError> {
    crate::advisor::advise(json).map_err(|error| JsError::new(&error.to_string()))
}
