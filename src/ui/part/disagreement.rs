//! A point on which sources differ: what each side says, and the reading followed here with its reason.

use leptos::prelude::*;

use crate::content::{Disagreement, Saying};

use super::super::words::t;
use super::callout::{Callout, Tone};
use super::cite;

fn saying(saying: &'static Saying) -> AnyView {
    view! { <li>{saying.text.as_str()}" "{cite::ids(saying.sources.iter().map(String::as_str))}</li> }.into_any()
}

/// The disagreement as a callout; its heading is one level below a section's.
pub(crate) fn disagreement(disagreement: &'static Disagreement) -> AnyView {
    let says: Vec<AnyView> = disagreement.says.iter().map(saying).collect();
    view! {
        <Callout tone=Tone::Fork title=disagreement.topic.as_str()>
            <ul class="says">{says}</ul>
            <p>
                {t("path.followed")}" "<strong>{disagreement.followed.as_str()}</strong>" "{disagreement.why.as_str()}" "
                {cite::support(disagreement.status)}
            </p>
        </Callout>
    }
    .into_any()
}
