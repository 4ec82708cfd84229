//! The files that officers have open, and what they know better.

mod judge;
mod trial;

use std::rc::Rc;

pub(in crate::viewer) use trial::Trying;

use wasm_bindgen::JsValue;

use super::{Core, Shown};
use crate::{
    engine::{
        analyze,
        export::json,
        marks::{Mark, Marks, Target},
        profile::LocalProfile,
        source::ErrorCode,
        Input, Options,
    },
    viewer::{
        core::File,
        model::{Corrected, Corrections, Draft, OpenFile, ProfileForm, Source},
        words,
    },
    wasm::{browser_table, office},
    ReadError, Report,
};

/// The options, with a place's own profile.
pub(super) fn by_place(asked: Options, local: LocalProfile) -> Options {
    Options { profile: local.kind.or(asked.profile), local: Some(Box::new(local)), ..asked }
}

impl Core {
    /// A whole report is what the viewer shows from here on.
    fn show(&self, report: Report) -> (String, Rc<Shown>) {
        let json = json::write(&report);
        (json.clone(), self.set(report, json))
    }

    /// Counts what was found in the report that is shown.
    pub(super) fn count(&self) {
        let mut drafts = self.drafts.borrow_mut();
        if let Some((_, shown)) = &*self.last.borrow() {
            let id = drafts.id();
            drafts.count(id, &shown.report);
        }
    }

    /// Reads bytes that the reader gives, and keeps them beside those that are open; shows them if asked to.
    pub(in crate::viewer) fn open(
        &self,
        source: Source,
        show: bool,
    ) -> Result<Option<(String, Rc<Shown>)>, ReadError> {
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
    pub(in crate::viewer) fn known(&self, source: &Source) -> Option<u32> {
        self.drafts.borrow().same(source)
    }

    /// Keeps where the report that is shown came from.
    pub(super) fn keep(&self, source: Source, own: bool, report: &Report) {
        let marks = self.wishes.borrow().engine.marks.clone();
        let mut drafts = self.drafts.borrow_mut();
        let id = drafts.add(source, own, marks, report);
        drafts.turn_to(id);
    }

    /// Keeps the name of a file that cannot be read. Out: its id.
    pub(in crate::viewer) fn keep_failed(&self, name: String, error: ReadError) -> u32 {
        self.drafts.borrow_mut().add_failed(name, error)
    }

    /// Shows another of the files that are open; nothing where that one cannot be read.
    pub(in crate::viewer) fn turn_to(&self, id: u32) -> Result<Option<(String, Rc<Shown>)>, ReadError> {
        if self.drafts.borrow_mut().turn_to(id) {
            return self.again().map(Some);
        }
        *self.last.borrow_mut() = None;
        Ok(None)
    }

    /// Closes a file. Out: the id of the one to show now, if it was the one that is shown; 0 is none.
    pub(in crate::viewer) fn close(&self, id: u32) -> Option<u32> {
        self.drafts.borrow_mut().close(id)
    }

    /// For the row of files: all of them, and the id of the one that is shown.
    pub(in crate::viewer) fn files(&self) -> (Vec<OpenFile>, u32) {
        let drafts = self.drafts.borrow();
        (drafts.list(), drafts.id())
    }

    /// Reads the same again, as an officer has it now.
    pub(in crate::viewer) fn again(&self) -> Result<(String, Rc<Shown>), ReadError> {
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

    /// Ids of the files that are not shown and can be read.
    pub(in crate::viewer) fn others(&self) -> Vec<u32> {
        self.drafts.borrow().others()
    }

    /// Counts the findings of a file that is not shown, after what it is judged by has changed.
    pub(in crate::viewer) fn recount(&self, id: u32) {
        let read = self.drafts.borrow().get(id).map(|draft| self.judge(draft));
        if let Some(Ok(report)) = read {
            self.drafts.borrow_mut().count(id, &report);
        }
    }

    /// One more thing is corrected, or nothing is.
    pub(in crate::viewer) fn correct(&self, what: Option<(Corrected, &str)>) {
        self.change(|draft| match what {
            Some((what, typed)) => draft.corrections.set(what, typed),
            None => draft.corrections = Corrections::default(),
        });
    }

    /// Sets a mark, or takes it away.
    pub(in crate::viewer) fn mark(&self, target: Target, mark: Option<Mark>) {
        self.change(|draft| draft.marks.set(target, mark));
    }

    /// Takes marks in place of those there are.
    pub(in crate::viewer) fn take_marks(&self, marks: Marks) {
        self.change(|draft| draft.marks = marks);
    }

    fn change(&self, how: impl FnOnce(&mut Draft)) {
        if let Some(draft) = self.drafts.borrow_mut().shown_mut() {
            how(draft);
            draft.changed();
        }
    }

    /// Something of the report that is shown was taken away.
    pub(in crate::viewer) fn saved(&self) {
        self.drafts.borrow_mut().saved();
    }

    /// True when the report that is shown is read otherwise than by itself.
    pub(in crate::viewer) fn is_corrected(&self) -> bool {
        self.drafts.borrow().shown().is_some_and(|draft| !draft.corrections.is_empty())
    }

    /// What is marked.
    pub(in crate::viewer) fn marks(&self) -> Marks {
        self.drafts.borrow().shown().map(|draft| draft.marks.clone()).unwrap_or_default()
    }

    /// Judges by a place's own profile from here on, or by none.
    pub(in crate::viewer) fn take_profile(&self, profile: Option<(LocalProfile, String)>) {
        *self.local.borrow_mut() = profile;
    }

    /// The place's own profile as a file: that of the officer, else that of the page.
    pub(in crate::viewer) fn profile_file(&self) -> Option<String> {
        if let Some((_, file)) = &*self.local.borrow() {
            return Some(file.clone());
        }
        let wishes = self.wishes.borrow();
        ProfileForm::of(wishes.engine.local.as_ref()?).read().ok().map(|(_, file)| file)
    }

    /// Keeps what the page asks for.
    pub(in crate::viewer) fn keep_options(&self, options: &JsValue) {
        self.options.replace(options.clone());
    }

    /// What the page asks for, as it said it.
    pub(in crate::viewer) fn options(&self) -> JsValue {
        self.options.borrow().clone()
    }

    /// The page itself with that profile inside.
    pub(in crate::viewer) fn county_file(&self) -> Option<File> {
        let page = self.browser.page_with(&self.profile_file()?).ok()?;
        let name = self.say(words::FILE_COUNTY);
        Some(File { bytes: page.into_bytes(), mime: "text/html".to_owned(), name })
    }
}
