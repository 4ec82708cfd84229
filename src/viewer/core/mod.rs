//! What handle and app share: reading a report for one viewer, and telling the element about it.

mod export;
#[cfg(feature = "check")]
mod officer;

use std::{
    cell::{Ref, RefCell},
    rc::Rc,
};

pub(super) use export::File;
use js_sys::Function;
#[cfg(feature = "check")]
pub(super) use officer::Trying;
use wasm_bindgen::prelude::JsValue;

#[cfg(feature = "check")]
use super::model::{Drafts, Source};
use super::{
    effects::Browser,
    model::{has_highlights, Item, Page},
    state::Wishes,
};
#[cfg(feature = "check")]
use crate::engine::profile::LocalProfile;
use crate::{
    engine::{export::json, source::ErrorCode, steps::Steps, Input, Options},
    wasm::{browser_table, office},
    ReadError, Report,
};

/// A report as it is shown: private numbers masked, blocks set.
#[derive(Debug)]
pub(super) struct Shown {
    pub(super) report: Report,
    pub(super) page: Page,
}

impl Shown {
    /// Where an item stands in the text.
    pub(super) fn span(&self, item: Item) -> Option<crate::engine::report::Span> {
        item.span(&self.report, &self.page)
    }
}

/// The same allocation is the same report: properties are compared without a look inside.
impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// What handle and app share.
pub(super) struct Core {
    emit: Function,
    pub(super) browser: Browser,
    wishes: RefCell<Wishes>,
    original: RefCell<String>,
    /// What was read last: as JSON text, verbatim, and as it is shown. There is no JSON text while it is under way.
    last: RefCell<Option<(String, Rc<Shown>)>>,
    /// What is shown, and neither judged nor written as JSON text yet.
    under_way: RefCell<Option<Steps>>,
    /// Where that and the others that are open came from, and what an officer said of them since.
    #[cfg(feature = "check")]
    drafts: RefCell<Drafts>,
    /// What the page asks for, for other instances.
    #[cfg(feature = "check")]
    options: RefCell<JsValue>,
    /// The place's own profile, and its file.
    #[cfg(feature = "check")]
    local: RefCell<Option<(LocalProfile, String)>>,
}

/// There is one a viewer.
impl PartialEq for Core {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Core {
    pub(super) fn new(emit: Function, browser: Browser) -> Self {
        Self {
            emit,
            browser,
            wishes: RefCell::default(),
            original: RefCell::default(),
            last: RefCell::default(),
            under_way: RefCell::default(),
            #[cfg(feature = "check")]
            drafts: RefCell::default(),
            #[cfg(feature = "check")]
            options: RefCell::default(),
            #[cfg(feature = "check")]
            local: RefCell::default(),
        }
    }

    pub(super) fn configure(&self, wishes: Wishes) {
        #[cfg(feature = "check")]
        {
            let given = &wishes.engine.marks;
            let mut drafts = self.drafts.borrow_mut();
            // Marks that a page gives anew are of the report that is shown.
            if let Some(draft) = drafts.shown_mut().filter(|_| *given != self.wishes.borrow().engine.marks) {
                draft.marks = given.clone();
            }
        }
        *self.wishes.borrow_mut() = wishes;
    }

    /// Words of the engine in the language that the viewer speaks.
    pub(super) fn say(&self, words: &str) -> String {
        self.wishes.borrow().engine.words().say(words).to_owned()
    }

    /// Reads bytes that the page gives, as far as there is something to show. Out: that; [`Core::go_on`] does the rest.
    pub(super) fn read(&self, bytes: &[u8], name: &str, charset: &str) -> Result<Rc<Shown>, ReadError> {
        let input = Input { bytes, name, charset, legacy: browser_table(), office: office() };
        let mut steps = Steps::begin(&input, self.asked())?;
        // What stands above the text stands there from the beginning, or the text would move below a reader's eyes.
        let figures = has_highlights(&self.wishes.borrow().highlights);
        let report = steps.read(figures).ok_or_else(|| ReadError::of(ErrorCode::Empty))?;
        let shown = self.set(report, String::new());
        *self.under_way.borrow_mut() = Some(steps);
        #[cfg(feature = "check")]
        {
            let source = Source { bytes: bytes.to_vec(), name: name.to_owned(), charset: charset.to_owned() };
            self.keep(source, false, &shown.report);
        }
        Ok(shown)
    }

    /// Goes on with what was read: judges it where it is to be judged, a step a call, and writes its JSON text.
    pub(super) fn go_on(&self) {
        let under_way = self.under_way.take();
        if let Some(mut steps) = under_way {
            match steps.step() {
                None => *self.under_way.borrow_mut() = Some(steps),
                Some(report) => {
                    let json = json::write(&report);
                    self.set(report, json);
                    #[cfg(feature = "check")]
                    self.count();
                }
            }
        }
    }

    /// What was read last: its JSON text, an empty one while it is under way, and what to show.
    pub(super) fn last(&self) -> Ref<'_, Option<(String, Rc<Shown>)>> {
        self.last.borrow()
    }

    /// Whether what is shown is not all that comes of it.
    pub(super) fn is_under_way(&self) -> bool {
        self.under_way.borrow().is_some()
    }

    /// Goes on to the end: whoever takes a report away takes the whole.
    fn finish(&self) {
        while self.is_under_way() {
            self.go_on();
        }
    }

    /// What the page asks for, with the place's own profile.
    fn asked(&self) -> Options {
        let asked = self.wishes.borrow().engine.clone();
        #[cfg(feature = "check")]
        let asked = match &*self.local.borrow() {
            Some((local, _)) => officer::by_place(asked, local.clone()),
            None => asked,
        };
        asked
    }

    /// A report is what the viewer shows from here on, with its JSON text.
    fn set(&self, report: Report, json: String) -> Rc<Shown> {
        let report = report.masked();
        let page = Page::new(&report);
        let shown = Rc::new(Shown { report, page });
        *self.last.borrow_mut() = Some((json, Rc::clone(&shown)));
        // What was under way is not shown any more.
        self.under_way.take();
        shown
    }

    /// The item with this id in the report that was read last.
    pub(super) fn item(&self, id: &str) -> Option<Item> {
        let last = self.last.borrow();
        let (_, shown) = last.as_ref()?;
        Item::parse(&shown.report, id)
    }

    /// Whether what was read last is such a report.
    pub(super) fn is_report(&self) -> bool {
        self.last.borrow().as_ref().is_some_and(|(_, shown)| shown.report.annual)
    }

    pub(super) fn forget(&self) {
        *self.last.borrow_mut() = None;
        self.under_way.take();
        #[cfg(feature = "check")]
        {
            self.drafts.take();
            self.local.take();
        }
    }

    /// Where the original of what was read is found.
    pub(super) fn credit(&self, original: &str) {
        original.clone_into(&mut self.original.borrow_mut());
    }

    /// Tells the element.
    pub(super) fn emit(&self, name: &str, detail: &JsValue) {
        // What a listener throws is the listener's own.
        let _ = self.emit.call2(&JsValue::NULL, &name.into(), detail);
    }
}
