//! One cell: put right where that is plain, complained of where it is not.

use crate::content::{CellKind, KitColumn, RuleId};

use super::login;
use super::made::Row;

/// Whether a text is a mail address: one `@`, something before it of at most 64 characters, a domain with a dot, no spaces or
/// signs that part addresses, 254 characters in all. A working definition (`facts.md` 8.0, assumed): the service decides.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let bad =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, '@' | ',' | ';' | '<' | '>' | '"' | '(' | ')');
    let dots = |part: &str| part.split('.').all(|piece| !piece.is_empty());
    !local.is_empty()
        && local.chars().count() <= 64
        && text.chars().count() <= 254
        && !local.contains(bad)
        && !domain.contains(bad)
        && domain.contains('.')
        && dots(domain)
        && dots(local)
}

/// An address without the name of its kind, as Exchange writes it in `EmailAddresses`.
pub(super) fn bare(text: &str) -> &str {
    match (text.get(..5), text.get(5..)) {
        (Some(kind), Some(rest)) if kind.eq_ignore_ascii_case("smtp:") => rest.trim_start(),
        _ => text,
    }
}

/// The folder and the name of a file, where a whole path stands. A folder of a share or a drive keeps its folders only.
pub(super) fn parted(path: &str) -> Option<(String, &str)> {
    let (folder, name) = path.trim().rsplit_once(['\\', '/'])?;
    let folder = folder.replace('\\', "/");
    let folder = match folder.strip_prefix("//") {
        // `//server/share/folder`: the first two name the share.
        Some(shared) => shared.splitn(3, '/').nth(2).unwrap_or_default(),
        None => folder.split_once(':').map_or(folder.as_str(), |(_, rest)| rest),
    };
    Some((folder.trim_matches('/').to_owned(), name))
}

/// Whether an address is that of a mailbox which Exchange keeps for itself, by its name.
pub(super) fn is_of_the_server(address: &str) -> bool {
    let local = address.split('@').next().unwrap_or_default().to_lowercase();
    let numbered = |rest: &str| rest.is_empty() || is_guid(rest) || rest.bytes().all(|byte| byte.is_ascii_hexdigit());
    ["discoverysearchmailbox", "healthmailbox", "systemmailbox"]
        .iter()
        .any(|name| local.strip_prefix(name).is_some_and(numbered))
        || ["migration.", "federatedemail."].iter().any(|name| local.strip_prefix(name).is_some_and(is_guid))
}

/// Whether a text is a GUID, with or without braces.
#[must_use]
pub fn is_guid(text: &str) -> bool {
    let text = text.trim_start_matches('{').trim_end_matches('}');
    let parts: Vec<&str> = text.split('-').collect();
    let hex = |part: &&str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    parts.len() == 5 && parts.iter().zip([8, 4, 4, 4, 12]).all(|(part, length)| hex(part, length))
}

/// Words that spreadsheets of several languages write for true and false.
const TRUE: [&str; 7] = ["true", "yes", "1", "wahr", "ja", "vrai", "verdadero"];
const FALSE: [&str; 7] = ["false", "no", "0", "falsch", "nein", "faux", "falso"];

/// A value in one of the spellings of a column; none where it is no such value.
fn spelt(column: &KitColumn, value: &str) -> Option<String> {
    let listed = column.options.iter().find(|option| option.eq_ignore_ascii_case(value));
    let word = |words: &[&str]| words.contains(&value.to_lowercase().as_str());
    let truth = match column.kind {
        CellKind::Truth if word(&TRUE) => column.options.first(),
        CellKind::Truth if word(&FALSE) => column.options.get(1),
        _ => None,
    };
    listed.or(truth).cloned()
}

/// A folder of the upload area as it is written there.
fn folder(value: &str) -> String {
    let folder = value.replace('\\', "/");
    let folder = folder.trim_matches('/');
    let inside = folder.strip_prefix("ingestiondata").filter(|rest| rest.is_empty() || rest.starts_with('/'));
    inside.unwrap_or(folder).trim_matches('/').to_owned()
}

/// Whether a spreadsheet would take a value for a formula.
pub(super) fn is_formula(value: &str) -> bool {
    value.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Looks at a cell; what it is to hold, with complaints noted.
pub(super) fn checked(row: &mut Row<'_>, column: &KitColumn, raw: &str) -> String {
    let is_password = matches!(column.kind, CellKind::NewPassword | CellKind::OldPassword);
    // A space may belong to a password.
    let value = if is_password { raw } else { raw.trim() };
    // Spaces alone were nothing.
    if value != raw && !value.is_empty() {
        row.complain(RuleId::Spaces, column, raw);
    }
    let value = match column.kind {
        CellKind::Address | CellKind::Mailbox if bare(value) != value => {
            row.complain(RuleId::AddressPrefix, column, value);
            bare(value)
        }
        _ => value,
    };
    if is_formula(value) {
        row.complain(RuleId::Formula, column, value);
    }
    match column.kind {
        CellKind::Fixed if value != column.value => {
            row.complain(RuleId::Fixed, column, value);
            return column.value.clone();
        }
        CellKind::Blank => {
            if !value.is_empty() {
                row.complain(RuleId::Blank, column, value);
            }
            return String::new();
        }
        _ => {}
    }
    if value.is_empty() {
        if column.required {
            let rule = if is_password { RuleId::PasswordToCome } else { RuleId::CellMissing };
            row.complain(rule, column, "");
        }
        return String::new();
    }
    filled(row, column, value)
}

/// The same for a value that is there.
fn filled(row: &mut Row<'_>, column: &KitColumn, value: &str) -> String {
    let wrong = match column.kind {
        CellKind::Address if !is_address(value) => RuleId::Address,
        CellKind::Mailbox if !is_address(value) && !is_guid(value) => RuleId::Address,
        CellKind::NewPassword if value.chars().count() < 8 => RuleId::ShortPassword,
        CellKind::OldPassword if !login::fits_password(row.sign_in, value) => RuleId::AppPassword,
        CellKind::Login if !login::fits(row.sign_in, row.options, value) => RuleId::LoginForm,
        CellKind::PstFile if !is_pst(value) => RuleId::PstFile,
        CellKind::RootFolder if !value.starts_with('/') => RuleId::RootFolder,
        CellKind::CodePage if value.len() > 5 || !value.bytes().all(|byte| byte.is_ascii_digit()) => RuleId::CodePage,
        CellKind::Choice | CellKind::Truth => return one_of(row, column, value),
        CellKind::PstFolder => {
            let put_right = folder(value);
            if put_right != value {
                row.complain(RuleId::PstFolder, column, value);
            }
            return put_right;
        }
        CellKind::Address | CellKind::Mailbox if !value.split('@').next().unwrap_or_default().is_ascii() => {
            RuleId::AddressLetters
        }
        _ => return value.to_owned(),
    };
    row.complain(wrong, column, value);
    value.to_owned()
}

fn is_pst(value: &str) -> bool {
    let end = value.len().saturating_sub(4);
    let ends = value.get(end..).is_some_and(|ending| ending.eq_ignore_ascii_case(".pst"));
    ends && end > 0 && !value.contains(['\\', '/', ':', '*', '?', '"', '<', '>', '|'])
}

fn one_of(row: &mut Row<'_>, column: &KitColumn, value: &str) -> String {
    match spelt(column, value) {
        Some(right) => {
            if right != value {
                row.complain(RuleId::Spelling, column, value);
            }
            right
        }
        None => {
            row.complain(RuleId::Choice, column, value);
            value.to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_what_only_looks_like_one() {
        for text in ["a@b.example", "first.last+tag@sub.contoso.com", "o'brien@contoso.com", "müller@contoso.com"] {
            assert!(is_address(text), "{text}");
        }
        let long = format!("{}@b.example", "a".repeat(65));
        for text in [
            "",
            "a",
            "a@b",
            "@b.example",
            "a@.example",
            "a@b.",
            "a b@c.example",
            "a@b@c.example",
            "A <a@b.c>",
            ".a@b.c",
            &long,
        ] {
            assert!(!is_address(text), "{text}");
        }
    }

    #[test]
    fn paths_are_parted_into_folder_and_name() {
        for (path, folder, name) in [
            (r"\\fs01\pst$\dept1\Archiv.pst", "dept1", "Archiv.pst"),
            (r"\\fs01\pst$\Archiv.pst", "", "Archiv.pst"),
            (r"D:\old\2019\a.pst", "old/2019", "a.pst"),
            ("D:a/b.pst", "a", "b.pst"),
            ("dept1/a.pst", "dept1", "a.pst"),
        ] {
            assert_eq!(parted(path), Some((folder.to_owned(), name)), "{path}");
        }
        assert_eq!(parted("a.pst"), None);
    }

    #[test]
    fn folders_and_guids_are_put_right_or_told() {
        for (from, to) in [
            ("a\\b", "a/b"),
            ("/a/", "a"),
            ("ingestiondata/x", "x"),
            ("ingestiondata", ""),
            ("ingestiondata2", "ingestiondata2"),
        ] {
            assert_eq!(folder(from), to);
        }
        assert!(is_guid("3d91d4f8-26b3-4f1e-9c8a-000000000001") && is_guid("{3D91D4F8-26B3-4F1E-9C8A-000000000001}"));
        assert!(!is_guid("3d91d4f8-26b3-4f1e-9c8a") && is_pst("a.PST") && !is_pst(".pst") && !is_pst("x/a.pst"));
        assert!([":", "*", "?", "\"", "<", ">", "|"].iter().all(|sign| !is_pst(&format!("a{sign}b.pst"))));
    }
}
