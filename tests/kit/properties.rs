//! What holds for any rows, any bytes, any wishes.

use std::collections::BTreeSet;

use mail_migration_advisor::kit::{
    By, Encoding, Making, Mapping, Options, Reading, Waves, batches, bytes, decode, file, inventory, left_out,
};
use proptest::prelude::*;

use crate::{format, kit, sheet};

const PATHS: [&str; 6] = ["staged", "minimal-hybrid", "imap", "google-workspace", "cross-tenant", "pst-network-upload"];

fn by() -> impl Strategy<Value = By> {
    prop_oneof![Just(By::Order), Just(By::Group), Just(By::Size), Just(By::Given)]
}

/// Cells with everything that makes trouble in a table.
fn cells() -> impl Strategy<Value = Vec<Vec<String>>> {
    let cell = "[a-zäß ,;\"'\t\r\n=@.|]{0,8}";
    proptest::collection::vec(proptest::collection::vec(cell, 3), 1..20)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// What is written is read back as it was, by our reader and by another.
    #[test]
    fn tables_come_back_as_they_were_written(rows in cells()) {
        // A mark keeps rows from being blank, and a spreadsheet's signs from being protected.
        let rows: Vec<Vec<String>> =
            rows.into_iter().map(|row| row.into_iter().map(|cell| format!("x{cell}")).collect()).collect();
        let text = inventory(&["One", "Two", "Three"], rows.iter().cloned());
        let read = sheet(text.trim_start_matches('\u{feff}'));
        let ours: Vec<Vec<String>> =
            (0..read.len()).map(|row| read.row(row).map(str::to_owned).collect()).collect();
        prop_assert_eq!(&ours, &rows);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let others: Vec<Vec<String>> =
            reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect();
        prop_assert_eq!(&others, &rows);
        prop_assert_eq!(read.open_quote, None);
    }

    /// Any bytes are read, made and checked for any path, whatever the columns are said to mean; every row is either handed
    /// over or left out, and batches hold each of them once.
    #[test]
    fn nothing_breaks_it_and_no_row_is_lost(
        bytes in proptest::collection::vec(any::<u8>(), 0..400),
        ascii in "[a-z@.,;\"\n\r\t =]{0,400}",
        path in 0..PATHS.len(),
        columns in proptest::collection::vec(0..6_usize, 12),
        by in by(), pilot in 0..9_usize, most in 0..9_usize, finished: bool, sso: bool,
    ) {
        let format = format(PATHS[path]);
        for bytes in [bytes, ascii.into_bytes()] {
            let sheet = sheet(&decode(&bytes).0);
            let options = Options { single_sign_on: sso, sign_in: "sasl".to_owned(), admin: "mover".to_owned(), ..Options::default() };
            let mut mapping = Mapping::default();
            for (field, column) in kit().fields.iter().zip(&columns) {
                mapping.insert(field.id.clone(), *column);
            }
            let mut making = if finished {
                Making::of_finished(kit(), format, (&sheet, Encoding::Utf8), &options)
            } else {
                Making::of_inventory(kit(), format, &sheet, &mapping, &options)
            };
            while !making.advance(3) {}
            let made = making.finish();
            prop_assert_eq!(made.rows.len() + made.left.len(), sheet.len());
            let plan = batches(format, &made, &Waves { by, pilot, rows: most, ..Waves::default() });
            let mut seen = BTreeSet::new();
            let mut names = BTreeSet::new();
            let limit = if most == 0 { format.rows } else { most };
            for batch in &plan.batches {
                prop_assert!(!batch.rows.is_empty() && batch.rows.len() <= limit);
                prop_assert!(batch.name.len() <= 64 && batch.name.bytes().all(|byte| byte.is_ascii_alphanumeric()));
                prop_assert!(format.batches || !batch.name.bytes().any(|byte| byte.is_ascii_uppercase()));
                prop_assert!(names.insert(batch.name.to_lowercase()));
                batch.rows.iter().for_each(|row| assert!(seen.insert(*row), "row {row} twice"));
                prop_assert!(file(format, &made, batch, true).lines().count() > batch.rows.len());
            }
            prop_assert_eq!(seen.len(), made.rows.len());
            let again = batches(format, &made, &Waves { by, pilot, rows: most, ..Waves::default() });
            prop_assert_eq!(plan, again);
            let _ = left_out(&sheet, &made);
        }
    }

    /// A file that we made has nothing that we should complain of, and is made again as it is.
    #[test]
    fn what_we_made_passes_our_own_check(users in proptest::collection::btree_set("[a-z]{1,8}", 1..30), path in 0..5_usize) {
        let format = format(PATHS[path]);
        let list: String = users.iter().map(|user| format!("{user}@contoso.com,{user},pass-{user}-word\n")).collect();
        let list = "Email,User,Password\n".to_owned() + &list;
        let text = crate::written(PATHS[path], &crate::made(PATHS[path], &list, &Options::default()));
        let again = crate::checked(PATHS[path], &text, &Options::default());
        prop_assert_eq!(&again.problems, &[]);
        prop_assert_eq!(crate::written(PATHS[path], &again), text);
        prop_assert_eq!(again.rows.len(), users.len());
        let _ = format;
    }

    /// Pieces of any length give the same sheet.
    #[test]
    fn pieces_do_not_matter(text in "[a-z,\"\n\r]{0,200}", piece in 1..50_usize) {
        let mut reading = Reading::new(text.clone());
        while !reading.advance(piece) {
            prop_assert!(reading.percent() <= 100);
        }
        let (one, other) = (reading.finish(), sheet(&text));
        prop_assert_eq!(format!("{one:?}"), format!("{other:?}"));
    }

    /// Sizes of any text are numbers or none.
    #[test]
    fn any_size_is_a_number_or_none(text in ".{0,30}", heading in ".{0,12}") {
        prop_assert!(bytes(&text, &heading).is_none_or(|size| size.is_finite() && size >= 0.0));
    }
}
