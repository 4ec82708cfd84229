//! What the viewer says of itself: that it is reading, and what could not be read.

use yew::{html, Callback, Html};

use super::{view::button, View};
use crate::viewer::{
    state::{Action, State},
    words,
};

/// The live region stands before its words come, or a screen reader would not tell them.
pub(in crate::viewer) fn notices(state: &State, send: &Callback<Action>) -> Html {
    html! {
        <div class="notices" aria-live="polite">
            if let Some(name) = &state.busy {
                <p class="notice is-busy">{ format!("{} {name} …", words::READING) }</p>
            }
            if let Some(failure) = &state.failure {
                <div class="notice is-failure" data-code={failure.code.clone()}>
                    <p><b>{ words::NOT_READ }</b>{ " " }{ &failure.message }{ if state.shown.is_some() { words::KEPT } else { "" } }</p>
                    { button(send, "", words::CLOSE, Action::Dismiss) }
                </div>
            }
        </div>
    }
}

/// The text does not look like a report of this kind; it is read all the same.
#[cfg(feature = "check")]
pub(in crate::viewer) fn doubt(view: &View<'_>) -> Html {
    let Some(finding) = view.report().findings.iter().find(|f| f.rule == "S-00") else { return html! {} };
    html! { <p class="notice is-doubt" role="status">{ format!("{}{}", finding.message, finding.advice) }</p> }
}

/// A citizen is shown what is there, without a word on its kind.
#[cfg(not(feature = "check"))]
pub(in crate::viewer) fn doubt(_: &View<'_>) -> Html {
    html! {}
}
