//! Plans: every path with a spread of answers, what their commands may hold, and the files they are saved as.

use std::collections::BTreeSet;

use mail_migration_advisor::advisor::{Answers, Book, assess, read_answers};
use mail_migration_advisor::content::check::{Plans, allowed, check_plans};
use mail_migration_advisor::content::{Content, House, Kind, PathPlan, Phase, References, Table};
use mail_migration_advisor::export::{self, Whole};
use mail_migration_advisor::plan::{
    Certainty, Date, Estimate, Inputs, Runbook, Schedule, Settings, Ticks, Words, estimate, runbook, schedule,
};

fn plans() -> Plans {
    Plans::load(Content::embedded()).expect("plans")
}

fn answers(json: &str) -> Answers {
    read_answers(Book::embedded(), json).expect("answers")
}

/// No answers, every single option of every question, and some whole organisations.
fn spread() -> Vec<Answers> {
    let book = Book::embedded();
    let mut all = vec![Answers::none(book)];
    for question in book.questions() {
        for option in &question.options {
            let value = match question.kind {
                Kind::Several => format!("[\"{}\"]", option.id),
                _ => format!("\"{}\"", option.id),
            };
            all.push(answers(&format!("{{\"{}\": {value}}}", question.id)));
        }
        all.push(answers(&format!("{{\"{}\": \"not-sure\"}}", question.id)));
    }
    all.extend(
        [
            r#"{"source": "exchange", "exchange-versions": ["exchange-2003"], "mailboxes": 900, "pace": "two-months", "directory-sync": "running", "outlook-anywhere": "yes", "public-folders": "yes"}"#,
            r#"{"source": "exchange", "exchange-versions": ["exchange-2016"], "mailboxes": 300, "pace": "two-weeks", "hybrid-connectivity": "outbound-only", "largest-gb": 120, "voicemail": "yes", "pst": "many", "identity": "synchronised"}"#,
            r#"{"source": "google-workspace", "mailboxes": 5200, "team-skills": "no", "destination-cloud": "worldwide"}"#,
            r#"{"source": "pst-files", "mailboxes": 40, "total-gb": 3000, "uplink-mbps": 10, "enterprise-agreement": "yes"}"#,
        ]
        .map(answers),
    );
    all
}

/// A runbook with the companions that the advice names.
fn made(plans: &Plans, plan: &PathPlan, answers: &Answers, words: &Words<'_>) -> Runbook {
    let book = Book::embedded();
    let companions = assess(book, answers).companions;
    let companions: Vec<&PathPlan> =
        companions.iter().filter_map(|companion| plans.paths.get(companion.path.position())).collect();
    runbook(book, answers, plan, &plans.common, &companions, words)
}

fn typed(fields: &[(&str, &str)]) -> Table<String> {
    let mut table = Table::default();
    for (name, value) in fields {
        table.insert((*name).to_owned(), (*value).to_owned());
    }
    table
}

#[test]
fn every_path_with_every_answer_gives_steps_that_can_be_done_checked_and_taken_back() {
    let plans = plans();
    let fields = typed(&[("domain", "fabrikam.com"), ("help", "room 12")]);
    let known: BTreeSet<String> = allowed().into_iter().map(|one| one.command.to_lowercase()).collect();
    for answers in spread() {
        for plan in &plans.paths {
            let made = made(&plans, plan, &answers, &Words::new(&plans.common, &fields));
            assert!(made.steps.len() >= plan.steps.iter().filter(|step| step.when.is_none()).count());
            assert!(made.steps.is_sorted_by_key(|planned| planned.step.phase), "{}", plan.path);
            let keys: BTreeSet<&str> = made.steps.iter().map(|planned| planned.key.as_str()).collect();
            assert_eq!(keys.len(), made.steps.len(), "{}: a key twice", plan.path);
            for (index, planned) in made.steps.iter().enumerate() {
                let (step, key) = (&planned.step, &planned.key);
                assert_eq!(planned.number, index + 1);
                assert!(!step.check.is_empty() && !step.back.is_empty() && !step.sources.is_empty(), "{key}");
                assert!(planned.after.iter().all(|number| *number < planned.number), "{key} {:?}", planned.after);
                let notes = planned.notes.iter();
                let commands = step.commands.iter().chain(notes.clone().flat_map(|note| &note.commands));
                for line in commands.flat_map(|commands| &commands.lines) {
                    let name = line.strip_prefix("$c = ").unwrap_or(line).split(' ').next().unwrap_or_default();
                    assert!(known.contains(&name.to_lowercase()), "{key}: {line}");
                    assert!(!line.contains(['{', '}']), "{key}: {line}");
                }
                let texts = [&step.text, &step.before, &step.check, &step.back, &step.title];
                for text in texts.into_iter().chain(notes.map(|note| &note.text)) {
                    assert!(!text.contains(['{', '}']), "{key}: {text}");
                }
            }
        }
    }
}

#[test]
fn steps_follow_the_answers() {
    let plans = plans();
    let fields = Table::default();
    let words = Words::new(&plans.common, &fields);
    let of = |path: &str, json: &str| {
        let plan = plans.paths.iter().find(|plan| plan.path == path).expect("path");
        made(&plans, plan, &answers(json), &words)
    };
    let has = |book: &Runbook, key: &str| book.steps.iter().find(|planned| planned.key == key).map(|one| one.certainty);
    let sync = "cutover/turn-off-directory-sync";
    let exchange = r#""source": "exchange", "exchange-versions": ["exchange-2016"], "pace": "weekend""#;
    let running = of("cutover", &format!("{{{exchange}, \"directory-sync\": \"running\"}}"));
    assert_eq!(has(&running, sync), Some(Certainty::Sure));
    assert_eq!(has(&of("cutover", &format!("{{{exchange}, \"directory-sync\": \"not-running\"}}")), sync), None);
    assert_eq!(has(&of("cutover", &format!("{{{exchange}}}")), sync), Some(Certainty::OnlyIf));
    // The shell to use depends on the version.
    let retire = running.steps.iter().find(|planned| planned.key == "cutover/retire-exchange").expect("step");
    let lines: Vec<&str> =
        retire.notes.iter().flat_map(|note| &note.commands).flat_map(|one| &one.lines).map(String::as_str).collect();
    assert!(lines.len() == 1 && lines[0].starts_with("Set-ClientAccessService "), "{lines:?}");
    // A companion brings its steps, in its place, without those the main path has already.
    let pst = of("cutover", &format!("{{{exchange}, \"mailboxes\": 100, \"pst\": \"many\"}}"));
    assert!(has(&pst, "pst-network-upload/upload-files").is_some());
    assert!(has(&pst, "pst-network-upload/create-mailboxes").is_none());
    let skills = of("minimal-hybrid", &format!("{{{exchange}, \"mailboxes\": 300, \"team-skills\": \"no\"}}"));
    assert_eq!(skills.steps[0].key, "partner/agree-scope");
    // Hybrid without a published server.
    let agent = of("minimal-hybrid", &format!("{{{exchange}, \"hybrid-connectivity\": \"outbound-only\"}}"));
    let prepare = agent.steps.iter().find(|planned| planned.key == "minimal-hybrid/prepare-server").expect("step");
    assert!(prepare.notes.iter().any(|note| note.text.contains("Hybrid Agent") && note.certainty == Certainty::Sure));
    assert!(prepare.notes.iter().all(|note| !note.text.contains("open TCP 443")));
}

#[test]
fn names_are_filled_in_and_bad_ones_left_out() {
    let plans = plans();
    let fields = typed(&[("domain", "fabrikam.com"), ("admin", "x\"; Remove-Item"), ("tenant", "fab")]);
    let mut words = Words::new(&plans.common, &fields);
    assert_eq!(words.fill("{server} {admin}"), "mail.fabrikam.com admin@fab.onmicrosoft.com");
    assert_eq!(words.fill("{nobody} {"), "{nobody} {");
    words.give("switch-day", "Saturday".to_owned());
    assert_eq!(words.fill("{switch-day}"), "Saturday");
    let made = made(&plans, &plans.paths[0], &Answers::none(Book::embedded()), &words);
    assert!(made.asked.iter().any(|id| id == "domain") && made.asked.iter().all(|id| id != "switch-day"));
}

#[test]
fn staged_carries_the_whole_procedure_of_its_document() {
    let plans = plans();
    let staged = plans.paths.iter().find(|plan| plan.path == "staged").expect("staged");
    assert_eq!(staged.ready.as_ref().map(|ready| ready.items.len()), Some(7));
    assert_eq!(staged.considerations.len(), 6);
    let steps: Vec<&str> = staged.steps.iter().map(|step| step.id.as_str()).collect();
    for (place, step) in [
        (4, "start-directory-sync"),
        (5, "write-list"),
        (7, "start-batch"),
        (8, "read-reports"),
        (10, "convert-mailboxes"),
        (11, "renew-profiles"),
        (12, "repeat-waves"),
        (13, "switch-mail"),
        (14, "clear-up"),
    ] {
        assert_eq!(steps.get(place), Some(&step));
    }
}

macro_rules! spoilt {
    ($name:ident, |$plans:ident| $change:expr, $named:expr) => {
        #[test]
        fn $name() {
            let mut $plans = plans();
            $change;
            let found = check_plans(Content::embedded(), References::embedded(), &$plans);
            let found = found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
            assert!(found.contains($named), "expected {:?} in:\n{found}", $named);
        }
    };
}

spoilt!(a_step_without_check, |plans| plans.paths[0].steps[0].check.clear(), "inventory check: is empty");
spoilt!(a_step_without_source, |plans| plans.paths[0].steps[0].sources.clear(), "inventory sources: names no source");
spoilt!(
    a_parameter_that_is_not_listed,
    |plans| plans.paths[0].steps[8].commands[0].lines[0].push_str(" -BadItemLimit 10"),
    "-BadItemLimit"
);
spoilt!(a_name_nobody_knows, |plans| plans.paths[1].steps[0].text.push_str(" {nobody}"), "{nobody}");
spoilt!(words_in_a_command, |plans| plans.paths[0].steps[8].commands[0].lines[0].push_str(" {help}"), "{help}");
spoilt!(a_need_that_comes_later, |plans| plans.paths[0].steps[0].needs.push("run-batch".to_owned()), "no earlier step");
spoilt!(a_line_to_nowhere, |plans| plans.paths[0].flow.lines[0].to = "moon".to_owned(), "no such node");

// ---- time ----

/// Copying alone, slow, likely, fast: the worked examples of `facts.md` 7.4.
fn copying(path: &str, json: &str, concurrent: Option<f64>) -> [f64; 3] {
    let plans = plans();
    let inputs = Inputs::of(Book::embedded(), &answers(json));
    let settings = Settings { concurrent, ..Settings::default() };
    let found = estimate(&plans.common.times, path, &inputs, &settings).expect("an estimate");
    let days = found.data_days;
    [days.slow, days.likely, days.fast]
}

fn close(found: [f64; 3], expected: [f64; 3]) {
    let near = found.iter().zip(expected).all(|(found, expected)| (found - expected).abs() <= 0.051);
    assert!(near, "{found:?} is not {expected:?}");
}

#[test]
fn the_worked_examples_come_out() {
    close(copying("cutover", r#"{"mailboxes": 120, "total-gb": 480, "uplink-mbps": 100}"#, None), [10.0, 4.0, 2.0]);
    let minimal = r#"{"mailboxes": 1200, "total-gb": 7200, "uplink-mbps": 500}"#;
    close(copying("minimal-hybrid", minimal, None), [50.0, 30.0, 15.0]);
    close(copying("minimal-hybrid", minimal, Some(100.0)), [30.0, 10.0, 3.0]);
    close(copying("imap", r#"{"mailboxes": 60, "total-gb": 300, "uplink-mbps": 50}"#, None), [12.5, 3.1, 1.3]);
    let plans = plans();
    let pst = Inputs::of(Book::embedded(), &answers(r#"{"total-gb": 3000, "uplink-mbps": 100}"#));
    let found = estimate(&plans.common.times, "pst-network-upload", &pst, &Settings::default()).expect("an estimate");
    let upload = found.upload_days.expect("upload");
    close([upload.slow, upload.likely, upload.fast], [9.3, 5.6, 4.0]);
    assert_eq!(found.gb_per_hour, Some(22.5));
}

#[test]
fn shipping_is_compared_with_upload() {
    let plans = plans();
    let pst = Inputs::of(
        Book::embedded(),
        &answers(r#"{"mailboxes": 100, "total-gb": 20000, "uplink-mbps": 50, "largest-gb": 24}"#),
    );
    let found = estimate(&plans.common.times, "pst-drive-shipping", &pst, &Settings::default()).expect("an estimate");
    let (upload, shipping) = (found.upload_days.expect("upload"), found.shipping_days.expect("shipping"));
    // 20,000 GB over 11.25 GB an hour; 2 + 3.5 + 8.5 business days + 1 day of import.
    assert!((upload.likely - 74.07).abs() < 0.01, "{upload:?}");
    assert!((shipping.likely - 18.4).abs() < 0.01, "{shipping:?}");
    assert!((shipping.slow - 22.0).abs() < 0.01 && (shipping.fast - 14.8).abs() < 0.01, "{shipping:?}");
}

#[test]
fn the_estimate_agrees_with_the_figures_of_the_rules() {
    let times = plans().common.times;
    let rules = &Content::embedded().rules;
    let copy = rules.figures.iter().find(|figure| figure.id == "copy-days").expect("figure");
    let parameter = |name: &str| *copy.parameters.get(name).expect(name);
    assert_eq!(parameter("gb-per-hour-per-mbps"), times.numbers.gb_per_hour_per_mbps);
    assert_eq!(parameter("gb-per-hour-each"), times.numbers.gb_per_hour_each.likely);
    assert_eq!(parameter("gb-per-mailbox"), times.numbers.mean_gb);
    assert_eq!(parameter("uplink-mbps"), times.numbers.uplink_mbps);
    for (path, cap) in copy.caps.iter() {
        let time = times.paths.iter().find(|time| time.path == path).expect(path);
        assert_eq!(time.rate.map(|rate| rate.likely), Some(*cap), "{path}");
    }
}

#[test]
fn every_path_is_estimated_in_order_and_missing_answers_widen_the_range() {
    let times = plans().common.times;
    let all = Inputs::of(
        Book::embedded(),
        &answers(r#"{"mailboxes": 300, "total-gb": 1500, "largest-gb": 25, "uplink-mbps": 100}"#),
    );
    let few = Inputs { total_gb: None, largest_gb: None, uplink_mbps: None, ..all.clone() };
    for time in &times.paths {
        let found = estimate(&times, &time.path, &all, &Settings::default());
        if time.path == "partner" {
            assert_eq!(found, None);
            continue;
        }
        let found = found.expect(&time.path);
        assert!(found.fast.total() <= found.likely.total() && found.likely.total() <= found.slow.total(), "{found:?}");
        assert!(found.missing.is_empty() && found.waves >= 1);
        let wider = estimate(&times, &time.path, &few, &Settings::default()).expect(&time.path);
        assert!(!wider.missing.is_empty() && wider.slow.copy > found.slow.copy, "{}", time.path);
        let typed = Settings { copy_days: Some(7.0), ..Settings::default() };
        assert_eq!(estimate(&times, &time.path, &few, &typed).expect("typed").slow.copy, 7.0);
    }
    let nothing = Inputs::default();
    assert_eq!(estimate(&times, "imap", &nothing, &Settings::default()), None);
    assert!(estimate(&times, "partner", &nothing, &Settings { copy_days: Some(9.0), ..Settings::default() }).is_some());
}

#[test]
fn what_sets_the_pace_is_named_and_what_would_make_it_fit() {
    use mail_migration_advisor::plan::{Fit, Lever, Part, fit};
    let times = plans().common.times;
    let book = Book::embedded();
    let of = |path: &str, json: &str| {
        let inputs = Inputs::of(book, &answers(json));
        let found = estimate(&times, path, &inputs, &Settings::default()).expect("an estimate");
        let fits = fit(&times, path, &inputs, &Settings::default(), &found);
        (found, fits)
    };
    // 1,800 profiles at 25 a person and day, two people: 36 days, longer than 2 days of copying.
    let (found, fits) = of(
        "staged",
        r#"{"mailboxes": 1800, "total-gb": 240, "largest-gb": 5, "uplink-mbps": 1000, "pace": "two-weeks"}"#,
    );
    assert_eq!((found.pace_of, found.help_days), (Part::HelpDesk, 36.0));
    assert!(matches!(fits, Fit::Missed { limit, .. } if limit == 14.0), "{fits:?}");
    let minimal =
        r#"{"mailboxes": 1200, "total-gb": 7200, "largest-gb": 20, "uplink-mbps": 500, "pace": "two-months"}"#;
    let (found, fits) = of("minimal-hybrid", minimal);
    assert_eq!((found.pace_of, found.waves), (Part::Source, 5));
    assert!(matches!(fits, Fit::Tight { .. }), "{fits:?}");
    let (_, fits) = of("minimal-hybrid", &minimal.replace("two-months", "two-weeks"));
    assert!(matches!(&fits, Fit::Missed { levers, .. } if levers.is_empty()), "{fits:?}");
    let (_, fits) = of(
        "express-hybrid",
        r#"{"mailboxes": 400, "total-gb": 1200, "largest-gb": 9, "uplink-mbps": 500, "pace": "two-weeks"}"#,
    );
    let sooner = Lever::PrepareBefore(1.0);
    assert!(matches!(&fits, Fit::Missed { levers, .. } if levers.contains(&sooner)), "{fits:?}");
    let weekend = r#"{"mailboxes": 120, "total-gb": 480, "largest-gb": 9, "uplink-mbps": 100, "pace": "weekend"}"#;
    let (_, fits) = of("cutover", weekend);
    assert_eq!(fits, Fit::CopyEarlier { days: 4.0, people: Some(3.0) });
    let (_, fits) = of("cutover", &weekend.replace("480", "120").replace("\"mailboxes\": 120", "\"mailboxes\": 40"));
    assert_eq!(fits, Fit::Weekend);
}

// ---- schedule ----

fn spans(prepare: f64, copy: f64, wait: f64, close: f64) -> mail_migration_advisor::plan::Spans {
    mail_migration_advisor::plan::Spans { prepare, copy, wait, close }
}

fn on(text: &str) -> Date {
    Date::read(text).expect(text)
}

#[test]
fn stages_follow_one_another_and_switches_wait_for_the_weekend() {
    let monday = on("2027-01-11");
    let plain = schedule(monday, &spans(10.0, 6.3, 3.0, 2.0), 1, false);
    assert_eq!(plain.stages[0].last.iso(), "2027-01-20");
    assert_eq!((plain.switch.map(Date::iso).as_deref(), plain.end.iso().as_str()), (Some("2027-01-28"), "2027-02-01"));
    let weekend = schedule(monday, &spans(10.0, 6.3, 3.0, 2.0), 1, true);
    assert_eq!(weekend.switch.map(Date::iso).as_deref(), Some("2027-01-30"));
    assert_eq!(weekend.end.iso(), "2027-02-03");
    for pair in weekend.stages.windows(2) {
        assert!(pair[0].last < pair[1].first, "{pair:?}");
    }
    // A longer stage moves the end.
    let longer = schedule(monday, &spans(10.0, 16.3, 3.0, 2.0), 1, true);
    assert!(longer.end > weekend.end);
}

#[test]
fn each_wave_has_a_weekend_of_its_own() {
    let monday = on("2027-01-11");
    let four = schedule(monday, &spans(5.0, 10.0, 3.0, 2.0), 4, true);
    let days: Vec<i32> = four.waves.iter().map(|wave| wave.date.days()).collect();
    assert!(days.windows(2).all(|pair| pair[1] - pair[0] >= 7) && four.waves.iter().all(|wave| wave.date.is_weekend()));
    assert_eq!(four.switch, four.waves.last().map(|wave| wave.date));
    let any = schedule(monday, &spans(5.0, 10.0, 3.0, 2.0), 4, false);
    assert!(any.end < four.end);
    // Files are imported without a switch of mail.
    let files = schedule(monday, &spans(5.0, 10.0, 0.0, 2.0), 1, true);
    assert_eq!((files.switch, files.stages.len()), (None, 3));
    // Nothing to do is a day, not a panic; nor are absurd numbers.
    assert_eq!(schedule(monday, &spans(0.0, 0.0, 0.0, 0.0), 0, true).end, monday);
    let absurd =
        schedule(on("9999-12-01"), &spans(f64::MAX, f64::NAN, f64::INFINITY, -5.0), usize::from(u16::MAX), true);
    assert!(absurd.end >= absurd.start);
}

// ---- files ----

/// What a plan needs around it.
struct Made {
    plans: Plans,
    answers: Answers,
    place: usize,
    estimate: Option<Estimate>,
    schedule: Option<Schedule>,
    house: House,
}

impl Made {
    fn new(path: &str, json: &str) -> Self {
        let book = Book::embedded();
        let plans = plans();
        let answers = answers(json);
        let inputs = Inputs::of(book, &answers);
        let estimate = estimate(&plans.common.times, path, &inputs, &Settings::default());
        let place = book.path_index(path).expect("path").position();
        let schedule = estimate.as_ref().map(|found| schedule(on("2027-01-11"), &found.likely, found.waves, true));
        let house = House::read("{}").expect("an empty policy");
        Self { plans, answers, place, estimate, schedule, house }
    }

    fn with<T>(&self, use_it: impl Fn(&Whole<'_>) -> T) -> T {
        let fields = typed(&[("domain", "fabrikam.com"), ("company", "Fabrikam; Ltd, \"North\"")]);
        let mut words = Words::new(&self.plans.common, &fields);
        words.give("end-day", "3 February 2027".to_owned());
        let plan = &self.plans.paths[self.place];
        let runbook = made(&self.plans, plan, &self.answers, &words);
        let mut ticks = Ticks::default();
        ticks.set(&runbook.steps[0].key, true);
        let book = Book::embedded();
        use_it(&Whole {
            book,
            answers: &self.answers,
            path: book.path_index(&plan.path).expect("path"),
            plan,
            runbook: &runbook,
            estimate: self.estimate.as_ref(),
            schedule: self.schedule.as_ref(),
            words: &words,
            ticks: &ticks,
            house: Some(&self.house),
            address: "https://example.org/#/plan/x",
            today: on("2026-11-21"),
        })
    }
}

const MINIMAL: &str = r#"{"source": "exchange", "exchange-versions": ["exchange-2016"], "mailboxes": 1200, "pace": "two-months", "total-gb": 7200, "largest-gb": 20, "uplink-mbps": 500}"#;

#[test]
fn calendars_are_read_back_by_another_program() {
    let made = Made::new("minimal-hybrid", MINIMAL);
    let text = made.with(export::calendar).expect("a calendar");
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    let mut calendars = ical::IcalParser::new(text.as_bytes());
    let calendar = calendars.next().expect("one").expect("sound");
    assert!(calendars.next().is_none());
    let schedule = made.schedule.as_ref().expect("a schedule");
    assert_eq!(calendar.events.len(), schedule.stages.len() + schedule.waves.len() + 1);
    let mut ids = BTreeSet::new();
    for event in &calendar.events {
        let value = |name: &str| {
            let found = event.properties.iter().find(|property| property.name == name);
            found.and_then(|property| property.value.clone()).expect(name)
        };
        assert!(ids.insert(value("UID")));
        let (start, end) = (value("DTSTART"), value("DTEND"));
        assert!(start.len() == 8 && start < end && !value("SUMMARY").is_empty() && value("DTSTAMP").len() == 16);
    }
    let switch = calendar.events.last().expect("events");
    let start = switch.properties.iter().find(|property| property.name == "DTSTART").and_then(|p| p.value.clone());
    assert_eq!(start, schedule.switch.map(Date::compact));
    // No schedule, no calendar.
    assert_eq!(Made::new("partner", "{}").with(export::calendar), None);
}

fn table(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark, so that Excel reads UTF-8");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn task_lists_are_read_back_by_another_program() {
    let made = Made::new("minimal-hybrid", MINIMAL);
    let count = made.with(|whole| whole.runbook.steps.len());
    let jira = table(&made.with(export::jira));
    assert_eq!(jira[0][..4], ["Summary", "Issue Type", "Start Date", "Due Date"].map(str::to_owned));
    assert_eq!(jira.len(), count + 1);
    assert!(jira[1..].iter().all(|row| row.len() == 8 && Date::read(&row[3]) >= Date::read(&row[2])));
    assert_eq!(jira[1][6], "Done");
    let project = table(&made.with(export::project));
    assert_eq!(project.len(), count + 4);
    let ids: Vec<usize> = project[1..].iter().map(|row| row[0].parse().expect("a number")).collect();
    assert!(ids.iter().copied().eq(1..=ids.len()));
    for row in &project[1..] {
        let id: usize = row[0].parse().expect("a number");
        assert!(
            row[5].split(',').filter(|after| !after.is_empty()).all(|after| after.parse::<usize>().expect("id") < id)
        );
    }
    // Without a schedule the dates are left open.
    let open = table(&Made::new("partner", "{}").with(export::jira));
    assert!(open.len() > 5 && open[1][2].is_empty());
}

#[test]
fn every_path_can_be_saved_as_text_and_as_json() {
    let places = 0..Book::embedded().paths().len();
    for place in places {
        let path = Book::embedded().paths()[place].id.clone();
        let made = Made::new(
            &path,
            r#"{"source": "exchange", "exchange-versions": ["exchange-2007"], "mailboxes": 90, "pst": "many"}"#,
        );
        let text = made.with(export::markdown);
        assert!(text.starts_with("# ") && text.contains("## Runbook") && text.contains("## Sources"), "{path}");
        assert!(!text.contains(['{', '}']), "{path}: a name was not filled in");
        assert!(text.contains("1. [x] ") && text.contains("2. [ ] "), "{path}");
        let json: serde_json::Value = serde_json::from_str(&made.with(export::json)).expect("JSON");
        assert_eq!(json["path"], path.as_str());
        assert_eq!(json["runbook"][0]["done"], true);
        assert!(json["advice"]["recommended"].is_string());
        assert!(json["runbook"].as_array().is_some_and(|steps| steps.iter().all(|step| step["check"] != "")));
    }
    let phases = Made::new("imap", "{}").with(|whole| whole.runbook.phase(Phase::Finish).count());
    assert!(phases > 3);
}

#[test]
fn notes_of_the_house_stand_in_the_record_that_is_saved() {
    let mut made = Made::new("minimal-hybrid", MINIMAL);
    let policy = r#"{"paths": {
        "minimal-hybrid": {"use": "allowed", "note": "Ask before you touch [HQ-EX01]."},
        "imap": {"use": "discouraged", "reason": "Slow.", "note": " Our proxy allows 20 connections. "},
        "cutover": {"use": "allowed"}}}"#;
    made.house = House::read(policy).expect("a sound policy");
    let text = made.with(export::markdown);
    let notes: Vec<&str> = text.lines().filter(|line| line.contains("- Note from this house: ")).collect();
    let own = r"- Note from this house: Ask before you touch \[HQ-EX01\].";
    assert_eq!(notes, [own, "  - Note from this house: Our proxy allows 20 connections."]);
    let at = |piece: &str| text.find(piece).expect(piece);
    assert!(at(own) < at("Our proxy") && at("- **IMAP") < at("Our proxy"), "{text}");
    let json: serde_json::Value = serde_json::from_str(&made.with(export::json)).expect("JSON");
    let expected = serde_json::json!({
        "minimal-hybrid": "Ask before you touch [HQ-EX01].",
        "imap": "Our proxy allows 20 connections."
    });
    assert_eq!(json["house_notes"], expected);
}
