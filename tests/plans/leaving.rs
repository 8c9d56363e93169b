//! PST files as the way out of a live mail system: mail is switched, and everybody says so.

use mail_migration_advisor::advisor::{Book, assess};
use mail_migration_advisor::content::References;
use mail_migration_advisor::export::letters;
use mail_migration_advisor::export::words::give_days;
use mail_migration_advisor::plan::{
    Certainty, Inputs, PlannedStep, Runbook, Schedules, Settings, Situations, Words, estimate,
};

use super::{answers, fitted, made, on, plans, typed};

struct Told {
    book: Runbook,
    all: Schedules,
    letters: String,
    users: String,
}

fn told(path: &str, json: &str) -> Told {
    let plans = plans();
    let answers = answers(json);
    let plan = fitted(&plans, path, &answers);
    let inputs = Inputs::of(Book::embedded(), &answers);
    let found = estimate(&plans.common.times, path, &inputs, &Settings::default()).expect("an estimate");
    let all = Schedules::new(on("2026-12-07"), &found, true);
    let fields = typed(&[]);
    let mut words = Words::new(&plans.common, &fields);
    give_days(&mut words, &all.likely);
    let book = made(&plans, &plan, &answers, &words, Some(&all.likely));
    let texts = letters(&plan, &book, &words, Some(&all.likely));
    let letters = texts.iter().map(|letter| letter.whole()).collect::<Vec<_>>().join("\n");
    Told { book, all, letters, users: plan.users.join("\n") }
}

impl Told {
    fn step(&self, id: &str) -> Option<&PlannedStep> {
        self.book.steps.iter().find(|planned| planned.key.rsplit(['/', '.']).next() == Some(id))
    }
}

const LEAVING: [&str; 5] = ["verify-domain", "shorten-ttl", "switch-mail", "sender-records", "set-up-outlook"];

#[test]
fn whoever_leaves_a_live_server_by_pst_files_is_told_to_switch_mail() {
    for json in [
        r#"{"source": "pop3", "mailboxes": 60}"#,
        r#"{"source": "imap", "mailboxes": 45, "mailbox-access": "none"}"#,
        r#"{"source": "imap", "mailboxes": 45, "mailbox-access": "administrator", "imap-access": "no"}"#,
    ] {
        let recommended = assess(Book::embedded(), &answers(json)).recommended;
        assert_eq!(Book::embedded().path(recommended).id, "pst-network-upload", "{json}");
        for path in ["pst-network-upload", "pst-drive-shipping"] {
            let told = told(path, json);
            for id in LEAVING.into_iter().chain(["fetch-rest", "announce-day", "announce-after"]) {
                let found = told.step(id).expect(id);
                assert_eq!(found.certainty, Certainty::Sure, "{id}");
            }
            assert!(told.step("announce-import").is_none());
            let switch = told.all.likely.switch.expect("mail is switched");
            let tasks = told.all.likely.tasks(&told.book);
            let first = |id: &str| {
                let number = told.step(id).expect(id).number;
                tasks.iter().find(|task| task.number() == number).expect(id).first
            };
            assert_eq!(first("switch-mail"), switch);
            assert!(first("fetch-rest") >= switch.plus(3), "72 hours go by");
            assert!(first("shorten-ttl") < switch);
            assert!(told.letters.contains("new account") && !told.letters.contains("stay as they are"));
            assert!(told.users.contains("new Outlook profile") && !told.users.contains("not affected"));
        }
    }
}

#[test]
fn who_brings_files_only_switches_nothing() {
    for (path, json) in [
        ("pst-network-upload", r#"{"source": "pst-files", "mailboxes": 45}"#),
        // The files join a move that another path makes.
        (
            "pst-network-upload",
            r#"{"source": "exchange", "exchange-versions": ["exchange-2016"], "mailboxes": 100, "pace": "weekend", "pst": "many"}"#,
        ),
        ("pst-network-upload", r#"{"source": "imap", "mailboxes": 45, "mailbox-access": "administrator"}"#),
    ] {
        let told = told(path, json);
        assert!(LEAVING.into_iter().all(|id| told.step(id).is_none()), "{json}");
        assert!(told.step("announce-import").is_some() && told.all.likely.switch.is_none());
        assert!(told.letters.contains("stay as they are") && told.users.contains("not affected"), "{json}");
    }
    // Nobody has said where the mail is: both are open.
    let open = told("pst-network-upload", r#"{"mailboxes": 45}"#);
    assert!(LEAVING.into_iter().all(|id| open.step(id).is_some_and(|one| one.certainty == Certainty::OnlyIf)));
    assert!(open.letters.contains("stay as they are"));
}

#[test]
fn a_companion_switches_nothing_beside_the_path_that_moves_people() {
    let cutover = told(
        "cutover",
        r#"{"source": "exchange", "exchange-versions": ["exchange-2016"], "mailboxes": 100, "pace": "weekend", "pst": "many"}"#,
    );
    let upload = cutover.step("collect-files").expect("a companion");
    assert!(upload.notes.iter().all(|note| !note.text.contains("export every mailbox")), "{:?}", upload.notes);
    let switches = cutover.book.steps.iter().filter(|planned| planned.key.ends_with("switch-mail"));
    assert_eq!(switches.count(), 1);
}

#[test]
fn the_record_says_what_such_a_move_means_for_people() {
    for profile in &References::embedded().profiles {
        let files = profile.path.starts_with("pst-");
        assert_eq!(profile.leaving.is_some(), files, "{}", profile.path);
        if let Some(leaving) = &profile.leaving {
            let labels = |key: &[mail_migration_advisor::content::KeyFigure]| {
                key.iter().map(|figure| figure.label.clone()).collect::<Vec<_>>()
            };
            assert_eq!(labels(&leaving.key), labels(&profile.key));
            assert_eq!((leaving.key[1].value.as_str(), leaving.credentials.as_str()), ("New profile", "new"));
        }
    }
}

#[test]
fn beside_imap_one_rule_says_who_brings_contacts_along() {
    let json = |mailboxes: u32, more: &str| {
        format!(r#"{{"source": "imap", "mailboxes": {mailboxes}, "mailbox-access": "administrator"{more}}}"#)
    };
    let all = r#", "data": "mail-calendar-contacts""#;
    for (json, central) in [
        (json(45, ""), true),
        (json(21, all), true),
        (json(20, all), false),
        (json(45, r#", "data": "mail-only""#), false),
        (json(45, r#", "data": "mail-only", "pst": "many""#), false),
    ] {
        let found = Situations::of(Book::embedded(), &answers(&json), "imap");
        assert_eq!(
            found.holds(mail_migration_advisor::content::Situation::Central),
            if central {
                mail_migration_advisor::advisor::Holds::Yes
            } else {
                mail_migration_advisor::advisor::Holds::No
            }
        );
        let told = told("imap", &json);
        let said = |id: &str| {
            let notes = &told.step(id).expect(id).notes;
            notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(told.letters.contains("hand it in"), central, "{json}");
        assert_eq!(told.letters.contains("import them now"), !central, "{json}");
        assert_eq!(told.users.contains("an administrator imports them"), central, "{json}");
        assert_eq!(said("set-up-outlook").contains("They import contacts"), !central, "{json}");
        if let Some(collect) = told.step("collect-files") {
            let notes: Vec<&str> = collect.notes.iter().map(|note| note.text.as_str()).collect();
            assert!(matches!(notes[..], [one] if one.contains("it would arrive twice")), "{notes:?}");
        }
        assert!(!central || told.step("collect-files").is_some(), "{json}");
    }
}
