//! `check-config`: judges a house policy, and the question packs it names, before they are put beside the page.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use mail_migration_advisor::advisor::house;
use mail_migration_advisor::content::{Content, House, Pack, References};

/// A policy as its host wrote it, with the packs it names.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Config {
    /// The policy's text.
    pub(crate) policy: String,
    /// Packs by their names, `packs/ours.json`, with their texts.
    pub(crate) packs: Vec<(String, String)>,
    /// What is wrong with any of it, each with file and field.
    pub(crate) problems: Vec<String>,
}

impl Config {
    /// Reads a policy and its packs, which lie in the folder `packs` beside it.
    pub(crate) fn read(file: &Path) -> Result<Self> {
        let policy = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
        let mut problems = house::check(&policy);
        problems.iter_mut().for_each(|problem| *problem = format!("{}: {problem}", file.display()));
        let mut config = Self { policy, packs: Vec::new(), problems };
        // Where the policy has problems of its own, the names of its packs may be no names.
        if config.problems.is_empty() {
            config.read_packs(file);
        }
        Ok(config)
    }

    fn read_packs(&mut self, file: &Path) {
        let names = House::read(&self.policy).map(|house| house.packs).unwrap_or_default();
        let folder = file.parent().unwrap_or(Path::new(""));
        let mut ids: Vec<(String, String)> = Vec::new();
        for (i, name) in names.into_iter().enumerate() {
            let text = match fs::read_to_string(folder.join(&name)) {
                Ok(text) => text,
                Err(error) => {
                    self.problems.push(format!("{}: packs[{i}]: {name} cannot be read: {error}", file.display()));
                    continue;
                }
            };
            match Pack::read(Content::embedded(), References::embedded(), &name, &text) {
                Err(findings) => self.problems.extend(findings.iter().map(ToString::to_string)),
                Ok(pack) => {
                    if let Some((_, other)) = ids.iter().find(|(id, _)| *id == pack.id) {
                        self.problems.push(format!("{name}: id: \"{}\" is the id of {other} too", pack.id));
                    }
                    ids.push((pack.id, name.clone()));
                }
            }
            self.packs.push((name, text));
        }
    }
}

/// Prints what is wrong with a policy, each with file and field, and fails if anything is.
pub(crate) fn check(file: &str) -> Result<ExitCode> {
    let config = Config::read(Path::new(file))?;
    for problem in &config.problems {
        println!("{problem}");
    }
    if !config.problems.is_empty() {
        return Ok(ExitCode::FAILURE);
    }
    match config.packs.len() {
        0 => println!("{file} is sound."),
        1 => println!("{file} and its question pack are sound."),
        packs => println!("{file} and its {packs} question packs are sound."),
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use mail_migration_advisor::advisor::house;

    use super::Config;

    const GOOD: &str = include_str!("../../tests/packs/good.json");

    /// What is said of a policy with these packs beside it.
    fn judged(case: &str, policy: &str, packs: &[(&str, &str)]) -> Config {
        let folder = std::env::temp_dir().join(format!("advisor-config-{}-{case}", std::process::id()));
        fs::create_dir_all(folder.join("packs")).expect("a folder of our own");
        let file = folder.join("advisor.json");
        fs::write(&file, policy).expect("written");
        for (name, text) in packs {
            fs::write(folder.join(name), text).expect("written");
        }
        let config = Config::read(&file).expect("readable");
        fs::remove_dir_all(&folder).expect("removed");
        config
    }

    #[test]
    fn packs_are_judged_by_the_gate_of_the_page() {
        let policy = r#"{"packs": ["packs/ours.json"]}"#;
        let sound = judged("sound", policy, &[("packs/ours.json", GOOD)]);
        assert_eq!((sound.problems, sound.packs.len()), (Vec::new(), 1));
        let bad = GOOD.replacen("\"target\": \"monday\"", "\"target\": \"sunday\"", 1);
        let found = judged("bad", policy, &[("packs/ours.json", &bad)]).problems;
        assert!(found.iter().any(|line| line.starts_with("packs/ours.json: H4/north target: ")), "{found:?}");
    }

    #[test]
    fn packs_that_are_missing_or_share_an_id_are_told() {
        let policy = r#"{"packs": ["packs/one.json", "packs/two.json", "packs/three.json"]}"#;
        let found = judged("missing", policy, &[("packs/one.json", GOOD), ("packs/three.json", GOOD)]).problems;
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].contains("advisor.json: packs[1]: packs/two.json cannot be read: "), "{found:?}");
        assert_eq!(found[1], "packs/three.json: id: \"house-rules\" is the id of packs/one.json too");
    }

    #[test]
    fn a_policy_with_problems_is_told_by_file_and_field() {
        let found = judged("field", r#"{"packs": ["../ours.json"]}"#, &[]).problems;
        assert!(
            found.len() == 1 && found[0].contains("advisor.json: packs[0]: \"../ours.json\" is no file"),
            "{found:?}"
        );
    }

    #[test]
    fn the_example_in_the_documentation_is_sound() {
        let text = fs::read_to_string(crate::place::root().join("docs/hosting.md")).expect("the document is there");
        let (_, rest) = text.split_once("```json\n").expect("it has an example");
        let (example, _) = rest.split_once("```").expect("the example ends");
        assert_eq!(house::check(example), Vec::<String>::new());
    }

    #[test]
    fn the_schema_names_every_field_and_no_other() {
        let text =
            fs::read_to_string(crate::place::root().join("docs/advisor.schema.json")).expect("the schema is there");
        // What the reader says of a field it does not know tells whether it knows one.
        for field in [
            "$schema", "name", "logo", "accent", "contact", "report", "theme", "language", "paths", "preset", "fixed",
            "packs",
        ] {
            assert!(text.contains(&format!("\n    \"{field}\": {{")), "{field}");
            let told = house::check(&format!("{{\"{field}\": null}}")).join(" ");
            assert!(!told.contains("unknown field"), "{told}");
        }
    }
}
