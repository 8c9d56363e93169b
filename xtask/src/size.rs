//! `size`: what is in `dist/`, and what a first visit costs.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use flate2::{Compression, write::GzEncoder};

use crate::place;
use crate::readme;

/// Bytes that a first visit may take, squeezed with gzip.
pub(crate) const CEILING: u64 = 180_000;

/// Named by what a first visit loads, but not loaded with it: the second module, which comes once somebody leaves the
/// first screen; the pages for readers without script; what only some hosts need; the service worker, which is
/// registered when the page has long been drawn.
const LATER: &[&str] = &["screens", "paths.html", "host-", "sw.js", "card.png", "mail-migration-advisor.html"];

/// Sizes of a file, or of several together.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Weight {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// A file of `dist/`.
#[derive(Debug)]
struct Item {
    name: String,
    /// Whether the browser loads it on the first visit.
    first: bool,
    weight: Weight,
}

/// Prints the table and fails if a first visit is over its ceiling.
pub(crate) fn show() -> Result<()> {
    let (table, verdict) = report()?;
    println!("{table}");
    println!("{}", verdict?);
    Ok(())
}

/// Puts the table of today's `dist/` into README, with names as they are without the hash of a build.
pub(crate) fn write() -> Result<()> {
    let mut items = weigh(&place::dist())?;
    let first = sum(items.iter().filter(|item| item.first));
    items.iter_mut().for_each(|item| item.name = unhashed(&item.name));
    readme::put("size", &table(&items, first))?;
    println!("{}", verdict(first)?);
    Ok(())
}

/// A name without the hash of its content: `start-0123456789abcdef.js` is `start.js`.
fn unhashed(name: &str) -> String {
    let pieces: Vec<&str> = name.split_inclusive(['-', '.', '_', '/']).collect();
    let is_hash = |piece: &str| {
        let core = piece.trim_end_matches(['-', '.', '_', '/']);
        core.len() > 11 && core.chars().all(|c| c.is_ascii_hexdigit())
    };
    let mut out = String::new();
    for piece in pieces {
        if is_hash(piece) {
            out.pop();
            out.extend(piece.chars().last());
        } else {
            out.push_str(piece);
        }
    }
    out
}

/// The table, and whether a first visit stays below its ceiling, in a sentence.
pub(crate) fn report() -> Result<(String, Result<String>)> {
    let items = weigh(&place::dist())?;
    let first = sum(items.iter().filter(|item| item.first));
    Ok((table(&items, first), verdict(first)))
}

fn verdict(first: Weight) -> Result<String> {
    let (gzip, ceiling) = (grouped(first.gzip), grouped(CEILING));
    if first.gzip > CEILING {
        bail!("a first visit takes {gzip} bytes with gzip, over the ceiling of {ceiling}");
    }
    Ok(format!("A first visit takes {gzip} bytes with gzip; the ceiling is {ceiling}."))
}

/// Weighs every file, what a first visit loads before the rest, heavy before light.
fn weigh(dist: &Path) -> Result<Vec<Item>> {
    let mut names = Vec::new();
    list(dist, "", &mut names).context("dist/ cannot be read; `cargo xtask build` makes it")?;
    let first = loaded_first(dist, &names)?;
    let mut items = Vec::new();
    for name in names {
        let weight = squeeze(&fs::read(dist.join(&name))?)?;
        items.push(Item { first: first.contains(&name), name, weight });
    }
    items.sort_by(|a, b| b.first.cmp(&a.first).then(b.weight.raw.cmp(&a.weight.raw)));
    Ok(items)
}

/// All files below a folder, named as in an address.
pub(crate) fn list(folder: &Path, prefix: &str, names: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            list(&entry.path(), &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}

/// The page, and every file that it or a file it loads refers to by name.
fn loaded_first(dist: &Path, names: &[String]) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    let mut open = vec!["index.html".to_owned()];
    while let Some(name) = open.pop() {
        if [".html", ".css", ".js"].iter().any(|ending| name.ends_with(ending)) {
            let text = fs::read_to_string(dist.join(&name)).with_context(|| format!("dist/{name} cannot be read"))?;
            let new = |other: &&String| !found.contains(*other) && !LATER.iter().any(|later| other.starts_with(later));
            let named = names.iter().filter(new).filter(|other| text.contains(other.as_str()));
            open.extend(named.cloned());
        }
        found.insert(name);
    }
    Ok(found)
}

fn squeeze(bytes: &[u8]) -> Result<Weight> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    let mut brotli = Vec::new();
    // As the brotli program at its highest level.
    let best =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut brotli, &best)?;
    Ok(Weight { raw: bytes.len() as u64, gzip: gzip.finish()?.len() as u64, brotli: brotli.len() as u64 })
}

fn sum<'a>(items: impl Iterator<Item = &'a Item>) -> Weight {
    items.fold(Weight::default(), |sum, Item { weight, .. }| Weight {
        raw: sum.raw + weight.raw,
        gzip: sum.gzip + weight.gzip,
        brotli: sum.brotli + weight.brotli,
    })
}

/// A table in Markdown: first what a first visit loads and its sum, then what is loaded when wanted.
fn table(items: &[Item], first: Weight) -> String {
    let wide = items.iter().map(|item| item.name.len()).max().unwrap_or(0).max(16);
    let row = |name: &str, cells: [&str; 3]| {
        format!("| {name:<wide$} | {:>9} | {:>9} | {:>9} |\n", cells[0], cells[1], cells[2])
    };
    let weight =
        |name: &str, weight: Weight| row(name, [&grouped(weight.raw), &grouped(weight.gzip), &grouped(weight.brotli)]);
    let mut out = row("file", ["bytes", "gzip -9", "brotli 11"]);
    out.push_str(&format!("|{:-<1$}|---------: |---------: |---------: |\n", "", wide + 2).replace(": |", "-:|"));
    for item in items.iter().filter(|item| item.first) {
        out.push_str(&weight(&item.name, item.weight));
    }
    out.push_str(&weight("**first visit**", first));
    for item in items.iter().filter(|item| !item.first) {
        out.push_str(&weight(&item.name, item.weight));
    }
    out
}

/// A number with its thousands set apart.
pub(crate) fn grouped(number: u64) -> String {
    mail_migration_advisor::export::words::grouped(number as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(180_000), "180,000");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }

    #[test]
    fn ceiling_counts_gzip_and_allows_itself() {
        let weight = |gzip| Weight { raw: 1_000_000, gzip, brotli: 1 };
        assert!(verdict(weight(CEILING)).is_ok());
        let error = verdict(weight(CEILING + 1)).map_err(|error| error.to_string());
        assert_eq!(error, Err("a first visit takes 180,001 bytes with gzip, over the ceiling of 180,000".to_owned()));
    }

    #[test]
    fn names_in_readme_have_no_hash() {
        assert_eq!(unhashed("start-0123456789abcdef.js"), "start.js");
        assert_eq!(unhashed("mail-migration-advisor-f1d60e9d532de97_bg.wasm"), "mail-migration-advisor_bg.wasm");
        assert_eq!(unhashed("chapters/learn-hybrid-85d48b55385a57b1.json"), "chapters/learn-hybrid.json");
        assert_eq!(unhashed("index.html"), "index.html");
    }

    #[test]
    fn squeezing_makes_repetition_small() {
        let weight = squeeze(&[b'a'; 10_000]).unwrap_or_default();
        assert_eq!(weight.raw, 10_000);
        assert!(weight.gzip < 100 && weight.brotli < 100 && weight.gzip > 0 && weight.brotli > 0);
    }
}
