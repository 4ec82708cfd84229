//! UTF-16, with a mark and without.

use crate::engine::source::SourceMap;

/// Two bytes as a unit, in either order.
pub(super) type Order = fn([u8; 2]) -> u16;

/// How many units are looked at to tell UTF-16 without a mark.
const SAMPLE: usize = 4096;
/// Fewer bytes than these look like UTF-16 by chance.
const LEAST: usize = 16;

/// Half a unit at the end is damage like a lone surrogate.
pub(super) fn decode(bytes: &[u8], order: Order, skipped: usize) -> (String, SourceMap) {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len() * 3 / 2);
    let mut at = skipped;
    let mut map = SourceMap::default();
    for c in char::decode_utf16(pairs.iter().map(|&pair| order(pair))) {
        let c = c.unwrap_or('\u{FFFD}');
        map.character(text.len(), at, 2 * c.len_utf16());
        text.push(c);
        at += 2 * c.len_utf16();
    }
    if !rest.is_empty() {
        map.character(text.len(), at, rest.len());
        text.push('\u{FFFD}');
    }
    (text, map)
}

/// The order of bytes in a Chinese text in UTF-16 without a mark; `None` for anything else.
///
/// A text of a few units alone is left to its label. Nearly all units of such a text are Han characters, their punctuation or ASCII, and in the other order
/// far fewer are. Letters of ASCII taken in pairs are Han characters too, so whole UTF-8 without NUL never
/// counts; `whole` where the caller knows that the bytes are that.
pub(super) fn unmarked(bytes: &[u8], whole: bool) -> Option<Order> {
    let sample = &bytes[..bytes.len().min(2 * SAMPLE)];
    if sample.len() < LEAST {
        return None;
    }
    let is_utf8 = || whole || core::str::from_utf8(sample).map_or_else(|e| e.error_len().is_none(), |_| true);
    if !sample.contains(&0) && is_utf8() {
        return None;
    }
    let (little, big) = (share(sample, u16::from_le_bytes), share(sample, u16::from_be_bytes));
    let (order, most, least): (Order, _, _) =
        if little > big { (u16::from_le_bytes, little, big) } else { (u16::from_be_bytes, big, little) };
    (most >= 95 && least <= 70).then_some(order)
}

/// True for what may be UTF-16 in this order, where something says so.
pub(super) fn may_be(bytes: &[u8], order: Order) -> bool {
    share(&bytes[..bytes.len().min(2 * SAMPLE)], order) >= 60
}

/// How many units in a hundred are what a Chinese text consists of.
fn share(bytes: &[u8], order: Order) -> usize {
    let (pairs, _) = bytes.as_chunks::<2>();
    let expected = pairs.iter().filter(|&&pair| is_expected(order(pair))).count();
    expected * 100 / pairs.len().max(1)
}

fn is_expected(unit: u16) -> bool {
    matches!(unit, 0x09 | 0x0A | 0x0D | 0x20..=0x7E | 0xA0 | 0xB7 | 0x2010..=0x2027 | 0x3000..=0x3017
        | 0x4E00..=0x9FA5 | 0xFF00..=0xFF5E)
}

#[cfg(test)]
mod tests {
    use super::unmarked;

    fn encoded(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn tells_unmarked_utf16_and_its_order() {
        for text in
            ["全县共办理行政复议案件１２件。\r\n", "<html><body>法治政府</body>", "二〇二四年度，第3次"]
        {
            let order = unmarked(&encoded(text, u16::to_le_bytes), false).unwrap();
            assert_eq!(order([1, 0]), 1, "{text}");
            let order = unmarked(&encoded(text, u16::to_be_bytes), false).unwrap();
            assert_eq!(order([0, 1]), 1, "{text}");
        }
    }

    #[test]
    fn nothing_else_counts() {
        let prose = "推进依法行政，加强法治政府建设。全年办理行政复议案件12件，调解8件。".repeat(40);
        let (gb, ..) = encoding_rs::GB18030.encode(&prose);
        let (big5, ..) = encoding_rs::BIG5.encode("推進依法行政，加強法治政府建設。");
        let numbers: Vec<u8> = (0..2000_u32).flat_map(u32::to_le_bytes).collect();
        let ascii = "this app can break the rule of law in two bytes".repeat(9);
        let mixed: Vec<u8> = (0..4000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        for bytes in [prose.as_bytes(), &gb, &gb[1..], &big5, &numbers, ascii.as_bytes(), &mixed, b"", b"\0"]
        {
            assert!(unmarked(bytes, false).is_none(), "{:?}", &bytes[..bytes.len().min(12)]);
        }
    }
}
