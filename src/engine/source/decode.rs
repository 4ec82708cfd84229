//! Which encoding the bytes are in, and the text.

use super::{gb18030, SourceMap};
use crate::engine::options::Input;

/// The text, the encoding's WHATWG name, and the map back to the bytes.
pub(super) fn decode(input: &Input<'_>) -> (String, &'static str, SourceMap) {
    let bytes = input.bytes;
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return utf8(rest, 3);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        let (text, map) = utf16(rest, u16::from_le_bytes);
        return (text, "utf-16le", map);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        let (text, map) = utf16(rest, u16::from_be_bytes);
        return (text, "utf-16be", map);
    }
    let hint = input.charset.trim().to_ascii_lowercase();
    let known = hint.starts_with("gb");
    match core::str::from_utf8(bytes) {
        Ok(text) if !known => (text.to_owned(), "utf-8", SourceMap::at(0)),
        Err(_) if !known && (hint == "utf-8" || mostly_utf8(bytes)) => utf8(bytes, 0),
        _ => {
            let (text, map, _) = gb18030::decode(bytes, input.legacy.pairs());
            (text, "gb18030", map)
        }
    }
}

/// UTF-8 with a little damage: far more whole sequences than broken ones.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|b| *b >= 0xC2).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > broken * 10
}

/// Broken sequences become U+FFFD, and the map goes on behind each.
fn utf8(bytes: &[u8], skipped: usize) -> (String, &'static str, SourceMap) {
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
    (text, "utf-8", map)
}

/// Bytes behind a mark of UTF-16; half a unit at the end is damage like a lone surrogate.
pub(super) fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (String, SourceMap) {
    const MARK: usize = 2;
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len() * 3 / 2);
    let mut at = MARK;
    let mut map = SourceMap::at(at);
    for c in char::decode_utf16(pairs.iter().map(|&pair| unit(pair))) {
        let c = c.unwrap_or('\u{FFFD}');
        text.push(c);
        at += 2 * c.len_utf16();
        if c == '\n' {
            map.push(text.len(), at);
        }
    }
    if !rest.is_empty() {
        text.push('\u{FFFD}');
    }
    (text, map)
}

#[cfg(test)]
mod tests {
    use super::decode;
    use crate::engine::Input;

    fn read(bytes: &[u8]) -> (String, &'static str) {
        let (text, encoding, _) = decode(&Input::new(bytes));
        (text, encoding)
    }

    #[test]
    fn tells_the_encodings_apart() {
        let text = "某县人民政府关于2024年法治政府建设情况的报告";
        let (gb, _, _) = encoding_rs::GB18030.encode(text);
        let utf16: Vec<u8> =
            [0xFEFF_u16].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(text.as_bytes()), (text.to_owned(), "utf-8"));
        assert_eq!(read(format!("\u{feff}{text}").as_bytes()), (text.to_owned(), "utf-8"));
        assert_eq!(read(&gb), (text.to_owned(), "gb18030"));
        assert_eq!(read(&utf16), (text.to_owned(), "utf-16le"));
    }

    #[test]
    fn a_truncated_sequence_is_damage_not_another_encoding() {
        let bytes = "推进依法行政，加强法治政府建设。".as_bytes();
        let (text, encoding) = read(&bytes[..bytes.len() - 1]);
        assert_eq!(encoding, "utf-8");
        assert!(text.ends_with('\u{FFFD}'));
    }
}
