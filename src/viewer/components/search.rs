//! Search in the report.

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::{
    function_component, html, use_effect_with, use_node_ref, Callback, Html, InputEvent, KeyboardEvent,
    MouseEvent, Properties, TargetCast as _,
};

use crate::viewer::{state::Action, words};

#[derive(PartialEq, Properties)]
pub(in crate::viewer) struct SearchBarProps {
    pub(in crate::viewer) query: String,
    pub(in crate::viewer) count: usize,
    /// Index of the hit that is looked at.
    pub(in crate::viewer) at: usize,
    pub(in crate::viewer) send: Callback<Action>,
}

#[function_component]
pub(in crate::viewer) fn SearchBar(props: &SearchBarProps) -> Html {
    let field = use_node_ref();
    let focus = field.clone();
    use_effect_with((), move |()| {
        if let Some(field) = focus.cast::<HtmlElement>() {
            // Without focus the reader only has to press a key once more.
            let _ = field.focus();
        }
    });
    let send = |action: fn() -> Action| {
        let send = props.send.clone();
        Callback::from(move |_: MouseEvent| send.emit(action()))
    };
    let input = {
        let send = props.send.clone();
        Callback::from(move |event: InputEvent| {
            send.emit(Action::Search(Some(event.target_unchecked_into::<HtmlInputElement>().value())));
        })
    };
    let key = {
        let send = props.send.clone();
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => {
                event.prevent_default();
                send.emit(Action::Step(if event.shift_key() { -1 } else { 1 }));
            }
            "Escape" => send.emit(Action::Search(None)),
            _ => {}
        })
    };
    let told = match (props.query.trim().is_empty(), props.count) {
        (true, _) => String::new(),
        (false, 0) => words::SEARCH_NONE.to_owned(),
        (false, count) => format!("{} / {count}", props.at + 1),
    };
    html! {
        <div class="search" role="search">
            <input ref={field} type="search" aria-label={words::SEARCH_LABEL} placeholder={words::SEARCH_LABEL}
                autocomplete="off" spellcheck="false" value={props.query.clone()} oninput={input} onkeydown={key} />
            <span class="told" aria-live="polite">{ told }</span>
            <button type="button" onclick={send(|| Action::Step(-1))}>{ words::PREVIOUS }</button>
            <button type="button" onclick={send(|| Action::Step(1))}>{ words::NEXT }</button>
            <button type="button" onclick={send(|| Action::Search(None))}>{ words::CLOSE }</button>
        </div>
    }
}
