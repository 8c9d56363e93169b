//! What the file must look like: its columns, and what else to know. And what there is where a path uploads nothing.

use crate::content::{KitColumn, Statement};
use crate::ui::node::{Element, Node, each, el, nodes};

use super::super::super::format::grouped;
use super::super::super::part::table;
use super::super::super::words::{fill, t};
use super::super::cite;
use super::desk::Desk;
use super::section as titled;

fn statement(one: &Statement) -> Element {
    el("li")
        .kid(one.text.clone())
        .kid(" ")
        .kid(cite::support(one.status))
        .kid(" ")
        .kid(cite::ids(one.sources.iter().map(String::as_str)))
}

fn statements(all: &[Statement]) -> Node {
    if all.is_empty() {
        return Node::Nothing;
    }
    el("ul").class("points").kids(all.iter().map(statement)).into()
}

/// What there is instead of a file; nothing for paths with one.
pub(super) fn instead(desk: Desk) -> Node {
    desk.with(|content, _| {
        content
            .kit
            .instead(desk.id())
            .map(|instead| titled("h-instead", instead.title.clone(), statements(&instead.notes)))
    })
    .into()
}

fn row(column: &KitColumn) -> Node {
    let needed = if column.required { t("kit.yes") } else { t("kit.no") };
    let values = (!column.options.is_empty()).then(|| {
        let values = column.options.iter().map(|option| nodes![el("code").kid(option.clone()), " "]);
        nodes![" ", each(values.collect::<Vec<Node>>())]
    });
    let what = nodes![
        column.what.clone(),
        values,
        " ",
        cite::support(column.status),
        " ",
        cite::ids(column.sources.iter().map(String::as_str))
    ];
    let cells =
        vec![table::cell(t("kit.required"), needed).into(), table::cell(t("kit.holds"), el("span").kid(what)).into()];
    table::row(el("code").kid(column.name.clone()), cells).into()
}

/// The section.
pub(super) fn section(desk: Desk) -> Node {
    let (title, inside) = desk.with(|_, format| {
        let heads = [t("kit.column"), t("kit.required"), t("kit.holds")];
        let most = (!format.people).then(|| {
            el("p")
                .class("note t3")
                .kid(fill("kit.at-most", &[("n", &grouped(format.rows as f64))]))
                .kid(" ")
                .kid(cite::support(format.rows_status))
                .kid(" ")
                .kid(cite::ids(format.rows_sources.iter().map(String::as_str)))
        });
        let table = table::table("kit-columns", t("kit.columns-of"), heads, format.columns.iter().map(row).collect());
        let inside = nodes![
            el("p").class("text").kid(format.lead.clone()),
            el("div").class("t3").kid(table),
            most,
            el("div").class("t5").kid(statements(&format.notes))
        ];
        (format.title.clone(), inside)
    });
    titled("h-format", title, inside)
}
