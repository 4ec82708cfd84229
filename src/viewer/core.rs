//! Reading a report for one viewer, and telling the element about it.

use std::{cell::RefCell, rc::Rc};

use js_sys::Function;
use wasm_bindgen::prelude::JsValue;

use super::{
    effects::Browser,
    model::{Item, Page},
    state::Wishes,
    words,
};
#[cfg(feature = "check")]
use super::{
    effects::{today, Source},
    model::{Corrected, Corrections},
};
#[cfg(feature = "check")]
use crate::engine::{
    export::{
        forms::{self, Form},
        Name as _,
    },
    marks::{Mark, Marks, Target},
    profile::LocalProfile,
};
use crate::{
    engine::{
        analyze,
        export::{csv, json},
        Input, Options,
    },
    wasm::{browser_table, office},
    ReadError, Report,
};

/// A report as it is shown: private numbers masked, blocks set.
#[derive(Debug)]
pub(super) struct Shown {
    pub(super) report: Report,
    pub(super) page: Page,
}

/// The same allocation is the same report: properties are compared without a look inside.
impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// A file that an export gives.
pub(super) struct File {
    pub(super) bytes: Vec<u8>,
    pub(super) mime: String,
    pub(super) name: String,
}

/// What handle and app share.
pub(super) struct Core {
    emit: Function,
    #[allow(dead_code)]
    pub(super) browser: Browser,
    wishes: RefCell<Wishes>,
    /// What was read last: as JSON text, verbatim, and as it is shown.
    last: RefCell<Option<(String, Rc<Shown>)>>,
    /// Where that came from, and what an officer said of it since.
    #[cfg(feature = "check")]
    given: RefCell<GivenReport>,
    /// The place's own profile, and its file.
    #[cfg(feature = "check")]
    local: RefCell<Option<(LocalProfile, String)>>,
}

/// A report that was given, what was corrected and marked.
#[cfg(feature = "check")]
#[derive(Default)]
struct GivenReport {
    source: Source,
    corrections: Corrections,
    marks: Marks,
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
            last: RefCell::default(),
            #[cfg(feature = "check")]
            given: RefCell::default(),
            #[cfg(feature = "check")]
            local: RefCell::default(),
        }
    }

    pub(super) fn configure(&self, wishes: Wishes) {
        *self.wishes.borrow_mut() = wishes;
    }

    /// Reads bytes. Out: the JSON text of the report, and what to show.
    pub(super) fn read(
        &self,
        bytes: &[u8],
        name: &str,
        charset: &str,
    ) -> Result<(String, Rc<Shown>), ReadError> {
        let input = Input { bytes, name, charset, legacy: browser_table(), office: office() };
        let read = self.analyze(&input, &self.asked())?;
        #[cfg(feature = "check")]
        {
            let (name, charset) = (name.to_owned(), charset.to_owned());
            let source = Source { bytes: bytes.to_vec(), name, charset };
            let marks = self.wishes.borrow().engine.marks.clone();
            *self.given.borrow_mut() = GivenReport { source, corrections: Corrections::default(), marks };
        }
        Ok(read)
    }

    /// What the page asks for, with the place's own profile.
    fn asked(&self) -> Options {
        let asked = self.wishes.borrow().engine.clone();
        #[cfg(feature = "check")]
        if let Some((local, _)) = &*self.local.borrow() {
            return Options {
                profile: local.kind.or(asked.profile),
                local: Some(Box::new(local.clone())),
                ..asked
            };
        }
        asked
    }

    /// Reads the same again, as an officer has it now.
    #[cfg(feature = "check")]
    pub(super) fn again(&self) -> Result<(String, Rc<Shown>), ReadError> {
        let GivenReport { source, corrections, marks } = &*self.given.borrow();
        let Source { bytes, name, charset } = source;
        let input = Input { bytes, name, charset, legacy: browser_table(), office: office() };
        let options = corrections.over(&self.asked());
        self.analyze(&input, &Options { marks: marks.clone(), ..options })
    }

    /// One more thing is corrected, or nothing is.
    #[cfg(feature = "check")]
    pub(super) fn correct(&self, what: Option<(Corrected, &str)>) {
        let corrections = &mut self.given.borrow_mut().corrections;
        match what {
            Some((what, typed)) => corrections.set(what, typed),
            None => *corrections = Corrections::default(),
        }
    }

    /// True when the report that was read last is read otherwise than by itself.
    #[cfg(feature = "check")]
    pub(super) fn is_corrected(&self) -> bool {
        !self.given.borrow().corrections.is_empty()
    }

    /// Sets a mark, or takes it away.
    #[cfg(feature = "check")]
    pub(super) fn mark(&self, target: Target, mark: Option<Mark>) {
        self.given.borrow_mut().marks.set(target, mark);
    }

    /// Takes marks in place of those there are.
    #[cfg(feature = "check")]
    pub(super) fn take_marks(&self, marks: Marks) {
        self.given.borrow_mut().marks = marks;
    }

    /// What is marked.
    #[cfg(feature = "check")]
    pub(super) fn marks(&self) -> Marks {
        self.given.borrow().marks.clone()
    }

    /// Judges by a place's own profile from here on, or by none.
    #[cfg(feature = "check")]
    pub(super) fn take_profile(&self, profile: Option<(LocalProfile, String)>) {
        *self.local.borrow_mut() = profile;
    }

    fn analyze(&self, input: &Input<'_>, options: &Options) -> Result<(String, Rc<Shown>), ReadError> {
        let report = analyze(input, options)?;
        let json = json::write(&report);
        let report = report.masked();
        let page = Page::new(&report);
        let shown = Rc::new(Shown { report, page });
        *self.last.borrow_mut() = Some((json.clone(), Rc::clone(&shown)));
        Ok((json, shown))
    }

    /// The item with this id in the report that was read last.
    pub(super) fn item(&self, id: &str) -> Option<Item> {
        let last = self.last.borrow();
        let (_, shown) = last.as_ref()?;
        Item::parse(&shown.report, id)
    }

    pub(super) fn forget(&self) {
        *self.last.borrow_mut() = None;
        #[cfg(feature = "check")]
        {
            self.given.take();
            self.local.take();
        }
    }

    /// The report in another form: `json`, `csv` (figures), `csv:findings`, `csv:score`, and those
    /// that offices use. Only JSON is verbatim, everything else is masked.
    /// `None` for an unknown form or without a report.
    pub(super) fn export(&self, format: &str) -> Option<File> {
        let last = self.last.borrow();
        let (json, Shown { report, .. }) = last.as_ref().map(|(json, shown)| (json, &**shown))?;
        let (text, mime, ending) = match format {
            "json" => (json.clone(), JSON, "json"),
            "csv" => (csv::figures(report), CSV, words::FILE_FIGURES),
            #[cfg(feature = "check")]
            "csv:findings" => (csv::findings(report), CSV, words::FILE_FINDINGS),
            #[cfg(feature = "check")]
            "csv:score" => (csv::score(report), CSV, words::FILE_SCORE),
            #[cfg(feature = "check")]
            "marks" => (self.given.borrow().marks.write(), JSON, words::FILE_MARKS),
            #[cfg(feature = "check")]
            "profile" => (self.local.borrow().as_ref()?.1.clone(), JSON, words::FILE_PROFILE),
            #[cfg(feature = "check")]
            _ => {
                let form = Form::ALL.iter().copied().find(|form| form.name() == format)?;
                let given = self.given.borrow();
                let made = forms::write(form, &json::write(report), &given.source.bytes, today()).ok()??;
                return Some(File { bytes: made.bytes, mime: made.mime.to_owned(), name: made.name });
            }
            #[cfg(not(feature = "check"))]
            _ => return None,
        };
        let ending = self.wishes.borrow().engine.words().say(ending);
        let name = report.source.name.as_str();
        // By bytes: the only search for a character from behind would bring its code along.
        let stem = match name.bytes().rposition(|byte| byte == b'.') {
            Some(dot) if dot > 0 => &name[..dot],
            _ if name.is_empty() => report.display_title.as_str(),
            _ => name,
        };
        Some(File { bytes: text.into_bytes(), mime: mime.to_owned(), name: format!("{stem}.{ending}") })
    }

    /// Tells the element.
    pub(super) fn emit(&self, name: &str, detail: &JsValue) {
        // What a listener throws is the listener's own.
        let _ = self.emit.call2(&JsValue::NULL, &name.into(), detail);
    }
}

const JSON: &str = "application/json";
const CSV: &str = "text/csv;charset=utf-8";
