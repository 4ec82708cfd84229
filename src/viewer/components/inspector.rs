//! What is known of the thing that was pressed.

use std::rc::Rc;

use yew::prelude::{function_component, html, Callback, Html, MouseEvent, Properties};

use super::{cards, link::go_to_pressed};
use crate::viewer::{core::Shown, model::Item, state::Action, words};

#[derive(PartialEq, Properties)]
pub(in crate::viewer) struct InspectorProps {
    pub(in crate::viewer) shown: Rc<Shown>,
    pub(in crate::viewer) selected: Option<Item>,
    pub(in crate::viewer) checking: bool,
    pub(in crate::viewer) send: Callback<Action>,
}

#[function_component]
pub(in crate::viewer) fn Inspector(props: &InspectorProps) -> Html {
    let Some(item) = props.selected else {
        return html! { <aside class="inspector" aria-label={words::INSPECTOR}><p class="hint">{ words::HINT }</p></aside> };
    };
    let report = &props.shown.report;
    let (place, count) = item.place(report);
    let step = |to: Option<Item>, name: &'static str| {
        let send = props.send.clone();
        let go = Callback::from(move |_: MouseEvent| {
            if let Some(to) = to {
                send.emit(Action::Select(to));
            }
        });
        html! { <button type="button" disabled={to.is_none()} onclick={go}>{ name }</button> }
    };
    let send = props.send.clone();
    let close = Callback::from(move |_: MouseEvent| send.emit(Action::Deselect));
    html! {
        <aside class="inspector is-open" aria-label={words::INSPECTOR} onclick={go_to_pressed(&props.shown, &props.send)}>
            <div class="panel-head">
                <p class="panel-title">{ cards::name(item) }<span class="count">{ format!("{place} / {count}") }</span></p>
                { step(item.neighbour(report, -1), words::PREVIOUS) }
                { step(item.neighbour(report, 1), words::NEXT) }
                <button type="button" onclick={close}>{ words::CLOSE }</button>
            </div>
            <div class="card">{ cards::of(&props.shown, item, props.checking) }</div>
        </aside>
    }
}
