//! A menu closes by itself: when something in it was chosen, unless it is one to make several choices in; on Escape;
//! and when the reader goes elsewhere.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, FocusEvent, HtmlElement, KeyboardEvent, Node};

/// Closes the menu that a press, a key or a lost focus was in, if that ends it.
pub(in crate::viewer) fn end_menu(event: &Event) {
    let Some(target) = event.target().and_then(|t| t.dyn_into::<Element>().ok()) else { return };
    let Ok(Some(menu)) = target.closest(".menu") else { return };
    let stays = match event.type_().as_str() {
        // Some stay while choices are made.
        "click" => target.tag_name() != "BUTTON" || menu.class_name().ends_with("stays"),
        "keydown" => event.unchecked_ref::<KeyboardEvent>().key() != "Escape",
        _ => {
            let to = event.unchecked_ref::<FocusEvent>().related_target();
            to.is_some_and(|to| menu.contains(Some(to.unchecked_ref::<Node>())))
        }
    };
    if stays || !menu.has_attribute("open") {
        return;
    }
    if event.type_() == "focusout" {
        // Not while the press that took the focus away is still under way: Chromium would not come back from it.
        Timeout::new(0, move || close(&menu)).forget();
    } else {
        close(&menu);
        if let Ok(Some(summary)) = menu.query_selector("summary") {
            // Without focus the reader only has to press a key once more.
            let _ = summary.unchecked_ref::<HtmlElement>().focus();
        }
    }
}

fn close(menu: &Element) {
    // It has this attribute and no other.
    let _ = menu.remove_attribute("open");
}
