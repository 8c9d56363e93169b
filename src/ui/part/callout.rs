//! A callout: something to notice, with a tick, an icon, a heading and text.

use leptos::prelude::*;

use super::icon::Icon;

/// How weighty it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Good to know.
    Note,
    /// A caution.
    Warn,
    /// Something failed.
    Bad,
    /// Sources differ.
    Fork,
}

/// The callout.
#[component]
pub(crate) fn Callout(
    /// How weighty it is.
    tone: Tone,
    /// Heading.
    #[prop(into)]
    title: String,
    /// Text below it.
    children: Children,
) -> impl IntoView {
    let (class, icon) = match tone {
        Tone::Note => ("callout", Icon::Information),
        Tone::Warn => ("callout warn", Icon::Warning),
        Tone::Bad => ("callout bad", Icon::Warning),
        Tone::Fork => ("callout", Icon::Fork),
    };
    view! {
        <div class=class>
            {icon.draw()}
            <h3>{title}</h3>
            {children()}
        </div>
    }
}
