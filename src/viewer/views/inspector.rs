//! What is known of the thing that was pressed.

use yew::{html, Html};

use super::{cards, view::press, View};
use crate::viewer::{model::Item, state::Action, words};

/// The card of the selection, with the way to its neighbours.
pub(in crate::viewer) fn inspector(view: &View<'_>) -> Html {
    let Some(item) = view.state.selected else {
        return html! { <section class="inspector" aria-label={words::INSPECTOR}><p class="hint">{ words::HINT }</p></section> };
    };
    let report = view.report();
    let (place, of) = item.place(report);
    let step = |to: Option<Item>, name: &'static str| {
        let go = to.map(|to| press(view.send, Action::Select(to)));
        html! { <button type="button" disabled={to.is_none()} onclick={go}>{ name }</button> }
    };
    html! {
        <section class="inspector is-open" aria-label={words::INSPECTOR} onclick={view.go_to_pressed()}>
            <div class="panel-head">
                <p class="panel-title">{ cards::name(item) }<span class="count">{ format!("{place} / {of}") }</span></p>
                { step(item.neighbour(report, -1), words::PREVIOUS) }
                { step(item.neighbour(report, 1), words::NEXT) }
                { view.button(words::CLOSE, Action::Deselect) }
            </div>
            <div class="card">{ cards::of(view, item) }</div>
        </section>
    }
}
