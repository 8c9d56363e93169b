//! How long it takes, whether that fits the chosen pace, and when.

use mail_migration_advisor::advisor::Book;
use mail_migration_advisor::content::{Content, Table};
use mail_migration_advisor::plan::{
    Case, Date, Fit, Inputs, Lever, Part, Schedule, Settings, StageKind, Words, estimate, fit, schedule,
};

use super::{answers, made, on, plans};

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
    let times = plans().common.times;
    let book = Book::embedded();
    let of = |path: &str, json: &str| {
        let inputs = Inputs::of(book, &answers(json));
        let found = estimate(&times, path, &inputs, &Settings::default()).expect("an estimate");
        let settings = Settings { any_day: true, ..Settings::default() };
        let start = on("2027-01-11");
        let fits = fit(&Case { times: &times, path, inputs: &inputs, settings: &settings, start }, &found);
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

fn spans(prepare: f64, copy: f64, wait: f64, close: f64) -> mail_migration_advisor::plan::Spans {
    mail_migration_advisor::plan::Spans { prepare, copy, wait, close, lead: 0.0, tail: 0.0 }
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
    // Each is copied from the day on which the one before it has moved.
    let turns: Vec<(String, String)> = four.turns().iter().map(|(from, day)| (from.iso(), day.iso())).collect();
    assert_eq!(turns.len(), 4);
    assert_eq!(
        turns[0].0,
        four.stages.iter().find(|stage| stage.kind == StageKind::Copy).expect("copying").first.iso()
    );
    for (place, wave) in four.waves.iter().enumerate() {
        assert_eq!(turns[place].1, wave.date.iso());
        assert!(place == 0 || turns[place].0 == turns[place - 1].1, "{turns:?}");
    }
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

fn estimated(path: &str, json: &str) -> (Inputs, mail_migration_advisor::plan::Estimate) {
    let times = plans().common.times;
    let inputs = Inputs::of(Book::embedded(), &answers(json));
    let found = estimate(&times, path, &inputs, &Settings::default()).expect("an estimate");
    (inputs, found)
}

#[test]
fn what_is_known_is_not_cut_to_what_is_assumed() {
    // 10 mailboxes of 5 GB would be 50 GB; a mailbox of 150 GB is real all the same.
    let (_, found) = estimated("cutover", r#"{"mailboxes": 10, "largest-gb": 150, "uplink-mbps": 100}"#);
    assert_eq!((found.likely.copy, found.slow.copy), (8.0, 45.0 * 1.25));
    let (_, found) = estimated("cutover", r#"{"mailboxes": 10, "largest-gb": 250}"#);
    assert!(found.beyond);
    // An assumed one is never larger than everything together.
    let (_, found) = estimated("cutover", r#"{"mailboxes": 2, "total-gb": 8}"#);
    assert_eq!(found.likely.copy, 1.0);
}

#[test]
fn files_of_an_unknown_number_of_people_are_not_those_of_one() {
    let (_, found) = estimated("pst-network-upload", r#"{"total-gb": 3000, "uplink-mbps": 100}"#);
    assert!(found.missing.contains(&"mailboxes") && found.import_days < 2.0, "{found:?}");
}

fn fits(path: &str, json: &str, settings: &Settings) -> Fit {
    let times = plans().common.times;
    let inputs = Inputs::of(Book::embedded(), &answers(json));
    let found = estimate(&times, path, &inputs, settings).expect("an estimate");
    fit(&Case { times: &times, path, inputs: &inputs, settings, start: on("2027-01-11") }, &found)
}

#[test]
fn a_weekend_looks_at_everything_that_must_be_over_there_before() {
    // 15 GB at 2 GB a day for each mailbox, however small the sum.
    let google = r#"{"mailboxes": 10, "total-gb": 20, "largest-gb": 15, "pace": "weekend"}"#;
    assert_eq!(fits("google-workspace", google, &Settings::default()), Fit::CopyEarlier { days: 8.0, people: None });
    // Only durations are published there, and batches are submitted two weeks ahead; and 500 profiles.
    let tenant = r#"{"mailboxes": 500, "largest-gb": 5, "pace": "weekend"}"#;
    assert_eq!(fits("cross-tenant", tenant, &Settings::default()), Fit::CopyEarlier { days: 14.0, people: Some(10.0) });
    // What the reader typed counts before all.
    let typed = |days| Settings { copy_days: Some(days), ..Settings::default() };
    assert_eq!(fits("google-workspace", google, &typed(1.5)), Fit::Weekend);
    assert_eq!(fits("google-workspace", google, &typed(9.0)), Fit::CopyEarlier { days: 9.0, people: None });
}

#[test]
fn a_pace_is_kept_only_if_the_last_day_of_the_schedule_is_within_it() {
    // Likely 11 days of work; but the switch waits for Saturday 23 January, and the end comes on the 27th, day 17.
    let json = r#"{"mailboxes": 20, "total-gb": 20, "largest-gb": 5, "uplink-mbps": 100, "pace": "two-weeks"}"#;
    let kept = fits("cutover", json, &Settings::default());
    assert_eq!(kept, Fit::Missed { limit: 14.0, levers: vec![Lever::PrepareBefore(3.0), Lever::AnyDay] });
    assert_eq!(fits("cutover", json, &Settings { any_day: true, ..Settings::default() }), Fit::Tight { limit: 14.0 });
    // The same for every path: the verdict never contradicts the dates.
    let times = plans().common.times;
    for time in times.paths.iter().filter(|time| time.path != "partner") {
        for (mailboxes, pace, limit) in [(5, "two-weeks", 14), (60, "two-weeks", 14), (700, "two-months", 61)] {
            for any_day in [true, false] {
                let json = format!("{{\"mailboxes\": {mailboxes}, \"total-gb\": {mailboxes}, \"pace\": \"{pace}\"}}");
                let settings = Settings { any_day, ..Settings::default() };
                let (_, found) = estimated(&time.path, &json);
                let dated = |spans| schedule(on("2027-01-11"), spans, found.waves, !any_day);
                let within = |dated: Schedule| dated.end.days() - dated.start.days() < limit;
                let expected = (within(dated(&found.likely)), within(dated(&found.slow)));
                let kept = match fits(&time.path, &json, &settings) {
                    Fit::Kept { .. } => Some((true, true)),
                    Fit::Tight { .. } => Some((true, false)),
                    Fit::Missed { .. } => Some((false, false)),
                    _ => None,
                };
                assert_eq!(kept, Some(expected), "{} {json} {any_day}", time.path);
            }
        }
    }
}

#[test]
fn steps_are_done_when_the_schedule_has_them() {
    let plans = plans();
    let fields = Table::default();
    let json = |mailboxes: u32| {
        format!(
            "{{\"mailboxes\": {mailboxes}, \"total-gb\": {}, \"largest-gb\": 20, \"pst\": \"many\"}}",
            mailboxes * 4
        )
    };
    for plan in plans.paths.iter().filter(|plan| plan.path != "partner") {
        for mailboxes in [5, 90, 900, 5000] {
            let answers = answers(&json(mailboxes));
            let (_, found) = estimated(&plan.path, &json(mailboxes));
            let dated = schedule(on("2027-01-11"), &found.likely, found.waves, true);
            let book = made(&plans, plan, &answers, &Words::new(&plans.common, &fields), Some(&dated));
            let tasks = dated.tasks(&book);
            let of = |id: &str| {
                let key = [format!("{}/{id}", plan.path), format!("{}/common.{id}", plan.path)];
                tasks.iter().filter(|task| key.contains(&book.steps[task.step].key)).collect::<Vec<_>>()
            };
            for (step, planned) in book.steps.iter().enumerate() {
                let own: Vec<_> = tasks.iter().filter(|task| task.step == step).collect();
                assert!(!own.is_empty());
                for task in own {
                    assert!(task.first >= dated.start && task.first <= task.last, "{} {task:?}", planned.key);
                    assert!(task.last.days() <= dated.end.days() + 2, "{} {task:?} {dated:?}", planned.key);
                    for number in &planned.after {
                        let before = tasks.iter().filter(|other| {
                            other.step + 1 == *number && (other.wave.is_none() || other.wave == task.wave)
                        });
                        for before in before {
                            let other = &book.steps[before.step].key;
                            assert!(before.first <= task.first, "{mailboxes}: {} before {other}", planned.key);
                        }
                    }
                }
            }
            let switch = dated.switch.unwrap_or(dated.last_move());
            // 72 hours go by after the switch before anything is taken away.
            for id in ["delete-batch", "delete-batches", "remove-hybrid", "clear-up", "retire-exchange"] {
                assert!(of(id).iter().all(|task| task.first >= switch.plus(3)), "{} {id}", plan.path);
            }
            assert!(of("sender-records").iter().all(|task| task.first == switch));
            for task in of("announce-before") {
                let ahead = dated.waves[0].date.days() - task.first.days();
                assert!((7..=15).contains(&ahead) || task.first <= dated.start.plus(2), "{} {task:?}", plan.path);
            }
            for id in ["complete-batch", "complete-batches", "convert-mailboxes"] {
                let days: Vec<Date> = of(id).iter().map(|task| task.first).collect();
                assert!(days.is_empty() || days.iter().eq(dated.waves.iter().map(|wave| &wave.date)), "{id}");
            }
        }
    }
}

#[test]
fn batches_between_tenants_are_submitted_two_weeks_ahead() {
    let (_, found) = estimated("cross-tenant", r#"{"mailboxes": 5000, "largest-gb": 8}"#);
    let dated = schedule(on("2027-01-11"), &found.likely, found.waves, true);
    let copied = dated.stages.iter().find(|stage| stage.kind == StageKind::Copy).expect("copying").first;
    assert!(found.waves > 2 && dated.waves.iter().all(|wave| wave.date >= copied.plus(14)), "{dated:?}");
}
