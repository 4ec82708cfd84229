//! DOCX → text (ECMA-376, `WordprocessingML`, the transitional and the strict edition).
//!
//! What comes out is what a reader of the printed page sees with all tracked changes accepted, one block a
//! line; everything else that the file holds is kept aside.

mod comments;
mod edges;
mod element;
mod format;
mod notes;
mod numbering;
mod plain;
mod properties;
mod story;
mod styles;
mod table;

use super::{
    package::{self, target, Package, Relations},
    xml::Xml,
};
use crate::engine::source::{Format, ReadError, Source};
use comments::Comments;
use notes::Notes;
use numbering::Numbering;
use story::Story;
use styles::Styles;

/// What web systems export: a page wrapped up, which Word takes apart at the first saving.
pub(in crate::engine) const WRAPPED: (&str, &str) =
    ("内嵌网页的 Word 文档", "用 Word、WPS 打开后另存为 Word 文档（.docx）再试");

/// The main part of a package that refers to these.
pub(in crate::engine) fn main(of_package: &Relations) -> &str {
    target(of_package, "officeDocument").unwrap_or("word/document.xml")
}

/// Reads a package.
///
/// # Errors
/// `corrupt`, `encrypted`, `too_large` once unpacked; `unsupported_format` for a package that holds no
/// Word document.
pub(in crate::engine) fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    let package = Package::open(bytes)?;
    let of_package = package.relations("")?;
    let main = main(&of_package);
    let Some(document) = package.part(main)? else { return Err(package::refuse(&package)) };
    let mut xml = Xml::new(&document);
    let root = xml.child()?;
    if root.is_none_or(|tag| tag.name() != "document") {
        return Err(package::refuse(&package));
    }
    let of_document = package.relations(main)?;
    let part = |kind: &str| match target(&of_document, kind) {
        Some(name) => package.part(name),
        None => Ok(None),
    };
    let styles = part("styles")?.as_ref().map(Styles::read).transpose()?.unwrap_or_default();
    let numbering = part("numbering")?.as_ref().map(Numbering::read).transpose()?.unwrap_or_default();
    let comments = part("comments")?.as_ref().map(Comments::read).transpose()?.unwrap_or_default();
    let (footnotes, endnotes) = (part("footnotes")?, part("endnotes")?);

    let mut story = Story::new(&styles, numbering, comments);
    properties::read(&package, &of_package, &mut story.text)?;
    edges::read(&package, &of_document, &mut story.text)?;
    story.read_part(&document, &mut xml)?;
    let parts = [footnotes.as_ref(), endnotes.as_ref()];
    notes::read(&mut story, parts.map(|part| part.map(Notes::new)))?;
    let embeds = story.embeds;
    let source = story.text.finish(Format::Docx, "utf-8");
    if source.text.is_empty() && embeds {
        return Err(ReadError::unsupported(WRAPPED.0, WRAPPED.1));
    }
    Ok(source)
}
