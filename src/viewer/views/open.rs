//! The page for giving a report: drop it, pick it, or paste it.

use web_sys::HtmlInputElement;
use yew::{html, Callback, Event, Html, NodeRef, TargetCast as _};

use super::view::button;
use crate::viewer::{
    state::{Action, State},
    words,
};

/// `pasted` is the text box; its text is read when it is asked for, never while someone types.
pub(in crate::viewer) fn open(state: &State, send: &Callback<Action>, pasted: &NodeRef) -> Html {
    let emit = send.clone();
    let picked = Callback::from(move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        if let Some(file) = input.files().and_then(|f| f.get(0)) {
            emit.emit(Action::Take(file.into()));
        }
        // The same file may be picked again after it was changed.
        input.set_value("");
    });
    html! {
        <div class="open">
            <div class="open-title" role="heading" aria-level={state.level().to_string()} tabindex="-1">{ words::DROP_TITLE }</div>
            <p class="aside">{ words::LOCAL }</p>
            <div class={if state.hovering { "drop is-over" } else { "drop" }}>
                <p>{ if state.hovering { words::DROP_NOW } else { words::DROP_HERE } }</p>
                <label class="pick">
                    <input type="file" accept=".txt,.text,text/plain" onchange={picked} />
                    <span>{ words::PICK }</span>
                </label>
                <p class="aside">{ words::FORMATS }</p>
            </div>
            <label class="paste">
                <span>{ words::PASTE_LABEL }</span>
                <textarea ref={pasted.clone()} rows="8" autocomplete="off" autocapitalize="off" spellcheck="false" translate="no" />
            </label>
            <div class="open-actions">
                { button(send, "primary", words::PASTE_GO, Action::Paste) }
                if state.shown.is_some() { { button(send, "", words::BACK, Action::Opening(false)) } }
            </div>
        </div>
    }
}
