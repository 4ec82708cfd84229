//! Where a byte of the reading copy stands in the printed text.

/// Runs of bytes that both texts share, one after the other.
#[derive(Debug, Default)]
pub(super) struct OffsetMap {
    /// (first byte in the copy, first byte in the printed text), ascending; a run ends where the
    /// next begins. Two runs with one copy offset mean that something printed was left out there.
    runs: Vec<(u32, u32)>,
}

impl OffsetMap {
    /// Notes that from here on copy byte `copy` stands at printed byte `printed`.
    pub(super) fn push(&mut self, copy: usize, printed: usize) {
        self.runs.push((copy as u32, printed as u32));
    }

    /// The printed byte of a span's first byte: behind anything left out.
    pub(super) fn start(&self, copy: u32) -> u32 {
        let next = self.runs.partition_point(|r| r.0 <= copy);
        self.shift(next, copy)
    }

    /// The printed byte of a span's end: before anything left out.
    pub(super) fn end(&self, copy: u32) -> u32 {
        let next = self.runs.partition_point(|r| r.0 < copy);
        match self.runs.get(next) {
            Some(&(at, printed)) if at == copy => printed,
            _ => self.shift(next, copy),
        }
    }

    fn shift(&self, next: usize, copy: u32) -> u32 {
        next.checked_sub(1).map_or(copy, |i| self.runs[i].1 + (copy - self.runs[i].0))
    }
}
