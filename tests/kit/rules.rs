//! Every rule is broken by some list, so none stands in the content that nothing tells; and secrets stay secret.

use std::collections::BTreeSet;

use mail_migration_advisor::content::RuleId as R;
use mail_migration_advisor::kit::{By, Encoding, Making, Options, Waves, batches, is_needed};
use proptest::prelude::*;

use crate::{checked, format, kit, made, rules, sheet, written};

fn told(made: &mail_migration_advisor::kit::Made) -> impl Iterator<Item = R> {
    made.problems.iter().map(|problem| problem.rule)
}

#[test]
fn every_rule_is_told_of_some_list() {
    let plain = Options::default();
    let sso = Options { single_sign_on: true, ..Options::default() };
    let gmail = Options { sign_in: "gmail".to_owned(), ..Options::default() };
    let nobody = Options { sign_in: "sasl".to_owned(), ..Options::default() };
    let mut seen: BTreeSet<R> = BTreeSet::new();
    for (path, list, options) in [
        ("staged", "", &plain),
        ("staged", "Name,Mail\n\"Anna", &plain),
        (
            "staged",
            "Mail,Password\n a@b.example ,short\nnobody,\na@b.example,\nA@b.example,\nSMTP:c@b.example ,\nmü@b.example,\n",
            &plain,
        ),
        ("staged", "Mail,WindowsEmailAddress\na@b.example,c@b.example\n,\n", &plain),
        ("staged", "Mail,Name\n,Anna\n", &plain),
        ("staged", "Mail,Password,ForceChangePassword\na@b.example,long-enough,True\n", &sso),
        ("minimal-hybrid", "Mail,Size,MailboxType\na@b.example,201 GB,\nb@b.example,101 GB,primaryonly\n", &plain),
        ("minimal-hybrid", "Mail,Size,MailboxType\nc@b.example,,all\n=d@b.example,much,\n", &plain),
        ("minimal-hybrid", "Mail,RecipientTypeDetails\na@b.example,ArbitrationMailbox\n", &plain),
        ("imap", "Mail\na@b.example\n", &plain),
        ("imap", "Mail\na@b.example\n", &nobody),
        ("imap", "Mail,UserName,Password\na@b.example,anna,short\n", &gmail),
        ("pst-network-upload", "PST,Mail,Folder\nb.pst,a@b.example,\\x\n", &plain),
        ("pst-network-upload", "PST,Mail,Folder,Code Page\na.zip,a@b.example,\\x,utf8\n", &plain),
        (
            "pst-network-upload",
            "PST,Mail,Root Folder\na.pst,a@b.example,Old\na.pst,a@b.example,\nD:\\x\\a.pst,a@b.example,\n",
            &plain,
        ),
    ] {
        seen.extend(told(&made(path, list, options)));
    }
    let long: String = (0..30_000).map(|n| format!("p{n}@b.example,u{n},{}\n", "x".repeat(400))).collect();
    let many: String = (0..2001).map(|n| format!("p{n}@b.example\n")).collect();
    for (path, list) in [
        ("imap", &("EmailAddress,UserName,Password\n".to_owned() + &long)),
        ("staged", &("EmailAddress\n".to_owned() + &many)),
        ("staged", &"sep=;\nPassword;Color\nlong-enough;red\n".to_owned()),
        ("minimal-hybrid", &"Email Adress,Email,BadItemLimit\na@b.example,b@b.example\n".to_owned()),
        (
            "pst-network-upload",
            &"Name,Workload,Mailbox,SPSiteUrl\na.pst,Mail,a@b.example,x\nb.pst,SharePoint,a@b.example,\n".to_owned(),
        ),
    ] {
        seen.extend(told(&checked(path, list, &plain)));
    }
    seen.extend(told(&checked("imap", "EmailAddress,UserName,Password\na@b.example,anna,\n", &gmail)));
    let windows = sheet("EmailAddress\na@b.example\n");
    let mut making = Making::of_finished(kit(), format("staged"), (&windows, Encoding::Windows1252), &plain);
    making.advance(9);
    seen.extend(told(&making.finish()));
    let never: Vec<R> = R::ALL.iter().copied().filter(|rule| !seen.contains(rule)).collect();
    assert_eq!(never, [], "no list breaks these rules");
}

#[test]
fn a_file_that_weighs_too_much_says_so_and_is_split() {
    let rows =
        |count: usize| (0..count).map(|n| format!("p{n}@b.example,u{n},{}\n", "x".repeat(400))).collect::<String>();
    for (count, split) in [(100, false), (30_000, true)] {
        let list = "EmailAddress,UserName,Password\n".to_owned() + &rows(count);
        let made = checked("imap", &list, &Options::default());
        assert_eq!(rules(&made) == [(R::TooManyBytes, 0)], split, "{:?}", made.problems);
        assert_eq!(batches(format("imap"), &made, &Waves::default()).batches.len() > 1, split);
    }
}

#[test]
fn a_comma_in_a_password_does_not_show_it() {
    let list = "EmailAddress,UserName,Password\na@b.example,anna,se,cret\n";
    for made in [made("imap", list, &Options::default()), checked("imap", list, &Options::default())] {
        assert_eq!(rules(&made), [(R::CellCount, 2)]);
        assert_eq!(made.problems[0].value, "a@b.example", "the row is still named");
    }
    // Nor does it where it comes first, or where nothing is known of the first column.
    let first = "Password,EmailAddress\nse,cret,a@b.example\n";
    for made in [
        made("staged", first, &Options::default()),
        checked("staged", first, &Options::default()),
        made("minimal-hybrid", first, &Options::default()),
    ] {
        let values: Vec<(R, &str)> = made.problems.iter().map(|one| (one.rule, one.value.as_str())).collect();
        assert!(values.contains(&(R::CellCount, "")), "{values:?}");
        assert!(values.iter().all(|(_, value)| !value.contains("se") && !value.contains("cret")), "{values:?}");
    }
}

#[test]
fn a_blank_workload_is_filled_in_and_told() {
    let list = "Workload,FilePath,Name,Mailbox\n,,a.pst,a@b.example\nExchange,,b.pst,a@b.example\n";
    let made = checked("pst-network-upload", list, &Options::default());
    assert_eq!(rules(&made), [(R::ColumnOrder, 1), (R::Fixed, 2)]);
    assert!(written("pst-network-upload", &made).contains("Exchange,,a.pst,a@b.example"));
    // A column that is not there is told once; an inventory has none.
    let absent = checked("pst-network-upload", "FilePath,Name,Mailbox\n,a.pst,a@b.example\n", &Options::default());
    assert_eq!(rules(&absent), [(R::ColumnOrder, 1)]);
    let list = crate::made("pst-network-upload", "PST,Mail\na.pst,a@b.example\n", &Options::default());
    assert_eq!(list.problems, []);
}

#[test]
fn a_folder_is_no_beginning_of_another_folders_name() {
    let of = |folder: &str| {
        let list = format!("Folder,PST,Mail\n{folder},\\\\fs\\pst\\dept10\\a.pst,a@b.example\n");
        rules(&made("pst-network-upload", &list, &Options::default()))
    };
    for same in ["", r"\\fs\pst\dept10", r"\\fs\pst\dept10\", r"\\fs\pst"] {
        assert_eq!(of(same), [(R::PstPath, 2)], "{same}");
    }
    let other = of(r"\\fs\pst\dept1");
    assert!(other.contains(&(R::PstFile, 2)) && !other.contains(&(R::PstPath, 2)), "{other:?}");
}

#[test]
fn the_form_asks_for_what_the_maker_needs() {
    let needed = |path: &str| {
        let columns = format(path).columns.iter().filter(|column| is_needed(column));
        columns.map(|column| column.name.as_str()).collect::<Vec<&str>>()
    };
    assert_eq!(needed("imap"), ["EmailAddress"]);
    assert_eq!(needed("staged"), ["EmailAddress"]);
    assert_eq!(needed("pst-network-upload"), ["Name", "Mailbox"]);
    let made = made("pst-network-upload", "Folder,Archive\nx,TRUE\n", &Options::default());
    let missing = made.problems.iter().filter(|problem| problem.rule == R::ColumnMissing);
    assert_eq!(missing.map(|problem| problem.column.as_str()).collect::<Vec<&str>>(), needed("pst-network-upload"));
}

#[test]
fn wishes_that_are_not_asked_for_do_not_count() {
    let waves = Waves { by: By::Given, pilot: 5, rows: 20, stem: "X".to_owned(), every: 7 };
    assert_eq!(waves.that_count(format("staged"), false), waves);
    let finished = Waves { by: By::Order, pilot: 0, ..waves.clone() };
    assert_eq!(waves.that_count(format("staged"), true), finished);
    assert_eq!(waves.that_count(format("cutover"), false), Waves::default());
}

/// A letter sequence that no list has by chance.
const MARK: &str = "Qz9Secret";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever else a list holds, nothing that is told of it shows what stands in a column of passwords, even in pieces.
    #[test]
    fn no_secret_is_ever_told(
        rows in proptest::collection::vec(("[a-z@.=, ]{0,14}", "[a-z@.=; ]{0,8}", "[ ,=\"]{0,3}"), 1..12),
        first: bool, finished: bool, sso: bool, staged: bool, form in 0..4_usize,
    ) {
        let heading = if first { "Password,EmailAddress,UserName\n" } else { "EmailAddress,UserName,Password\n" };
        let row = |(address, user, sign): &(String, String, String)| {
            let secret = format!("{MARK}{sign}{MARK}");
            if first { format!("{secret},{address},{user}\n") } else { format!("{address},{user},{secret}\n") }
        };
        let list = heading.to_owned() + &rows.iter().map(row).collect::<String>();
        let form = ["own", "sasl", "gmail", "exchange"][form].to_owned();
        let options = Options {
            single_sign_on: sso, sign_in: form, admin: "mover".to_owned(), admin_password: MARK.to_owned(), ..Options::default()
        };
        let path = if staged { "staged" } else { "imap" };
        let made = if finished { checked(path, &list, &options) } else { made(path, &list, &options) };
        for problem in &made.problems {
            prop_assert!(!problem.value.contains(MARK), "{:?} of {list:?}", problem);
        }
    }
}
