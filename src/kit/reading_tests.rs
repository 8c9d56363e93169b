use super::*;

fn read(text: &str) -> Sheet {
    let mut reading = Reading::new(text.to_owned());
    while !reading.advance(3) {}
    reading.finish()
}

fn rows(sheet: &Sheet) -> Vec<Vec<&str>> {
    (0..sheet.len()).map(|row| sheet.row(row).collect()).collect()
}

#[test]
fn commas_semicolons_and_tabs_are_told_apart() {
    for (text, sign) in [
        ("Name,Mail\r\n\"Li, Wei\",w@a.example\r\n", ','),
        ("Name;Mail\n\"Li, Wei\";w@a.example", ';'),
        ("Name\tMail\rLi, Wei\tw@a.example\r", '\t'),
        ("sep=|\nName|Mail\nLi, Wei|w@a.example", '|'),
    ] {
        let sheet = read(text);
        assert_eq!(
            (sheet.separator, sheet.headings()),
            (sign, &["Name".to_owned(), "Mail".to_owned()][..]),
            "{text:?}"
        );
        assert_eq!(rows(&sheet), [["Li, Wei", "w@a.example"]], "{text:?}");
    }
}

#[test]
fn rows_know_their_lines_whatever_stands_between() {
    let sheet = read("#TYPE Selected.Mailbox\r\n\r\nName,Note\r\na,\"one\r\ntwo \"\"three\"\"\"\r\n\r\n,\r\nb,c\r\n");
    assert_eq!(rows(&sheet), [["a", "one\r\ntwo \"three\""], ["b", "c"]]);
    assert_eq!((sheet.line(0), sheet.line(1), sheet.len()), (4, 8, 2));
    assert_eq!((sheet.cell(1, 1), sheet.cell(1, 2), sheet.cell(7, 0)), ("c", "", ""));
}

#[test]
fn what_stands_before_the_heading_is_named() {
    for (text, before, heading) in [
        ("#TYPE Selected.Mailbox\r\nName;Mail\r\nA;a@b.example", Some(("#TYPE Selected.Mailbox", 1)), 2),
        // As a spreadsheet saves it again.
        ("\"#TYPE Selected.Mailbox\";\r\nName;Mail\r\nA;a@b.example", Some(("\"#TYPE Selected.Mailbox\";", 1)), 2),
        ("\u{feff}\nSep=;\nName;Mail\nA;a@b.example", Some(("Sep=;", 2)), 3),
        ("\"sep=;\"\n#TYPE x\nName;Mail\nA;a@b.example", Some(("\"sep=;\"", 1)), 3),
        ("\u{feff}Name;Mail\nA;a@b.example", None, 1),
        ("separator;Mail\nA;a@b.example", None, 1),
    ] {
        let sheet = read(text);
        assert_eq!(sheet.before().map(|before| (before.text.as_str(), before.line)), before, "{text:?}");
        assert_eq!(
            (sheet.heading_line, sheet.separator, sheet.headings()[1].as_str()),
            (heading, ';', "Mail"),
            "{text:?}"
        );
        assert_eq!(rows(&sheet), [["A", "a@b.example"]], "{text:?}");
    }
}

#[test]
fn a_list_without_a_heading_is_no_heading() {
    let sheet = read("anna@a.example\nben@a.example\n");
    assert!(!sheet.has_heading);
    assert_eq!((sheet.headings(), sheet.len(), sheet.line(0)), (&["1".to_owned()][..], 2, 1));
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_told_with_its_line() {
    assert_eq!(read("a,b\n1,\"2\n3,4\n").open_quote, Some(2));
    assert_eq!(read("a,b\n1,\"2\"\n3,5\" disk\n").open_quote, None);
    assert_eq!(read("a,b\n1,\"2\"").open_quote, None);
}

#[test]
fn nothing_and_almost_nothing_are_read() {
    for text in ["", "\n\n", "sep=;", "#TYPE x", "\"", ",", "\u{0}"] {
        assert!(read(text).is_empty(), "{text:?}");
    }
}

#[test]
fn rows_of_other_lengths_keep_their_cells() {
    let sheet = read("a,b\n1\n1,2,3\n");
    assert_eq!((sheet.width(0), sheet.width(1)), (1, 3));
    assert_eq!(rows(&sheet), [vec!["1"], vec!["1", "2", "3"]]);
}
