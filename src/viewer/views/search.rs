//! Search in the report.

use web_sys::HtmlInputElement;
use yew::{html, Callback, Html, InputEvent, KeyboardEvent, TargetCast as _};

use super::View;
use crate::viewer::{
    state::{Action, Search},
    words,
};

/// The bar that is open while something is looked for.
pub(in crate::viewer) fn search(view: &View<'_>, search: &Search) -> Html {
    let send = view.send.clone();
    let input = Callback::from(move |event: InputEvent| {
        send.emit(Action::Search(Some(event.target_unchecked_into::<HtmlInputElement>().value())));
    });
    let send = view.send.clone();
    let key = Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            send.emit(Action::Step(!event.shift_key()));
        }
        "Escape" => send.emit(Action::Search(None)),
        _ => {}
    });
    let told = match (search.query.trim().is_empty(), search.hits.len()) {
        (true, _) => String::new(),
        (false, 0) => words::SEARCH_NONE.to_owned(),
        (false, count) => format!("{} / {count}", search.at + 1),
    };
    html! {
        <div class="search" role="search">
            <input type="search" aria-label={words::SEARCH_LABEL} placeholder={words::SEARCH_LABEL} autocomplete="off"
                spellcheck="false" value={search.query.clone()} oninput={input} onkeydown={key} />
            <span class="told" aria-live="polite">{ told }</span>
            { view.button(words::PREVIOUS, Action::Step(false)) }
            { view.button(words::NEXT, Action::Step(true)) }
            { view.button(words::CLOSE, Action::Search(None)) }
        </div>
    }
}
