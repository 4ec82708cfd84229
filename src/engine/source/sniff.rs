//! Recognises what is not plain text by its first bytes.

use super::error::{ErrorCode, ReadError};

const PASTE: &str = "打开后另存为纯文本（.txt），或全选、复制后粘贴正文";

/// How a zip package begins (DOCX, OFD, and archives too).
pub(super) const PACKAGE: &[u8] = b"PK\x03\x04";
/// How a compound file begins (DOC, WPS, and an encrypted DOCX too).
pub(super) const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// First bytes, what the file is, what to do.
const MAGIC: &[(&[u8], &str, &str)] = &[
    (b"PK\x05\x06", "空的压缩包", "选择报告文件本身"),
    (b"%PDF", "PDF 文件", PASTE),
    (b"{\\rtf", "RTF 文档", PASTE),
    (b"\x89PNG", "图片", "使用文字版报告"),
    (b"\xFF\xD8\xFF", "图片", "使用文字版报告"),
    (b"GIF8", "图片", "使用文字版报告"),
    (b"Rar!", "压缩包", "先解压，再选择报告文件"),
    (b"7z\xBC\xAF\x27\x1C", "压缩包", "先解压，再选择报告文件"),
    (b"\x1F\x8B", "压缩包", "先解压，再选择报告文件"),
];

/// A package of parts or a compound file: what a program for office files writes.
pub(super) fn is_office(bytes: &[u8]) -> bool {
    bytes.starts_with(PACKAGE) || bytes.starts_with(COMPOUND)
}

/// Why these bytes are not read as plain text, if so.
pub(super) fn refuse(bytes: &[u8]) -> Option<ReadError> {
    if let Some((_, what, remedy)) = MAGIC.iter().find(|(magic, ..)| bytes.starts_with(magic)) {
        return Some(ReadError::unsupported(what, remedy));
    }
    if is_one_xml(bytes) {
        return Some(ReadError::unsupported(
            "Word 的单个 XML 文件",
            "用 Word、WPS 打开后另存为 Word 文档（.docx），或复制后粘贴正文",
        ));
    }
    if is_html(bytes) {
        return Some(ReadError::unsupported("网页源文件（HTML）", "在浏览器中打开，全选、复制后粘贴正文"));
    }
    if is_binary(bytes) {
        return Some(ReadError {
            message: "这不是文本文件，未能读取。请选择报告正文的文本文件，或直接粘贴正文。".to_owned(),
            code: ErrorCode::UnsupportedFormat,
        });
    }
    None
}

/// Markup at the very start, in any case.
fn is_html(bytes: &[u8]) -> bool {
    let start =
        bytes.iter().position(|b| !b.is_ascii_whitespace() && !b"\xEF\xBB\xBF".contains(b)).unwrap_or(0);
    let head: Vec<u8> = bytes[start..].iter().take(15).map(u8::to_ascii_lowercase).collect();
    [&b"<!doctype html"[..], b"<html", b"<head", b"<body"].iter().any(|tag| head.starts_with(tag))
}

/// A document of Word in one XML file: Word 2003 XML, or a package laid flat (Flat OPC).
fn is_one_xml(bytes: &[u8]) -> bool {
    const HEAD: usize = 2048;
    let head = &bytes[..bytes.len().min(HEAD)];
    let holds = |word: &[u8]| head.windows(word.len()).any(|window| window == word);
    holds(b"<?xml")
        && (holds(b"progid=\"Word.Document\"") || holds(b"<w:wordDocument") || holds(b"<pkg:package"))
}

/// More than one control character in a hundred bytes of the start; UTF-16 announces itself by its mark.
fn is_binary(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return false;
    }
    let head = &bytes[..bytes.len().min(8192)];
    let control = |b: u8| matches!(b, 0..=8 | 0x0E..=0x1A | 0x1C..=0x1F);
    // A sum of small numbers, for the compiler to do many at once.
    let count: u16 = head.iter().map(|&b| u16::from(control(b))).sum();
    usize::from(count) * 100 > head.len()
}

#[cfg(test)]
mod tests {
    use super::refuse;
    use crate::engine::source::ErrorCode;

    #[test]
    fn tells_formats_by_their_first_bytes() {
        for bytes in [
            &b"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?>\n<w:wordDocument>"[..],
            b"%PDF-1.7",
            b"\n <!DOCTYPE html><p>",
            b"\x7fELF\x01\x00\x00\x00\x00\x01\x02",
        ] {
            assert_eq!(refuse(bytes).map(|e| e.code), Some(ErrorCode::UnsupportedFormat), "{bytes:?}");
        }
        for bytes in ["某县人民政府".as_bytes(), b"<p>", b"\xFF\xFEa\x00"] {
            assert_eq!(refuse(bytes), None);
        }
    }
}
