//! Checks on paths and their pages.

use super::super::{PathPage, PathPages, Statement, Status};
use super::Gate;

const FILE: &str = "paths.json";

pub(super) fn statements(gate: &mut Gate<'_>, file: &str, id: &str, field: &str, statements: &[Statement]) {
    for statement in statements {
        gate.text(file, id, field, &statement.text);
        gate.sources(file, id, field, &statement.sources, statement.status == Status::Published);
    }
}

pub(super) fn check(gate: &mut Gate<'_>) {
    gate.unique(FILE, gate.content.paths.iter().map(|path| path.id.as_str()));
    for path in &gate.content.paths {
        let id = &path.id;
        gate.short_text(FILE, id, "name", &path.name, 24);
        gate.text(FILE, id, "full_name", &path.full_name);
        gate.short_text(FILE, id, "headline", &path.headline, 60);
        gate.text(FILE, id, "lead", &path.lead);
        gate.text(FILE, id, "not_first", &path.not_first);
        let row = &path.row;
        for (field, cell) in [
            ("reads_from", &row.reads_from),
            ("hard_limit", &row.hard_limit),
            ("meant_for", &row.meant_for),
            ("directory_sync", &row.directory_sync),
            ("outlook_profile", &row.outlook_profile),
            ("credentials", &row.credentials),
            ("calendar_contacts", &row.calendar_contacts),
            ("batches", &row.batches),
            ("both_sides_see", &row.both_sides_see),
            ("effort", &row.effort),
            ("csv", &row.csv),
        ] {
            gate.short_text(FILE, id, &format!("row.{field}"), cell, 64);
        }
        for figure in &path.key {
            gate.short_text(FILE, id, "key.label", &figure.label, 24);
            gate.short_text(FILE, id, "key.value", &figure.value, 28);
            gate.short_text(FILE, id, "key.note", &figure.note, 72);
        }
        statements(gate, FILE, id, "limits", &path.limits);
        gate.text(FILE, id, "today.badge", &path.today.badge);
        statements(gate, FILE, id, "today.facts", &path.today.facts);
        gate.disagreements(FILE, id, &path.disagreements);
        gate.sources(FILE, id, "sources", &path.sources, true);
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
