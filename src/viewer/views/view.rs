//! What every part of the view is made from, and the few things they share.

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::Element;
use yew::{html, Callback, Html, MouseEvent};

use crate::{
    engine::report::Span,
    viewer::{
        core::Shown,
        model::Item,
        state::{Action, State},
    },
    Report,
};

/// A report on the screen.
#[derive(Clone, Copy)]
pub(in crate::viewer) struct View<'a> {
    pub(in crate::viewer) state: &'a State,
    pub(in crate::viewer) shown: &'a Rc<Shown>,
    pub(in crate::viewer) send: &'a Callback<Action>,
}

impl<'a> View<'a> {
    pub(super) fn report(&self) -> &'a Report {
        &self.shown.report
    }

    /// The printed words at a span.
    pub(super) fn words(&self, span: Span) -> &'a str {
        self.report().text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    /// The index of the section with this id.
    pub(super) fn section(&self, id: Option<&String>) -> Option<usize> {
        self.report().sections.iter().position(|s| Some(&s.id) == id)
    }

    /// A section as it is printed: marker and heading.
    pub(super) fn heading(&self, section: usize) -> String {
        self.report().sections.get(section).map(|s| format!("{}{}", s.marker, s.heading)).unwrap_or_default()
    }

    /// A link to an item; the region around it listens.
    pub(super) fn link(&self, item: Item, class: &'static str, words: impl Into<String>) -> Html {
        let id = item.id(self.report()).to_owned();
        html! { <a {class} href={address(&id)} data-id={id}>{ words.into() }</a> }
    }

    /// A link to a section, by its heading.
    pub(super) fn section_link(&self, section: usize, class: &'static str) -> Html {
        self.link(Item::Section(section), class, self.heading(section))
    }

    /// Goes to what is pressed inside a list.
    pub(super) fn go_to_pressed(&self) -> Callback<MouseEvent> {
        self.on_pressed(Action::Select)
    }

    /// Selects what is pressed in the text itself, which stays where it is.
    pub(super) fn point_at_pressed(&self) -> Callback<MouseEvent> {
        self.on_pressed(Action::Point)
    }

    /// One listener for a whole region. A press with a modifier key is the browser's: the element is
    /// a link like any other.
    fn on_pressed(&self, action: fn(Item) -> Action) -> Callback<MouseEvent> {
        let (shown, send) = (Rc::clone(self.shown), self.send.clone());
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

    /// A heading below the report's title.
    pub(super) fn title(&self, words: Html) -> Html {
        let level = (self.state.level() + 1).to_string();
        html! { <div class="sheet-title" role="heading" aria-level={level}>{ words }</div> }
    }

    /// A button that does one thing.
    pub(super) fn button(&self, words: &'static str, action: Action) -> Html {
        button(self.send, "", words, action)
    }
}

/// A button that does one thing.
pub(super) fn button(
    send: &Callback<Action>,
    class: &'static str,
    words: &'static str,
    action: Action,
) -> Html {
    html! { <button type="button" {class} onclick={press(send, action)}>{ words }</button> }
}

/// What a press does. One function for all, so that there is one closure.
pub(super) fn press(send: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    let send = send.clone();
    Callback::from(move |_: MouseEvent| send.emit(action.clone()))
}

/// The address of an item on this page.
pub(super) fn address(id: &str) -> String {
    format!("#fz={id}")
}

/// A number beside a name.
pub(super) fn count(number: usize) -> Html {
    html! { <span class="count">{ number }</span> }
}

/// A picture of a share in thousandths; the number stands beside it.
pub(super) fn bar_picture(thousandths: usize) -> Html {
    html! {
        <svg class="bar-picture" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
            <rect class="rail" width="1000" height="100" />
            <rect class="fill" width={thousandths.to_string()} height="100" />
        </svg>
    }
}
