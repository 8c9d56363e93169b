//! The files that a plan is saved as, read back by other programs.

use std::collections::BTreeSet;

use mail_migration_advisor::advisor::{Answers, Book};
use mail_migration_advisor::content::check::Plans;
use mail_migration_advisor::content::{House, Phase};
use mail_migration_advisor::export::{self, Whole};
use mail_migration_advisor::plan::{Date, Estimate, Inputs, Schedules, Settings, Ticks, Words, endings, estimate};

use super::{answers, made, on, plans, typed};

/// What a plan needs around it.
struct Made {
    plans: Plans,
    answers: Answers,
    place: usize,
    estimate: Option<Estimate>,
    schedules: Option<Schedules>,
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
        let schedules = estimate.as_ref().map(|found| Schedules::new(on("2027-01-11"), found, true));
        let house = House::read("{}").expect("an empty policy");
        Self { plans, answers, place, estimate, schedules, house }
    }

    fn with<T>(&self, use_it: impl Fn(&Whole<'_>) -> T) -> T {
        let fields = [("domain", "fabrikam.com"), ("company", "Fabrikam; Ltd, \"North\"")];
        self.with_fields(&fields, "4f1c9a", use_it)
    }

    fn with_fields<T>(&self, fields: &[(&str, &str)], browser: &str, use_it: impl Fn(&Whole<'_>) -> T) -> T {
        let fields = typed(fields);
        let mut words = Words::new(&self.plans.common, &fields);
        let plan = &self.plans.paths[self.place];
        let mut ends = Vec::new();
        if let Some(all) = &self.schedules {
            export::words::give_days(&mut words, &all.likely);
            let (book, times) = (Book::embedded(), &self.plans.common.times);
            ends = endings(times, &plan.path, book, &self.answers, &all.likely, &all.worst);
        }
        let dates = self.schedules.as_ref().map(|all| &all.likely);
        let runbook = made(&self.plans, plan, &self.answers, &words, dates);
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
            schedules: self.schedules.as_ref(),
            endings: &ends,
            words: &words,
            ticks: &ticks,
            house: Some(&self.house),
            address: "https://example.org/#/plan/x",
            today: on("2026-11-21"),
            now: 1_795_287_901,
            browser,
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
    let schedule = &made.schedules.as_ref().expect("a schedule").likely;
    // The pilot and the switch; announcements: one before, one for each wave, one after.
    let letters = schedule.waves.len() + 2;
    assert_eq!(calendar.events.len(), schedule.stages.len() + schedule.waves.len() + letters + 2);
    let mut ids = BTreeSet::new();
    assert!(text.ends_with("END:VCALENDAR\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
    for event in &calendar.events {
        let value = |name: &str| {
            let found = event.properties.iter().find(|property| property.name == name);
            found.and_then(|property| property.value.clone()).expect(name)
        };
        assert!(ids.insert(value("UID")));
        let (start, end) = (value("DTSTART"), value("DTEND"));
        assert!(
            start.len() == 8 && start < end && !value("SUMMARY").is_empty() && value("DTSTAMP") == "20261121T190501Z"
        );
        assert_eq!(value("SEQUENCE"), (1_795_287_901 / 60).to_string());
    }
    let switch = calendar.events.last().expect("events");
    let start = switch.properties.iter().find(|property| property.name == "DTSTART").and_then(|p| p.value.clone());
    assert_eq!(start, schedule.switch.map(Date::compact));
    // Two plans of one path are two sets of events, in one browser and in two; the same plan is one.
    let id = |fields: &[(&str, &str)], browser| {
        let made = made.with_fields(fields, browser, export::calendar).expect("a calendar");
        made.lines().find(|line| line.starts_with("UID:")).expect("UID").to_owned()
    };
    let own = id(&[("domain", "a.example")], "4f1c9a");
    assert_ne!(own, id(&[("domain", "b.example")], "4f1c9a"));
    assert_ne!(own, id(&[("domain", "a.example")], "77aa01"));
    assert_eq!(own, id(&[("domain", "a.example"), ("company", "A")], "4f1c9a"));
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
    let count = made.with(|whole| whole.schedule().map_or(0, |schedule| schedule.tasks(whole.runbook).len()));
    assert!(count > made.with(|whole| whole.runbook.steps.len()), "several waves are several tasks");
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
        for after in row[5].split(',').filter(|after| !after.is_empty()) {
            let started = after.strip_suffix("SS");
            let before: usize = started.unwrap_or(after).parse().expect("id");
            let other = &project[before];
            assert!(before < id && Date::read(&other[3]) <= Date::read(&row[3]), "{row:?} after {other:?}");
            assert_eq!(started.is_some(), Date::read(&other[4]) >= Date::read(&row[3]), "{row:?} after {other:?}");
        }
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
fn the_saved_record_can_be_defended_by_itself() {
    let json = r#"{"source": "exchange", "exchange-versions": ["exchange-2016"], "mailboxes": 1200, "pace": "two-months", "pst": "many"}"#;
    let text = Made::new("minimal-hybrid", json).with(export::markdown);
    let others = text.split("### Why not the others").nth(1).expect("others");
    for row in ["| Mailboxes | 1,200 |", "| Versions | Exchange 2016 |"] {
        assert!(text.contains(row), "{row} in {text}");
    }
    assert!(text.contains("- Together with it: PST network upload."), "{text}");
    let cutover = others.lines().find(|line| line.starts_with("- **Cutover**")).expect("cutover");
    assert!(cutover.contains("(E") && cutover.len() > 60, "{cutover}");
}

/// How deep in lists each line of the runbook stands, as a parser of CommonMark reads it: (depth, text).
fn outline(text: &str) -> Vec<(usize, String)> {
    use pulldown_cmark::{Event, Parser, Tag, TagEnd};
    let (mut depth, mut found) = (0, Vec::new());
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Item) => depth += 1,
            Event::End(TagEnd::Item) => depth -= 1,
            Event::Text(text) => found.push((depth, text.to_string())),
            _ => {}
        }
    }
    found
}

#[test]
fn every_part_of_a_step_stands_in_its_item() {
    let made = Made::new("minimal-hybrid", MINIMAL);
    let steps = made.with(|whole| whole.runbook.steps.len());
    assert!(steps > 12);
    let text = made.with(export::markdown);
    let runbook = text.split("## Runbook").nth(1).and_then(|rest| rest.split("\n## ").next()).expect("a runbook");
    let outline = outline(runbook);
    let depths = |of: &str| outline.iter().filter(|one| one.1.starts_with(of)).map(|one| one.0).collect::<Vec<_>>();
    for (of, depth) in [("Check: ", 2), ("Way back: ", 2), ("Exchange Online PowerShell", 1)] {
        let found = depths(of);
        assert!(!found.is_empty() && found.iter().all(|at| *at == depth), "{of}: {found:?}");
    }
    assert_eq!(depths("Check: ").len(), steps);
    assert!(outline.iter().filter(|one| one.1.contains("New-MigrationBatch")).all(|one| one.0 >= 1));
}

#[test]
fn no_cell_is_taken_for_a_formula() {
    let mut made = Made::new("imap", r#"{"mailboxes": 60}"#);
    for (step, sign) in made.plans.paths[made.place].steps.iter_mut().zip(["=", "+", "-", "@", "\t=", "\r="]) {
        step.title = format!("{sign}HYPERLINK(\"https://x.example\",\"a\")");
        step.text = format!("{sign}1");
        step.only_if = format!("{sign}1");
    }
    for text in [made.with(export::jira), made.with(export::project)] {
        let rows = table(&text);
        assert!(text.contains("HYPERLINK"));
        for cell in rows.iter().flatten() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell:?}");
        }
    }
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

#[test]
fn tasks_that_send_an_announcement_hold_it_with_the_day_of_their_wave() {
    let made = Made::new("minimal-hybrid", MINIMAL);
    let jira = table(&made.with(export::jira));
    let sends = |wave: usize| {
        let end = format!("(wave {wave})");
        let row = jira.iter().find(|row| row[0].contains("Tell the people who move next") && row[0].ends_with(&end));
        row.expect("a task")[7].clone()
    };
    let days = |wave: usize| export::words::day(made.schedules.as_ref().expect("dates").likely.waves[wave - 1].date);
    for wave in 1..=5 {
        assert!(sends(wave).contains(&format!("Your mailbox moves on {}", days(wave))), "{}", sends(wave));
    }
}

#[test]
fn what_ends_too_early_stands_in_every_file() {
    let busy = r#"{"source": "exchange", "exchange-versions": ["exchange-2016"], "mailboxes": 2000, "total-gb": 20000, "pace": "open-ended", "coexistence": ["free-busy"]}"#;
    let made = Made::new("full-hybrid", busy);
    let text = made.with(export::markdown);
    assert!(text.contains("> **Free/busy across both sides ends on 1 April 2027.** "), "{text}");
    let json: serde_json::Value = serde_json::from_str(&made.with(export::json)).expect("JSON");
    assert_eq!(json["ends_too_early"][0]["day"], "2027-04-01");
    assert_eq!(json["runbook"][0]["dates"][0]["first"], "2027-01-11");
    let calendar = made.with(export::calendar).expect("a calendar");
    assert!(calendar.contains("DTSTART;VALUE=DATE:20270401"), "{calendar}");
    // Whoever has not named the versions is told whom it concerns, in every file.
    let only_if = "Only if a server older than Exchange SE takes part.";
    let unsure = Made::new("full-hybrid", &busy.replace(r#""exchange-versions": ["exchange-2016"], "#, ""));
    assert!(unsure.with(export::markdown).contains(only_if) && !text.contains(only_if));
    assert!(unsure.with(export::calendar).expect("a calendar").replace("\r\n ", "").contains(only_if));
    let unsure: serde_json::Value = serde_json::from_str(&unsure.with(export::json)).expect("JSON");
    let [sure, unsure] = [&json, &unsure].map(|json| &json["ends_too_early"][0]);
    assert_eq!((&sure["only_if"], &sure["meets"], &unsure["only_if"]), (&"".into(), &"likely".into(), &only_if.into()));
    let early = Made::new("minimal-hybrid", MINIMAL).with(export::markdown);
    assert!(!early.contains("1 April 2027"));
}

#[test]
fn the_table_of_days_adds_up() {
    for json in [MINIMAL, r#"{"mailboxes": 333, "pace": "two-months"}"#] {
        let text = Made::new("minimal-hybrid", json).with(export::markdown);
        let row = |name: &str| -> Vec<u32> {
            // Steps have rows of their own, and their titles may begin alike.
            let counts = |line: &&str| line.split('|').nth(2).is_some_and(|cell| cell.trim().parse::<u32>().is_ok());
            let line = text.lines().filter(counts).find(|line| line.starts_with(&format!("| {name}"))).expect(name);
            line.split('|').skip(2).take(3).map(|cell| cell.trim().parse().expect("a whole number")).collect()
        };
        let stages = ["Prepare", "Copy", "Switch", "Close"].map(row);
        for (case, whole) in row("In all").into_iter().enumerate() {
            assert_eq!(stages.iter().map(|stage| stage[case]).sum::<u32>(), whole);
            assert!(row("In the calendar")[case] >= whole);
        }
    }
}

#[test]
fn every_record_says_what_it_takes_for_granted() {
    let files = r#"{"source": "pst-files", "mailboxes": 45, "pst": "many", "total-gb": 60, "uplink-mbps": 100}"#;
    let made = Made::new("pst-network-upload", files);
    let text = made.with(export::markdown);
    let said =
        "Confidence: High; no open question can change it; resting on one assumption to test: Destination region.";
    assert!(text.contains(said), "{text}");
    let json: serde_json::Value = serde_json::from_str(&made.with(export::json)).expect("JSON");
    assert_eq!(json["assumed"], serde_json::json!(["destination-region"]));
    let early = Made::new("minimal-hybrid", r#"{"source": "exchange", "exchange-versions": ["exchange-2016"]}"#);
    let text = early.with(export::markdown);
    assert!(text.contains("open questions can change it; resting on one assumption to test: "), "{text}");
    // What nobody would do for the sake of a path stands behind what one could.
    let headings =
        ["### What would change the result", "### If Exchange were older", "### If the mail system were another"];
    let places = headings.map(|heading| text.find(heading).expect(heading));
    assert!(places.is_sorted());
    assert!(text[places[0]..places[1]].lines().all(|line| !line.contains("Exchange 2003")));
}
