//! `stage`: what Trunk's build still lacks. Trunk calls it on the finished folder, before that becomes `dist/`.
//!
//! Chapters go beside the page. In the place of the start script that Trunk writes into the page comes one of our own, as a
//! file, so that hosts whose content security policy forbids scripts inside a page can serve it; it knows both modules.
//! Readers without script get pages of their own (`reader`), and a service worker keeps it all for use offline (`offline`).

mod html;
mod preview;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use mail_migration_advisor::content::Chapter;
use mail_migration_advisor::hash::fnv1a;

use crate::{minify, offline, prove, reader};
use html::{find, names, without_policy, without_style};
pub(crate) use preview::{AT, check_address};

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
        preview::preview(&folder, &at)?;
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

/// Files that go beside the page as they are: the house policy, empty until a host fills it in, and the scripts
/// for pages that embed.
const BESIDE: &[(&str, &str)] = &[
    ("advisor.json", "{}\n"),
    ("advisor.schema.json", include_str!("../../../docs/advisor.schema.json")),
    ("embed.js", include_str!("../../../src/browser/embed.js")),
    ("element.js", include_str!("../../../src/browser/element.js")),
];

/// The picture for previews of links.
const CARD: &[u8] = include_bytes!("../../../style/card.png");

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
const START: &str = include_str!("../../../src/browser/start.js");

/// What only some hosts need; the start script loads it.
const HOST: &str = include_str!("../../../src/browser/host.js");

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
