//! The flow figure of a path: where the mail is, where it goes, what moves along which line, what stays.
//!
//! Where everything stands is `layout`'s, what is said of it `told`'s; what it looks like is here.

mod layout;
mod told;

use crate::content::{Flow, FlowKind, FlowLine, Side};
use crate::ui::node::{Node, el, nodes};

use super::super::super::part::cite;
use super::super::super::words::{fill, t};
use super::{shape, spot};
use layout::{NARROW, Placed, Plan, Sheet, TOP, WIDE};
use told::{listed, number, told};

pub(in super::super) use told::Numbered;

/// A text at a point.
fn text(class: &'static str, x: f64, y: f64, anchor: &'static str, words: String) -> Node {
    Node::from(el("text").class(class).attr("x", spot(x)).attr("y", spot(y)).attr("text-anchor", anchor).kid(words))
}

fn rect(class: &'static str, x: f64, y: f64, width: f64, height: f64) -> Node {
    Node::from(
        el("rect")
            .class(class)
            .attr("x", spot(x))
            .attr("y", spot(y))
            .attr("width", spot(width))
            .attr("height", spot(height)),
    )
}

/// Two lines at most, broken at a space where so many characters fit.
fn broken(words: &str, fits: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split(' ') {
        let last = lines.last_mut();
        match last {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.chars().count() + word.chars().count() < fits => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.truncate(2);
    lines
}

fn node(plan: &Plan<'_>, placed: &Placed) -> Node {
    let Some(node) = plan.flow.nodes.get(placed.index) else { return Node::Nothing };
    let (x, height) = (plan.left(node.side), placed.bottom - placed.top);
    let middle = placed.top + height / 2.0;
    let frame = rect("bx", x, placed.top, plan.sheet.node, height);
    if plan.sheet.wide {
        let lines = broken(&node.note, 22);
        let lift = if lines.len() > 1 { 8.0 } else { 0.0 };
        let below = lines.into_iter().enumerate();
        let below: Vec<Node> = below
            .map(|(at, words)| text("d", x + 66.0, middle + 17.0 - lift + 15.0 * at as f64, "start", words))
            .collect();
        return nodes![
            frame,
            shape::shape(node.kind, x + 14.0, middle - 20.0, 1.0),
            text("b", x + 66.0, middle - 1.0 - lift, "start", node.name.clone()),
            below
        ];
    }
    let center = x + plan.sheet.node / 2.0;
    let lines = broken(&node.name, 13);
    let labels: Vec<Node> = lines
        .into_iter()
        .enumerate()
        .map(|(at, words)| text("b", center, middle + 17.0 + 15.0 * at as f64, "middle", words))
        .collect();
    nodes![frame, shape::shape(node.kind, center - 16.0, middle - 36.0, 0.8), labels]
}

fn line(plan: &Plan<'_>, steps: &Numbered, at: usize, line: &FlowLine) -> Node {
    let step = number(steps, &line.step);
    let (old, cloud) = (plan.left(Side::Old) + plan.sheet.node, plan.left(Side::Cloud));
    let Some(Some(y)) = plan.levels.get(at).copied() else { return falling(plan, step, line) };
    let to_cloud = plan.side(plan.place(&line.to)) == Side::Cloud;
    let (from, to) = if to_cloud { (old, cloud) } else { (cloud, old) };
    let middle = f64::midpoint(old, cloud);
    if plan.sheet.wide {
        let class = if line.kind == FlowKind::Move { "b" } else { "" };
        return nodes![
            shape::line(line.kind, from, to, y),
            // On two lines where one is too long for the space between the columns.
            caption(class, if to_cloud { middle + 14.0 } else { middle - 14.0 }, y - 11.0, &line.text),
            shape::number(step, if to_cloud { old + 22.0 } else { cloud - 22.0 }, y)
        ];
    }
    nodes![shape::line(line.kind, from, to, y), shape::number(step, middle, y)]
}

/// Words above a line; broken in two where they are long.
fn caption(class: &'static str, x: f64, y: f64, words: &str) -> Node {
    const FITS: usize = 26;
    if words.chars().count() <= FITS {
        return text(class, x, y, "middle", words.to_owned());
    }
    let half = words.char_indices().filter(|(_, c)| *c == ' ').map(|(at, _)| at);
    let best = half.min_by_key(|at| at.abs_diff(words.len() / 2)).unwrap_or(words.len());
    let (first, second) = words.split_at(best);
    nodes![
        text(class, x, y - 14.0, "middle", first.to_owned()),
        text(class, x, y, "middle", second.trim_start().to_owned())
    ]
}

/// A line within the right column, downwards.
fn falling(plan: &Plan<'_>, step: usize, line: &FlowLine) -> Node {
    let (Some(from), Some(to)) = (plan.of(&line.from), plan.of(&line.to)) else { return Node::Nothing };
    let x = plan.left(Side::Cloud) + plan.sheet.node / 2.0;
    let down = format!("M{} {}V{}", spot(x), spot(from.bottom), spot(to.top - 12.0));
    let middle = f64::midpoint(from.bottom, to.top);
    let words = plan.sheet.wide.then(|| text("b", x - 20.0, middle + 4.0, "end", line.text.clone()));
    nodes![
        el("path").class("mv").attr("d", down),
        shape::head_down(x, to.top),
        words,
        shape::number(step, x, middle - 4.0)
    ]
}

/// Senders below, with their way before and after the switch.
fn senders(plan: &Plan<'_>, steps: &Numbered) -> Node {
    let Some(mail) = &plan.flow.mail else { return Node::Nothing };
    let (Some(before), Some(after)) = (plan.of(&mail.before), plan.of(&mail.after)) else { return Node::Nothing };
    let step = number(steps, &mail.step);
    let (width, y) = (if plan.sheet.wide { 160.0 } else { 116.0 }, plan.floor + 26.0);
    let x = (plan.sheet.width - width) / 2.0;
    let scale = if plan.sheet.wide { 1.0 } else { 0.8 };
    let (left, right) = (plan.left(Side::Old) + plan.sheet.node / 2.0, plan.left(Side::Cloud) + plan.sheet.node / 2.0);
    let way = |from: f64, to: f64, end: &Placed| {
        let path = format!("M{} {}H{}V{}", spot(from), spot(y + 26.0), spot(to), spot(end.bottom + 8.0));
        nodes![el("path").class("st").attr("d", path), shape::head_up(to, end.bottom)]
    };
    let words = plan.sheet.wide.then(|| {
        let n = step.to_string();
        nodes![
            text("", left + 13.0, y + 17.0, "start", fill("flow.until", &[("n", &n)])),
            text("", right - 13.0, y + 17.0, "end", t("flow.from-then").to_owned())
        ]
    });
    nodes![
        rect("bx", x, y, width, 52.0),
        shape::globe(x + 8.0, y + 26.0 - 20.0 * scale, scale),
        text("b", x + 16.0 + 42.0 * scale, y + 31.0, "start", t("flow.senders").to_owned()),
        way(x, left, before),
        way(x + width, right, after),
        words,
        shape::number(step, right, f64::midpoint(after.bottom, y + 26.0) + 4.0)
    ]
}

fn drawing(flow: &Flow, steps: &Numbered, sheet: &Sheet, label: &str) -> Node {
    let plan = Plan::new(flow, sheet);
    let height = plan.height();
    let right = sheet.width - sheet.column;
    let ground = |x: f64| rect("z", x, TOP, sheet.column, plan.floor - TOP);
    let mut parts = vec![
        ground(0.0),
        ground(right),
        text("b", 0.0, 18.0, "start", flow.old.clone()),
        text("b", right, 18.0, "start", flow.cloud.clone()),
    ];
    parts.extend(plan.nodes.iter().map(|placed| node(&plan, placed)));
    parts.extend(flow.lines.iter().enumerate().map(|(at, one)| line(&plan, steps, at, one)));
    parts.push(senders(&plan, steps));
    Node::from(
        el("svg")
            .class(sheet.class)
            .attr("width", spot(sheet.width))
            .attr("height", spot(height))
            .attr("viewBox", format!("0 0 {} {}", spot(sheet.width), spot(height)))
            .attr("role", "img")
            .attr("aria-label", label.to_owned())
            .kid(parts),
    )
}

fn key(kind: FlowKind, words: &'static str) -> Node {
    Node::from(
        el("li")
            .kid(
                el("svg")
                    .class("fig")
                    .attr("width", "2.75rem")
                    .attr("height", "1rem")
                    .attr("viewBox", "0 0 44 16")
                    .attr("aria-hidden", "true")
                    .kid(shape::line(kind, 3.0, 41.0, 8.0)),
            )
            .kid(words),
    )
}

/// The figure with its frame.
pub(in super::super) fn figure(flow: &Flow, steps: &Numbered) -> Node {
    let label = told(flow, steps);
    let used = |kind: FlowKind| flow.lines.iter().any(|line| line.kind == kind);
    let keys = [
        (FlowKind::Sync, t("flow.sync")),
        (FlowKind::Move, t("flow.move")),
        (FlowKind::Mail, t("flow.mail")),
        (FlowKind::Link, t("flow.link")),
    ];
    let keys = keys.into_iter().filter(|(kind, _)| used(*kind) || (*kind == FlowKind::Mail && flow.mail.is_some()));
    Node::from(
        el("figure")
            .class("figure flow-figure")
            .kid(el("figcaption").kid(el("h2").kid(flow.title.clone())).kid(" ").kid(t("flow.numbers")))
            .kid(drawing(flow, steps, &WIDE, &label))
            .kid(drawing(flow, steps, &NARROW, &label))
            .kid(el("ul").class("keys").kids(keys.map(|(kind, words)| key(kind, words)).collect::<Vec<Node>>()))
            .kid(listed(flow, steps))
            .kid(el("p").class("note").kid(t("flow.stays")).kid(" ").kid(flow.stays.join("; ")).kid("."))
            .kid(
                el("p")
                    .class("note")
                    .kid(t("flow.drawn"))
                    .kid(" ")
                    .kid(cite::ids(flow.sources.iter().map(String::as_str))),
            ),
    )
}
