//! `shots`: pictures of the screens, to look at.

use anyhow::{Result, bail};

use crate::place;
use crate::run::{show, tool};
use crate::setup;

/// Photographs the screens in `dist/`, narrow and wide, light and dark.
pub(crate) fn shots(folder: &[&str]) -> Result<()> {
    let folder = match folder {
        [] => "shots",
        [folder] => folder,
        _ => bail!("shots takes one folder, or none"),
    };
    if !place::dist().join("index.html").is_file() {
        bail!("dist/ is empty; `cargo xtask build` fills it");
    }
    setup::setup(&[setup::Need::Packages, setup::Need::Browser])?;
    show(&mut tool("node", &["tests/browser/shots.mjs", folder]))
}
