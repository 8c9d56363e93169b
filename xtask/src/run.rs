//! Running other programs.

use std::env;
use std::io::{Read, pipe};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::place;

/// What a program printed, and whether it was content.
#[derive(Debug, Default)]
pub(crate) struct Captured {
    /// Whether it ended with success.
    pub(crate) ok: bool,
    /// Its output and its errors, in the order they came.
    pub(crate) text: String,
}

/// A program with arguments, to be run in the repository.
pub(crate) fn tool(program: impl AsRef<Path>, arguments: &[&str]) -> Command {
    let mut command = Command::new(program.as_ref());
    command.args(arguments).current_dir(place::root());
    command
}

/// The Cargo that started this program.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    tool(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()).as_os_str().to_string_lossy().as_ref(), arguments)
}

/// Trunk, with the npm packages' programs within its reach and no wish to ask for news of itself.
pub(crate) fn trunk(arguments: &[&str]) -> Result<Command> {
    let mut command = tool("trunk", arguments);
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(place::node_programs()).chain(env::split_paths(&path));
    command.env("PATH", env::join_paths(folders).context("the search path cannot be extended")?);
    command.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk's own shrinking of scripts stumbles over wasm-bindgen's; `stage` does it instead.
    command.args(["--log", "info,trunk::processing::minify=error"]);
    if env::var_os("NO_COLOR").is_some() {
        // Trunk reads this variable as true or false and refuses the customary 1.
        command.env_remove("NO_COLOR").args(["--color", "never"]);
    }
    Ok(command)
}

/// Runs a program in plain sight.
pub(crate) fn show(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("{} does not start", line(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", line(command));
    }
    Ok(())
}

/// Runs a program and keeps what it prints.
pub(crate) fn capture(mut command: Command) -> Result<Captured> {
    let name = line(&command);
    let (mut reader, writer) = pipe()?;
    command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn().with_context(|| format!("{name} does not start"))?;
    // The command holds the pipe's other end; while it does, reading would never come to an end.
    drop(command);
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes)?;
    let ok = child.wait()?.success();
    Ok(Captured { ok, text: without_colours(&String::from_utf8_lossy(&bytes)) })
}

/// Some programs colour what they print whether or not anybody sees it.
fn without_colours(text: &str) -> String {
    let mut pieces = text.split("\u{1b}[");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out.push_str(piece.find(|c: char| c.is_ascii_alphabetic()).map_or("", |end| &piece[end + 1..]));
    }
    out
}

/// What a program prints, if it is there and content.
pub(crate) fn answer(command: Command) -> Option<String> {
    capture(command).ok().filter(|captured| captured.ok).map(|captured| captured.text.trim().to_owned())
}

/// The command as one would type it.
pub(crate) fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_go_and_text_stays() {
        assert_eq!(without_colours("a \u{1b}[1;31mred\u{1b}[0m [b]"), "a red [b]");
        assert_eq!(without_colours("plain"), "plain");
    }

    #[test]
    fn a_command_reads_as_typed() {
        assert_eq!(line(&tool("some/folder/cargo", &["fmt", "--check"])), "cargo fmt --check");
    }
}
