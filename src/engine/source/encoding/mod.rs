//! Which encoding the bytes are in, and the text.
//!
//! A mark of Unicode decides, then the bytes themselves, then what a server or a page declares: on Chinese
//! sites the label is wrong more often than the bytes are open to doubt.

mod big5;
mod gb18030;
mod guess;
mod label;
mod prescan;
mod twice;
mod utf16;
mod utf8;

use label::Encoding;

use super::SourceMap;
use crate::engine::options::Input;

/// The text, the encoding's WHATWG name, and the map back to the bytes.
///
/// Nothing fails: what is malformed becomes U+FFFD. A text that was written as UTF-8 twice is told by
/// the name of the encoding that came between.
pub(super) fn decode(input: &Input<'_>) -> (String, &'static str, SourceMap) {
    let (mark, skipped) = mark(input.bytes);
    let bytes = &input.bytes[skipped..];
    let whole = core::str::from_utf8(bytes).ok();
    match mark.unwrap_or_else(|| choose(input, whole)) {
        Encoding::Utf8 => {
            let (text, map) = match whole {
                Some(text) => match twice::undo(text, skipped) {
                    Some((text, map)) => return (text, "utf-8 in windows-1252", map),
                    None => (text.to_owned(), SourceMap::at(skipped)),
                },
                None => utf8::decode(bytes, skipped),
            };
            (text, "utf-8", map)
        }
        Encoding::Utf16Le => {
            let (text, map) = utf16::decode(bytes, u16::from_le_bytes, skipped);
            (text, "utf-16le", map)
        }
        Encoding::Utf16Be => {
            let (text, map) = utf16::decode(bytes, u16::from_be_bytes, skipped);
            (text, "utf-16be", map)
        }
        Encoding::Gb18030 => {
            let (text, map, _) = gb18030::decode(bytes, input.legacy.pairs());
            (text, "gb18030", map)
        }
        Encoding::Big5 => {
            let (text, map, _) = big5::decode(bytes, input.legacy.big5());
            (text, "big5", map)
        }
    }
}

/// True for UTF-16 without a mark, whose bytes alone look like no text.
pub(super) fn is_unmarked_utf16(bytes: &[u8]) -> bool {
    utf16::unmarked(bytes, false).is_some()
}

/// The text of units in either order, a mark left out.
#[cfg(feature = "office")]
pub(super) fn utf16_text(bytes: &[u8], order: fn([u8; 2]) -> u16) -> String {
    utf16::decode(bytes, order, 0).0
}

/// What a mark at the start says, and its length.
fn mark(bytes: &[u8]) -> (Option<Encoding>, usize) {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => (Some(Encoding::Utf8), 3),
        [0xFF, 0xFE, ..] => (Some(Encoding::Utf16Le), 2),
        [0xFE, 0xFF, ..] => (Some(Encoding::Utf16Be), 2),
        _ => (None, 0),
    }
}

/// The encoding of bytes without a mark; `whole` is their text if they are UTF-8.
fn choose(input: &Input<'_>, whole: Option<&str>) -> Encoding {
    let bytes = input.bytes;
    if let Some(order) = utf16::unmarked(bytes, whole.is_some()) {
        return if order([1, 0]) == 1 { Encoding::Utf16Le } else { Encoding::Utf16Be };
    }
    // A page that can be read for its label is not in UTF-16, whatever it says.
    let is_utf16 = |encoding: &Encoding| matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be);
    let of_page = || Encoding::of_label(&prescan::label(bytes)).filter(|encoding| !is_utf16(encoding));
    let declared = Encoding::of_label(input.charset).or_else(of_page);
    match declared {
        None | Some(Encoding::Utf8) if whole.is_some() => Encoding::Utf8,
        Some(_) if whole.is_some_and(utf8::is_chinese) => Encoding::Utf8,
        Some(Encoding::Utf16Le) if utf16::may_be(bytes, u16::from_le_bytes) => Encoding::Utf16Le,
        Some(Encoding::Utf16Be) if utf16::may_be(bytes, u16::from_be_bytes) => Encoding::Utf16Be,
        _ => guess::guess(bytes, declared),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;
    use crate::engine::Input;

    fn read(bytes: &[u8]) -> (String, &'static str) {
        told(bytes, "")
    }

    fn told(bytes: &[u8], charset: &str) -> (String, &'static str) {
        let (text, encoding, _) = decode(&Input { charset, ..Input::new(bytes) });
        (text, encoding)
    }

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn tells_the_encodings_apart() {
        let text = "某縣人民政府關於2024年法治政府建設情況的報告";
        let marked = format!("\u{feff}{text}");
        let of = |encoding: &'static encoding_rs::Encoding| encoding.encode(text).0.into_owned();
        let cases = [
            (text.as_bytes().to_vec(), "utf-8"),
            (marked.as_bytes().to_vec(), "utf-8"),
            (of(encoding_rs::GB18030), "gb18030"),
            (of(encoding_rs::BIG5), "big5"),
            (utf16(&marked, u16::to_le_bytes), "utf-16le"),
            (utf16(&marked, u16::to_be_bytes), "utf-16be"),
            (utf16(text, u16::to_le_bytes), "utf-16le"),
            (utf16(text, u16::to_be_bytes), "utf-16be"),
        ];
        for (bytes, encoding) in cases {
            // A wrong label changes nothing.
            for label in ["", "utf-8", "GBK", "big5", "iso-8859-1", "windows-1252", "utf-16le", "?"] {
                assert_eq!(told(&bytes, label), (text.to_owned(), encoding), "{label}");
            }
        }
    }

    #[test]
    fn a_page_may_declare_what_it_is_not() {
        let page =
            |label| format!("<html><head><meta charset={label}><title>某縣法治政府建設年度報告</title>");
        for label in ["gb2312", "utf-8", "big5", "utf-16"] {
            let page = page(label);
            assert_eq!(read(page.as_bytes()), (page.clone(), "utf-8"));
            assert_eq!(read(&encoding_rs::GB18030.encode(&page).0), (page.clone(), "gb18030"));
            assert_eq!(read(&encoding_rs::BIG5.encode(&page).0), (page.clone(), "big5"));
        }
        // Rare characters and no others: only the label can tell.
        let rare = "<meta charset=big5><title>鼱鼲</title>";
        assert_eq!(read(&encoding_rs::BIG5.encode(rare).0), (rare.to_owned(), "big5"));
    }

    #[test]
    fn a_truncated_sequence_is_damage_not_another_encoding() {
        let bytes = "推进依法行政，加强法治政府建设。".as_bytes();
        let (text, encoding) = read(&bytes[..bytes.len() - 1]);
        assert_eq!(encoding, "utf-8");
        assert!(text.ends_with('\u{FFFD}'));
        let (gb, ..) = encoding_rs::GB18030.encode("推进依法行政，加强法治政府建设。");
        assert_eq!(
            read(&gb[..gb.len() - 1]),
            ("推进依法行政，加强法治政府建设\u{FFFD}".to_owned(), "gb18030")
        );
        let (big5, ..) = encoding_rs::BIG5.encode("推進依法行政，加強法治政府建設。");
        assert_eq!(
            read(&big5[..big5.len() - 1]),
            ("推進依法行政，加強法治政府建設\u{FFFD}".to_owned(), "big5")
        );
        let units = utf16("推进依法行政，严格执法。", u16::to_le_bytes);
        assert_eq!(read(&units[..23]), ("推进依法行政，严格执法\u{FFFD}".to_owned(), "utf-16le"));
    }

    #[test]
    fn a_line_in_another_encoding_is_damage() {
        let (gb, ..) = encoding_rs::GB18030.encode("技术支持：某公司\n");
        let text = "全年办理行政复议案件12件，推进依法行政，加强法治政府建设。\n";
        let (read, encoding) = read(&[text.as_bytes(), &gb, text.as_bytes()].concat());
        assert_eq!(encoding, "utf-8");
        assert!(read.starts_with(text) && read.ends_with(text) && read.contains('\u{FFFD}'));
    }

    #[test]
    fn what_was_written_twice_is_told_so() {
        let text = "某县人民政府关于2024年法治政府建设情况的报告";
        let (twice, ..) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(text.as_bytes());
        assert_eq!(read(twice.as_bytes()), (text.to_owned(), "utf-8 in windows-1252"));
    }
}
