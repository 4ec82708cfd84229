//! A plain text box. It is made here and not by Yew: what stands in it is the officer's, and so is its undo.

use std::{cell::Cell, cell::RefCell, rc::Rc};

use gloo::{events::EventListener, timers::callback::Timeout, utils::document};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlTextAreaElement};
use yew::Callback;

/// So long nobody has typed before the text is read again.
const PAUSE: u32 = 150;

/// Drafts are nobody's but the officer's: neither checkers of spelling nor translators are to read them.
const QUIET: [(&str, &str); 8] = [
    ("spellcheck", "false"),
    ("autocorrect", "off"),
    ("autocapitalize", "off"),
    ("autocomplete", "off"),
    ("translate", "no"),
    ("data-gramm", "false"),
    ("data-gramm_editor", "false"),
    ("data-enable-grammarly", "false"),
];

/// The box; it ends when dropped.
pub(in crate::viewer) struct Editor {
    /// Which trial it is of.
    pub(in crate::viewer) key: u32,
    area: HtmlTextAreaElement,
    _listeners: [EventListener; 3],
}

impl Editor {
    /// Puts a box with `text` into `place`; `tell` gets what stands in it whenever nobody has typed for a moment,
    /// never while an input method is at work.
    pub(in crate::viewer) fn start(
        place: &Element,
        key: u32,
        name: &str,
        text: &str,
        tell: Callback<String>,
    ) -> Option<Self> {
        let area = quiet_box("editor")?;
        // A fresh element takes any attribute and any child.
        let _ = area.set_attribute("aria-label", name);
        let _ = place.append_child(&area);
        area.set_value(text);
        let waits = Rc::new(RefCell::new(None));
        let composing = Rc::new(Cell::new(false));
        let read = {
            let (area, composing) = (area.clone(), Rc::clone(&composing));
            Rc::new(move || {
                if composing.get() {
                    return;
                }
                let (area, tell) = (area.clone(), tell.clone());
                *waits.borrow_mut() = Some(Timeout::new(PAUSE, move || tell.emit(area.value())));
            })
        };
        let (typed, begun, ended) = (Rc::clone(&read), Rc::clone(&composing), composing);
        let listeners = [
            EventListener::new(&area, "input", move |_| typed()),
            EventListener::new(&area, "compositionstart", move |_| begun.set(true)),
            EventListener::new(&area, "compositionend", move |_| {
                ended.set(false);
                read();
            }),
        ];
        Some(Self { key, area, _listeners: listeners })
    }

    /// Selects words and brings them into view. The box itself does not tell where they stand: one like it that
    /// holds the text before them is as high as they are low.
    pub(in crate::viewer) fn select(&self, start: u32, end: u32) {
        // Within the text, what is selected can be set.
        let _ = self.area.focus();
        let _ = self.area.set_selection_range(start, end);
        let Some((measure, parent)) = quiet_box("editor is-measure").zip(self.area.parent_element()) else {
            return;
        };
        let before: Vec<u16> = self.area.value().encode_utf16().take(end as usize).collect();
        let _ = parent.append_child(&measure);
        measure.set_value(&String::from_utf16_lossy(&before));
        let low = measure.scroll_height();
        measure.remove();
        let high = self.area.client_height();
        if low < self.area.scroll_top() + high / 8 || low > self.area.scroll_top() + high * 7 / 8 {
            self.area.set_scroll_top(low - high / 2);
        }
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        self.area.remove();
    }
}

fn quiet_box(class: &str) -> Option<HtmlTextAreaElement> {
    let area = document().create_element("textarea").ok()?.dyn_into::<HtmlTextAreaElement>().ok()?;
    for (name, value) in QUIET {
        let _ = area.set_attribute(name, value);
    }
    area.set_class_name(class);
    Some(area)
}
