//! DOC → text ([MS-DOC]: Word 97 to 2003, and WPS, which writes the same).
//!
//! What comes out is what a reader of the printed page sees with all tracked changes accepted, one block a
//! line; everything else that the file holds is kept aside.

mod codepage;
mod document;
mod edges;
mod fib;
mod format;
pub(super) mod kind;
mod lists;
mod notes;
mod pages;
mod people;
mod plain;
mod plc;
mod properties;
mod shapes;
mod sprm;
mod story;
mod styles;
mod table;
mod text;

use super::compound::Compound;
use crate::engine::source::{ErrorCode, Format, PairTable, ReadError, Source};
use document::{Document, Streams};
use fib::{Area, Fib};
use story::Story;

/// Reads a compound file.
///
/// # Errors
/// `encrypted`; `unsupported_format` for a document older than Word 97 and for what is no document; `corrupt`.
pub(super) fn read(bytes: &[u8], legacy: &dyn PairTable) -> Result<Source, ReadError> {
    let file = Compound::open(bytes)?;
    kind::check(&file)?;
    let corrupt = || ReadError::of(ErrorCode::Corrupt);
    let word = file.stream("WordDocument")?.ok_or_else(corrupt)?;
    let names = Fib::open(&word)?.table_streams();
    let table = match file.stream(names[0])? {
        Some(table) => table,
        None => file.stream(names[1])?.ok_or_else(corrupt)?,
    };
    // Pictures and long lists of properties: not needed for the words.
    let data = file.stream("Data").ok().flatten().unwrap_or_default();
    let streams = Streams { word, table, data };
    let pairs = legacy.pairs();
    let document = Document::open(Fib::open(&streams.word)?, &streams, pairs)?;

    let mut story = Story::new(&document);
    properties::read(&file, &mut story.text, pairs);
    edges::read(&document, &mut story.text);
    let (start, end) = document.area(Area::Body);
    story.read(start, end);
    story.read_other_boxes();
    notes::read(&mut story);
    Ok(story.text.finish(Format::Doc, document.text.encoding))
}
