//! Interface strings, numbers and dates as files show them.

use crate::advisor::{Answer, Verdict};
use crate::content::{Content, Phase, Question, References, Role, Shell, Text};
use crate::number;
use crate::plan::{Date, Schedule, StageKind, Words};

pub use crate::number::grouped;

/// The string for a key.
pub(crate) fn t(key: &'static str) -> &'static str {
    let known = References::embedded().text.find(key);
    known.or_else(|| Content::embedded().text.find(key)).unwrap_or(key)
}

/// The string for a key with its placeholders filled.
pub(crate) fn fill(key: &'static str, values: &[(&str, &str)]) -> String {
    Text::filled(t(key), values)
}

/// An answer in words; none for what is missing or not sure.
#[must_use]
pub fn answer(question: &Question, answer: Answer) -> Option<String> {
    match answer {
        Answer::Missing | Answer::NotSure => None,
        Answer::Number(number) => {
            let unit = question.number.as_ref().map_or("", |number| number.unit.as_str());
            Some(if question.id == "mailboxes" { grouped(number) } else { format!("{} {unit}", grouped(number)) })
        }
        Answer::Options(set) => {
            Some(question.ticked(set).map(|option| option.label.as_str()).collect::<Vec<_>>().join(", "))
        }
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A date as "20 November 2026".
#[must_use]
pub fn date((year, month, day): (i32, u32, u32)) -> String {
    let month = (month as usize).checked_sub(1).and_then(|month| MONTHS.get(month)).unwrap_or(&"");
    format!("{day} {month} {year}")
}

/// A date written as year-month-day, as "20 November 2026"; none where it is no date.
#[must_use]
pub fn iso_date(text: &str) -> Option<String> {
    let mut numbers = text.split('-').map(str::parse::<u32>);
    match (numbers.next(), numbers.next(), numbers.next()) {
        (Some(Ok(year)), Some(Ok(month @ 1..=12)), Some(Ok(day))) => {
            Some(date((i32::try_from(year).ok()?, month, day)))
        }
        _ => None,
    }
}

/// A date as "Friday 20 November 2026".
#[must_use]
pub fn day(day: Date) -> String {
    format!("{} {}", DAYS.get(day.weekday() as usize).unwrap_or(&""), date(day.civil()))
}

/// A date as "20 Nov".
#[must_use]
pub fn short_day(of: Date) -> String {
    let (_, month, day) = of.civil();
    format!("{day} {}", short_name(month))
}

/// A month as axes over years write it: "Jan 2027".
#[must_use]
pub fn short_month(of: Date) -> String {
    let (year, month, _) = of.civil();
    format!("{} {year}", short_name(month))
}

/// The first three letters of a month.
fn short_name(month: u32) -> &'static str {
    let name = (month as usize).checked_sub(1).and_then(|month| MONTHS.get(month)).unwrap_or(&"");
    name.get(..3).unwrap_or(name)
}

/// Gives the days of a schedule to the texts that name them.
pub fn give_days(words: &mut Words<'_>, schedule: &Schedule) {
    let written = |day: Date| date(day.civil());
    let last = schedule.switch.or(schedule.waves.last().map(|wave| wave.date)).unwrap_or(schedule.end);
    let first = schedule.waves.first().map_or(last, |wave| wave.date);
    let (move_day, switch_day) = (written(first), written(last));
    let days = if first == last {
        fill("export.move-day", &[("day", &move_day)])
    } else {
        fill("export.move-days", &[("first", &move_day), ("last", &switch_day)])
    };
    words.give("start-day", written(schedule.start));
    words.give("move-day", move_day);
    words.give("move-days", days);
    words.give("switch-day", switch_day);
    words.give("end-day", written(schedule.end));
}

/// Days with one decimal below ten, and whole above.
#[must_use]
pub fn days(number: f64) -> String {
    let digits = if number < 10.0 { 1 } else { 0 };
    number::text(number, digits)
}

/// A verdict in one word.
pub(crate) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Recommended => t("verdict.recommended"),
        Verdict::Suitable => t("verdict.suitable"),
        Verdict::Possible => t("verdict.possible"),
        Verdict::Undecided => t("verdict.undecided"),
        Verdict::RuledOut => t("verdict.ruled-out"),
    }
}

/// Who does a step.
#[must_use]
pub fn role(role: Role) -> &'static str {
    match role {
        Role::MailAdmin => t("role.mail-admin"),
        Role::IdentityAdmin => t("role.identity-admin"),
        Role::Network => t("role.network"),
        Role::HelpDesk => t("role.help-desk"),
        Role::Users => t("role.users"),
        Role::Legal => t("role.legal"),
        Role::Partner => t("role.partner"),
    }
}

/// Name of a phase.
pub(crate) fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Prepare => t("path.prepare"),
        Phase::Migrate => t("path.migrate"),
        Phase::Finish => t("path.finish"),
    }
}

/// Where commands are typed.
pub(crate) fn shell(shell: Shell) -> &'static str {
    match shell {
        Shell::Online => t("shell.online"),
        Shell::SourceTenant => t("shell.source-tenant"),
        Shell::OnPremises => t("shell.on-premises"),
        Shell::Graph => t("shell.graph"),
        Shell::Prompt => t("shell.prompt"),
    }
}

/// Name of a stage of the schedule.
pub(crate) fn stage(kind: StageKind) -> &'static str {
    match kind {
        StageKind::Prepare => t("stage.prepare"),
        StageKind::Copy => t("stage.copy"),
        StageKind::Switch => t("stage.switch"),
        StageKind::Close => t("stage.close"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_days_are_written_out() {
        let date = Date::read("2027-01-11").expect("a day");
        assert_eq!(day(date), "Monday 11 January 2027");
        assert_eq!(short_day(date), "11 Jan");
        assert_eq!(short_month(date), "Jan 2027");
        assert_eq!([days(6.26), days(10.4), days(3.0)], ["6.3", "10", "3"]);
    }
}
