//! `build --single-file`: the whole page in one HTML file, to be opened from disk, a wiki attachment or a mail.
//!
//! Style sheets and scripts stand in the page as text, both modules and all chapters packed. The content policy names each
//! of them by its hash, so nothing else runs, and allows no request at all.

mod head;
mod script;

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

use crate::config::Config;
use crate::{reader, size, stage};

/// Name of the file, in `dist/`.
pub(crate) const NAME: &str = "mail-migration-advisor.html";

/// Makes it from a finished `dist/`, with a house policy and its question packs inside if there is one.
pub(crate) fn write(dist: &Path, config: &Config) -> Result<()> {
    let mut names = Vec::new();
    size::list(dist, "", &mut names)?;
    names.sort();
    let html = page(dist, &names, config)?;
    fs::write(dist.join(NAME), &html)?;
    println!("dist/{NAME} holds all of it in {} bytes.", size::grouped(html.len() as u64));
    Ok(())
}

fn page(dist: &Path, names: &[String], config: &Config) -> Result<String> {
    let read = |name: &str| fs::read_to_string(dist.join(name)).with_context(|| format!("dist/{name} cannot be read"));
    let index = read("index.html")?;
    let styles = head::styles(&reader::with_all_styles(&index, &stage::screens_style(dist)?)?, &read)?;
    let script = script::all(names, &read)?;
    let icon = fs::read(dist.join(head::icon(&index).context("the page has no icon")?))?;
    let mut html = String::from("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.push_str(&content_policy(&script, &styles));
    html.push_str(&head::kept(&index));
    html.push_str(&format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">\n", STANDARD.encode(icon)));
    for style in &styles {
        html.push_str(&style.element());
    }
    html.push_str("</head>\n<body>\n");
    html.push_str(&body(&index, &read(reader::NAME)?)?);
    for name in names.iter().filter(|name| carried(name)) {
        html.push_str(&packed(name, &fs::read(dist.join(name))?)?);
    }
    html.push_str(&of_house(config)?);
    html.push_str(&format!("<script>{script}</script>\n</body>\n</html>\n"));
    Ok(html)
}

/// Whether a file of the folder is carried packed.
fn carried(name: &str) -> bool {
    name.ends_with(".wasm") || name.starts_with("chapters/")
}

/// What stands in the page while it loads, and all paths for readers without script.
fn body(index: &str, paths: &str) -> Result<String> {
    let between = |text: &str, from: &str, to: &str| -> Result<String> {
        let at = text.find(from).with_context(|| format!("{from} is missing"))?;
        let end = text[at..].find(to).with_context(|| format!("{to} is missing"))? + at + to.len();
        Ok(text[at..end].to_owned())
    };
    let loading = between(index, "<main", "</main>")?;
    // The paths are in this very file.
    let link = between(&loading, "<p><a href=paths.html>", "</a>. ")
        .or_else(|_| between(&loading, "<p><a href=\"paths.html\">", "</a>. "))?;
    let loading = loading.replace(&link, "<p>");
    let paths = between(paths, "<main", "</main>")?.replace("./index.html", "#/");
    ensure!(!paths.contains("<script") && !paths.contains("</noscript"), "the paths would leave their element");
    Ok(format!("{loading}\n<noscript>{paths}</noscript>\n"))
}

/// The policy as an element: nothing but what stands in this file.
fn content_policy(script: &str, styles: &[head::Style]) -> String {
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())));
    let styles = styles.iter().map(|style| hash(&style.text)).collect::<Vec<_>>().join(" ");
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {} 'wasm-unsafe-eval'; \
         style-src {styles}; img-src data:; object-src 'none'; base-uri 'none'; form-action 'none'\">\n",
        hash(script)
    )
}

/// The policy, readable as it is, and its question packs.
fn of_house(config: &Config) -> Result<String> {
    let mut html = String::new();
    for (name, text) in &config.packs {
        html.push_str(&packed(name, text.as_bytes())?);
    }
    let policy = if config.policy.is_empty() { "{}" } else { &config.policy }.replace("</", "<\\/");
    html.push_str(&format!("<script type=\"application/json\" id=\"file:advisor.json\">{policy}</script>\n"));
    Ok(html)
}

/// A file as an element of the page, where `single.js` finds it.
fn packed(name: &str, bytes: &[u8]) -> Result<String> {
    let packed = STANDARD.encode(pack(bytes)?);
    Ok(format!("<script type=\"text/plain\" id=\"file:{name}\">{packed}</script>\n"))
}

fn pack(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    Ok(gzip.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_names_script_and_styles_by_their_hashes() {
        let styles = [head::Style { text: String::new(), media: None }];
        let policy = content_policy("", &styles);
        // SHA-256 of nothing.
        let empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
        assert!(policy.contains(&format!("script-src {empty} 'wasm-unsafe-eval'; style-src {empty};")), "{policy}");
        assert!(!policy.contains("connect-src") && !policy.contains("unsafe-inline"));
    }

    #[test]
    fn policy_and_packs_stand_in_the_page() {
        let config = Config {
            policy: r#"{"name": "</script>", "packs": ["packs/ours.json"]}"#.to_owned(),
            packs: vec![("packs/ours.json".to_owned(), "{\"id\": \"ours\"}".to_owned())],
            problems: Vec::new(),
        };
        let html = of_house(&config).expect("packed");
        let (pack, policy) = html.split_once('\n').expect("an element each");
        let inside = |element: &str| {
            element.split_once('>').and_then(|(_, rest)| rest.split_once('<')).map(|(text, _)| text.to_owned())
        };
        assert!(pack.starts_with("<script type=\"text/plain\" id=\"file:packs/ours.json\">"), "{pack}");
        let bytes = STANDARD.decode(inside(pack).expect("its content")).expect("base64");
        let mut text = String::new();
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&*bytes), &mut text).expect("gzip");
        assert_eq!(text, "{\"id\": \"ours\"}");
        assert!(policy.contains(r#"{"name": "<\/script>", "packs""#), "{policy}");
        assert_eq!(
            of_house(&Config::default()).ok().as_deref(),
            Some("<script type=\"application/json\" id=\"file:advisor.json\">{}</script>\n")
        );
    }

    #[test]
    fn the_body_brings_the_paths_and_no_link_to_another_file() {
        let index = "<main id=loading><p>Loading<p><a href=paths.html>Read</a>. Reason: <code></code></main><noscript>x</noscript>";
        let paths = "<main class=\"page\"><a href=\"./index.html\">P</a><p>All</main>";
        let body = body(index, paths).expect("both are sound");
        assert_eq!(
            body,
            "<main id=loading><p>Loading<p>Reason: <code></code></main>\n<noscript><main class=\"page\"><a href=\"#/\">P</a><p>All</main></noscript>\n"
        );
    }
}
