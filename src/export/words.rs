//! Interface strings, numbers and dates as files show them.

use crate::advisor::{Answer, Verdict};
use crate::content::{Content, Phase, Question, References, Role, Shell, Text};
use crate::number;
use crate::plan::{Date, Ending, Meets, PlannedStep, Schedule, StageKind, Task, Words};

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
    let last = schedule.last_move();
    let first = schedule.waves.first().map_or(last, |wave| wave.date);
    let (move_day, switch_day) = (day(first), day(last));
    let days = if first == last {
        fill("export.move-day", &[("day", &move_day)])
    } else {
        fill("export.move-days", &[("first", &move_day), ("last", &switch_day)])
    };
    words.give("start-day", day(schedule.start));
    words.give("wave-day", move_day.clone());
    words.give("move-day", move_day);
    words.give("move-days", days);
    words.give("switch-day", switch_day);
    words.give("end-day", day(schedule.end));
}

/// When a step is done: a day, some days, or the days of each wave; none where there are no dates.
#[must_use]
pub fn when(tasks: &[Task], planned: &PlannedStep) -> Option<String> {
    /// More waves than this are not told one by one.
    const TOLD: usize = 3;
    let own: Vec<&Task> = tasks.iter().filter(|task| task.number() == planned.number).collect();
    let (first, last) = (own.first()?, own.last()?);
    let span = |task: &Task| {
        if task.first == task.last {
            return short_day(task.first);
        }
        fill("when.span", &[("first", &short_day(task.first)), ("last", &short_day(task.last))])
    };
    let spans: Vec<String> = own.iter().map(|task| span(task)).collect();
    Some(match own.len() {
        1 => span(first),
        waves if waves <= TOLD => fill("when.waves", &[("days", &spans.join("; "))]),
        waves => {
            let (from, until) = (short_day(first.first), short_day(last.last));
            fill("when.many", &[("n", &waves.to_string()), ("first", &from), ("last", &until)])
        }
    })
}

/// What ends, and on which day.
#[must_use]
pub fn ending_title(ending: &Ending<'_>) -> String {
    fill("ending.title", &[("what", &ending.deadline.title), ("day", &date(ending.day.civil()))])
}

/// How an end meets a plan, with both dates, and what to do; before it, whom it concerns where no answer says so.
#[must_use]
pub fn ending_text(ending: &Ending<'_>) -> String {
    let values = [("likely", day(ending.likely)), ("worst", day(ending.worst))];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let met = match ending.meets {
        Meets::Likely => fill("ending.likely", &values),
        Meets::Worst => fill("ending.worst", &values),
        Meets::Stay => t("ending.stay").to_owned(),
    };
    let told = format!("{met} {}", ending.deadline.text);
    if ending.sure { told } else { format!("{} {told}", ending.deadline.only_if) }
}

/// Days with one decimal below ten, whole above, and grouped.
#[must_use]
pub fn days(number: f64) -> String {
    if number < 10.0 { number::text(number, 1) } else { grouped((number + 0.5).floor()) }
}

/// A verdict in one word: the first module's own string, under the verdict's public name.
pub(crate) fn verdict(verdict: Verdict) -> &'static str {
    let id = verdict.id();
    Content::embedded().text.find(&["verdict.", id].concat()).unwrap_or(id)
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
    fn every_verdict_has_a_word() {
        let all = [Verdict::Recommended, Verdict::Suitable, Verdict::Possible, Verdict::Undecided, Verdict::RuledOut];
        assert_eq!(all.map(verdict), ["Recommended", "Suitable", "Possible", "Undecided", "Ruled out"]);
    }

    #[test]
    fn dates_and_days_are_written_out() {
        let date = Date::read("2027-01-11").expect("a day");
        assert_eq!(day(date), "Monday 11 January 2027");
        assert_eq!(short_day(date), "11 Jan");
        assert_eq!(short_month(date), "Jan 2027");
        assert_eq!([days(6.26), days(10.4), days(3.0), days(4019.5)], ["6.3", "10", "3", "4,020"]);
    }
}
