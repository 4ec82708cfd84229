//! One part of a package as text.

use super::corrupt;
use crate::engine::source::{encoding::utf16_text, ReadError};

/// An XML part, unpacked.
pub(in crate::engine) struct Part {
    /// Its path in the package.
    pub(in crate::engine) name: String,
    /// Its text, without byte-order mark.
    pub(in crate::engine) text: String,
    /// Bytes of the unpacked part in front of the text. Of a part in UTF-16 bytes are counted as if it
    /// were UTF-8, the form in which it would be given back.
    pub(in crate::engine) skipped: u32,
}

impl Part {
    /// Decodes a part: UTF-8 or UTF-16, the only encodings that packages may use.
    pub(super) fn new(name: &str, bytes: Vec<u8>) -> Result<Self, ReadError> {
        let name = name.to_owned();
        // With a byte-order mark, or by the `<` at the start.
        let (text, skipped) = match bytes.as_slice() {
            [0xEF, 0xBB, 0xBF, rest @ ..] => (String::from_utf8(rest.to_vec()), 3),
            [0xFF, 0xFE, rest @ ..] | rest @ [b'<', 0, ..] => (Ok(utf16_text(rest, u16::from_le_bytes)), 0),
            [0xFE, 0xFF, rest @ ..] | rest @ [0, b'<', ..] => (Ok(utf16_text(rest, u16::from_be_bytes)), 0),
            _ => (String::from_utf8(bytes), 0),
        };
        Ok(Self { name, text: text.map_err(|_| corrupt())?, skipped })
    }
}
