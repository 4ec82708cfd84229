//! A set that answers at once whether a number may be in it.

/// A Bloom filter of one hash: no number of the set is ever denied, a few others are let through, so the
/// caller looks again at what passes.
#[derive(Clone, Debug)]
pub(crate) struct Sieve {
    bits: [u64; 64],
}

impl Sieve {
    /// Lets nothing through.
    pub(crate) const EMPTY: Self = Self { bits: [0; 64] };

    /// Lets these characters' codes through.
    pub(crate) const fn of(chars: &[char]) -> Self {
        let mut sieve = Self::EMPTY;
        let mut i = 0;
        while i < chars.len() {
            sieve.insert(chars[i] as u32);
            i += 1;
        }
        sieve
    }

    /// Adds a number.
    pub(crate) const fn insert(&mut self, number: u32) {
        self.bits[(number >> 6 & 63) as usize] |= 1 << (number & 63);
    }

    /// True for all numbers of the set and few others.
    pub(crate) const fn may_hold(&self, number: u32) -> bool {
        self.bits[(number >> 6 & 63) as usize] >> (number & 63) & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::Sieve;

    #[test]
    fn lets_through_what_it_was_given_and_little_else() {
        const SIEVE: Sieve = Sieve::of(&['。', '(', '𠮷']);
        assert!("。(𠮷".chars().all(|c| SIEVE.may_hold(c.into())));
        assert!(('\u{4E00}'..='\u{9FFF}').filter(|&c| SIEVE.may_hold(c.into())).count() < 30);
        assert!(!Sieve::EMPTY.may_hold(0));
    }
}
