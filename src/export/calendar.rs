//! The schedule as an iCalendar file (RFC 5545): one all-day event for each stage, wave and switch, for
//! the pilot, for each announcement to send, and for what ends too early.

use crate::hash::fnv1a;
use crate::plan::Date;

use super::words::{ending_text, fill, stage, t};
use super::{Whole, letters};

/// Ends the key of the step that tries the move with a few people.
const PILOT: &str = "/pilot";

/// Longest line in bytes, its end left out.
const LINE: usize = 75;

/// Text as a value: backslash, semicolon, comma and line ends are written with a backslash.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c < ' ' => {}
            c => out.push(c),
        }
    }
    out
}

/// Adds a line, folded where it is too long; a character is never torn apart.
fn line(out: &mut String, name: &str, value: &str) {
    let mut length = 0;
    for c in name.chars().chain(std::iter::once(':')).chain(value.chars()) {
        if length + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out.push_str("\r\n");
}

/// `20270111T081500Z`.
fn stamp(seconds: u32) -> String {
    let day = Date::from_days(i32::try_from(seconds / 86_400).unwrap_or(i32::MAX));
    let two = |number: u32| format!("{}{}", number / 10, number % 10);
    let [hour, minute, second] = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map(two);
    format!("{}T{hour}{minute}{second}Z", day.compact())
}

/// What tells a plan from all others: browser, path and mail domain. The same plan keeps it, so that importing it again
/// moves its events instead of doubling them.
fn plan_id(whole: &Whole<'_>) -> String {
    let domain = whole.words.typed("domain").unwrap_or_default();
    let own = fnv1a(format!("{}/{domain}", whole.plan.path).as_bytes());
    format!("{own:016x}-{}", whole.browser)
}

struct Calendar<'a> {
    whole: &'a Whole<'a>,
    plan: String,
    out: String,
}

impl Calendar<'_> {
    fn event(&mut self, id: &str, first: Date, last: Date, title: &str, text: &str) {
        let out = &mut self.out;
        line(out, "BEGIN", "VEVENT");
        line(out, "UID", &format!("{id}-{}@mail-migration-advisor", self.plan));
        line(out, "DTSTAMP", &stamp(self.whole.now));
        // Grows with every export, so that a calendar takes the newer dates.
        line(out, "SEQUENCE", &(self.whole.now / 60).to_string());
        line(out, "DTSTART;VALUE=DATE", &first.compact());
        // The end is the day after the last one.
        line(out, "DTEND;VALUE=DATE", &last.plus(1).compact());
        line(out, "SUMMARY", &escaped(title));
        if !text.is_empty() {
            line(out, "DESCRIPTION", &escaped(text));
        }
        line(out, "TRANSP", "TRANSPARENT");
        line(out, "END", "VEVENT");
    }
}

/// The calendar file; none without a schedule.
#[must_use]
pub fn calendar(whole: &Whole<'_>) -> Option<String> {
    let schedule = whole.schedule()?;
    let mut calendar = Calendar { whole, plan: plan_id(whole), out: String::new() };
    line(&mut calendar.out, "BEGIN", "VCALENDAR");
    line(&mut calendar.out, "VERSION", "2.0");
    line(&mut calendar.out, "PRODID", "-//Mail Migration Advisor//Plan//EN");
    line(&mut calendar.out, "CALSCALE", "GREGORIAN");
    line(&mut calendar.out, "X-WR-CALNAME", &escaped(&fill("export.title", &[("path", whole.name())])));
    for one in &schedule.stages {
        let title = fill("export.event", &[("what", stage(one.kind)), ("path", whole.name())]);
        calendar.event(&format!("stage-{}", one.kind as u8), one.first, one.last, &title, t("export.stage-text"));
    }
    if schedule.waves.len() > 1 {
        for wave in &schedule.waves {
            let (n, all) = (wave.wave.to_string(), schedule.waves.len().to_string());
            let title = fill("export.wave", &[("n", &n), ("all", &all)]);
            calendar.event(&format!("wave-{n}"), wave.date, wave.date, &title, whole.name());
        }
    }
    for task in schedule.tasks(whole.runbook) {
        let Some(planned) = whole.runbook.steps.get(task.step).filter(|planned| planned.key.ends_with(PILOT)) else {
            continue;
        };
        calendar.event("pilot", task.first, task.last, &planned.step.title, &planned.step.text);
    }
    for letter in letters(whole.plan, whole.runbook, whole.words, Some(schedule)) {
        let Some(send) = letter.send else { continue };
        let of = letter.wave.map(|wave| format!("-{wave}")).unwrap_or_default();
        let title = fill("export.send", &[("subject", &letter.subject)]);
        calendar.event(&format!("letter-{}{of}", letter.time as u8), send, send, &title, &letter.whole());
    }
    for ending in whole.endings {
        let (title, text) = (&ending.deadline.title, ending_text(ending));
        calendar.event(&format!("end-{}", ending.deadline.id), ending.day, ending.day, title, &text);
    }
    if let Some(day) = schedule.switch {
        calendar.event("switch", day, day, t("export.switch"), &whole.words.fill(t("export.switch-text")));
    }
    line(&mut calendar.out, "END", "VCALENDAR");
    Some(calendar.out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_characters() {
        let mut out = String::new();
        line(&mut out, "SUMMARY", &"ü".repeat(100));
        assert!(out.split("\r\n").all(|line| line.len() <= LINE), "{out}");
        assert_eq!(out.replace("\r\n ", "").trim_end(), format!("SUMMARY:{}", "ü".repeat(100)));
        assert_eq!(stamp(1_795_287_901), "20261121T190501Z");
        assert_eq!(escaped("a;b,c\\d\ne\r"), "a\\;b\\,c\\\\d\\ne");
    }
}
