//! Batches: limits, groups, sizes, names.

use mail_migration_advisor::kit::{Batch, By, Made, Options, Waves, batches, file, stem};

use crate::{format, made};

/// People of teams in turn, with sizes that grow.
fn people(count: usize) -> Made {
    let rows = (0..count).map(|n| format!("p{n}@contoso.com,Team {},Wave {},{} GB\n", n % 7, 1 + n % 3, 1 + n % 10));
    made("staged", &("Email,Department,Wave,Size\n".to_owned() + &rows.collect::<String>()), &Options::default())
}

fn sizes(batches: &[Batch]) -> Vec<usize> {
    batches.iter().map(|batch| batch.rows.len()).collect()
}

fn names(batches: &[Batch]) -> Vec<&str> {
    batches.iter().map(|batch| batch.name.as_str()).collect()
}

#[test]
fn files_are_as_long_as_the_service_takes() {
    let plan = batches(format("staged"), &people(4500), &Waves::default());
    assert_eq!(
        (names(&plan.batches), sizes(&plan.batches)),
        (vec!["Staged01", "Staged02", "Staged03"], vec![2000, 2000, 500])
    );
    // More than the service takes is not to be had.
    let plan = batches(format("staged"), &people(2001), &Waves { rows: 9999, ..Waves::default() });
    assert_eq!(sizes(&plan.batches), [2000, 1]);
}

#[test]
fn a_pilot_goes_first_and_comes_from_all_over() {
    let made = people(100);
    let plan = batches(format("staged"), &made, &Waves { pilot: 5, rows: 50, ..Waves::default() });
    assert_eq!(
        (names(&plan.batches), sizes(&plan.batches)),
        (vec!["StagedPilot", "Staged01", "Staged02"], vec![5, 50, 45])
    );
    assert_eq!(plan.batches[0].rows, [0, 20, 40, 60, 80]);
    let all = batches(format("staged"), &people(3), &Waves { pilot: 10, ..Waves::default() });
    assert_eq!(sizes(&all.batches), [3]);
}

#[test]
fn people_of_a_group_stay_together() {
    let made = people(70);
    let plan = batches(format("staged"), &made, &Waves { by: By::Group, rows: 25, ..Waves::default() });
    for batch in &plan.batches {
        assert!(batch.rows.len() <= 25);
        for row in &batch.rows {
            let team = &made.rows[*row].group;
            let all = made.rows.iter().filter(|other| other.group == *team).count();
            assert_eq!(batch.rows.iter().filter(|other| made.rows[**other].group == *team).count(), all, "{team}");
        }
    }
    let parted = batches(format("staged"), &made, &Waves { by: By::Group, rows: 4, ..Waves::default() });
    assert_eq!(parted.parted.len(), 7);
}

#[test]
fn batches_by_size_weigh_about_the_same() {
    let made = people(200);
    let plan = batches(format("staged"), &made, &Waves { by: By::Size, rows: 50, ..Waves::default() });
    let weights: Vec<f64> =
        plan.batches.iter().map(|batch| batch.rows.iter().map(|row| made.rows[*row].size).sum()).collect();
    let (least, most) = weights.iter().fold((f64::MAX, 0.0_f64), |(least, most), w| (least.min(*w), most.max(*w)));
    assert_eq!(sizes(&plan.batches), [50, 50, 50, 50]);
    assert!(most < least * 1.05, "{weights:?}");
}

#[test]
fn batches_of_the_list_keep_their_names_as_far_as_names_go() {
    let list = "Email,Batch\na@contoso.com,Wave 1: Köln!\nb@contoso.com,wave 1: köln!\nc@contoso.com,\nd@contoso.com,!!!\n\
        e@contoso.com,Wave 1 Kln\n";
    let made = made("minimal-hybrid", list, &Options::default());
    let plan = batches(format("minimal-hybrid"), &made, &Waves { by: By::Given, ..Waves::default() });
    assert_eq!(names(&plan.batches), ["WaveWave1Kln", "Wave", "WaveWave1Klnx2", "WaveRest"]);
    assert_eq!(sizes(&plan.batches), [2, 1, 1, 1]);
    let long = Waves { stem: "x".repeat(90), ..Waves::default() };
    assert!(batches(format("staged"), &people(9), &long).batches.iter().all(|batch| batch.name.len() <= 64));
}

#[test]
fn a_file_of_imap_stays_below_ten_megabytes() {
    let long = "p\"\"".repeat(150);
    let rows = (0..30_000).map(|n| format!("{}{n}@contoso.com,u{n},\"{long}\"\n", "a".repeat(50)));
    let list = "EmailAddress,UserName,Password\n".to_owned() + &rows.collect::<String>();
    let made = crate::checked("imap", &list, &Options::default());
    assert_eq!(made.rows.len(), 30_000, "{:?}", made.problems.first());
    for by in [By::Order, By::Size, By::Group] {
        let plan = batches(format("imap"), &made, &Waves { by, ..Waves::default() });
        assert!(plan.batches.len() > 1);
        for batch in &plan.batches {
            assert!(file(format("imap"), &made, batch, true).len() <= 10 * 1024 * 1024);
        }
    }
}

#[test]
fn nobody_gets_more_than_a_thousand_files_by_a_slip() {
    let made = people(5000);
    for by in [By::Order, By::Group, By::Size] {
        let plan = batches(format("staged"), &made, &Waves { by, rows: 1, ..Waves::default() });
        // Where a group begins, a file may stay shorter.
        assert!((1000..=1007).contains(&plan.batches.len()), "{by:?}: {}", plan.batches.len());
    }
}

#[test]
fn names_begin_with_letters_and_digits_of_what_was_typed() {
    let of = |typed: &str| stem(format("staged"), &Waves { stem: typed.to_owned(), ..Waves::default() });
    assert_eq!([of(""), of("Köln 1"), of("- -")], ["Staged", "Kln1", "Staged"]);
    let plan = batches(format("staged"), &people(6), &Waves { pilot: 2, ..Waves::default() });
    let pilots: Vec<bool> = plan.batches.iter().map(|batch| batch.pilot).collect();
    assert_eq!(pilots, [true, false]);
}

#[test]
fn names_of_import_jobs_have_no_capitals() {
    let pst = format("pst-network-upload");
    let of = |typed: &str| stem(pst, &Waves { stem: typed.to_owned(), ..Waves::default() });
    assert_eq!([of(""), of("Old_Mail 2019-B"), of("Ärger!")], ["mapping", "old_mail2019-b", "rger"]);
    let rows: String = (0..5).map(|n| format!("{n}.pst,p{n}@contoso.com,Wave {}\n", n % 2)).collect();
    let made = crate::made("pst-network-upload", &("PST,Email,Job\n".to_owned() + &rows), &Options::default());
    let given = Waves { by: By::Given, stem: "HR".to_owned(), rows: 2, ..Waves::default() };
    assert_eq!(names(&batches(pst, &made, &given).batches), ["hrwave0part1", "hrwave0part2", "hrwave1"]);
    let pilot = Waves { pilot: 1, ..Waves::default() };
    assert_eq!(names(&batches(pst, &made, &pilot).batches), ["mappingpilot", "mapping01"]);
}
