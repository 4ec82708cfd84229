//! Tables by character position: positions, one more than there are entries, then the entries
//! ([MS-DOC] 2.2.2).

use crate::engine::source::office::numbers::u32_at;

/// A table whose entries have `size` bytes each.
#[derive(Clone, Copy, Default)]
pub(super) struct Plc<'a> {
    bytes: &'a [u8],
    size: usize,
}

impl<'a> Plc<'a> {
    pub(super) fn new(bytes: &'a [u8], size: usize) -> Self {
        Self { bytes, size }
    }

    /// How many entries there are.
    pub(super) fn len(&self) -> usize {
        self.bytes.len().saturating_sub(4) / (4 + self.size)
    }

    /// The position of an entry, or behind the last one.
    pub(super) fn position(&self, entry: usize) -> Option<u32> {
        u32_at(self.bytes, entry * 4).filter(|_| entry <= self.len())
    }

    /// The positions that an entry reaches over, from the start of its area on.
    pub(super) fn range(&self, entry: usize, area: (u32, u32)) -> (u32, u32) {
        let at = |entry| self.position(entry).unwrap_or(0).saturating_add(area.0).min(area.1);
        (at(entry), at(entry + 1))
    }

    /// The bytes of an entry.
    pub(super) fn entry(&self, entry: usize) -> &'a [u8] {
        let from = (self.len() + 1) * 4 + entry * self.size;
        self.bytes.get(from..from + self.size).unwrap_or_default()
    }

    /// The entry at a position; positions ascend.
    pub(super) fn find(&self, position: u32) -> Option<usize> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.position(middle)? < position {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Some(low).filter(|entry| *entry < self.len() && self.position(*entry) == Some(position))
    }
}
