//! Bytes → source text: format, encoding, hints of the page, and the map back to the bytes.

use super::options::Input;

/// Why a text cannot be read at all. Names are those of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorCode {
    /// No bytes or no letters.
    Empty,
    /// More than 16 MiB.
    TooLarge,
    /// A format that is recognised but not read.
    UnsupportedFormat,
    /// Locked with a password.
    Encrypted,
    /// Cut off or damaged beyond reading.
    Corrupt,
    /// A 密级 mark at the head.
    Classified,
}

/// An input that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// Which kind.
    pub code: ErrorCode,
    /// What it is and what to do, for people.
    pub message: String,
}

/// The file formats that are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    #[default]
    Text,
}

impl Format {
    /// The contract's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
        }
    }
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
}

/// Reads a file as text.
pub fn read(input: &Input<'_>) -> Result<Source, ReadError> {
    Ok(Source {
        name: input.name.to_owned(),
        bytes: input.bytes.len(),
        encoding: "utf-8",
        text: String::from_utf8_lossy(input.bytes).into_owned(),
        ..Source::default()
    })
}
