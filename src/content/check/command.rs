//! Checks on commands: only what `facts.md` 3.14 lists may appear.
//!
//! The list is `cmdlets.json` beside this file. It serves authors and tests only, so the page does not carry it.

use super::super::Shell;
use super::super::record::{names, record};

names! {
    /// How the words of a command are read.
    pub enum Kind {
        /// PowerShell: parameters begin with a hyphen.
        PowerShell = "powershell",
        /// A program that takes slashes or double hyphens.
        Program = "program",
    }
}

record! {
    /// A command with the parameters it may have, in one form.
    pub struct Allowed {
        /// Name.
        pub command: String,
        /// How it is read.
        pub kind: Kind,
        /// Where it may run.
        pub shells: Vec<Shell>,
        /// Paths whose plans may use it; empty for all.
        pub paths: Vec<String>,
        /// Parameters that must be there.
        pub needs: Vec<String>,
        /// Parameters that may be there.
        pub may: Vec<String>,
    }
}

record! {
    /// The file.
    struct List {
        /// All forms.
        allowed: Vec<Allowed>,
    }
}

/// The list of what is allowed.
///
/// # Panics
/// If the list cannot be read: it is part of the tests, not of the page.
#[must_use]
#[expect(clippy::panic, reason = "a broken list must fail the tests that use it")]
pub fn allowed() -> Vec<Allowed> {
    let (list, problems) = super::super::read::read(include_str!("cmdlets.json"), |at, value| {
        <List as super::super::FromJson>::from_json(at, value)
    });
    if problems.is_empty() { list.allowed } else { panic!("cmdlets.json: {}", problems.join("; ")) }
}

/// Words of a line; quotes and brackets keep theirs together.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word) = (Vec::new(), String::new());
    let (mut quoted, mut depth) = (false, 0_u32);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            '(' | '[' if !quoted => depth += 1,
            ')' | ']' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        if c == ' ' && !quoted && depth == 0 {
            words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
        } else {
            word.push(c);
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

impl Kind {
    /// The name of a parameter without its value.
    fn parameter(self, word: &str) -> Option<&str> {
        let mark = |c: &char| if matches!(self, Self::PowerShell) { *c == '-' } else { *c == '-' || *c == '/' };
        word.chars().next().filter(mark)?;
        word.chars().nth(1).filter(|second| second.is_ascii_alphabetic() || *second == '-')?;
        Some(word.split_once(':').map_or(word, |(name, _)| name))
    }
}

impl Allowed {
    fn takes(&self, parameters: &[&str]) -> bool {
        let same = |one: &str, other: &str| one.eq_ignore_ascii_case(other);
        let listed = |name: &&str| self.needs.iter().chain(&self.may).any(|other| same(other, name));
        let there = |name: &String| parameters.iter().any(|other| same(other, name));
        parameters.iter().all(listed) && self.needs.iter().all(there)
    }
}

/// What is wrong with a command line in the plan of a path; none where it is fine.
pub(super) fn fault(list: &[Allowed], path: &str, shell: Shell, line: &str) -> Option<String> {
    let words = words(line);
    // `$c = Get-Credential`
    let words = match words.as_slice() {
        [variable, equals, rest @ ..] if variable.starts_with('$') && equals == "=" => rest,
        all => all,
    };
    let (name, rest) = words.split_first()?;
    let named: Vec<&Allowed> = list.iter().filter(|allowed| allowed.command.eq_ignore_ascii_case(name)).collect();
    let Some(kind) = named.first().map(|allowed| allowed.kind) else {
        return Some(format!("\"{name}\" is not in check/cmdlets.json; use only what facts.md 3.14 lists"));
    };
    let here = |allowed: &&Allowed| {
        allowed.shells.contains(&shell) && (allowed.paths.is_empty() || allowed.paths.iter().any(|other| other == path))
    };
    let here: Vec<&Allowed> = named.into_iter().filter(here).collect();
    if here.is_empty() {
        return Some(format!("\"{name}\" has no form for this path in this shell"));
    }
    let parameters: Vec<&str> = rest.iter().filter_map(|word| kind.parameter(word)).collect();
    let fits = here.iter().any(|allowed| allowed.takes(&parameters));
    (!fits).then(|| format!("\"{name}\" takes no such set of parameters here: {}", parameters.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_taken_apart_and_faults_named() {
        let list = allowed();
        let fault = |path, shell, line| fault(&list, path, shell, line);
        let fine = [
            "$c = Get-Credential",
            "New-MigrationBatch -Name A -SourceEndpoint B -CSVData ([System.IO.File]::ReadAllBytes(\"C:\\my -lists\\a.csv\")) -AutoStart",
            "Get-MigrationUser -BatchId A -Status Failed",
        ];
        for line in fine {
            assert_eq!(fault("staged", Shell::Online, line), None, "{line}");
        }
        let wrong = [
            ("staged", Shell::Online, "New-MigrationBatch -Name A -SourceEndpoint B -BadItemLimit 5", "-BadItemLimit"),
            ("imap", Shell::Online, "New-MigrationEndpoint -IMAP -Name A -RemoteServer b", "no such set"),
            ("imap", Shell::Online, "New-MigrationBatch -Name A -SourceEndpoint B -CSVData c -SkipMail", "-SkipMail"),
            ("imap", Shell::OnPremises, "Get-MigrationBatch", "no form"),
            ("imap", Shell::Online, "Remove-Mailbox -Identity a", "is not in"),
            ("pst-network-upload", Shell::Prompt, "azcopy sync a b", "no such set"),
        ];
        for (path, shell, line, expected) in wrong {
            let found = fault(path, shell, line).expect(line);
            assert!(found.contains(expected), "{line}: {found}");
        }
    }
}
