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

    /// Lets the codes of the characters of a text through, all of which take three bytes.
    #[cfg(feature = "check")]
    pub(crate) const fn of_han(text: &str) -> Self {
        let (mut sieve, bytes, mut i) = (Self::EMPTY, text.as_bytes(), 0);
        while i + 2 < bytes.len() {
            let (lead, b, c) = (bytes[i] & 0x0F, bytes[i + 1] & 0x3F, bytes[i + 2] & 0x3F);
            sieve.insert((lead as u32) << 12 | (b as u32) << 6 | c as u32);
            i += 3;
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

/// The same of as many numbers as there are: an eighth of its bits are set at most.
#[derive(Debug)]
pub(crate) struct Wide {
    /// As many as a power of two.
    bits: Box<[u32]>,
}

impl Wide {
    /// Lets nothing through yet; for so many numbers.
    pub(crate) fn for_numbers(count: usize) -> Self {
        Self { bits: vec![0; count.div_ceil(4).next_power_of_two()].into() }
    }

    /// Adds a number.
    pub(crate) fn insert(&mut self, number: u32) {
        let word = (number >> 5) as usize & (self.bits.len() - 1);
        self.bits[word] |= 1 << (number & 31);
    }

    /// True for all numbers of the set and few others.
    #[allow(clippy::inline_always)] // The walk through a text asks at every character.
    #[inline(always)]
    pub(crate) fn may_hold(&self, number: u32) -> bool {
        let word = (number >> 5) as usize & (self.bits.len() - 1);
        self.bits[word] >> (number & 31) & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::{Sieve, Wide};

    #[test]
    fn lets_through_what_it_was_given_and_little_else() {
        const SIEVE: Sieve = Sieve::of(&['。', '(', '𠮷']);
        assert!("。(𠮷".chars().all(|c| SIEVE.may_hold(c.into())));
        assert!(('\u{4E00}'..='\u{9FFF}').filter(|&c| SIEVE.may_hold(c.into())).count() < 30);
        assert!(!Sieve::EMPTY.may_hold(0));
    }

    #[test]
    #[cfg(feature = "check")]
    fn a_text_of_han_characters_is_taken_apart() {
        const HAN: Sieve = Sieve::of_han("的地");
        assert!("的地".chars().all(|c| HAN.may_hold(c.into())) && !HAN.may_hold('得'.into()));
    }

    #[test]
    fn a_wide_one_holds_more_and_lets_through_as_little() {
        let numbers = || (0..1000_u32).map(|n| n.wrapping_mul(0x9E37_79B9) >> 8);
        let mut wide = Wide::for_numbers(1000);
        numbers().for_each(|n| wide.insert(n));
        assert!(numbers().all(|n| wide.may_hold(n)));
        assert!((1 << 24..(1 << 24) + 10_000).filter(|&n| wide.may_hold(n)).count() < 2000);
        assert!(!Wide::for_numbers(0).may_hold(7));
    }
}
