//! Keys that lead from finding to finding.

use gloo::{
    events::{EventListener, EventListenerOptions},
    utils::document,
};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent, Node, ShadowRoot};
use yew::Callback;

/// Listens while it is held.
pub(in crate::viewer) struct KeyWatch {
    _listener: EventListener,
}

impl KeyWatch {
    /// Tells whether it goes forward (F8) or back (Shift and F8).
    pub(in crate::viewer) fn start(root: &Element, tell: Callback<bool>) -> Self {
        let root = root.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&document(), "keydown", options, move |event| {
            let pressed = event.unchecked_ref::<KeyboardEvent>();
            let other = pressed.ctrl_key() || pressed.alt_key() || pressed.meta_key();
            if pressed.key() == "F8" && !other && is_ours(&root, pressed) {
                event.prevent_default();
                tell.emit(!pressed.shift_key());
            }
        });
        Self { _listener: listener }
    }
}

/// The focus is in the viewer; or nowhere, in a page that is all viewer.
fn is_ours(root: &Element, pressed: &KeyboardEvent) -> bool {
    let Some(target) = pressed.target() else { return false };
    let target = target.unchecked_into::<Node>();
    let host = root.get_root_node().dyn_into::<ShadowRoot>().map(|shadow| Node::from(shadow.host()));
    let inside = root.contains(Some(&target)) || host.is_ok_and(|host| host == target);
    inside || target.node_name() == "BODY" && root.is_connected() && root.matches(".page").unwrap_or(false)
}
