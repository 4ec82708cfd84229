//! Looking for a few characters among very many: all others are passed over without being compared.

/// A set of characters that answers quickly, and sometimes yes where it should be no: the caller
/// looks again at what it lets through.
#[derive(Clone, Debug)]
pub(crate) struct CharSet {
    bits: [u64; 64],
}

impl CharSet {
    /// The set of nothing.
    pub(crate) const EMPTY: Self = Self { bits: [0; 64] };

    /// A set of characters.
    pub(crate) const fn of(chars: &[char]) -> Self {
        Self::EMPTY.with(chars)
    }

    /// The set with more characters.
    pub(crate) const fn with(mut self, chars: &[char]) -> Self {
        let mut i = 0;
        while i < chars.len() {
            self.insert(chars[i]);
            i += 1;
        }
        self
    }

    /// Adds a character.
    pub(crate) const fn insert(&mut self, c: char) {
        let code = c as u32;
        self.bits[(code >> 6 & 63) as usize] |= 1 << (code & 63);
    }

    /// False for a character that is not in the set; true for all that are, and few others.
    pub(crate) const fn may_hold(&self, code: u32) -> bool {
        self.bits[(code >> 6 & 63) as usize] >> (code & 63) & 1 == 1
    }

    /// The characters of a text that may be in the set, each with its byte.
    pub(crate) fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, char)> + 'a {
        let bytes = text.as_bytes();
        let mut at = 0;
        core::iter::from_fn(move || loop {
            let (code, width) = decode(bytes, at)?;
            let here = at;
            at += width;
            if self.may_hold(code) {
                return Some((here, char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)));
            }
        })
    }
}

/// The code of the character that begins at a byte of UTF-8, and how many bytes it takes.
#[inline]
pub(crate) fn decode(bytes: &[u8], at: usize) -> Option<(u32, usize)> {
    let rest = bytes.get(at..)?;
    // Nearly all characters of a report take three bytes.
    if let Some(&[lead @ 0xE0..=0xEF, b, c]) = rest.first_chunk() {
        return Some((u32::from(lead & 0x0F) << 12 | u32::from(b & 0x3F) << 6 | u32::from(c & 0x3F), 3));
    }
    let lead = *rest.first()?;
    if lead < 0xC0 {
        return Some((u32::from(lead), 1));
    }
    let tail = |i: usize| u32::from(rest.get(i).copied().unwrap_or_default() & 0x3F);
    Some(match lead {
        0xC0..=0xDF => (u32::from(lead & 0x1F) << 6 | tail(1), 2),
        _ => (u32::from(lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4),
    })
}

#[cfg(test)]
mod tests {
    use super::{decode, CharSet};

    #[test]
    fn decodes_like_the_standard_library() {
        let text = "a\u{7F}é中\u{FFFF}𠮷\u{10FFFF}";
        for (at, c) in text.char_indices() {
            assert_eq!(decode(text.as_bytes(), at), Some((u32::from(c), c.len_utf8())));
        }
        assert_eq!(decode(text.as_bytes(), text.len()), None);
    }

    #[test]
    fn finds_every_character_of_the_set() {
        const SET: CharSet = CharSet::of(&['。', '(', '𠮷']);
        let found: Vec<_> = SET.find("行政(执法)。𠮷").filter(|(_, c)| "。(𠮷".contains(*c)).collect();
        assert_eq!(found, [(6, '('), (14, '。'), (17, '𠮷')]);
        assert_eq!(CharSet::EMPTY.find("行政").next(), None);
    }
}
