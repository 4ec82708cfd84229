//! UTF-8, whole or damaged.

use crate::engine::source::SourceMap;

/// Broken sequences become U+FFFD, and the map goes on behind each.
pub(super) fn decode(bytes: &[u8], skipped: usize) -> (String, SourceMap) {
    let mut at = skipped;
    let mut map = SourceMap::at(at);
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            text.push('\u{FFFD}');
            at += chunk.invalid().len();
            map.push(text.len(), at);
        }
    }
    (text, map)
}

/// How much speaks for UTF-8: sequences of three bytes are hardly ever met by chance, broken ones speak against it.
pub(super) fn weight(bytes: &[u8]) -> i32 {
    let mut weight = 0;
    for chunk in bytes.utf8_chunks() {
        for byte in chunk.valid().bytes() {
            weight += 2 * i32::from(byte >= 0xE0);
        }
        weight -= i32::from(!chunk.invalid().is_empty());
    }
    weight
}

/// True when most characters beyond ASCII take three bytes or more, as Chinese ones do. Pairs of an older
/// encoding that happen to be whole UTF-8 are mostly of two.
pub(super) fn is_chinese(text: &str) -> bool {
    let (mut two, mut three) = (0_usize, 0_usize);
    for byte in text.bytes() {
        two += usize::from(matches!(byte, 0xC2..=0xDF));
        three += usize::from(byte >= 0xE0);
    }
    three > two
}
