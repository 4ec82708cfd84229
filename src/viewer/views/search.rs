//! Search in the report.

use wasm_bindgen::JsCast as _;
use yew::{virtual_dom::ListenerKind, Callback, Event, KeyboardEvent};

use super::{
    tag::{span, tag, Attr, Tag},
    View,
};
use crate::viewer::{
    state::{Action, Room, Search},
    words,
};

/// The bar that is open while something is looked for.
pub(in crate::viewer) fn search(view: &View<'_>, search: &Search) -> Tag {
    let told = match (search.query.trim().is_empty(), search.hits.len()) {
        (true, _) => String::new(),
        (false, 0) => view.say(words::SEARCH_NONE).to_owned(),
        (false, count) => format!("{} / {count}", search.at + 1),
    };
    let field = tag("input")
        .set(Attr::Type, "search")
        .set(Attr::AriaLabel, view.say(words::SEARCH_LABEL))
        .set(Attr::Placeholder, view.say(words::SEARCH_LABEL))
        .set(Attr::AutoComplete, "off")
        .set(Attr::SpellCheck, "false")
        .value(&search.query)
        .on(|| ListenerKind::oninput, view.typed(|query| Action::Search(Some(query))))
        .on(|| ListenerKind::onkeydown, pressed(view.send.clone()));
    let listed = view.state.room() == Room::Narrow && !search.hits.is_empty();
    let list = listed.then(|| view.button(view.say(words::HITS_LIST), Action::Outline(true)));
    tag("div")
        .class("search")
        .set(Attr::Role, "search")
        .child(field)
        .child(span("told", &told).set(Attr::AriaLive, "polite"))
        .maybe(list)
        .child(view.button(view.say(words::PREVIOUS), Action::Step(false)))
        .child(view.button(view.say(words::NEXT), Action::Step(true)))
        .child(view.button(view.say(words::CLOSE), Action::Search(None)))
}

/// Enter goes on, with shift back; Escape ends the search.
fn pressed(send: Callback<Action>) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let event = event.unchecked_into::<KeyboardEvent>();
        match event.key().as_str() {
            "Enter" => {
                event.prevent_default();
                send.emit(Action::Step(!event.shift_key()));
            }
            "Escape" => send.emit(Action::Search(None)),
            _ => {}
        }
    })
}
