//! What is wrong with the rows: by rule, with reason, source and places. Nothing is left out silently.

use crate::browser::download;
use crate::content::{KitEffect, KitRule, RuleId, Text};
use crate::kit::{Made, Problem, left_out, problem_list};
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::part::more::more;
use super::super::super::words::{count, fill, t};
use super::super::away;
use super::super::cite;
use super::desk::Desk;
use super::state::Part;
use super::{section as titled, work};

/// So many places of a rule are shown at once.
const PLACES: usize = 5;
/// So many more on demand; all stand in the table to be saved.
const MORE: usize = 50;

/// The section.
pub(super) fn section(desk: Desk) -> Node {
    let inside = live(move || {
        desk.follow(Part::Made);
        drawn(desk)
    });
    titled("h-wrong", t("kit.wrong"), inside)
}

/// Problems of one rule and column, in the order of the list.
struct Group<'m> {
    rule: RuleId,
    column: &'m str,
    places: Vec<&'m Problem>,
}

fn groups(made: &Made) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for problem in &made.problems {
        match groups.iter_mut().find(|group| group.rule == problem.rule && group.column == problem.column) {
            Some(group) => group.places.push(problem),
            None => groups.push(Group { rule: problem.rule, column: &problem.column, places: vec![problem] }),
        }
    }
    groups
}

fn drawn(desk: Desk) -> Node {
    let Some(made) = desk.look(|state| std::sync::Arc::clone(&state.made)) else { return Node::Nothing };
    if made.rows.is_empty() && made.problems.is_empty() {
        return el("p").class("note").kid(t("kit.not-checked")).into();
    }
    if made.problems.is_empty() {
        return el("p")
            .class("text")
            .kid(fill("kit.all-right", &[("rows", &count("kit.row", "kit.rows", made.rows.len()))]))
            .into();
    }
    let groups = groups(&made);
    let of_effect = |effect: KitEffect| {
        let items: Vec<Element> = groups
            .iter()
            .filter_map(|group| {
                desk.with(|content, _| {
                    content.kit.rule(group.rule).filter(|rule| rule.effect == effect).map(|rule| item(rule, group))
                })
            })
            .collect();
        if items.is_empty() { Node::Nothing } else { el("ul").class("points wrongs").kids(items).into() }
    };
    nodes![
        summary(&made),
        of_effect(KitEffect::Refused),
        of_effect(KitEffect::Caution),
        of_effect(KitEffect::Mended),
        save(desk, made.left.len())
    ]
}

fn summary(made: &Made) -> Node {
    let kept = count("kit.row", "kit.rows", made.rows.len());
    let left = count("kit.row", "kit.rows", made.left.len());
    let words = if made.left.is_empty() {
        fill("kit.none-left", &[("kept", &kept)])
    } else {
        fill("kit.some-left", &[("kept", &kept), ("left", &left)])
    };
    el("p").class("text").attr("role", "status").kid(words).into()
}

fn badge(effect: KitEffect) -> Element {
    let (class, words) = match effect {
        KitEffect::Refused => ("badge bad", t("kit.refused")),
        KitEffect::Caution => ("badge warn", t("kit.caution")),
        KitEffect::Mended => ("badge on", t("kit.mended")),
    };
    el("span").class(class).kid(words)
}

fn item(rule: &KitRule, group: &Group<'_>) -> Element {
    let title = Text::filled(&rule.title, &[("column", group.column)]);
    let of_file = group.places.iter().all(|problem| problem.line == 0);
    let many = (!of_file && group.places.len() > 1)
        .then(|| el("span").class("note num").kid(count("kit.place", "kit.places", group.places.len())));
    let shown = group.places.iter().take(PLACES);
    let rest = group.places.iter().skip(PLACES).take(MORE);
    let rest: Vec<Element> = rest.map(|problem| place(problem)).collect();
    let rest = (!rest.is_empty()).then(|| more(t("kit.more-places"), el("ul").class("places").kids(rest).into()));
    let places = (!of_file).then(|| el("ul").class("places").kids(shown.map(|problem| place(problem))));
    el("li")
        .kid(el("p").kid(badge(rule.effect)).kid(" ").kid(el("b").kid(title)).kid(" ").kid(many))
        .kid(
            el("p")
                .class("note")
                .kid(rule.text.clone())
                .kid(" ")
                .kid(cite::support(rule.status))
                .kid(" ")
                .kid(cite::ids(rule.sources.iter().map(String::as_str))),
        )
        .kid(places)
        .kid(rest)
}

fn place(problem: &Problem) -> Element {
    let line = problem.line.to_string();
    let also = problem.also.to_string();
    let values = [("line", line.as_str()), ("column", &problem.column), ("value", &problem.value), ("also", &also)];
    let words = match (problem.column.is_empty(), problem.value.is_empty()) {
        _ if problem.also > 0 => fill("kit.at-also", &values),
        (true, true) => fill("kit.at-line", &values),
        (false, true) => fill("kit.at-column", &values),
        (true, false) => fill("kit.at-line-value", &values),
        (false, false) => fill("kit.at-value", &values),
    };
    el("li").kid(words)
}

/// The table of all problems, as a file.
pub(super) fn table_of_all(desk: Desk, made: &Made) -> String {
    let heads = [t("kit.line"), t("kit.column"), t("kit.what"), t("kit.value")];
    desk.with(|content, _| {
        let said = |problem: &Problem| {
            content
                .kit
                .rule(problem.rule)
                .map_or_else(String::new, |rule| Text::filled(&rule.title, &[("column", &problem.column)]))
        };
        problem_list(&heads, &made.problems, &said)
    })
}

/// The rows that were left out, as a file; none where there are none.
pub(super) fn rows_left(desk: Desk) -> Option<String> {
    let (made, brought) = desk.look(|state| (std::sync::Arc::clone(&state.made), state.brought.clone()))?;
    let brought = brought.filter(|_| !made.left.is_empty())?;
    Some(left_out(&brought.sheet, &made))
}

fn save(desk: Desk, left: usize) -> Node {
    let app = desk.app;
    let button = |words: &'static str| el("button").class("btn").attr("type", "button").kid(words);
    let all = move || {
        let all = move || {
            let Some(made) = desk.look(|state| std::sync::Arc::clone(&state.made)) else { return };
            let saved = download::save("problems.csv", "text/csv;charset=utf-8", &table_of_all(desk, &made));
            away::saved(app, saved);
        };
        work::when_done(desk, all);
    };
    let rows = move || {
        let rows = move || {
            let Some(text) = rows_left(desk) else { return };
            let saved = download::save("left-out.csv", "text/csv;charset=utf-8", &text);
            away::saved(app, saved);
        };
        work::when_done(desk, rows);
    };
    let rows = (left > 0).then(|| button(t("kit.save-left")).on_click(rows));
    el("p").class("row screen t3").kid(button(t("kit.save-problems")).on_click(all)).kid(rows).into()
}
