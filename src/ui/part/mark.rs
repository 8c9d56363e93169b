//! Verdict marks: five silhouettes that hold in greyscale and at 14 pixels.

use leptos::prelude::*;

use crate::advisor::Verdict;

use super::super::words::t;

/// The marks once for the page; every use refers to them.
#[component]
pub(crate) fn Symbols() -> impl IntoView {
    view! {
        <svg class="vh" aria-hidden="true">
            <symbol id="m-dot" viewBox="0 0 20 20"><circle cx="10" cy="10" r="2.75" fill="currentColor"/></symbol>
            <symbol id="m-rec" viewBox="0 0 20 20">
                <circle cx="10" cy="10" r="9.25" fill="currentColor"/>
                <path d="M5.6 10.5l3 3 5.8-6.4" fill="none" stroke="var(--paper)" stroke-width="2.25"/>
            </symbol>
            <symbol id="m-fit" viewBox="0 0 20 20">
                <g fill="none" stroke="currentColor" stroke-width="1.75"><circle cx="10" cy="10" r="8.25"/><path d="M6.2 10.4l2.6 2.6 5-5.5"/></g>
            </symbol>
            <symbol id="m-may" viewBox="0 0 20 20">
                <g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linejoin="round"><path d="M10 2 18.6 17.4H1.4z"/><path d="M10 7.6v4.6M10 14v1"/></g>
            </symbol>
            <symbol id="m-open" viewBox="0 0 20 20">
                <circle cx="10" cy="10" r="8.25" fill="none" stroke="currentColor" stroke-width="1.75" stroke-dasharray="3.5 2.98"/>
                <circle cx="10" cy="10" r="1.75" fill="currentColor"/>
            </symbol>
            <symbol id="m-out" viewBox="0 0 20 20"><path d="M4.5 4.5l11 11M15.5 4.5l-11 11" fill="none" stroke="currentColor" stroke-width="1.75"/></symbol>
        </svg>
    }
}

/// A mark by the name of its silhouette: `rec`, `fit`, `may`, `open`, `out`, `no`, `dot`.
pub(crate) fn mark(name: &'static str) -> AnyView {
    let symbol = match name {
        "no" => "#m-out".to_owned(),
        other => format!("#m-{other}"),
    };
    view! { <svg class=format!("mark {name}") viewBox="0 0 20 20" aria-hidden="true"><use href=symbol/></svg> }.into_any()
}

/// The silhouette of a verdict.
pub(crate) const fn silhouette(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Recommended => "rec",
        Verdict::Suitable => "fit",
        Verdict::Possible => "may",
        Verdict::Undecided => "open",
        Verdict::RuledOut => "out",
    }
}

/// The mark of a verdict.
pub(crate) fn of(verdict: Verdict) -> AnyView {
    mark(silhouette(verdict))
}

/// The verdict as a word.
pub(crate) fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Recommended => t("verdict.recommended"),
        Verdict::Suitable => t("verdict.suitable"),
        Verdict::Possible => t("verdict.possible"),
        Verdict::Undecided => t("verdict.undecided"),
        Verdict::RuledOut => t("verdict.ruled-out"),
    }
}
