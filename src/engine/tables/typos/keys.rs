//! Hash tables with open addressing, of numbers alone.

/// Numbers by a key; a key may have several.
#[derive(Debug)]
pub(super) struct Keys {
    /// Key, and the number plus one; as many as a power of two, half of them empty at least.
    slots: Vec<(u32, u32)>,
}

/// Pairs of characters, of which some are marked.
#[derive(Debug)]
pub(super) struct Pairs {
    /// The first character in the upper half, the highest bit for the mark; 0 is empty.
    slots: Vec<u32>,
}

/// The mark of a pair: no Han character of the basic block needs the highest bit when counted from the first.
const MARK: u32 = 1 << 31;

impl Keys {
    pub(super) fn new(entries: &[(u32, u32)]) -> Self {
        let mut slots = vec![(0, 0); size(entries.len())];
        for &(key, number) in entries {
            let mut at = place(key, slots.len());
            while slots[at].1 != 0 {
                at = (at + 1) & (slots.len() - 1);
            }
            slots[at] = (key, number + 1);
        }
        Self { slots }
    }

    /// Appends the numbers of a key.
    pub(super) fn get(&self, key: u32, numbers: &mut Vec<u32>) {
        let mut at = place(key, self.slots.len());
        while self.slots[at].1 != 0 {
            if self.slots[at].0 == key {
                numbers.push(self.slots[at].1 - 1);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }
}

impl Pairs {
    /// Takes pairs and whether they are marked; of equal ones any mark counts.
    pub(super) fn new(pairs: &[(u16, u16, bool)]) -> Self {
        let mut set = Self { slots: vec![0; size(pairs.len())] };
        for &(a, b, marked) in pairs {
            let at = set.slot(a, b);
            set.slots[at] |= joined(a, b) | if marked { MARK } else { 0 };
        }
        set
    }

    /// Whether it holds a pair, and if so, whether marked.
    pub(super) fn get(&self, a: u16, b: u16) -> Option<bool> {
        let slot = self.slots[self.slot(a, b)];
        (slot != 0).then_some(slot & MARK != 0)
    }

    /// Where a pair stands, or the empty slot where it would.
    fn slot(&self, a: u16, b: u16) -> usize {
        let key = joined(a, b);
        let mut at = place(key, self.slots.len());
        while self.slots[at] & !MARK != key && self.slots[at] != 0 {
            at = (at + 1) & (self.slots.len() - 1);
        }
        at
    }
}

/// Han characters counted from the first of the basic block, which is 1.
fn joined(a: u16, b: u16) -> u32 {
    const BEFORE: u16 = 0x4DFF;
    u32::from(a.wrapping_sub(BEFORE)) << 16 & !MARK | u32::from(b.wrapping_sub(BEFORE))
}

/// How many slots so many entries take.
fn size(entries: usize) -> usize {
    (2 * entries + 1).next_power_of_two()
}

/// Fibonacci hashing: the upper bits of the product are well mixed.
fn place(key: u32, slots: usize) -> usize {
    (u64::from(key).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize & (slots - 1)
}
