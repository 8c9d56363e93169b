//! The estimate of a plan in one line, for the record: what the pace asked for meets.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::advisor::PathIndex;
use crate::content::PlanCommon;
use crate::export::words::days;
use crate::plan::{Case, Fit, Inputs, Schedules, Settings, TEN_YEARS, estimate, fit};
use crate::ui::node::{Node, el, live, nodes};

use super::super::super::chapter::chapter;
use super::super::super::part::callout::{Tone, callout_of_screen};
use super::super::super::route::Screen;
use super::super::super::state::App;
use super::super::super::words::{fill, t};

/// The line, as soon as the figures are there. Without them nothing: the plan says why it has none.
pub(crate) fn glance(app: App, path: PathIndex) -> Node {
    let figures = RwSignal::new(None::<Arc<PlanCommon>>);
    spawn_local(async move {
        if let Ok(found) = chapter::<PlanCommon>("plan-common".to_owned()).await {
            // The reader may have left meanwhile; then there is nobody to tell.
            let _ = figures.try_set(Some(Arc::new(found)));
        }
    });
    live(move || figures.try_get().flatten().map(|figures| told(app, path, &figures)))
}

/// As the plan itself would work it out, with what the reader changed there.
fn told(app: App, path: PathIndex, common: &PlanCommon) -> Node {
    let path = app.book.path(path).id.as_str();
    let settings = Settings::read(&common.times, &super::typed().of(path));
    let inputs = app.answers.with_untracked(|answers| Inputs::of(app.book, answers));
    let Some(found) = estimate(&common.times, path, &inputs, &settings) else { return Node::Nothing };
    let start = settings.start.unwrap_or_else(super::first_day);
    let fits = fit(&Case { times: &common.times, path, inputs: &inputs, settings: &settings, start }, &found);
    let plan = el("a").live_attr("href", move || app.href(&Screen::Plan(path.to_owned()))).kid(t("glance.plan"));
    said(&Schedules::new(start, &found, !settings.any_day), &fits, plan.into())
}

/// The estimate, and whether it keeps the limit; a warning where it does not.
fn said(dated: &Schedules, fits: &Fit, plan: Node) -> Node {
    let lengths = dated.lengths();
    let copy = if let Fit::CopyEarlier { days, .. } = fits { *days } else { 0.0 };
    if lengths.likely > TEN_YEARS || copy > TEN_YEARS {
        let text = el("p").kid(t("glance.ten-years")).kid(" ").kid(plan);
        return callout_of_screen(Tone::Warn, t("time.ten-years"), text.into());
    }
    let [best, likely, worst] = [lengths.fast, lengths.likely, lengths.slow].map(days);
    let about = fill("glance.about", &[("best", &best), ("likely", &likely), ("worst", &worst)]);
    let kept = match fits {
        Fit::Missed { limit, .. } => {
            let title = fill("fit.missed-title", &[("n", &days(*limit))]);
            let text = el("p").kid(about).kid(" ").kid(t("glance.missed")).kid(" ").kid(plan);
            return callout_of_screen(Tone::Warn, title, text.into());
        }
        Fit::Kept { limit } => fill("glance.kept", &[("n", &days(*limit))]),
        Fit::Tight { limit } => fill("glance.tight", &[("n", &days(*limit))]),
        Fit::CopyEarlier { days: ahead, .. } => fill("glance.earlier", &[("n", &days(*ahead))]),
        Fit::Weekend => t("glance.weekend").to_owned(),
        Fit::Open => String::new(),
    };
    nodes![el("p").class("text glance").kid(about).kid(" ").kid(kept).kid(" ").kid(plan)]
}
