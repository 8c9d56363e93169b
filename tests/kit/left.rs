//! Rows that are left out: told with the reason and nothing else. And what a kit begins with.

use mail_migration_advisor::content::{KitEffect, RuleId as R};
use mail_migration_advisor::kit::{Options, SHEETS, sign_in_for};

use crate::{kit, made, rules};

#[test]
fn passwords_are_wanted_for_rows_that_are_handed_over_only() {
    let mut list = String::from("Email\n");
    for n in 1..=45 {
        list.push_str(&format!("user{n:02}@contoso.com\n"));
    }
    list.push_str("user01@contoso.com\nnobody@\n");
    let made = made("imap", &list, &Options::default());
    let to_come = rules(&made).into_iter().filter(|(rule, _)| *rule == R::PasswordToCome).count();
    assert_eq!((made.rows.len(), made.left.len(), to_come), (45, 2, 45));
    let lines: Vec<usize> =
        made.problems.iter().filter(|one| one.rule != R::PasswordToCome).map(|one| one.line).collect();
    assert_eq!(lines, [47, 48]);
}

#[test]
fn a_row_that_is_left_out_says_only_why() {
    for path in ["imap", "google-workspace", "minimal-hybrid", "cross-tenant"] {
        let made = made(
            path,
            "Email,Size\n  ,3 GB\n  a@contoso.com ,many\nb@contoso.com,\nb@contoso.com ,\n",
            &Options::default(),
        );
        let lines_left = [2, 5];
        assert_eq!(made.left.len(), 2, "{path}");
        for problem in &made.problems {
            let effect = kit().rule(problem.rule).expect("a rule").effect;
            assert!(!lines_left.contains(&problem.line) || effect != KitEffect::Mended, "{path}: {problem:?}");
            assert!(problem.rule != R::Spaces || !problem.value.trim().is_empty(), "{path}: {problem:?}");
        }
        // What is handed over still says what was put right.
        assert!(made.problems.iter().any(|problem| problem.rule == R::Spaces && problem.line == 3), "{path}");
    }
}

#[test]
fn the_answers_choose_the_first_form_of_sign_in() {
    let known = |id: &str| kit().sign_ins.iter().find(|form| form.id == id);
    for (source, access, form, admin) in [
        ("imap", "administrator", "sasl", true),
        ("exchange", "administrator", "exchange", true),
        ("gmail", "per-user", "gmail", false),
    ] {
        assert_eq!(sign_in_for(source, access), form);
        assert_eq!(known(form).map(|form| form.admin), Some(admin), "{form}");
    }
    assert_eq!((sign_in_for("imap", "per-user"), sign_in_for("", "")), ("", ""));
}

#[test]
fn paths_that_only_get_a_sheet_have_neither_upload_nor_script() {
    for path in &mail_migration_advisor::content::Content::embedded().paths {
        let sheet = kit().format(&path.id).is_some_and(|format| format.people) && kit().script(&path.id).is_none();
        assert_eq!(SHEETS.contains(&path.id.as_str()), sheet, "{}", path.id);
    }
}
