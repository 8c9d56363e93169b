//! `prove`: walks every combination of answers and writes what it counted, which the About page shows.

use anyhow::{Context, Result, bail, ensure};
use mail_migration_advisor::advisor::{Book, proof};
use mail_migration_advisor::content::{Chapter, Proof};

use crate::run::cargo;

/// Runs the proof, optimised as tests are, and lets it write its counts.
pub(crate) fn prove() -> Result<()> {
    let test =
        ["test", "--package=mail-migration-advisor", "--no-default-features", "--test=proof", "--", "--nocapture"];
    let status = cargo(&test).env("PROOF_WRITE", "1").status().context("cannot run cargo")?;
    ensure!(status.success(), "the proof has failed");
    Ok(())
}

/// Whether the counts are of the rules in this build; otherwise the page would show those of others.
pub(crate) fn check() -> Result<()> {
    let Some(chapter) = Chapter::named("proof") else { bail!("there is no chapter with the counts of the proof") };
    let counts: Proof = chapter.read(chapter.text())?;
    let now = proof::fingerprint(Book::embedded());
    ensure!(counts.fingerprint == now, "the rules have changed since they were proved: run `cargo xtask prove`");
    Ok(())
}
