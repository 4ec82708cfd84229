//! Reading a report for one viewer, and telling the element about it.

use std::{cell::RefCell, rc::Rc};

use js_sys::Function;
use wasm_bindgen::prelude::JsValue;

#[cfg(feature = "check")]
use super::{
    effects::today,
    model::{Corrected, Corrections, Draft, Drafts, OpenFile, Source},
};
use super::{
    effects::Browser,
    model::{markdown, whole, Item, Page},
    state::Wishes,
    words,
};
#[cfg(feature = "check")]
use crate::engine::{
    export::{
        forms::{self, Form},
        Name as _,
    },
    marks::{Mark, Marks, Target},
    options::Origin,
    profile::LocalProfile,
    source::{ErrorCode, Format},
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

/// A file that an export gives.
pub(super) struct File {
    pub(super) bytes: Vec<u8>,
    pub(super) mime: String,
    pub(super) name: String,
}

/// What handle and app share.
pub(super) struct Core {
    emit: Function,
    pub(super) browser: Browser,
    wishes: RefCell<Wishes>,
    original: RefCell<String>,
    /// What was read last: as JSON text, verbatim, and as it is shown.
    last: RefCell<Option<(String, Rc<Shown>)>>,
    /// Where that and the others that are open came from, and what an officer said of them since.
    #[cfg(feature = "check")]
    drafts: RefCell<Drafts>,
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
            #[cfg(feature = "check")]
            drafts: RefCell::default(),
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

    /// Reads bytes that the page gives. Out: the JSON text of the report, and what to show.
    pub(super) fn read(
        &self,
        bytes: &[u8],
        name: &str,
        charset: &str,
    ) -> Result<(String, Rc<Shown>), ReadError> {
        let input = Input { bytes, name, charset, legacy: browser_table(), office: office() };
        let read = self.show(analyze(&input, &self.asked())?);
        #[cfg(feature = "check")]
        {
            let source = Source { bytes: bytes.to_vec(), name: name.to_owned(), charset: charset.to_owned() };
            self.keep(source, false, &read.1.report);
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

    /// A report is what the viewer shows from here on.
    fn show(&self, report: Report) -> (String, Rc<Shown>) {
        let json = json::write(&report);
        let report = report.masked();
        let page = Page::new(&report);
        let shown = Rc::new(Shown { report, page });
        *self.last.borrow_mut() = Some((json.clone(), Rc::clone(&shown)));
        (json, shown)
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
            self.drafts.take();
            self.local.take();
        }
    }

    /// The report in another form: `json`, `csv` (figures), `csv:findings`, `csv:score`, and those
    /// that offices use. Only JSON is verbatim, everything else is masked.
    /// `None` for an unknown form or without a report.
    pub(super) fn export(&self, format: &str) -> Option<File> {
        let last = self.last.borrow();
        let (json, Shown { report, page }) = last.as_ref().map(|(json, shown)| (json, &**shown))?;
        let (text, mime, ending) = match format {
            "json" => (json.clone(), JSON, "json"),
            "csv" => (csv::figures(report), CSV, words::FILE_FIGURES),
            // For the editors of offices: a byte-order mark, and lines that end as theirs do.
            "txt" => {
                let text = self.provenance(report) + "\n\n" + &whole(report, page);
                let lines = text.lines().fold(String::from("\u{feff}"), |all, line| all + line + "\r\n");
                (lines, "text/plain;charset=utf-8", words::FILE_TEXT)
            }
            "md" => {
                let from = self.provenance(report);
                (
                    format!("> {from}\n\n{}", markdown(report, page)),
                    "text/markdown;charset=utf-8",
                    words::FILE_MARKDOWN,
                )
            }
            #[cfg(feature = "check")]
            "csv:findings" => (csv::findings(report), CSV, words::FILE_FINDINGS),
            #[cfg(feature = "check")]
            "csv:score" => (csv::score(report), CSV, words::FILE_SCORE),
            #[cfg(feature = "check")]
            "marks" => (self.drafts.borrow().shown()?.marks.write(), JSON, words::FILE_MARKS),
            #[cfg(feature = "check")]
            "profile" => (self.local.borrow().as_ref()?.1.clone(), JSON, words::FILE_PROFILE),
            #[cfg(feature = "check")]
            _ => {
                let form = Form::ALL.iter().copied().find(|form| form.name() == format)?;
                let drafts = self.drafts.borrow();
                let bytes = &drafts.shown()?.source.bytes;
                let made = forms::write(form, &json::write(report), bytes, today()).ok()??;
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

    /// What a text that is taken away says of itself: which report, read from where, and what that is worth.
    fn provenance(&self, report: &Report) -> String {
        let mut told = report.display_title.clone();
        let original = self.original.borrow();
        let from = if original.is_empty() { &report.source.name } else { &*original };
        let note = self.wishes.borrow().engine.words().say(words::NOTE_READ);
        for words in [from.as_str(), note] {
            if !words.is_empty() {
                told = told + " · " + words;
            }
        }
        told
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

#[cfg(feature = "check")]
impl Core {
    /// Reads bytes that the reader gives, and keeps them beside those that are open; shows them if asked to.
    pub(super) fn open(&self, source: Source, show: bool) -> Result<Option<(String, Rc<Shown>)>, ReadError> {
        let Source { bytes, name, charset } = &source;
        let input = Input { bytes, name, charset, legacy: browser_table(), office: office() };
        let report = analyze(&input, &self.asked())?;
        if !show {
            let marks = self.wishes.borrow().engine.marks.clone();
            self.drafts.borrow_mut().add(source, true, marks, &report);
            return Ok(None);
        }
        let read = self.show(report);
        self.keep(source, true, &read.1.report);
        Ok(Some(read))
    }

    /// The id of the same file, if it is open already.
    pub(super) fn known(&self, source: &Source) -> Option<u32> {
        self.drafts.borrow().same(source)
    }

    /// Keeps where the report that is shown came from.
    fn keep(&self, source: Source, own: bool, report: &Report) {
        let marks = self.wishes.borrow().engine.marks.clone();
        let mut drafts = self.drafts.borrow_mut();
        let id = drafts.add(source, own, marks, report);
        drafts.turn_to(id);
    }

    /// Keeps the name of a file that cannot be read. Out: its id.
    pub(super) fn keep_failed(&self, name: String, error: ReadError) -> u32 {
        self.drafts.borrow_mut().add_failed(name, error)
    }

    /// Shows another of the files that are open; nothing where that one cannot be read.
    pub(super) fn turn_to(&self, id: u32) -> Result<Option<(String, Rc<Shown>)>, ReadError> {
        if self.drafts.borrow_mut().turn_to(id) {
            return self.again().map(Some);
        }
        *self.last.borrow_mut() = None;
        Ok(None)
    }

    /// Closes a file. Out: the id of the one to show now, if it was the one that is shown; 0 is none.
    pub(super) fn close(&self, id: u32) -> Option<u32> {
        self.drafts.borrow_mut().close(id)
    }

    /// For the row of files: all of them, and the id of the one that is shown.
    pub(super) fn files(&self) -> (Vec<OpenFile>, u32) {
        let drafts = self.drafts.borrow();
        (drafts.list(), drafts.id())
    }

    /// Reads the same again, as an officer has it now.
    pub(super) fn again(&self) -> Result<(String, Rc<Shown>), ReadError> {
        let mut drafts = self.drafts.borrow_mut();
        let draft = drafts.shown().ok_or_else(|| ReadError::of(ErrorCode::Empty))?;
        let read = self.show(self.judge(draft)?);
        let id = drafts.id();
        drafts.count(id, &read.1.report);
        Ok(read)
    }

    /// What a draft comes to, as an officer has it now.
    fn judge(&self, draft: &Draft) -> Result<Report, ReadError> {
        let Source { bytes, name, charset } = &draft.source;
        let input = Input { bytes, name, charset, legacy: browser_table(), office: office() };
        let options = draft.corrections.over(&self.asked());
        analyze(&input, &Options { marks: draft.marks.clone(), ..options })
    }

    /// The text to try a change on: as the officer has it by now, or as it was read. Lines end as in a text box.
    pub(super) fn trial_text(&self) -> Option<Rc<str>> {
        let mut drafts = self.drafts.borrow_mut();
        let draft = drafts.shown_mut()?;
        if draft.plain.is_none() {
            // What is shown is masked, and an officer corrects what stands there.
            draft.plain = Some(lines(&self.judge(draft).ok()?.text).into());
        }
        draft.edited.as_deref().map(Rc::from).or_else(|| draft.plain.clone())
    }

    /// Judges a changed text as its source is judged, which stays what the viewer shows. Out: what it comes to, and
    /// whether it differs from the source.
    pub(super) fn try_text(&self, text: &str) -> Result<(Rc<Shown>, bool), ReadError> {
        let mut drafts = self.drafts.borrow_mut();
        let draft = drafts.shown_mut().ok_or_else(|| ReadError::of(ErrorCode::Empty))?;
        let changed = draft.plain.as_deref() != Some(text);
        draft.edit(changed.then(|| text.to_owned()));
        // As plain text it would be taken for a draft, or a copy from the web, by its words alone.
        let format = self.last.borrow().as_ref().map(|(_, shown)| shown.report.source.format);
        let origin = match format {
            Some(Format::Html) => Origin::Web,
            Some(Format::Docx | Format::Doc) => Origin::Draft,
            Some(Format::Text) | None => Origin::Auto,
        };
        let asked = self.asked();
        let asked = if asked.origin == Origin::Auto { Options { origin, ..asked } } else { asked };
        let options = Options { marks: draft.marks.clone(), ..draft.corrections.over(&asked) };
        let (bytes, name) = (text.as_bytes(), &draft.source.name);
        let input = Input { bytes, name, charset: "utf-8", legacy: browser_table(), office: office() };
        let report = analyze(&input, &options)?.masked();
        let page = Page::new(&report);
        Ok((Rc::new(Shown { report, page }), changed))
    }

    /// The changed text is given up.
    pub(super) fn restore_text(&self) {
        if let Some(draft) = self.drafts.borrow_mut().shown_mut() {
            draft.edit(None);
        }
    }

    /// The text that is tried as a file, for programs that are old: with a mark of its encoding, and lines that end
    /// as theirs do.
    pub(super) fn trial_file(&self) -> Option<File> {
        let text = self.trial_text()?;
        let mut drafts = self.drafts.borrow_mut();
        let name = &drafts.shown()?.source.name;
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        let name = format!("{stem}.{}", self.wishes.borrow().engine.words().say(words::FILE_TRIED));
        drafts.saved_text();
        let bytes = format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes();
        Some(File { bytes, mime: "text/plain;charset=utf-8".to_owned(), name })
    }

    /// Ids of the files that are not shown and can be read.
    pub(super) fn others(&self) -> Vec<u32> {
        self.drafts.borrow().others()
    }

    /// Counts the findings of a file that is not shown, after what it is judged by has changed.
    pub(super) fn recount(&self, id: u32) {
        let read = self.drafts.borrow().get(id).map(|draft| self.judge(draft));
        if let Some(Ok(report)) = read {
            self.drafts.borrow_mut().count(id, &report);
        }
    }

    /// One more thing is corrected, or nothing is.
    pub(super) fn correct(&self, what: Option<(Corrected, &str)>) {
        self.change(|draft| match what {
            Some((what, typed)) => draft.corrections.set(what, typed),
            None => draft.corrections = Corrections::default(),
        });
    }

    /// Sets a mark, or takes it away.
    pub(super) fn mark(&self, target: Target, mark: Option<Mark>) {
        self.change(|draft| draft.marks.set(target, mark));
    }

    /// Takes marks in place of those there are.
    pub(super) fn take_marks(&self, marks: Marks) {
        self.change(|draft| draft.marks = marks);
    }

    fn change(&self, how: impl FnOnce(&mut Draft)) {
        if let Some(draft) = self.drafts.borrow_mut().shown_mut() {
            how(draft);
            draft.changed();
        }
    }

    /// Something of the report that is shown was taken away.
    pub(super) fn saved(&self) {
        self.drafts.borrow_mut().saved();
    }

    /// True when the report that is shown is read otherwise than by itself.
    pub(super) fn is_corrected(&self) -> bool {
        self.drafts.borrow().shown().is_some_and(|draft| !draft.corrections.is_empty())
    }

    /// What is marked.
    pub(super) fn marks(&self) -> Marks {
        self.drafts.borrow().shown().map(|draft| draft.marks.clone()).unwrap_or_default()
    }

    /// Judges by a place's own profile from here on, or by none.
    pub(super) fn take_profile(&self, profile: Option<(LocalProfile, String)>) {
        *self.local.borrow_mut() = profile;
    }
}

/// Lines as a text box has them.
#[cfg(feature = "check")]
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

const JSON: &str = "application/json";
const CSV: &str = "text/csv;charset=utf-8";
