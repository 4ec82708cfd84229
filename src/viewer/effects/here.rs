//! Which heading the reader has come to.

use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::Timeout,
    utils::document,
};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::JsCast as _;
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

/// Marks the entry of the outline with this id, and no other, and brings it into sight where one has scrolled there.
/// Whether one is marked is not Yew's to know.
pub(in crate::viewer) fn mark_here(root: &Element, id: &str, scrolled: bool) {
    // A search through all of a long report takes longer than a step of the scroll.
    let Ok(Some(outline)) = root.query_selector(".outline") else { return };
    if let Ok(Some(before)) = outline.query_selector(".is-here") {
        before.set_class_name("");
    }
    let Ok(Some(entry)) = outline.query_selector(&format!("[data-id=\"{id}\"]")) else { return };
    entry.set_class_name("is-here");
    if scrolled {
        let (around, inside) = (outline.get_bounding_client_rect(), entry.get_bounding_client_rect());
        if inside.top() < around.top() || inside.bottom() > around.bottom() {
            let off = inside.top() - around.top() - around.height() / 2.0;
            outline.set_scroll_top(outline.scroll_top() + off as i32);
        }
    }
}

/// The last heading that begins at the top. What stands in the document stands in order, and so do headings, so few need
/// be looked at; only a chapter in sight is asked about its headings, since a browser would lay out any other for the
/// answer.
fn here(root: &Element) -> Option<String> {
    let parts = root.query_selector(".columns:not(.is-away) .document").ok()??.child_nodes();
    let reached = begun(&parts)?;
    // Where the first heading of one is still to come, one is in the last heading before.
    for at in (0..reached).rev() {
        let part = element(&parts, at)?;
        // What is folded away has no place. Only browsers that know such selectors fold.
        let folded = part.query_selector("[hidden]").ok()?.is_some();
        let headings =
            part.query_selector_all(if folded { ".lead:not([hidden] *)" } else { ".lead" }).ok()?;
        let passed = if at + 1 == reached { begun(&headings)? } else { headings.length() };
        if passed > 0 {
            return element(&headings, passed - 1)?.get_attribute("data-id");
        }
    }
    None
}

/// How many of these begin at the top or above.
fn begun(elements: &NodeList) -> Option<u32> {
    let (mut from, mut to) = (0, elements.length());
    while from < to {
        let at = from + (to - from) / 2;
        if element(elements, at)?.get_bounding_client_rect().top() <= TOP {
            from = at + 1;
        } else {
            to = at;
        }
    }
    Some(from)
}

fn element(elements: &NodeList, at: u32) -> Option<Element> {
    elements.get(at)?.dyn_into().ok()
}
