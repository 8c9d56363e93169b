//! `build`: the release build in `dist/`.

use anyhow::Result;

use crate::run::{show, trunk};
use crate::{setup, size};

/// Trunk's arguments for a release build.
pub(crate) const TRUNK: &[&str] = &["build", "--release"];

/// Builds for release, shows the sizes, and fails if a first visit is over its ceiling.
pub(crate) fn build() -> Result<()> {
    setup::setup(setup::BUILD)?;
    show(&mut trunk(TRUNK)?)?;
    println!("\ndist/ is ready; put it on any static host, in any folder.\n");
    size::show()
}
