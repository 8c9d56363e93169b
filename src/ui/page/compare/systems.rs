//! Every mail system: whether its maker supports it, which paths lead away from it, which is recommended.

use crate::content::{Path, References, Statement, Support, System};
use crate::ui::node::{Node, el, nodes};

use super::super::super::part::cite;
use super::super::super::part::more::more;
use super::super::super::part::table::{self, cell};
use super::super::super::route::Screen;
use super::super::super::state::App;
use super::super::super::words::{count, t};

fn support(support: &'static Support) -> Node {
    let ended =
        (!support.ended.is_empty()).then(|| nodes![el("span").class("badge warn").kid(t("systems.ended")), " "]);
    Node::from(
        el("p")
            .class("note")
            .kid(ended)
            .kid(support.text.as_str())
            .kid(" ")
            .kid(cite::support(support.status))
            .kid(" ")
            .kid(cite::ids(support.sources.iter().map(String::as_str))),
    )
}

fn caveat(caveat: &'static Statement) -> Node {
    let title = (!caveat.title.is_empty()).then(|| nodes![el("b").kid(caveat.title.as_str()), ". "]);
    Node::from(
        el("li")
            .kid(title)
            .kid(caveat.text.as_str())
            .kid(" ")
            .kid(cite::support(caveat.status))
            .kid(" ")
            .kid(cite::ids(caveat.sources.iter().map(String::as_str))),
    )
}

fn caveats(system: &'static System) -> Option<Node> {
    let n = system.caveats.len();
    (n > 0).then(|| {
        let list: Vec<Node> = system.caveats.iter().map(caveat).collect();
        more(count("systems.caveat-one", "systems.caveat-many", n), nodes![el("ul").class("points").kid(list)])
    })
}

/// The paths a system can take, as links that keep the answers.
fn possible(app: App, system: &'static System) -> Node {
    let paths = system.possible.iter().filter_map(|id| app.book.content().path(id));
    let link = |path: &'static Path| {
        let screen = Screen::Path(path.id.clone());
        Node::from(
            el("li").kid(el("a").class("bare").live_attr("href", move || app.href(&screen)).kid(path.name.as_str())),
        )
    };
    Node::from(el("ul").class("names").kid(paths.map(link).collect::<Vec<Node>>()))
}

fn row(app: App, system: &'static System) -> Node {
    let about = nodes![system.name.as_str(), system.support.as_ref().map(support)];
    let recommended =
        el("p").kid(system.recommended.as_str()).kid(" ").kid(cite::ids(system.sources.iter().map(String::as_str)));
    let cells = vec![
        cell(t("systems.possible"), possible(app, system)).into(),
        cell(t("systems.recommended"), el("div").kid(recommended).kid(caveats(system))).into(),
    ];
    table::row(about, cells).into()
}

/// The section.
pub(super) fn systems(app: App) -> Node {
    let rows = References::embedded().systems.iter().map(|system| row(app, system)).collect();
    let heads = [t("systems.system"), t("systems.possible"), t("systems.recommended")];
    el("section")
        .class("section")
        .attr("aria-labelledby", "h-systems")
        .kid(el("h2").id("h-systems").kid(t("systems.title")))
        .kid(el("p").class("text").kid(t("systems.lead")))
        .kid(table::table("systems t5", t("systems.caption"), heads, rows))
        .into()
}
