//! `setup`: installs what the other commands need, each only when it is missing.

use std::fs;

use anyhow::{Context, Result, bail, ensure};

use crate::place::{self, program};
use crate::run::{answer, cargo, show, tool};

/// Trunk's version, as in README and `Trunk.toml`.
const TRUNK: &str = "0.21.14";
const TARGET: &str = "wasm32-unknown-unknown";
/// Node's first version that will do.
const NODE: u32 = 20;
/// Names under which a browser of the Chromium family goes; `lib/chromium.mjs` knows the same.
const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
/// Names under which Firefox goes; `lib/firefox.mjs` knows the same.
const FIREFOX: &[&str] = &["firefox-esr", "firefox"];
/// Keeps a copy of the lock file from which the packages were installed.
const STAMP: &str = ".installed-from.json";

/// Something that must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Rust's standard library for the browser.
    Target,
    /// Trunk, which builds and serves the page.
    Trunk,
    /// wasm-bindgen's program, in the very version of the library.
    Bindgen,
    /// wasm-opt and what the browser tests use.
    Packages,
    /// Chromium, for the browser tests.
    Browser,
    /// Firefox, for a few of them. Where it cannot be had these are skipped.
    Firefox,
}

/// What a development build needs.
pub(crate) const SERVE: &[Need] = &[Need::Target, Need::Trunk, Need::Bindgen];
/// What a release build needs.
pub(crate) const BUILD: &[Need] = &[Need::Target, Need::Trunk, Need::Bindgen, Need::Packages];
/// Everything.
pub(crate) const ALL: &[Need] =
    &[Need::Target, Need::Trunk, Need::Bindgen, Need::Packages, Need::Browser, Need::Firefox];

/// Installs what is missing of these, and says so before it takes its time.
pub(crate) fn setup(needs: &[Need]) -> Result<()> {
    for need in needs {
        if !need.met()? {
            println!("Missing: {}", need.notice()?);
            let installed = need.install().and_then(|()| {
                let there = *need != Need::Firefox || need.met()?;
                ensure!(there, "it does not start after all");
                Ok(())
            });
            match installed.with_context(|| format!("{need:?} could not be installed")) {
                Err(error) if *need == Need::Firefox => println!("{error:#}.\nGoing on without it: {WITHOUT_FIREFOX}"),
                other => other?,
            }
        }
    }
    Ok(())
}

/// What is lost where Firefox is not there.
pub(crate) const WITHOUT_FIREFOX: &str = "the tests in Firefox are skipped.";

/// Whether Firefox is there and starts; some systems have a program of this name that only says how to get it.
pub(crate) fn firefox_is_here() -> bool {
    let starts = |name: &str| answer(tool(name, &["--version"])).is_some();
    std::env::var("FIREFOX").map_or_else(|_| FIREFOX.iter().any(|name| starts(name)), |name| starts(&name))
}

impl Need {
    fn met(self) -> Result<bool> {
        Ok(match self {
            Self::Target => {
                let folder = answer(tool("rustc", &["--print", "target-libdir", "--target", TARGET]));
                folder.is_some_and(|folder| fs::read_dir(folder).is_ok_and(|mut files| files.next().is_some()))
            }
            Self::Trunk => version_is("trunk", TRUNK),
            Self::Bindgen => version_is("wasm-bindgen", &bindgen_version()?),
            Self::Packages => {
                let stamp = fs::read(place::browser_tests().join("node_modules").join(STAMP)).ok();
                stamp.is_some() && stamp == fs::read(lock_file()).ok()
            }
            Self::Browser => std::env::var_os("CHROME").is_some() || program(BROWSERS).is_some(),
            Self::Firefox => firefox_is_here(),
        })
    }

    /// What is done about it, and how long that may take.
    fn notice(self) -> Result<String> {
        Ok(match self {
            Self::Target => format!("Rust for {TARGET}. Adding it with rustup: a minute at most."),
            Self::Trunk => format!("Trunk {TRUNK}. Compiling it: three to ten minutes, once."),
            Self::Bindgen => {
                format!("wasm-bindgen-cli {}. Compiling it: one to four minutes, once.", bindgen_version()?)
            }
            Self::Packages => "Node packages of tests/browser. Fetching them: half a minute.".to_owned(),
            Self::Browser => "Chromium. Installing it with apt-get: one to three minutes.".to_owned(),
            Self::Firefox => "Firefox. Installing it with apt-get: a minute or two.".to_owned(),
        })
    }

    fn install(self) -> Result<()> {
        match self {
            Self::Target => show(&mut tool("rustup", &["target", "add", TARGET])),
            Self::Trunk => show(&mut cargo(&["install", "trunk", "--locked", "--version", TRUNK])),
            Self::Bindgen => {
                let version = bindgen_version()?;
                show(&mut cargo(&["install", "wasm-bindgen-cli", "--version", &version, "--no-default-features"]))
            }
            Self::Packages => packages(),
            Self::Browser => from_apt("chromium", "Chromium or Chrome", "CHROME"),
            Self::Firefox => from_apt("firefox-esr", "Firefox", "FIREFOX"),
        }
    }
}

fn version_is(name: &str, version: &str) -> bool {
    answer(tool(name, &["--version"])).is_some_and(|text| text.split_whitespace().nth(1) == Some(version))
}

/// The version of wasm-bindgen that the page is compiled with; the program must be of the same.
fn bindgen_version() -> Result<String> {
    let lock = fs::read_to_string(place::root().join("Cargo.lock")).context("Cargo.lock cannot be read")?;
    locked(&lock, "wasm-bindgen").context("Cargo.lock has no wasm-bindgen")
}

fn locked(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{package}\""));
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

fn lock_file() -> std::path::PathBuf {
    place::browser_tests().join("package-lock.json")
}

fn packages() -> Result<()> {
    let version = answer(tool("node", &["--version"])).context("Node.js is missing; install version 20 or later")?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|text| text.parse::<u32>().ok());
    if major.is_none_or(|major| major < NODE) {
        bail!("Node.js {version} is too old; install version {NODE} or later");
    }
    // On Windows npm is a script, and has to be called by its whole name.
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let folder = place::browser_tests();
    show(tool(npm, &["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&folder))?;
    fs::copy(lock_file(), folder.join("node_modules").join(STAMP))?;
    Ok(())
}

fn from_apt(package: &str, name: &str, variable: &str) -> Result<()> {
    if program(&["apt-get"]).is_none() {
        bail!("there is no apt-get here; install {name} by hand, or name its program in {variable}");
    }
    let root = answer(tool("id", &["-u"])).as_deref() == Some("0");
    for step in [&["update"][..], &["install", "--yes", "--no-install-recommends", package]] {
        let mut command = if root { tool("apt-get", &[]) } else { tool("sudo", &["--non-interactive", "apt-get"]) };
        show(command.arg("--quiet").args(step).env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_is_that_of_the_very_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked(lock, "wasm"), None);
    }

    #[test]
    fn the_lock_file_of_this_repository_has_it() {
        assert!(bindgen_version().is_ok_and(|version| version.starts_with("0.2.")));
    }
}
