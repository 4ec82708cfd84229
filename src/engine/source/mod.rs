//! Bytes → source text: format, encoding, and what cannot be read at all.
//!
//! A plain text is taken as it is; a page and an office file have a reader each, which gives the text block by
//! block with a map back to the file.
//!
//! What the words mean does not belong here, marks of secrecy aside, nor how wide or in which script they are: that
//! begins with `text` and `structure`.

mod builder;
mod classified;
mod encoding;
mod error;
mod html;
mod legacy;
mod map;
pub(in crate::engine) mod office;
mod sniff;
mod types;
pub mod wire;

#[cfg(all(test, feature = "office"))]
pub(crate) use error::all_messages;
pub use error::{ErrorCode, ReadError};
pub use legacy::{ask, ask_big5, platform_table, PairTable, BIG5_PAIRS, PAIRS};
pub use map::{Place, SourceMap};
pub use office::{here, OfficeReader};
pub use types::{Aside, AsideKind, Format, Mark, MarkKind, Source, Told};

use super::{
    options::Input,
    text::{is_letter, script_of, Script},
};

/// The largest input that is read, in bytes.
pub const MAX_BYTES: usize = 16 << 20;

/// Ends of file names that a report in a folder may have, those that are not read among them: whoever sent one hears
/// of it.
#[cfg(feature = "check")]
pub const ENDINGS: [&str; 13] =
    ["txt", "html", "htm", "shtml", "docx", "doc", "wps", "pdf", "ofd", "rtf", "mht", "mhtml", "xml"];

/// Reads a file as text.
///
/// # Errors
/// Exactly those that the contract lists: nothing to read, too much to read, a format that is not
/// read, a mark of secrecy.
pub fn read(input: &Input<'_>) -> Result<Source, ReadError> {
    if input.bytes.is_empty() {
        return Err(ReadError::of(ErrorCode::Empty));
    }
    if input.bytes.len() > MAX_BYTES {
        return Err(ReadError::of(ErrorCode::TooLarge));
    }
    if sniff::is_office(input.bytes) {
        let source = input.office.read(input.bytes, input.legacy)?;
        return whole(source, input);
    }
    if let Some(error) = sniff::refuse(input.bytes) {
        return Err(error);
    }
    let (text, encoding, map) = encoding::decode(input);
    let source = if html::is_markup(&text, input.name) {
        let page = html::read(&text);
        Source { map: page.map.through(&page.text, &text, &map), ..page }
    } else {
        Source { format: Format::Text, text, map, ..Source::default() }
    };
    whole(Source { encoding, ..source }, input)
}

/// True for a file that cannot be read right without what is rarely needed: an office file, or a text in
/// Traditional script.
pub fn needs_more(input: &Input<'_>) -> bool {
    input.bytes.len() <= MAX_BYTES
        && (sniff::is_office(input.bytes)
            || sniff::refuse(input.bytes).is_none()
                && script_of(&encoding::decode(input).0) == Script::Traditional)
}

/// What holds of every format: there is something to read, and it may be read.
fn whole(source: Source, input: &Input<'_>) -> Result<Source, ReadError> {
    if !source.text.chars().any(is_letter) {
        return Err(ReadError::of(ErrorCode::Empty));
    }
    // The mark may stand in the header of the page.
    let edges = source.asides.iter().filter(|aside| aside.kind == AsideKind::PageEdge);
    if classified::marked(&source.text)
        || edges.map(|edge| &edge.words).any(|words| classified::marked(words))
    {
        return Err(ReadError::of(ErrorCode::Classified));
    }
    Ok(Source { name: input.name.to_owned(), bytes: input.bytes.len(), ..source })
}
