//! The report as files that a reader takes away.

use super::{Core, Shown};
use crate::{
    engine::export::csv,
    viewer::{
        model::{markdown, push, whole},
        words,
    },
    Report,
};
#[cfg(feature = "check")]
use crate::{
    engine::export::{
        forms::{self, Form},
        json, Name as _,
    },
    viewer::effects::today,
};

const JSON: &str = "application/json";
const CSV: &str = "text/csv;charset=utf-8";

/// A file that an export gives.
pub(in crate::viewer) struct File {
    pub(in crate::viewer) bytes: Vec<u8>,
    pub(in crate::viewer) mime: String,
    pub(in crate::viewer) name: String,
}

impl Core {
    /// The report in another form: `json`, `csv` (figures), `csv:findings`, `csv:score`, and those
    /// that offices use. Only JSON is verbatim, everything else is masked.
    /// `None` for an unknown form or without a report.
    pub(in crate::viewer) fn export(&self, format: &str) -> Option<File> {
        self.finish();
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
                // A file may be called anything.
                let mut text = String::from("> ");
                push(&mut text, &self.provenance(report), 2);
                text += "\n\n";
                text += &markdown(report, page);
                (text, "text/markdown;charset=utf-8", words::FILE_MARKDOWN)
            }
            #[cfg(feature = "check")]
            "csv:findings" => (csv::findings(report), CSV, words::FILE_FINDINGS),
            #[cfg(feature = "check")]
            "csv:score" => (csv::score(report), CSV, words::FILE_SCORE),
            #[cfg(feature = "check")]
            "marks" => (self.drafts.borrow().shown()?.marks.write(), JSON, words::FILE_MARKS),
            #[cfg(feature = "check")]
            "profile" => (self.profile_file()?, JSON, words::FILE_PROFILE),
            #[cfg(feature = "check")]
            "county" => return self.county_file(),
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
}
