//! Compound files: streams in one file, each a chain of sectors ([MS-CFB]).
//!
//! DOC and older WPS files are such files; a DOCX with a password is put into one.

mod directory;
mod sectors;

use self::{directory::Entry, sectors::Sectors};
use super::numbers::{u16_at, u32_at};
use crate::engine::source::{ErrorCode, ReadError};

/// Bytes of the header, whatever the size of sectors.
const HEADER: usize = 512;
/// Where the header lists the first sectors of the allocation table, and how many.
const LISTED: (usize, usize) = (76, 109);

/// An open compound file.
pub(super) struct Compound<'a> {
    sectors: Sectors<'a>,
    /// Small streams stand in small sectors, which are cut out of one stream.
    small: Vec<u8>,
    small_table: Vec<u32>,
    small_shift: u32,
    /// The size from which on a stream is not small.
    cutoff: u32,
    /// Storages and streams right below the root.
    entries: Vec<Entry>,
}

impl<'a> Compound<'a> {
    /// Reads header, allocation table and directory.
    ///
    /// # Errors
    /// `corrupt` where one of them is cut off, loops or leads out of the file.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        Self::read(bytes).ok_or_else(|| ReadError::of(ErrorCode::Corrupt))
    }

    fn read(bytes: &'a [u8]) -> Option<Self> {
        let header = bytes.get(..HEADER)?;
        let shift = u32::from(u16_at(header, 30)?);
        let small_shift = u32::from(u16_at(header, 32)?);
        if !matches!(shift, 7..=16) || !(4..shift).contains(&small_shift) {
            return None;
        }
        let mut sectors = Sectors { bytes, first: 1 << shift, shift, table: Vec::new() };
        sectors.table = table(&sectors, header)?;
        let (root, entries) = directory::read(&sectors.chain(u32_at(header, 48)?, None)?)?;
        // Whoever needs a small stream will find out where these are damaged.
        let small = sectors.chain(root.start, Some(root.size)).unwrap_or_default();
        let small_table = sectors.chain(u32_at(header, 60)?, None).unwrap_or_default();
        let small_table = sectors::numbers(&small_table);
        Some(Self { sectors, small, small_table, small_shift, cutoff: u32_at(header, 56)?, entries })
    }

    /// True where a stream or storage of this name stands right below the root.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.is(name))
    }

    /// The bytes of a stream right below the root; `None` where there is none of this name.
    ///
    /// # Errors
    /// `corrupt` where its chain is cut off, loops or leads out of the file.
    pub(super) fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let found = self.entries.iter().find(|entry| entry.is_stream && entry.is(name));
        found.map(|entry| self.bytes(entry).ok_or_else(|| ReadError::of(ErrorCode::Corrupt))).transpose()
    }

    fn bytes(&self, entry: &Entry) -> Option<Vec<u8>> {
        if entry.size >= self.cutoff {
            return self.sectors.chain(entry.start, Some(entry.size));
        }
        let (shift, table) = (self.small_shift, &self.small_table);
        sectors::chain(&self.small, 0, shift, table, entry.start, Some(entry.size))
    }
}

/// The allocation table: for each sector the one that follows it.
fn table(sectors: &Sectors<'_>, header: &[u8]) -> Option<Vec<u32>> {
    let count = u32_at(header, 44)? as usize;
    let mut listed = sectors::numbers(header.get(LISTED.0..)?.get(..LISTED.1 * 4)?);
    // Further numbers stand in sectors of which each names the next in its last place.
    let (mut next, mut left) = (u32_at(header, 68)?, sectors.count());
    while next <= sectors::LAST && listed.len() < count {
        left = left.checked_sub(1)?;
        let mut more = sectors::numbers(sectors.get(next)?);
        next = more.pop()?;
        listed.append(&mut more);
    }
    let mut table = Vec::new();
    for number in listed.into_iter().take(count.min(sectors.count())).filter(|n| *n <= sectors::LAST) {
        table.append(&mut sectors::numbers(sectors.get(number)?));
    }
    Some(table)
}
