//! What an address held that was not understood: said plainly, never a crash.

use leptos::prelude::*;

use crate::advisor::link::{Dropped as Piece, Why};

use super::super::state::App;
use super::super::words::{fill, t};
use super::callout::{Callout, Tone};

fn sentence(piece: &Piece) -> String {
    let key = match piece.why {
        Why::UnknownQuestion => "dropped.question",
        Why::UnknownOption => "dropped.option",
        Why::BadNumber => "dropped.number",
        Why::Repeated => "dropped.repeated",
        Why::NotAlone => "dropped.alone",
        Why::TooLong => "dropped.long",
    };
    fill(key, &[("key", &piece.key), ("value", &piece.value)])
}

/// The notice, when there is something to say.
#[component]
pub(crate) fn Dropped() -> impl IntoView {
    let app = App::get();
    move || {
        let pieces = app.dropped.get();
        (!pieces.is_empty()).then(|| {
            let lines = pieces.iter().map(|piece| view! { <li>{sentence(piece)}</li> }).collect_view();
            view! {
                <div class="dropped" role="status">
                    <Callout tone=Tone::Warn title=t("dropped.title")>
                        <p>{t("dropped.text")}</p>
                        <ul>{lines}</ul>
                        <p><button class="btn quiet" type="button" on:click=move |_| app.dropped.set(Vec::new())>{t("dropped.close")}</button></p>
                    </Callout>
                </div>
            }
        })
    }
}
