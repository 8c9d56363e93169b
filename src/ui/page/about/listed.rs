//! All sources in a table, behind their number, with a field to find some.

use leptos::prelude::*;

use crate::content::{References, Source};
use crate::ui::node::{Node, el, live, nodes};

use super::super::super::format::grouped;
use super::super::super::part::more::more;
use super::super::super::part::sources::titled;
use super::super::super::part::table::{cell, row, table};
use super::super::super::words::{count, fill, t};
use super::super::cite::short;

fn drawn(source: &'static Source) -> Node {
    let place = (source.url.is_empty() && !source.place.is_empty())
        .then(|| el("span").class("note").kid(source.place.as_str()));
    let title = el("span").kid(titled(source)).kid(" ").kid(place);
    let cells = vec![
        cell(t("about.source-title"), title).into(),
        cell(t("about.source-publisher"), source.publisher.as_str()).into(),
        cell(t("about.source-date"), source.date.as_str()).into(),
        cell(t("about.source-licence"), source.licence.as_str()).into(),
    ];
    row(el("span").class("id").kid(short(&source.id)), cells).into()
}

/// Whether every word looked for stands somewhere in what is known of a source.
fn matches(source: &Source, wanted: &str) -> bool {
    let known =
        [&short(&source.id), &source.id, &source.title, &source.publisher, &source.date, &source.url, &source.place];
    let known = known.map(|text| text.to_lowercase()).join(" ");
    wanted.to_lowercase().split_whitespace().all(|word| known.contains(word))
}

fn found(wanted: &str) -> Vec<&'static Source> {
    References::embedded().sources.iter().filter(|source| matches(source, wanted)).collect()
}

/// The field, and how many were found.
fn finder(wanted: RwSignal<String>) -> Node {
    let input = el("input").class("input").id("source-finder").attr("type", "search").attr("autocomplete", "off");
    let input = input.on("input", move |event| wanted.set(event_target_value(&event)));
    let all = grouped(References::embedded().sources.len() as f64);
    let size = move || {
        let n = grouped(wanted.with(|wanted| found(wanted).len()) as f64);
        fill("about.sources-size", &[("n", &n), ("all", &all)])
    };
    el("div")
        .class("field chooser screen")
        .kid(el("label").attr("for", "source-finder").kid(t("about.sources-find")))
        .kid(input)
        .kid(el("p").class("note").attr("role", "status").kid(live(size)))
        .into()
}

/// The table.
pub(super) fn listed() -> Node {
    let wanted = RwSignal::new(String::new());
    let rows = move || {
        let heads = [
            t("about.source-id"),
            t("about.source-title"),
            t("about.source-publisher"),
            t("about.source-date"),
            t("about.source-licence"),
        ];
        let rows = wanted.with(|wanted| found(wanted)).into_iter().map(drawn).collect();
        table("sources sources-table t5", t("about.sources"), heads, rows)
    };
    let n = References::embedded().sources.len();
    nodes![
        el("p").class("text").kid(t("about.sources-lead")),
        el("div")
            .class("t4")
            .kid(more(count("about.sources-all", "about.sources-all", n), nodes![finder(wanted), live(rows)]))
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_found_by_any_word_in_any_case() {
        let ids = |wanted: &str| found(wanted).iter().map(|source| source.id.as_str()).collect::<Vec<_>>();
        assert_eq!(ids("").len(), References::embedded().sources.len());
        assert_eq!(ids("seed:003"), ["seed:003"]);
        assert!(ids("s3 MULTIPLE").contains(&"seed:003"));
        assert!(ids("nothing has these words").is_empty());
    }
}
