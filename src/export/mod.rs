//! Formats in which things leave the page.

mod gift;
mod qti;
mod qti_item;
mod xml;
mod zip;

pub use gift::gift;
pub use qti::qti;
pub use zip::{Entry, zip};
