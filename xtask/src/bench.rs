//! `bench`: how fast the core is, natively and beside two general rule engines under Node; prints the tables of README.

use anyhow::{Context, Result};

use crate::run::{capture, cargo, show, tool};

/// Our engine as a module for Node, below the target folder.
const MODULE: &str = "target/peers";
const WASM: &str = "wasm32-unknown-unknown";

/// Runs all of it.
pub(crate) fn bench() -> Result<()> {
    let native =
        capture(cargo(&["bench", "--package=mail-migration-advisor", "--no-default-features", "--bench=core"]))?;
    anyhow::ensure!(native.ok, "{}", native.text);
    println!("{}", table(&native.text));
    peers()
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

fn peers() -> Result<()> {
    show(&mut cargo(&["build", "--package=advisor-engine", "--profile=bench", "--target", WASM]))?;
    let folder = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
    let built = format!("{folder}/{WASM}/release/advisor_engine.wasm");
    show(tool("wasm-bindgen", &["--target", "nodejs", "--out-dir", MODULE]).arg(built))?;
    show(
        tool("npm", &["ci", "--no-audit", "--no-fund", "--silent"])
            .current_dir(crate::place::root().join("benches/peers")),
    )?;
    show(&mut tool("node", &["benches/peers/run.mjs", MODULE])).context("the engines disagree, or one of them fails")
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
}
