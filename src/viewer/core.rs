//! Reading a report for one viewer, and telling the element about it.

use std::{cell::RefCell, rc::Rc};

use js_sys::Function;
use wasm_bindgen::prelude::JsValue;

#[cfg(feature = "check")]
use super::{
    effects::Source,
    model::{Corrected, Corrections},
};
use super::{
    model::{Item, Page},
    state::Wishes,
};
#[cfg(feature = "check")]
use crate::engine::options::Mode;
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
    pub(super) mime: &'static str,
    pub(super) name: String,
}

/// What handle and app share.
pub(super) struct Core {
    emit: Function,
    wishes: RefCell<Wishes>,
    /// What was read last: as JSON text, verbatim, and as it is shown.
    last: RefCell<Option<(String, Rc<Shown>)>>,
    /// Where that came from, and what was corrected since.
    #[cfg(feature = "check")]
    source: RefCell<(Source, Corrections)>,
}

/// There is one a viewer.
impl PartialEq for Core {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Core {
    pub(super) fn new(emit: Function) -> Self {
        Self {
            emit,
            wishes: RefCell::default(),
            last: RefCell::default(),
            #[cfg(feature = "check")]
            source: RefCell::default(),
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
        let read = self.analyze(&input, &self.wishes.borrow().engine)?;
        #[cfg(feature = "check")]
        if self.wishes.borrow().engine.mode == Mode::Check {
            let (name, charset) = (name.to_owned(), charset.to_owned());
            let source = Source { bytes: bytes.to_vec(), name, charset };
            *self.source.borrow_mut() = (source, Corrections::default());
        }
        Ok(read)
    }

    /// Reads the same again, with one more thing corrected, or with nothing corrected.
    #[cfg(feature = "check")]
    pub(super) fn correct(&self, what: Option<(Corrected, &str)>) -> Result<(String, Rc<Shown>), ReadError> {
        let (source, corrections) = &mut *self.source.borrow_mut();
        match what {
            Some((what, typed)) => corrections.set(what, typed),
            None => *corrections = Corrections::default(),
        }
        let Source { bytes, name, charset } = source;
        let input = Input { bytes, name, charset, legacy: browser_table(), office: office() };
        self.analyze(&input, &corrections.over(&self.wishes.borrow().engine))
    }

    /// True when the report that was read last is read otherwise than by itself.
    #[cfg(feature = "check")]
    pub(super) fn is_corrected(&self) -> bool {
        !self.source.borrow().1.is_empty()
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
        self.source.take();
    }

    /// The report in another form: `json`, `csv` (figures), `csv:findings`, `csv:score`.
    /// Only JSON is verbatim; tables are masked. `None` for an unknown form or without a report.
    pub(super) fn export(&self, format: &str) -> Option<File> {
        let last = self.last.borrow();
        let (json, Shown { report, .. }) = last.as_ref().map(|(json, shown)| (json, &**shown))?;
        let (text, mime, ending) = match format {
            "json" => (json.clone(), "application/json", "json"),
            "csv" => (csv::figures(report), CSV, "数据.csv"),
            #[cfg(feature = "check")]
            "csv:findings" => (csv::findings(report), CSV, "核对事项.csv"),
            #[cfg(feature = "check")]
            "csv:score" => (csv::score(report), CSV, "评分.csv"),
            _ => return None,
        };
        let stem = match report.source.name.rsplit_once('.') {
            Some((stem, _)) if !stem.is_empty() => stem,
            _ if report.source.name.is_empty() => report.display_title.as_str(),
            _ => &report.source.name,
        };
        Some(File { bytes: text.into_bytes(), mime, name: format!("{stem}.{ending}") })
    }

    /// Tells the element.
    pub(super) fn emit(&self, name: &str, detail: &JsValue) {
        // What a listener throws is the listener's own.
        let _ = self.emit.call2(&JsValue::NULL, &name.into(), detail);
    }
}

const CSV: &str = "text/csv;charset=utf-8";
