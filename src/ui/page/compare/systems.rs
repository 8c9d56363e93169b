//! Every mail system: whether its maker supports it, which paths lead away from it, which is recommended. Neighbours with
//! the same recommendation share a row, and what is true of some of them only says so.

use crate::content::{Path, References, Statement, Support, System};
use crate::order::sort_by_key;
use crate::ui::node::{Node, each, el, nodes};

use super::super::super::format;
use super::super::super::part::cite;
use super::super::super::part::more::topic;
use super::super::super::part::table::{self, cell};
use super::super::super::route::Screen;
use super::super::super::state::App;
use super::super::super::words::{count, fill, t};

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

/// What to look out for, under the name of its system where several share the row.
fn caveats(system: &'static System, named: bool) -> Option<Node> {
    let n = system.caveats.len();
    (n > 0).then(|| {
        let list: Vec<Node> = system.caveats.iter().map(caveat).collect();
        let words = count("systems.caveat-one", "systems.caveat-many", n);
        let words = if named { fill("systems.of", &[("system", &system.name), ("what", &words)]) } else { words };
        topic(words, nodes![el("ul").class("points").kid(list)])
    })
}

/// Systems that share a row: the recommendation of the first, to which another may add a sentence.
type Group = [&'static System];

/// Neighbours whose recommendation begins alike are one group.
fn groups(systems: &'static [System]) -> Vec<Vec<&'static System>> {
    let mut groups: Vec<Vec<&'static System>> = Vec::new();
    for system in systems {
        match groups.last_mut() {
            Some(group) if system.recommended.starts_with(&group[0].recommended) => group.push(system),
            _ => groups.push(vec![system]),
        }
    }
    groups
}

/// Ids in the order in which they come up, each once.
fn once(ids: impl Iterator<Item = &'static String>) -> Vec<&'static str> {
    let mut all: Vec<&'static str> = Vec::new();
    for id in ids {
        if !all.contains(&id.as_str()) {
            all.push(id);
        }
    }
    all
}

/// The paths that lead away from a group, as links that keep the answers; with the systems that one does not read.
fn possible(app: App, group: &Group) -> Node {
    let link = |id: &'static str| {
        let path: &'static Path = app.book.content().path(id)?;
        let without = group.iter().filter(|system| !system.possible.iter().any(|other| other == id));
        let without: Vec<String> = without.map(|system| system.name.clone()).collect();
        let except = (!without.is_empty()).then(|| fill("systems.except", &[("systems", &format::list(&without))]));
        let screen = Screen::Path(path.id.clone());
        let name = el("a").class("bare").live_attr("href", move || app.href(&screen)).kid(path.name.as_str());
        Some(el("li").kid(name).kid(except.map(|words| nodes![" ", words])))
    };
    // The longest list first, so that the order is the order of the content.
    let mut longest = group.to_vec();
    sort_by_key(&mut longest, |system| std::cmp::Reverse(system.possible.len()));
    let ids = once(longest.into_iter().flat_map(|system| &system.possible));
    el("ul").class("names").kids(ids.into_iter().filter_map(link)).into()
}

/// The recommendation, what single systems add to it, and what to look out for.
fn recommended(group: &Group) -> Node {
    let shared = group[0].recommended.as_str();
    let sources = once(group.iter().flat_map(|system| &system.sources));
    let added = group.iter().filter_map(|system| {
        let more = system.recommended.strip_prefix(shared)?.trim();
        let what = fill("systems.of", &[("system", &system.name), ("what", more)]);
        (!more.is_empty()).then(|| el("p").class("note").kid(what))
    });
    let caveats = group.iter().map(|system| caveats(system, group.len() > 1));
    el("div").kid(el("p").kid(shared).kid(" ").kid(cite::ids(sources))).kids(added).kids(caveats).into()
}

fn row(app: App, group: &Group) -> Node {
    let names =
        group.iter().map(|system| nodes![el("p").kid(system.name.as_str()), system.support.as_ref().map(support)]);
    let cells = vec![
        cell(t("systems.possible"), possible(app, group)).into(),
        cell(t("systems.recommended"), recommended(group)).into(),
    ];
    table::row(each(names), cells).into()
}

/// The section.
pub(super) fn systems(app: App) -> Node {
    let rows = groups(&References::embedded().systems).iter().map(|group| row(app, group)).collect();
    let heads = [t("systems.system"), t("systems.possible"), t("systems.recommended")];
    el("section")
        .class("section")
        .attr("aria-labelledby", "h-systems")
        .kid(el("h2").id("h-systems").kid(t("systems.title")))
        .kid(el("p").class("text").kid(t("systems.lead")))
        .kid(table::table("systems t5", t("systems.caption"), heads, rows))
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn systems_with_one_recommendation_share_a_row_and_none_is_lost() {
        let systems = &References::embedded().systems;
        let groups = groups(systems);
        assert_eq!(groups.iter().map(Vec::len).sum::<usize>(), systems.len());
        let versions = |group: &Vec<&System>| group.iter().map(|system| system.version.clone()).collect::<Vec<_>>();
        let newer = groups.iter().find(|group| group[0].version == "exchange-2010").expect("a group");
        assert_eq!(versions(newer).last().map(String::as_str), Some("exchange-se"));
        for group in &groups {
            for system in group {
                assert!(system.recommended.starts_with(&group[0].recommended), "{}", system.id);
            }
        }
    }
}
