//! The second wasm module: every screen but the first ones. The start script loads it when one is wanted.

use mail_migration_advisor::ui;
use wasm_bindgen::prelude::*;

fn main() {}

/// Starts it with the content that the first module holds, and the house policy if there is one.
#[wasm_bindgen]
pub fn open(content: &str, policy: Option<String>) {
    ui::start_screens(content, &policy.unwrap_or_default());
}

/// Lays a house policy over the content, before the page is drawn; the host script reads what comes back.
#[wasm_bindgen]
#[must_use]
pub fn lay(policy: &str, content: &str) -> String {
    ui::lay_house(policy, content)
}
