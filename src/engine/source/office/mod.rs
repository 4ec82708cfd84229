//! Office files: DOCX, DOC and WPS.
//!
//! Reading them costs more than reading everything else, and a page rarely needs it: in a browser the
//! reader is a module of its own (feature `office`), and what asks for it is handed in.

#[cfg(feature = "office")]
mod compound;
#[cfg(feature = "office")]
mod doc;
#[cfg(feature = "office")]
pub(in crate::engine) mod docx;
#[cfg(feature = "office")]
mod edges;
#[cfg(feature = "office")]
mod fields;
#[cfg(feature = "office")]
mod flow;
#[cfg(feature = "office")]
mod layout;
#[cfg(feature = "office")]
mod numbers;
#[cfg(feature = "office")]
mod ordinals;
// Exports, which only officers have, copy packages and parts.
#[cfg(feature = "office")]
#[cfg_attr(not(feature = "check"), allow(dead_code))]
pub(in crate::engine) mod package;
#[cfg(feature = "office")]
mod symbols;
#[cfg(feature = "office")]
#[cfg_attr(not(feature = "check"), allow(dead_code))]
pub(in crate::engine) mod xml;

#[cfg(not(feature = "office"))]
use super::ErrorCode;
use super::{PairTable, ReadError, Source};

/// What each kind of package or compound file that is not read is called, and what to do.
#[cfg(all(test, feature = "office"))]
pub(super) fn kinds() -> impl Iterator<Item = (&'static str, &'static str)> {
    package::kinds().chain(doc::kind::kinds()).chain([docx::WRAPPED])
}

/// Reads office files.
pub trait OfficeReader: Sync {
    /// The text of a package or a compound file, name and size left open. `legacy` gives the two-byte
    /// characters of code page 936, which old Chinese files hold.
    ///
    /// # Errors
    /// `unsupported_format`, `encrypted`, `corrupt`.
    fn read(&self, bytes: &[u8], legacy: &dyn PairTable) -> Result<Source, ReadError>;
}

/// What this build holds.
struct Here;

/// The reader of this build; one without feature `office` refuses every file.
pub fn here() -> &'static dyn OfficeReader {
    &Here
}

#[cfg(feature = "office")]
impl OfficeReader for Here {
    fn read(&self, bytes: &[u8], legacy: &dyn PairTable) -> Result<Source, ReadError> {
        if bytes.starts_with(super::sniff::COMPOUND) {
            doc::read(bytes, legacy)
        } else {
            docx::read(bytes)
        }
    }
}

#[cfg(not(feature = "office"))]
impl OfficeReader for Here {
    fn read(&self, _bytes: &[u8], _legacy: &dyn PairTable) -> Result<Source, ReadError> {
        Err(ReadError::of(ErrorCode::UnsupportedFormat))
    }
}
