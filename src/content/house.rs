//! The house policy of a host, `advisor.json` beside the page: what it may say, and what of it can be judged alone.
//!
//! What it does to rules and answers is `advisor::house`'s business. Described for hosts in `docs/hosting.md` and, for
//! editors, in `docs/advisor.schema.json`.

use serde_json::Value;

use super::Table;
use super::read::{FromJson, Reader, read};
use super::record::{names, record};

names! {
    /// What the house thinks of a path.
    pub enum Use {
        /// It is ruled out, with the reason shown.
        Hidden = "hidden",
        /// It is warned of, with the reason shown.
        Discouraged = "discouraged",
        /// As the rules say; there is only a note.
        Allowed = "allowed",
    }
}

names! {
    /// The colour theme that a first visit begins with.
    pub enum Theme {
        /// The system's.
        Auto = "auto",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
}

record! {
    /// The accent colour, for each theme, as `#rrggbb`.
    pub struct Accent {
        /// On light ground, with white text on it.
        pub light: String,
        /// On dark ground, with dark text on it.
        pub dark: String,
    }
}

record! {
    /// Whom to ask.
    pub struct Contact {
        /// Who it is, in words.
        pub text: String,
        /// An `https:` or `mailto:` address, or empty.
        pub link: String = default,
    }
}

record! {
    /// What the house says of one path.
    pub struct PathPolicy {
        /// Whether it may be used.
        pub usage: Use as "use",
        /// Why; must be there unless the path is allowed.
        pub reason: String = default,
        /// Something to know about it here, or empty.
        pub note: String = default,
    }
}

/// An answer as the machine interface takes it: a text, a number, or a list of texts.
#[derive(Debug, Clone)]
pub struct RawAnswer(pub Value);

impl FromJson for RawAnswer {
    fn from_json(at: &mut Reader, value: Option<Value>) -> Self {
        if value.is_none() {
            at.refuse(None, "an answer");
        }
        Self(value.unwrap_or_default())
    }
}

record! {
    /// An answer that stands, with the reason for it.
    struct Reasoned {
        answer: RawAnswer,
        reason: String = default,
    }
}

/// An answer that cannot be changed: an answer alone, or `{"answer": …, "reason": "…"}`.
#[derive(Debug, Clone)]
pub struct FixedAnswer {
    /// The answer.
    pub answer: RawAnswer,
    /// Why it stands, as a sentence for the reader; may be empty.
    pub reason: String,
}

impl FromJson for FixedAnswer {
    fn from_json(at: &mut Reader, value: Option<Value>) -> Self {
        if !matches!(value, Some(Value::Object(_))) {
            return Self { answer: RawAnswer::from_json(at, value), reason: String::new() };
        }
        let Reasoned { answer, reason } = Reasoned::from_json(at, value);
        Self { answer, reason }
    }
}

record! {
    /// The whole policy. Everything may be left out.
    pub struct House {
        /// For editors; not looked at.
        pub schema: String as "$schema" = default,
        /// Stands in the place of the product's name, or empty.
        pub name: String = default,
        /// A picture beside the page, by its relative address, or as `data:image/…`; or empty.
        pub logo: String = default,
        /// The accent colour.
        pub accent: Option<Accent>,
        /// Whom to ask.
        pub contact: Option<Contact>,
        /// Where to report a problem: an `https:` or `mailto:` address in which `{page}` stands for the screen's address.
        pub report: String = default,
        /// The theme a first visit begins with.
        pub theme: Option<Theme>,
        /// The language a first visit begins with; only "en" so far.
        pub language: String = default,
        /// By path id.
        pub paths: Table<PathPolicy> = default,
        /// Answers that an interview begins with, by question id.
        pub preset: Table<RawAnswer> = default,
        /// Answers that cannot be changed, by question id.
        pub fixed: Table<FixedAnswer> = default,
        /// Question packs beside the page, as `packs/<name>.json`.
        pub packs: Vec<String> = default,
    }
}

/// The name under which a question pack is opened, `ours` for `packs/ours.json`; none where it is not a file of that folder.
///
/// One folder, so that the address of a pack names its file, and no address leads out of it.
#[must_use]
pub fn pack_name(file: &str) -> Option<&str> {
    let name = file.strip_prefix("packs/")?.strip_suffix(".json")?;
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (!name.is_empty() && name.chars().all(plain)).then_some(name)
}

/// The contrast that text needs (WCAG 2.2, 1.4.3).
const CONTRAST: f64 = 4.5;

/// The grounds an accent colour stands on, and the text that stands on it: `--paper` and `--on-accent` of `tokens.css`.
const GROUNDS: [(&str, &str); 2] = [("#fafaf7", "#ffffff"), ("#111517", "#06211d")];

impl House {
    /// Reads a policy and judges what can be judged without the rules.
    ///
    /// # Errors
    /// Every problem, each with the field it is in.
    pub fn read(text: &str) -> Result<Self, Vec<String>> {
        let (house, mut problems) = read(text, Self::from_json);
        if problems.is_empty() {
            house.judge(&mut problems);
        }
        if problems.is_empty() { Ok(house) } else { Err(problems) }
    }

    fn judge(&self, problems: &mut Vec<String>) {
        let mut say = |field: &str, what: &str| problems.push(format!("{field}: {what}"));
        if !(self.logo.is_empty() || self.logo.starts_with("data:image/") || relative(&self.logo)) {
            say("logo", "expected a file beside the page, such as \"logo.svg\"; the page loads nothing from elsewhere");
        }
        if !(self.language.is_empty() || self.language == "en") {
            say("language", &format!("\"{}\" is not one of the languages of this build: en", self.language));
        }
        if !leads_out(&self.report) {
            say("report", "expected an address that begins with https: or mailto:");
        }
        if self.contact.as_ref().is_some_and(|contact| !leads_out(&contact.link)) {
            say("contact.link", "expected an address that begins with https: or mailto:");
        }
        for (i, file) in self.packs.iter().enumerate() {
            let field = format!("packs[{i}]");
            if pack_name(file).is_none() {
                let wanted = "is no file of the folder packs beside the page, such as \"packs/ours.json\"";
                say(&field, &format!("\"{file}\" {wanted}; a name has letters, digits, - and _"));
            } else if self.packs[..i].contains(file) {
                say(&field, &format!("\"{file}\" is named twice"));
            }
        }
        if let Some(accent) = &self.accent {
            for ((name, colour), (ground, ink)) in
                [("light", &accent.light), ("dark", &accent.dark)].into_iter().zip(GROUNDS)
            {
                let least = contrast(colour, ground).zip(contrast(colour, ink)).map(|(a, b)| a.min(b));
                match least {
                    None => say(&format!("accent.{name}"), &format!("\"{colour}\" is no colour such as #5b2d90")),
                    Some(least) if least < CONTRAST => say(
                        &format!("accent.{name}"),
                        &format!("{colour} cannot be read on {ground}, or {ink} on it: contrast below 4.5 to 1"),
                    ),
                    Some(_) => {}
                }
            }
        }
        for (path, policy) in self.paths.iter() {
            if policy.usage != Use::Allowed && policy.reason.trim().is_empty() {
                say(
                    &format!("paths.{path}.reason"),
                    "missing: a path is hidden or discouraged only with the reason shown",
                );
            }
        }
    }
}

/// Whether it is a file beside the page.
fn relative(address: &str) -> bool {
    !address.contains(':') && !address.starts_with('/') && !address.starts_with('\\')
}

/// Whether a link may lead there; an empty one leads nowhere.
fn leads_out(address: &str) -> bool {
    address.is_empty() || address.starts_with("https://") || address.starts_with("mailto:")
}

/// The contrast of two colours, from 1 to 21 (WCAG 2.2); none where one is no colour.
fn contrast(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (luminance(one)?, luminance(other)?);
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

fn luminance(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |from: usize| {
        let part = f64::from(u8::from_str_radix(&digits[from..from + 2], 16).ok()?) / 255.0;
        Some(if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * part(0)? + 0.7152 * part(2)? + 0.0722 * part(4)?)
}

#[cfg(test)]
#[path = "house_tests.rs"]
mod tests;
