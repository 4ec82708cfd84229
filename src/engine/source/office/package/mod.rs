//! A package: the zip container that DOCX and many other formats are kept in.
//!
//! Everything is believed only as far as the central directory, the local headers and the checksums
//! agree; what contradicts itself is `corrupt`, since two programs would read it differently.

pub(in crate::engine) mod checksum;
mod directory;
mod kind;
mod part;
mod relations;

pub(in crate::engine) use directory::Entry;
#[cfg(test)]
pub(in crate::engine) use kind::kinds;
pub(in crate::engine) use kind::refuse;
pub(in crate::engine) use part::Part;
pub(in crate::engine) use relations::{target, Relations};

use core::cell::Cell;

use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::engine::source::{ErrorCode, ReadError};

/// Most bytes that are unpacked of one package, all parts together. A report of a million characters
/// takes some ten.
pub(in crate::engine) const MOST_UNPACKED: usize = 64 << 20;

/// How an entry is kept as it is.
const STORED: u16 = 0;
/// How an entry is kept deflated.
const DEFLATED: u16 = 8;

/// An entry as it is packed, to be taken over into another container.
pub(in crate::engine) struct Packed<'a> {
    /// Its path as bytes.
    pub(in crate::engine) name: &'a [u8],
    /// General purpose bits.
    pub(in crate::engine) flags: u16,
    /// How it is packed.
    pub(in crate::engine) method: u16,
    /// CRC-32 of what is unpacked.
    pub(in crate::engine) checksum: u32,
    /// Its packed bytes.
    pub(in crate::engine) data: &'a [u8],
    /// Unpacked bytes.
    pub(in crate::engine) size: usize,
}

/// A package opened: what is in it, nothing unpacked yet.
pub(in crate::engine) struct Package<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry<'a>>,
    /// Bytes that may still be unpacked.
    left: Cell<usize>,
}

impl<'a> Package<'a> {
    /// Reads the directory.
    ///
    /// # Errors
    /// `corrupt` where it is missing, contradicts the entries, or entries overlap; `encrypted`.
    pub(in crate::engine) fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let entries = directory::read(bytes)?;
        if entries.iter().any(Entry::is_encrypted) {
            return Err(ReadError::of(ErrorCode::Encrypted));
        }
        Ok(Self { bytes, entries, left: Cell::new(MOST_UNPACKED) })
    }

    /// The entry of a name; names of parts do not heed the case of ASCII letters.
    ///
    /// # Errors
    /// `corrupt` where two entries bear the name.
    pub(in crate::engine) fn entry(&self, name: &str) -> Result<Option<&Entry<'a>>, ReadError> {
        let mut found = self.entries.iter().filter(|e| e.name.eq_ignore_ascii_case(name));
        let first = found.next();
        if found.next().is_some() {
            return Err(corrupt());
        }
        Ok(first)
    }

    /// All entries as they are packed, in the order of the directory.
    pub(in crate::engine) fn packed(&self) -> impl Iterator<Item = (&'a str, Packed<'a>)> + '_ {
        self.entries.iter().map(|entry| {
            let data = self.bytes.get(entry.data.clone()).unwrap_or_default();
            let Entry { name, raw, flags, method, checksum, size, .. } = *entry;
            (name, Packed { name: raw, flags, method, checksum, data, size })
        })
    }

    /// The bytes of an entry, unpacked.
    ///
    /// # Errors
    /// `corrupt` where size or checksum differ from what the directory says; `too_large` past
    /// [`MOST_UNPACKED`].
    pub(in crate::engine) fn unpack(&self, entry: &Entry<'_>) -> Result<Vec<u8>, ReadError> {
        let left = self.left.get().checked_sub(entry.size).ok_or_else(too_large)?;
        self.left.set(left);
        let packed = self.bytes.get(entry.data.clone()).ok_or_else(corrupt)?;
        let bytes = match entry.method {
            STORED => packed.to_vec(),
            DEFLATED => decompress_to_vec_with_limit(packed, entry.size).map_err(|_| corrupt())?,
            _ => return Err(corrupt()),
        };
        if bytes.len() != entry.size || checksum::of(&bytes) != entry.checksum {
            return Err(corrupt());
        }
        Ok(bytes)
    }

    /// A part as text, `None` where the package has none of this name.
    ///
    /// # Errors
    /// Those of [`Self::entry`] and [`Self::unpack`]; `corrupt` for what is no text.
    pub(in crate::engine) fn part(&self, name: &str) -> Result<Option<Part>, ReadError> {
        match self.entry(name)? {
            Some(entry) => Part::new(entry.name, self.unpack(entry)?).map(Some),
            None => Ok(None),
        }
    }
}

/// A container that contradicts itself or ends too soon.
pub(in crate::engine) fn corrupt() -> ReadError {
    ReadError::of(ErrorCode::Corrupt)
}

/// A small file that unpacks to a huge one.
pub(in crate::engine) fn too_large() -> ReadError {
    ReadError {
        code: ErrorCode::TooLarge,
        message: "文件解压后超过 64 MB，未读取。请只保留报告正文后再试。".to_owned(),
    }
}
