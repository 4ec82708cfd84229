//! The directory: names of streams and storages, and where each begins.

use crate::engine::source::office::numbers::{u16_at, u32_at, utf16_at};

/// Bytes of an entry.
const ENTRY: usize = 128;
/// Kinds of entries.
const STREAM: u8 = 2;
const ROOT: u8 = 5;

/// A stream or storage.
pub(super) struct Entry {
    name: String,
    pub(super) is_stream: bool,
    /// First sector of a stream.
    pub(super) start: u32,
    /// Bytes of a stream; none that is read here reaches 4 GiB.
    pub(super) size: u32,
}

impl Entry {
    /// Names are equal whatever their case.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

/// The root and what stands right below it. Streams of embedded documents stand deeper and are not seen.
pub(super) fn read(listed: &[u8]) -> Option<(Entry, Vec<Entry>)> {
    let (slots, _) = listed.as_chunks::<ENTRY>();
    let root = slots.first().filter(|slot| slot[66] == ROOT)?;
    let mut seen = vec![false; slots.len()];
    let mut open = vec![u32_at(root, 76)?];
    let mut entries = Vec::new();
    while let Some(number) = open.pop() {
        let Some(seen) = seen.get_mut(number as usize).filter(|seen| !**seen) else { continue };
        *seen = true;
        let slot = &slots[number as usize];
        entries.push(entry(slot)?);
        // The entries of a storage are a tree: left and right of each stand others.
        open.extend([u32_at(slot, 68)?, u32_at(slot, 72)?]);
    }
    Some((entry(root)?, entries))
}

fn entry(slot: &[u8; ENTRY]) -> Option<Entry> {
    let units = usize::from(u16_at(slot, 64)?.min(64)) / 2;
    Some(Entry {
        name: utf16_at(slot, 0, units)?,
        is_stream: slot[66] == STREAM,
        start: u32_at(slot, 116)?,
        size: u32_at(slot, 120)?,
    })
}
