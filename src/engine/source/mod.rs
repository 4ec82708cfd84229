//! Bytes → source text: format, encoding, and what cannot be read at all.
//!
//! Portal pages and office files are recognised here and refused with a clear word until their
//! readers exist; each reader will add its own source map from text back to bytes.

mod classified;
mod decode;
mod error;
mod gb18030;
mod legacy;
mod map;
mod sniff;

pub use error::{ErrorCode, ReadError};
pub use legacy::{ask, platform_table, PairTable, PAIRS};
pub use map::SourceMap;

use super::{options::Input, text::is_letter};

/// The largest input that is read, in bytes.
pub const MAX_BYTES: usize = 16 << 20;

/// The file formats that are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    #[default]
    Text,
}

/// A file as text.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// File name as given.
    pub name: String,
    /// What the bytes are.
    pub format: Format,
    /// WHATWG name of the encoding.
    pub encoding: &'static str,
    /// Size of the input in bytes.
    pub bytes: usize,
    /// The text as printed, without byte-order mark.
    pub text: String,
    /// From the text back to the input's bytes.
    pub map: SourceMap,
}

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
    if let Some(error) = sniff::refuse(input.bytes) {
        return Err(error);
    }
    let (text, encoding, map) = decode::decode(input);
    if !text.chars().any(is_letter) {
        return Err(ReadError::of(ErrorCode::Empty));
    }
    if classified::marked(&text) {
        return Err(ReadError::of(ErrorCode::Classified));
    }
    Ok(Source {
        name: input.name.to_owned(),
        format: Format::Text,
        encoding,
        bytes: input.bytes.len(),
        text,
        map,
    })
}
