//! `check-config`: judges a house policy before it is put beside the page.

use std::fs;
use std::process::ExitCode;

use anyhow::{Context, Result};
use mail_migration_advisor::advisor::house;

/// Prints what is wrong with a policy, each with its field, and fails if anything is.
pub(crate) fn check(file: &str) -> Result<ExitCode> {
    let policy = fs::read_to_string(file).with_context(|| format!("{file} cannot be read"))?;
    let problems = house::check(&policy);
    for problem in &problems {
        println!("{file}: {problem}");
    }
    if problems.is_empty() {
        println!("{file} is sound.");
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::FAILURE)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use mail_migration_advisor::advisor::house;

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
        for field in
            ["$schema", "name", "logo", "accent", "contact", "report", "theme", "language", "paths", "preset", "fixed"]
        {
            assert!(text.contains(&format!("\n    \"{field}\": {{")), "{field}");
            let told = house::check(&format!("{{\"{field}\": null}}")).join(" ");
            assert!(!told.contains("unknown field"), "{told}");
        }
    }
}
