//! The list of all paths, with the file that each takes.

use std::sync::Arc;

use crate::content::{Kit, Status};
use crate::ui::node::{Node, el, nodes};

use super::super::super::chapter::with_chapter;
use super::super::super::format::grouped;
use super::super::super::part::table;
use super::super::super::route::Screen;
use super::super::super::state::{self, App};
use super::super::super::words::{fill, t};
use super::super::cite;

/// The screen.
pub(super) fn list(app: App) -> Node {
    state::title(t("kit.kicker"));
    let table = with_chapter("kit".to_owned(), move |kit: Arc<Kit>| paths(app, &kit));
    nodes![
        el("h1").kid(t("kit.list-title")),
        el("p").class("lead text t3").kid(t("kit.list-lead")),
        el("div").class("t6").kid(table)
    ]
}

fn paths(app: App, kit: &Kit) -> Node {
    let heads = [t("compare.path"), t("kit.file"), t("kit.most"), t("kit.script")];
    let rows = app.book.content().paths.iter().map(|path| {
        let screen = Screen::Kit(path.id.clone());
        let about = el("a").live_attr("href", move || app.href(&screen)).kid(path.name.as_str());
        let format = kit.format(&path.id);
        let file = match (kit.instead(&path.id), format) {
            (Some(instead), _) => instead.title.clone(),
            (None, Some(format)) => format.title.clone(),
            (None, None) => String::new(),
        };
        let most = format.filter(|format| !format.people).map(|format| {
            let rows = fill("kit.rows", &[("n", &grouped(format.rows as f64))]);
            let support = (format.rows_status != Status::Published).then(|| cite::support(format.rows_status));
            nodes![rows, " ", support, cite::ids(format.rows_sources.iter().map(String::as_str))]
        });
        let most = most.unwrap_or_else(|| t("kit.no-upload").into());
        let script = if kit.script(&path.id).is_some() { t("kit.yes") } else { t("kit.no") };
        let cells = vec![
            table::cell(heads[1], file).into(),
            table::cell(heads[2], el("span").kid(most)).into(),
            table::cell(heads[3], script).into(),
        ];
        table::row(about, cells).into()
    });
    table::table("kits", t("kit.list-title"), heads, rows.collect())
}
