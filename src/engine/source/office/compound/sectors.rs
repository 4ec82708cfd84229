//! Chains of sectors.

/// The greatest number of a sector; greater ones are free, the end of a chain, or the tables themselves.
pub(super) const LAST: u32 = 0xFFFF_FFFA;
/// What follows the last sector of a chain.
const END: u32 = 0xFFFF_FFFE;

/// The sectors of a file.
pub(super) struct Sectors<'a> {
    pub(super) bytes: &'a [u8],
    /// Where the first one begins.
    pub(super) first: usize,
    /// Binary logarithm of their size.
    pub(super) shift: u32,
    /// For each the one that follows it.
    pub(super) table: Vec<u32>,
}

impl<'a> Sectors<'a> {
    /// How many there are, a last one that is cut off counted.
    pub(super) fn count(&self) -> usize {
        self.bytes.len().saturating_sub(self.first).div_ceil(1 << self.shift)
    }

    /// The bytes of one.
    pub(super) fn get(&self, number: u32) -> Option<&'a [u8]> {
        sector(self.bytes, self.first, self.shift, number)
    }

    /// The bytes of a chain; see [`chain`].
    pub(super) fn chain(&self, start: u32, size: Option<u32>) -> Option<Vec<u8>> {
        chain(self.bytes, self.first, self.shift, &self.table, start, size)
    }
}

/// The bytes of a chain that begins with sector `start`: `size` bytes, or all.
///
/// `None` where the chain is shorter than that, leads out of `bytes`, or loops. The last sector of a file may
/// be cut off behind what is needed of it.
pub(super) fn chain(
    bytes: &[u8],
    first: usize,
    shift: u32,
    table: &[u32],
    start: u32,
    size: Option<u32>,
) -> Option<Vec<u8>> {
    let size = size.map(|size| size as usize);
    let mut out = Vec::with_capacity(size.unwrap_or(0).min(bytes.len()));
    let mut seen = vec![false; table.len()];
    let mut next = start;
    while size.is_none_or(|size| out.len() < size) {
        if next == END && size.is_none() {
            break;
        }
        if core::mem::replace(seen.get_mut(next as usize)?, true) {
            return None;
        }
        out.extend_from_slice(sector(bytes, first, shift, next)?);
        next = *table.get(next as usize)?;
    }
    out.truncate(size.unwrap_or(usize::MAX));
    Some(out)
}

fn sector(bytes: &[u8], first: usize, shift: u32, number: u32) -> Option<&[u8]> {
    let number = Some(number as usize).filter(|_| number <= LAST)?;
    let at = first.checked_add(number.checked_mul(1 << shift)?)?;
    let rest = bytes.get(at..).filter(|rest| !rest.is_empty())?;
    Some(&rest[..rest.len().min(1 << shift)])
}

/// Bytes as numbers of sectors.
pub(super) fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.as_chunks::<4>().0.iter().map(|&four| u32::from_le_bytes(four)).collect()
}
