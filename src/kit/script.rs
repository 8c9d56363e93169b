//! PowerShell for a path: one script of named parts, each run on its own. Made of the content's commands, which the gate
//! holds against the list of `facts.md` 3.14.

use crate::content::{Each, Kit, Script, ScriptPart, Text};

use super::moment::{Moment, Moments};

/// What a script is for.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// Name of its own file.
    pub file: &'a str,
    /// Names of batches, in order, and whether each is a pilot: it is started and switched over by hand.
    pub batches: &'a [(String, bool)],
    /// What must be put right first; while there is any, the script stops before it does anything.
    pub missing: &'a [String],
    /// Whether the old servers can only be reached through the agent of the hybrid wizard.
    pub outbound: bool,
    /// Addresses of all mailboxes, each once.
    pub mailboxes: &'a [&'a str],
    /// Those of them whose archives take files.
    pub archives: &'a [&'a str],
    /// Moments.
    pub moments: Moments,
    /// Name of the cloud, as the module wants it; empty for the worldwide one.
    pub environment: &'a str,
}

/// A text as PowerShell reads it word for word: in single quotation marks, each of them within it twice. PowerShell takes the
/// curly ones for the same.
fn quoted(text: &str) -> String {
    let mut out = String::from("'");
    for c in text.chars().filter(|c| !c.is_control()) {
        if matches!(c, '\'' | '‘' | '’' | '‚' | '‛') {
            out.push(c);
        }
        out.push(c);
    }
    out + "'"
}

/// The script. `fill` puts the reader's names into the content's values.
#[must_use]
pub fn script(kit: &Kit, script: &Script, order: &Order<'_>, fill: &dyn Fn(&str) -> String) -> String {
    // A mark in front: Windows PowerShell reads a text without one in the computer's own letters.
    let mut out = Out { text: String::from('\u{feff}') };
    head(&mut out, kit, script, order);
    out.line(0, "$ErrorActionPreference = 'Stop'");
    if !order.missing.is_empty() {
        out.line(
            0,
            &format!("throw {}", quoted(&Text::filled(&kit.script_missing, &[("names", &order.missing.join(", "))]))),
        );
    }
    for name in script.names.iter().filter(|name| is_used(script, order, &name.name)) {
        out.line(0, &format!("${} = {}", name.name, quoted(&fill(&name.value))));
    }
    let (start, complete) = moments(script, order);
    for (name, moment) in [("startAfter", start), ("completeAfter", complete)] {
        if let Some(moment) = moment {
            out.line(0, &format!("${name} = {}", moment.object()));
        }
    }
    batches(&mut out, script, order);
    out.line(0, "");
    out.line(0, "switch ($Part) {");
    for part in &script.parts {
        write_part(&mut out, script, part, order);
    }
    out.line(0, "}");
    out.text
}

/// What a part does where this order is for.
fn said<'s>(part: &'s ScriptPart, order: &Order<'_>) -> &'s str {
    if order.outbound && !part.outbound_text.is_empty() { &part.outbound_text } else { &part.text }
}

/// Its commands there.
fn commands<'s>(part: &'s ScriptPart, order: &Order<'_>) -> &'s [String] {
    if order.outbound && !part.outbound.is_empty() { &part.outbound } else { &part.lines }
}

fn is_used(script: &Script, order: &Order<'_>, name: &str) -> bool {
    let name = format!("${name}");
    let mut lines = script.parts.iter().flat_map(|part| part.first.iter().chain(commands(part, order)));
    lines.any(|line| line.contains(&name))
}

fn has_batches(script: &Script) -> bool {
    script.parts.iter().any(|part| part.each == Each::Batch)
}

/// Whether some batches have moments and others none.
fn has_pilot(script: &Script, order: &Order<'_>) -> bool {
    moments(script, order) != (None, None) && order.batches.iter().any(|(_, pilot)| *pilot)
}

/// Names of batches, narrowed down to those that were asked for.
fn batches(out: &mut Out, script: &Script, order: &Order<'_>) {
    if !has_batches(script) {
        return;
    }
    let mut list = |name: &str, wanted: &dyn Fn(bool) -> bool| {
        out.line(0, &format!("${name} = @("));
        for (batch, _) in order.batches.iter().filter(|(_, pilot)| wanted(*pilot)) {
            out.line(1, &quoted(batch));
        }
        out.line(0, ")");
    };
    list("batches", &|_| true);
    if has_pilot(script, order) {
        list("pilots", &|pilot| pilot);
    }
    out.line(0, "foreach ($one in $Batch) {");
    out.line(1, "if ($batches -notcontains $one) { throw \"There is no batch $one here.\" }");
    out.line(0, "}");
    out.line(0, "if ($Batch) { $batches = $Batch }");
    out.line(0, "$failed = @()");
}

/// The commands of a part for every batch: one that fails keeps no other from its turn.
fn write_loop(out: &mut Out, lines: &[String], with: Option<&str>) {
    out.line(2, "foreach ($one in $batches) {");
    if let Some(moments) = with {
        out.line(3, "# The pilot has no moments: start it and switch it over by hand.");
        out.line(3, &format!("$when = if ($pilots -contains $one) {{ @{{}} }} else {{ @{{ {moments} }} }}"));
    }
    out.line(3, "try {");
    lines.iter().for_each(|line| out.line(4, line));
    out.line(3, "}");
    out.line(3, "catch {");
    out.line(4, "$failed += \"${one}: $($_.Exception.Message)\"");
    out.line(3, "}");
    out.line(2, "}");
    out.line(2, "if ($failed) { throw (\"These failed:`n\" + ($failed -join \"`n\")) }");
}

/// The moments that serve a script.
fn moments(script: &Script, order: &Order<'_>) -> (Option<Moment>, Option<Moment>) {
    (order.moments.start.filter(|_| script.starts), order.moments.complete.filter(|_| script.completes))
}

struct Out {
    text: String,
}

impl Out {
    fn line(&mut self, depth: usize, line: &str) {
        if !line.is_empty() {
            self.text.push_str(&"    ".repeat(depth));
            self.text.push_str(line);
        }
        self.text.push_str("\r\n");
    }
}

fn head(out: &mut Out, kit: &Kit, script: &Script, order: &Order<'_>) {
    out.line(0, "<#");
    kit.script_lead.iter().for_each(|line| out.line(0, line));
    out.line(0, "");
    for part in &script.parts {
        out.line(1, &format!(".\\{} -Part {}", order.file, part.id));
        out.line(2, said(part, order));
    }
    out.line(0, "#>");
    let parts: Vec<String> = script.parts.iter().map(|part| quoted(&part.id)).collect();
    out.line(0, "[CmdletBinding()]");
    out.line(0, "param(");
    out.line(1, "[Parameter(Mandatory = $true)]");
    out.line(1, &format!("[ValidateSet({})]", parts.join(", ")));
    if has_batches(script) {
        out.line(1, "[string] $Part,");
        out.line(1, &format!("# {}", kit.batch_lead));
        out.line(1, "[string[]] $Batch");
    } else {
        out.line(1, "[string] $Part");
    }
    out.line(0, ")");
    out.line(0, "");
}

fn write_part(out: &mut Out, script: &Script, part: &ScriptPart, order: &Order<'_>) {
    out.line(1, &format!("{} {{", quoted(&part.id)));
    out.line(2, &format!("# {}", said(part, order)));
    let environment = match order.environment {
        "" => String::new(),
        name => format!(" -ExchangeEnvironmentName {name}"),
    };
    let (start, complete) = moments(script, order);
    let (mut starts, mut completes) =
        (start.map_or("", |_| " -StartAfter $startAfter"), complete.map_or("", |_| " -CompleteAfter $completeAfter"));
    let lines = commands(part, order);
    let mut with = None;
    if has_pilot(script, order) && lines.iter().any(|line| line.contains("{start}") || line.contains("{complete}")) {
        let keys = [start.map(|_| "StartAfter = $startAfter"), complete.map(|_| "CompleteAfter = $completeAfter")];
        with = Some(keys.into_iter().flatten().collect::<Vec<&str>>().join("; "));
        let last = lines.iter().any(|line| line.contains("{complete}"));
        (starts, completes) = if last { ("", " @when") } else { (" @when", "") };
    }
    let values = [("environment", environment.as_str()), ("start", starts), ("complete", completes)];
    let filled = |lines: &[String], own: &[(&str, &str)]| -> Vec<String> {
        let values: Vec<(&str, &str)> = values.iter().chain(own).copied().collect();
        lines.iter().map(|line| Text::filled(line, &values)).collect()
    };
    filled(&part.first, &[]).iter().for_each(|line| out.line(2, line));
    match part.each {
        Each::Once => filled(lines, &[]).iter().for_each(|line| out.line(2, line)),
        Each::Batch => write_loop(out, &filled(lines, &[("batch", "$one"), ("file", "$one.csv")]), with.as_deref()),
        Each::Mailbox | Each::Archive => {
            let people = if part.each == Each::Archive { order.archives } else { order.mailboxes };
            for mailbox in people {
                filled(lines, &[("mailbox", &quoted(mailbox))]).iter().for_each(|line| out.line(2, line));
            }
        }
    }
    out.line(1, "}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_so_that_nothing_in_them_is_a_command() {
        assert_eq!(quoted("a$b`c\"d"), "'a$b`c\"d'");
        assert_eq!(quoted("o'brien’s\n"), "'o''brien’’s'");
    }
}
