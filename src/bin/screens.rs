//! The second wasm module: every screen but the first ones. The start script loads it when one is wanted.

use mail_migration_advisor::ui;
use wasm_bindgen::prelude::*;

fn main() {}

/// Starts it with the content that the first module holds.
#[wasm_bindgen]
pub fn open(content: &str) {
    ui::start_screens(content);
}
