//! A Big5 decoder after the WHATWG Encoding Standard, with the extensions of ETEN and Hong Kong.

use crate::engine::source::{legacy::big5_position, SourceMap};

/// Decodes a whole text; what is malformed becomes U+FFFD. Gives the count of those too.
pub(super) fn decode(bytes: &[u8], pairs: &[char]) -> (String, SourceMap, usize) {
    let mut out = String::with_capacity(bytes.len() + bytes.len() / 2);
    let mut map = SourceMap::default();
    let (mut at, mut bad) = (0, 0);
    while let Some(&lead) = bytes.get(at) {
        if lead.is_ascii() {
            map.character(out.len(), at, 1);
            out.push(char::from(lead));
            at += 1;
            continue;
        }
        let trail = bytes.get(at + 1).copied();
        let position = trail.and_then(|trail| big5_position(lead, trail));
        let c = position.and_then(|p| pairs.get(p)).copied().filter(|c| *c != '\0');
        let mut malformed = false;
        let from = out.len();
        let mut characters = 1;
        if let Some(c) = c {
            out.push(c);
        } else if let Some(two) = two_characters(lead, trail) {
            out.push_str(two);
            characters = 2;
        } else {
            out.push('\u{FFFD}');
            malformed = true;
        }
        bad += usize::from(malformed);
        // A malformed pair takes its lead alone when the trail is ASCII, so that no line end is ever swallowed.
        let alone = matches!(lead, 0x80 | 0xFF) || malformed && trail.is_some_and(|trail| trail.is_ascii());
        let width = 1 + usize::from(trail.is_some() && !alone);
        map.character(from, at, width / characters);
        at += width;
    }
    (out, map, bad)
}

/// Four pairs stand for a letter with a mark above it.
fn two_characters(lead: u8, trail: Option<u8>) -> Option<&'static str> {
    Some(match (lead, trail?) {
        (0x88, 0x62) => "\u{CA}\u{304}",
        (0x88, 0x64) => "\u{CA}\u{30C}",
        (0x88, 0xA3) => "\u{EA}\u{304}",
        (0x88, 0xA5) => "\u{EA}\u{30C}",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::decode;
    use crate::engine::source::{platform_table, Place};

    #[test]
    fn agrees_with_a_known_decoder_on_every_pair() {
        for lead in 0x80..=0xFF_u8 {
            for trail in 0..=0xFF_u8 {
                let bytes = [b'a', lead, trail, b'1', b'\n', lead];
                let (known, _) = encoding_rs::BIG5.decode_without_bom_handling(&bytes);
                let (ours, _, bad) = decode(&bytes, platform_table().big5());
                assert_eq!(ours, known, "{lead:x} {trail:x}");
                assert_eq!(bad, ours.matches('\u{FFFD}').count());
            }
        }
    }

    #[test]
    fn broken_pairs_keep_the_line_end() {
        let (text, map, bad) = decode(b"\xAA\n\xAA\x6B\x88\x62\xFF", platform_table().big5());
        assert_eq!((text.as_str(), bad), ("\u{FFFD}\n法Ê\u{304}\u{FFFD}", 2));
        assert_eq!(map.run(4), Some((4, Some(Place { part: 0, byte: 2 }))));
    }
}
