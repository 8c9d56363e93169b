//! Formats in which a plan leaves the page.
