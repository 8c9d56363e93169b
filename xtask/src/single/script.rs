//! The scripts of the single-file edition, in one: each module of JavaScript becomes a function that returns what it exports.

use anyhow::{Context, Result, ensure};

use crate::minify;

const CARRIER: &str = include_str!("../../../src/browser/single.js");

/// Where the functions go.
const PLACE: &str = "\"{scripts}\": 0,";

/// The carrier, the scripts it carries, and the start script.
pub(super) fn all(names: &[String], read: &impl Fn(&str) -> Result<String>) -> Result<String> {
    let start = names.iter().find(|name| name.starts_with("start-")).context("dist/ has no start script")?;
    let is_module = |name: &&String| {
        name.ends_with(".js")
            && ["mail-migration-advisor-", "screens-", "host-"].iter().any(|own| name.starts_with(own))
    };
    let mut scripts = String::new();
    for name in names.iter().filter(is_module) {
        scripts.push_str(&format!("\"{name}\": () => {{\n{}}},\n", function(&read(name)?)?));
    }
    let carrier = minify::script(CARRIER);
    ensure!(carrier.contains(PLACE), "the carrier has no place for scripts");
    let script = format!("{}\n{}", carrier.replace(PLACE, &scripts), read(start)?);
    ensure!(!script.contains("</script") && !script.contains("<!--"), "a script would leave its element");
    Ok(script)
}

/// The body of a function that does what a module does, and returns its exports.
fn function(module: &str) -> Result<String> {
    let mut exports = Vec::new();
    let mut out = String::new();
    for line in module.lines() {
        ensure!(!line.starts_with("import "), "a script of the page imports another: `{line}`");
        let Some(rest) = line.strip_prefix("export ") else {
            out.push_str(&line.replace("import.meta.url", "document.baseURI"));
            out.push('\n');
            continue;
        };
        if let Some(list) = rest.strip_prefix('{') {
            exports.extend(list.trim_end_matches(['}', ';', ' ']).split(',').filter_map(renamed));
            continue;
        }
        let mut words =
            rest.split([' ', '(', '{']).filter(|word| !matches!(*word, "async" | "function" | "class" | ""));
        let name = words.next().with_context(|| format!("what does `{line}` export?"))?;
        exports.push(name.to_owned());
        out.push_str(rest);
        out.push('\n');
    }
    ensure!(!exports.is_empty(), "a script of the page exports nothing");
    out.push_str(&format!("return {{ {} }};\n", exports.join(", ")));
    Ok(out)
}

/// `a as b` as a field of an object, `a` as it is.
fn renamed(export: &str) -> Option<String> {
    let mut words = export.split_whitespace();
    match (words.next(), words.next(), words.next()) {
        (Some(name), Some("as"), Some(other)) => Some(format!("{other}: {name}")),
        (Some(name), None, None) => Some(name.to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_becomes_a_function_with_its_exports() {
        let module = "export class A {\n}\nexport function b(c) {\nreturn import.meta.url;\n}\nexport async function d() {\n}\nexport { e, f as default };\n";
        let expected = "class A {\n}\nfunction b(c) {\nreturn document.baseURI;\n}\nasync function d() {\n}\nreturn { A, b, d, e, default: f };\n";
        assert_eq!(function(module).expect("a sound module"), expected);
    }

    #[test]
    fn what_cannot_be_carried_is_refused() {
        assert!(function("import x from './y.js';\nexport { x };\n").is_err());
        assert!(function("let a = 1;\n").is_err());
    }
}
