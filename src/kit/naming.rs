//! Names of batches and of their files: letters and digits (`facts.md` 8.9). The portal for PST files takes lower-case letters,
//! digits, hyphens and underscores in the name of a job (`facts.md` 3.9).

use std::collections::HashSet;

use crate::content::Format;

use super::options::Waves;

/// Longest name of a batch (`facts.md` 8.9).
const LONGEST: usize = 64;
/// Longest beginning that may be typed.
const BEGINNING: usize = 32;

/// What names begin with: the signs of what was typed that a name may have, or what the content says.
#[must_use]
pub fn stem(format: &Format, waves: &Waves) -> String {
    let typed: String = sound(&waves.stem, !format.batches).chars().take(BEGINNING).collect();
    if typed.is_empty() { format.stem.clone() } else { typed }
}

/// The signs of a text that the name of a batch or of a job may have.
fn sound(text: &str, job: bool) -> String {
    let fits = |c: &char| c.is_ascii_alphanumeric() || (job && matches!(c, '-' | '_'));
    let sound: String = text.chars().filter(fits).collect();
    if job { sound.to_ascii_lowercase() } else { sound }
}

/// Names given, none twice.
pub(super) struct Names {
    job: bool,
    stem: String,
    /// In small letters: Windows takes names that differ in capitals for the same.
    taken: HashSet<String>,
}

impl Names {
    pub(super) fn new(format: &Format, waves: &Waves) -> Self {
        Self { job: !format.batches, stem: stem(format, waves), taken: HashSet::new() }
    }

    /// Gives so many files one name; several are told apart by a number.
    pub(super) fn one(&mut self, name: &str, files: usize) -> Vec<String> {
        let name = self.stem.clone() + &sound(name, self.job);
        let part = if self.job { "part" } else { "Part" };
        let of = |number: usize| if files > 1 { format!("{name}{part}{number}") } else { name.clone() };
        (1..=files).map(|number| self.free(&of(number))).collect()
    }

    /// Numbers so many files, with as many digits as the last needs and two at least.
    pub(super) fn numbered(&mut self, files: usize) -> Vec<String> {
        let digits = files.to_string().len().max(2);
        let of = |number: usize| {
            let number = number.to_string();
            format!("{}{}{number}", self.stem, "0".repeat(digits.saturating_sub(number.len())))
        };
        let names: Vec<String> = (1..=files).map(of).collect();
        names.iter().map(|name| self.free(name)).collect()
    }

    /// The name, or one like it that is free and short enough.
    fn free(&mut self, name: &str) -> String {
        let name: String = name.chars().take(LONGEST).collect();
        let mut free = name.clone();
        let mut number = 2;
        while !self.taken.insert(free.to_ascii_lowercase()) {
            let ending = format!("x{number}");
            free = name.chars().take(LONGEST - ending.len()).collect::<String>() + &ending;
            number += 1;
        }
        free
    }
}
