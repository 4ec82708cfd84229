//! The outline beside the document, or over it where there is no room.

use std::rc::Rc;

use yew::prelude::{function_component, html, Callback, Html, MouseEvent, Properties};

use super::link::{go_to_pressed, link};
use crate::viewer::{core::Shown, model::Item, state::Action, words};

/// Inline items (一是) are too many for an outline.
const DEEPEST: u8 = 3;

#[derive(PartialEq, Properties)]
pub(in crate::viewer) struct OutlineProps {
    pub(in crate::viewer) shown: Rc<Shown>,
    pub(in crate::viewer) selected: Option<Item>,
    /// It lies over the document and can be closed.
    pub(in crate::viewer) over: bool,
    pub(in crate::viewer) send: Callback<Action>,
}

#[function_component]
pub(in crate::viewer) fn Outline(props: &OutlineProps) -> Html {
    let report = &props.shown.report;
    let here = props.selected.and_then(|item| item.span(report)).and_then(|span| {
        report.sections.iter().rposition(|s| s.depth <= DEEPEST && s.span.start <= span.start)
    });
    let entry = |(i, section): (usize, &crate::engine::report::Section)| {
        let words = format!("{}{}", section.marker, section.heading);
        let class = if here == Some(i) { "is-here" } else { "" };
        html! { <li class={format!("depth-{}", section.depth)}>{ link(&props.shown, Item::Section(i), class, words) }</li> }
    };
    let send = props.send.clone();
    let close = Callback::from(move |_: MouseEvent| send.emit(Action::Outline(false)));
    html! {
        <nav class={if props.over { "outline is-over" } else { "outline" }} aria-label={words::OUTLINE} onclick={go_to_pressed(&props.shown, &props.send)}>
            <div class="panel-head">
                <p class="panel-title">{ words::OUTLINE }</p>
                if props.over {
                    <button type="button" onclick={close}>{ words::CLOSE }</button>
                }
            </div>
            <ul>{ for report.sections.iter().enumerate().filter(|(_, s)| s.depth <= DEEPEST).map(entry) }</ul>
        </nav>
    }
}
