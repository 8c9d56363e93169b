//! `bench`: how fast the core is, natively and beside two general rule engines under Node, and how fast the page draws its
//! map; the tables of README.

use anyhow::{Context, Result, ensure};

use crate::place;
use crate::readme;
use crate::release;
use crate::run::{capture, cargo, show, tool};
use crate::setup::{self, Need};

/// Our engine as a module for Node, below the target folder.
const MODULE: &str = "target/peers";
const WASM: &str = "wasm32-unknown-unknown";

/// What README says below the tables.
const BELOW: &str = "\
Measured with `cargo xtask bench --write` on a machine with two cores, the page in its release build. What is said of the page's script,
layout and work is the time that its thread had; the last column is by the clock and holds the wait for the screen's next frame,
up to 16.7 ms. The largest map has over 15,000 cells, fifteen times 200 x 5.

The two engines get the table as one list of conditions, with what rules a path out written into each, because they know neither
terms nor an order of candidates. Both are given ready facts, the decision table is compiled beforehand, and the fastest round counts.
That they are slow here says little of their usual work.
";

/// Runs all of it; `write` puts the tables into README.
pub(crate) fn bench(write: bool) -> Result<()> {
    let tables = [native()?, page()?, peers()?];
    let text = format!("{}\n{BELOW}", tables.join("\n"));
    println!("{text}");
    if write { readme::put("bench", &text) } else { Ok(()) }
}

/// What a command prints, which must succeed.
fn printed(command: std::process::Command) -> Result<String> {
    let captured = capture(command)?;
    ensure!(captured.ok, "{}", captured.text);
    Ok(captured.text)
}

/// The lines of a table among what was printed.
fn rows(printed: &str) -> String {
    printed.lines().filter(|line| line.starts_with('|')).map(|line| format!("{line}\n")).collect()
}

fn native() -> Result<String> {
    let bench = ["bench", "--package=mail-migration-advisor", "--no-default-features", "--bench=core"];
    Ok(table(&printed(cargo(&bench))?))
}

fn page() -> Result<String> {
    setup::setup(&[Need::Packages, Need::Browser])?;
    if !place::dist().join("index.html").is_file() {
        release::build(&[])?;
    }
    Ok(rows(&printed(tool("node", &["tests/browser/redraw.mjs"]))?))
}

/// Divan's tree as a table: name, fastest run, median.
fn table(tree: &str) -> String {
    let row = |line: &str| {
        let mut columns = line.split('│').map(str::trim);
        let (first, median) = (columns.next()?, columns.nth(1)?);
        // Behind the name stands the fastest run: a number and its unit.
        let mut words = first.trim_start_matches(['├', '─', '╰', ' ']).rsplitn(3, ' ');
        let (unit, number, name) = (words.next()?, words.next()?, words.next()?.trim());
        (!name.is_empty() && median.ends_with('s')).then(|| format!("| {name} | {number} {unit} | {median} |\n"))
    };
    let rows: String = tree.lines().filter_map(row).collect();
    format!("| natively | fastest run | median |\n|---|---:|---:|\n{rows}")
}

fn peers() -> Result<String> {
    show(&mut cargo(&["build", "--package=advisor-engine", "--profile=bench", "--target", WASM]))?;
    let folder = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
    let built = format!("{folder}/{WASM}/release/advisor_engine.wasm");
    show(tool("wasm-bindgen", &["--target", "nodejs", "--out-dir", MODULE]).arg(built))?;
    // Not `npm ci`: one of the engines names parts for other systems that a registry may not have.
    show(
        tool("npm", &["install", "--no-save", "--no-audit", "--no-fund", "--silent"])
            .current_dir(place::root().join("benches/peers")),
    )?;
    let text = printed(tool("node", &["benches/peers/run.mjs", MODULE]));
    Ok(rows(&text.context("the engines disagree, or one of them fails")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tree_becomes_a_table() {
        let tree = "core                            fastest       │ slowest       │ median        │ mean\n\
                    ├─ assess                       3.9 µs        │ 9 µs          │ 4.02 µs       │ 4.1 µs\n\
                    ╰─ walk of 10^6 combinations    1.2 s         │ 2 s           │ 1.4 s         │ 1.5 s\n";
        let expected = "| natively | fastest run | median |\n|---|---:|---:|\n\
                        | assess | 3.9 µs | 4.02 µs |\n| walk of 10^6 combinations | 1.2 s | 1.4 s |\n";
        assert_eq!(table(tree), expected);
    }

    #[test]
    fn only_the_table_is_taken_from_what_was_printed() {
        assert_eq!(rows("1000 cases\n| a | b |\n|---|---:|\nend\n"), "| a | b |\n|---|---:|\n");
    }
}
