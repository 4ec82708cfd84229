//! What an officer takes away: the forms that offices use, all from the JSON of one report.
//!
//! Exports read the report back from its JSON, private numbers masked: they need nothing that a report kept as
//! JSON has not, and the command and the page make the same bytes. The day comes from the caller, since
//! nothing here reads a clock.

mod annotate;
mod block;
mod docx;
mod html;
mod markdown;
mod model;
mod name;
mod publish;
mod sarif;
mod sheet;
mod text;
mod units;
mod value;
mod words;
mod xlsx;
mod xml;
mod zip;

use crate::engine::{json, source::ReadError, structure::Date};
use model::Model;

/// A form of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The officer's own DOCX with comments; of another file its text as a DOCX with comments.
    DocxComments,
    /// 自查单.
    Docx,
    /// 数据, 核对事项 and 数据关系 as a workbook.
    Xlsx,
    /// 自查单 as Markdown.
    Markdown,
    /// Findings for other tools, SARIF 2.1.0.
    Sarif,
    /// 自查单 and the text with what was found marked, one file without script.
    Html,
    /// 发布稿: the text as plain HTML to paste into a page.
    Publish,
}

impl Form {
    /// True for what is no text.
    pub fn is_binary(self) -> bool {
        matches!(self, Self::DocxComments | Self::Docx | Self::Xlsx)
    }
}

/// A file that was made.
#[derive(Clone, Debug)]
pub struct File {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its media type.
    pub mime: &'static str,
    /// What it may be called, on every system.
    pub name: String,
}

/// Makes a file.
///
/// In: the JSON of the report, private numbers masked; the bytes that it was read from; the day.
/// Out: the file; `None` where the JSON is no report's.
///
/// # Errors
/// Those of reading a DOCX, where its bytes are read again.
pub fn write(form: Form, report: &str, bytes: &[u8], date: Date) -> Result<Option<File>, ReadError> {
    let Ok(root) = json::parse_own(report) else { return Ok(None) };
    let Some(model) = Model::read(&root) else { return Ok(None) };
    let made = match form {
        Form::DocxComments => {
            let own = if model.format == "docx" { annotate::annotate(bytes, &model, date)? } else { None };
            own.unwrap_or_else(|| docx::commented(&model, date))
        }
        Form::Docx => docx::write(&sheet::blocks(&model, date)),
        Form::Xlsx => xlsx::write(&model, date),
        Form::Markdown => markdown::write(&sheet::blocks(&model, date)).into_bytes(),
        Form::Sarif => sarif::write(&model, date).into_bytes(),
        Form::Html => html::write(&model, &sheet::blocks(&model, date)).into_bytes(),
        Form::Publish => publish::write(&model).into_bytes(),
    };
    let (mime, kind, ending) = told(form);
    Ok(Some(File { bytes: made, mime, name: name::of(&model, kind, date, ending) }))
}

/// Media type, what the name says it is, and its ending.
fn told(form: Form) -> (&'static str, &'static str, &'static str) {
    const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    match form {
        Form::DocxComments => (DOCX, "批注", "docx"),
        Form::Docx => (DOCX, "自查单", "docx"),
        Form::Xlsx => (XLSX, "自查数据", "xlsx"),
        Form::Markdown => ("text/markdown;charset=utf-8", "自查单", "md"),
        Form::Sarif => ("application/sarif+json", "自查结果", "sarif"),
        Form::Html => ("text/html;charset=utf-8", "自查单", "html"),
        Form::Publish => ("text/html;charset=utf-8", "发布稿", "html"),
    }
}
