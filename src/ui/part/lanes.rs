//! How answers narrow the paths: a true table, drawn as lines. Needs no other text alternative.

use crate::ui::node::{Node, el};

use crate::advisor::{Answer, Answers, Book, PathIndex, QuestionIndex, ReasonEffect, Verdict, assess};

use super::super::words::t;
use super::mark;

/// What an answer did to a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    Open,
    WarnsHere,
    Warned,
    OutHere,
    Gone,
}

/// The cells of every path, one for each answer, and its verdict at the end.
struct Narrowing {
    /// With their places in the list of answers, where "not sure" stands too.
    questions: Vec<(usize, QuestionIndex)>,
    rows: Vec<(PathIndex, Vec<Cell>, Verdict)>,
}

/// Replays the answers in order. Only real answers narrow; readings of what is still open do not.
fn replay(book: &'static Book, answers: &Answers) -> Narrowing {
    let given: Vec<(usize, (QuestionIndex, Answer))> =
        answers.given().enumerate().filter(|(_, (_, answer))| answer.is_real()).collect();
    let mut rows: Vec<(PathIndex, Vec<Cell>, Verdict)> =
        book.path_indices().map(|path| (path, Vec::new(), Verdict::Suitable)).collect();
    let mut so_far = Answers::none(book);
    for (_, (question, answer)) in &given {
        so_far.set(*question, *answer);
        let assessment = assess(book, &so_far);
        for (path, cells, verdict) in &mut rows {
            let Some(now) = assessment.of(*path) else { continue };
            let warned = now.reasons.iter().any(|reason| {
                reason.effect == ReasonEffect::Warns && reason.answers.iter().any(|q| so_far.get(q).is_real())
            });
            let before = cells.last().copied().unwrap_or(Cell::Open);
            cells.push(match (now.verdict, before) {
                (_, Cell::OutHere | Cell::Gone) => Cell::Gone,
                (Verdict::RuledOut, _) => Cell::OutHere,
                (_, Cell::Open) if warned => Cell::WarnsHere,
                (_, Cell::WarnsHere | Cell::Warned) if warned => Cell::Warned,
                _ => Cell::Open,
            });
            *verdict = now.verdict;
        }
    }
    Narrowing { questions: given.into_iter().map(|(place, (question, _))| (place + 1, question)).collect(), rows }
}

fn cell(cell: Cell, warned_before: bool) -> Node {
    match cell {
        Cell::Open => Node::from(el("td").kid(el("span").class("vh").kid(t("lanes.open")))),
        Cell::WarnsHere => {
            Node::from(el("td").class("c").kid(mark::mark("may")).kid(el("span").class("vh").kid(t("lanes.warns"))))
        }
        Cell::Warned => Node::from(el("td").class("w").kid(el("span").class("vh").kid(t("lanes.warned")))),
        Cell::OutHere => {
            let class = if warned_before { "x w" } else { "x" };
            Node::from(el("td").class(class).kid(mark::mark("out")).kid(el("span").class("vh").kid(t("lanes.out"))))
        }
        Cell::Gone => Node::from(el("td").class("z")),
    }
}

fn verdict(verdict: Verdict, warned: bool) -> Node {
    let word = mark::word(verdict);
    if verdict == Verdict::RuledOut {
        return Node::from(el("td").class("z").kid(el("span").class("vh").kid(word)));
    }
    let class = if warned { "e w" } else { "e" };
    Node::from(el("td").class(class).kid(mark::of(verdict)).kid(el("span").class("vh").kid(word)))
}

fn row(book: &'static Book, path: PathIndex, cells: &[Cell], end: Verdict) -> Node {
    let class = match end {
        Verdict::Recommended => "on",
        Verdict::RuledOut => "off",
        _ => "",
    };
    let warned = |i: usize| i > 0 && matches!(cells[i - 1], Cell::WarnsHere | Cell::Warned);
    let drawn: Vec<Node> = cells.iter().enumerate().map(|(i, state)| cell(*state, warned(i))).collect();
    Node::from(
        el("tr")
            .class(class)
            .kid(el("th").attr("scope", "row").kid(book.path(path).name.as_str()))
            .kid(drawn)
            .kid(verdict(end, warned(cells.len()))),
    )
}

/// The table for a set of answers.
pub(crate) fn lanes(book: &'static Book, answers: &Answers, caption: String) -> Node {
    let narrowing = replay(book, answers);
    let heads: Vec<Node> = narrowing
        .questions
        .iter()
        .map(|(number, question)| {
            let label = book.question(*question).label.as_str();
            Node::from(el("th").attr("scope", "col").kid(*number).kid(el("span").class("vh").kid(" ").kid(label)))
        })
        .collect();
    let rows: Vec<Node> = narrowing.rows.iter().map(|(path, cells, end)| row(book, *path, cells, *end)).collect();
    Node::from(
        el("table")
            .class("lanes")
            .kid(el("caption").class("vh").kid(caption))
            .kid(
                el("thead").kid(
                    el("tr")
                        .kid(el("th").attr("scope", "col").kid(el("span").class("vh").kid(t("lanes.path"))))
                        .kid(heads)
                        .kid(el("th").attr("scope", "col").kid(el("span").class("vh").kid(t("lanes.verdict")))),
                ),
            )
            .kid(el("tbody").kid(rows)),
    )
}

/// What the marks mean.
pub(crate) fn keys() -> Node {
    let key = |verdict| Node::from(el("li").kid(mark::of(verdict)).kid(mark::word(verdict)));
    let verdicts = [Verdict::Recommended, Verdict::Suitable, Verdict::Possible, Verdict::Undecided, Verdict::RuledOut];
    Node::from(el("ul").class("keys").kid(verdicts.into_iter().map(key).collect::<Vec<_>>()))
}
