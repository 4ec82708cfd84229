//! Hash tables with open addressing, of numbers alone.

/// Numbers by a key; a key may have several.
#[derive(Debug)]
pub(super) struct Keys {
    /// The upper part of the key, and the number plus one; as many as a power of two, half of them empty at least.
    slots: Box<[u32]>,
}

/// Pairs of characters, of which some are marked.
#[derive(Debug)]
pub(super) struct Pairs {
    /// The first character in the upper half, the highest bit for the mark; 0 is empty.
    slots: Box<[u32]>,
}

/// Whether a pair of characters may be one of many: a Bloom filter of one hash, so small that it stays in the cache.
#[derive(Debug)]
pub(super) struct Filter {
    /// As many bits as a power of two, an eighth of them set at most.
    bits: Box<[u32]>,
}

/// The part of a slot that is a number: there may be a hundred and thirty thousand phrases.
const NUMBER: u32 = (1 << 20) - 1;

/// The mark of a pair: no Han character of the basic block needs the highest bit when counted from the first.
const MARK: u32 = 1 << 31;

impl Keys {
    pub(super) fn new(entries: &[(u32, u32)]) -> Self {
        let mut slots = vec![0; size(entries.len())];
        for &(key, number) in entries {
            let mut at = place(key, slots.len());
            while slots[at] != 0 {
                at = (at + 1) & (slots.len() - 1);
            }
            slots[at] = key & !NUMBER | (number + 1) & NUMBER;
        }
        Self { slots: slots.into() }
    }

    /// Hands over the numbers of a key, and now and then one of another key.
    pub(super) fn each(&self, key: u32, mut take: impl FnMut(u32)) {
        let mut at = place(key, self.slots.len());
        loop {
            let slot = self.slots[at];
            if slot == 0 {
                return;
            }
            if (slot ^ key) & !NUMBER == 0 {
                take((slot & NUMBER) - 1);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }
}

impl Pairs {
    /// Takes pairs and whether they are marked; of equal ones any mark counts.
    pub(super) fn new(pairs: &[(u16, u16, bool)]) -> Self {
        let mut set = Self { slots: vec![0; size(pairs.len())].into() };
        let mut apart = 0;
        for &(a, b, marked) in pairs {
            let at = set.slot(a, b);
            apart += usize::from(set.slots[at] == 0);
            set.slots[at] |= joined(a, b) | if marked { MARK } else { 0 };
        }
        // Many stand in several phrases; a table half as large stays in the cache.
        let mut least = Self { slots: vec![0; size(apart)].into() };
        for &pair in set.slots.iter().filter(|pair| **pair != 0) {
            let at = least.free(pair & !MARK);
            least.slots[at] = pair;
        }
        least
    }

    /// Whether it holds a pair, and if so, whether marked.
    pub(super) fn get(&self, a: u16, b: u16) -> Option<bool> {
        let slot = self.slots[self.slot(a, b)];
        (slot != 0).then_some(slot & MARK != 0)
    }

    /// Where a pair stands, or the empty slot where it would.
    fn slot(&self, a: u16, b: u16) -> usize {
        self.free(joined(a, b))
    }

    /// The same of a pair that is one number already.
    fn free(&self, key: u32) -> usize {
        let mut at = place(key, self.slots.len());
        while self.slots[at] & !MARK != key && self.slots[at] != 0 {
            at = (at + 1) & (self.slots.len() - 1);
        }
        at
    }
}

impl Filter {
    pub(super) fn new(pairs: &[(u16, u16)]) -> Self {
        let mut filter = Self { bits: vec![0; size(pairs.len()).div_ceil(8)].into() };
        for &(a, b) in pairs {
            let at = place(joined(a, b), 32 * filter.bits.len());
            filter.bits[at / 32] |= 1 << (at % 32);
        }
        filter
    }

    /// True for all pairs that it was made of and few others.
    pub(super) fn may_hold(&self, a: u16, b: u16) -> bool {
        let at = place(joined(a, b), 32 * self.bits.len());
        self.bits[at / 32] >> (at % 32) & 1 == 1
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
