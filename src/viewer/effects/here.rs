//! Which heading the reader has come to.

use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::Timeout,
    utils::document,
};
use std::{cell::Cell, rc::Rc};
use web_sys::{Element, NodeList};
use yew::Callback;

/// A reader scrolls in steps smaller than anyone follows.
const PAUSE: u32 = 100;
/// So far below the upper edge, in CSS pixels, a heading that was gone to stands at the most.
const TOP: f64 = 96.0;

/// Watches all scrolling of the page, since the viewer may stand in a box that scrolls; ends when dropped.
pub(in crate::viewer) struct HereWatch {
    _listener: EventListener,
}

impl HereWatch {
    /// Tells the id of the section that stands at the top of the window, whenever that may have changed.
    pub(in crate::viewer) fn start(root: &Element, tell: Callback<String>) -> Self {
        let (root, waits) = (root.clone(), Rc::new(Cell::new(false)));
        // Scrolling does not bubble: it is met on its way down.
        let options = EventListenerOptions::run_in_capture_phase();
        let listener = EventListener::new_with_options(&document(), "scroll", options, move |_| {
            if waits.replace(true) {
                return;
            }
            let (root, waits, tell) = (root.clone(), Rc::clone(&waits), tell.clone());
            Timeout::new(PAUSE, move || {
                waits.set(false);
                if let Some(id) = here(&root) {
                    tell.emit(id);
                }
            })
            .forget();
        });
        Self { _listener: listener }
    }
}

/// Marks the entry of the outline with this id, and no other. Whether one is marked is not Yew's to know.
pub(in crate::viewer) fn mark_here(root: &Element, id: &str) {
    if let Ok(Some(before)) = root.query_selector(".outline .is-here") {
        before.set_class_name("");
    }
    if let Ok(Some(entry)) = root.query_selector(&format!(".outline [data-id=\"{id}\"]")) {
        entry.set_class_name("is-here");
    }
}

/// The last heading that begins at the top. Headings stand in order, so few need be looked at.
fn here(root: &Element) -> Option<String> {
    // What is folded away has no place. Only browsers that know such selectors fold.
    let folded = root.query_selector("[hidden]").ok()?.is_some();
    let shown =
        if folded { ".columns:not(.is-away) .lead:not([hidden] *)" } else { ".columns:not(.is-away) .lead" };
    let headings = root.query_selector_all(shown).ok()?;
    let (mut from, mut to) = (0, headings.length());
    while from < to {
        let at = from + (to - from) / 2;
        if heading(&headings, at)?.get_bounding_client_rect().top() <= TOP {
            from = at + 1;
        } else {
            to = at;
        }
    }
    heading(&headings, from.checked_sub(1)?)?.get_attribute("data-id")
}

fn heading(headings: &NodeList, at: u32) -> Option<Element> {
    use wasm_bindgen::JsCast as _;
    headings.get(at)?.dyn_into().ok()
}
