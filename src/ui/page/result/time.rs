//! The reader's own estimate for the record: the first key figure, and what the pace asked for meets.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::advisor::PathIndex;
use crate::content::{Cases, KeyFigure, PlanCommon, Status};
use crate::export::words::days;
use crate::plan::{Case, Fit, Inputs, Schedules, Settings, TEN_YEARS, estimate, fit};
use crate::ui::node::{Node, el, live, nodes};

use super::super::super::chapter::chapter;
use super::super::super::format;
use super::super::super::part::callout::{Tone, callout_of_screen};
use super::super::super::part::cite;
use super::super::super::route::Screen;
use super::super::super::state::App;
use super::super::super::words::{fill, t};
use super::super::plan::{first_day, typed};
use super::head::spec;

/// The estimate of a path for the answers of this moment.
#[derive(Clone, Copy)]
pub(super) struct Estimated {
    app: App,
    path: PathIndex,
    /// None until the figures are there.
    figures: RwSignal<Option<Arc<PlanCommon>>>,
}

/// The estimate of the recommended path, as soon as the figures are there. Without them nothing: the plan says why it has
/// none.
pub(super) fn estimated(case: &super::Case) -> Estimated {
    let figures = RwSignal::new(None::<Arc<PlanCommon>>);
    spawn_local(async move {
        if let Ok(found) = chapter::<PlanCommon>("plan-common".to_owned()).await {
            // The reader may have left meanwhile; then there is nobody to tell.
            let _ = figures.try_set(Some(Arc::new(found)));
        }
    });
    Estimated { app: case.app, path: case.assessment.recommended, figures }
}

impl Estimated {
    /// As the plan itself would work it out, with what the reader changed there; none where there is no estimate.
    fn get(self) -> Option<(Cases, Fit)> {
        let common = self.figures.try_get().flatten()?;
        let path = self.app.book.path(self.path).id.as_str();
        let settings = Settings::read(&common.times, &typed().of(path));
        let inputs = self.app.answers.with_untracked(|answers| Inputs::of(self.app.book, answers));
        let found = estimate(&common.times, path, &inputs, &settings)?;
        let start = settings.start.unwrap_or_else(first_day);
        let fits = fit(&Case { times: &common.times, path, inputs: &inputs, settings: &settings, start }, &found);
        Some((Schedules::new(start, &found, !settings.any_day).lengths(), fits))
    }
}

/// Whether an estimate is too long to be given in days.
fn beyond(lengths: &Cases, fits: &Fit) -> bool {
    let copy = if let Fit::CopyEarlier { days, .. } = fits { *days } else { 0.0 };
    lengths.likely > TEN_YEARS || copy > TEN_YEARS
}

/// The time as a key figure: the reader's own where there is an estimate, the usual one beneath; otherwise that alone.
pub(super) fn figure(estimated: Estimated, usual: &'static KeyFigure, differ: Node) -> Node {
    let own = move || estimated.get().filter(|(lengths, fits)| !beyond(lengths, fits)).map(|(lengths, _)| lengths);
    let label = live(move || if own().is_some() { t("glance.label") } else { usual.label.as_str() });
    let value = live(move || match own() {
        Some(lengths) => fill("glance.value", &[("likely", &days(lengths.likely))]),
        None => usual.value.clone(),
    });
    let note = live(move || own().map_or_else(|| Node::from(usual.note.as_str()), |lengths| range(&lengths, usual)));
    spec(label, value, nodes![note, " ", differ])
}

/// From the best case to the worst, and what is usual.
fn range(lengths: &Cases, usual: &'static KeyFigure) -> Node {
    let [best, worst] = [lengths.fast, lengths.slow].map(days);
    let [value, note] = [&usual.value, &usual.note].map(|text| format::within(text));
    let said = fill("glance.range", &[("best", &best), ("worst", &worst), ("usual", &value), ("note", &note)]);
    nodes![said, " ", cite::support(Status::Assumed)]
}

/// Whether the estimate keeps the pace asked for, with the way to the plan's time; a warning where it does not.
pub(super) fn against_pace(estimated: Estimated) -> Node {
    live(move || {
        let app = estimated.app;
        let path = app.book.path(estimated.path).id.clone();
        let plan = move || {
            el("a").live_attr("href", move || app.href(&Screen::Plan(path.clone()))).kid(t("glance.plan")).into()
        };
        estimated.get().map(|(lengths, fits)| said(&lengths, &fits, plan()))
    })
}

fn said(lengths: &Cases, fits: &Fit, plan: Node) -> Node {
    let warning = |title: String, text: &'static str, plan: Node| {
        callout_of_screen(Tone::Warn, title, el("p").kid(text).kid(" ").kid(plan).into())
    };
    if beyond(lengths, fits) {
        return warning(t("time.ten-years").to_owned(), t("glance.ten-years"), plan);
    }
    let kept = match fits {
        Fit::Missed { limit, .. } => {
            return warning(fill("fit.missed-title", &[("n", &days(*limit))]), t("glance.missed"), plan);
        }
        Fit::Kept { limit } => fill("glance.kept", &[("n", &days(*limit))]),
        Fit::Tight { limit } => fill("glance.tight", &[("n", &days(*limit))]),
        Fit::CopyEarlier { days: ahead, .. } => fill("glance.earlier", &[("n", &days(*ahead))]),
        Fit::Weekend => t("glance.weekend").to_owned(),
        Fit::Open => String::new(),
    };
    nodes![el("p").class("text glance").kid(kept).kid(" ").kid(plan)]
}
