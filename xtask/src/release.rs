//! `build`: the release build in `dist/`.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::run::{show, trunk};
use crate::{place, setup, single, size};

/// Trunk's arguments for a release build.
pub(crate) const TRUNK: &[&str] = &["build", "--release"];

/// Builds for release, shows the sizes, and fails if a first visit is over its ceiling.
pub(crate) fn build(options: &[&str]) -> Result<()> {
    let wanted = wanted(options)?;
    setup::setup(setup::BUILD)?;
    show(&mut trunk(TRUNK)?)?;
    println!("\ndist/ is ready; put it on any static host, in any folder.\n");
    if let Some(policy) = wanted {
        let policy = policy.map(|file| fs::read_to_string(file).with_context(|| format!("{file} cannot be read")));
        single::write(&place::dist(), policy.transpose()?.as_deref())?;
    }
    size::show()
}

/// Whether the single-file edition is wanted, and the policy to put into it.
fn wanted<'a>(options: &[&'a str]) -> Result<Option<Option<&'a str>>> {
    match options {
        [] => Ok(None),
        ["--single-file"] => Ok(Some(None)),
        ["--single-file", "--policy", file] => Ok(Some(Some(file))),
        _ => bail!("build takes nothing but --single-file, and after it --policy FILE"),
    }
}
