//! Checks on paths and their pages.

use super::super::{CompareRow, PathPage, PathPages, Statement, Status};
use super::Gate;

const FILE: &str = "paths.json";

pub(super) fn statements(gate: &mut Gate<'_>, file: &str, id: &str, field: &str, statements: &[Statement]) {
    for statement in statements {
        gate.text(file, id, field, &statement.text);
        gate.sources(file, id, field, &statement.sources, statement.status == Status::Published);
        for version in &statement.versions {
            if !knows_version(gate, version) {
                gate.find(file, id, field, format!("names \"{version}\", which is no option of exchange-versions"));
            }
        }
    }
}

fn knows_version(gate: &Gate<'_>, version: &str) -> bool {
    let question = gate.content.questions.iter().find(|question| question.id == "exchange-versions");
    question.is_some_and(|question| question.options.iter().any(|option| option.id == version))
}

pub(super) fn check(gate: &mut Gate<'_>) {
    gate.unique(FILE, gate.content.paths.iter().map(|path| path.id.as_str()));
    for path in &gate.content.paths {
        let id = &path.id;
        gate.short_text(FILE, id, "name", &path.name, 24);
        gate.short_text(FILE, id, "meant_for", &path.meant_for, 64);
        gate.text(FILE, id, "not_first", &path.not_first);
        gate.sources(FILE, id, "sources", &path.sources, true);
    }
    profiles(gate);
}

fn profiles(gate: &mut Gate<'_>) {
    const FILE: &str = "profiles.json";
    let paths: Vec<&str> = gate.content.paths.iter().map(|path| path.id.as_str()).collect();
    let found: Vec<&str> = gate.references.profiles.iter().map(|profile| profile.path.as_str()).collect();
    if found != paths {
        gate.find(FILE, "", "profiles", format!("must be one for each path, in this order: {}", paths.join(", ")));
    }
    for profile in &gate.references.profiles {
        let id = &profile.path;
        gate.text(FILE, id, "full_name", &profile.full_name);
        gate.short_text(FILE, id, "headline", &profile.headline, 60);
        gate.text(FILE, id, "lead", &profile.lead);
        row(gate, FILE, id, &profile.row);
        let leaving = profile.leaving.as_ref();
        for (field, text) in
            leaving.iter().flat_map(|of| [("profile", &of.outlook_profile), ("sign-in", &of.credentials)])
        {
            gate.short_text(FILE, id, field, text, 24);
        }
        for figure in profile.key.iter().chain(leaving.iter().flat_map(|of| &of.key)) {
            gate.short_text(FILE, id, "key.label", &figure.label, 24);
            gate.short_text(FILE, id, "key.value", &figure.value, 28);
            gate.short_text(FILE, id, "key.note", &figure.note, 72);
        }
        statements(gate, FILE, id, "limits", &profile.limits);
        gate.text(FILE, id, "today.badge", &profile.today.badge);
        statements(gate, FILE, id, "today.facts", &profile.today.facts);
        gate.disagreements(FILE, id, &profile.disagreements);
    }
}

fn row(gate: &mut Gate<'_>, file: &str, id: &str, row: &CompareRow) {
    for (field, cell) in [
        ("reads_from", &row.reads_from),
        ("hard_limit", &row.hard_limit),
        ("directory_sync", &row.directory_sync),
        ("outlook_profile", &row.outlook_profile),
        ("credentials", &row.credentials),
        ("calendar_contacts", &row.calendar_contacts),
        ("batches", &row.batches),
        ("both_sides_see", &row.both_sides_see),
        ("effort", &row.effort),
        ("csv", &row.csv),
    ] {
        gate.short_text(file, id, &format!("row.{field}"), cell, 64);
    }
}

pub(super) fn check_pages(gate: &mut Gate<'_>, file: &str, pages: &PathPages) {
    let paths: Vec<&str> = gate.content.paths.iter().map(|path| path.id.as_str()).collect();
    let found: Vec<&str> = pages.pages.iter().map(|page| page.path.as_str()).collect();
    if found != paths {
        gate.find(file, "", "pages", format!("must be one page for each path, in this order: {}", paths.join(", ")));
    }
    for page in &pages.pages {
        check_page(gate, file, page);
    }
}

fn check_page(gate: &mut Gate<'_>, file: &str, page: &PathPage) {
    let id = &page.path;
    gate.text(file, id, "does", &page.does);
    for (field, texts) in
        [("suits", &page.suits), ("moves", &page.moves), ("stays", &page.stays), ("prerequisites", &page.prerequisites)]
    {
        if texts.is_empty() {
            gate.find(file, id, field, "is empty; write at least one line");
        }
        gate.texts(file, id, field, texts);
    }
    gate.texts(file, id, "arrives_otherwise", &page.arrives_otherwise);
    for link in &page.links {
        gate.text(file, id, "links.label", &link.label);
        if !link.url.starts_with("https://") {
            gate.find(file, id, "links.url", format!("\"{}\" is not a full https address", link.url));
        }
    }
}
