//! Tables by character position: positions, one more than there are entries, then the entries
//! ([MS-DOC] 2.2.2).

use crate::engine::source::office::numbers::u32_at;

/// A table whose entries have `size` bytes each.
#[derive(Clone, Copy)]
pub(super) struct Plc<'a> {
    bytes: &'a [u8],
    size: usize,
    /// How many there are.
    stored: usize,
    /// How many there are while positions ascend, so that no stretch of text belongs to two of them.
    len: usize,
}

impl<'a> Plc<'a> {
    pub(super) fn new(bytes: &'a [u8], size: usize) -> Self {
        let stored = bytes.len().saturating_sub(4) / (4 + size);
        let mut table = Self { bytes, size, stored, len: 0 };
        while table.len < stored && table.position(table.len) <= table.position(table.len + 1) {
            table.len += 1;
        }
        table
    }

    /// How many entries there are, as long as positions ascend.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// How many there are without the one that closes the table; its end may be anything.
    pub(super) fn closed(&self) -> usize {
        self.len.min(self.stored.saturating_sub(1))
    }

    /// The position of an entry, or behind the last one.
    pub(super) fn position(&self, entry: usize) -> Option<u32> {
        u32_at(self.bytes, entry * 4).filter(|_| entry <= self.stored)
    }

    /// The positions that an entry reaches over, from the start of its area on.
    pub(super) fn range(&self, entry: usize, area: (u32, u32)) -> (u32, u32) {
        let at = |entry| self.position(entry).unwrap_or(0).saturating_add(area.0).min(area.1);
        (at(entry), at(entry + 1))
    }

    /// The bytes of an entry.
    pub(super) fn entry(&self, entry: usize) -> &'a [u8] {
        let from = (self.stored + 1) * 4 + entry * self.size;
        self.bytes.get(from..from + self.size).unwrap_or_default()
    }

    /// The entry at a position; positions ascend.
    pub(super) fn find(&self, position: u32) -> Option<usize> {
        let (mut low, mut high) = (0, self.len);
        while low < high {
            let middle = low.midpoint(high);
            if self.position(middle)? < position {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Some(low).filter(|entry| *entry < self.len && self.position(*entry) == Some(position))
    }
}
