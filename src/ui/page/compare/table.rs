//! The table of all paths: which rows and columns, in which order, and how they are drawn.

use leptos::prelude::*;

use crate::advisor::{PathIndex, PathVerdict, ReasonEffect, Verdict, next_question};
use crate::ui::node::{Element, Node, el};

use super::super::super::part::column::Column;
use super::super::super::part::{mark, table};
use super::super::super::route::Screen;
use super::super::super::state::App;
use super::super::super::words::{fill, t};
use super::Shown;
use super::clash::{Clash, clashes};

/// A row: a path with what is said of it, where there are answers.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub(super) path: PathIndex,
    pub(super) verdict: Option<Verdict>,
    /// The verdict in words, with the reason where no cell shows it.
    pub(super) words: String,
    clashes: Vec<(Column, Clash)>,
}

impl Row {
    /// The link to the path's page.
    pub(super) fn name(&self, app: App) -> Element {
        let path = app.book.path(self.path);
        el("a").class("bare").attr("href", app.href(&Screen::Path(path.id.clone()))).kid(path.name.as_str())
    }

    /// What the path says in a column, with the mark of a clash.
    pub(super) fn cell(&self, column: Column) -> Node {
        let clash = self.clashes.iter().find(|(other, _)| *other == column).map(|(_, clash)| *clash);
        cell(column, column.cell(self.path), clash)
    }
}

/// Rows and columns as shown.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Table {
    rows: Vec<Row>,
    columns: Vec<Column>,
    /// All rows there are.
    of: usize,
}

/// The first reason in a few words, where no cell of the row can show it.
fn reason_beside(verdict: &PathVerdict, clashes: &[(Column, Clash)]) -> &'static str {
    let effect = match verdict.verdict {
        Verdict::RuledOut => ReasonEffect::RulesOut,
        Verdict::Possible => ReasonEffect::Warns,
        _ => return "",
    };
    let shown = clashes.iter().any(|(_, clash)| *clash == Clash::RulesOut || effect == ReasonEffect::Warns);
    let first = verdict.reasons.iter().find(|reason| reason.effect == effect && !shown);
    first.map_or("", |reason| reason.short)
}

/// Best first, with marks.
fn weighed(app: App) -> Vec<Row> {
    let settled = app.answers.with(|answers| next_question(app.book, answers).is_none());
    let row = |verdict: &PathVerdict| {
        let clashes = clashes(app.book, verdict);
        let word = match verdict.verdict {
            Verdict::Recommended if !settled => t("compare.leads"),
            other => mark::word(other),
        };
        let words = match reason_beside(verdict, &clashes) {
            "" => word.to_owned(),
            reason => fill("compare.verdict-reason", &[("verdict", word), ("reason", reason)]),
        };
        Row { path: verdict.path, verdict: Some(verdict.verdict), words, clashes }
    };
    app.assessment.with(|assessment| assessment.paths.iter().map(row).collect())
}

/// Every path: best first where there are answers.
pub(super) fn rows(app: App, answered: bool) -> Vec<Row> {
    if answered { weighed(app) } else { listed(app) }
}

/// In fixed order, without a word on any.
fn listed(app: App) -> Vec<Row> {
    let row = |path| Row { path, verdict: None, words: String::new(), clashes: Vec::new() };
    app.book.path_indices().map(row).collect()
}

/// Columns with a clash in any row first, the rest as they stand.
fn ordered(rows: &[Row]) -> Vec<Column> {
    let matters = |column: &Column| rows.iter().any(|row| row.clashes.iter().any(|(other, _)| other == column));
    let (mut first, rest): (Vec<Column>, Vec<Column>) = Column::ALL.into_iter().partition(matters);
    first.extend(rest);
    first
}

impl Table {
    /// The table for the answers as they are.
    pub(super) fn of(app: App, answered: bool, shown: Shown) -> Self {
        let all = rows(app, answered);
        let (columns, of) = (ordered(&all), all.len());
        let admitted = |row: &Row| row.verdict.is_none_or(|verdict| shown.admits(verdict));
        Self { rows: all.into_iter().filter(admitted).collect(), columns, of }
    }

    /// How much of it is shown, in words.
    pub(super) fn size(&self) -> String {
        fill("compare.size", &[("rows", &self.rows.len().to_string()), ("all-rows", &self.of.to_string())])
    }

    /// The table, or a sentence where no row is left.
    pub(super) fn draw(&self, app: App) -> Node {
        if self.rows.is_empty() {
            return Node::from(el("p").kid(t("compare.empty")));
        }
        let heads = std::iter::once(t("compare.path")).chain(self.columns.iter().map(|column| column.heading()));
        let rows = self.rows.iter().map(|row| self.row(app, row)).collect();
        table::table("wide-table", t("compare.caption"), heads, rows)
    }

    fn row(&self, app: App, row: &Row) -> Node {
        let class = match row.verdict {
            Some(Verdict::Recommended) => "on",
            Some(Verdict::RuledOut) => "off",
            _ => "",
        };
        let name = row.name(app);
        let about = match row.verdict {
            None => name,
            Some(verdict) => el("span")
                .class("who")
                .kid(mark::of(verdict))
                .kid(el("span").kid(name).kid(el("small").kid(row.words.clone()))),
        };
        let cells = self.columns.iter().map(|column| row.cell(*column));
        table::row(about, cells.collect()).class(class).into()
    }
}

fn cell(column: Column, text: &'static str, clash: Option<Clash>) -> Node {
    let Some(clash) = clash else { return table::cell(column.heading(), text).into() };
    let (name, word) = match clash {
        Clash::Warns => ("may", t("compare.warns")),
        Clash::RulesOut => ("out", t("compare.rules-out")),
    };
    let word = el("span").class("vh").kid(" (").kid(word).kid(")");
    table::cell(column.heading(), el("span").kid(mark::mark(name)).kid(text).kid(word)).class("clash").into()
}
