//! What lists hold that must not come through: told, mended or left out.

use mail_migration_advisor::content::RuleId as R;
use mail_migration_advisor::kit::{Encoding, Making, Options};

use crate::{checked, format, kit, made, rules, sheet, written};

#[test]
fn another_domain_makes_no_address_of_what_was_none() {
    let options = Options { new_domain: "fabrikam.com".to_owned(), ..Options::default() };
    let list = "Email\nuser04@@adatum.de\nuser05@adatum\nuser06@adatum.de\n";
    let made = made("imap", list, &options);
    let wrong: Vec<_> = rules(&made).into_iter().filter(|(rule, _)| *rule != R::PasswordToCome).collect();
    assert_eq!((wrong, made.left.len()), (vec![(R::Address, 2), (R::Address, 3)], 2), "{:?}", made.problems);
    assert_eq!(made.problems[0].value, "user04@@adatum.de");
    assert_eq!(made.rows[0].cells[..2], ["user06@fabrikam.com", "user06@adatum.de"]);
}

#[test]
fn there_is_no_file_until_the_administrator_has_a_name() {
    for form in ["exchange", "sasl", "mirapoint", "shared"] {
        let of = |admin: &str| {
            let options = Options { sign_in: form.to_owned(), admin: admin.to_owned(), ..Options::default() };
            made("imap", "Email\nuser01@contoso.com\n", &options)
        };
        let blank = of(" ");
        assert_eq!(rules(&blank), [(R::AdminMissing, 0)], "{form}");
        assert_eq!((blank.rows.len(), blank.left.as_slice(), written("imap", &blank)), (0, &[0][..], String::new()));
        assert_eq!(of("mover").rows.len(), 1, "{form}");
    }
}

#[test]
fn a_finished_file_needs_commas_and_unicode() {
    let list = "EmailAddress;MailboxType\na@contoso.com;PrimaryOnly\n";
    assert_eq!(rules(&checked("minimal-hybrid", list, &Options::default())), [(R::Separator, 0)]);
    let tabs = list.replace(';', "\t");
    let made = checked("minimal-hybrid", &tabs, &Options::default());
    assert_eq!(rules(&made), [(R::Separator, 0)]);
    assert_eq!(written("minimal-hybrid", &made), "EmailAddress,MailboxType\r\na@contoso.com,PrimaryOnly\r\n");
    let (sheet, options) = (sheet("EmailAddress\na@contoso.com\n"), Options::default());
    let of = |encoding| rules(&Making::of_finished(kit(), format("staged"), (&sheet, encoding), &options).finish());
    assert_eq!(of(Encoding::Windows1252), [(R::NotUnicode, 0)]);
    assert_eq!((of(Encoding::Utf8), of(Encoding::Utf16)), (vec![], vec![]));
}

#[test]
fn a_line_before_the_heading_is_told_and_left_out() {
    for (before, told) in [
        ("#TYPE System.Management.Automation.PSCustomObject", vec![(R::Separator, 0), (R::FirstLine, 1)]),
        ("sep=;", vec![(R::Separator, 0), (R::FirstLine, 1)]),
    ] {
        let list = format!("{before}\r\nEmailAdress;MailboxType\r\na@contoso.com;PrimaryOnly\r\nb;\r\n");
        let made = checked("minimal-hybrid", &list, &Options::default());
        let rest = [(R::HeadingSpelling, 2), (R::Address, 4)];
        let found: Vec<_> = rules(&made);
        for expected in told.iter().chain(&rest) {
            assert!(found.contains(expected), "{before}: {expected:?} in {found:?}");
        }
        assert_eq!(found.len(), 4, "{found:?}");
        assert!(made.problems.iter().any(|problem| problem.rule == R::FirstLine && problem.value == before));
        assert_eq!(written("minimal-hybrid", &made), "EmailAddress,MailboxType\r\na@contoso.com,PrimaryOnly\r\n");
    }
    // An inventory is not uploaded: nothing is wrong with it.
    let list = "#TYPE Selected.Mailbox\nEmail\na@contoso.com\n";
    assert_eq!(rules(&made("minimal-hybrid", list, &Options::default())), []);
}

#[test]
fn hybrid_batches_leave_out_what_does_not_move_in_them() {
    let list = "Email,RecipientTypeDetails,Size (GB)\na@contoso.com,UserMailbox,201\nb@contoso.com,,200\n\
        c@contoso.com,ArbitrationMailbox,\nd@contoso.com,auditlogmailbox,\nHealthMailbox0659e34ab@contoso.com,,\n\
        DiscoverySearchMailbox{D919BA05-46A6-415f-80AD-7E09334BB852}@contoso.com,,\nhealthmailbox-team@contoso.com,,\n";
    let made = made("minimal-hybrid", list, &Options::default());
    let told = [(R::TooLarge, 2), (R::Large, 3), (R::SystemMailbox, 4), (R::SystemMailbox, 5)];
    assert_eq!(rules(&made), [&told[..], &[(R::SystemMailbox, 6), (R::SystemMailbox, 7)]].concat());
    assert_eq!(written("minimal-hybrid", &made), "EmailAddress\r\nb@contoso.com\r\nhealthmailbox-team@contoso.com\r\n");
    // Elsewhere large ones are told, and stay.
    assert_eq!(
        rules(&crate::made("staged", "Email,Size (GB)\na@contoso.com,201\n", &Options::default())),
        [(R::Large, 2)]
    );
}

#[test]
fn addresses_lose_the_name_of_their_kind() {
    let list = "Email\nSMTP:a@contoso.com\nsmtp:B@contoso.com\nmüller@contoso.com\nA@contoso.com\n";
    let made = made("minimal-hybrid", list, &Options::default());
    assert_eq!(rules(&made), [(R::AddressPrefix, 2), (R::AddressPrefix, 3), (R::AddressLetters, 4), (R::Twice, 5)]);
    assert_eq!(
        written("minimal-hybrid", &made),
        "EmailAddress\r\na@contoso.com\r\nB@contoso.com\r\nmüller@contoso.com\r\n"
    );
    let options = Options { new_domain: "fabrikam.com".to_owned(), ..Options::default() };
    let imap = crate::made("imap", "Email\nSMTP:a@contoso.com\n", &options);
    assert_eq!(imap.rows[0].cells[..2], ["a@fabrikam.com", "a@contoso.com"]);
}

#[test]
fn whole_paths_of_pst_files_are_taken_apart() {
    let list = "FullName,Email\n\\\\fs01\\pst$\\dept1\\Archiv.pst,a@contoso.com\nD:\\old\\b.pst,b@contoso.com\n\
        dept2/Archiv.pst,c@contoso.com\na<b.pst,d@contoso.com\n";
    let made = made("pst-network-upload", list, &Options::default());
    let parted = [(R::PstPath, 2), (R::PstPath, 3), (R::PstPath, 4), (R::NameTwice, 4), (R::PstFile, 5)];
    assert_eq!(rules(&made), parted);
    assert_eq!(made.problems[3].also, 2);
    let cells: Vec<&[String]> = made.rows.iter().map(|row| &row.cells[1..4]).collect();
    assert_eq!(
        cells,
        [
            ["dept1", "Archiv.pst", "a@contoso.com"],
            ["old", "b.pst", "b@contoso.com"],
            ["dept2", "Archiv.pst", "c@contoso.com"]
        ]
    );
    for heading in ["Path", "Name"] {
        let list = format!("{heading},Email\na.pst,a@contoso.com\n");
        assert_eq!(crate::made("pst-network-upload", &list, &Options::default()).rows.len(), 1, "{heading}");
    }
}

#[test]
fn rows_for_sharepoint_do_not_become_mail() {
    let list = "Workload,FilePath,Name,Mailbox\nSharePoint,,a.pst,a@contoso.com\nExchange,,b.pst,b@contoso.com\n";
    let made = checked("pst-network-upload", list, &Options::default());
    assert!(rules(&made).contains(&(R::SharePoint, 2)), "{:?}", made.problems);
    assert_eq!((made.left.as_slice(), made.rows.len()), (&[0][..], 1));
}
