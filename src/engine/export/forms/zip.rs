//! Writes zip containers: what is new is stored, what is taken over stays packed as it was. The date is
//! always the same, so that equal reports give equal files.

use crate::engine::source::office::package::{checksum, Packed};

/// 1 January 1980, the first day that the format can tell.
const DATE: u16 = 1 << 5 | 1;
/// Version 2.0 of the format: folders and deflate.
const VERSION: u16 = 20;
/// More entries than this would need zip64.
pub(super) const MOST_ENTRIES: usize = 0xFFFF;

/// A container in the making.
#[derive(Default)]
pub(super) struct Zip {
    out: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

impl Zip {
    /// Adds an entry of these bytes.
    pub(super) fn store(&mut self, name: &str, bytes: &[u8]) {
        self.add(&Packed {
            name: name.as_bytes(),
            flags: if name.is_ascii() { 0 } else { 1 << 11 },
            method: 0,
            checksum: checksum::of(bytes),
            data: bytes,
            size: bytes.len(),
        });
    }

    /// Takes over an entry of another container.
    pub(super) fn add(&mut self, entry: &Packed<'_>) {
        /// Sizes follow the data; they stand in front here.
        const SIZES_BEHIND: u16 = 1 << 3;
        let header = self.out.len() as u32;
        let mut fields = Vec::with_capacity(26);
        for value in [VERSION, entry.flags & !SIZES_BEHIND, entry.method, 0, DATE] {
            fields.extend_from_slice(&value.to_le_bytes());
        }
        for value in [entry.checksum, entry.data.len() as u32, entry.size as u32] {
            fields.extend_from_slice(&value.to_le_bytes());
        }
        fields.extend_from_slice(&(entry.name.len() as u16).to_le_bytes());
        // No extra field.
        fields.extend_from_slice(&[0, 0]);

        self.out.extend_from_slice(b"PK\x03\x04");
        self.out.extend_from_slice(&fields);
        self.out.extend_from_slice(entry.name);
        self.out.extend_from_slice(entry.data);

        self.directory.extend_from_slice(b"PK\x01\x02");
        self.directory.extend_from_slice(&VERSION.to_le_bytes());
        self.directory.extend_from_slice(&fields);
        // No remark, disk 0, no attributes.
        self.directory.extend_from_slice(&[0; 10]);
        self.directory.extend_from_slice(&header.to_le_bytes());
        self.directory.extend_from_slice(entry.name);
        self.count += 1;
    }

    /// The container.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let start = self.out.len() as u32;
        self.out.extend_from_slice(&self.directory);
        self.out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        for _ in 0..2 {
            self.out.extend_from_slice(&self.count.to_le_bytes());
        }
        self.out.extend_from_slice(&(self.directory.len() as u32).to_le_bytes());
        self.out.extend_from_slice(&start.to_le_bytes());
        self.out.extend_from_slice(&[0, 0]);
        self.out
    }
}
