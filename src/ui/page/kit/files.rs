//! The files that were made: what is in each, when it has its turn, saving and copying.

use crate::browser::download;
use crate::kit::{self, Batch, Made, Moment, Moments, Plan, file};
use crate::number;
use crate::ui::node::{Node, el, nodes};

use super::super::super::format::grouped;
use super::super::super::part::callout::{Tone, callout};
use super::super::super::part::table;
use super::super::super::words::{fill, t};
use super::super::away;
use super::decide::tick;
use super::desk::Desk;
use super::state::Part;
use super::{when, work};

/// So many files are listed; all are in the zip.
const LISTED: usize = 60;

/// Text of a file of the plan.
pub(super) fn text_of(desk: Desk, made: &Made, batch: &Batch) -> String {
    let mark = desk.look(|state| state.options.mark).unwrap_or_default();
    desk.with(|_, format| file(format, made, batch, mark))
}

/// The table of files.
pub(super) fn drawn(desk: Desk) -> Node {
    let Some((made, plan)) =
        desk.look(|state| (std::sync::Arc::clone(&state.made), std::sync::Arc::clone(&state.plan)))
    else {
        return Node::Nothing;
    };
    if desk.is_red() {
        return el("p").class("text").kid(t("kit.red")).into();
    }
    if plan.batches.is_empty() {
        return el("p").class("text").kid(t("kit.no-files")).into();
    }
    let sizes = made.rows.iter().any(|row| row.size > 0.0);
    let mut heads = vec![t("kit.file"), t("kit.rows-label")];
    if sizes {
        heads.push(t("kit.data"));
    }
    let moments = when::moments(desk);
    let starts = moments.iter().any(|two| two.start.is_some()).then_some(t("kit.start"));
    let completes = moments.iter().any(|two| two.complete.is_some()).then_some(t("kit.switched"));
    [starts, completes].into_iter().flatten().for_each(|head| heads.push(head));
    heads.push(t("kit.take"));
    let rows = plan.batches.iter().take(LISTED).enumerate().map(|(at, batch)| {
        let mut cells = vec![table::cell(heads[1], grouped(batch.rows.len() as f64)).class("n").into()];
        if sizes {
            let words = fill("kit.gb", &[("n", &gigabytes(data(&made, batch)))]);
            cells.push(table::cell(heads[2], words).class("n").into());
        }
        let two = moments.get(at).copied().unwrap_or_default();
        // A day stays in one line.
        let said = |moment: Option<Moment>| match moment {
            Some(moment) => when::said(moment).replacen(' ', "\u{a0}", 2),
            None => t("kit.by-hand").to_owned(),
        };
        for (head, moment) in [(starts, two.start), (completes, two.complete)] {
            if let Some(head) = head {
                cells.push(table::cell(head, said(moment)).into());
            }
        }
        cells.push(table::cell(t("kit.take"), buttons(desk, at, &batch.name)).into());
        table::row(el("code").kid(format!("{}.csv", batch.name)), cells).into()
    });
    let table = table::table("kit-files", t("kit.files"), heads.clone(), rows.collect());
    let more = plan.batches.len().saturating_sub(LISTED);
    let more = (more > 0).then(|| el("p").class("note").kid(fill("kit.more-files", &[("n", &grouped(more as f64))])));
    let parted = (!plan.parted.is_empty()).then(|| {
        let names: Vec<&str> = plan.parted.iter().take(8).map(String::as_str).collect();
        let words = fill("kit.parted-text", &[("groups", &names.join(", "))]);
        callout(Tone::Note, t("kit.parted"), el("p").kid(words).into())
    });
    nodes![el("div").class("t5").kid(table), more, parted, mark(desk)]
}

/// All files as a table for people: what is in each, and when it has its turn.
pub(super) fn overview(desk: Desk, made: &Made, plan: &Plan) -> String {
    let heads = [t("kit.file"), t("kit.rows-label"), t("kit.gigabytes"), t("kit.start"), t("kit.switched")];
    let said = |moment: Option<Moment>| moment.map_or_else(String::new, when::said);
    let row = |(batch, two): (&Batch, Moments)| {
        let (name, rows) = (format!("{}.csv", batch.name), batch.rows.len().to_string());
        let bytes = data(made, batch);
        let size = if bytes > 0.0 { gigabytes(bytes) } else { String::new() };
        vec![name, rows, size, said(two.start), said(two.complete)]
    };
    kit::inventory(&heads, plan.batches.iter().zip(when::moments(desk)).map(row))
}

/// Bytes in a batch.
fn data(made: &Made, batch: &Batch) -> f64 {
    batch.rows.iter().filter_map(|row| made.rows.get(*row)).map(|row| row.size).sum()
}

/// Bytes as gigabytes, to one place.
fn gigabytes(bytes: f64) -> String {
    number::text(bytes / 1_073_741_824.0, 1)
}

/// Saving and copying a file.
fn buttons(desk: Desk, at: usize, name: &str) -> Node {
    let app = desk.app;
    let text = move || {
        let (made, plan) =
            desk.look(|state| (std::sync::Arc::clone(&state.made), std::sync::Arc::clone(&state.plan)))?;
        let batch = plan.batches.get(at)?;
        Some((format!("{}.csv", batch.name), text_of(desk, &made, batch)))
    };
    let save = move || {
        let save = move || {
            let saved = text().is_some_and(|(name, text)| download::save(&name, "text/csv;charset=utf-8", &text));
            away::saved(app, saved);
        };
        work::when_done(desk, save);
    };
    let copy = move || {
        let copy = move || {
            let Some((_, text)) = text() else { return };
            away::copy(app, text, t("kit.copied"), t("plan.not-copied"));
        };
        work::when_done(desk, copy);
    };
    let button = |words: &'static str| {
        let label = format!("{words}: {name}");
        el("button").class("btn quiet").attr("type", "button").attr("aria-label", label).kid(words)
    };
    el("span")
        .class("row screen")
        .kid(button(t("kit.save")).on_click(save))
        .kid(button(t("kit.copy")).on_click(copy))
        .into()
}

/// Whether files begin with a mark for Excel; sheets for people always do.
fn mark(desk: Desk) -> Node {
    if desk.with(|_, format| format.people) {
        return Node::Nothing;
    }
    let on = move || desk.look(|state| state.options.mark).unwrap_or_default();
    let take = move |on| desk.change(Part::Form, |state| state.options.mark = on);
    el("div")
        .class("t3 screen")
        .kid(tick(t("kit.mark"), on, take))
        .kid(el("p").class("note").kid(t("kit.mark-note")))
        .into()
}
