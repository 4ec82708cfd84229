//! The pairs of Big5 with the extensions of ETEN and Hong Kong, as the WHATWG Encoding Standard has them.
//!
//! Browsers and `encoding_rs` have all of them. Node's decoder is that of Windows code page 950: of the
//! characters for Hong Kong (HKSCS) it has none, gives private-use ones in their place, and it lacks the
//! control pictures and one block element.

/// Two-byte positions: leads 0x81–0xFE × trails 0x40–0x7E and 0xA1–0xFE.
pub const BIG5_PAIRS: usize = 126 * 157;

/// Number of a two-byte position, `None` for an impossible trail.
pub(in crate::engine::source) fn big5_position(lead: u8, trail: u8) -> Option<usize> {
    let column = match trail {
        0x40..=0x7E => usize::from(trail) - 0x40,
        0xA1..=0xFE => usize::from(trail) - 0x62,
        _ => return None,
    };
    let row = usize::from(lead).checked_sub(0x81)?;
    Some(row * 157 + column)
}

/// Asks a platform's decoder of `big5` for every pair: it gets bytes and gives their text.
pub fn ask_big5(decode: impl FnOnce(&[u8]) -> String) -> Vec<char> {
    let text = decode(&super::questions(0xA1..=0xFE));
    let mut pairs = super::answers(&text, BIG5_PAIRS);
    if text.is_empty() {
        return pairs;
    }
    for pair in pairs.iter_mut().filter(|pair| matches!(**pair, '\u{E000}'..='\u{F8FF}')) {
        *pair = '\0';
    }
    let mut put = |lead, trail, c| {
        if let Some(pair) = big5_position(lead, trail).and_then(|at| pairs.get_mut(at)) {
            *pair = c;
        }
    };
    for (trail, c) in (0xC0..=0xDF).zip('\u{2400}'..) {
        put(0xA3, trail, c);
    }
    put(0xA3, 0xE0, '\u{2421}');
    put(0xF9, 0xFE, '\u{FFED}');
    #[cfg(hong_kong)]
    hong_kong::fill(&mut pairs);
    pairs
}

/// The characters for Hong Kong, for the edition that Node runs; `build.rs` writes them.
#[cfg(any(hong_kong, test))]
mod hong_kong {
    use super::big5_position;

    /// The second lowest byte of each code, the lowest, then a bit each for the plane: 0 or 2.
    static TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/hong_kong.bin"));

    /// The leads of these characters, as `build.rs` has them.
    const LEADS: [core::ops::RangeInclusive<u8>; 3] = [0x87..=0xA0, 0xC6..=0xC8, 0xFA..=0xFE];

    /// Fills every position of theirs that the platform left empty.
    pub(super) fn fill(pairs: &mut [char]) {
        let leads = || LEADS.into_iter().flatten();
        let count = leads().count() * 157;
        let byte = |at: usize| TABLE.get(at).copied().map_or(0, u32::from);
        let mut at = 0;
        for lead in leads() {
            let first = big5_position(lead, 0x40).unwrap_or_default();
            for pair in pairs.iter_mut().skip(first).take(157) {
                if *pair == '\0' {
                    let plane = byte(2 * count + at / 8) >> (at % 8) & 1;
                    let code = plane << 17 | byte(at) << 8 | byte(count + at);
                    *pair = char::from_u32(code).unwrap_or_default();
                }
                at += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ask_big5, big5_position, hong_kong};
    use crate::engine::source::platform_table;

    /// What Node 20 gives where it differs: private use for what is for Hong Kong, nothing for the pictures.
    #[test]
    fn a_platform_of_code_page_950_is_cured() {
        let mut pairs = ask_big5(|bytes| {
            let pair = |line: &[u8]| match *line {
                [0xA3, 0xC0..=0xE0] => "\u{FFFD}".to_owned(),
                [0xF9, 0xFE] => "\u{2593}".to_owned(),
                [0x81..=0xA0 | 0xC7..=0xC8 | 0xFA..=0xFE, _] | [0xC6, 0xA1..=0xFE] => "\u{E000}".to_owned(),
                _ => encoding_rs::BIG5.decode_without_bom_handling(line).0.into_owned(),
            };
            bytes.split(|b| *b == b'\n').map(pair).collect::<Vec<_>>().join("\n")
        });
        let known = platform_table().big5();
        assert_eq!(pairs[big5_position(0xFE, 0x40).unwrap()], '\0');
        assert_ne!(pairs, known);
        hong_kong::fill(&mut pairs);
        let differs = pairs.iter().zip(known).position(|(ours, known)| ours != known);
        assert_eq!(differs, None);
    }
}
