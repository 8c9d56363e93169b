//! Each kind of file, made from inventories as they come and checked as they come back.

use mail_migration_advisor::content::RuleId as R;
use mail_migration_advisor::kit::Options;

use crate::{checked, made, rules, written};

/// `Get-Mailbox | Select … | Export-Csv`, as Windows PowerShell writes it.
const MAILBOXES: &str = "#TYPE Selected.Microsoft.Exchange.Data.Directory.Management.Mailbox\r\n\
    \"DisplayName\",\"PrimarySmtpAddress\",\"WindowsEmailAddress\",\"Department\",\"TotalItemSize\"\r\n\
    \"Pinilla, Pilar\",\"pilar.pinilla@contoso.com\",\"pilar.pinilla@contoso.com\",\"Sales\",\"1.2 GB (1,288,490,189 bytes)\"\r\n\
    \"Nixon, Toby\",\" toby.nixon@contoso.com\",\"t.nixon@contoso.com\",\"Sales\",\"3 GB (3,221,225,472 bytes)\"\r\n\
    \"Pinilla, Pilar\",\"PILAR.PINILLA@contoso.com\",\"pilar.pinilla@contoso.com\",\"\",\"\"\r\n\
    \"Nobody\",\"nobody\",\"\",\"\",\"\"\r\n";

#[test]
fn a_staged_list_holds_primary_addresses_once() {
    let made = made("staged", MAILBOXES, &Options::default());
    assert_eq!(rules(&made), [(R::Primary, 4), (R::Twice, 5), (R::Address, 6)], "{:?}", made.problems);
    assert_eq!(written("staged", &made), "EmailAddress\r\npilar.pinilla@contoso.com\r\n");
    assert_eq!((made.left.as_slice(), made.rows[0].size), (&[1, 2, 3][..], 1_288_490_189.0));
}

#[test]
fn single_sign_on_takes_passwords_away() {
    let list = "EmailAddress,Password,ForceChangePassword\na@contoso.com,Ch4nge-me!,True\nb@contoso.com,,false\n";
    let sso = Options { single_sign_on: true, ..Options::default() };
    let made = made("staged", list, &sso);
    assert_eq!(rules(&made), [(R::SingleSignOn, 2), (R::Spelling, 3)]);
    assert_eq!(
        written("staged", &made),
        "EmailAddress,ForceChangePassword\r\na@contoso.com,False\r\nb@contoso.com,False\r\n"
    );
    // What was decided for one path means nothing for another.
    let pst = crate::made("pst-network-upload", "PST,Email,Archive\na.pst,a@contoso.com,TRUE\n", &sso);
    assert_eq!(pst.rows[0].cells[4], "TRUE");
    let plain = crate::made("staged", list, &Options::default());
    assert_eq!(written("staged", &plain).lines().nth(1), Some("a@contoso.com,Ch4nge-me!,True"));
}

#[test]
fn a_short_password_is_refused_and_never_told() {
    let made = made("staged", "EmailAddress,Password\na@contoso.com,secret7\n", &Options::default());
    assert_eq!(rules(&made), [(R::ShortPassword, 2)]);
    assert!(made.problems.iter().all(|problem| !problem.value.contains("secret")), "{:?}", made.problems);
}

#[test]
fn a_remote_move_says_what_moves() {
    let list = "Email;MailboxType\na@contoso.com;primaryonly\nb@contoso.com;\nc@contoso.com;Everything\n";
    let made = made("minimal-hybrid", list, &Options::default());
    assert_eq!(rules(&made), [(R::Spelling, 2), (R::Choice, 4)]);
    assert_eq!(
        written("full-hybrid", &made),
        "EmailAddress,MailboxType\r\na@contoso.com,PrimaryOnly\r\nb@contoso.com,\r\n"
    );
}

#[test]
fn imap_sign_in_follows_the_server() {
    let list = "Email,User\nanna@contoso.com,anna\nben@contoso.com,CORP\\ben\n";
    let of = |form: &str, domain: &str| {
        let options = Options {
            sign_in: form.to_owned(),
            admin: "mover".to_owned(),
            admin_password: "s3cret".to_owned(),
            login_domain: domain.to_owned(),
            ..Options::default()
        };
        let made = made("imap", list, &options);
        made.rows.iter().map(|row| row.cells[1..].join(" ")).collect::<Vec<_>>()
    };
    assert_eq!(of("own", ""), ["anna  ", "CORP\\ben  "]);
    assert_eq!(of("exchange", ""), ["contoso.com/mover/anna s3cret ", "CORP/mover/ben s3cret "]);
    assert_eq!(of("exchange", "corp"), ["corp/mover/anna s3cret ", "corp/mover/ben s3cret "]);
    assert_eq!(of("sasl", ""), ["anna*mover s3cret ", "ben*mover s3cret "]);
    let gmail = Options { sign_in: "gmail".to_owned(), ..Options::default() };
    let made = made("imap", "New Address,Email,User\na@contoso.com,anna@old.example,anna@gmail.com\n", &gmail);
    assert_eq!(made.rows[0].cells[..2], ["a@contoso.com", "anna@gmail.com"]);
    assert_eq!(of("mirapoint", "")[0], "#anna@contoso.com#mover# s3cret ");
    assert_eq!(of("shared", ""), ["mover s3cret /users/anna", "mover s3cret /users/ben"]);
}

#[test]
fn an_imap_list_without_passwords_says_so_and_is_kept() {
    let made = made("imap", "Email\nanna@contoso.com\n", &Options::default());
    assert_eq!(rules(&made), [(R::PasswordToCome, 2)]);
    assert_eq!(written("imap", &made), "EmailAddress,UserName,Password\r\nanna@contoso.com,anna@contoso.com,\r\n");
    let gmail = Options { sign_in: "gmail".to_owned(), ..Options::default() };
    let list = "EmailAddress,UserName,Password\na@contoso.com,a@gmail.com,abcd efgh ijkl mnop\nb@contoso.com,b,short\n";
    let made = checked("imap", list, &gmail);
    assert_eq!(rules(&made), [(R::LoginForm, 3), (R::AppPassword, 3)]);
}

#[test]
fn new_addresses_come_from_the_list_or_from_a_domain() {
    let list = "Primary Email,New Address\ntobyn@contoso.com,toby.nixon@contoso.com\nli@contoso.com,\n";
    let google = made("google-workspace", list, &Options::default());
    assert_eq!(
        written("google-workspace", &google),
        "EmailAddress,Username\r\ntoby.nixon@contoso.com,tobyn@contoso.com\r\nli@contoso.com,\r\n"
    );
    let options = Options { new_domain: "@fabrikam.com".to_owned(), ..Options::default() };
    let made = made("cross-tenant", "Email\nli@contoso.com\n", &options);
    assert_eq!(written("cross-tenant", &made), "EmailAddress\r\nli@fabrikam.com\r\n");
}

const PST: &str = "Workload,FilePath,Name,Mailbox,IsArchive,TargetRootFolder,ContentCodePage,SPFileContainer,SPManifestContainer,SPSiteUrl";

#[test]
fn a_mapping_file_keeps_its_ten_columns() {
    let list = "PST;Email;Folder;Archive;Code Page\npilar.pst;pilar@contoso.com;\\ingestiondata\\2019\\;wahr;932\n\
        toby.zip;toby@contoso.com;;;\nolder.pst;me;;perhaps;utf8\npilar.pst;toby@contoso.com;2020;;\n";
    let made = made("pst-network-upload", list, &Options { root_folder: "/Old".to_owned(), ..Options::default() });
    assert_eq!(
        rules(&made),
        [
            (R::PstFolder, 2),
            (R::Spelling, 2),
            (R::PstFile, 3),
            (R::Address, 4),
            (R::Choice, 4),
            (R::CodePage, 4),
            (R::NameTwice, 5)
        ]
    );
    let text = written("pst-network-upload", &made);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], PST);
    assert_eq!(lines[1], "Exchange,2019,pilar.pst,pilar@contoso.com,TRUE,/Old,932,,,");
    assert_eq!(lines[2], "Exchange,2020,pilar.pst,toby@contoso.com,,/Old,,,,");
}

#[test]
fn the_examples_of_the_documentation_pass() {
    for (path, text) in [
        ("staged", "EmailAddress,Password,ForceChangePassword\npilar.pinilla@contoso.com,Ch4nge-me!,False\n"),
        ("minimal-hybrid", "EmailAddress,MailboxType\npilar.pinilla@contoso.com,PrimaryAndArchive\n"),
        ("imap", "EmailAddress,UserName,Password\npilar.pinilla@contoso.com,contoso\\pilar.pinilla,Example-1\n"),
        ("google-workspace", "EmailAddress,Username\npilar.pinilla@contoso.com,pilar.pinilla@contoso.com\n"),
        ("cross-tenant", "EmailAddress\npilar.pinilla@fabrikam.com\n"),
        ("pst-drive-shipping", &format!("{PST}\nExchange,,pilar.pst,pilar.pinilla@contoso.com,FALSE,/Old mail,,,,\n")),
    ] {
        let made = checked(path, text, &Options::default());
        assert_eq!(made.problems, [], "{path}");
        assert_eq!(written(path, &made).replace("\r\n", "\n"), text, "{path}");
    }
}

#[test]
fn a_finished_file_is_told_what_the_service_would_refuse() {
    let list =
        "Email Adress,MailboxType,Name,BadItemLimit\na@contoso.com,PrimaryOnly,A,5\nb@contoso.com,PrimaryOnly,B\n";
    let made = checked("minimal-hybrid", list, &Options::default());
    assert_eq!(rules(&made), [(R::HeadingSpelling, 1), (R::ColumnUnknown, 1), (R::ColumnFormer, 1), (R::CellCount, 3)]);
    assert_eq!(written("minimal-hybrid", &made), "EmailAddress,MailboxType\r\na@contoso.com,PrimaryOnly\r\n");
    let swapped = "Name,Workload,FilePath,Mailbox\na.pst,Mail,,a@contoso.com\n";
    let made = checked("pst-network-upload", swapped, &Options::default());
    assert_eq!(rules(&made), [(R::ColumnOrder, 1), (R::Fixed, 2)]);
    assert_eq!(written("pst-network-upload", &made).lines().nth(1), Some("Exchange,,a.pst,a@contoso.com,,,,,,"));
    let none = checked("staged", "Password\nCh4nge-me!\n", &Options::default());
    assert_eq!(rules(&none), [(R::ColumnMissing, 1), (R::CellMissing, 2)]);
    assert_eq!(rules(&checked("staged", "EmailAddress\n", &Options::default())), [(R::NoRows, 0)]);
    let open = checked("staged", "EmailAddress\na@contoso.com\n\"b@contoso.com\nc@contoso.com\n", &Options::default());
    assert_eq!((rules(&open), open.rows.len(), open.left.len()), (vec![(R::OpenQuote, 3)], 1, 1));
}

#[test]
fn what_excel_would_take_for_a_formula_is_told_and_kept_for_the_service() {
    use mail_migration_advisor::kit::{inventory, left_out};
    let list = "EmailAddress,UserName,Password\n+a@contoso.com,=cmd,-pass word-\n";
    let made = checked("imap", list, &Options::default());
    assert_eq!(rules(&made), [(R::Formula, 2), (R::Formula, 2), (R::Formula, 2)]);
    assert!(written("imap", &made).ends_with("+a@contoso.com,=cmd,-pass word-\r\n"));
    let people = inventory(&["Name"], std::iter::once(vec!["=1+1".to_owned()]));
    assert_eq!(people, "\u{feff}Name\r\n'=1+1\r\n");
    let sheet = crate::sheet("Email,Note\nnobody,\"a, b\"\n");
    let made = crate::made("staged", "Email,Note\nnobody,\"a, b\"\n", &Options::default());
    assert_eq!(left_out(&sheet, &made), "\u{feff}Email,Note\r\nnobody,\"a, b\"\r\n");
}

#[test]
fn large_ones_and_unreadable_sizes_are_told() {
    let list = "Email,Size (GB)\na@contoso.com,120\nb@contoso.com,much\nc@contoso.com,99\n";
    assert_eq!(rules(&made("minimal-hybrid", list, &Options::default())), [(R::Large, 2), (R::Size, 3)]);
    let list = "PST,Email,Size (GB)\na.pst,a@contoso.com,21\n";
    assert_eq!(rules(&made("pst-network-upload", list, &Options::default())), [(R::Large, 2)]);
}
