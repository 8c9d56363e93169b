//! What the script is told besides the names of the plan: a migration endpoint that is there, folders that stay behind. Kept
//! in this page only: they belong to this one job.

use crate::content::{Script, ScriptName};
use crate::ui::node::{Node, el};

use super::super::super::words::{fill, t};
use super::decide::line;
use super::desk::Desk;
use super::state::Part;

/// Takes a value; none is the content's own.
fn take(desk: Desk, name: &'static str, value: Option<String>) {
    desk.change(Part::Made, |state| match value {
        Some(value) => state.given.insert(name.to_owned(), value),
        None => state.given.remove(name),
    });
}

/// What was typed, if anything was.
fn typed(desk: Desk, name: &str) -> Option<String> {
    desk.look(|state| state.given.get(name).cloned()).flatten()
}

/// The fields of what a script has a name for.
pub(super) fn fields(desk: Desk, script: &Script) -> Node {
    let named = |id: &str| script.names.iter().find(|name| name.name == id);
    let endpoint = named("endpoint").map(|name| {
        line(
            "kit-endpoint",
            t("kit.endpoint"),
            fill("kit.endpoint-note", &[("name", &name.value)]),
            move || typed(desk, "endpoint").unwrap_or_default(),
            move |text| take(desk, "endpoint", Some(text).filter(|text| !text.is_empty())),
        )
    });
    let excluded = named("exclude").map(|name: &ScriptName| {
        let usual = name.value.clone();
        line(
            "kit-exclude",
            t("kit.exclude"),
            t("kit.exclude-note"),
            move || typed(desk, "exclude").unwrap_or_else(|| usual.clone()),
            move |text| take(desk, "exclude", Some(text)),
        )
    });
    el("div").class("fields screen").kid(endpoint).kid(excluded).into()
}
