//! Which column a reason speaks of, so that the cell can carry its mark. That there is a reason at all is the engine's
//! word; here it only finds its place in the table.

use crate::advisor::{Book, PathVerdict, Reason, ReasonEffect};

use super::super::super::part::column::Column;

/// What an answer does to a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Clash {
    /// It warns.
    Warns,
    /// It rules the path out.
    RulesOut,
}

/// How closely a question names what a reason is about: a reason that also looks at the source is seldom about the source.
fn closeness(question: &str) -> u8 {
    match question {
        "source" => 0,
        "exchange-versions" => 1,
        "coexistence" => 2,
        _ => 3,
    }
}

/// The column that a question belongs to; none where the table says nothing about it.
fn column(question: &str, clash: Clash) -> Option<Column> {
    match question {
        "source" | "exchange-versions" | "host-access" | "imap-access" | "mailbox-access" | "pst" => {
            Some(Column::ReadsFrom)
        }
        "mailboxes" if clash == Clash::RulesOut => Some(Column::HardLimit),
        "mailboxes" | "total-gb" | "uplink-mbps" => Some(Column::MeantFor),
        "directory-sync" | "identity" | "one-time-sync" => Some(Column::DirectorySync),
        "coexistence" => Some(Column::BothSidesSee),
        "data" => Some(Column::CalendarContacts),
        _ => None,
    }
}

fn place(book: &Book, reason: &Reason) -> Option<(Column, Clash)> {
    let clash = match reason.effect {
        ReasonEffect::RulesOut => Clash::RulesOut,
        ReasonEffect::Warns => Clash::Warns,
        _ => return None,
    };
    let questions = reason.answers.iter().map(|question| book.question(question).id.as_str());
    let closest = questions.max_by_key(|question| closeness(question))?;
    Some((column(closest, clash)?, clash))
}

/// Every cell of a path's row that clashes with the answers given; ruling out goes before warning.
pub(super) fn clashes(book: &Book, verdict: &PathVerdict) -> Vec<(Column, Clash)> {
    let mut found: Vec<(Column, Clash)> = Vec::new();
    for (column, clash) in verdict.reasons.iter().filter_map(|reason| place(book, reason)) {
        match found.iter_mut().find(|(other, _)| *other == column) {
            Some((_, known)) => *known = clash.max(*known),
            None => found.push((column, clash)),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advisor::{assess, link};

    fn marks(query: &str, path: &str) -> Vec<(Column, Clash)> {
        let book = Book::embedded();
        let (answers, _) = link::read(book, query);
        let assessment = assess(book, &answers);
        let verdict = book.path_index(path).and_then(|index| assessment.of(index).cloned());
        verdict.map(|verdict| clashes(book, &verdict)).unwrap_or_default()
    }

    #[test]
    fn a_source_that_cannot_be_read_marks_reads_from() {
        assert_eq!(
            marks("source=exchange&exchange-versions=exchange-2016", "staged"),
            [(Column::ReadsFrom, Clash::RulesOut)]
        );
    }

    #[test]
    fn size_marks_the_limit_when_it_rules_out_and_the_advice_when_it_warns() {
        let small = marks("source=exchange&exchange-versions=exchange-2003&mailboxes=300", "cutover");
        let large = marks("source=exchange&exchange-versions=exchange-2003&mailboxes=3000", "cutover");
        assert!(small.contains(&(Column::MeantFor, Clash::Warns)), "{small:?}");
        assert!(large.contains(&(Column::HardLimit, Clash::RulesOut)), "{large:?}");
    }

    #[test]
    fn what_the_table_does_not_show_marks_nothing() {
        assert!(marks("source=microsoft-365&tenant-hold=yes", "cross-tenant").is_empty());
    }

    #[test]
    fn without_answers_nothing_clashes() {
        let book = Book::embedded();
        for path in book.paths() {
            assert!(marks("", &path.id).is_empty(), "{}", path.id);
        }
    }
}
