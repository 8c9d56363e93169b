//! `test`: every check there is, in order of patience; the last line counts them.

use std::fs;
use std::io::{Write, stdout};
use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::Result;

use crate::config::Config;
use crate::run::{Captured, capture, cargo, tool, trunk};
use crate::tally::Tally;
use crate::{place, release, setup, single, size};

/// How a step's outcome is counted.
#[derive(Debug, Clone, Copy)]
enum Count {
    /// It passes or fails as a whole.
    One,
    /// Its program reports how many tests passed and failed.
    Reported,
}

/// A check by Cargo: what it is called, how it counts, Cargo's arguments.
type Check = (&'static str, Count, &'static [&'static str]);

const CORE: &str = "--package=mail-migration-advisor";

#[rustfmt::skip]
const CHECKS: &[Check] = &[
    ("format", Count::One, &["fmt", "--all", "--check"]),
    ("lints", Count::One, &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
    ("lints without the page", Count::One,
        &["clippy", CORE, "--no-default-features", "--all-targets", "--", "-D", "warnings"]),
    ("lints in the browser", Count::One,
        &["clippy", CORE, "--target=wasm32-unknown-unknown", "--", "-D", "warnings"]),
    ("tests", Count::Reported, &["test", "--workspace", "--no-fail-fast"]),
    ("tests without the page", Count::Reported, &["test", CORE, "--no-default-features", "--no-fail-fast"]),
    ("documentation", Count::One, &["doc", "--workspace", "--no-deps"]),
];

/// The running count of all steps.
#[derive(Debug, Default)]
struct Run {
    tally: Tally,
}

/// Runs every check, shows what failed in full, and ends with a line that counts.
pub(crate) fn test() -> ExitCode {
    let started = Instant::now();
    let mut run = Run::default();
    run.step("set-up", Count::One, || setup::setup(setup::ALL).map(|()| Captured { ok: true, text: String::new() }));
    for (name, count, arguments) in CHECKS {
        run.step(name, *count, || capture(with_flags(cargo(arguments))));
    }
    let built = run.step("release build", Count::One, || capture(trunk(release::TRUNK)?));
    if built {
        run.step("single-file edition", Count::One, || {
            single::write(&place::dist(), &Config::default()).map(|()| Captured { ok: true, text: String::new() })
        });
        run.step("size of a first visit", Count::One, sizes);
        run.step("browser tests", Count::Reported, || capture(browser_tests()?));
        if !setup::firefox_is_here() {
            println!("  --            Firefox is not here: {}", setup::WITHOUT_FIREFOX);
        }
        run.step("browser tests of the single file", Count::Reported, || capture(single_file_tests()));
    } else {
        println!("  --            browser tests: there is no build to test");
    }
    println!("  in all  {:>4} s\n", started.elapsed().as_secs());
    println!("{} passed, {} failed", run.tally.passed, run.tally.failed);
    if run.tally.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

impl Run {
    /// Runs and counts one step and says how it went; returns whether it went well.
    fn step(&mut self, name: &str, count: Count, run: impl FnOnce() -> Result<Captured>) -> bool {
        let started = Instant::now();
        println!("  ..            {name}");
        let _ = stdout().flush();
        let captured = run().unwrap_or_else(|error| Captured { ok: false, text: format!("{error:#}") });
        let tally = match count {
            Count::One => Tally::one(captured.ok),
            Count::Reported => Tally::reported(captured.ok, &captured.text),
        };
        self.tally += tally;
        let ok = tally.failed == 0;
        if !ok {
            println!("{}", captured.text.trim_end());
        }
        let seconds = started.elapsed().as_secs_f64();
        let counts = match count {
            Count::One => String::new(),
            Count::Reported => format!(": {} passed, {} failed", tally.passed, tally.failed),
        };
        println!("  {:<6}{seconds:>6.1} s  {name}{counts}", if ok { "ok" } else { "FAILED" });
        ok
    }
}

/// Warnings of rustdoc count as errors. For the other programs this variable means nothing.
fn with_flags(mut command: Command) -> Command {
    command.env("RUSTDOCFLAGS", "-D warnings").env("CARGO_TERM_COLOR", "never");
    command
}

fn sizes() -> Result<Captured> {
    let (table, verdict) = size::report()?;
    Ok(match verdict {
        Ok(sentence) => Captured { ok: true, text: sentence },
        Err(error) => Captured { ok: false, text: format!("{table}\n{error}") },
    })
}

/// What must work in the single-file edition too, opened from disk.
fn single_file_tests() -> Command {
    let mut command = tool("node", &["--test", "--test-reporter=spec"]);
    let files = ["smoke", "interview", "links", "quiz"];
    command.env("EDITION", "single").args(files.map(|name| format!("tests/browser/{name}.test.mjs")));
    command
}

/// Node's test runner on every test file; the shell that would find them is not the same everywhere.
fn browser_tests() -> Result<Command> {
    let mut files = Vec::new();
    for entry in fs::read_dir(place::browser_tests())? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") {
            files.push(format!("tests/browser/{name}"));
        }
    }
    files.sort();
    let mut command = tool("node", &["--test", "--test-reporter=spec"]);
    command.args(files);
    Ok(command)
}
