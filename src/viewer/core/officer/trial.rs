//! A text that an officer tries to change.

use std::rc::Rc;

use crate::{
    engine::{
        options::Origin,
        source::{ErrorCode, Format},
        steps::Steps,
        Input, Options,
    },
    viewer::{
        core::{Core, File, Shown},
        model::Page,
        words,
    },
    wasm::{browser_table, office},
    ReadError,
};

impl Core {
    /// The text to try a change on: as the officer has it by now, or as it was read. Lines end as in a text box.
    pub(in crate::viewer) fn trial_text(&self) -> Option<Rc<str>> {
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
    pub(in crate::viewer) fn try_text(&self, text: &str) -> Result<(Rc<Shown>, bool), ReadError> {
        let mut trying = self.trying(text)?;
        loop {
            if let Some(tried) = trying.step() {
                return Ok(tried);
            }
        }
    }

    /// The same, step by step.
    pub(in crate::viewer) fn trying(&self, text: &str) -> Result<Trying, ReadError> {
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
        Ok(Trying { steps: Steps::begin(&input, options)?, changed })
    }

    /// The changed text is given up.
    pub(in crate::viewer) fn restore_text(&self) {
        if let Some(draft) = self.drafts.borrow_mut().shown_mut() {
            draft.edit(None);
        }
    }

    /// The text that is tried as a file, for programs that are old: with a mark of its encoding, and lines that end
    /// as theirs do.
    pub(in crate::viewer) fn trial_file(&self) -> Option<File> {
        let text = self.trial_text()?;
        let mut drafts = self.drafts.borrow_mut();
        let name = &drafts.shown()?.source.name;
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        let name = format!("{stem}.{}", self.wishes.borrow().engine.words().say(words::FILE_TRIED));
        drafts.saved_text();
        let bytes = format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes();
        Some(File { bytes, mime: "text/plain;charset=utf-8".to_owned(), name })
    }
}

/// A changed text on its way to be judged.
pub(in crate::viewer) struct Trying {
    steps: Steps,
    changed: bool,
}

impl Trying {
    /// Goes on. Out: what the text comes to, and whether it differs from the source, from the last step.
    pub(in crate::viewer) fn step(&mut self) -> Option<(Rc<Shown>, bool)> {
        let report = self.steps.step()?.masked();
        // It is never set as a page.
        Some((Rc::new(Shown { report, page: Page::default() }), self.changed))
    }
}

/// Lines as a text box has them.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
