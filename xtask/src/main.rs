//! The project's own commands: `cargo xtask <command>`.
//!
//! A small program instead of shell scripts, so that the same commands work wherever Rust does. What they need beside
//! Rust (Trunk, wasm-bindgen, Node packages, a browser) they set up themselves, each only when it is missing.

mod bench;
mod config;
mod minify;
mod offline;
mod place;
mod prove;
mod reader;
mod readme;
mod release;
mod run;
mod serve;
mod setup;
mod shots;
mod single;
mod size;
mod stage;
mod tally;
mod test;

use std::process::ExitCode;

use anyhow::{Result, bail};

const HELP: &str = "\
Commands of Mail Migration Advisor

  cargo xtask serve [--port N]   build for development, serve on 127.0.0.1, rebuild on every change
  cargo xtask build              build for release into dist/ and show what a first visit costs
      --single-file              also dist/mail-migration-advisor.html, all of it in one file
      --policy FILE              with this house policy, and the question packs it names, inside that file
      --at ADDRESS               with full addresses for previews of links, for a page that will stand there
  cargo xtask test               every check there is; the last line counts them
  cargo xtask bench [--write]    time the core, natively and beside other rule engines under Node, and the map in the
                                 page; --write puts the tables into README
  cargo xtask prove              prove the rules again and write the counts that the page shows
  cargo xtask size [--write]     sizes of what is in dist/; --write puts them into README
  cargo xtask shots [FOLDER [SCREEN ...]]
                                 pictures of the screens in dist/ in every manner, into shots/ unless told otherwise
  cargo xtask shots --readme     the pictures of README, in docs/pictures
  cargo xtask snapshots          write the accessibility trees in tests/browser/snapshots anew
  cargo xtask check-config FILE  judge a house policy (docs/hosting.md) and its question packs before they go beside the page
  cargo xtask setup              install what the commands above need and is missing

Trunk calls `cargo xtask stage` at the end of each build; see Trunk.toml.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&words) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[&str]) -> Result<ExitCode> {
    match words {
        [] | ["help" | "--help" | "-h"] => println!("{HELP}"),
        ["serve", options @ ..] => serve::serve(options)?,
        ["build", options @ ..] => release::build(options)?,
        ["test"] => return Ok(test::test()),
        ["prove"] => prove::prove()?,
        ["bench"] => bench::bench(false)?,
        ["bench", "--write"] => bench::bench(true)?,
        ["size"] => size::show()?,
        ["size", "--write"] => size::write()?,
        ["shots", folder @ ..] => shots::shots(folder)?,
        ["check-config", file] => return config::check(file),
        ["snapshots"] => shots::snapshots()?,
        ["setup"] => setup::setup(setup::ALL)?,
        ["stage"] => stage::stage()?,
        [command, ..] => bail!("`{command}` with these arguments is not a command\n\n{HELP}"),
    }
    Ok(ExitCode::SUCCESS)
}
