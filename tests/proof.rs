//! The proof over the content that ships. Its counts are a chapter, which the About page shows; `cargo xtask prove`
//! writes it anew.

use std::path::Path;
use std::time::Instant;

use mail_migration_advisor::advisor::{Book, proof};
use mail_migration_advisor::content::{Chapter, Proof};

#[test]
fn the_rules_that_ship_have_no_gap_and_the_page_says_so_with_the_right_counts() {
    let started = Instant::now();
    let proven = proof::prove(Book::embedded());
    let counts = proven.counts.to_json();
    println!("{counts}{} s", started.elapsed().as_secs());
    let findings: Vec<String> = proven.findings.iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{}", findings.join("\n"));
    if std::env::var_os("PROOF_WRITE").is_some() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content/chapters/proof.json");
        std::fs::write(file, counts).expect("writable");
        return;
    }
    let chapter = Chapter::named("proof").expect("chapter");
    let stale = "src/content/chapters/proof.json is of other rules: run `cargo xtask prove`";
    let kept: Proof = chapter.read(chapter.text()).expect(stale);
    assert_eq!(kept, proven.counts, "{stale}");
}
