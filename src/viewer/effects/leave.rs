//! Asks before a page is left while something in it would be lost.

use gloo::{
    events::{EventListener, EventListenerOptions},
    utils::window,
};
use js_sys::{Array, Reflect};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{closure::Closure, JsCast as _};
use web_sys::{Element, ResizeObserver};

/// Asks while it is held, and while the viewer stands in the page.
pub(in crate::viewer) struct LeaveGuard {
    observer: Option<ResizeObserver>,
    _closure: Closure<dyn FnMut(Array)>,
    _listener: Rc<RefCell<Option<EventListener>>>,
}

impl LeaveGuard {
    pub(in crate::viewer) fn start(root: &Element) -> Self {
        let listener = Rc::new(RefCell::new(Some(listen(root))));
        let (held, watched) = (Rc::clone(&listener), root.clone());
        // Size goes to nothing when an element is taken out of the page, and comes back with it.
        let closure = Closure::new(move |_: Array| {
            let mut held = held.borrow_mut();
            if !watched.is_connected() {
                *held = None;
            } else if held.is_none() {
                *held = Some(listen(&watched));
            }
        });
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(root);
        }
        Self { observer, _closure: closure, _listener: listener }
    }
}

impl Drop for LeaveGuard {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// The words of the question are the browser's own.
fn listen(root: &Element) -> EventListener {
    let root = root.clone();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "beforeunload", options, move |event| {
        if root.is_connected() {
            event.prevent_default();
            // Browsers before 2024 ask only when this is set.
            let _ = Reflect::set(event, &"returnValue".into(), &"".into());
        }
    })
}
