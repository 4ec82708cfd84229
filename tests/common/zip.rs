//! Zip containers for tests: reads whole ones the simple way, and writes such as no program would.
#![allow(dead_code)]

use std::collections::BTreeMap;

use miniz_oxide::inflate::decompress_to_vec;

fn number(bytes: &[u8], at: usize, length: usize) -> usize {
    bytes[at..at + length].iter().rev().fold(0, |value, byte| value << 8 | usize::from(*byte))
}

/// All entries of a sound container, unpacked, by name.
pub(crate) fn unpack(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let end = bytes.windows(4).rposition(|w| w == b"PK\x05\x06").unwrap();
    let mut at = number(bytes, end + 16, 4);
    let mut parts = BTreeMap::new();
    while bytes[at..].starts_with(b"PK\x01\x02") {
        let (packed, name, extra, remark) = (
            number(bytes, at + 20, 4),
            number(bytes, at + 28, 2),
            number(bytes, at + 30, 2),
            number(bytes, at + 32, 2),
        );
        let header = number(bytes, at + 42, 4);
        let data = header + 30 + number(bytes, header + 26, 2) + number(bytes, header + 28, 2);
        let data = &bytes[data..data + packed];
        let unpacked =
            if number(bytes, at + 10, 2) == 8 { decompress_to_vec(data).unwrap() } else { data.to_vec() };
        parts.insert(String::from_utf8(bytes[at + 46..at + 46 + name].to_vec()).unwrap(), unpacked);
        at += 46 + name + extra + remark;
    }
    parts
}

fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    !sum
}

/// An entry to be written.
pub(crate) struct Entry<'a> {
    pub(crate) name: &'a str,
    /// As it stands in the file.
    pub(crate) packed: Vec<u8>,
    pub(crate) method: u16,
    pub(crate) flags: u16,
    pub(crate) size: u32,
    pub(crate) checksum: u32,
}

impl<'a> Entry<'a> {
    /// An entry that is kept as it is.
    pub(crate) fn stored(name: &'a str, bytes: &[u8]) -> Self {
        let (size, checksum) = (bytes.len() as u32, checksum(bytes));
        Self { name, packed: bytes.to_vec(), method: 0, flags: 0, size, checksum }
    }

    fn fields(&self) -> Vec<u8> {
        let mut fields = Vec::new();
        for value in [20, self.flags, self.method, 0, 33] {
            fields.extend(value.to_le_bytes());
        }
        for value in [self.checksum, self.packed.len() as u32, self.size] {
            fields.extend(value.to_le_bytes());
        }
        fields.extend((self.name.len() as u16).to_le_bytes());
        fields.extend([0, 0]);
        fields
    }
}

/// A container of these entries.
pub(crate) fn pack(entries: &[Entry<'_>]) -> Vec<u8> {
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    for entry in entries {
        let header = file.len() as u32;
        file.extend(b"PK\x03\x04");
        file.extend(entry.fields());
        file.extend(entry.name.as_bytes());
        file.extend(&entry.packed);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(entry.fields());
        directory.extend([0; 10]);
        directory.extend(header.to_le_bytes());
        directory.extend(entry.name.as_bytes());
    }
    let start = file.len() as u32;
    file.extend(&directory);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend([(entries.len() as u16).to_le_bytes(); 2].concat());
    file.extend((directory.len() as u32).to_le_bytes());
    file.extend(start.to_le_bytes());
    file.extend([0, 0]);
    file
}
