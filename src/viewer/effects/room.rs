//! How much room the viewer has: by its own width, since a host may give it a column only.

use gloo::timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::{closure::Closure, JsCast as _};
use web_sys::{Element, ResizeObserver};
use yew::Callback;

use crate::viewer::state::Room;

/// Widths in CSS pixels from which on two and three columns fit.
const MEDIUM: i32 = 720;
const WIDE: i32 = 1100;

/// Watches one element; ends when dropped.
pub(in crate::viewer) struct RoomWatch {
    observer: ResizeObserver,
    _closure: Closure<dyn FnMut(Array)>,
}

impl RoomWatch {
    /// Tells the room now and whenever it changes; `None` where the browser cannot watch.
    pub(in crate::viewer) fn start(element: &Element, tell: Callback<Room>) -> Option<Self> {
        let watched = element.clone();
        let look = move || match watched.client_width() {
            // Not laid out: nobody looks.
            0 => None,
            width if width < MEDIUM => Some(Room::Narrow),
            width if width < WIDE => Some(Room::Medium),
            _ => Some(Room::Wide),
        };
        let mut last = look().unwrap_or_default();
        if last != Room::default() {
            // Before anything is painted: what stands in columns first and in one then would jump.
            tell.emit(last);
        }
        let closure = Closure::new(move |_: Array| {
            let Some(room) = look() else { return };
            if std::mem::replace(&mut last, room) != room {
                let tell = tell.clone();
                // After this turn: a change of layout inside the observer's call would make it call again.
                Timeout::new(0, move || tell.emit(room)).forget();
            }
        });
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _closure: closure })
    }
}

impl Drop for RoomWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
