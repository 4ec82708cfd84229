//! What the viewer says of itself: that it is reading, and what could not be read.

use yew::prelude::{function_component, html, Callback, Html, MouseEvent, Properties};

use crate::viewer::{
    state::{Action, Failure},
    words,
};

#[derive(PartialEq, Properties)]
pub(in crate::viewer) struct NoticeProps {
    /// Name of what is being read.
    pub(in crate::viewer) busy: Option<String>,
    pub(in crate::viewer) failure: Option<Failure>,
    /// A report still stands below.
    pub(in crate::viewer) kept: bool,
    pub(in crate::viewer) send: Callback<Action>,
}

#[function_component]
pub(in crate::viewer) fn Notice(props: &NoticeProps) -> Html {
    let send = props.send.clone();
    let dismiss = Callback::from(move |_: MouseEvent| send.emit(Action::Dismiss));
    // The live region stands before its words come, or a screen reader would not tell them.
    html! {
        <div class="notices" aria-live="polite">
            if let Some(name) = &props.busy {
                <p class="notice is-busy">{ format!("{} {name} …", words::READING) }</p>
            }
            if let Some(failure) = &props.failure {
                <div class="notice is-failure" data-code={failure.code.clone()}>
                    <p><b>{ words::NOT_READ }</b>{ " " }{ &failure.message }{ if props.kept { words::KEPT } else { "" } }</p>
                    <button type="button" onclick={dismiss}>{ words::CLOSE }</button>
                </div>
            }
        </div>
    }
}
