//! Presses on things that have an id: one listener for a whole region.

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::Element;
use yew::{html, AttrValue, Callback, Html, MouseEvent};

use crate::viewer::{core::Shown, model::Item, state::Action};

/// Selects what was pressed inside a list and goes to its place in the text.
pub(super) fn go_to_pressed(shown: &Rc<Shown>, send: &Callback<Action>) -> Callback<MouseEvent> {
    on_pressed(shown, send, Action::Select)
}

/// Selects what was pressed in the text itself, which stays where it is.
pub(super) fn point_at_pressed(shown: &Rc<Shown>, send: &Callback<Action>) -> Callback<MouseEvent> {
    on_pressed(shown, send, Action::Point)
}

/// A press with a modifier key is the browser's: the element is a link like any other.
fn on_pressed(
    shown: &Rc<Shown>,
    send: &Callback<Action>,
    action: fn(Item) -> Action,
) -> Callback<MouseEvent> {
    let (shown, send) = (Rc::clone(shown), send.clone());
    Callback::from(move |event: MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
            return;
        }
        let pressed = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let marked = pressed.and_then(|e| e.closest("[data-id]").ok().flatten());
        let id = marked.and_then(|e| e.get_attribute("data-id"));
        if let Some(item) = id.and_then(|id| Item::parse(&shown.report, &id)) {
            event.prevent_default();
            send.emit(action(item));
        }
    })
}

/// A link to an item; the region around it listens.
pub(super) fn link(shown: &Shown, item: Item, class: &'static str, words: impl Into<AttrValue>) -> Html {
    let id = item.id(&shown.report).to_owned();
    html! { <a {class} href={address(&id)} data-id={id}>{ words.into() }</a> }
}

/// The address of an item on this page.
pub(super) fn address(id: &str) -> String {
    format!("#fz={id}")
}
