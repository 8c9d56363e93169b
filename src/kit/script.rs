//! PowerShell for a path: one script of named parts, each run on its own. Made of the content's commands, which the gate
//! holds against the list of `facts.md` 3.14.

use crate::content::{Each, Kit, Script, ScriptName, ScriptPart, Text};

use super::moment::{Moment, Moments};
use super::shell::{Out, list, quoted};

/// A batch, and when it has its turn.
#[derive(Debug, Clone, Copy)]
pub struct Due<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its moments; none for a pilot, which is started and switched over by hand.
    pub moments: Moments,
}

/// What a script is for.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// Name of its own file.
    pub file: &'a str,
    /// Batches in order. Where all is done in one go, the moments of the first count.
    pub batches: &'a [Due<'a>],
    /// What must be put right first; while there is any, the script stops before it does anything.
    pub missing: &'a [String],
    /// Whether the old servers can only be reached through the agent of the hybrid wizard.
    pub outbound: bool,
    /// Addresses of all mailboxes, each once.
    pub mailboxes: &'a [&'a str],
    /// Those of them whose archives take files.
    pub archives: &'a [&'a str],
    /// Name of the cloud, as the module wants it; empty for the worldwide one.
    pub environment: &'a str,
    /// Values that stand in place of the content's, by the names of the script.
    pub given: &'a [(&'a str, &'a str)],
}

/// The script. `fill` puts the reader's names into the content's values.
#[must_use]
pub fn script(kit: &Kit, script: &Script, order: &Order<'_>, fill: &dyn Fn(&str) -> String) -> String {
    // A mark in front: Windows PowerShell reads a text without one in the computer's own letters.
    let mut out = Out { text: String::from('\u{feff}') };
    head(&mut out, kit, script, order);
    out.line(0, "$ErrorActionPreference = 'Stop'");
    if !order.missing.is_empty() {
        let words = Text::filled(&kit.script_missing, &[("names", &order.missing.join(", "))]);
        out.line(0, &format!("throw {}", quoted(&words)));
    }
    for name in script.names.iter().filter(|name| is_used(script, order, name)) {
        let value = value(order, name).map_or_else(|| fill(&name.value), str::to_owned);
        let value = if name.list { list(&listed(&value)) } else { quoted(&value) };
        out.line(0, &format!("${} = {value}", name.name));
    }
    moments(&mut out, kit, script, order);
    batches(&mut out, script, order);
    out.line(0, "");
    out.block(0, "switch ($Part) {", "}", |out| {
        script.parts.iter().for_each(|part| write_part(out, script, part, order));
    });
    out.text
}

/// What stands in place of the content's value for a name.
fn value<'o>(order: &Order<'o>, name: &ScriptName) -> Option<&'o str> {
    order.given.iter().find(|(other, _)| *other == name.name).map(|(_, value)| *value)
}

/// The entries of a list, with commas in between.
fn listed(text: &str) -> Vec<&str> {
    text.split(',').map(str::trim).filter(|entry| !entry.is_empty()).collect()
}

/// What a part does where this order is for.
fn said<'s>(part: &'s ScriptPart, order: &Order<'_>) -> &'s str {
    if order.outbound && !part.outbound_text.is_empty() { &part.outbound_text } else { &part.text }
}

/// Whether the agent of the hybrid wizard has commands of its own for a part.
fn is_outbound(part: &ScriptPart, order: &Order<'_>) -> bool {
    order.outbound && !part.outbound.is_empty()
}

/// Its commands there.
fn commands<'s>(part: &'s ScriptPart, order: &Order<'_>) -> &'s [String] {
    if is_outbound(part, order) { &part.outbound } else { &part.lines }
}

fn is_used(script: &Script, order: &Order<'_>, name: &ScriptName) -> bool {
    let (plain, filled) = (format!("${}", name.name), format!("{{{}}}", name.name));
    let mut lines = script.parts.iter().flat_map(|part| part.first.iter().chain(commands(part, order)));
    lines.any(|line| line.contains(&plain) || (name.list && line.contains(&filled)))
}

fn has_batches(script: &Script) -> bool {
    script.parts.iter().any(|part| part.each == Each::Batch)
}

/// Names of moments in a script, the parameters that take them, and which of two moments they are.
type Slot = (&'static str, &'static str, fn(&Moments) -> Option<Moment>);

/// The kinds of moments that serve a script, and that some batch has.
fn slots(script: &Script, order: &Order<'_>) -> Vec<Slot> {
    let start: Slot = ("startAfter", "StartAfter", |moments| moments.start);
    let complete: Slot = ("completeAfter", "CompleteAfter", |moments| moments.complete);
    let wanted = [(script.starts, start), (script.completes, complete)];
    let set = |slot: &Slot| order.batches.iter().any(|batch| slot.2(&batch.moments).is_some());
    wanted.into_iter().filter(|(serves, _)| *serves).map(|(_, slot)| slot).filter(set).collect()
}

/// The moments: by batch, or those of the one move there is.
fn moments(out: &mut Out, kit: &Kit, script: &Script, order: &Order<'_>) {
    let slots = slots(script, order);
    if has_batches(script) && !slots.is_empty() {
        out.comment(0, &kit.moments_lead);
    }
    for (name, _, of) in slots {
        let mut set = order.batches.iter().filter_map(|batch| Some((batch.name, of(&batch.moments)?)));
        if has_batches(script) {
            out.block(0, &format!("${name} = @{{"), "}", |out| {
                set.for_each(|(batch, moment)| out.line(1, &format!("{} = {}", quoted(batch), moment.object())));
            });
        } else if let Some((_, moment)) = set.next() {
            out.line(0, &format!("${name} = {}", moment.object()));
        }
    }
}

/// Names of batches, narrowed down to those that were asked for.
fn batches(out: &mut Out, script: &Script, order: &Order<'_>) {
    if !has_batches(script) {
        return;
    }
    out.block(0, "$batches = @(", ")", |out| {
        order.batches.iter().for_each(|batch| out.line(1, &quoted(batch.name)));
    });
    out.block(0, "foreach ($one in $Batch) {", "}", |out| {
        out.line(1, "if ($batches -notcontains $one) { throw \"There is no batch $one here.\" }");
    });
    out.line(0, "if ($Batch) { $batches = $Batch }");
    out.line(0, "$failed = @()");
}

fn head(out: &mut Out, kit: &Kit, script: &Script, order: &Order<'_>) {
    out.line(0, "<#");
    out.lines(0, &kit.script_lead);
    out.line(0, "");
    for part in &script.parts {
        out.line(1, &format!(".\\{} -Part {}", order.file, part.id));
        out.line(2, said(part, order));
    }
    out.line(0, "#>");
    let parts: Vec<String> = script.parts.iter().map(|part| quoted(&part.id)).collect();
    out.line(0, "[CmdletBinding()]");
    out.block(0, "param(", ")", |out| {
        out.line(1, "[Parameter(Mandatory = $true)]");
        out.line(1, &format!("[ValidateSet({})]", parts.join(", ")));
        if has_batches(script) {
            out.line(1, "[string] $Part,");
            out.comment(1, &kit.batch_lead);
            out.line(1, "[string[]] $Batch");
        } else {
            out.line(1, "[string] $Part");
        }
    });
    out.line(0, "");
}

fn write_part(out: &mut Out, script: &Script, part: &ScriptPart, order: &Order<'_>) {
    out.block(1, &format!("{} {{", quoted(&part.id)), "}", |out| {
        out.comment(2, said(part, order));
        let values = Values::of(script, part, order);
        out.lines(2, &values.filled(&part.first, &[]));
        let lines = |own: &[(&str, &str)]| values.filled(commands(part, order), own);
        match part.each {
            Each::Once if !part.unless.is_empty() && !is_outbound(part, order) => {
                let there = format!("if ({} | Where-Object {{ \"$($_.Identity)\" -eq $endpoint }}) {{", part.unless);
                out.block(2, &there, "}", |out| out.line(3, &quoted(&part.there)));
                out.block(2, "else {", "}", |out| out.lines(3, &lines(&[])));
            }
            Each::Once => out.lines(2, &lines(&[])),
            Each::Batch => out.for_every_batch(&values.before, &lines(&[("batch", "$one"), ("file", "$one.csv")])),
            Each::Mailbox | Each::Archive => {
                let people = if part.each == Each::Archive { order.archives } else { order.mailboxes };
                people.iter().for_each(|mailbox| out.lines(2, &lines(&[("mailbox", &quoted(mailbox))])));
            }
        }
    });
}

/// What is filled into the commands of a part.
struct Values {
    values: Vec<(&'static str, String)>,
    /// Lines before those of each batch.
    before: Vec<String>,
}

impl Values {
    fn of(script: &Script, part: &ScriptPart, order: &Order<'_>) -> Self {
        let environment = match order.environment {
            "" => String::new(),
            name => format!(" -ExchangeEnvironmentName {name}"),
        };
        let excluded = script.names.iter().find(|name| name.list);
        let excludes = excluded.is_some_and(|name| !listed(value(order, name).unwrap_or(&name.value)).is_empty());
        let exclude = if excludes { " -ExcludeFolders $exclude" } else { "" };
        let lines = commands(part, order);
        let has = |place: &str| lines.iter().any(|line| line.contains(place));
        let slots = slots(script, order);
        let (mut start, mut complete, mut before) = (String::new(), String::new(), Vec::new());
        if part.each == Each::Batch && !slots.is_empty() && (has("{start}") || has("{complete}")) {
            before.push("$when = @{}".to_owned());
            let one = |(name, takes, _): &Slot| format!("if (${name}[$one]) {{ $when.{takes} = ${name}[$one] }}");
            before.extend(slots.iter().map(one));
            // Once in a command, at the last place for it.
            " @when".clone_into(if has("{complete}") { &mut complete } else { &mut start });
        } else {
            for (name, takes, _) in slots {
                let place = if name == "startAfter" { &mut start } else { &mut complete };
                *place = format!(" -{takes} ${name}");
            }
        }
        let values = vec![
            ("environment", environment),
            ("start", start),
            ("complete", complete),
            ("exclude", exclude.to_owned()),
        ];
        Self { values, before }
    }

    fn filled(&self, lines: &[String], own: &[(&str, &str)]) -> Vec<String> {
        let all = self.values.iter().map(|(name, value)| (*name, value.as_str())).chain(own.iter().copied());
        let all: Vec<(&str, &str)> = all.collect();
        lines.iter().map(|line| Text::filled(line, &all)).collect()
    }
}
