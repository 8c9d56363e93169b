//! `stage`: what Trunk's build still lacks. Trunk calls it on the finished folder, before that becomes `dist/`.
//!
//! Chapters go beside the page. The start script, which Trunk writes into the page, becomes a file of its own, so that
//! hosts whose content security policy forbids scripts inside a page can serve it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use mail_migration_advisor::content::Chapter;
use mail_migration_advisor::hash::fnv1a;

use crate::minify;

/// By this the start script is known among others: the event that Trunk has it send.
const MARK: &str = "TrunkApplicationStarted";

/// Completes the folder that Trunk names in `TRUNK_STAGING_DIR`.
pub(crate) fn stage() -> Result<()> {
    let folder =
        env::var_os("TRUNK_STAGING_DIR").context("Trunk calls this command and names the folder to complete")?;
    let folder = PathBuf::from(folder);
    chapters(&folder)?;
    start_script(&folder)?;
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        scripts(&folder)?;
    }
    Ok(())
}

/// Writes every chapter. Its name stays that of the source: the page knows it by that.
fn chapters(folder: &Path) -> Result<()> {
    let folder = folder.join("chapters");
    fs::create_dir_all(&folder)?;
    for chapter in Chapter::all() {
        let file = folder.join(chapter.file_name());
        fs::write(&file, minify::json(chapter.text())).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}

/// Moves the start script out of the page.
fn start_script(folder: &Path) -> Result<()> {
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page).context("the page is missing")?;
    let inline = find(&html).context("the page has no start script: has Trunk changed the way it writes one?")?;
    let script = minify::script(&telling(inline.script)?);
    let name = format!("start-{:016x}.js", fnv1a(script.as_bytes()));
    fs::write(folder.join(&name), &script)?;
    let element = format!(r#"<script type="module" src="./{name}"></script>"#);
    fs::write(&page, format!("{}{element}{}", inline.before, inline.after))?;
    Ok(())
}

/// The start script, made to say on the page when it fails; otherwise a reader would wait for ever.
fn telling(script: &str) -> Result<String> {
    const START: &str = "await init({";
    const FAILED: &str = r##"
function failed(reason) {
  const note = document.querySelector("#loading p");
  if (note) note.textContent = `${note.dataset.failed} ${reason}`;
  throw reason;
}
"##;
    let start = script.find(START).context("the start script starts nothing: has Trunk changed it?")?;
    let end = start + script[start..].find("});").context("the start of the page does not end")? + 2;
    Ok(format!("{}.catch(failed){}{FAILED}", &script[..end], &script[end..]))
}

/// Shrinks the scripts beside the page.
fn scripts(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let file = entry?.path();
        if file.extension().is_some_and(|ending| ending == "js") {
            let text = fs::read_to_string(&file)?;
            fs::write(&file, minify::script(&text))?;
        }
    }
    Ok(())
}

/// A page around its start script.
#[derive(Debug, PartialEq)]
struct Inline<'a> {
    before: &'a str,
    script: &'a str,
    after: &'a str,
}

fn find(html: &str) -> Option<Inline<'_>> {
    const END: &str = "</script>";
    let mark = html.find(MARK)?;
    let open = html[..mark].rfind("<script")?;
    let start = open + html[open..].find('>')? + 1;
    let end = mark + html[mark..].find(END)?;
    Some(Inline { before: &html[..open], script: &html[start..end], after: &html[end + END.len()..] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_start_script_among_others() {
        let html = r#"<head><script>a()</script><script type=module>b("TrunkApplicationStarted")</script><p></head>"#;
        let expected = Inline {
            before: "<head><script>a()</script>",
            script: r#"b("TrunkApplicationStarted")"#,
            after: "<p></head>",
        };
        assert_eq!(find(html), Some(expected));
    }

    #[test]
    fn a_failed_start_is_told() {
        let script = "const wasm = await init({ module_or_path: './a.wasm' });\nrest();\n";
        let told = telling(script).unwrap_or_default();
        assert!(
            told.starts_with("const wasm = await init({ module_or_path: './a.wasm' }).catch(failed);\nrest();\n"),
            "{told}"
        );
        assert!(telling("rest();").is_err());
    }

    #[test]
    fn a_page_without_start_script_is_noticed() {
        assert_eq!(find("<head><script>a()</script></head>"), None);
    }
}
