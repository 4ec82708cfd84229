//! A GB18030 decoder after the WHATWG Encoding Standard (which also reads GBK and GB2312).

use crate::engine::source::{legacy::position, SourceMap};

/// First four-byte pointer beyond the basic plane.
const ASTRAL: u32 = 189_000;

/// Decodes a whole text; what is malformed becomes U+FFFD. Gives the count of those too.
pub(super) fn decode(bytes: &[u8], pairs: &[u16]) -> (String, SourceMap, usize) {
    let mut out = String::with_capacity(bytes.len() + bytes.len() / 2);
    let mut map = SourceMap::default();
    let (mut at, mut bad) = (0, 0);
    let four = FourByte::new(pairs);
    while let Some(&lead) = bytes.get(at) {
        let (c, width) = match lead {
            0..=0x7F => (Some(char::from(lead)), 1),
            0x80 => (Some('€'), 1),
            0xFF => (None, 1),
            _ => multibyte(&bytes[at..], pairs, &four),
        };
        bad += usize::from(c.is_none());
        map.character(out.len(), at, width);
        out.push(c.unwrap_or('\u{FFFD}'));
        at += width;
    }
    (out, map, bad)
}

/// The character at the start of `bytes`, and how many bytes it takes; a malformed one takes its
/// lead alone when the next byte is ASCII, so that no line end is ever swallowed.
fn multibyte(bytes: &[u8], pairs: &[u16], four: &FourByte) -> (Option<char>, usize) {
    let lead = bytes[0];
    let Some(&second) = bytes.get(1) else { return (None, 1) };
    if second.is_ascii_digit() {
        let c = match (bytes.get(2), bytes.get(3)) {
            (Some(&third @ 0x81..=0xFE), Some(&fourth @ b'0'..=b'9')) => {
                four.at([lead, second, third, fourth])
            }
            _ => return (None, 1),
        };
        return (c, 4);
    }
    let unit = position(lead, second).and_then(|p| pairs.get(p)).copied().filter(|&u| u != 0);
    match unit {
        Some(unit) => (char::from_u32(u32::from(unit)), 2),
        None if second.is_ascii() => (None, 1),
        None => (None, 2),
    }
}

/// The four-byte area: the basic plane's characters that have no two-byte position, in order.
struct FourByte {
    /// (first pointer, first character) of each run, ascending.
    runs: Vec<(u32, u32)>,
}

impl FourByte {
    fn new(pairs: &[u16]) -> Self {
        let mut taken = vec![false; 0x1_0000];
        for &unit in pairs {
            taken[usize::from(unit)] = true;
        }
        // The standard keeps the four-byte positions of the edition of 2000, in which these were
        // still in private use, so the area is counted with the old assignments.
        for (new, old) in MOVED_FROM {
            taken[usize::from(*new)] = false;
            taken[usize::from(*old)] = true;
        }
        let mut runs = Vec::new();
        let (mut pointer, mut open) = (0, false);
        for (c, taken) in taken.iter().enumerate().skip(0x80) {
            let counts = !taken && !(0xD800..0xE000).contains(&c) && !(0xE000..0xE766).contains(&c);
            if counts {
                if !open {
                    runs.push((pointer, c as u32));
                }
                pointer += 1;
            }
            open = counts;
        }
        Self { runs }
    }

    fn at(&self, bytes: [u8; 4]) -> Option<char> {
        let [a, b, c, d] = bytes.map(u32::from);
        let pointer = ((a - 0x81) * 10 + (b - 0x30)) * 1260 + (c - 0x81) * 10 + (d - 0x30);
        if pointer >= ASTRAL {
            return char::from_u32(0x1_0000 + pointer - ASTRAL);
        }
        match pointer {
            // U+1E3F took the two-byte place of U+E7C7, which took this one in exchange.
            7_457 => return Some('\u{E7C7}'),
            39_420.. => return None,
            _ => {}
        }
        let run = self.runs.partition_point(|r| r.0 <= pointer).checked_sub(1)?;
        let (first, character) = self.runs[run];
        char::from_u32(character + pointer - first)
    }
}

/// Characters that moved in 2022 and the private-use ones that stood in their two-byte place.
const MOVED_FROM: &[(u16, u16)] = &[
    (0x1E3F, 0xE7C7),
    (0xFE10, 0xE78D),
    (0xFE12, 0xE78E),
    (0xFE11, 0xE78F),
    (0xFE13, 0xE790),
    (0xFE14, 0xE791),
    (0xFE15, 0xE792),
    (0xFE16, 0xE793),
    (0xFE17, 0xE794),
    (0xFE18, 0xE795),
    (0xFE19, 0xE796),
    (0x9FB4, 0xE81E),
    (0x9FB5, 0xE826),
    (0x9FB6, 0xE82B),
    (0x9FB7, 0xE82C),
    (0x9FB8, 0xE832),
    (0x9FB9, 0xE843),
    (0x9FBA, 0xE854),
    (0x9FBB, 0xE864),
];

#[cfg(test)]
mod tests {
    use super::decode;
    use crate::engine::source::{platform_table, Place};

    fn agree(text: &str) {
        let (bytes, _, _) = encoding_rs::GB18030.encode(text);
        let (ours, _, bad) = decode(&bytes, platform_table().pairs());
        let first = ours.chars().zip(text.chars()).find(|(a, b)| a != b);
        assert_eq!((first, ours.len(), bad), (None, text.len(), 0));
    }

    #[test]
    fn agrees_with_a_known_decoder_on_every_character() {
        // Private use and the characters moved in 2022 are told apart by edition; all else must agree.
        let ours = |c: &char| !matches!(u32::from(*c), 0xE000..=0xF8FF | 0xFE10..=0xFE19 | 0x9FB4..=0x9FBB);
        let basic: String = ('\u{80}'..='\u{FFFF}').filter(ours).collect();
        agree(&basic);
        agree("鲘门镇 𠮷 \u{10FFFF} ABC\r\n");
    }

    #[test]
    fn broken_pairs_keep_the_line_end() {
        let (text, map, bad) = decode(b"\xD6\n\xD0\xC2\xFF", platform_table().pairs());
        assert_eq!((text.as_str(), bad), ("\u{FFFD}\n新\u{FFFD}", 2));
        assert_eq!(map.run(4), Some((4, Some(Place { part: 0, byte: 2 }))));
    }
}
