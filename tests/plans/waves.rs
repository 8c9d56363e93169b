//! Waves that the pace asks for, and what follows from them: dates of steps, announcements, what ends too early.

use mail_migration_advisor::advisor::Book;
use mail_migration_advisor::content::Table;
use mail_migration_advisor::export::words::{give_days, when};
use mail_migration_advisor::export::{Letter, Time, letters};
use mail_migration_advisor::plan::{Inputs, Meets, Runbook, Schedules, Settings, Weekday, Words, endings, estimate};

use super::{answers, fitted, made, on, plans};

/// 300 mailboxes in batches.
const BATCHES: &str = r#"{"source": "exchange", "exchange-versions": ["exchange-2016"], "mailboxes": 300, "pace": "two-months", "coexistence": ["none"], "identity": "synchronised", "hybrid-connectivity": "published"}"#;
/// 360 mailboxes on two versions, with free/busy.
const BUSY: &str = r#"{"source": "exchange", "exchange-versions": ["exchange-2010", "exchange-2016"], "mailboxes": 360, "pace": "two-months", "coexistence": ["shared-address-list", "free-busy"]}"#;

fn waves(path: &str, json: &str, settings: &Settings) -> usize {
    let inputs = Inputs::of(Book::embedded(), &answers(json));
    estimate(&plans().common.times, path, &inputs, settings).expect("an estimate").waves
}

#[test]
fn a_pace_in_batches_has_a_next_batch() {
    let plain = Settings::default();
    assert_eq!(waves("minimal-hybrid", BATCHES, &plain), 2);
    assert_eq!(waves("minimal-hybrid", &BATCHES.replace("two-months", "open-ended"), &plain), 2);
    for unhurried in ["weekend", "two-weeks"] {
        assert_eq!(waves("minimal-hybrid", &BATCHES.replace("two-months", unhurried), &plain), 1, "{unhurried}");
    }
    // A week of the help desk: 251 to 500 mailboxes are two waves, 501 are three.
    let open = |mailboxes: u32| BATCHES.replace("300", &mailboxes.to_string()).replace("two-months", "open-ended");
    assert_eq!([250, 500, 501].map(|n| waves("full-hybrid", &open(n), &plain)), [2, 2, 3]);
    // No wave is smaller than a pilot.
    assert_eq!([5, 19, 20].map(|n| waves("minimal-hybrid", &open(n), &plain)), [1, 1, 2]);
    // Paths that move everybody at once know no waves.
    for path in ["cutover", "imap", "express-hybrid"] {
        assert_eq!(waves(path, BATCHES, &plain), 1, "{path}");
    }
    // The weekends of two months are a limit, unless the reader says how large a wave is; the number counts before all.
    let many = BATCHES.replace("300", "2000");
    assert_eq!(waves("minimal-hybrid", &many, &plain), 6);
    let small = Settings { wave_size: Some(100.0), ..Settings::default() };
    assert_eq!((waves("minimal-hybrid", &many, &small), waves("minimal-hybrid", BATCHES, &small)), (20, 3));
    assert_eq!(waves("minimal-hybrid", BATCHES, &Settings { waves: Some(1.0), ..small }), 1);
}

#[test]
fn the_assumed_wave_is_a_week_of_the_help_desk() {
    let times = plans().common.times;
    let likely = |id: &str| {
        let found = times.assumptions.iter().find(|assumption| assumption.id == id).expect(id);
        found.cases.expect(id).likely
    };
    assert_eq!(likely("wave-size"), likely("profiles-a-day") * likely("people") * 5.0);
}

/// A plan with its dates.
fn dated<T>(
    path: &str,
    json: &str,
    start: &str,
    settings: &Settings,
    look: impl Fn(&Runbook, &Schedules, &[Letter]) -> T,
) -> T {
    let plans = plans();
    let answers = answers(json);
    let inputs = Inputs::of(Book::embedded(), &answers);
    let found = estimate(&plans.common.times, path, &inputs, settings).expect("an estimate");
    let all = Schedules::new(on(start), &found, true);
    let fields = Table::default();
    let mut words = Words::new(&plans.common, &fields);
    give_days(&mut words, &all.likely);
    let plan = fitted(&plans, path, &answers);
    let book = made(&plans, &plan, &answers, &words, Some(&all.likely));
    let texts = letters(&plan, &book, &words, Some(&all.likely));
    look(&book, &all, &texts)
}

#[test]
fn every_announcement_names_the_day_it_speaks_of_and_is_sent_before() {
    dated("minimal-hybrid", BATCHES, "2026-11-30", &Settings::default(), |_, all, texts| {
        let days: Vec<String> = all.likely.waves.iter().map(|wave| wave.date.iso()).collect();
        assert_eq!(days, ["2026-12-19", "2026-12-26"]);
        let kinds: Vec<(Time, Option<usize>)> = texts.iter().map(|letter| (letter.time, letter.wave)).collect();
        assert_eq!(kinds, [(Time::Before, None), (Time::Move, Some(1)), (Time::Move, Some(2)), (Time::After, None)]);
        for (letter, wave) in texts[1..3].iter().zip(&all.likely.waves) {
            let send = letter.send.expect("a day");
            assert!(send < wave.date && send.weekday() == Weekday::Friday, "{letter:?}");
            for no in ["tonight", "tomorrow", "today", "your group"] {
                assert!(!letter.whole().to_lowercase().contains(no), "{no} in {}", letter.whole());
            }
        }
        assert_eq!(texts[1].subject, "Your mailbox moves on Saturday 19 December 2026");
        assert_eq!(texts[2].subject, "Your mailbox moves on Saturday 26 December 2026");
        assert!(texts[0].whole().contains("between Saturday 19 December 2026 and Saturday 26 December 2026"));
    });
}

#[test]
fn every_path_tells_its_users_a_day() {
    let plans = plans();
    let json = r#"{"mailboxes": 300, "total-gb": 600, "largest-gb": 20, "pace": "two-months"}"#;
    for plan in plans.paths.iter().filter(|plan| plan.path != "partner") {
        for waves in [1.0, 2.0] {
            let settings = Settings { waves: Some(waves), ..Settings::default() };
            dated(&plan.path, json, "2027-01-11", &settings, |_, all, texts| {
                let times: Vec<Time> = texts.iter().map(|letter| letter.time).collect();
                assert!(times.contains(&Time::Before) && times.contains(&Time::Move) && times.contains(&Time::After));
                let moved = texts.iter().filter(|letter| letter.time == Time::Move);
                let moves = all.likely.waves.iter().zip(moved);
                for (wave, letter) in moves {
                    let send = letter.send.expect("a day");
                    assert!(send <= wave.date, "{}: {letter:?}", plan.path);
                    // Who reads it on another day must not be told "today", unless the day stands beside it.
                    let said = letter.whole().to_lowercase();
                    let dated = said.contains(" 2027");
                    assert!(dated || plan.path.starts_with("pst-"), "{}: {said}", plan.path);
                    assert!(!said.contains("tonight") && !said.contains("tomorrow"), "{}: {said}", plan.path);
                }
                if all.likely.waves.len() == 1 {
                    for letter in texts {
                        let said = letter.whole().to_lowercase();
                        for no in ["your group", "all groups", "later groups", "which day is yours"] {
                            assert!(!said.contains(no), "{}: {no} in {said}", plan.path);
                        }
                    }
                }
            });
        }
    }
}

#[test]
fn one_wave_has_no_next_one() {
    let has = |waves: f64| {
        let settings = Settings { waves: Some(waves), ..Settings::default() };
        let json = r#"{"mailboxes": 300, "exchange-versions": ["exchange-2007"]}"#;
        dated("staged", json, "2027-01-11", &settings, |book, _, _| {
            let key = |planned: &mail_migration_advisor::plan::PlannedStep| planned.key == "staged/repeat-waves";
            let switch = book.steps.iter().find(|planned| planned.key == "staged/switch-mail").expect("switch");
            assert!(!switch.after.is_empty(), "the switch waits for the moves");
            book.steps.iter().any(key)
        })
    };
    assert_eq!((has(1.0), has(2.0)), (false, true));
}

#[test]
fn every_step_says_when() {
    dated("minimal-hybrid", BATCHES, "2026-11-30", &Settings::default(), |book, all, _| {
        let tasks = all.likely.tasks(book);
        let said = |id: &str| {
            let planned = book.steps.iter().find(|planned| planned.key.ends_with(id)).expect(id);
            when(&tasks, planned).expect(id)
        };
        assert!(book.steps.iter().all(|planned| when(&tasks, planned).is_some()));
        assert_eq!(said("/complete-batches"), "wave by wave: 19 Dec; 26 Dec");
        assert_eq!(said("/switch-mail"), "26 Dec");
        assert_eq!(said("/inventory"), "1 Dec");
        assert_eq!(when(&[], &book.steps[0]), None);
    });
    // A step that copies and completes lasts until its wave has moved.
    dated("full-hybrid", BUSY, "2026-11-30", &Settings::default(), |book, all, _| {
        let moves: Vec<_> = all.likely.waves.iter().map(|wave| wave.date).collect();
        let tasks = all.likely.tasks(book);
        let of = |id: &str| book.steps.iter().position(|planned| planned.key.ends_with(id)).expect(id);
        let batches = of("/move-in-batches");
        let ends: Vec<_> = tasks.iter().filter(|task| task.step == batches).map(|task| task.last).collect();
        assert!(moves.len() > 1 && ends == moves, "{ends:?}, {moves:?}");
    });
    let six = BATCHES.replace("300", "2000");
    dated("minimal-hybrid", &six, "2026-11-30", &Settings::default(), |book, all, _| {
        let tasks = all.likely.tasks(book);
        let planned = book.steps.iter().find(|planned| planned.key.ends_with("/complete-batches")).expect("step");
        assert!(when(&tasks, planned).expect("days").starts_with("6 waves, "));
    });
}

/// How the end of free/busy meets a plan.
fn met(path: &str, json: &str, start: &str) -> Vec<(Meets, bool)> {
    let plans = plans();
    let (book, answers) = (Book::embedded(), answers(json));
    let inputs = Inputs::of(book, &answers);
    let found = estimate(&plans.common.times, path, &inputs, &Settings::default()).expect("an estimate");
    let all = Schedules::new(on(start), &found, true);
    let found = endings(&plans.common.times, path, book, &answers, &all.likely, &all.worst);
    for one in &found {
        assert_eq!((one.day.iso().as_str(), one.likely), ("2027-04-01", all.likely.last_move()));
        assert_eq!(one.worst, all.worst.last_move());
    }
    found.iter().map(|one| (one.meets, one.sure)).collect()
}

#[test]
fn the_end_of_free_busy_is_compared_with_the_schedule() {
    assert_eq!(met("full-hybrid", BUSY, "2027-01-18"), [(Meets::Worst, true)]);
    assert_eq!(met("full-hybrid", BUSY, "2027-03-15"), [(Meets::Likely, true)]);
    assert_eq!(met("full-hybrid", BUSY, "2026-08-03"), []);
    // Who keeps mailboxes on both sides meets it whenever the others move.
    let stay = BUSY.replace("\"free-busy\"", "\"free-busy\", \"some-stay\"");
    assert_eq!(met("full-hybrid", &stay, "2026-08-03"), [(Meets::Stay, true)]);
    // Exchange SE goes on; where the versions are not known, it may be.
    let newest = BUSY.replace("\"exchange-2010\", \"exchange-2016\"", "\"exchange-se\"");
    assert_eq!(met("full-hybrid", &newest, "2027-03-15"), []);
    assert_eq!(met("full-hybrid", r#"{"mailboxes": 360}"#, "2027-03-15"), [(Meets::Likely, false)]);
    // Minimal hybrid has no free/busy across both sides to lose.
    assert_eq!(met("minimal-hybrid", BUSY, "2027-03-15"), []);
}

#[test]
fn a_step_speaks_of_all_versions_that_are_ticked() {
    dated("full-hybrid", BUSY, "2026-11-30", &Settings::default(), |book, _, _| {
        let server = book.steps.iter().find(|one| one.key == "full-hybrid/upgrade-server").expect("step");
        let warned: Vec<&str> = server.notes.iter().filter(|note| note.warn).map(|note| note.text.as_str()).collect();
        assert!(matches!(warned[..], [one] if one.starts_with("Use Exchange 2016")), "{warned:?}");
        assert!(!server.step.text.contains("SE"), "{}", server.step.text);
        assert!(server.notes.iter().all(|note| !note.text.contains("SE is the safest")), "{:?}", server.notes);
    });
    let newer = BUSY.replace("\"exchange-2010\", ", "");
    dated("full-hybrid", &newer, "2026-11-30", &Settings::default(), |book, _, _| {
        let server = book.steps.iter().find(|one| one.key == "full-hybrid/upgrade-server").expect("step");
        assert!(server.notes.iter().any(|note| note.text.contains("SE is the safest")) && server.notes.len() == 1);
    });
}

#[test]
fn only_the_branch_that_the_answers_call_for_is_planned() {
    let of = |json: &str| {
        dated("full-hybrid", json, "2026-11-30", &Settings::default(), |book, _, _| {
            let has = |id: &&str| book.steps.iter().any(|one| one.key == format!("full-hybrid/{id}"));
            ["decide-hybrid", "leave-hybrid", "maintain-hybrid"].into_iter().filter(|id| has(id)).collect::<Vec<_>>()
        })
    };
    assert_eq!(of(BUSY), ["leave-hybrid"]);
    assert_eq!(of(&BUSY.replace("\"free-busy\"", "\"some-stay\"")), ["maintain-hybrid"]);
    assert_eq!(of(r#"{"mailboxes": 360}"#), ["decide-hybrid"]);
    assert_eq!(of(r#"{"mailboxes": 360, "coexistence": "not-sure"}"#), ["decide-hybrid"]);
}

#[test]
fn lengths_are_those_of_the_calendar() {
    dated("minimal-hybrid", BATCHES, "2026-11-30", &Settings::default(), |_, all, _| {
        let lengths = all.lengths();
        let last = on("2026-11-30").plus(lengths.likely as i32 - 1);
        assert_eq!(last, all.likely.end);
        assert!(lengths.fast <= lengths.likely && lengths.likely <= lengths.slow);
    });
}
