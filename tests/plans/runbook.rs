//! Steps: for every path and a spread of answers they can be done, checked and taken back.

use std::collections::BTreeSet;

use mail_migration_advisor::advisor::{Answers, Book};
use mail_migration_advisor::content::check::{allowed, check_plans};
use mail_migration_advisor::content::{Content, Kind, References, Table};
use mail_migration_advisor::plan::{Certainty, Runbook, Words};

use super::{answers, made, plans, typed};

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

#[test]
fn every_path_with_every_answer_gives_steps_that_can_be_done_checked_and_taken_back() {
    let plans = plans();
    let fields = typed(&[("domain", "fabrikam.com"), ("help", "room 12")]);
    let known: BTreeSet<String> = allowed().into_iter().map(|one| one.command.to_lowercase()).collect();
    for answers in spread() {
        for plan in &plans.paths {
            let made = made(&plans, plan, &answers, &Words::new(&plans.common, &fields), None);
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
        made(&plans, plan, &answers(json), &words, None)
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
    assert!(has(&pst, "cutover/pst-network-upload.upload-files").is_some());
    assert!(has(&pst, "cutover/pst-network-upload.create-mailboxes").is_none());
    let skills = of("minimal-hybrid", &format!("{{{exchange}, \"mailboxes\": 300, \"team-skills\": \"no\"}}"));
    assert_eq!(skills.steps[0].key, "minimal-hybrid/partner.agree-scope");
    // Hybrid without a published server.
    let agent = of("minimal-hybrid", &format!("{{{exchange}, \"hybrid-connectivity\": \"outbound-only\"}}"));
    let prepare = agent.steps.iter().find(|planned| planned.key == "minimal-hybrid/prepare-server").expect("step");
    assert!(prepare.notes.iter().any(|note| note.text.contains("Hybrid Agent") && note.certainty == Certainty::Sure));
    assert!(prepare.notes.iter().all(|note| !note.text.contains("inbound TCP 443")));
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
    let made = made(&plans, &plans.paths[0], &Answers::none(Book::embedded()), &words, None);
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
