//! `build`: the release build in `dist/`.

use std::path::Path;

use anyhow::{Result, bail, ensure};

use crate::config::Config;
use crate::run::{show, trunk};
use crate::{place, setup, single, size, stage};

/// Trunk's arguments for a release build.
pub(crate) const TRUNK: &[&str] = &["build", "--release"];

/// What is wanted of a build.
#[derive(Debug, Default, PartialEq)]
struct Wanted<'a> {
    /// The single-file edition too.
    single_file: bool,
    /// A policy inside it.
    policy: Option<&'a str>,
    /// The address at which the page will stand.
    at: Option<&'a str>,
}

/// Builds for release, shows the sizes, and fails if a first visit is over its ceiling.
pub(crate) fn build(options: &[&str]) -> Result<()> {
    let wanted = Wanted::read(options)?;
    // Judged first: nobody waits for a build that a wrong policy makes useless.
    let config = wanted.policy.map(|file| Config::read(Path::new(file))).transpose()?.unwrap_or_default();
    ensure!(config.problems.is_empty(), "the policy is not sound:\n{}", config.problems.join("\n"));
    setup::setup(setup::BUILD)?;
    let mut trunk = trunk(TRUNK)?;
    if let Some(at) = wanted.at {
        trunk.env(stage::AT, at);
    }
    show(&mut trunk)?;
    println!("\ndist/ is ready; put it on any static host, in any folder.\n");
    if wanted.single_file {
        single::write(&place::dist(), &config)?;
    }
    size::show()
}

impl<'a> Wanted<'a> {
    fn read(options: &[&'a str]) -> Result<Self> {
        let mut wanted = Self::default();
        let mut rest = options;
        loop {
            rest = match rest {
                [] => break,
                ["--single-file", rest @ ..] => {
                    wanted.single_file = true;
                    rest
                }
                ["--policy", file, rest @ ..] => {
                    wanted.policy = Some(file);
                    rest
                }
                ["--at", address, rest @ ..] => {
                    stage::check_address(address)?;
                    wanted.at = Some(address);
                    rest
                }
                _ => bail!("build takes nothing but --single-file, --policy FILE and --at ADDRESS"),
            };
        }
        if wanted.policy.is_some() && !wanted.single_file {
            bail!("--policy goes inside the single file; for the folder, put advisor.json beside the page");
        }
        Ok(wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_come_in_any_order() {
        let all = ["--at", "https://example.com/a/", "--policy", "p.json", "--single-file"];
        let expected = Wanted { single_file: true, policy: Some("p.json"), at: Some("https://example.com/a/") };
        assert_eq!(Wanted::read(&all).ok(), Some(expected));
        assert_eq!(Wanted::read(&[]).ok(), Some(Wanted::default()));
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for options in [&["--policy", "p.json"][..], &["--policy"], &["--at"], &["--at", "example.com"], &["--fast"]] {
            assert!(Wanted::read(options).is_err(), "{options:?}");
        }
    }
}
