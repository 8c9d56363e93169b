//! Checks on the kit: every path has a file, every column can be filled and explained, every rule is
//! told, every command exists.

use super::super::{CellKind, Each, Format, Kit, KitColumn, Placeholder, RuleId, Script, ScriptPart, SignIn, Status};
use super::command::{Allowed, allowed, fault};
use super::{Gate, path};

const FILE: &str = "chapters/kit.json";

pub(super) fn check(gate: &mut Gate<'_>, kit: &Kit, placeholders: &[Placeholder]) {
    gate.unique(FILE, kit.fields.iter().map(|field| field.id.as_str()));
    for field in &kit.fields {
        gate.short_text(FILE, &field.id, "label", &field.label, 40);
        gate.texts(FILE, &field.id, "headings", &field.headings);
    }
    clouds(gate, kit);
    every_path_once(gate, kit);
    gate.unique(FILE, kit.formats.iter().map(|format| format.id.as_str()));
    kit.formats.iter().for_each(|format| check_format(gate, kit, format));
    for instead in &kit.instead {
        gate.short_text(FILE, &instead.path, "title", &instead.title, 64);
        path::statements(gate, FILE, &instead.path, "notes", &instead.notes);
    }
    rules(gate, kit);
    gate.unique(FILE, kit.sign_ins.iter().map(|form| form.id.as_str()));
    kit.sign_ins.iter().for_each(|form| sign_in(gate, form));
    let allowed = allowed();
    kit.script_lead.iter().for_each(|line| ascii(gate, "script_lead", line));
    ascii(gate, "script_missing", &kit.script_missing);
    ascii(gate, "batch_lead", &kit.batch_lead);
    ascii(gate, "moments_lead", &kit.moments_lead);
    for script in &kit.scripts {
        check_script(gate, script, placeholders, &allowed);
    }
}

/// Every cloud that one may answer, but the worldwide one, by the name of its option.
fn clouds(gate: &mut Gate<'_>, kit: &Kit) {
    const QUESTION: &str = "destination-cloud";
    const WORLDWIDE: &str = "worldwide";
    let question = gate.content.questions.iter().find(|question| question.id == QUESTION);
    let options = question.into_iter().flat_map(|question| &question.options).map(|option| option.id.as_str());
    let own = options.filter(|id| *id != WORLDWIDE);
    if kit.clouds.iter().map(|cloud| cloud.option.as_str()).ne(own) {
        gate.find(FILE, "clouds", "option", "must be the options of destination-cloud but worldwide, in their order");
    }
    for cloud in &kit.clouds {
        ascii(gate, &cloud.option, &cloud.environment);
    }
}

/// One kind of file, something said where it is none for the service, and at most one script.
fn every_path_once(gate: &mut Gate<'_>, kit: &Kit) {
    for path in &gate.content.paths {
        let files: Vec<&Format> = kit.formats.iter().filter(|format| format.paths.contains(&path.id)).collect();
        if files.len() != 1 {
            gate.find(FILE, &path.id, "formats", "every path has one kind of file");
        }
        let instead = kit.instead.iter().filter(|instead| instead.path == path.id).count();
        if instead != files.iter().filter(|format| format.people).count() {
            gate.find(
                FILE,
                &path.id,
                "instead",
                "a path whose file is for people says once what there is, no other does",
            );
        }
        if kit.scripts.iter().filter(|script| script.paths.contains(&path.id)).count() > 1 {
            gate.find(FILE, &path.id, "scripts", "a path has one script at most");
        }
    }
    let named = kit.formats.iter().flat_map(|format| &format.paths);
    let named = named.chain(kit.scripts.iter().flat_map(|script| &script.paths));
    let named: Vec<String> = named.chain(kit.instead.iter().map(|instead| &instead.path)).cloned().collect();
    gate.paths(FILE, "", "paths", &named);
}

fn check_format(gate: &mut Gate<'_>, kit: &Kit, format: &Format) {
    let id = format.id.as_str();
    gate.short_text(FILE, id, "title", &format.title, 48);
    gate.text(FILE, id, "lead", &format.lead);
    if format.stem.is_empty() || format.stem.len() > 32 || !format.stem.bytes().all(|b| b.is_ascii_alphanumeric()) {
        gate.find(FILE, id, "stem", "is made of letters and digits, 32 at most");
    }
    if !format.batches && format.stem.bytes().any(|byte| byte.is_ascii_uppercase()) {
        gate.find(FILE, id, "stem", "has no capitals: the portal takes none in the name of an import job");
    }
    if format.rows == 0 {
        gate.find(FILE, id, "rows", "says how many rows fit");
    }
    gate.sources(FILE, id, "rows_sources", &format.rows_sources, format.rows_status == Status::Published);
    gate.unique_in(FILE, id, format.columns.iter().map(|column| column.name.as_str()));
    format.columns.iter().for_each(|column| check_column(gate, kit, id, column));
    if !format.columns.iter().any(|column| column.required) {
        gate.find(FILE, id, "columns", "needs a column that must be filled");
    }
    for name in &format.unique {
        if !format.columns.iter().any(|column| column.name == *name) {
            gate.find(FILE, id, "unique", format!("names \"{name}\", which is no column of this file"));
        }
    }
    path::statements(gate, FILE, id, "notes", &format.notes);
}

fn check_column(gate: &mut Gate<'_>, kit: &Kit, format: &str, column: &KitColumn) {
    let item = format!("{format}/{}", column.name);
    gate.text(FILE, &item, "what", &column.what);
    gate.sources(FILE, &item, "sources", &column.sources, column.status == Status::Published);
    if !column.field.is_empty() && !kit.fields.iter().any(|field| field.id == column.field) {
        gate.find(FILE, &item, "field", format!("names \"{}\", which is not among the fields", column.field));
    }
    let fits = match column.kind {
        CellKind::Choice => column.options.len() > 1,
        CellKind::Truth => column.options.len() == 2,
        CellKind::Fixed => !column.value.is_empty(),
        _ => column.options.is_empty() && column.value.is_empty(),
    };
    if !fits {
        let advice = "a choice has options, a truth two of them, a fixed value its value, and no other kind has any";
        gate.find(FILE, &item, "kind", advice);
    }
    if matches!(column.kind, CellKind::NewPassword | CellKind::OldPassword) != column.secret {
        gate.find(FILE, &item, "secret", "passwords are secret, and nothing else is");
    }
}

fn rules(gate: &mut Gate<'_>, kit: &Kit) {
    for &id in RuleId::ALL {
        let told = kit.rules.iter().filter(|rule| rule.id == id).count();
        if told != 1 {
            gate.find(FILE, &format!("{id:?}"), "rules", format!("is told {told} times; tell it once"));
        }
    }
    for rule in &kit.rules {
        let id = format!("{:?}", rule.id);
        gate.short_text(FILE, &id, "title", &rule.title, 72);
        gate.text(FILE, &id, "text", &rule.text);
        gate.sources(FILE, &id, "sources", &rule.sources, rule.status == Status::Published);
    }
}

fn sign_in(gate: &mut Gate<'_>, form: &SignIn) {
    gate.short_text(FILE, &form.id, "label", &form.label, 64);
    gate.text(FILE, &form.id, "login", &form.login);
    gate.sources(FILE, &form.id, "sources", &form.sources, true);
    for piece in form.login.split('{').chain(form.root.split('{')).filter(|piece| piece.contains('}')) {
        let name = piece.split('}').next().unwrap_or_default();
        if !["user", "address", "domain", "admin", "separator"].contains(&name) {
            gate.find(FILE, &form.id, "login", format!("{{{name}}} is not known here"));
        }
    }
    if form.admin != form.login.contains("{admin}") {
        gate.find(FILE, &form.id, "admin", "an administrator signs in exactly where the form names one");
    }
}

fn check_script(gate: &mut Gate<'_>, script: &Script, placeholders: &[Placeholder], allowed: &[Allowed]) {
    let item = script.paths.join(",");
    gate.sources(FILE, &item, "sources", &script.sources, true);
    gate.unique_in(FILE, &item, script.parts.iter().map(|part| part.id.as_str()));
    gate.unique_in(FILE, &item, script.names.iter().map(|name| name.name.as_str()));
    for name in &script.names {
        for piece in name.value.split('{').skip(1) {
            let id = piece.split('}').next().unwrap_or_default();
            if !placeholders.iter().any(|one| one.id == id && one.shape.is_asked()) {
                gate.find(FILE, &item, "names", format!("{{{id}}} is not among the names that plans ask for"));
            }
        }
        let uses = |line: &String| {
            line.contains(&format!("${}", name.name)) || (name.list && line.contains(&format!("{{{}}}", name.name)))
        };
        if !script.parts.iter().any(|part| lines(part).any(uses)) {
            gate.find(FILE, &item, "names", format!("${} is used nowhere", name.name));
        }
    }
    for part in &script.parts {
        gate.text(FILE, &part.id, "text", &part.text);
        ascii(gate, &part.id, &part.text);
        ascii(gate, &part.id, &part.outbound_text);
        ascii(gate, &part.id, &part.there);
        if part.unless.is_empty() != part.there.is_empty() || (!part.unless.is_empty() && part.each != Each::Once) {
            gate.find(FILE, &part.id, "unless", "stands in a part that is done once, beside what is said then");
        }
        if !part.id.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            gate.find(FILE, &part.id, "id", "is one word, letters only");
        }
        lines(part).for_each(|line| command(gate, script, part, line, allowed));
    }
}

/// PowerShell takes some signs beyond ASCII for quotes and hyphens, and old editors misread the rest.
fn ascii(gate: &mut Gate<'_>, id: &str, text: &str) {
    if !text.is_ascii() || text.contains("#>") {
        gate.find(FILE, id, "text", "stands in a script: plain ASCII, and no end of a comment");
    }
}

fn lines(part: &ScriptPart) -> impl Iterator<Item = &String> {
    let unless = Some(&part.unless).filter(|line| !line.is_empty());
    part.first.iter().chain(&part.lines).chain(&part.outbound).chain(unless)
}

/// What is filled into commands.
const FILLED: [&str; 7] = ["batch", "file", "mailbox", "environment", "start", "complete", "exclude"];

/// Single words in braces: places for something to be filled in. `${one}` is a variable of PowerShell.
fn open_places(line: &str) -> impl Iterator<Item = &str> {
    line.match_indices('{').filter_map(move |(at, _)| {
        let (word, _) = line[at + 1..].split_once('}')?;
        let is_place = !word.is_empty() && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        (is_place && !line[..at].ends_with('$')).then_some(word)
    })
}

/// A command fits its cmdlet with and without what may be filled in, and uses names that are there.
fn command(gate: &mut Gate<'_>, script: &Script, part: &ScriptPart, line: &str, allowed: &[Allowed]) {
    for with in [false, true] {
        let filled = |parameter: &'static str| if with { parameter } else { "" };
        let line = line
            .replace("{environment}", filled(" -ExchangeEnvironmentName O365USGovDoD"))
            .replace("{start}", filled(" -StartAfter $startAfter"))
            .replace("{complete}", filled(" -CompleteAfter $completeAfter"))
            .replace("{exclude}", filled(" -ExcludeFolders $exclude"));
        for path in &script.paths {
            if let Some(fault) = fault(allowed, path, script.shell, &line) {
                gate.find(FILE, &part.id, "lines", format!("{path}: {fault}"));
            }
        }
    }
    for left in open_places(line) {
        if !FILLED.contains(&left) {
            gate.find(FILE, &part.id, "lines", format!("nothing is filled in for {{{left}}}"));
        }
    }
    let of_batch = line.contains("{batch}") || line.contains("{file}");
    if of_batch && part.each != Each::Batch {
        gate.find(FILE, &part.id, "each", "names a batch, but is not written for every batch");
    }
    if line.contains("{mailbox}") && !matches!(part.each, Each::Mailbox | Each::Archive) {
        gate.find(FILE, &part.id, "each", "names a mailbox, but is not written for every mailbox");
    }
    for name in line.split('$').skip(1) {
        let name: String = name.chars().take_while(char::is_ascii_alphanumeric).collect();
        let known = ["credential", "true", "false"].contains(&name.as_str());
        if !known && !script.names.iter().any(|other| other.name == name) {
            gate.find(FILE, &part.id, "lines", format!("${name} is not among the names of the script"));
        }
    }
}
