//! Scripts: every command is one that may appear, every batch is there, nothing typed becomes a command.

use mail_migration_advisor::content::Content;
use mail_migration_advisor::content::check::{Plans, allowed, check_kit};
use mail_migration_advisor::content::{References, Table};
use mail_migration_advisor::kit::{Due, Moment, Moments, Order, Turns, script};
use mail_migration_advisor::plan::Words;

use crate::kit;

fn order<'a>(batches: &'a [Due<'a>], mailboxes: &'a [&'a str]) -> Order<'a> {
    Order {
        file: "move.ps1",
        batches,
        missing: &[],
        outbound: false,
        mailboxes,
        archives: mailboxes,
        environment: "O365USGovDoD",
        given: &[],
    }
}

/// The pilot, and two batches a week apart.
fn three() -> [Due<'static>; 3] {
    let moment = Moment::read("2027-01-11T18:00");
    let turns = Turns { first: Moments { start: moment, complete: moment.map(|m| m.plus(5)) }, every: 7, waves: &[] };
    [
        Due { name: "WavePilot", moments: Moments::default() },
        Due { name: "Wave01", moments: turns.of(0) },
        Due { name: "Wave02", moments: turns.of(1) },
    ]
}

fn of(path: &str) -> String {
    let plans = Plans::load(Content::embedded()).expect("plans");
    let typed = Table::default();
    let words = Words::new(&plans.common, &typed);
    let batches = three();
    let order = order(&batches[1..], &["o'brien@contoso.com", "li@contoso.com"]);
    script(kit(), kit().script(path).expect("a script"), &order, &|text| words.fill(text))
}

#[test]
fn every_command_of_every_script_is_on_the_list() {
    let list = allowed();
    for path in kit().scripts.iter().flat_map(|script| &script.paths) {
        let text = of(path);
        let body = text.split("#>").nth(1).expect("a body");
        let mut commands = 0;
        for line in body.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
            // A cmdlet is a verb, a hyphen and a noun at the beginning of a command.
            let line = line.strip_prefix("$credential = ").unwrap_or(line);
            let first = line.split(' ').next().unwrap_or_default();
            if first.chars().next().is_some_and(|c| c.is_ascii_uppercase()) {
                commands += 1;
                let form = list.iter().find(|allowed| allowed.command == first);
                assert!(form.is_some(), "{path}: {line}");
            }
        }
        assert!(commands > 3, "{path}");
        assert!(!text.contains(['{', '}']) || text.matches('{').count() == text.matches('}').count(), "{path}");
        for forbidden in
            ["-AcceptUntrustedCertificates", "-SkipVerification", "-Credential ", "-BadItemLimit", "-ArchiveOnly"]
        {
            assert!(!text.contains(forbidden), "{path}: {forbidden}");
        }
        for name in ["{admin}", "{folder}", "{batch}", "{file}", "{mailbox}", "{start}", "{complete}", "{environment}"]
        {
            assert!(!text.contains(name), "{path}: {name}");
        }
    }
}

#[test]
fn a_script_has_every_batch_and_every_moment() {
    let text = of("minimal-hybrid");
    assert!(text.starts_with('\u{feff}') && text.lines().all(|line| line.len() < 400));
    assert!(text.contains("[ValidateSet('Connect', 'Test', 'Endpoint', 'Create',"), "{text}");
    assert!(
        text.contains("Connect-ExchangeOnline -UserPrincipalName $admin -ExchangeEnvironmentName O365USGovDoD\r\n")
    );
    let day = |batch: u8, day: u8| {
        format!("    'Wave0{batch}' = [System.DateTime]::new(2027, 1, {day}, 18, 0, 0, [System.DateTimeKind]::Utc)\r\n")
    };
    let moments = |name: &str, first: u8, then: u8| format!("${name} = @{{\r\n{}{}}}\r\n", day(1, first), day(2, then));
    assert!(text.contains(&moments("startAfter", 11, 18)), "{text}");
    assert!(text.contains(&moments("completeAfter", 16, 23)), "{text}");
    assert!(text.contains("$batches = @(\r\n    'Wave01'\r\n    'Wave02'\r\n)"), "{text}");
    for line in [
        "New-MigrationBatch -Name $one -SourceEndpoint $endpoint -TargetDeliveryDomain $target -CSVData ([System.IO.File]::ReadAllBytes(\"$folder\\$one.csv\")) -NotificationEmails $admin @when\r\n",
        "Complete-MigrationBatch -Identity $one\r\n",
        "Remove-MigrationBatch -Identity $one\r\n",
        "[string[]] $Batch\r\n",
        "if ($Batch) { $batches = $Batch }",
        "$endpoint = 'Hybrid'\r\n",
    ] {
        assert!(text.contains(line), "{line} in\n{text}");
    }
    assert!(!text.contains("throw 'Not ready"), "{text}");
    assert!(!of("imap").contains("completeAfter") && !of("google-workspace").contains("startAfter"));
    // Where all is done in one go, there is one moment.
    let cutover = of("cutover");
    assert!(cutover.contains("$startAfter = [System.DateTime]::new(2027, 1, 11,"), "{cutover}");
    assert!(cutover.contains("-NotificationEmails $admin -StartAfter $startAfter\r\n") && !cutover.contains("@when"));
}

#[test]
fn a_pilot_has_no_moments() {
    let of = |batches: &[Due<'_>]| {
        script(kit(), kit().script("full-hybrid").expect("a script"), &order(batches, &[]), &str::to_owned)
    };
    let text = of(&three());
    assert_eq!(text.matches("'WavePilot'").count(), 1, "{text}");
    for line in [
        "            $when = @{}\r\n",
        "            if ($startAfter[$one]) { $when.StartAfter = $startAfter[$one] }\r\n",
        "            if ($completeAfter[$one]) { $when.CompleteAfter = $completeAfter[$one] }\r\n",
        "-NotificationEmails $admin @when\r\n",
        "# Moments in UTC, by batch.",
    ] {
        assert!(text.contains(line), "{line} in\n{text}");
    }
    let plain = of(&three()[..1]);
    for word in ["@when", "startAfter", "completeAfter", "Moments in UTC"] {
        assert!(!plain.contains(word), "{word} in\n{plain}");
    }
    let [early, late] = ["2027-01-11T18:00", "2027-01-12T18:00"].map(Moment::read);
    let moments = Moments { start: late, complete: early };
    assert!(moments.is_upside_down() && moments.is_past(late.expect("a moment")));
    let moments = Moments { start: early, complete: late };
    assert!(!moments.is_upside_down() && !moments.is_past(early.expect("a moment")));
}

#[test]
fn a_script_that_is_not_filled_in_stops_at_once() {
    let missing = ["Mail domain".to_owned(), "Administrator's name".to_owned()];
    let order = Order { missing: &missing, ..order(&[], &[]) };
    let text = script(kit(), kit().script("imap").expect("a script"), &order, &str::to_owned);
    let body = text.split("$ErrorActionPreference = 'Stop'\r\n").nth(1).expect("a body");
    assert!(body.starts_with("throw 'Not ready"), "{body}");
    assert!(body.lines().next().is_some_and(|line| line.ends_with("Mail domain, Administrator''s name'")), "{body}");
}

#[test]
fn behind_an_agent_the_wizards_connection_is_used() {
    let order = Order { outbound: true, ..order(&[], &[]) };
    let text = script(kit(), kit().script("minimal-hybrid").expect("a script"), &order, &str::to_owned);
    assert!(!text.contains("New-MigrationEndpoint") && !text.contains("$server"), "{text}");
    assert!(text.contains("Test-MigrationServerAvailability -Endpoint $endpoint\r\n"), "{text}");
}

#[test]
fn an_endpoint_that_is_there_is_used() {
    for (path, endpoint) in
        [("cutover", "Cutover"), ("imap", "IMAP"), ("google-workspace", "Google"), ("full-hybrid", "Hybrid")]
    {
        let text = of(path);
        assert!(text.contains(&format!("$endpoint = '{endpoint}'\r\n")), "{text}");
        let (before, after) = text.split_once("New-MigrationEndpoint").expect("it is created");
        let there = "if (Get-MigrationEndpoint | Where-Object { \"$($_.Identity)\" -eq $endpoint }) {\r\n";
        let made = before.rsplit_once(there).expect(path).1;
        assert!(made.contains("            'There is a migration endpoint of this name already"), "{path}: {made}");
        assert!(made.contains("        else {\r\n") && after.contains("        }\r\n    }\r\n"), "{path}: {made}");
    }
    let given = [("endpoint", "Bob's endpoint")];
    let order = Order { given: &given, ..order(&[], &[]) };
    let text = script(kit(), kit().script("full-hybrid").expect("a script"), &order, &str::to_owned);
    assert!(text.contains("$endpoint = 'Bob''s endpoint'\r\n"), "{text}");
}

#[test]
fn folders_that_are_left_out_are_the_readers_own() {
    let of = |given: &[(&str, &str)]| {
        let order = Order { given, ..order(&[], &[]) };
        script(kit(), kit().script("imap").expect("a script"), &order, &str::to_owned)
    };
    let usual = of(&[]);
    assert!(usual.contains("$exclude = @('Deleted Items', 'Junk Email')\r\n"), "{usual}");
    assert!(usual.contains("\\$one.csv\")) -ExcludeFolders $exclude -NotificationEmails"), "{usual}");
    let own = of(&[("exclude", "INBOX.Trash, , Bob's junk ")]);
    assert!(own.contains("$exclude = @('INBOX.Trash', 'Bob''s junk')\r\n"), "{own}");
    let none = of(&[("exclude", " ")]);
    assert!(none.contains("$exclude = @()\r\n") && !none.contains("-ExcludeFolders"), "{none}");
}

#[test]
fn addresses_and_names_stay_texts() {
    let text = of("pst-network-upload");
    assert!(text.contains("Enable-Mailbox -Identity 'o''brien@contoso.com' -Archive"), "{text}");
    let evil = script(kit(), kit().script("staged").expect("a script"), &order(&[], &[]), &|_| {
        "'; Remove-Item *; '".to_owned()
    });
    assert!(evil.contains("$admin = '''; Remove-Item *; '''"), "{evil}");
}

#[test]
fn the_gate_names_what_is_planted_in_the_kit() {
    let plans = Plans::load(Content::embedded()).expect("plans");
    let gate = |spoil: &dyn Fn(&mut mail_migration_advisor::content::Kit)| {
        let mut spoilt = kit().clone();
        spoil(&mut spoilt);
        let found = check_kit(Content::embedded(), References::embedded(), &spoilt, &plans);
        found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(gate(&|_| {}), "");
    type Spoil<'a> = &'a dyn Fn(&mut mail_migration_advisor::content::Kit);
    let faults: [(Spoil<'_>, &str); 18] = [
        (&|kit| drop(kit.instead.remove(0)), "says once what there is"),
        (&|kit| kit.formats[0].paths.push("moon".to_owned()), "names the path \"moon\""),
        (&|kit| kit.formats[0].columns[0].field = "shoe".to_owned(), "not among the fields"),
        (&|kit| kit.formats[0].columns[0].sources.clear(), "names no source"),
        (&|kit| kit.formats[0].columns[1].secret = false, "passwords are secret"),
        (&|kit| kit.formats[0].unique.push("Shoe".to_owned()), "no column of this file"),
        (&|kit| kit.clouds[0].option = "gcc".to_owned(), "the options of destination-cloud"),
        (&|kit| drop(kit.rules.remove(0)), "is told 0 times"),
        (&|kit| kit.sign_ins[0].login = "{shoe}".to_owned(), "is not known here"),
        (&|kit| kit.scripts[1].parts[0].lines.push("Remove-Mailbox -Identity a".to_owned()), "Remove-Mailbox"),
        (
            &|kit| {
                kit.scripts[1].parts[3]
                    .lines
                    .push("New-MigrationBatch -Name a -SourceEndpoint b -CSVData c -BadItemLimit 5".to_owned());
            },
            "-BadItemLimit",
        ),
        (
            &|kit| kit.scripts[1].parts[0].lines.push("Get-MigrationUser -BatchId {batch}".to_owned()),
            "not written for every batch",
        ),
        (
            &|kit| kit.scripts[1].parts[4].lines.push("Start-MigrationBatch -Identity {batsh}".to_owned()),
            "nothing is filled in for {batsh}",
        ),
        (
            &|kit| kit.scripts[1].parts[0].first.push("Get-MigrationUser -BatchId $endpoint{star-t}".to_owned()),
            "nothing is filled in for {star-t}",
        ),
        (&|kit| kit.scripts[1].parts[0].text = "Don’t".to_owned(), "plain ASCII"),
        (&|kit| kit.scripts[1].parts[2].unless = "Get-Mailbox".to_owned(), "Get-Mailbox"),
        (&|kit| kit.scripts[1].parts[2].there.clear(), "beside what is said then"),
        (
            &|kit| {
                kit.formats
                    .iter_mut()
                    .filter(|format| !format.batches)
                    .for_each(|format| format.stem = "Map".to_owned());
            },
            "no capitals",
        ),
    ];
    for (spoil, named) in faults {
        let found = gate(spoil);
        assert!(found.contains(named), "expected {named:?} in:\n{found}");
    }
}
