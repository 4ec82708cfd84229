//! What the viewer says of itself: that it is reading, and what could not be read.

use yew::{html, Callback, Html};

use super::view::button;
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
