//! The central directory of a zip container (APPNOTE 6.3.10), zip64 included.

use core::ops::Range;

use super::corrupt;
use crate::engine::{order::ordered, source::ReadError};

const END: &[u8] = b"PK\x05\x06";
const END64_LOCATOR: &[u8] = b"PK\x06\x07";
const END64: &[u8] = b"PK\x06\x06";
const CENTRAL: &[u8] = b"PK\x01\x02";
const LOCAL: &[u8] = b"PK\x03\x04";
/// The end record is this long, and a remark of at most 64 kB may follow it.
const END_LENGTH: usize = 22;
const LONGEST_REMARK: usize = 0xFFFF;
/// A value of 32 bits that stands in the zip64 field instead.
const IN_ZIP64: usize = 0xFFFF_FFFF;

/// One file of a package.
#[derive(Clone, Debug)]
pub(in crate::engine) struct Entry<'a> {
    /// Its path; empty where it is not UTF-8.
    pub(in crate::engine) name: &'a str,
    /// The same as its bytes.
    pub(super) raw: &'a [u8],
    /// General purpose bits.
    pub(super) flags: u16,
    /// How it is packed.
    pub(super) method: u16,
    /// CRC-32 of what is unpacked.
    pub(super) checksum: u32,
    /// Its packed bytes in the file.
    pub(super) data: Range<usize>,
    /// Unpacked bytes.
    pub(super) size: usize,
}

impl Entry<'_> {
    /// Locked with a password (bit 0; bit 6 is strong encryption, bit 13 a masked directory).
    pub(super) fn is_encrypted(&self) -> bool {
        self.flags & (1 | 1 << 6 | 1 << 13) != 0
    }
}

/// All entries, in the order of the directory.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Entry<'_>>, ReadError> {
    let (start, end) = place(bytes).ok_or_else(corrupt)?;
    let directory = bytes.get(..end).ok_or_else(corrupt)?;
    let (mut entries, mut records, mut at) = (Vec::new(), Vec::new(), start);
    while at < end {
        let (entry, header, next) = record(bytes, directory, at).ok_or_else(corrupt)?;
        if entry.data.end > start {
            return Err(corrupt());
        }
        records.push((header as u32, entry.data.end as u32));
        entries.push(entry);
        at = next;
    }
    // Entries that share bytes are how a small file unpacks to a huge one.
    let sorted = ordered(&records);
    let overlap = sorted.windows(2).any(|pair| pair[0].0 .1 > pair[1].0 .0);
    if overlap {
        return Err(corrupt());
    }
    Ok(entries)
}

/// Where the directory begins and ends.
fn place(bytes: &[u8]) -> Option<(usize, usize)> {
    let from = bytes.len().saturating_sub(END_LENGTH + LONGEST_REMARK);
    let tail = &bytes[from..];
    let last = tail.len().checked_sub(END_LENGTH)?;
    // The record whose remark reaches exactly to the end.
    let end = (0..=last)
        .rev()
        .find(|&at| tail[at..].starts_with(END) && number(tail, at + 20, 2) == Some(last - at))?
        + from;
    let (mut size, mut start) = (number(bytes, end + 12, 4)?, number(bytes, end + 16, 4)?);
    if size == IN_ZIP64 || start == IN_ZIP64 {
        let locator = end.checked_sub(20).filter(|&at| bytes[at..].starts_with(END64_LOCATOR))?;
        let end64 = number(bytes, locator + 8, 8)?;
        if !bytes.get(end64..)?.starts_with(END64) {
            return None;
        }
        (size, start) = (number(bytes, end64 + 40, 8)?, number(bytes, end64 + 48, 8)?);
    }
    let behind = start.checked_add(size)?;
    (behind <= end).then_some((start, behind))
}

/// The entry whose directory record is at `at`, where its local header is, and where the next record is.
fn record<'a>(bytes: &'a [u8], directory: &'a [u8], at: usize) -> Option<(Entry<'a>, usize, usize)> {
    if !directory.get(at..)?.starts_with(CENTRAL) {
        return None;
    }
    let field = |offset, length| number(directory, at + offset, length);
    let (mut packed, mut size, mut header) = (field(20, 4)?, field(24, 4)?, field(42, 4)?);
    let (name_length, extra, remark) = (field(28, 2)?, field(30, 2)?, field(32, 2)?);
    let name_at = at + 46;
    let name = directory.get(name_at..name_at + name_length)?;
    let extra_at = name_at + name_length;
    let mut zip64 = directory.get(extra_at..extra_at + extra).and_then(zip64_field);
    for value in [&mut size, &mut packed, &mut header] {
        if *value == IN_ZIP64 {
            let (first, rest) = zip64?.split_at_checked(8)?;
            *value = number(first, 0, 8)?;
            zip64 = Some(rest);
        }
    }
    let local = bytes.get(header..)?;
    let (local_name, local_extra) = (number(local, 26, 2)?, number(local, 28, 2)?);
    if !local.starts_with(LOCAL) || local.get(30..30 + local_name)? != name {
        return None;
    }
    let start = header + 30 + local_name + local_extra;
    let entry = Entry {
        name: core::str::from_utf8(name).unwrap_or(""),
        raw: name,
        flags: field(8, 2)? as u16 | number(local, 6, 2)? as u16 & 1,
        method: field(10, 2)? as u16,
        checksum: field(16, 4)? as u32,
        data: start..start.checked_add(packed)?,
        size,
    };
    bytes.get(entry.data.clone())?;
    Some((entry, header, extra_at + extra + remark))
}

/// The values of the zip64 field among the extra fields.
fn zip64_field(mut extra: &[u8]) -> Option<&[u8]> {
    loop {
        let (kind, length) = (number(extra, 0, 2)?, number(extra, 2, 2)?);
        let value = extra.get(4..4 + length)?;
        if kind == 1 {
            return Some(value);
        }
        extra = &extra[4 + length..];
    }
}

/// A little-endian number; `None` past the end, or where it is no possible size here.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(length)?)?;
    let mut value = 0u64;
    for byte in bytes.iter().rev() {
        value = value << 8 | u64::from(*byte);
    }
    u32::try_from(value).ok().map(|value| value as usize)
}
