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
        return (utf16(rest, u16::from_le_bytes), "utf-16le", SourceMap::new());
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return (utf16(rest, u16::from_be_bytes), "utf-16be", SourceMap::new());
    }
    let hint = input.charset.trim().to_ascii_lowercase();
    if hint.starts_with("gb") || (hint != "utf-8" && !looks_like_utf8(bytes)) {
        let (text, map, _) = gb18030::decode(bytes, input.legacy.pairs());
        return (text, "gb18030", map);
    }
    utf8(bytes, 0)
}

/// Valid UTF-8, or UTF-8 with a little damage: far more whole sequences than broken ones.
fn looks_like_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|b| *b >= 0xC2).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken == 0 || whole > broken * 10
}

fn utf8(bytes: &[u8], skipped: usize) -> (String, &'static str, SourceMap) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut map = SourceMap::new();
    map.push(0, skipped);
    (text, "utf-8", map)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|b| unit([b[0], b[1]]));
    char::decode_utf16(units).map(|c| c.unwrap_or('\u{FFFD}')).collect()
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
