//! The steps of a path, numbered through, grouped by phase.

use leptos::prelude::*;

use crate::content::{Phase, Step};

use super::super::super::part::cite;
use super::super::super::words::{count, t};

fn heading(phase: Phase) -> &'static str {
    match phase {
        Phase::Prepare => t("path.prepare"),
        Phase::Migrate => t("path.migrate"),
        Phase::Finish => t("path.finish"),
    }
}

fn step(step: &Step) -> AnyView {
    view! {
        <li>
            <h4>{step.title.clone()}" "<span class="note">{step.who.clone()}</span></h4>
            <p>{step.text.clone()}" "{cite::ids(step.sources.iter().map(String::as_str))}</p>
        </li>
    }
    .into_any()
}

/// One phase; its numbers go on from the phase before.
fn phase(steps: &[Step], first: usize) -> AnyView {
    let Some(phase) = steps.first().map(|step| step.phase) else { return ().into_any() };
    let steps: Vec<AnyView> = steps.iter().map(step).collect();
    view! {
        <h3 class="phase">{heading(phase)}</h3>
        <ol class="steps" start=first.to_string()>{steps}</ol>
    }
    .into_any()
}

/// The section.
pub(super) fn steps(steps: &[Step]) -> AnyView {
    let mut first = 1;
    let phases: Vec<AnyView> = steps
        .chunk_by(|one, next| one.phase == next.phase)
        .map(|group| {
            let drawn = phase(group, first);
            first += group.len();
            drawn
        })
        .collect();
    view! {
        <section class="section" aria-labelledby="h-steps">
            <h2 id="h-steps">{t("path.steps")}</h2>
            <p class="note">{count("path.step-one", "path.step-many", steps.len())}</p>
            {phases}
        </section>
    }
    .into_any()
}
