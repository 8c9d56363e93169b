//! `shots`: pictures of the screens, to look at.

use anyhow::{Result, bail};

use crate::place;
use crate::run::{show, tool};
use crate::setup;

/// Photographs the screens in `dist/`, each in every manner, into a folder (`shots` unless one is named); with words after
/// the folder, only the screens whose name holds one of them
/// and the manners so named. With `--readme` the pictures of README instead.
pub(crate) fn shots(words: &[&str]) -> Result<()> {
    if !place::dist().join("index.html").is_file() {
        bail!("dist/ is empty; `cargo xtask build` fills it");
    }
    setup::setup(&[setup::Need::Packages, setup::Need::Browser])?;
    show(tool("node", &["tests/browser/shots.mjs"]).args(words))
}

/// Writes the accessibility trees that `tests/browser/snapshots` keeps anew, to be reviewed before they are committed.
pub(crate) fn snapshots() -> Result<()> {
    setup::setup(&[setup::Need::Packages, setup::Need::Browser])?;
    show(tool("node", &["--test", "tests/browser/tree.test.mjs"]).env("RENEW_SNAPSHOTS", "1"))
}
