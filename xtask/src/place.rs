//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

/// The repository's folder.
pub(crate) fn root() -> PathBuf {
    // Cargo says at run time which checkout this is; the compiled-in folder is for a call without Cargo.
    let here = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    here.parent().map_or(here.clone(), Path::to_owned)
}

/// The release build.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The browser tests, and with them the tools that come from npm.
pub(crate) fn browser_tests() -> PathBuf {
    root().join("tests").join("browser")
}

/// The programs of the npm packages.
pub(crate) fn node_programs() -> PathBuf {
    browser_tests().join("node_modules").join(".bin")
}

/// The first of these programs that is on the search path.
pub(crate) fn program(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names.iter().find_map(|name| {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        folders.iter().map(|folder| folder.join(&file)).find(|program| program.is_file())
    })
}
