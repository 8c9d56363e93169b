//! PowerShell for a path: one script of named parts, each run on its own. Made of the content's commands, which the gate
//! holds against the list of `facts.md` 3.14.

use crate::content::{Each, Kit, Script, ScriptPart, Text};

/// A moment in UTC, to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Year, month from 1, day.
    pub date: (u16, u8, u8),
    /// Hour and minute.
    pub time: (u8, u8),
}

impl Moment {
    /// Reads `2027-01-11T18:00`, as a control for moments gives it; none where it is no such text.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (date, time) = text.trim().split_once('T')?;
        let mut date = date.split('-');
        let mut part = || date.next().filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        let (year, month, day) = (part()?.parse().ok()?, part()?.parse().ok()?, part()?.parse().ok()?);
        let mut time = time.split(':');
        let mut part = || time.next().filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?.parse().ok();
        let (hour, minute) = (part()?, part()?);
        let days = match month {
            2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let sound = (2000..=9999).contains(&year) && (1..=12).contains(&month) && (1..=days).contains(&day);
        (sound && hour < 24 && minute < 60).then_some(Self { date: (year, month, day), time: (hour, minute) })
    }

    /// As an object, which no regional setting can misread.
    fn object(self) -> String {
        let ((year, month, day), (hour, minute)) = (self.date, self.time);
        format!("[System.DateTime]::new({year}, {month}, {day}, {hour}, {minute}, 0, [System.DateTimeKind]::Utc)")
    }
}

/// Moments that the reader has set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Moments {
    /// No copying before.
    pub start: Option<Moment>,
    /// People are switched over then.
    pub complete: Option<Moment>,
}

/// What a script is for.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// Name of its own file.
    pub file: &'a str,
    /// Names of batches and of their files, in order.
    pub batches: &'a [(String, String)],
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
    for name in &script.names {
        out.line(0, &format!("${} = {}", name.name, quoted(&fill(&name.value))));
    }
    let (start, complete) = moments(script, order);
    for (name, moment) in [("startAfter", start), ("completeAfter", complete)] {
        if let Some(moment) = moment {
            out.line(0, &format!("${name} = {}", moment.object()));
        }
    }
    out.line(0, "");
    out.line(0, "switch ($Part) {");
    for part in &script.parts {
        write_part(&mut out, script, part, order);
    }
    out.line(0, "}");
    out.text
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
        out.line(2, &part.text);
    }
    out.line(0, "#>");
    let parts: Vec<String> = script.parts.iter().map(|part| quoted(&part.id)).collect();
    out.line(0, "[CmdletBinding()]");
    out.line(0, "param(");
    out.line(1, "[Parameter(Mandatory = $true)]");
    out.line(1, &format!("[ValidateSet({})]", parts.join(", ")));
    out.line(1, "[string] $Part");
    out.line(0, ")");
    out.line(0, "");
}

fn write_part(out: &mut Out, script: &Script, part: &ScriptPart, order: &Order<'_>) {
    out.line(1, &format!("{} {{", quoted(&part.id)));
    out.line(2, &format!("# {}", part.text));
    let environment = match order.environment {
        "" => String::new(),
        name => format!(" -ExchangeEnvironmentName {name}"),
    };
    let (start, complete) = moments(script, order);
    let start = start.map_or("", |_| " -StartAfter $startAfter");
    let complete = complete.map_or("", |_| " -CompleteAfter $completeAfter");
    let mut write = |lines: &[String], own: &[(&str, &str)]| {
        let mut values = vec![("environment", environment.as_str()), ("start", start), ("complete", complete)];
        values.extend(own);
        lines.iter().for_each(|line| out.line(2, &Text::filled(line, &values)));
    };
    write(&part.first, &[]);
    match part.each {
        Each::Once => write(&part.lines, &[]),
        Each::Batch => {
            for (batch, file) in order.batches {
                write(&part.lines, &[("batch", batch), ("file", file)]);
            }
        }
        Each::Mailbox | Each::Archive => {
            let people = if part.each == Each::Archive { order.archives } else { order.mailboxes };
            for mailbox in people {
                write(&part.lines, &[("mailbox", &quoted(mailbox))]);
            }
        }
    }
    out.line(1, "}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_and_made_into_objects() {
        let moment = Moment::read("2027-01-11T18:30").expect("a moment");
        assert_eq!(moment.object(), "[System.DateTime]::new(2027, 1, 11, 18, 30, 0, [System.DateTimeKind]::Utc)");
        assert!(Moment::read("2028-02-29T00:00:00").is_some());
        for text in
            ["", "2027-01-11", "2027-02-29T10:00", "2027-13-01T10:00", "27-01-01T10:00", "2027-01-11T24:00", "x"]
        {
            assert_eq!(Moment::read(text), None, "{text}");
        }
    }

    #[test]
    fn texts_are_quoted_so_that_nothing_in_them_is_a_command() {
        assert_eq!(quoted("a$b`c\"d"), "'a$b`c\"d'");
        assert_eq!(quoted("o'brien’s\n"), "'o''brien’’s'");
    }
}
