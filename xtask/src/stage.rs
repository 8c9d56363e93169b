//! `stage`: what Trunk's build still lacks. Trunk calls it on the finished folder, before that becomes `dist/`.
//!
//! Chapters go beside the page. In the place of the start script that Trunk writes into the page comes one of our own, as a
//! file, so that hosts whose content security policy forbids scripts inside a page can serve it; it knows both modules.
//! Readers without script get pages of their own (`reader`), and a service worker keeps it all for use offline (`offline`).

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use mail_migration_advisor::content::Chapter;
use mail_migration_advisor::hash::fnv1a;

use crate::{minify, offline, prove, reader};

/// By this the start script is known among others: the event that Trunk has it send.
const MARK: &str = "TrunkApplicationStarted";

/// Completes the folder that Trunk names in `TRUNK_STAGING_DIR`.
pub(crate) fn stage() -> Result<()> {
    let folder =
        env::var_os("TRUNK_STAGING_DIR").context("Trunk calls this command and names the folder to complete")?;
    let folder = PathBuf::from(folder);
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    chapters(&folder)?;
    if let Ok(at) = env::var(AT) {
        check_address(&at)?;
        preview(&folder, &at)?;
    }
    start_script(&folder, release)?;
    for (name, text) in BESIDE {
        fs::write(folder.join(name), text)?;
    }
    fs::write(folder.join("card.png"), CARD)?;
    reader::write(&folder)?;
    if release {
        prove::check()?;
        scripts(&folder)?;
        offline::write(&folder)?;
    }
    Ok(())
}

/// Names the address at which the page will stand, for previews of links; see `build --at`.
pub(crate) const AT: &str = "ADVISOR_AT";

/// Fails unless it is the full address of a folder.
pub(crate) fn check_address(at: &str) -> Result<()> {
    let rest = at.strip_prefix("https://").or_else(|| at.strip_prefix("http://")).unwrap_or_default();
    let folder = rest.len() > 1 && !rest.starts_with('/') && rest.ends_with('/');
    let plain = rest.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '"' | '\'' | '<' | '>' | '?' | '#' | '&'));
    ensure!(folder && plain, "`{at}` is not the address of a folder, such as https://example.com/advisor/");
    Ok(())
}

/// Fills full addresses into what programs read that show a preview of a link; most do not follow relative ones.
fn preview(folder: &Path, at: &str) -> Result<()> {
    let file = folder.join("index.html");
    let html = fs::read_to_string(&file).context("the page is missing")?;
    let html = with_addresses(&html, at).context("the page has no og:image")?;
    fs::write(&file, html)?;
    Ok(())
}

/// The page with the full address of itself and of its picture.
fn with_addresses(html: &str, at: &str) -> Option<String> {
    let name = html.find("og:image")?;
    let start = html[..name].rfind('<')?;
    let end = name + html[name..].find('>')? + 1;
    let full =
        format!("<meta property=\"og:image\" content=\"{at}card.png\"><meta property=\"og:url\" content=\"{at}\">");
    Some(format!("{}{full}{}", &html[..start], &html[end..]))
}

/// Files that go beside the page as they are: the house policy, empty until a host fills it in, and the scripts
/// for pages that embed.
const BESIDE: &[(&str, &str)] = &[
    ("advisor.json", "{}\n"),
    ("advisor.schema.json", include_str!("../../docs/advisor.schema.json")),
    ("embed.js", include_str!("../../src/browser/embed.js")),
    ("element.js", include_str!("../../src/browser/element.js")),
];

/// The picture for previews of links.
const CARD: &[u8] = include_bytes!("../../style/card.png");

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

/// The start script, before names are filled in.
const START: &str = include_str!("../../src/browser/start.js");

/// What only some hosts need; the start script loads it.
const HOST: &str = include_str!("../../src/browser/host.js");

/// Puts our own start script, as a file, in the place of the one that Trunk writes into the page.
fn start_script(folder: &Path, release: bool) -> Result<()> {
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page).context("the page is missing")?;
    let inline = find(&html).context("the page has no start script: has Trunk changed the way it writes one?")?;
    let (first_script, first_module) = names(inline.script).context("the start script names no files")?;
    let (screens_script, screens_module) = screens(folder)?;
    let first_size = fs::metadata(folder.join(first_module))?.len().to_string();
    let (before, screens_style) = without_style(inline.before).context("the page has no style sheet of the screens")?;
    let mut script = START.to_owned();
    for (place, name) in [
        ("{first-script}", first_script),
        ("{first-module}", first_module),
        ("{first-size}", &first_size),
        ("{screens-style}", &screens_style),
        ("{screens-script}", &screens_script),
        ("{screens-module}", &screens_module),
        ("{host-script}", &hashed(folder, "host", HOST)?),
    ] {
        ensure!(script.contains(place), "the start script has no place {place}");
        script = script.replace(place, name);
    }
    let name = hashed(folder, "start", &script)?;
    let element = format!(r#"<script defer src="./{name}"></script>"#);
    let html = format!("{}{element}{}", before, inline.after);
    // While one works on it, Trunk puts a script into the page that loads it anew; the policy would forbid that.
    let html = if release { html } else { without_policy(&html).context("the page has no content policy")? };
    fs::write(&page, html)?;
    Ok(())
}

/// Writes a script of ours under a name that carries the hash of its content, and returns the name.
fn hashed(folder: &Path, name: &str, script: &str) -> Result<String> {
    let script = minify::script(script);
    let name = format!("{name}-{:016x}.js", fnv1a(script.as_bytes()));
    fs::write(folder.join(&name), &script)?;
    Ok(name)
}

/// The page without its content security policy.
fn without_policy(html: &str) -> Option<String> {
    let at = html.find("Content-Security-Policy")?;
    let (before, rest) = html.split_at(html[..at].rfind('<')?);
    Some(format!("{before}{}", &rest[rest.find('>')? + 1..]))
}

/// The names of the script and the module that Trunk's own start script loads.
fn names(script: &str) -> Option<(&str, &str)> {
    let named = |ending: &str| {
        let end = script.find(ending)? + ending.len() - 1;
        let start = script[..end].rfind('/')? + 1;
        Some(&script[start..end])
    };
    Some((named(".js'")?, named(".wasm'")?))
}

/// The page without its link to the style sheet of the second module, and the name of that sheet.
fn without_style(html: &str) -> Option<(String, String)> {
    let name = html.find("screens-").or_else(|| html.find("screens.css"))?;
    let name_end = name + html[name..].find(".css")? + ".css".len();
    let start = html[..name].rfind("<link")?;
    let end = name_end + html[name_end..].find('>')? + 1;
    Some((format!("{}{}", &html[..start], &html[end..]), html[name..name_end].to_owned()))
}

/// The name of the style sheet of the other screens in a folder.
pub(crate) fn screens_style(folder: &Path) -> Result<String> {
    let names = fs::read_dir(folder)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let found = names.into_iter().find(|name| name.starts_with("screens-") && name.ends_with(".css"));
    found.context("there is no style sheet of the other screens")
}

/// Gives the second module, which Trunk treats like a worker, names that carry the hash of its content.
fn screens(folder: &Path) -> Result<(String, String)> {
    let renamed = |name: &str, ending: &str| -> Result<String> {
        let from = folder.join(format!("{name}{ending}"));
        let bytes = fs::read(&from).with_context(|| format!("Trunk has built no {}", from.display()))?;
        let name = format!("{name}-{:016x}{ending}", fnv1a(&bytes));
        fs::rename(&from, folder.join(&name))?;
        Ok(name)
    };
    Ok((renamed("screens", ".js")?, renamed("screens_bg", ".wasm")?))
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
    fn the_style_sheet_of_the_screens_is_left_to_the_start_script() {
        let html = r#"<link rel="stylesheet" href="./a.css"><link rel="stylesheet" href="./screens-1f.css"><p>"#;
        let expected = (r#"<link rel="stylesheet" href="./a.css"><p>"#.to_owned(), "screens-1f.css".to_owned());
        assert_eq!(without_style(html), Some(expected));
        assert_eq!(without_style("<p>"), None);
    }

    #[test]
    fn names_of_files_are_found_in_trunks_script() {
        let script = "import init, * as bindings from './a-1.js';\nawait init({ module_or_path: './a-1_bg.wasm' });";
        assert_eq!(names(script), Some(("a-1.js", "a-1_bg.wasm")));
        assert_eq!(names("rest();"), None);
    }

    #[test]
    fn previews_get_full_addresses_however_the_page_is_written() {
        let at = "https://example.com/advisor/";
        let full = "<meta property=\"og:image\" content=\"https://example.com/advisor/card.png\">\
                    <meta property=\"og:url\" content=\"https://example.com/advisor/\">";
        for image in ["<meta property=\"og:image\" content=\"card.png\">", "<meta content=card.png property=og:image>"]
        {
            let html = format!("<head><title>T</title>{image}<p>");
            assert_eq!(with_addresses(&html, at), Some(format!("<head><title>T</title>{full}<p>")));
        }
        assert_eq!(with_addresses("<head>", at), None);
    }

    #[test]
    fn an_address_is_that_of_a_folder() {
        for good in ["https://example.com/", "http://wiki/advisor/", "https://example.com:8443/a/b/"] {
            assert!(check_address(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "example.com/",
            "https://",
            "https:///",
            "https://example.com/a",
            "https://example.com/?a/",
            "https://e.com/\"/",
        ] {
            assert!(check_address(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_page_without_start_script_is_noticed() {
        assert_eq!(find("<head><script>a()</script></head>"), None);
    }
}
