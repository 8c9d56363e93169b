//! The only code that touches `web-sys`: one function for each need, a plain value back, a safe answer where the
//! browser refuses. Nothing of the product is known here.

pub(crate) mod address;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod download;
pub(crate) mod embed;
pub(crate) mod fetch;
pub(crate) mod files;
pub(crate) mod module;
pub(crate) mod page;
pub(crate) mod pointer;
pub(crate) mod storage;
