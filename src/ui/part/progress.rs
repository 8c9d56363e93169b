//! How far the interview is: a ruler of ticks, and the same in words.

use leptos::prelude::*;

use super::super::words::{count, fill, t};

/// Place `at` (from 1) with at most `ahead` questions still to come after it.
pub(crate) fn progress(at: usize, ahead: Option<usize>) -> AnyView {
    let number = at.to_string();
    let words = match ahead {
        None => fill("progress.first", &[("at", &number)]),
        Some(0) => fill("progress.last", &[("at", &number)]),
        Some(ahead) => {
            let more = count("progress.more-one", "progress.more", ahead);
            format!("{}, {more}", fill("progress.at", &[("at", &number)]))
        }
    };
    let ticks = ahead.map(|ahead| {
        let done = (1..at).map(|_| view! { <li></li> }.into_any());
        let now = std::iter::once(view! { <li class="now"></li> }.into_any());
        let todo = (0..ahead).map(|_| view! { <li class="todo"></li> }.into_any());
        let ticks: Vec<AnyView> = done.chain(now).chain(todo).collect();
        view! { <ol class="ticks" aria-hidden="true">{ticks}</ol> }
    });
    view! { <div class="where"><p class="kicker">{words}</p>{ticks}</div> }.into_any()
}

/// Said instead while an earlier answer is changed.
pub(crate) fn changing() -> AnyView {
    view! { <div class="where"><p class="kicker">{t("progress.changing")}</p></div> }.into_any()
}
