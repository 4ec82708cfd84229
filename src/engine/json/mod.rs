//! Reads the small JSON files that people write for this program: a profile, a rubric, marks; and reports back
//! for exports.
//!
//! Strict, since a slip in such a file must be told and not be passed over: no double keys, no unknown
//! ones, no fractions. Limited in size and depth, so that a foreign file costs nothing. A report that this
//! program wrote may be long and hold decimals.

mod field;
mod parse;

pub(crate) use field::short;
pub use field::{Field, Items};
pub use parse::{parse, parse_own};

/// The largest file, in bytes.
pub const MAX_BYTES: usize = 256 * 1024;

/// How deep lists and objects may stand in one another.
pub const MAX_DEPTH: usize = 12;

/// A value of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Flag(bool),
    /// A number as it stands; a whole one in what people write.
    Number(String),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object, in the order of the file; no key stands twice.
    Object(Vec<(String, Value)>),
}

/// What is wrong with a file, in words for the one who wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// Where: `notice.number`, `parts（第2项）.headings`, `第3行第5列`; empty for the file as a whole.
    pub path: String,
    /// What was expected and what to do: a sentence in Chinese.
    pub words: String,
}

impl Error {
    /// At a place.
    pub fn new(path: impl Into<String>, words: impl Into<String>) -> Self {
        Self { path: path.into(), words: words.into() }
    }
}

impl core::fmt::Display for Error {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        if !self.path.is_empty() {
            f.write_str(&self.path)?;
            f.write_str("：")?;
        }
        f.write_str(&self.words)
    }
}

impl std::error::Error for Error {}
